#include "core/share/exchange_in.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/share/exchange_mend.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/secrets.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

constexpr int deepest_copy = 3;  // folders below journal/ in which people may have left copies

/// A file of the share that the mirror does not have by its name and size.
struct New {
    std::string path;
    Entry entry;
    bool is_in_place = false;
};

class JournalsIn {
public:
    explicit JournalsIn(Round& round) : round_(round) {}

    void run() {
        look_into(std::string{journal_folder}, 0);
        // Those in their own place first: else it is they that come as copies of a copy.
        std::stable_partition(new_.begin(), new_.end(), [](const New& file) { return file.is_in_place; });
        round_.expect(new_.size());
        for (const auto& file : new_) {
            take(file);
            round_.looked_at();
        }
    }

private:
    void look_into(const std::string& dir, int depth) {
        const auto jid = depth == 1 ? dir.substr(dir.rfind('/') + 1) : std::string{};
        const bool own_place = journal::is_journal_id(jid);
        const auto entries = own_place ? round_.journal(jid).entries() : round_.list(dir);
        for (const auto& entry : entries) {
            const auto path = join_path(dir, entry.name);
            if (entry.kind == Entry::Kind::folder && depth < deepest_copy) look_into(path, depth + 1);
            if (entry.kind == Entry::Kind::folder || !looks_like_segment(entry.name)) continue;
            if (own_place && round_.mirrored(jid).lists(entry)) continue;
            if (!round_.is_to_go(path) && !round_.is_left(path, entry.size))
                new_.push_back({path, entry, own_place && parse_segment_name(entry.name)});
        }
    }

    void take(const New& file) {
        auto bytes = round_.read(file.path, file.entry.size, most_packed_bytes);
        if (!bytes) return;
        std::string why;
        const auto text = segment_text(*bytes, &why);
        if (!text) return round_.reject(file.path, file.entry.size, why);
        const auto reading = read_segment(*text, round_.keys());
        if (!reading.segment) return round_.reject(file.path, file.entry.size, reading.why);
        if (reading.segment->header.plant != round_.ask.plant)
            return round_.reject(file.path, file.entry.size, "it belongs to another plant");
        if (!keep(*reading.segment, *bytes, file.entry.written))
            round_.reject(file.path, file.entry.size, {});
    }

    /// False if the mirror has it already, in this file or a larger one.
    bool keep(const Segment& segment, const std::string& bytes, journal::Moment written) {
        const auto& header = segment.header;
        const auto held = held_by(segment);
        auto& mirrored = round_.mirrored(header.jid);
        if (mirrored.covers(held)) return false;
        const auto dir = journal_path(header.jid);
        const auto name = segment_name(header.from, header.to, segment.tip(), is_packed(bytes));
        // What has this name and was not found to hold it is damaged: the disk's, or an old crash's.
        if (mirrored.has(name)) {
            round_.mirror.remove(join_path(dir, name));
            mirrored.drop(name);
        }
        const auto place = round_.keep(dir, name, bytes);
        drop_smaller(header.jid, mirrored, held);
        round_.note_proven(join_path(dir, place), written);
        mirrored.add({place, Entry::Kind::file, bytes.size(), written});
        return true;
    }

    /// Else they would be looked for on the share for ever, whose owner has merged them.
    void drop_smaller(const std::string& jid, ListedJournal& mirrored, const Held& larger) {
        if (round_.is_own(jid)) return;
        for (const auto& name : mirrored.contained_in(larger)) {
            round_.mirror.remove(join_path(journal_path(jid), name));
            mirrored.drop(name);
        }
    }

    Round& round_;
    std::vector<New> new_;
};

struct PlainIn : LastingFiles {
    std::function<bool(std::string_view name)> fits;
    bool lasting = true;  // beats and reports come and go
};

const Entry* same_in(const std::vector<Entry>& entries, const Entry& file) {
    const auto it = std::ranges::find_if(entries, [&](const Entry& entry) {
        return entry.kind == Entry::Kind::file && entry.name == file.name && entry.size == file.size;
    });
    return it == entries.end() ? nullptr : &*it;
}

void fetch_files(Round& round, const PlainIn& files, const std::vector<Entry>& there) {
    if (there.empty()) return;
    const auto mine = list_if_there(round.mirror, files.dir);
    for (const auto& file : there) {
        const auto path = join_path(files.dir, file.name);
        if (file.kind != Entry::Kind::file || !files.fits(file.name) || round.is_to_go(path)) continue;
        if (const auto* same = files.lasting ? same_in(mine, file) : nullptr) {
            mend_pair(round, files, *same, file, there);
            continue;
        }
        if (shows(mine, file) || round.is_left(path, file.size)) continue;
        round.expect(1);
        if (const auto bytes = round.read(path, file.size, files.most)) {
            auto why = files.why_not(file.name, *bytes);
            if (why.empty())
                round.note_proven(join_path(files.dir, round.keep(files.dir, file.name, *bytes)),
                                  file.written);
            else round.reject(path, file.size, std::move(why));
        }
        round.looked_at();
    }
}

void fetch_files(Round& round, const PlainIn& files) { fetch_files(round, files, round.list(files.dir)); }

/// The mirror keeps the newest of the others' beats, as they do themselves.
void drop_old_beats(Round& round, const std::string& dir) {
    const auto entries = list_if_there(round.mirror, dir);
    const auto newest = newest_beats(entries);
    for (const auto& entry : entries)
        if (entry.kind == Entry::Kind::file && is_beat_name(entry.name) && !shows(newest, entry))
            round.mirror.remove(join_path(dir, entry.name));
}

void fetch_beats(Round& round) {
    const auto no_json = [](std::string_view, std::string_view bytes) { return why_no_small_json(bytes); };
    for (const auto& folder : round.list(std::string{beat_folder})) {
        if (folder.kind != Entry::Kind::folder || !journal::is_journal_id(folder.name)) continue;
        const auto dir = join_path(beat_folder, folder.name);
        const PlainIn beats{{dir, most_small_bytes, no_json}, is_beat_name, false};
        // Our own are all there is to know of what we still have to clear away, should the mirror have been lost.
        if (round.is_own(folder.name)) {
            fetch_files(round, beats);
            continue;
        }
        fetch_files(round, beats, newest_beats(round.list(dir)));
        drop_old_beats(round, dir);
    }
}

void fetch_blobs(Round& round) {
    for (const auto& folder : round.list(std::string{blob_folder})) {
        if (folder.kind != Entry::Kind::folder || !is_plain_name(folder.name)) continue;
        const auto fits = [&](std::string_view name) { return is_blob_name(folder.name, name); };
        fetch_files(round, {{join_path(blob_folder, folder.name), most_blob_bytes, why_no_blob}, fits});
    }
}

}  // namespace

void fetch_in(Round& round) {
    round.check_marker();
    const auto& plant = round.ask.plant;
    const auto no_trust = [&](std::string_view, std::string_view bytes) {
        return why_no_trust(bytes, plant);
    };
    const auto no_json = [](std::string_view, std::string_view bytes) { return why_no_small_json(bytes); };
    fetch_files(round, {{std::string{trust_folder}, most_small_bytes, no_trust}, is_small_json_name});
    round.read_keys_again();
    JournalsIn{round}.run();
    fetch_files(round, {{std::string{secret_folder}, most_small_bytes, no_json}, is_small_json_name});
    fetch_beats(round);
    fetch_blobs(round);
    round.flush_kept();
}

}  // namespace share
