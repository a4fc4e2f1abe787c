// The heads of a cell: changes that no other change names as its base. Two of them were made by stations that did not know of
// each other. Derived tables, kept with every change; what a change costs does not grow with those before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/journal/database.hpp"
#include "core/journal/store.hpp"

namespace journal {

/// A head with the record that made it; `journal` is its number in the store.
struct Head {
    Touch touch;  ///< its jid is left empty
    std::int64_t journal = 0;
};

/// By (t, tip). Reads the lines of the heads; of a cell that is never a conflict those of all its changes.
std::vector<Head> heads_in(Database& db, std::string_view entity, std::string_view field);

/// A change on its way into the tables.
struct Arriving {
    const Change& change;
    Stamp t;
    const Bytes32& tip;
    bool again = false;  ///< its record has changed this cell already: only the base counts
    bool wins = false;   ///< it is what the cell says from now on
};

/// Called with each change while `cell` still says what stood before: `before` is the tip of that, nothing if the cell was empty.
void fold_heads(Database& db, const Arriving& arriving, const std::optional<Bytes32>& before);

}  // namespace journal
