#include "core/share/import.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/share/folding.hpp"
#include "core/share/limit.hpp"
#include "core/share/names.hpp"
#include "core/share/station_options.hpp"

namespace share {

namespace {

using journal::Store;
using journal::Taken;

/// A segment of the mirror.
struct Found {
    std::string path;
    SegmentName name;
    std::optional<bool> waits;  ///< nothing: it is new
};

/// A journal that ends at some record.
struct Ended {
    std::vector<Found> segments;
    Tips counting;  ///< lives until all is folded
};

/// What of a journal may be folded.
enum class Way { all, none, to_its_end };

class Gate {
public:
    Gate(const Store& store, const Trust& trust) : trust_(trust) {
        for (const auto& jid : store.own_journals()) ways_.emplace(jid, Way::all);
    }
    Way way_of(const std::string& jid) {
        const auto known = ways_.find(jid);
        return known != ways_.end() ? known->second : ways_.emplace(jid, work_out(jid)).first->second;
    }
    /// A line of local_ended.
    std::string ending_of(const std::string& jid) const {
        const auto* standing = trust_.standing(jid);
        const auto tip = standing && standing->tip ? journal::hex(*standing->tip) : "-";
        return fmt::format("{} {} {}\n", jid, trust_.last_trusted(jid).value_or(0), tip);
    }
    const Trust& trust() const { return trust_; }

private:
    Way work_out(const std::string& jid) const {
        constexpr std::uint64_t endless = std::numeric_limits<std::int64_t>::max();
        if (trust_.may_fold(jid, 1, endless)) return Way::all;
        const auto last = trust_.last_trusted(jid).value_or(0);
        return last > 0 && trust_.standing(jid) && trust_.may_fold(jid, 1, last) ? Way::to_its_end
                                                                                 : Way::none;
    }

    const Trust& trust_;
    std::map<std::string, Way> ways_;
};

class Import {
public:
    Import(Store& store, Folder& mirror, std::string plant, const Trust& trust)
        : store_(store),
          mirror_(mirror),
          plant_(std::move(plant)),
          gate_(store, trust),
          own_(store.own_journals()) {}

    Imported run(std::size_t transaction_text, const Progress& progress) {
        try_unread_again();
        look();
        settle();
        fold(transaction_text, progress);
        store_.frontier();  // another process may have begun a journal
        result_.branched = store_.local(local_branched) == store_.jid();
        result_.newer = store_.local(local_newer).value_or("");
        return std::move(result_);
    }

private:
    /// Another version than the one that could not read everything: perhaps it can.
    void try_unread_again() {
        const auto reader = store_.local(local_unread);
        if (!reader || *reader == app_version()) return;
        store_.transact([&] {
            for (const auto& segment : store_.taken()) store_.drop_taken(segment.path);
            if (store_.local(local_newer)) store_.rebuild();  // by the rules that it knows now
            store_.set_local(local_newer, std::nullopt);
            store_.set_local(local_unread, std::nullopt);
            store_.set_local(local_ended, std::nullopt);  // those journals' segments are looked at again, too
        });
    }

    /// The listing beside what was taken, both in the order of their names.
    void look() {
        const auto taken = store_.taken();
        auto next = taken.begin();
        for (const auto& dir : list_if_there(mirror_, std::string{journal_folder})) {
            if (dir.kind != Entry::Kind::folder || !journal::is_journal_id(dir.name)) continue;
            for (const auto& file : list_if_there(mirror_, journal_path(dir.name))) {
                const auto name = parse_segment_name(file.name);
                if (!name || file.kind != Entry::Kind::file) continue;
                const auto path = join_path(journal_path(dir.name), file.name);
                while (next != taken.end() && next->path < path) vanished_.push_back((next++)->path);
                const bool known = next != taken.end() && next->path == path;
                meet(dir.name, {path, *name, known ? std::optional{(next++)->waits} : std::nullopt});
            }
        }
        while (next != taken.end()) vanished_.push_back((next++)->path);
    }

