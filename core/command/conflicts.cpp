// The calls about what several stations changed without knowing of each other: conflicts, conflicts settle.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

struct Wish {
    std::string entity, field;
    std::size_t number = 0;
    bool json = false;
};

nlohmann::ordered_json value_json(const journal::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<double>(&value)) return number_json(*number);
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    return nullptr;
}

nlohmann::ordered_json conflict_json(const kata::FieldConflict& conflict, const std::string& zone) {
    nlohmann::ordered_json json{{"id", conflict.entity},
                                {"name", conflict.label},
                                {"board", conflict.board},
                                {"field", conflict.field}};
    json["values"] = nlohmann::ordered_json::array();
    for (const auto& one : conflict.values)
        json["values"].push_back({{"number", json["values"].size() + 1},
                                  {"value", value_json(one.value)},
                                  {"words", one.words},
                                  {"station", one.station},
                                  {"at", kata::iso(one.at, zone)},
                                  {"shift", one.shift},
                                  {"stands", one.stands}});
    return json;
}

std::string conflict_lines(const kata::FieldConflict& conflict, const std::string& zone) {
    auto lines = fmt::format("{}  {} {}\n", one_line(conflict.label), conflict.entity, conflict.field);
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : conflict.values)
        rows.push_back({fmt::format("  {}", rows.size() + 1), one_line(one.words), one_line(one.station),
                        kata::iso(one.at, zone), one_line(one.shift), one.stands ? "stands now" : ""});
    return lines + table(rows);
}

int conflicts(Call& call, bool json) {
    const auto station = open_to_read(call);
    std::vector<nlohmann::ordered_json> objects;
    std::string lines;
    for (const auto& board : station.all_boards())
        for (const auto& conflict : station.conflicts(board.id)) {
            if (json) objects.push_back(conflict_json(conflict, board.zone));
            else lines += conflict_lines(conflict, board.zone);
        }
    if (json) call.put(json_array(objects));
    else call.put(lines.empty() ? "Nothing to settle on the boards that stand here\n" : lines);
    return 0;
}

/// Of the boards that stand here; a sentence where it is none of them.
const kata::FieldConflict& conflict_named(const kata::Station& station, const Wish& wish) {
    for (const auto& board : station.all_boards())
        for (const auto& conflict : station.conflicts(board.id))
            if (conflict.entity == wish.entity && conflict.field == wish.field) return conflict;
    throw std::runtime_error(std::string(kata::words(kata::Refusal::nothing_to_settle)));
}

int settle(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    const auto conflict = conflict_named(station, wish);
    if (wish.number == 0 || wish.number > conflict.values.size())
        throw BadUsage(fmt::format("There is no value {}, choose 1 to {} as kata conflicts lists them",
                                   wish.number, conflict.values.size()));
    const auto& chosen = conflict.values[wish.number - 1];
    ask(station, kata::SettleConflict{conflict.board, conflict.entity, conflict.field, chosen.value},
        call.now);
    call.say(one_line(fmt::format("{}: {} stands from now on", conflict.label, chosen.words)));
    return 0;
}

}  // namespace

void add_conflict_calls(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wish>();
    auto* list =
        kata.add_subcommand("conflicts", "Lists what several stations changed without knowing of each other");
    list->add_flag("--json", wish->json, "As an array of objects");
    list->callback([&call, wish, list] {
        if (list->get_subcommands().empty())
            call.work = [&call, wish] { return conflicts(call, wish->json); };
    });
    auto* sub =
        list->add_subcommand("settle", "Chooses the value that stands; the others stay in the history");
    sub->add_option("ENTITY", wish->entity, "The thing, as listed")->required();
    sub->add_option("FIELD", wish->field, "Its field, as listed")->required();
    sub->add_option("N", wish->number, "The number of the value, as listed")->required();
    sub->callback([&call, wish] { call.work = [&call, wish] { return settle(call, *wish); }; });
}

}  // namespace command
