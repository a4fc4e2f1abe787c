// Reading the notes. Numbers are text in base ten; the stations are JSON.
#include "core/kata/sync_notes.hpp"

#include <algorithm>
#include <charconv>
#include <concepts>
#include <sstream>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace kata {

namespace {

using nlohmann::json;

constexpr std::size_t most_tries = 8, most_stations = 2'000, longest_name = 200;

template <std::integral Number> std::optional<Number> number_in(std::string_view text) {
    Number number = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    return trouble == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

std::vector<std::string> parts_of(const std::optional<std::string>& text) {
    std::istringstream in{text.value_or("")};
    std::vector<std::string> parts;
    for (std::string part; in >> part;) parts.push_back(part);
    return parts;
}

std::optional<SyncRun> run_in(const std::vector<std::string>& parts) {
    if (parts.size() != 4) return {};
    const auto began = number_in<std::int64_t>(parts[0]), heard = number_in<std::int64_t>(parts[1]);
    const auto done = number_in<std::uint64_t>(parts[2]), all = number_in<std::uint64_t>(parts[3]);
    if (!began || !heard || !done || !all || *heard < *began) return {};
    return SyncRun{{*began}, {*heard}, std::min(*done, *all), *all};
}

std::vector<Moment> moments_in(const std::vector<std::string>& parts) {
    std::vector<Moment> moments;
    for (const auto& part : parts)
        if (const auto ms = number_in<std::int64_t>(part)) moments.push_back({*ms});
    if (moments.size() > most_tries)
        moments.erase(moments.begin(), moments.end() - static_cast<std::ptrdiff_t>(most_tries));
    std::ranges::sort(moments);
    return moments;
}

std::string words_in(const json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

bool yes_in(const json& object, const char* key) {
    const auto it = object.find(key);
    return it != object.end() && it->is_boolean() && it->get<bool>();
}

/// Journals that this station has closed are its own past, not other stations.
std::optional<StationFresh> station_in(const json& object, const std::vector<std::string>& own) {
    if (!object.is_object()) return {};
    StationFresh station;
    station.jid = words_in(object, "jid");
    station.name = words_in(object, "name");
    if (station.jid.empty() || station.name.size() > longest_name) return {};
    const auto heard = object.find("heard_at");
    if (heard != object.end() && heard->is_number_integer())
        station.heard_at = Moment{heard->get<std::int64_t>()};
    station.trusted = yes_in(object, "trusted");
    station.self = !own.empty() && station.jid == own.back();
    const bool closed = !station.self && std::ranges::find(own, station.jid) != own.end();
    station.replaced = yes_in(object, "replaced") || closed;
    return station;
}

std::vector<StationFresh> stations_in(const std::string& text, const std::vector<std::string>& own) {
    const auto array = json::parse(text, nullptr, false);
    std::vector<StationFresh> stations;
    if (!array.is_array() || array.size() > most_stations) return stations;
    for (const auto& object : array)
        if (auto station = station_in(object, own)) stations.push_back(std::move(*station));
    return stations;
}

SyncHindrance hindrance_in(std::string_view text) {
    if (text == "not there") return SyncHindrance::not_there;
    if (text == "full") return SyncHindrance::full;
    if (text == "no right") return SyncHindrance::no_right;
    return text == "part" ? SyncHindrance::part : SyncHindrance::none;
}

}  // namespace

void read_sync_notes(const journal::Store& store, SyncState& state) {
    const auto own = store.own_journals();
    state.running = run_in(parts_of(store.local("sync.run")));
    state.tries = moments_in(parts_of(store.local("sync.tries")));
    state.free_bytes = number_in<std::uint64_t>(store.local("sync.free").value_or(""));
    for (const auto& jid : own) state.stored += store.last_own(jid);
    state.stations = stations_in(store.local("sync.stations").value_or(""), own);
    state.standing = store.local("trust.standing").value_or("");
    state.six_words = store.local("trust.words").value_or("");
    const auto next = moments_in(parts_of(store.local("sync.next_try")));
    if (!next.empty()) state.next_try = next.back();
    state.hindrance = hindrance_in(store.local("sync.end").value_or(""));
}

}  // namespace kata
