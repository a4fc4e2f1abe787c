#include "core/rollup/tables.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <tuple>

#include "core/kata/member_values.hpp"

namespace rollup {

namespace {

using journal::Fields;
using journal::Store;

constexpr std::array station_columns{Column{"name", "name"}, Column{"replaced", "", Kind::truth, "false"}};
constexpr std::array board_columns{Column{"name", "name"},
                                   Column{"focus_process", "focus_process"},
                                   Column{"vision", "vision"},
                                   Column{"zone", "zone"},
                                   Column{"coaching_time", "coaching_time"},
                                   Column{"walking_order", "order", Kind::number, "0"},
                                   Column{"station", ""},
                                   Column{"archived", "archived", Kind::truth, "false"}};
constexpr std::array metric_columns{Column{"board", "board"},
                                    Column{"name", "name"},
                                    Column{"label", "label"},
                                    Column{"unit", "unit"},
                                    Column{"better", "better", Kind::words, "near"},
                                    Column{"decimals", "decimals", Kind::whole, "0"},
                                    Column{"role", "role", Kind::words, "process"},
                                    Column{"kind", "kind", Kind::words, "value"},
                                    Column{"planned_cycle_time", "planned_cycle_time", Kind::number},
                                    Column{"takt", "takt", Kind::number},
                                    Column{"walking_order", "order", Kind::number, "0"}};
constexpr std::array target_columns{Column{"board", "board"},
                                    Column{"number", "number", Kind::whole, "1"},
                                    Column{"sentence", "sentence"},
                                    Column{"set_on", "set_on", Kind::day},
                                    Column{"achieve_by", "achieve_by", Kind::day},
                                    Column{"reached_on", "reached_on", Kind::day},
                                    Column{"reflected_on", "reflected_on", Kind::day},
                                    Column{"obstacle_now", "obstacle_now"},
                                    Column{"about_process", "about_process"}};
constexpr std::array obstacle_columns{Column{"board", "board"},
                                      Column{"target", "target"},
                                      Column{"number", "number", Kind::whole, "0"},
                                      Column{"obstacle", "obstacle"},
                                      Column{"short_text", "short_text"},
                                      Column{"kind", "kind", Kind::words, "process"},
                                      Column{"state", "state", Kind::words, "parked"},
                                      Column{"found_on", "found_on", Kind::day},
                                      Column{"closed_on", "closed_on", Kind::day},
                                      Column{"help_needed_since", "help_needed_since", Kind::moment},
                                      Column{"help_comes_by", "help_comes_by", Kind::moment},
                                      Column{"closed_by_experiment", "closed_by_experiment"},
                                      Column{"found_in_experiment", "found_in_experiment"}};
constexpr std::array experiment_columns{Column{"board", "board"},
                                        Column{"target", "target"},
                                        Column{"obstacle", "obstacle"},
                                        Column{"number", "number", Kind::whole, "0"},
                                        Column{"kind", "kind", Kind::words, "test_solution"},
                                        Column{"step", "step"},
                                        Column{"metric", "metric"},
                                        Column{"expectation", "expectation"},
                                        Column{"expectation_number", "expectation_number", Kind::number},
                                        Column{"expectation_direction", "expectation_direction"},
                                        Column{"expectation_within", "expectation_within", Kind::number},
                                        Column{"sealed_at", "sealed_at", Kind::moment},
                                        Column{"what_happened", "what_happened"},
                                        Column{"result", "result", Kind::number},
                                        Column{"verdict", "verdict"},
                                        Column{"learning", "learning"},
                                        Column{"happened_at", "happened_at", Kind::moment},
                                        Column{"closed_at", "closed_at", Kind::moment},
                                        Column{"stopped_at", "stopped_at", Kind::moment},
                                        Column{"kept", "kept", Kind::words, "open"}};
constexpr std::array cycle_columns{Column{"board", "board"},
                                   Column{"day", "date", Kind::day},
                                   Column{"shift", "shift"},
                                   Column{"started_at", "started_at", Kind::moment},
                                   Column{"minutes", "minutes", Kind::whole},
                                   Column{"held", "held", Kind::truth, "false"},
                                   Column{"not_held", "not_held"},
                                   Column{"target", "target"},
                                   Column{"next_step", "next_step"}};

constexpr std::array all_tables{Table{"stations", "station/", station_columns},
                                Table{"boards", "board/", board_columns},
                                Table{"metrics", "metric/", metric_columns},
                                Table{"target_conditions", "target/", target_columns},
                                Table{"obstacles", "obstacle/", obstacle_columns},
                                Table{"experiments", "experiment/", experiment_columns},
                                Table{"cycles", "cycle/", cycle_columns}};

constexpr std::string_view station_noun = "station/", board_noun = "board/";

const journal::Value* value_in(const Fields& fields, std::string_view field) {
    const auto it = fields.find(field);
    return it == fields.end() ? nullptr : &it->second.value;
}

bool says_yes(const Fields& fields, std::string_view field) {
    const auto* value = value_in(fields, field);
    return value && *value == journal::Value{true};
}

std::string without_zeros(std::string words) {
    std::erase(words, '\0');
    return words;
}

template <typename Member, typename Text> Param text_as(const journal::Value& value, const Text& text) {
    const auto member = kata::as<Member>(value);
    return member ? Param{text(*member)} : Param{};
}

/// The one that stands in for it now, and so on: a repaired panel goes on under a new journal.
std::string newest_of(const Store& store, std::string jid) {
    std::set<std::string> seen;
    while (seen.insert(jid).second) {
        std::optional<journal::Cell> standing;
        for (const auto& follower : store.entities_with("replaces", jid)) {
            const auto cell = store.cell(follower, "replaces");
            if (!cell || (standing && std::tie(cell->t, cell->tip) < std::tie(standing->t, standing->tip)))
                continue;
            standing = cell;
            jid = follower.substr(station_noun.size());
        }
    }
    return jid;
}

/// Where a board stands: where somebody took it, else where it was first named.
Param station_of(const Store& store, std::string_view board, const Fields& fields) {
    const auto* home = value_in(fields, "home");
    const auto* jid = home ? std::get_if<std::string>(home) : nullptr;
    if (jid && !jid->empty()) return std::string{station_noun} + newest_of(store, *jid);
    const auto names = store.changes_of(board, "name");
    if (names.empty()) return {};
    return std::string{station_noun} + newest_of(store, names.front().jid);
}

Param worked_out(const Store& store, const Column& column, std::string_view entity, const Fields& fields) {
    if (column.name == "station") return station_of(store, entity, fields);
    const auto jid = entity.substr(station_noun.size());
    return truth_text(!store.entities_with("replaces", jid).empty());
}

Param cell_of(const Column& column, const Fields& fields) {
    const auto* value = value_in(fields, column.field);
    auto param = value ? param_of(*value, column.kind) : Param{};
    if (!param && column.otherwise) return column.otherwise;
    return param;
}

/// When it was learned: at the end of the experiment or of the look back, else when it was written.
Param learned_at(const Fields& fields) {
    for (const auto* field : {"closed_at", "written_at"})
        if (const auto* value = value_in(fields, field))
            if (auto at = param_of(*value, Kind::moment)) return at;
    const auto* reflected = value_in(fields, "reflected_on");
    const auto day = reflected ? kata::as<kata::Day>(*reflected) : std::nullopt;
    constexpr int noon = 12;
    return day ? Param{moment_text(kata::moment_of(*day, noon, 0, "UTC"))} : Param{};
}

}  // namespace

std::span<const Table> tables() { return all_tables; }

const Table* table_of(std::string_view entity) {
    const auto* const it =
        std::ranges::find_if(all_tables, [&](const Table& table) { return entity.starts_with(table.noun); });
    return it == all_tables.end() ? nullptr : it;
}

bool is_left_out(const Store& store, std::string_view board) {
    if (board.starts_with("board/demo-")) return true;
    const auto practice = store.cell(board, "practice");
    return practice && practice->value == journal::Value{true};
}

std::string board_of(std::string_view entity, const Fields& fields) {
    if (entity.starts_with(board_noun)) return std::string{entity};
    if (const auto* board = value_in(fields, "board"))
        if (const auto* id = std::get_if<std::string>(board); id && !id->empty()) return *id;
    // metric/<board>/<slug>, cycle/<board>/<date>/<shift>
    const auto first = entity.find('/');
    const auto second = entity.find('/', first + 1);
    if (second == std::string_view::npos) return {};
    return std::string{board_noun} + std::string{entity.substr(first + 1, second - first - 1)};
}

std::optional<Row> row_of(const Store& store, const Table& table, std::string_view entity) {
    const auto fields = store.fields(entity);
    if (table.noun != station_noun) {
        const auto board = board_of(entity, fields);
        if (board.empty() || is_left_out(store, board)) return {};
    }
    Row row{std::string{entity}};
    for (const auto& column : table.columns)
        row.push_back(column.field.empty() ? worked_out(store, column, entity, fields)
                                           : cell_of(column, fields));
    row.emplace_back(truth_text(says_yes(fields, "_del")));
    return row;
}

std::optional<Row> learning_row(const Store& store, std::string_view entity, bool touched) {
    const auto fields = store.fields(entity);
    const auto* value = value_in(fields, "learning");
    const auto words = value ? param_of(*value, Kind::words) : Param{};
    const bool learned = words && !words->empty();
    if (!learned && !touched) return {};
    const auto board = board_of(entity, fields);
    if (board.empty() || is_left_out(store, board)) return {};
    const bool deleted = !learned || says_yes(fields, "_del");
    return Row{std::string{entity}, board, words, learned_at(fields), truth_text(deleted)};
}

Param param_of(const journal::Value& value, Kind kind) {
    switch (kind) {
    case Kind::words: return text_as<std::string>(value, without_zeros);
    case Kind::number: return text_as<double>(value, number_text);
    case Kind::whole: return text_as<int>(value, [](int n) { return std::to_string(n); });
    case Kind::truth: return text_as<bool>(value, truth_text);
    case Kind::day: return text_as<kata::Day>(value, [](kata::Day day) { return kata::iso(day); });
    case Kind::moment: return text_as<journal::Moment>(value, moment_text);
    }
    return {};
}

Param or_null(const std::string& words) { return words.empty() ? Param{} : param_of(words, Kind::words); }
// A clock that stood anywhere must not stop the night's run: what lies outside 1970..9999 is put on its edge.
std::string moment_text(journal::Moment at) {
    constexpr std::int64_t end_of_9999 = 253'402'300'799'999;
    return kata::iso({std::clamp<std::int64_t>(at.ms, 0, end_of_9999)}, "UTC");
}
std::string number_text(double value) { return fmt::format("{}", value); }
std::string truth_text(bool yes) { return yes ? "true" : "false"; }

}  // namespace rollup
