// Any bytes as a CSV file: points or one sentence, and what is written of them reads back the same.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "core/command/csv.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    try {
        std::istringstream in(text);
        command::CsvReader rows(in);
        while (const auto row = rows.next()) {
            std::istringstream again(command::csv_line(row->fields));
            const bool blank = row->fields.size() == 1 && row->fields.front().empty();
            const bool marked = row->fields.front().starts_with('\xEF') ||
                                row->fields.front().starts_with('\xFE') ||
                                row->fields.front().starts_with('\xFF');
            if (blank || marked) continue;
            const auto same = command::CsvReader(again).next();
            if (!same || same->fields != row->fields) std::abort();
        }
    } catch (const std::runtime_error&) {
    }
    try {
        std::istringstream in(text);
        command::CsvPoints points(in, "Europe/Berlin");
        while (points.next()) {
        }
    } catch (const std::runtime_error&) {
    }
    return 0;
}
