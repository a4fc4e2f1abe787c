// Bytes from a shared folder, read as a beat, as they are and under a signature that holds: what is read is written back the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include "core/share/beat.hpp"
#include "core/share/signed_text.hpp"

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    std::string why;
    must(share::read_beat(bytes, &why) || !why.empty());

    const share::SigningKey key{journal::Bytes32{7}};
    const auto body =
        fmt::format(R"({{"fmt":"beat","v":1,"j":"{}","key":"{}",{})", journal::journal_id(key.public_key()),
                    journal::hex(key.public_key()), bytes);
    if (const auto beat = share::read_beat(share::sign_text("beat", body, key)))
        must(share::read_beat(share::beat_text(*beat, key)) == beat);
    return 0;
}
