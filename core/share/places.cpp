#include "core/share/places.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/journal/record.hpp"
#include "core/share/beat.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"

namespace share {

namespace {

constexpr std::string_view station_prefix = "station/";
constexpr std::string_view station_mark = "\"station/";

struct File {
    std::string path;
    SegmentName name;
    std::uint64_t size = 0;
};

/// The segments of a journal by its listing; empty where there is none.
std::vector<File> segments_of(Folder& folder, const std::string& jid) {
    std::vector<File> files;
    for (const auto& entry : list_if_there(folder, journal_path(jid)))
        if (const auto name = parse_segment_name(entry.name); name && entry.kind == Entry::Kind::file)
            files.push_back({join_path(journal_path(jid), entry.name), *name, entry.size});
    std::ranges::sort(files, {}, [](const File& file) { return file.name.from; });
    return files;
}

std::vector<std::string> journals_of(Folder& folder) {
    std::vector<std::string> jids;
    for (const auto& dir : list_if_there(folder, std::string{journal_folder}))
        if (dir.kind == Entry::Kind::folder && journal::is_journal_id(dir.name)) jids.push_back(dir.name);
    return jids;
}

/// How many records the files hold together. `gap` is told what lies between them.
std::uint64_t count_records(const std::vector<File>& files,
                            const std::function<void(std::uint64_t from, std::uint64_t to)>& gap) {
    std::uint64_t end = 0;
    std::uint64_t count = 0;
    for (const auto& [path, name, size] : files) {
        if (name.from > end + 1 && gap) gap(end + 1, name.from - 1);
        if (name.to > end) count += name.to - std::max(end, name.from - 1);
        end = std::max(end, name.to);
    }
    return count;
}

std::optional<std::string> text_of_file(Folder& folder, const std::string& path) {
    try {
        return segment_text(folder.read(path, most_packed_bytes));
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

bool speaks_of_stations(std::string_view text) { return text.find(station_mark) != std::string_view::npos; }

/// Few lines speak of stations: only those are parsed.
void each_station_line(
    const Segment& segment,
    const std::function<void(std::uint64_t s, const journal::Record&, const Bytes32& tip)>& visit) {
    for (std::size_t i = 0; i < segment.lines.size(); ++i) {
        if (!speaks_of_stations(segment.lines[i])) continue;
        auto record = journal::parse_line(segment.lines[i]);
        if (!record) continue;  // said when it is folded
        std::erase_if(record->c,
                      [](const journal::Change& c) { return !c.entity.starts_with(station_prefix); });
        visit(segment.header.from + i, *record, segment.tips[i]);
    }
}

std::string name_of(const journal::Cells& stations, const std::string& jid) {
    return journal::text_of(stations, fmt::format("{}{}", station_prefix, jid), "name").value_or("");
}

std::set<std::string> replaced_in(const journal::Cells& stations) {
    std::set<std::string> replaced;
    for (const auto& [entity, fields] : stations.entities)
        if (auto jid = journal::text_of(stations, entity, "replaces")) replaced.insert(std::move(*jid));
    return replaced;
}

/// What was counted, with the names that the cells give.
std::vector<Place> named(std::vector<Place> places, const journal::Cells& stations) {
    const auto replaced = replaced_in(stations);
    for (auto& place : places) {
        place.name = name_of(stations, place.jid);
        place.replaced = replaced.contains(place.jid);
    }
    std::ranges::stable_sort(places, {}, &Place::name);
    return places;
}

/// Of a journal's first segment, which tells whom it replaces: one of a few nights is always read.
constexpr std::uint64_t small_file = 64u << 10;

class Glance {
public:
    Glance(Folder& share, const std::string& plant) : share_(share), plant_(plant) {}

    std::vector<Place> run() {
        for (const auto& jid : journals_of(share_)) meet(jid);
        std::map<std::string, int> names;
        for (const auto& seen : seen_)
            if (seen.beat) ++names[seen.beat->name];
        std::vector<Place> places;
        for (const auto& seen : seen_) {
            const bool namesake = !seen.beat || names[seen.beat->name] > 1;
            places.push_back(look_at(seen, namesake));
        }
        places = named(std::move(places), said_);
        for (auto& place : places)  // what a station says of itself is the newest
            if (const auto own = own_names_.find(place.jid); own != own_names_.end())
                place.name = own->second;
        std::ranges::stable_sort(places, {}, &Place::name);
        return places;
    }

private:
    struct Seen {
        std::string jid;
        std::vector<File> files;
        std::optional<Beat> beat;
    };

    void meet(const std::string& jid) {
        try {
            auto files = segments_of(share_, jid);
            if (files.empty()) return;
            seen_.push_back({jid, std::move(files), newest_beat(share_, jid, plant_)});
            if (const auto& beat = seen_.back().beat) own_names_[jid] = beat->name;
        } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): a folder nobody may look into
        }
    }

    /// Who has no namesake was hardly replaced by anybody: successors keep the name.
    Place look_at(const Seen& seen, bool namesake) {
        const auto& first = *std::ranges::min_element(seen.files, {}, [](const File& file) {
            return std::pair{file.name.from, file.size};  // the small one where a merged one lies beside it
        });
        const auto& last = *std::ranges::max_element(seen.files, {}, [](const File& file) {
            return std::pair{file.name.to, file.name.from};
        });
        Place place;
        place.jid = seen.jid;
        place.records = count_records(seen.files, {});
        const bool told = seen.beat && seen.beat->recorded && seen.beat->s == last.name.to;
        if (told) place.last = seen.beat->recorded;
        const auto made = namesake || first.size <= small_file ? read(first.path, seen.jid) : std::nullopt;
        if (!told) place.last = &first == &last && made ? made : read(last.path, seen.jid);
        return place;
    }

    /// Takes what it says of stations; gives the moment of its last record.
    std::optional<Moment> read(const std::string& path, const std::string& jid) {
        const auto text = text_of_file(share_, path);
        const auto reading = text ? read_segment(*text) : SegmentReading{};
        const auto& segment = reading.segment;
        if (!segment || segment->header.plant != plant_ || segment->header.jid != jid) return std::nullopt;
        each_station_line(
            *segment, [&](auto, const auto& record, const auto& tip) { journal::fold(said_, record, tip); });
        const auto record = journal::parse_line(segment->lines.back());
        return record ? std::optional{journal::reading(record->t)} : std::nullopt;
    }

    Folder& share_;
    const std::string& plant_;
    std::vector<Seen> seen_;
    journal::Cells said_;
    std::map<std::string, std::string> own_names_;
};

}  // namespace

StationsKnown stations_known(Folder& mirror, const Trust& trust) {
    StationsKnown known;
    for (const auto& jid : journals_of(mirror)) {
        const auto files = segments_of(mirror, jid);
        if (files.empty()) continue;
        known.records[jid] = count_records(files, [&](std::uint64_t from, std::uint64_t to) {
            known.gaps.push_back(
                fmt::format("{}: records {} to {} are not there", journal_path(jid), from, to));
        });
        for (const auto& file : files) {
            const auto text = text_of_file(mirror, file.path);
            if (!text || !speaks_of_stations(*text)) continue;
            const auto reading = read_segment(*text, trust.keys());
            if (!reading.segment) continue;
            each_station_line(*reading.segment, [&](auto s, const auto& record, const auto& tip) {
                journal::fold(known.said, record, tip);
                if (trust.may_fold(jid, s, s)) journal::fold(known.certified, record, tip);
            });
        }
    }
    return known;
}

std::vector<Place> places_in(const StationsKnown& known) {
    std::vector<Place> places;
    for (const auto& [jid, count] : known.records) places.push_back({jid, {}, count, std::nullopt, false});
    return named(std::move(places), known.said);
}

std::vector<Place> places_that_fit(const StationsKnown& known, const std::string& who) {
    auto places = places_in(known);
    if (const auto exact = std::ranges::find(places, who, &Place::jid); exact != places.end())
        return {*exact};
    std::erase_if(places, [&](const Place& place) { return place.name != who; });
    auto living = places;
    std::erase_if(living, [](const Place& place) { return place.replaced; });
    return living.empty() ? places : living;
}

std::optional<LastHeard> last_heard(Folder& mirror, const std::string& jid, const std::string& plant) {
    const auto beat = newest_beat(mirror, jid, plant);
    if (!beat) return std::nullopt;
    return LastHeard{beat->at, records_behind(mirror, *beat)};
}

std::vector<Place> glance_at(Folder& share, const std::string& plant) { return Glance{share, plant}.run(); }

}  // namespace share
