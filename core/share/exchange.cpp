#include "core/share/exchange.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/segment.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

constexpr std::size_t most_trust_bytes = 64u << 10;

/// The share went away, filled up or broke: no use in trying the next file.
struct Stop {
    std::string trouble;
};

std::string sentence(const std::system_error& error) {
    switch (error.code().value()) {
    case ENOSPC:
    case EDQUOT: return "The share is full; make room and sync again";
    case EROFS: return "The share can only be read; ask for the right to write there";
    case EACCES:
    case EPERM: return fmt::format("The share does not let us write: {}", error.what());
    default: return fmt::format("The share does not answer as it should: {}", error.what());
    }
}

/// What a verified file of the share holds.
struct Held {
    std::uint64_t from = 0;
    std::vector<Bytes32> tips;
    bool contains(std::uint64_t s, const Bytes32& tip) const {
        return s >= from && s - from < tips.size() && tips[s - from] == tip;
    }
};

/// One journal's folder on the share: listed once, each file read at most once.
class ShareJournal {
public:
    ShareJournal(Folder& share, std::string dir, const KeyRing& keys)
        : share_(share),
          dir_(std::move(dir)),
          keys_(keys) {
        entries_ = list_if_there(share_, dir_);
    }

    const std::vector<Entry>& entries() const { return entries_; }

    bool lists(const Entry& file) const { return std::ranges::find(entries_, file) != entries_.end(); }

    /// Reads and verifies. `whole` is what the mirror has.
    bool covers(const Segment& whole) {
        return std::ranges::any_of(entries_, [&](const Entry& entry) {
            const auto name = parse_segment_name(entry.name);
            if (!name || entry.kind != Entry::Kind::file) return false;
            if (name->from > whole.header.from || name->to < whole.header.to) return false;
            return held(entry).contains(whole.header.from, whole.tips.front()) &&
                   held(entry).contains(whole.header.to, whole.tips.back());
        });
    }

private:
    const Held& held(const Entry& entry) {
        const auto known = held_.find(entry.name);
        if (known != held_.end()) return known->second;
        return held_.emplace(entry.name, read(entry)).first->second;
    }

    /// Holds nothing where the file cannot be read or does not verify: it may still be on its way.
    Held read(const Entry& entry) {
        try {
            const auto text = segment_text(share_.read(join_path(dir_, entry.name), most_packed_bytes));
            const auto reading = text ? read_segment(*text, keys_) : SegmentReading{};
            const auto& segment = reading.segment;
            if (!segment || journal_path(segment->header.jid) != dir_) return {};
            return {segment->header.from, segment->tips};
        } catch (const std::system_error&) {
            return {};
        }
    }

    Folder& share_;
    std::string dir_;
    const KeyRing& keys_;
    std::vector<Entry> entries_;
    std::map<std::string, Held> held_;
};

/// A file that was just put on the share, under which name.
struct Put {
    std::string path;
    std::string place;
    std::size_t bytes = 0;
};

class Exchange {
public:
    Exchange(Folder& mirror, Folder& share, const ExchangeAsk& ask, const Outside& outside,
             const Covered& covered)
        : mirror_(mirror),
          share_(share),
          ask_(ask),
          covered_(covered),
          keys_(read_keys(mirror)),
          publisher_(share, ask.jid, outside, [this] { check_marker(); }) {}

    Exchanged run() {
        try {
            check_marker();
            result_.right_share = true;
            publish_trust();
            // The own journal first: it is what the station answers for.
            publish_journal(ask_.jid);
            for (const auto& entry : list_if_there(mirror_, std::string{journal_folder}))
                if (entry.kind == Entry::Kind::folder && entry.name != ask_.jid &&
                    journal::is_journal_id(entry.name))
                    publish_journal(entry.name);
        } catch (const Stop& stop) {
            result_.trouble = stop.trouble;
        }
        return std::move(result_);
    }

private:
    void check_marker() {
        std::string trouble;
        const auto marker = find_marker(share_, trouble);
        if (!marker) throw Stop{trouble};
        if (marker->plant != ask_.plant)
            throw Stop{fmt::format(
                "The folder belongs to another plant, \"{}\"; name the share of this station's own plant",
                marker->name)};
    }

