// What people read where several stations changed one cell without knowing of each other: the thing, the field and the values in the
// board's own words. No person is named.
#pragma once

#include <string>
#include <string_view>

#include "core/journal/store.hpp"
#include "core/kata/nouns.hpp"

namespace kata {

/// "Obstacle 3", "Metric Exit cycle", "Coaching cycle of 2026-11-23"; empty for what is not shown to everybody. `zone` is the board's.
std::string thing_words(const journal::Store& store, std::string_view entity, std::string_view zone);

/// "achieve by"; a field of a newer version by its own name.
std::string field_words(std::string_view entity, std::string_view field);

/// On one line: "yes", "114", "2026-11-23 14:03", "Obstacle 5"; "nothing" where the cell is empty.
std::string value_words(const journal::Store& store, std::string_view field, const journal::Value& value,
                        std::string_view zone);

/// Cells that say who somebody is, and those that only their writer may read.
bool is_about_people(std::string_view entity, std::string_view field);

}  // namespace kata
