// The fold into the derived tables of station.db: one record at a time, in any order, with the same outcome.
#pragma once

#include "core/journal/database.hpp"
#include "core/journal/record.hpp"

namespace journal {

/// A record and the row it has in the store.
struct Placed {
    std::int64_t row = 0;
    std::int64_t journal = 0;
    std::string_view jid;
    const Record& record;
    const Bytes32& tip;
};

void fold_into_tables(Database& db, const Placed& placed);

/// The cells, their changes and their heads from every record, points left as they are: for a store that had no table of heads.
void fold_cells_again(Database& db);

/// The short number of a name, made on first use.
std::int64_t journal_number(Database& db, std::string_view jid);
std::int64_t metric_number(Database& db, std::string_view name);

/// The parts of `point/<jid>-<s>.<k>` and `batch/<jid>-<s>`; nothing if it is spelled in any other way.
struct MadeBy {
    std::string_view jid;
    std::uint64_t s = 0;
    std::size_t k = 0;
};
std::optional<MadeBy> parse_point_entity(std::string_view entity);
std::optional<MadeBy> parse_batch_entity(std::string_view entity);

/// The first bytes of a tip as a signed number that sorts as the bytes do.
std::int64_t tie_of(const Bytes32& tip);

}  // namespace journal
