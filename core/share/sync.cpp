#include "core/share/sync.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/kata/identity.hpp"
#include "core/share/beat.hpp"
#include "core/share/compact.hpp"
#include "core/share/cut.hpp"
#include "core/share/import.hpp"
#include "core/share/join.hpp"
#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/plant.hpp"
#include "core/share/rejects.hpp"
#include "core/share/secrets.hpp"

namespace share {

namespace {

using journal::Store;

/// The small segments stay beside the merged one for so long, for stations that have not seen it.
constexpr auto outdated_age = journal::days(7);
constexpr int most_rounds = 3;
constexpr auto why_new_journal = "Records of this station's journal came from the shared folder that it had "
                                 "not written: its disk was copied, or an old copy of "
                                 "it was put back. It goes on in a new journal; nothing is lost.";

std::uint64_t records_in(const journal::Cut& cut) { return cut.to - cut.from + 1; }

std::uint64_t own_records(const Store& store) {
    std::uint64_t count = 0;
    for (const auto& jid : store.own_journals()) count += store.last_own(jid);
    return count;
}

/// Records of the own journals that came to be safe, files of others that were looked at, their records folded: one bar for all.
class Meter {
public:
    Meter(Store& store, const Progress& progress, const std::function<Moment()>& clock)
        : progress_(progress),
          note_(store, clock) {}

    void begin_round(std::uint64_t records) {
        own_ = 0;
        all_own_ = records;
    }
    void own(std::uint64_t records) { show(own_, own_ + records); }
    void files(std::uint64_t done, std::uint64_t all) {
        all_files_ = all;
        show(files_, done);
    }
    void fold(std::uint64_t done, std::uint64_t all) {
        all_folded_ = all;
        show(folded_, done);
    }

private:
    void show(std::uint64_t& part, std::uint64_t value) {
        const bool moved = std::exchange(part, value) != value;
        const auto done = own_ + files_ + folded_;
        const auto all = all_own_ + all_files_ + all_folded_;
        note_.tell(done, all);
        if (moved && progress_) progress_(done, all);
    }

    const Progress& progress_;
    RunNote note_;
    std::uint64_t own_ = 0, all_own_ = 0, files_ = 0, all_files_ = 0, folded_ = 0, all_folded_ = 0;
};

class Syncing {
public:
    Syncing(kata::Station& station, Folder& mirror, const Exchanger& exchanger, const Outside& outside,
            const Progress& progress, const SyncOptions& options)
        : station_(station),
          store_(station.store()),
          mirror_(mirror),
          exchanger_(exchanger),
          outside_(outside),
          options_(options),
          meter_(store_, progress, options.clock) {}

    SyncResult run() {
        if (bind()) {
            prepare();
            go_rounds();
            keep_outcome();
            take_in();
        } else {
            result_.waiting = store_.waiting();
        }
        keep_outcome();
        return std::move(result_);
    }

private:
    /// A copy on a stick is no night at the plant's folder.
    void keep_outcome() {
        if (!options_.is_copy) share::keep_outcome(station_, result_, outside_.now);
    }

    /// The plant this station belongs to: the first share it meets decides, for good.
    bool bind() {
        fresh_mirror_ = !has_marker();
        const auto bound = store_.local(local_plant);
        if (!bound || !root_of(store_, mirror_)) {
            ExchangeAsk look;
            look.jid = store_.jid();
            auto looked = exchanger_(look, {});
            result_.trouble = looked.trouble;
            if (looked.marker) bind_to(*looked.marker);
            else if (!bound) return false;
        }
        plant_ = store_.local(local_plant).value_or("");
        return !plant_.empty() && result_.trouble.empty();
    }

    void bind_to(const Marker& marker) {
        try {
            bind_to_plant(store_, mirror_, marker, outside_);
        } catch (const std::system_error&) {
            throw;  // the mirror's disk
        } catch (const std::runtime_error& other_plant) {
            result_.trouble = other_plant.what();
        }
    }

