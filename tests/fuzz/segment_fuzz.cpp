// Bytes from a shared folder, read as a file of a journal: never a crash, a hang or too much memory, and what is taken
// for a segment is one.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/journal/record.hpp"
#include "core/share/pack.hpp"
#include "core/share/segment.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    const auto text = share::segment_text(bytes);
    if (!text) return 0;
    const auto reading = share::read_segment(*text);
    if (!reading.segment) {
        if (reading.why.empty()) std::abort();
        return 0;
    }
    const auto& segment = *reading.segment;
    if (segment.lines.size() != segment.header.to - segment.header.from + 1) std::abort();
    for (const auto& line : segment.lines) journal::parse_line(line);
    // Packing is lossless, and a packed one is the same segment.
    const auto again = share::segment_text(share::pack(*text));
    if (again != text) std::abort();
    return 0;
}
