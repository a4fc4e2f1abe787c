// Where the boards of the plant stand, and what is known of those at other stations.
//
// 1 A board's home is a journal, its cell `home`. Boards of older records have none: they are at home where their name was first written.
// 2 A journal that another one stands in for, after a repair or a copied disk, is the same place: here is what is at home in this station's
//   journals and in those they replaced.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/kata/identity.hpp"
#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

constexpr std::string_view station_noun = "station/", demo_slug = "demo-";

std::string words_in(const journal::Store& store, std::string_view entity, std::string_view field) {
    const auto cell = store.cell(entity, field);
    const auto* words = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return words ? *words : std::string{};
}

std::string home_of(const journal::Store& store, const Board& board) {
    if (!board.home.empty()) return board.home;
    const auto named = store.changes_of(board.id, "name");
    return named.empty() ? std::string{} : named.front().jid;
}

/// Of two that stand in for one journal the later one goes on.
std::map<std::string, std::string, std::less<>> find_followers(const journal::Store& store) {
    std::map<std::string, std::pair<journal::Cell, std::string>> found;
    for (const auto& entity : store.entities(station_noun)) {
        const auto cell = store.cell(entity, "replaces");
        const auto* before = cell ? std::get_if<std::string>(&cell->value) : nullptr;
        if (!before) continue;
        auto& standing = found[*before];
        if (standing.second.empty() ||
            std::tie(standing.first.t, standing.first.tip) < std::tie(cell->t, cell->tip))
            standing = {*cell, entity.substr(station_noun.size())};
    }
    std::map<std::string, std::string, std::less<>> followed_by;
    for (const auto& [before, after] : found) followed_by.emplace(before, after.second);
    return followed_by;
}

KeptPlaces read_places(const journal::Store& store) {
    KeptPlaces places;
    places.own = ancestry(store);
    places.followed_by = find_followers(store);
    places.all = read_boards(source_of(store));
    for (const auto& board : places.all) {
        const auto home = home_of(store, board);
        places.homes.emplace(board.id, home);
        const bool here = std::ranges::find(places.own, home) != places.own.end();
        if (here && !board.archived) places.here.push_back(board);
    }
    return places;
}

/// What is practised on elsewhere, and what the demo shows, is nobody else's.
bool is_for_the_plant(const Board& board) { return !board.practice && !board.slug.starts_with(demo_slug); }

}  // namespace

const KeptPlaces& Station::Impl::places() const {
    if (!kept_places) store.snapshot([&] { kept_places = read_places(store); });
    return *kept_places;
}

bool Station::Impl::is_here(std::string_view board) const {
    const auto& known = places();
    const auto home = known.homes.find(board);
    return home == known.homes.end() || std::ranges::find(known.own, home->second) != known.own.end();
}

std::string Station::Impl::newest_of(std::string_view jid) const {
    const auto& followed_by = places().followed_by;
    std::string newest{jid};
    std::set<std::string> seen;
    for (auto it = followed_by.find(newest); it != followed_by.end() && seen.insert(newest).second;
         it = followed_by.find(newest))
        newest = it->second;
    return newest;
}

std::string Station::Impl::name_of_station(std::string_view jid) const {
    return words_in(store, std::string{station_noun} + newest_of(jid), "name");
}

namespace {

/// Of each station, by its newest journal: the newest record of it that is here, or its last sign of life.
std::map<std::string, Moment>
heard_of_stations(const journal::Store& store, const SyncState& sync,
                  const std::function<std::string(const std::string&)>& newest) {
    std::map<std::string, Moment> heard;
    const auto hear = [&](const std::string& jid, std::optional<Moment> at) {
        if (!at) return;
        const auto [it, first] = heard.emplace(newest(jid), *at);
        if (!first) it->second = std::max(it->second, *at);
    };
    for (const auto& jid : store.journals()) hear(jid, store.last_reading(jid));
    for (const auto& station : sync.stations) hear(station.jid, station.heard_at);
    return heard;
}

}  // namespace

bool Station::is_here(std::string_view board) const { return impl_->is_here(board); }
std::vector<Board> Station::boards() const { return impl_->places().here; }
std::vector<Board> Station::all_boards() const { return impl_->places().all; }

std::vector<PlantBoard> Station::plant_boards() const {
    const auto& impl = *impl_;
    const std::tuple as_of{impl.store.data_version(), impl.store.own_changes(), impl.version};
    if (impl.plant && impl.plant->as_of == as_of) return impl.plant->boards;
    std::vector<PlantBoard> boards;
    const auto newest = [&](const std::string& jid) { return impl.newest_of(jid); };
    const auto heard = heard_of_stations(impl.store, sync_state(), newest);
    for (const auto& board : impl.places().all) {
        const bool here = impl.is_here(board.id);
        if (board.archived || (!here && !is_for_the_plant(board))) continue;
        if (here) {
            boards.push_back({board, station_name(), impl.store.jid(), true, {}});
            continue;
        }
        auto home = impl.newest_of(impl.places().homes.at(board.id));
        const auto known = heard.find(home);
        boards.push_back({board, impl.name_of_station(home), home, false,
                          known == heard.end() ? std::nullopt : std::optional{known->second}});
    }
    impl.plant = KeptPlant{as_of, boards};
    return boards;
}

}  // namespace kata
