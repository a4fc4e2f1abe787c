// Any bytes as a record's line: nothing crashes, and what is taken for a record says the same when it is written again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/journal/cells.hpp"
#include "core/journal/fold_tables.hpp"
#include "core/journal/record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line{reinterpret_cast<const char*>(data), size};
    std::string why;
    const auto record = journal::parse_line(line, &why);
    if (!record) {
        if (why.empty()) std::abort();  // a refusal has a reason
        return 0;
    }
    const auto again = journal::to_line(*record);
    if (journal::parse_line(again) != record) std::abort();

    journal::Cells cells;
    journal::fold(cells, *record, journal::blake2b(line));
    for (const auto& change : record->c) {
        journal::parse_point_entity(change.entity);
        journal::parse_batch_entity(change.entity);
    }
    return 0;
}
