#include "core/rollup/statements.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <texts/rollup_schema.hpp>

#include "core/rollup/point_rows.hpp"
#include "core/rollup/tables.hpp"

namespace rollup {

namespace {

constexpr std::string_view id = "id", deleted = "deleted";

std::string listed(std::span<const std::string_view> words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string places(std::size_t rows, std::size_t columns) {
    std::string text;
    for (std::size_t n = 0; n < rows * columns; ++n) {
        text += n % columns == 0 ? (n == 0 ? "($" : "), ($") : ", $";
        text += std::to_string(n + 1);
    }
    return text + ')';
}

std::vector<const Row*> latest_of_each_key(const Target& target, std::span<const Row> rows) {
    std::map<std::vector<Param>, const Row*> latest;
    for (const auto& row : rows)
        latest[{row.begin(), row.begin() + static_cast<std::ptrdiff_t>(target.keys)}] = &row;
    std::vector<const Row*> kept;
    kept.reserve(latest.size());
    for (const auto& [key, row] : latest) kept.push_back(row);
    return kept;
}

}  // namespace

std::vector<Target> targets() {
    std::vector<Target> all;
    for (const auto& table : tables()) {
        auto& target = all.emplace_back(Target{table.name, {id}, 1});
        for (const auto& column : table.columns) target.columns.push_back(column.name);
        target.columns.push_back(deleted);
    }
    all.push_back({"learnings", {id, "board", "learning", "learned_at", deleted}, 1});
    all.push_back({"weeks", {"board", "monday", "planned", "held", "not_held"}, 2});
    all.push_back({"points", {point_columns.begin(), point_columns.end()}, point_keys});
    return all;
}

Target target_of(std::string_view table) {
    const auto all = targets();
    return *std::ranges::find(all, table, &Target::table);
}

std::string upsert_sql(const Target& target, std::size_t rows) {
    const std::span<const std::string_view> columns = target.columns;
    std::string sets;
    for (const auto column : columns.subspan(target.keys))
        sets += fmt::format("{}{} = excluded.{}", sets.empty() ? "" : ", ", column, column);
    return fmt::format("insert into {} ({}) values {} on conflict ({}) do update set {}", target.table,
                       listed(columns), places(rows, columns.size()), listed(columns.first(target.keys)),
                       sets);
}

std::size_t upsert(Server& server, const Target& target, std::span<const Row> rows) {
    const auto kept = latest_of_each_key(target, rows);
    for (std::size_t from = 0; from < kept.size(); from += most_rows) {
        const auto count = std::min(most_rows, kept.size() - from);
        Row params;
        params.reserve(count * target.columns.size());
        for (std::size_t n = from; n < from + count; ++n)
            params.insert(params.end(), kept[n]->begin(), kept[n]->end());
        server.run(upsert_sql(target, count), params);
    }
    return kept.size();
}

std::vector<std::string> schema_statements() {
    std::vector<std::string> statements;
    std::string statement;
    std::string_view text = texts::rollup_schema[0].second;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto whole = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        auto line = whole.substr(0, whole.find("--"));
        while (line.ends_with(' ')) line.remove_suffix(1);
        if (line.empty()) continue;
        const bool ends = line.ends_with(';');
        if (ends) line.remove_suffix(1);
        statement.append(line).push_back('\n');
        if (ends) statements.push_back(std::exchange(statement, {}));
    }
    return statements;
}

}  // namespace rollup
