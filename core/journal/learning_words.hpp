// What was learned, to be searched: every cell of the field "learning", whatever it stands on, with its words in a full-text index.
// Used inside core/journal only; the rest of the program asks Store::learnings.
#pragma once

#include <string_view>

#include "core/journal/database.hpp"

namespace journal {

/// True for the fields whose change changes what can be found.
bool tells_of_learning(std::string_view field);
/// Takes the entity's words in as its cells say now, or out.
void fold_learning(Database& db, std::string_view entity);
/// Reads all cells again.
void rebuild_learnings(Database& db);
/// True if the index says what the cells say.
bool learnings_fit(Database& db);

}  // namespace journal
