// The tables of station.db, step by step. Which of them are truth and which are derived stands in schema.cpp.
#pragma once

#include "core/journal/database.hpp"

namespace journal {

/// The tables of the newest schema, in an empty database.
void make_tables(Database& db);
/// Takes an older file to the newest schema. Throws std::runtime_error if the file is newer than this program, or no station's.
void bring_up_to_date(Database& db, const std::filesystem::path& file, bool may_write);
/// Empties the derived tables. Numbers that stand for names (journal, metric, batch) stay what they are.
void clear_derived(Database& db);

}  // namespace journal