    bool has_marker() const {
        const auto entries = mirror_.list("");
        return std::ranges::find(entries, marker_name, &Entry::name) != entries.end();
    }

    void prepare() {
        keep_settings(station_, outside_.now);
        remember_policy(station_);
        // A new mirror, or one that was lost: without its certificates the station would take itself for a stranger.
        if (fresh_mirror_) {
            const auto ask = ask_for({});
            note(ask, exchange(ask, {}));
        }
        if (has_marker()) prepare_trust(station_, mirror_, plant_, outside_);
        drop_forgotten(store_, mirror_, trust_of(station_, mirror_));
        if (options_.write_out) options_.write_out(station_, mirror_);
    }

    void go_rounds() {
        // More than one round where the mirror had to be mended, or where people recorded while we copied.
        for (int round = 0; round < most_rounds; ++round) {
            compact(store_, mirror_, outside_.now);
            const auto files = cut_and_sign(station_, mirror_, plant_, outside_);
            if (round == 0) write_beat(station_, mirror_, plant_, outside_);
            const auto ask = ask_for(files);
            const auto exchanged = exchange(ask, files);
            const auto safe = mark(files, exchanged);
            note(ask, exchanged);
            const bool mended = drop_damaged(files, exchanged);
            const auto all = own_records(store_);
            // Where the share was not met, or its process given up, nothing was said against what was there before.
            const bool told = exchanged.right_share && exchanged.marker;
            result_.waiting = told ? all - std::min(all, safe) : store_.waiting();
            if (result_.waiting == 0 && fetched_) return done();
            if (result_.waiting == 0 || (!result_.trouble.empty() && !mended)) return;
        }
        if (result_.trouble.empty())
            result_.trouble = "Records came in faster than they could be copied; sync again";
    }

    void done() {
        result_.end = SyncEnd::done;
        result_.trouble.clear();
        result_.error = 0;
    }

    ExchangeAsk ask_for(const CutFiles& files) const {
        ExchangeAsk ask;
        ask.plant = plant_;
        ask.jid = store_.jid();
        for (const auto& [path, cut] : files)
            if (!cut.published) ask.prove.insert(path);
        ask.leave = to_leave(store_, outside_.now);
        ask.remove = keys_to_remove(store_);
        for (const auto& file : store_.outdated())
            if (outside_.now - file.since >= outdated_age) ask.remove.push_back(file.path);
        ask.fetch = !fetched_;
        ask.note_times = !options_.is_copy;
        for (auto& jid : store_.own_journals()) {
            for (auto& beat : old_beats(mirror_, jid)) ask.remove.push_back(std::move(beat));
            ask.own.insert(std::move(jid));
        }
        ask.root = root_of(store_, mirror_);
        return ask;
    }

    Exchanged exchange(const ExchangeAsk& ask, const CutFiles& files) {
        meter_.begin_round(own_records(store_));
        const auto covered = [&](const std::string& path) {
            const auto found = files.find(path);
            meter_.own(found != files.end() ? records_in(found->second) : 0);
        };
        const auto looked_at = [&](std::uint64_t done, std::uint64_t all) { meter_.files(done, all); };
        return exchanger_(ask, {covered, looked_at});
    }

    /// Gives how many records are safe.
    std::uint64_t mark(const CutFiles& files, const Exchanged& exchanged) {
        std::uint64_t safe = 0;
        store_.transact([&] {
            for (const auto& [path, cut] : files) {
                if (!exchanged.safe.contains(path)) continue;
                safe += records_in(cut);
                if (cut.published && !exchanged.fresh.contains(path)) continue;
                if (!options_.is_copy) store_.mark_published(cut);
                if (!cut.packed) result_.records += records_in(cut);
                ++result_.segments;
            }
        });
        return safe;
    }

