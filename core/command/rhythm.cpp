// The calls about coaching cycles: cycle list, rhythm. Nobody is named in them.
#include "core/kata/rhythm.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/kata/member_values.hpp"

namespace command {
namespace {

struct Listed {
    std::string board;
    bool json = false;
};

constexpr int weeks_shown = 12;

/// For people; JSON has the stored word, as a board's JSON has.
std::string_view not_held_words(kata::NotHeld why) {
    switch (why) {
    case kata::NotHeld::none: return "";
    case kata::NotHeld::breakdown: return "breakdown";
    case kata::NotHeld::absent: return "absent";
    case kata::NotHeld::no_production: return "no production";
    case kata::NotHeld::other: return "other";
    }
    return "";
}

std::string stands(const kata::CycleDay& cycle) {
    if (cycle.held) return "held";
    if (!kata::is_settled(cycle)) return cycle.started_at ? "started" : "planned";
    return fmt::format("not held, {}", not_held_words(cycle.not_held));
}

nlohmann::ordered_json json_of(const kata::CycleDay& cycle) {
    nlohmann::ordered_json phases = nlohmann::ordered_json::array();
    for (const auto& phase : cycle.phases) phases.push_back({{"at", phase.at}, {"seconds", phase.seconds}});
    nlohmann::ordered_json json{{"date", kata::iso(cycle.date)},
                                {"shift", cycle.shift},
                                {"held", cycle.held},
                                {"not_held", std::get<std::string>(kata::to_value(cycle.not_held))},
                                {"minutes", nullptr},
                                {"threshold_at", cycle.threshold_at},
                                {"planned_at", cycle.planned_at},
                                {"phases", std::move(phases)}};
    if (cycle.minutes) json["minutes"] = *cycle.minutes;
    return json;
}

int list(Call& call, const Listed& wish) {
    const auto station = open_to_read(call);
    const auto& cycles = station.all_cycles(board_or_only(station, wish.board).id);
    if (wish.json) {
        std::vector<nlohmann::ordered_json> all;
        all.reserve(cycles.size());
        for (const auto& cycle : cycles) all.push_back(json_of(cycle));
        call.put(json_array(all));
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(cycles.size());
    for (const auto& cycle : cycles)
        rows.push_back({kata::iso(cycle.date), cycle.shift, stands(cycle),
                        cycle.minutes ? fmt::format("{} min", *cycle.minutes) : "",
                        cycle.threshold_at.empty() ? "" : "threshold at " + cycle.threshold_at});
    call.put(rows.empty() ? "No coaching cycles yet: the first one is started at the panel\n" : table(rows));
    return 0;
}

nlohmann::ordered_json json_of(const kata::RhythmWeek& week) {
    return {{"monday", kata::iso(week.monday)},
            {"planned", week.planned},
            {"held", week.held},
            {"not_held", week.not_held}};
}

int put_json(Call& call, const kata::Rhythm& rhythm, const std::vector<kata::RhythmWeek>& weeks) {
    nlohmann::ordered_json json{
        {"weeks", nlohmann::ordered_json::array()}, {"next", nullptr}, {"uncoached_since", nullptr}};
    for (const auto& week : weeks) json["weeks"].push_back(json_of(week));
    if (const auto next = kata::next_cycle(rhythm, call.now))
        json["next"] = {{"date", kata::iso(next->slot.date)},
                        {"shift", next->slot.shift},
                        {"at", kata::iso(next->at, rhythm.board.zone)},
                        {"moved", next->moved}};
    if (const auto since = kata::uncoached_since(rhythm, call.now))
        json["uncoached_since"] = kata::iso(*since);
    call.put(json_line(json) + "\n");
    return 0;
}

int show(Call& call, const Listed& wish) {
    const auto station = open_to_read(call);
    const auto board = board_or_only(station, wish.board);
    const auto rhythm = kata::rhythm_of(board, station.all_cycles(board.id), station.calendar());
    const auto weeks = kata::weeks_of(rhythm, call.now, weeks_shown);
    if (wish.json) return put_json(call, rhythm, weeks);
    std::vector<std::vector<std::string>> rows;
    for (const auto& week : weeks)
        if (week.planned > 0)
            rows.push_back({"week of " + kata::iso(week.monday), fmt::format("planned {}", week.planned),
                            fmt::format("held {}", week.held), fmt::format("not held {}", week.not_held)});
    std::string words = rows.empty() ? "" : table(rows);
    const auto next = kata::next_cycle(rhythm, call.now);
    words += next ? fmt::format("next {}{}\n", kata::iso(next->at, board.zone).substr(0, 16),
                                next->slot.shift.empty() ? "" : ", " + next->slot.shift)
                  : "No coaching cycle is planned: a board's coaching time is set at the panel\n";
    if (const auto since = kata::uncoached_since(rhythm, call.now))
        words += fmt::format("uncoached since {}\n", kata::iso(*since));
    call.put(words);
    return 0;
}

void add_options(CLI::App& sub, Listed& wish, const char* json) {
    sub.add_option("--board", wish.board, "Of this board")->type_name("NAME");
    sub.add_flag("--json", wish.json, json);
}

}  // namespace

void add_rhythm_calls(CLI::App& kata, Call& call) {
    auto* cycle = kata.add_subcommand("cycle", "Lists the coaching cycles");
    cycle->require_subcommand(1, 1);
    const auto listed = std::make_shared<Listed>(), shown = std::make_shared<Listed>();
    auto* sub = cycle->add_subcommand("list", "Lists the coaching cycles of a board, without names");
    add_options(*sub, *listed, "As an array of objects");
    sub->callback([&call, listed] { call.work = [&call, listed] { return list(call, *listed); }; });
    auto* rhythm =
        kata.add_subcommand("rhythm", "Shows the coaching rhythm: planned and held by week, the next cycle");
    add_options(*rhythm, *shown, "As one object");
    rhythm->callback([&call, shown] { call.work = [&call, shown] { return show(call, *shown); }; });
}

}  // namespace command
