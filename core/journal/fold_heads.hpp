// The heads of a cell: changes that no other change names as its base. Two of them were made by stations that did not know of
// each other. A derived table, kept with every change.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/journal/database.hpp"
#include "core/journal/store.hpp"

namespace journal {

/// A change as the heads are worked out from; `journal` is its number in the store.
struct Head {
    Touch touch;  ///< its jid is left empty
    std::int64_t journal = 0;
};

/// By (t, tip).
std::vector<Head> heads_in(Database& db, std::string_view entity, std::string_view field);

/// Called with each change after its row stands in `change`. `before` is the winner that stood there, nothing if none did; `wins`: the
/// change is the winner now.
void fold_heads(Database& db, const Change& change, const std::optional<Bytes32>& before, bool wins);

/// For a store that had no such table: every cell that was changed more than once. Goes through the lines of those cells.
void find_heads(Database& db);

}  // namespace journal
