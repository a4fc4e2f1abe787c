// A fresh panel takes a dead one's place.
//
// 1 everything on the share that verifies is fetched into a mirror in DIR/.restoring, as a sync does it
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

#include "core/kata/identity.hpp"
#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"
#include "core/kata/whole_store.hpp"
#include "core/share/exchange.hpp"
#include "core/share/import.hpp"
#include "core/share/key.hpp"
#include "core/share/places.hpp"
#include "core/share/plant.hpp"
#include "core/share/station_options.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

namespace fs = std::filesystem;

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
        kata::must_be_whole(station());
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

/// Says in the new journal whose place it took. Not an intent: nobody does this at the board.
void append_replaces(journal::Store& store, const std::string& old_jid, Moment now) {
    store.transact([&] {
        auto record = kata::stamped(store, station_options().trust, now);
        record.a = "station.restore";
        record.c = {{"station/" + store.jid(), "replaces", old_jid, std::nullopt}};
        store.append(record);
    });
}

/// What the old station recorded of its settings. The word of the plant's own stations stands before a stranger's.
std::optional<std::string> settings_of(const StationsKnown& known, const std::string& jid) {
    const auto entity = "station/" + jid;
    const auto certified = journal::text_of(known.certified, entity, "settings");
    return certified ? certified : journal::text_of(known.said, entity, "settings");
}

/// Those settings where they can be read, with the share they came from.
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

/// A name that nobody has: a restore owns no file of the share, and must not tidy away anybody's.
std::string nobody() { return journal::journal_id(SigningKey{random_seed()}.public_key()); }

/// Step 1, the first half of the progress. What could not be taken goes to `left_out`.
void fetch(Folder& share, Folder& mirror, const Marker& marker, const Outside& outside,
           const Progress& progress, std::vector<std::string>& left_out) {
    ExchangeNews news;
    if (progress)
        news.files = [&](std::uint64_t done, std::uint64_t all) { progress(std::min(done, all), 2 * all); };
    ExchangeAsk ask;
    ask.plant = marker.plant;
    ask.jid = nobody();
    ask.root = marker.root;
    const auto exchanged = exchange(mirror, share, ask, outside, news);
    if (!exchanged.whole)
        throw std::runtime_error(exchanged.trouble.empty() ? "The share could not be read to its end"
                                                           : exchanged.trouble);
    for (const auto& file : exchanged.rejected)
        if (!file.why.empty()) left_out.push_back(fmt::format("{}: {}", file.path, file.why));
    std::ranges::sort(left_out);
}

/// Step 3, the second half.
void make_station(const Workshop& shop, Folder& mirror, const StationsKnown& known, const Place& place,
                  const Marker& marker, const std::string& share_name, const Outside& outside,
                  const Progress& progress, std::vector<std::string>& left_out) {
    kata::Station::create(shop.station(), place.name.empty() ? place.jid : place.name, outside.now,
                          station_options());
    take_settings(shop.station(), settings_of(known, place.jid), share_name, left_out);
    journal::Store store{kata::store_file(shop.station()), journal::Store::Mode::read_write};
    bind_to_plant(store, mirror, marker, outside);
    const auto settings = kata::read_settings(kata::settings_file(shop.station()));
    const Trust trust{mirror, marker.plant, marker.root, policy_from(settings.trust_policy)};
    Progress second_half;
    if (progress)
        second_half = [&](std::uint64_t done, std::uint64_t all) { progress((all + done) / 2, all); };
    const auto imported = import_mirror(store, mirror, marker.plant, trust, second_half, large_transaction);
    for (const auto* reasons : {&imported.damaged, &imported.left_out})
        left_out.insert(left_out.end(), reasons->begin(), reasons->end());
    append_replaces(store, place.jid, outside.now);
}

}  // namespace

Restored restore_from(Folder& share, const std::string& share_name, const std::string& who,
                      const fs::path& station_dir, const Outside& outside, const Progress& progress) {
    std::string trouble;
    const auto marker = find_marker(share, trouble);
    if (!marker) throw std::runtime_error(fmt::format("{} ({})", trouble, share_name));

    Workshop shop{whole_path(station_dir)};
    const auto mirror = open_folder(shop.mirror());
    Restored result;
    fetch(share, *mirror, *marker, outside, progress, result.left_out);
    const auto known = stations_known(*mirror, Trust{*mirror, marker->plant, marker->root, Policy::enforce});
    result.left_out.insert(result.left_out.end(), known.gaps.begin(), known.gaps.end());
    result.known = places_in(known);
    result.fits = places_that_fit(known, who);
    if (result.fits.size() != 1) return result;

    const auto& place = result.fits.front();
    result.heard = last_heard(*mirror, place.jid, marker->plant);
    make_station(shop, *mirror, known, place, *marker, share_name, outside, progress, result.left_out);
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

std::vector<Place> stations_in(const fs::path& folder) {
    const auto share = open_share(folder);
    std::string trouble;
    const auto marker = find_marker(*share, trouble);
    if (!marker) throw std::runtime_error(fmt::format("{} ({})", trouble, folder.string()));
    return glance_at(*share, marker->plant);
}

}  // namespace share
