#include "tests/core/rollup/fake_server.hpp"

#include "core/rollup/statements.hpp"

namespace fake {

using rollup::Answer;
using rollup::Row;

Answer FakeServer::run(std::string_view sql, const Row& params) {
    said.emplace_back(sql);
    if (away_after == 0) throw rollup::ServerGone("The database went away");
    if (away_after > 0) --away_after;
    if (sql == "begin") {
        before_tables_ = tables;
        before_state_ = state;
    } else if (sql == "rollback") {
        tables = before_tables_;
        state = before_state_;
    } else if (sql == "commit" && busy > 0) {
        --busy;
        throw rollup::ServerBusy("somebody else was first");
    } else if (sql.starts_with("create table")) {
        has_tables = true;
    } else if (sql.starts_with("select schema_version")) {
        if (!has_tables) throw rollup::NoTable("there is none");
        if (state.empty()) return {};
        return {{{std::to_string(version), state[0], state[1], state[2]}}, 0};
    } else if (sql.starts_with("delete from ")) {
        tables.erase(std::string{sql.substr(12)});
        if (sql.ends_with("rollup_state")) state.clear();
    } else if (sql.starts_with("insert into rollup_state")) {
        version = std::stoi(params.at(0).value());
        state = {params.at(1), "0", ""};
    } else if (sql.starts_with("update rollup_state")) {
        return update_state(params);
    } else if (sql.starts_with("insert into ")) {
        insert(sql.substr(12), params);
    }
    return {};
}

Answer FakeServer::update_state(const Row& params) {
    if (!other_moved.empty()) state.at(1) = other_moved;
    if (state.at(1) != params.at(3) || state.at(0) != params.at(4)) return {};
    state = {params.at(0), params.at(1), params.at(2)};
    return {{}, 1};
}

void FakeServer::insert(std::string_view sql, const Row& params) {
    const auto target = rollup::target_of(sql.substr(0, sql.find(' ')));
    const auto width = static_cast<std::ptrdiff_t>(target.columns.size());
    for (auto from = params.begin(); from != params.end(); from += width)
        tables[std::string{target.table}][{from, from + static_cast<std::ptrdiff_t>(target.keys)}] = {
            from, from + width};
}

}  // namespace fake
