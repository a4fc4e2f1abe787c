// A fresh panel takes a dead one's place.
//
// 1 everything on the share that verifies is copied into a mirror in DIR/.restoring
// 2 the station meant is found among the cells; none or several: nothing is made
// 3 a new station with a new key and journal; all records are folded into it, its place and settings taken
// 4 it moves up into DIR, the store last: before that there is no station, after it a whole one
#include "core/share/restore.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"
#include "core/kata/zone.hpp"
#include "core/share/gather.hpp"
#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/segment.hpp"
#include "core/share/station_options.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t transaction_bytes = 16u << 20;  // of records: few flushes, a small log

/// In the order in which they move up: a directory with a store is a whole station.
constexpr std::array parts{"settings.toml", "key", "mirror", "station.db"};
constexpr auto nursery = ".restoring";

fs::path whole_path(const fs::path& path) {
    auto whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

/// Where the station grows: inside its directory to be, which may be a mount point or all that its owner may write.
/// What a killed restore left behind is told from anybody's files and cleared away by the next one.
class Workshop {
public:
    explicit Workshop(fs::path target) : target_(std::move(target)) {
        fs::create_directories(target_.parent_path());
        made_target_ = fs::create_directory(target_);
        make_empty();
        fs::create_directory(dir());
        fs::permissions(dir(), fs::perms::owner_all);
        fs::create_directory(mirror());
    }
    ~Workshop() {
        std::error_code ignored;
        if (!done_)
            for (const auto* part : parts) fs::remove_all(target_ / part, ignored);
        fs::remove_all(dir(), ignored);
        if (!done_ && made_target_) fs::remove(target_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    fs::path dir() const { return target_ / nursery; }
    fs::path mirror() const { return dir() / "mirror"; }
    fs::path station() const { return dir() / "station"; }

    void move_up() {
        for (const auto* part : parts) fs::rename(station() / part, target_ / part);
        done_ = true;
    }

private:
    void make_empty() {
        bool leftover = true;
        for (const auto& entry : fs::directory_iterator{target_}) {
            const auto name = entry.path().filename();
            leftover = leftover && (name == nursery ||
                                    (name != "station.db" && std::ranges::find(parts, name) != parts.end()));
        }
        if (!fs::is_empty(target_) && (!leftover || !fs::exists(dir())))
            throw std::runtime_error(
                fmt::format("{} is not empty; restore makes a new station directory", target_.string()));
        for (const auto* part : parts) fs::remove_all(target_ / part);
        fs::remove_all(dir());
    }

    fs::path target_;
    bool made_target_ = false;
    bool done_ = false;
};

/// Everything written below is on disk when this returns.
void flush_all(const fs::path& dir) {
    const int fd = ::open(dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) throw std::system_error(errno, std::generic_category(), "flush " + dir.string());
    const int failed = ::syncfs(fd) == 0 ? 0 : errno;
    ::close(fd);
    if (failed != 0) throw std::system_error(failed, std::generic_category(), "flush " + dir.string());
}

/// Folds segments into a store, many in one transaction.
class Folding {
public:
    Folding(journal::Store& store, Folder& mirror, std::vector<std::string>& left_out)
        : store_(store),
          mirror_(mirror),
          left_out_(left_out),
          keys_(read_keys(mirror)) {}

    /// Folds files from `next` on until the transaction is large enough; gives the number of the next file.
    std::size_t some(const std::vector<std::string>& files, std::size_t next) {
        store_.transact([&] {
            for (std::size_t bytes = 0; next < files.size() && bytes < transaction_bytes; ++next)
                bytes += one(files[next]);
        });
        return next;
    }

    std::uint64_t records() const { return records_; }

private:
    std::size_t one(const std::string& path) {
        std::string why;
        const auto text = segment_text(mirror_.read(path, most_packed_bytes), &why);
        const auto reading = text ? read_segment(*text, keys_) : SegmentReading{std::nullopt, why};
        if (!reading.segment)
            throw std::runtime_error(fmt::format("{} changed while it was read: {}", path, reading.why));
        const auto& segment = *reading.segment;
        auto previous = segment.header.prev;
        for (std::size_t i = 0; i < segment.lines.size(); ++i) {
            line(path, segment, i, previous);
            previous = segment.tips[i];
        }
        return text->size();
    }

    void line(const std::string& path, const Segment& segment, std::size_t i, const Bytes32& previous) {
        const auto s = segment.header.from + i;
        std::string why = "it has another number";
        const auto record = journal::parse_line(segment.lines[i], &why);
        ++records_;
        if (record && record->s == s)
            store_.import_record(segment.header.jid, segment.lines[i], *record, segment.tips[i], previous);
        else left_out_.push_back(fmt::format("{}, record {}: {}", path, s, why));
    }

    journal::Store& store_;
    Folder& mirror_;
    std::vector<std::string>& left_out_;
    KeyRing keys_;
    std::uint64_t records_ = 0;
};

/// Says in the new journal whose place it took. Not an intent: nobody does this at the board.
void append_replaces(journal::Store& store, const std::string& old_jid, Moment now) {
    const auto last = store.frontier();
    journal::Clock clock{last.t, station_options().trust};
    journal::Record record;
    record.s = last.s + 1;
    record.q = clock.quality(now);
    record.t = clock.next(now);
    record.w = kata::iso(now, "");
    record.a = "station.restore";
    record.c = {{"station/" + store.jid(), "replaces", old_jid, std::nullopt}};
    store.append(record);
}

/// The old station's settings where they can be read, with the share they came from.
void take_settings(const fs::path& dir, const std::optional<std::string>& old_text,
                   const std::string& share_name, std::vector<std::string>& left_out) {
    const auto file = kata::settings_file(dir);
    try {
        if (old_text) {
            kata::parse_settings(*old_text);
            std::ofstream{file, std::ios::binary | std::ios::trunc} << *old_text;
        }
    } catch (const std::runtime_error& error) {
        left_out.push_back(fmt::format("the settings: {}", error.what()));
    }
    kata::write_share_folder(file, share_name);
}

/// Step 3.
void make_station(const Workshop& shop, Folder& mirror, const Gathered& gathered, const Place& place,
                  const Marker& marker, Moment now, const Progress& progress,
                  std::vector<std::string>& left_out) {
    kata::Station::create(shop.station(), place.name.empty() ? place.jid : place.name, now,
                          station_options());
    journal::Store store{kata::store_file(shop.station()), journal::Store::Mode::read_write};
    std::uint64_t all = 0;
    for (const auto& file : gathered.files)
        if (const auto name = parse_segment_name(file.substr(file.rfind('/') + 1)))
            all += name->to - name->from + 1;
    Folding folding{store, mirror, left_out};
    for (std::size_t next = 0; next < gathered.files.size();) {
        next = folding.some(gathered.files, next);
        if (progress) progress(folding.records(), all);
    }
    append_replaces(store, place.jid, now);
    store.set_local(local_plant, marker.plant);
}

}  // namespace

Restored restore_from(Folder& share, const std::string& share_name, const std::string& who,
                      const fs::path& station_dir, const Outside& outside, const Progress& progress) {
    std::string trouble;
    const auto marker = find_marker(share, trouble);
    if (!marker) throw std::runtime_error(fmt::format("{} ({})", trouble, share_name));

    Workshop shop{whole_path(station_dir)};
    const auto mirror = open_folder(shop.mirror());
    auto gathered = gather(share, *mirror, marker->plant);
    Restored result{places_that_fit(gathered, who), places_in(gathered), std::move(gathered.left_out)};
    if (result.fits.size() != 1) return result;

    const auto& place = result.fits.front();
    make_station(shop, *mirror, gathered, place, *marker, outside.now, progress, result.left_out);
    const auto settings = journal::text_of(gathered.stations, "station/" + place.jid, "settings");
    take_settings(shop.station(), settings, share_name, result.left_out);
    fs::rename(shop.mirror(), kata::mirror_dir(shop.station()));
    flush_all(shop.dir());
    shop.move_up();
    flush_all(whole_path(station_dir));
    return result;
}

Restored restore(const fs::path& folder, const std::string& who, const fs::path& station_dir, Moment now,
                 const Progress& progress) {
    const auto share = open_share(folder);
    return restore_from(*share, whole_path(folder).string(), who, station_dir, real_outside(now), progress);
}

}  // namespace share
