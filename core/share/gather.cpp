#include "core/share/gather.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "core/journal/record.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

constexpr std::string_view station_prefix = "station/";
constexpr std::size_t most_trust_bytes = 64u << 10;

std::string reason_of(const std::system_error& error) {
    switch (error.code().value()) {
    case EFBIG: return "it is larger than 8 MiB";
    case ELOOP:
    case EINVAL: return "it is not a plain file";
    default: return fmt::format("it cannot be read: {}", error.code().message());
    }
}

class Gathering {
public:
    Gathering(Folder& share, Folder& mirror, const std::string& plant)
        : share_(share),
          mirror_(mirror),
          plant_(plant),
          keys_(read_keys(share)) {}

    Gathered run() {
        copy_trust();
        mirror_.make_folder(std::string{journal_folder});
        for (const auto& dir : list_if_there(share_, std::string{journal_folder}))
            if (dir.kind == Entry::Kind::folder) take_folder(join_path(journal_folder, dir.name));
        count_records();
        return std::move(found_);
    }

private:
    void leave_out(const std::string& path, const std::string& why) {
        found_.left_out.push_back(fmt::format("{}: {}", path, why));
    }

    void copy_trust() {
        const std::string dir{trust_folder};
        mirror_.make_folder(dir);
        for (const auto& entry : list_if_there(share_, dir)) {
            const auto path = join_path(dir, entry.name);
            if (!is_plain_name(entry.name) || !entry.name.ends_with(".json")) continue;
            try {
                const auto text = share_.read(path, most_trust_bytes);
                if (parse_certificate(text)) write_plain(mirror_, path, text);
            } catch (const std::system_error& error) {
                leave_out(path, reason_of(error));
            }
        }
    }

    void take_folder(const std::string& dir) {
        std::vector<Entry> entries;
        try {
            entries = share_.list(dir);
        } catch (const std::system_error& error) {
            return leave_out(dir, reason_of(error));
        }
        for (const auto& entry : entries)
            if (looks_like_segment(entry.name)) take_file(join_path(dir, entry.name));
    }

    void take_file(const std::string& path) {
        std::string bytes;
        try {
            bytes = share_.read(path, most_packed_bytes);
        } catch (const std::system_error& error) {
            return leave_out(path, reason_of(error));
        }
        std::string why;
        const auto text = segment_text(bytes, &why);
        if (!text) return leave_out(path, why);
        const auto reading = read_segment(*text, keys_);
        if (!reading.segment) return leave_out(path, reading.why);
        if (reading.segment->header.plant != plant_) return leave_out(path, "it belongs to another plant");
        keep(*reading.segment, bytes, text->size() != bytes.size());
    }

    void keep(const Segment& segment, const std::string& bytes, bool packed) {
        const auto& header = segment.header;
        const auto dir = journal_path(header.jid);
        const auto path = join_path(dir, segment_name(header.from, header.to, segment.tip(), packed));
        if (!kept_.insert(path).second) return;  // a second copy of the same
        mirror_.make_folder(dir);
        write_plain(mirror_, path, bytes);
        found_.files.push_back(path);
        ranges_[header.jid].push_back({header.from, header.to});
        for (std::size_t i = 0; i < segment.lines.size(); ++i)
            look_for_stations(segment.lines[i], segment.tips[i]);
    }

    /// Few lines speak of stations: only those are parsed here.
    void look_for_stations(std::string_view line, const Bytes32& tip) {
        if (line.find("\"station/") == std::string_view::npos) return;
        auto record = journal::parse_line(line);
        if (!record) return;  // said when it is folded
        std::erase_if(record->c,
                      [](const journal::Change& c) { return !c.entity.starts_with(station_prefix); });
        journal::fold(found_.stations, *record, tip);
    }

    void count_records() {
        for (auto& [jid, ranges] : ranges_) {
            std::ranges::sort(ranges, {}, &Range::from);
            std::uint64_t end = 0;
            std::uint64_t count = 0;
            for (const auto& range : ranges) {
                if (range.from > end + 1)
                    leave_out(journal_path(jid),
                              fmt::format("records {} to {} are not there", end + 1, range.from - 1));
                if (range.to > end) count += range.to - std::max(end, range.from - 1);
                end = std::max(end, range.to);
            }
            found_.records[jid] = count;
        }
    }

    struct Range {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
    };

    Folder& share_;
    Folder& mirror_;
    const std::string& plant_;
    KeyRing keys_;
    Gathered found_;
    std::set<std::string> kept_;
    std::map<std::string, std::vector<Range>> ranges_;
};

std::string name_of(const Gathered& gathered, const std::string& jid) {
    return journal::text_of(gathered.stations, fmt::format("{}{}", station_prefix, jid), "name").value_or("");
}

std::set<std::string> replaced_in(const Gathered& gathered) {
    std::set<std::string> replaced;
    for (const auto& [entity, fields] : gathered.stations.entities)
        if (auto jid = journal::text_of(gathered.stations, entity, "replaces"))
            replaced.insert(std::move(*jid));
    return replaced;
}

}  // namespace

Gathered gather(Folder& share, Folder& mirror, const std::string& plant) {
    return Gathering{share, mirror, plant}.run();
}

std::vector<Place> places_in(const Gathered& gathered) {
    std::vector<Place> places;
    for (const auto& [jid, count] : gathered.records) places.push_back({jid, name_of(gathered, jid), count});
    std::ranges::stable_sort(places, {}, &Place::name);
    return places;
}

std::vector<Place> places_that_fit(const Gathered& gathered, const std::string& who) {
    auto places = places_in(gathered);
    if (const auto exact = std::ranges::find(places, who, &Place::jid); exact != places.end())
        return {*exact};
    std::erase_if(places, [&](const Place& place) { return place.name != who; });
    auto living = places;
    const auto replaced = replaced_in(gathered);
    std::erase_if(living, [&](const Place& place) { return replaced.contains(place.jid); });
    return living.empty() ? places : living;
}

void write_plain(Folder& folder, const std::string& path, std::string_view bytes) {
    const auto file = folder.create(path);
    while (!bytes.empty()) bytes.remove_prefix(file->write(bytes));
    file->close();
}

}  // namespace share
