#include "core/share/compact.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/share/names.hpp"

namespace share {

namespace {

using journal::Cut;
using journal::Store;

constexpr std::uint64_t page = 50;  // records held at a time: each may have a thousand points
constexpr std::size_t tip_digits = 16;

enum class Level { small, large };

/// A cut and the size of its file in the mirror.
struct Sized {
    Cut cut;
    Level level = Level::small;
};
using Run = std::span<const Sized>;

/// "compact.full.<jid>": the last record that stands in a file as large as it may become.
std::string full_key(const std::string& jid) { return fmt::format("compact.full.{}", jid); }

std::uint64_t full_until(const Store& store, const std::string& jid) {
    const auto text = store.local(full_key(jid)).value_or("0");
    std::uint64_t until = 0;
    std::from_chars(text.data(), text.data() + text.size(), until);
    return until;
}

Level level_of(bool packed, std::uint64_t size) {
    const auto most = packed ? most_small_packed : std::uint64_t{2 * most_text_in_segment};
    return size <= most ? Level::small : Level::large;
}

/// The text of a cut with its line ends; nothing where the chain does not lead through it from `tip`, which is moved to its end.
std::optional<std::size_t> measure(const Store& store, const Cut& cut, Bytes32& tip) {
    std::size_t text = 0;
    std::uint64_t next = cut.from;
    for (auto s = cut.from; s <= cut.to; s += page)
        for (const auto& line : store.own_lines(cut.jid, s, std::min(cut.to, s + page - 1))) {
            tip = journal::chain_next(tip, line.line);
            if (line.s != next++ || line.tip != tip) return std::nullopt;
            text += line.line.size() + 1;
        }
    return next == cut.to + 1 ? std::optional{text} : std::nullopt;
}

std::optional<Bytes32> tip_before(const Store& store, const Cut& cut) {
    if (cut.from == 1) return journal::chain_start(cut.jid);
    const auto before = store.own_lines(cut.jid, cut.from - 1, cut.from - 1);
    return before.empty() ? std::nullopt : std::optional{before.front().tip};
}

/// How many of the run's first fit into one file. 0 where the journal does not hold together: kata check says what is the matter.
std::size_t how_many_fit(const Store& store, Run run, std::size_t most_text) {
    auto tip = tip_before(store, run.front().cut);
    std::size_t text = 0, count = 0;
    for (const auto& sized : run) {
        const auto more = tip ? measure(store, sized.cut, *tip) : std::nullopt;
        if (!more) return 0;
        text += *more;
        if (text > most_text && count > 0) return count;
        ++count;
    }
    return count;
}

/// Is there anything that no cut holds yet?
bool has_news(const Store& store) {
    const auto& jid = store.jid();
    std::uint64_t last = 0;
    for (const auto& cut : store.cuts())
        if (cut.jid == jid) last = std::max(last, cut.to);
    return store.last_own(jid) > last;
}

/// Merges what there is of one journal.
class Merging {
public:
    Merging(Store& store, Folder& mirror, std::string jid, std::size_t most_text)
        : store_(store),
          jid_(std::move(jid)),
          most_text_(most_text) {
        std::map<std::tuple<std::uint64_t, std::uint64_t, bool>, std::uint64_t> sizes;
        for (const auto& entry : list_if_there(mirror, journal_path(jid_)))
            if (const auto name = parse_segment_name(entry.name))
                sizes[{name->from, name->to, name->packed}] = entry.size;
        const auto full = full_until(store_, jid_);
        for (const auto& cut : store_.cuts()) {
            const auto size = sizes.find({cut.from, cut.to, cut.packed});
            // One whose file was lost is made again by cut_and_sign; next time.
            if (cut.jid == jid_ && cut.published && cut.from > full && size != sizes.end())
                cuts_.push_back({cut, level_of(cut.packed, size->second)});
        }
    }

    std::size_t run() {
        for (std::size_t from = 0; from < cuts_.size();) {
            const auto neighbours = run_from(from);
            if (neighbours.size() < fewest_to_merge) from += neighbours.size();
            else from += merge(neighbours);
        }
        return merged_;
    }

private:
    Run run_from(std::size_t from) const {
        auto to = from + 1;
        while (to < cuts_.size() && cuts_[to].level == cuts_[from].level &&
               cuts_[to].cut.from == cuts_[to - 1].cut.to + 1)
            ++to;
        return Run{cuts_}.subspan(from, to - from);
    }

    /// Gives how many of them are dealt with.
    std::size_t merge(Run run) {
        const auto count = how_many_fit(store_, run, most_text_);
        if (count == 0) return run.size();
        const Cut merged{jid_, run.front().cut.from, run[count - 1].cut.to, false, true};
        store_.transact([&] {
            if (count > 1) store_.merge_cuts(merged);
            if (run.front().level == Level::large && count < run.size())
                store_.set_local(full_key(jid_), std::to_string(merged.to));
        });
        if (count > 1) ++merged_;
        return count;
    }

    Store& store_;
    std::string jid_;
    std::size_t most_text_;
    std::vector<Sized> cuts_;
    std::size_t merged_ = 0;
};

/// Notes the files of the mirror that a merged one, which the share holds, has replaced.
class Outdating {
public:
    Outdating(Store& store, Folder& mirror, journal::Moment now) : store_(store), mirror_(mirror), now_(now) {
        for (auto& file : store_.outdated()) known_.insert(std::move(file.path));
    }

    void run() {
        std::map<std::string, std::vector<Cut>> merged;
        for (auto& cut : store_.cuts())
            if (cut.packed && cut.published) merged[cut.jid].push_back(cut);
        for (const auto& [jid, cuts] : merged) look_at(jid, cuts);
    }

private:
    void look_at(const std::string& jid, const std::vector<Cut>& merged) {
        for (const auto& entry : list_if_there(mirror_, journal_path(jid))) {
            const auto name = parse_segment_name(entry.name);
            const auto path = join_path(journal_path(jid), entry.name);
            if (!name || entry.kind != Entry::Kind::file || known_.contains(path)) continue;
            const bool replaced = std::ranges::any_of(merged, [&](const Cut& cut) {
                return cut.from <= name->from && name->to <= cut.to && !is_file_of(cut, *name);
            });
            if (replaced && is_own(jid, *name)) store_.set_outdated({path, now_});
        }
    }

    static bool is_file_of(const Cut& cut, const SegmentName& name) {
        return cut.from == name.from && cut.to == name.to && cut.packed == name.packed;
    }

    /// Of this station's branch of the journal.
    bool is_own(const std::string& jid, const SegmentName& name) const {
        const auto last = store_.own_lines(jid, name.to, name.to);
        return !last.empty() && journal::hex(last.front().tip).substr(0, tip_digits) == name.tip16;
    }

    Store& store_;
    Folder& mirror_;
    journal::Moment now_;
    std::set<std::string> known_;
};

}  // namespace

std::size_t compact(journal::Store& store, Folder& mirror, journal::Moment now, std::size_t most_text) {
    const auto merged = has_news(store) ? Merging{store, mirror, store.jid(), most_text}.run() : 0;
    Outdating{store, mirror, now}.run();
    return merged;
}

}  // namespace share
