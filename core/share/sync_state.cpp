#include "core/share/sync_state.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/share/beat.hpp"
#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/sync_due.hpp"

namespace share {

namespace {

using journal::Store;
using nlohmann::json;

constexpr std::size_t most_tries = 8;
constexpr auto tell_every = journal::seconds(1);
constexpr std::string_view station_prefix = "station/";

std::string tries_with(const Store& store, Moment now) {
    std::istringstream before{store.local(local_tries).value_or("")};
    std::vector<std::string> tries;
    for (std::string one; before >> one;) tries.push_back(one);
    const auto mine = std::to_string(now.ms);
    if (tries.empty() || tries.back() != mine) tries.push_back(mine);
    if (tries.size() > most_tries) tries.erase(tries.begin(), tries.end() - most_tries);
    return fmt::format("{}", fmt::join(tries, " "));
}

std::string words_of(const Store& store, const std::string& entity, std::string_view field) {
    const auto cell = store.cell(entity, field);
    const auto* words = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return words ? *words : std::string{};
}

std::string_view end_words(const SyncResult& result) {
    if (result.end == SyncEnd::not_there) return "not there";
    switch (result.error) {
    case ENOSPC:
    case EDQUOT: return "full";
    case EROFS:
    case EPERM: return "no right";
    // A virus scanner that holds one file says the same.
    case EACCES: return result.records == 0 ? "no right" : "part";
    default: return "part";
    }
}

/// Reads what was just written: the tries, and the night of the settings.
Moment next_try_of(const kata::Station& station, Moment now) {
    const auto state = station.sync_state();
    return next_try(state.tries, night_of(state.starts_at, station.store().jid(), ""), now);
}

}  // namespace

void keep_outcome(kata::Station& station, const SyncResult& result, Moment now) {
    auto& store = station.store();
    store.transact([&] {
        store.set_local(local_last_try, std::to_string(now.ms));
        if (result.free_bytes) store.set_local(local_free, std::to_string(*result.free_bytes));
        if (result.end == SyncEnd::done) {
            store.set_local(local_last_complete, std::to_string(now.ms));
            store.set_local(local_trouble, std::nullopt);
            for (const auto key : {local_tries, local_next_try, local_end})
                store.set_local(key, std::nullopt);
        } else {
            store.set_local(local_trouble, result.trouble);
            store.set_local(local_end, end_words(result));
            store.set_local(local_tries, tries_with(store, now));
            store.set_local(local_next_try, std::to_string(next_try_of(station, now).ms));
        }
    });
}

void keep_stations(Store& store, Folder& mirror, const std::string& plant, const Trust& trust, Moment now) {
    const auto own = store.own_journals();
    const auto entities = store.entities(station_prefix);
    std::set<std::string> replaced;
    for (const auto& entity : entities) replaced.insert(words_of(store, entity, "replaces"));
    auto stations = json::array();
    for (const auto& entity : entities) {
        const auto jid = entity.substr(station_prefix.size());
        if (!journal::is_journal_id(jid)) continue;
        json station{{"jid", jid},
                     {"name", words_of(store, entity, "name")},
                     {"replaced", replaced.contains(jid)},
                     {"trusted", trust.knows(jid)}};
        const bool here = jid == own.back();
        if (here) station["heard_at"] = now.ms;
        else if (const auto beat = newest_beat(mirror, jid, plant)) station["heard_at"] = beat->at.ms;
        stations.push_back(std::move(station));
    }
    const auto text = stations.dump(-1, ' ', false, json::error_handler_t::replace);
    if (store.local(local_stations) != text) store.set_local(local_stations, text);
}

RunNote::RunNote(Store& store, std::function<Moment()> clock) : store_(store), clock_(std::move(clock)) {
    if (!clock_) return;
    began_ = clock_();
    write(began_, 0, 0);
}

RunNote::~RunNote() {
    if (!clock_) return;
    try {
        store_.set_local(local_run, std::nullopt);
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): it counts for 90 s only
    }
}

void RunNote::tell(std::uint64_t done, std::uint64_t all) {
    if (!clock_) return;
    const auto now = clock_();
    if (now < written_ || now - written_ >= tell_every) write(now, done, all);
}

void RunNote::write(Moment heard, std::uint64_t done, std::uint64_t all) {
    written_ = heard;
    store_.set_local(local_run, fmt::format("{} {} {} {}", began_.ms, heard.ms, done, all));
}

}  // namespace share
