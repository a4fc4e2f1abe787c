// Any bytes as separated values: rows or one sentence, and what is written of them reads back the same.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "core/csv/rows.hpp"

namespace {

/// What would be taken for something else at the very front of a file.
bool is_special(const std::string& first) {
    for (const auto* front : {"\xEF", "\xFE", "\xFF", "PK", "\xD0", "\x1F", "%PDF"})
        if (first.starts_with(front)) return true;
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr char separators[] = {',', ';', '\t', '|'};
    const char separator = separators[data[0] % 4];
    try {
        std::istringstream in(std::string(reinterpret_cast<const char*>(data + 1), size - 1));
        csv::Reader rows(in, separator);
        while (const auto row = rows.next()) {
            const bool blank = row->fields.size() == 1 && row->fields.front().empty();
            if (blank || is_special(row->fields.front())) continue;
            std::istringstream again(csv::written_line(row->fields, separator));
            const auto same = csv::Reader(again, separator).next();
            if (!same || same->fields != row->fields || !same->trouble.empty()) std::abort();
        }
    } catch (const std::runtime_error&) {
    }
    return 0;
}