    void note(const ExchangeAsk& ask, const Exchanged& exchanged) {
        result_.end = exchanged.right_share ? SyncEnd::part : SyncEnd::not_there;
        result_.trouble = exchanged.trouble;
        result_.error = exchanged.error;
        if (exchanged.free_bytes) result_.free_bytes = exchanged.free_bytes;
        if (exchanged.right_share && exchanged.marker) bind_to(*exchanged.marker);
        for (const auto& path : exchanged.removed) forget(path);
        if (!ask.fetch) return;
        fetched_ = exchanged.whole;
        for (const auto& path : exchanged.fetched)
            trust_news_ = trust_news_ || path.starts_with(trust_folder);
        keep_rejects(store_, exchanged, outside_.now);
        for (const auto& file : exchanged.rejected)
            if (!file.why.empty()) result_.rejected.push_back(fmt::format("{}: {}", file.path, file.why));
    }

    /// Gone from the share, so it must not go out again.
    void forget(const std::string& path) {
        const bool segment = path.starts_with(fmt::format("{}/", journal_folder));
        if (!segment && !path.starts_with(fmt::format("{}/", beat_folder))) return;
        try {
            mirror_.remove(path);
        } catch (const std::system_error& error) {
            if (error.code().value() != ENOENT) throw;
        }
        if (segment) store_.drop_outdated(path);
    }

    /// Own files of the mirror that do not verify are made again from the journal. True if there were any.
    bool drop_damaged(const CutFiles& files, const Exchanged& exchanged) {
        bool any = false;
        for (const auto& path : exchanged.damaged) {
            if (!files.contains(path)) continue;
            mirror_.remove(path);
            any = true;
        }
        return any;
    }

    void take_in() {
        const auto trust = trust_of(station_, mirror_);
        const auto folded = [&](std::uint64_t done, std::uint64_t all) { meter_.fold(done, all); };
        auto imported = import_mirror(store_, mirror_, plant_, trust, folded);
        take_keys(station_, mirror_, trust);
        // Accepted tonight, or asked by another panel: people shall see it now, not after the next night.
        if (trust_news_) prepare_trust(station_, mirror_, plant_, outside_);
        result_.fetched_records = imported.records;
        result_.fetched_segments = imported.segments;
        result_.waiting_for_trust = imported.waiting;
        result_.left_out = std::move(imported.left_out);
        for (auto& file : imported.damaged) result_.left_out.push_back(std::move(file));
        if (imported.branched) begin_again();
        keep_stations(store_, mirror_, plant_, trust, outside_.now);
    }

    void begin_again() {
        result_.branched = true;
        kata::begin_new_journal(station_, why_new_journal, outside_.now);
        prepare_trust(station_, mirror_, plant_, outside_);
        if (result_.end == SyncEnd::done) go_rounds();
    }

    kata::Station& station_;
    Store& store_;
    Folder& mirror_;
    const Exchanger& exchanger_;
    const Outside& outside_;
    const SyncOptions& options_;
    Meter meter_;
    std::string plant_;
    bool fresh_mirror_ = false;
    bool fetched_ = false;
    bool trust_news_ = false;
    SyncResult result_;
};

}  // namespace

SyncResult sync_by(kata::Station& station, Folder& mirror, const Exchanger& exchanger, const Outside& outside,
                   const Progress& progress, const SyncOptions& options) {
    try {
        return Syncing{station, mirror, exchanger, outside, progress, options}.run();
    } catch (const std::system_error& error) {
        throw std::runtime_error(
            fmt::format("The station's own disk does not answer as it should: {}", error.what()));
    }
}

SyncResult sync_folders(kata::Station& station, Folder& mirror, Folder& share, const Outside& outside,
                        const Progress& progress, const SyncOptions& options) {
    const Exchanger here = [&](const ExchangeAsk& ask, const ExchangeNews& news) {
        return exchange(mirror, share, ask, outside, news);
    };
    return sync_by(station, mirror, here, outside, progress, options);
}

}  // namespace share
