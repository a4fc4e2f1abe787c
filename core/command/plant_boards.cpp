// The calls about where boards stand: board take, move, archive, place, rename, and the list of the plant's boards.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

struct Wish {
    std::string board, station, name, order;
    bool back = false;
};

/// Journal -> name, of the stations that have one and are written today; this one too.
std::map<std::string, std::string> stations_of(const journal::Store& store) {
    constexpr std::string_view noun = "station/";
    const auto words = [&](const std::string& entity, const char* field) {
        const auto cell = store.cell(entity, field);
        const auto* text = cell ? std::get_if<std::string>(&cell->value) : nullptr;
        return text ? *text : std::string();
    };
    std::map<std::string, std::string> stations;
    std::vector<std::string> replaced;
    for (const auto& entity : store.entities(noun)) {
        if (auto name = words(entity, "name"); !name.empty())
            stations.emplace(entity.substr(noun.size()), std::move(name));
        replaced.push_back(words(entity, "replaces"));
    }
    for (const auto& jid : replaced) stations.erase(jid);
    return stations;
}

/// By name or journal.
std::string station_named(const kata::Station& station, const std::string& name) {
    const auto stations = stations_of(station.store());
    if (stations.contains(name)) return name;
    std::vector<std::string> fits, names;
    for (const auto& [jid, called] : stations) {
        names.push_back(called);
        if (called == name) fits.push_back(jid);
    }
    if (fits.size() == 1) return fits.front();
    if (fits.empty())
        throw std::runtime_error(
            fmt::format("No station is called {}, use one of {}", cited(name), listed(names)));
    throw std::runtime_error(
        fmt::format("{} stations are called {}, name one of {}", fits.size(), cited(name), listed(fits)));
}

std::string where_it_stands(const kata::Station& station, const std::string& board) {
    const auto all = station.plant_boards();
    const auto it =
        std::ranges::find_if(all, [&](const kata::PlantBoard& one) { return one.board.id == board; });
    return it == all.end() || it->station.empty() ? "another station" : it->station;
}

int take(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    const auto board = find_board(station, wish.board);
    const bool here = station.is_here(board.id);
    const auto before = where_it_stands(station, board.id);
    ask(station, kata::TakeBoard{board.id}, call.now);
    call.say(one_line(here ? fmt::format("{} stands here", board.name)
                           : fmt::format("{} stands here now; {} shows it for reading after the next sync",
                                         board.name, before)));
    return 0;
}

int move(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    const auto board = find_board(station, wish.board);
    ask(station, kata::MoveBoard{board.id, station_named(station, wish.station)}, call.now);
    call.say(one_line(station.is_here(board.id)
                          ? fmt::format("{} stands here", board.name)
                          : fmt::format("{} stands at {} after the next sync, and is for reading here",
                                        board.name, where_it_stands(station, board.id))));
    return 0;
}

int archive(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    const auto board = find_board(station, wish.board);
    ask(station, kata::ArchiveBoard{board.id, !wish.back}, call.now);
    call.say(one_line(wish.back ? fmt::format("{} is back on the panel", board.name)
                                : fmt::format("{} is archived; kata board archive {} --back brings it back",
                                              board.name, short_slug(board.slug))));
    return 0;
}

int place(Call& call, const Wish& wish) {
    const auto order = read_number(wish.order);
    if (!order) throw BadUsage(fmt::format("{} is not a number; write it such as 3", cited(wish.order)));
    auto station = open_to_write(call);
    const auto board = find_board(station, wish.board);
    ask(station, kata::PlaceBoard{board.id, *order}, call.now);
    call.say(one_line(fmt::format("{} has place {} on the walk", board.name, number_text(*order))));
    return 0;
}

int rename_board(Call& call, const Wish& wish) {
    auto station = open_to_write(call);
    auto board = find_board(station, wish.board);
    const auto before = std::exchange(board.name, wish.name);
    ask(station, kata::ChangeBoard{board}, call.now);
    call.say(one_line(fmt::format("{} is called {} now", before, board.name)));
    return 0;
}

nlohmann::ordered_json plant_board_json(const kata::PlantBoard& one) {
    nlohmann::ordered_json json{{"id", one.board.id},         {"name", one.board.name},
                                {"slug", one.board.slug},     {"station", one.station},
                                {"journal", one.station_jid}, {"here", one.here}};
    json["known_at"] = one.known_at ? nlohmann::ordered_json(kata::iso(*one.known_at, one.board.zone))
                                    : nlohmann::ordered_json(nullptr);
    return json;
}

}  // namespace

int list_plant_boards(Call& call, bool json) {
    const auto station = open_to_read(call);
    std::vector<nlohmann::ordered_json> objects;
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : station.plant_boards()) {
        if (json) objects.push_back(plant_board_json(one));
        const auto known = one.known_at ? "known of " + kata::iso(*one.known_at, one.board.zone) : "";
        rows.push_back({short_slug(one.board.slug), one.board.name, one.station, one.here ? "here" : known});
    }
    if (json) call.put(json_array(objects));
    else call.put(rows.empty() ? "No boards yet: kata board add SLUG --name NAME makes one\n" : table(rows));
    return 0;
}

void add_board_places(CLI::App& board, Call& call) {
    const auto wish = std::make_shared<Wish>();
    const auto sub = [&](const char* name, const char* what, int (*work)(Call&, const Wish&)) {
        auto* made = board.add_subcommand(name, what);
        made->add_option("BOARD", wish->board, "Its slug, exact name or id")->required();
        made->callback(
            [&call, wish, work] { call.work = [&call, wish, work] { return work(call, *wish); }; });
        return made;
    };
    sub("take", "Takes a board of another station over: it stands here from now on", take);
    sub("move", "Gives a board that stands here to another station", move)
        ->add_option("STATION", wish->station, "The station's name or journal")
        ->required();
    sub("archive", "Takes a board off the panel, with all that was done at it", archive)
        ->add_flag("--back", wish->back, "Brings it back");
    sub("place", "Says where a board comes on the walk through the plant", place)
        ->add_option("N", wish->order, "A number; the least comes first")
        ->required();
    sub("rename", "Calls a board by another name; its short name stays", rename_board)
        ->add_option("NAME", wish->name, "What the team calls it")
        ->required();
}

}  // namespace command
