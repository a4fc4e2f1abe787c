// The calls about what was done: undo, history.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <map>

#include "core/command/call.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

/// The words a record set in `field`, if it set any there.
std::string words_set(const journal::Record& record, std::string_view field) {
    const auto set = [&](const journal::Change& c) {
        return c.field == field && std::holds_alternative<std::string>(c.value);
    };
    const auto found = std::ranges::find_if(record.c, set);
    return found == record.c.end() ? std::string() : std::get<std::string>(found->value);
}

/// "point.add of 2026-11-22T14:03:11+01:00": the action that record `s` took back or brought back. A redo names an undo, and
/// that one the action.
std::string action_behind(const journal::Store& store, std::uint64_t s) {
    auto sealed = store.own_record(s);
    while (sealed && sealed->record.undoes) sealed = store.own_record(*sealed->record.undoes);
    return sealed ? fmt::format("{} of {}", sealed->record.a, sealed->record.w)
                  : std::string("the last action");
}

int undo(Call& call, bool redo) {
    auto station = open_to_write(call);
    const auto answer =
        ask(station, redo ? kata::Intent(kata::Redo{}) : kata::Intent(kata::Undo{}), call.now);
    call.say(fmt::format("{} {}",
                         redo ? "Brought back:" : "Taken back:", action_behind(station.store(), answer.s)));
    return 0;
}

/// jid -> the station's name; every journal is there.
std::map<std::string, std::string> station_names(const journal::Store& store) {
    std::map<std::string, std::string> names;
    for (const auto& jid : store.journals()) {
        const auto cell = store.cell("station/" + jid, "name");
        const auto* name = cell ? std::get_if<std::string>(&cell->value) : nullptr;
        names[jid] = name ? *name : jid;
    }
    return names;
}

std::string what_was_done(const journal::HistoryRow& row) {
    auto what = row.record.a;
    if (row.points > 0) what += ", " + counted(row.points, "point", "points");
    for (const auto field :
         {"name", "obstacle", "step", "challenge", "sentence", "what_happened", "learning"}) {
        const auto words = words_set(row.record, field);
        if (words.empty()) continue;
        what += ", " + words;
        break;
    }
    const auto note = words_set(row.record, "note");
    return note.empty() ? what : what + ", " + note;
}

int history_as_json(Call& call, const kata::Station& station) {
    const auto names = station_names(station.store());
    std::string_view before = "[\n ";
    station.store().each_record([&](const journal::HistoryRow& row) {
        const auto name = names.find(row.jid);
        nlohmann::ordered_json json{
            {"id", journal::hex(row.tip)}, {"name", row.record.a},
            {"when", row.record.w},        {"station", name == names.end() ? row.jid : name->second},
            {"journal", row.jid},          {"s", row.record.s},
            {"points", row.points},        {"note", words_set(row.record, "note")}};
        if (row.record.undoes) json["undoes"] = *row.record.undoes;
        call.put(std::string(before) + json_line(json));
        before = ",\n ";
    });
    call.put(before.front() == '[' ? "[]\n" : "\n]\n");
    return 0;
}

int history_as_lines(Call& call, const kata::Station& station) {
    const auto names = station_names(station.store());
    std::size_t places = 0;
    for (const auto& [jid, name] : names) places = std::max(places, width(one_line(name)));
    station.store().each_record([&](const journal::HistoryRow& row) {
        const auto name = names.find(row.jid);
        call.put(fmt::format("{}  {}  {}\n", padded(row.record.w, 29),
                             padded(one_line(name == names.end() ? row.jid : name->second), places),
                             one_line(what_was_done(row))));
    });
    return 0;
}

void add_undo(CLI::App& kata, Call& call) {
    const auto redo = std::make_shared<bool>(false);
    auto* sub =
        kata.add_subcommand("undo", "Takes this station's last action back; again for the one before");
    sub->add_flag("--redo", *redo, "Brings back what was taken back last");
    sub->callback([&call, redo] { call.work = [&call, redo] { return undo(call, *redo); }; });
}

void add_history(CLI::App& kata, Call& call) {
    const auto json = std::make_shared<bool>(false);
    auto* sub = kata.add_subcommand("history", "Lists the records: when, which station, what");
    sub->add_flag("--json", *json, "As an array of objects");
    sub->callback([&call, json] {
        call.work = [&call, json] {
            const auto station = open_to_read(call);
            return *json ? history_as_json(call, station) : history_as_lines(call, station);
        };
    });
}

}  // namespace

void add_past_calls(CLI::App& kata, Call& call) {
    add_undo(kata, call);
    add_history(kata, call);
}

}  // namespace command