    template <class Work> auto on_share(Work work) {
        try {
            return work();
        } catch (const std::system_error& error) {
            throw Stop{sentence(error)};
        }
    }

    void make_folder(std::string_view dir) {
        on_share([&] { share_.make_folder(std::string{dir}); });
    }

    /// Gives the name under which it stands.
    std::string publish(const std::string& dir, const std::string& name, std::string_view bytes) {
        try {
            return publisher_.put(dir, name, bytes);
        } catch (const std::system_error& error) {
            // A file that somebody holds must not keep the others waiting.
            if (!is_busy(error.code().value())) throw Stop{sentence(error)};
            result_.trouble = sentence(error);
            throw;
        }
    }

    void publish_trust() {
        const std::string dir{trust_folder};
        const auto there = on_share([&] { return list_if_there(share_, dir); });
        publisher_.tidy(dir, there);
        for (const auto& file : list_if_there(mirror_, dir)) {
            if (file.kind != Entry::Kind::file || !is_plain_name(file.name)) continue;
            if (std::ranges::find(there, file.name, &Entry::name) != there.end()) continue;
            const auto bytes = mirror_.read(join_path(dir, file.name), most_trust_bytes);
            make_folder(dir);
            try {
                publish(dir, file.name, bytes);
            } catch (
                const std::system_error&) {  // NOLINT(bugprone-empty-catch): publish() has kept the reason
            }
        }
    }

    void publish_journal(const std::string& jid) {
        const auto dir = journal_path(jid);
        const auto files = list_if_there(mirror_, dir);
        auto there = on_share([&] { return ShareJournal(share_, dir, keys_); });
        publisher_.tidy(dir, there.entries());
        std::vector<Put> fresh;
        try {
            for (const auto& file : files) bring(dir, file, there, fresh);
        } catch (const Stop&) {
            count_listed(dir, fresh);
            throw;
        }
        count_listed(dir, fresh);
    }

    /// Sees to it that the share covers one file of the mirror.
    void bring(const std::string& dir, const Entry& file, ShareJournal& there, std::vector<Put>& fresh) {
        if (!parse_segment_name(file.name) || file.kind != Entry::Kind::file) return;
        const auto path = join_path(dir, file.name);
        if (!ask_.prove.contains(path) && there.lists(file)) return count_safe(path);
        const auto bytes = mirror_.read(path, most_packed_bytes);
        const auto text = segment_text(bytes);
        const auto reading = text ? read_segment(*text, keys_) : SegmentReading{};
        const auto& segment = reading.segment;
        if (!segment || segment->header.plant != ask_.plant || journal_path(segment->header.jid) != dir) {
            result_.damaged.insert(path);
            return;
        }
        if (there.covers(*segment)) return count_safe(path);
        make_folder(journal_folder);
        make_folder(dir);
        try {
            fresh.push_back({path, publish(dir, file.name, bytes), bytes.size()});
            if (covered_) covered_(path);
        } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): publish() has kept the reason
        }
    }

    void count_safe(const std::string& path) {
        result_.safe.insert(path);
        if (covered_) covered_(path);
    }

    /// The last step of publishing, once for all files of a folder: a listing for each would cost the square of their number.
    void count_listed(const std::string& dir, const std::vector<Put>& fresh) {
        if (fresh.empty()) return;
        const auto entries = on_share([&] { return share_.list(dir); });
        for (const auto& file : fresh) {
            if (!is_listed(entries, file.place, file.bytes)) {
                result_.trouble = fmt::format("The share lost {} again; sync again", file.place);
                continue;
            }
            result_.safe.insert(file.path);
            result_.fresh.insert(file.path);
        }
    }

    Folder& mirror_;
    Folder& share_;
    const ExchangeAsk& ask_;
    const Covered& covered_;
    KeyRing keys_;
    Publisher publisher_;
    Exchanged result_;
};

}  // namespace

Exchanged exchange(Folder& mirror, Folder& share, const ExchangeAsk& ask, const Outside& outside,
                   const Covered& covered) {
    return Exchange{mirror, share, ask, outside, covered}.run();
}

}  // namespace share
