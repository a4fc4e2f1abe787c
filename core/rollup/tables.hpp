// Which cells become which columns. Nobody stands in these tables: a column that names a person has no place here, and a test looks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/journal/store.hpp"
#include "core/rollup/server.hpp"

namespace rollup {

enum class Kind { words, number, whole, truth, day, moment };

struct Column {
    std::string_view name;   ///< in the table
    std::string_view field;  ///< the cell; empty: worked out
    Kind kind = Kind::words;
    const char* otherwise = nullptr;  ///< where the cell says nothing; none is null
};

/// `id` stands before the columns, `deleted` after them.
struct Table {
    std::string_view name;
    std::string_view noun;  ///< "board/": what its entities begin with
    std::span<const Column> columns;
};

std::span<const Table> tables();
/// The table that this entity is a row of; null for what is not rolled up.
const Table* table_of(std::string_view entity);

/// A board whose records stay at the station: practice and demo.
bool is_left_out(const journal::Store& store, std::string_view board);
/// The board this entity belongs to; empty if nothing says so yet, and for a station.
std::string board_of(std::string_view entity, const journal::Fields& fields);

/// The entity's row as it stands now; nothing if it has no board yet or its board is left out.
std::optional<Row> row_of(const journal::Store& store, const Table& table, std::string_view entity);
/// The row of table learnings; nothing where nothing was learned and `touched` is false.
std::optional<Row> learning_row(const journal::Store& store, std::string_view entity, bool touched);

/// As PostgreSQL reads it; without the zero bytes it cannot keep.
Param param_of(const journal::Value& value, Kind kind);
Param or_null(const std::string& words);  ///< no words are null
std::string moment_text(journal::Moment at);
std::string number_text(double value);  ///< the shortest that gives the same double back
std::string truth_text(bool yes);

}  // namespace rollup