    void meet(const std::string& jid, Found segment) {
        switch (gate_.way_of(jid)) {
        case Way::all:
            if (segment.waits == std::optional{false}) return;
            if (was_written_here(jid, segment.name)) notes_.push_back({segment.path, false});
            else to_fold_.push_back(std::move(segment));
            return;
        case Way::none:
            ++result_.waiting;
            if (segment.waits != std::optional{true}) notes_.push_back({segment.path, true});
            return;
        case Way::to_its_end: ended_[jid].segments.push_back(std::move(segment)); return;
        }
    }

    /// Where the last record is our own, all before it are: it holds their hash.
    bool was_written_here(const std::string& jid, const SegmentName& name) const {
        if (std::ranges::find(own_, jid) == own_.end()) return false;
        const auto last = store_.own_lines(jid, name.to, name.to);
        return !last.empty() && journal::hex(last.front().tip).starts_with(name.tip16);
    }

    /// What may no longer stand goes out of the store, and what needs no reading is noted. Looks into the store, not at what was taken: a
    /// mirror that was lost and comes back has forgotten that.
    void settle() {
        std::vector<std::string> none;
        for (auto& jid : store_.journals()) {
            const auto way = gate_.way_of(jid);
            if (way == Way::none) none.push_back(std::move(jid));
            else if (way == Way::to_its_end) ended_.try_emplace(std::move(jid));
        }
        const auto before = store_.local(local_ended).value_or("");
        std::string after;
        for (const auto& [jid, ended] : ended_) after += gate_.ending_of(jid);
        if (none.empty() && before == after && notes_.empty() && vanished_.empty()) return;
        store_.transact([&] {
            for (const auto& jid : none) result_.set_aside += store_.set_aside(jid, 0);
            for (auto& [jid, ended] : ended_)
                if (before.find(gate_.ending_of(jid)) == std::string::npos) begin_again(jid, ended);
            if (before != after) store_.set_local(local_ended, after);
            for (const auto& path : vanished_) store_.drop_taken(path);
            for (const auto& segment : notes_) store_.set_taken(segment);
        });
    }

    /// The withdrawal is new: its records come back as far as they count.
    void begin_again(const std::string& jid, Ended& ended) {
        result_.set_aside += store_.set_aside(jid, 0);
        for (auto& segment : ended.segments) {
            if (segment.waits) store_.drop_taken(segment.path);
            segment.waits.reset();
        }
    }

    void fold(std::size_t transaction_text, const Progress& progress) {
        std::uint64_t all = 0;
        std::uint64_t done = 0;
        for (const auto& segment : to_fold_) all += segment.name.to - segment.name.from + 1;
        const auto tell = [&](std::uint64_t records) {
            done += records;
            if (progress && all > 0) progress(std::min(done, all), all);
        };
        Folding folding{store_, mirror_, {plant_, gate_.trust().keys(), transaction_text, tell}, result_};
        for (const auto& segment : to_fold_) folding.take(segment.path);
        for (auto& [jid, ended] : ended_) fold_to_its_end(jid, ended, folding);
        folding.finish();
    }

    /// All its segments again where one of them is new: it may be the one that was missing on the way to the end.
    void fold_to_its_end(const std::string& jid, Ended& ended, Folding& folding) {
        const auto is_new = [](const Found& segment) { return !segment.waits; };
        if (std::ranges::any_of(ended.segments, is_new)) {
            ended.counting = counting_records(mirror_, plant_, jid, *gate_.trust().standing(jid));
            for (const auto& segment : ended.segments) folding.take(segment.path, &ended.counting);
        } else {
            result_.waiting += static_cast<std::size_t>(
                std::ranges::count_if(ended.segments, [](const Found& segment) { return *segment.waits; }));
        }
    }

    Store& store_;
    Folder& mirror_;
    std::string plant_;
    Gate gate_;
    std::vector<std::string> own_;
    Imported result_;
    std::vector<Taken> notes_;
    std::vector<std::string> vanished_;
    std::vector<Found> to_fold_;
    std::map<std::string, Ended> ended_;
};

}  // namespace

Imported import_mirror(Store& store, Folder& mirror, const std::string& plant, const Trust& trust,
                       const Progress& progress, std::size_t transaction_text) {
    return Import{store, mirror, plant, trust}.run(transaction_text, progress);
}

}  // namespace share
