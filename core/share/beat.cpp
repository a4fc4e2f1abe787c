#include "core/share/beat.hpp"

#include <algorithm>
#include <limits>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/kata/station.hpp"
#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/segment.hpp"
#include "core/share/signed_text.hpp"
#include "core/share/station_options.hpp"
#include "core/share/why.hpp"

namespace share {

namespace {

using nlohmann::json;

constexpr SignedKind kind{"beat", most_small_bytes, "it is too large for a beat", "it is no beat"};
constexpr auto oldest_beat = journal::hours(12);
/// Of the own old ones in the mirror those are kept that may be on the share: the oldest, as each exchange that got through has removed
/// what was older. Without a bound a station that is away from the share for a year would pile them up.
constexpr std::size_t most_old_beats = 8;

std::optional<std::int64_t> whole_at(const json& object, const char* name) {
    const auto it = object.find(name);
    if (it == object.end() || !it->is_number_integer()) return std::nullopt;
    if (it->is_number_unsigned() &&
        it->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return it->get<std::int64_t>();
}

std::optional<std::uint64_t> count_at(const json& object, const char* name) {
    const auto whole = whole_at(object, name);
    return whole && *whole >= 0 ? std::optional{static_cast<std::uint64_t>(*whole)} : std::nullopt;
}

std::optional<int> version_at(const json& object, const char* name) {
    const auto whole = whole_at(object, name);
    const bool fits = whole && *whole >= 0 && *whole <= std::numeric_limits<int>::max();
    return fits ? std::optional{static_cast<int>(*whole)} : std::nullopt;
}

std::optional<Moment> moment_at(const json& object, const char* name) {
    const auto ms = whole_at(object, name);
    return ms ? std::optional{Moment{*ms}} : std::nullopt;
}

/// Nothing where a value that must stand there does not.
std::optional<Beat> beat_from(const json& object) {
    const auto t = journal::stamp_from_hex(words_at(object, "t"));
    const auto at = moment_at(object, "at");
    const auto fold = version_at(object, "fold");
    const auto store = version_at(object, "store");
    const auto s = count_at(object, "s");
    const auto tip = journal::bytes32_from_hex(words_at(object, "tip"));
    const auto waiting = count_at(object, "waiting");
    const auto clock = journal::clock_quality_from(words_at(object, "clock"));
    if (!t || !at || !fold || !store || !s || !tip || !waiting || !clock) return std::nullopt;
    return Beat{words_at(object, "plant"),
                words_at(object, "j"),
                words_at(object, "name"),
                *t,
                *at,
                words_at(object, "app"),
                *fold,
                *store,
                *s,
                *tip,
                moment_at(object, "recorded"),
                *waiting,
                count_at(object, "free"),
                *clock};
}

std::vector<Entry> beats_among(std::vector<Entry> entries) {
    std::erase_if(entries, [](const Entry& entry) {
        return entry.kind != Entry::Kind::file || !is_beat_name(entry.name);
    });
    return entries;
}

std::optional<Beat> read_file(Folder& mirror, const std::string& dir, const std::string& name) {
    try {
        const auto text = read_if_there(mirror, join_path(dir, name), most_small_bytes);
        auto beat = text ? read_beat(*text) : std::nullopt;
        if (!beat || beat_path(beat->jid) != dir || beat_name(beat->t) != name) return std::nullopt;
        return beat;
    } catch (const std::system_error&) {
        return std::nullopt;  // a link, or larger than any beat
    }
}

/// What the station is like now; its place among the beats is left open.
Beat beat_of(const kata::Station& station, Folder& mirror, const std::string& plant, Moment now) {
    const auto& store = station.store();
    const auto frontier = store.frontier();
    Beat beat;
    beat.plant = plant;
    beat.jid = store.jid();
    beat.name = station.station_name();
    beat.at = now;
    beat.app = app_version();
    beat.fold = fold_version;
    beat.store = journal::store_version;
    beat.s = frontier.s;
    beat.tip = frontier.tip;
    if (const auto last = store.own_record(frontier.s)) beat.recorded = journal::reading(last->record.t);
    beat.waiting = store.waiting();
    beat.free_bytes = mirror.free_bytes();
    beat.clock = station.clock_unsure(now) ? journal::ClockQuality::unsure : journal::ClockQuality::rtc;
    return beat;
}

bool is_due(const Beat& last, Beat now) {
    const auto age = now.at - last.at;
    if (age >= oldest_beat || age <= journal::Span{-oldest_beat.ms}) return true;  // a clock may be set back
    now.t = last.t;
    now.at = last.at;
    now.waiting = last.waiting;
    now.free_bytes = last.free_bytes;
    return now != last;
}

/// After the last beat, whatever became of the clock.
journal::Stamp next_stamp(const journal::Store& store, const std::vector<Entry>& beats, Moment now) {
    journal::Clock clock{store.frontier().t, station_options().trust};
    if (!beats.empty())
        if (const auto last =
                journal::stamp_from_hex(beats.back().name.substr(0, beats.back().name.find('.'))))
            clock.seen(*last);
    return clock.next(now);
}

void trim(Folder& mirror, const std::string& dir) {
    const auto beats = beats_among(list_if_there(mirror, dir));
    for (auto i = most_old_beats; i + beats_kept < beats.size(); ++i)
        mirror.remove(join_path(dir, beats[i].name));
}

}  // namespace

std::string beat_text(const Beat& beat, const SigningKey& key) {
    const auto quoted = [](const std::string& words) {
        return json(words).dump(-1, ' ', false, json::error_handler_t::replace);
    };
    auto body = fmt::format(
        R"({{"fmt":"beat","v":1,"plant":{},"j":"{}","key":"{}","t":"{}","at":{},"name":{},"app":{},"fold":{},"store":{},"s":{},"tip":"{}")",
        quoted(beat.plant), beat.jid, journal::hex(key.public_key()), journal::to_hex(beat.t), beat.at.ms,
        quoted(beat.name), quoted(beat.app), beat.fold, beat.store, beat.s, journal::hex(beat.tip));
    if (beat.recorded) body += fmt::format(R"(,"recorded":{})", beat.recorded->ms);
    body += fmt::format(R"(,"waiting":{})", beat.waiting);
    if (beat.free_bytes) body += fmt::format(R"(,"free":{})", *beat.free_bytes);
    body += fmt::format(R"(,"clock":"{}")", journal::to_text(beat.clock));
    return sign_text(kind.name, body, key);
}

std::optional<Beat> read_beat(std::string_view text, std::string* why) {
    const auto opened = open_signed(kind, text, why);
    if (!opened) return std::nullopt;
    auto beat = beat_from(opened->object);
    if (!beat) return no(why, "what it says does not fit together");
    if (!is_signed_text(kind.name, text, opened->key)) return no(why, "its signature does not fit");
    return beat;
}

std::string beat_path(std::string_view jid) { return join_path(beat_folder, jid); }

std::string beat_name(journal::Stamp t) { return fmt::format("{}.json", journal::to_hex(t)); }

bool write_beat(const kata::Station& station, Folder& mirror, const std::string& plant,
                const Outside& outside) {
    const auto& store = station.store();
    auto beat = beat_of(station, mirror, plant, outside.now);
    const auto last = newest_beat(mirror, beat.jid, plant);
    if (last && !is_due(*last, beat)) return false;

    const auto dir = beat_path(beat.jid);
    mirror.make_folder(std::string{beat_folder});
    mirror.make_folder(dir);
    const auto entries = mirror.list(dir);
    beat.t = next_stamp(store, beats_among(entries), outside.now);
    Publisher publisher{mirror, beat.jid, outside};
    publisher.tidy(dir, entries);
    const SigningKey key{read_seed(kata::key_file(station.dir(), beat.jid))};
    publisher.publish(dir, beat_name(beat.t), beat_text(beat, key));
    trim(mirror, dir);
    return true;
}

std::vector<std::string> old_beats(Folder& mirror, const std::string& jid) {
    const auto dir = beat_path(jid);
    const auto beats = beats_among(list_if_there(mirror, dir));
    std::vector<std::string> paths;
    for (std::size_t i = 0; i + beats_kept < beats.size(); ++i)
        paths.push_back(join_path(dir, beats[i].name));
    return paths;
}

std::optional<Beat> newest_beat(Folder& mirror, const std::string& jid, const std::string& plant) {
    const auto dir = beat_path(jid);
    auto beats = beats_among(list_if_there(mirror, dir));
    std::ranges::reverse(beats);
    for (const auto& entry : beats) {
        auto beat = read_file(mirror, dir, entry.name);
        if (beat && (plant.empty() || beat->plant == plant)) return beat;
    }
    return std::nullopt;
}

std::map<std::string, Beat, std::less<>> read_beats(Folder& mirror, const std::string& plant) {
    std::map<std::string, Beat, std::less<>> beats;
    for (const auto& folder : list_if_there(mirror, std::string{beat_folder})) {
        if (folder.kind != Entry::Kind::folder || !journal::is_journal_id(folder.name)) continue;
        if (auto beat = newest_beat(mirror, folder.name, plant)) beats.emplace(folder.name, *std::move(beat));
    }
    return beats;
}

std::uint64_t records_behind(Folder& mirror, const Beat& beat) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> there;  // from, to
    for (const auto& entry : list_if_there(mirror, journal_path(beat.jid)))
        if (const auto name = parse_segment_name(entry.name)) there.emplace_back(name->from, name->to);
    std::ranges::sort(there);
    std::uint64_t seen = 0, behind = 0;
    for (const auto& [from, to] : there) {
        if (from > beat.s) break;
        if (from > seen + 1) behind += from - seen - 1;
        seen = std::max(seen, std::min(to, beat.s));
    }
    return behind + (beat.s - seen);
}

}  // namespace share
