// The SQL of the roll-up. Standard: insert … on conflict, update, delete; no serials, no extensions, no temporary tables.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rollup/server.hpp"

namespace rollup {

/// Rows of one insert: far below the 65,535 parameters that the protocol takes.
inline constexpr std::size_t most_rows = 500;

struct Target {
    std::string_view table;
    std::vector<std::string_view> columns;
    std::size_t keys = 1;  ///< the first so many are the key
};

/// Every table that is written: `id`, the columns, `deleted`; points and weeks as they are.
std::vector<Target> targets();
Target target_of(std::string_view table);

/// Writes over what stands under the same key.
std::string upsert_sql(const Target& target, std::size_t rows);
/// In inserts of most_rows; of two rows with one key the later stands, as no insert may name a key twice. Gives how many were written.
std::size_t upsert(Server& server, const Target& target, std::span<const Row> rows);

/// The statements of deploy/rollup/schema.sql, without its comments.
std::vector<std::string> schema_statements();

}  // namespace rollup
