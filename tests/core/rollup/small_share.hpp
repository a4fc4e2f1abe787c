// A share of two stations with everything in it that a query can get wrong: what tests/queries holds, made by test keys.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/journal/store.hpp"

namespace fake {

inline constexpr std::uint8_t first_small = 1, second_small = 2;  ///< their test keys

/// The records of one of the two journals, chained.
std::vector<journal::StoredLine> small_journal(std::uint8_t key);
/// Files by path: small segments beside the merged one of the same records, and a copy that somebody made by hand.
std::map<std::string, std::string> small_share();
/// Takes both journals in.
void import_small(journal::Store& store);
/// What a store says, as the three queries say it: entity,field,value with the value as JSON; points that count as their fields.
std::string said_by(const journal::Store& store);

}  // namespace fake
