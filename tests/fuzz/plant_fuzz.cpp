// The small files of a shared folder: marker, certificate, recovery sheet, names. What is read is written back the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/sheet.hpp"
#include "core/share/trust.hpp"

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    std::string why;
    const auto marker = share::parse_marker(bytes, &why);
    must(marker ? share::parse_marker(share::marker_text(*marker))->plant == marker->plant : !why.empty());
    share::parse_certificate(bytes);
    share::read_certificate(bytes, share::PublicKey{});
    if (const auto sheet = share::parse_sheet(bytes))
        must(share::parse_sheet(share::sheet_text(*sheet, "", "")) == sheet);
    if (share::parse_segment_name(bytes))
        must(share::is_plain_name(bytes) && share::looks_like_segment(bytes));
    share::tmp_made_at(bytes);
    return 0;
}
