// A sync from the station's side: which plant, what to cut, what came to be safe. The exchange itself is step 2.
#include "core/share/sync.hpp"

#include <optional>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>

#include "core/share/cut.hpp"
#include "core/share/exchange.hpp"
#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/station_options.hpp"

namespace share {

namespace {

using journal::Store;

std::uint64_t records_in(const journal::Cut& cut) { return cut.to - cut.from + 1; }

/// The outcome goes where the kiosk reads it.
SyncResult keep_outcome(Store& store, SyncResult result, Moment now) {
    store.transact([&] {
        store.set_local(local_last_try, std::to_string(now.ms));
        if (result.end == SyncEnd::done) {
            store.set_local(local_last_complete, std::to_string(now.ms));
            store.set_local(local_trouble, std::nullopt);
        } else {
            store.set_local(local_trouble, result.trouble);
        }
    });
    return result;
}

SyncResult not_there(const Store& store, std::string trouble) {
    return {SyncEnd::not_there, 0, store.waiting(), 0, std::move(trouble)};
}

/// The plant this station belongs to: the first share it meets decides, for good.
std::optional<std::string> plant_of(Store& store, Folder& share, std::string& trouble) {
    const auto marker = find_marker(share, trouble);
    if (!marker) return std::nullopt;
    const auto bound = store.local(local_plant);
    if (!bound) store.set_local(local_plant, marker->plant);
    if (!bound || *bound == marker->plant) return marker->plant;
    trouble =
        fmt::format("The folder belongs to another plant, \"{}\"; name the share of this station's own plant",
                    marker->name);
    return std::nullopt;
}

/// What one round of step 2 left behind.
struct Tally {
    std::uint64_t fresh = 0;
    std::uint64_t safe = 0;
    std::size_t segments = 0;
};

Tally mark(Store& store, const CutFiles& files, const Exchanged& exchanged) {
    Tally tally;
    store.transact([&] {
        for (const auto& [path, cut] : files) {
            if (!exchanged.safe.contains(path)) continue;
            tally.safe += records_in(cut);
            if (cut.published && !exchanged.fresh.contains(path)) continue;
            store.mark_published(cut);
            tally.fresh += records_in(cut);
            ++tally.segments;
        }
    });
    return tally;
}

/// Own files of the mirror that do not verify are made again from the journal. True if there were any.
bool drop_damaged(Folder& mirror, const CutFiles& files, const Exchanged& exchanged) {
    bool any = false;
    for (const auto& path : exchanged.damaged) {
        if (!files.contains(path)) continue;
        mirror.remove(path);
        any = true;
    }
    return any;
}

Exchanged exchange_once(const Store& store, Folder& mirror, Folder& share, const std::string& plant,
                        const CutFiles& files, const Outside& outside, const Progress& progress) {
    ExchangeAsk ask{plant, store.jid(), {}};
    for (const auto& [path, cut] : files)
        if (!cut.published) ask.prove.insert(path);
    const auto all = store.frontier().s;
    std::uint64_t done = 0;
    const auto covered = [&](const std::string& path) {
        const auto found = files.find(path);
        if (found == files.end() || !progress) return;
        done += records_in(found->second);
        progress(done, all);
    };
    return exchange(mirror, share, ask, outside, covered);
}

SyncResult rounds(kata::Station& station, Folder& mirror, Folder& share, const std::string& plant,
                  const Outside& outside, const Progress& progress) {
    auto& store = station.store();
    SyncResult result{SyncEnd::part, 0, 0, 0, {}};
    // More than one round where the mirror had to be mended, or where people recorded while we copied.
    for (int round = 0; round < 3; ++round) {
        const auto files = cut_and_sign(station, mirror, plant, outside);
        const auto exchanged = exchange_once(store, mirror, share, plant, files, outside, progress);
        const auto tally = mark(store, files, exchanged);
        result.records += tally.fresh;
        result.segments += tally.segments;
        result.waiting = store.frontier().s - tally.safe;
        result.trouble = exchanged.trouble;
        result.end = exchanged.right_share ? SyncEnd::part : SyncEnd::not_there;
        const bool mended = drop_damaged(mirror, files, exchanged);
        if (result.waiting == 0) {
            result.end = SyncEnd::done;
            result.trouble.clear();
            return result;
        }
        if (!result.trouble.empty() && !mended) return result;
    }
    if (result.trouble.empty())
        result.trouble = "Records came in faster than they could be copied; sync again";
    return result;
}

}  // namespace

SyncResult sync_folders(kata::Station& station, Folder& mirror, Folder& share, const Outside& outside,
                        const Progress& progress) {
    auto& store = station.store();
    std::string trouble;
    const auto plant = plant_of(store, share, trouble);
    if (!plant) return keep_outcome(store, not_there(store, trouble), outside.now);
    try {
        keep_settings(station, outside.now);
        return keep_outcome(store, rounds(station, mirror, share, *plant, outside, progress), outside.now);
    } catch (const std::system_error& error) {
        throw std::runtime_error(
            fmt::format("The station's own disk does not answer as it should: {}", error.what()));
    }
}

SyncResult sync(const std::filesystem::path& station_dir, const std::filesystem::path& folder, Moment now,
                const Progress& progress) {
    kata::Station station{station_dir, station_options()};
    const auto mirror = open_mirror(station_dir);
    std::unique_ptr<Folder> share;
    try {
        share = open_share(folder);
    } catch (const std::runtime_error& error) {
        return keep_outcome(station.store(), not_there(station.store(), error.what()), now);
    }
    return sync_folders(station, *mirror, *share, real_outside(now), progress);
}

}  // namespace share
