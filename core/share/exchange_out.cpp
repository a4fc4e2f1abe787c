#include "core/share/exchange_out.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/secrets.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

constexpr int deepest_report = 3;  // folders below out/

/// A file that was just put on the share, under which name.
struct Put {
    std::string path;
    std::string place;
    std::size_t bytes = 0;
};

/// One journal of the mirror.
class JournalOut {
public:
    JournalOut(Round& round, const std::string& jid)
        : round_(round),
          dir_(journal_path(jid)),
          there_(round.journal(jid)) {}

    void run() {
        const auto files = list_if_there(round_.mirror, dir_);
        round_.tidy(dir_, there_.entries());
        try {
            for (const auto& file : files) bring(file);
        } catch (const Stop&) {
            count_listed();
            throw;
        }
        count_listed();
    }

private:
    /// Sees to it that the share covers one file of the mirror.
    void bring(const Entry& file) {
        if (!parse_segment_name(file.name) || file.kind != Entry::Kind::file) return;
        const auto path = join_path(dir_, file.name);
        if (!round_.ask.prove.contains(path) && there_.lists(file)) return count_safe(path);
        const auto bytes = round_.mirror.read(path, most_packed_bytes);
        const auto text = segment_text(bytes);
        const auto reading = text ? read_segment(*text, round_.keys()) : SegmentReading{};
        const auto& segment = reading.segment;
        if (!segment || segment->header.plant != round_.ask.plant ||
            journal_path(segment->header.jid) != dir_) {
            round_.result.damaged.insert(path);
            return;
        }
        if (there_.covers(held_by(*segment))) {
            if (const auto written = there_.written_of(file, held_by(*segment)))
                round_.note_proven(path, *written);
            return count_safe(path);
        }
        const auto place = round_.put(dir_, file.name, bytes);
        if (!place) return;
        fresh_.push_back({path, *place, bytes.size()});
        tell(path);
    }

    void tell(const std::string& path) const {
        if (round_.news.covered) round_.news.covered(path);
    }

    void count_safe(const std::string& path) {
        round_.result.safe.insert(path);
        tell(path);
    }

    /// The last step of publishing, once for all files of a folder: a listing for each would cost the square of their number.
    void count_listed() {
        if (fresh_.empty()) return;
        const auto entries = round_.list(dir_);
        for (const auto& file : fresh_) {
            if (!is_listed(entries, file.place, file.bytes)) {
                round_.result.trouble = fmt::format("The share lost {} again; sync again", file.place);
                continue;
            }
            round_.result.safe.insert(file.path);
            round_.result.fresh.insert(file.path);
            const auto entry = std::ranges::find(entries, file.place, &Entry::name);
            round_.note_proven(file.path, entry->written);
            there_.add(*entry);
        }
    }

    Round& round_;
    std::string dir_;
    ListedJournal& there_;
    std::vector<Put> fresh_;
};

/// The mirror's own journals first.
void bring_journals(Round& round) {
    if (journal::is_journal_id(round.ask.jid)) JournalOut{round, round.ask.jid}.run();
    std::vector<std::string> others;
    for (const auto& entry : list_if_there(round.mirror, std::string{journal_folder}))
        if (entry.kind == Entry::Kind::folder && entry.name != round.ask.jid &&
            journal::is_journal_id(entry.name))
            others.push_back(entry.name);
    std::stable_partition(others.begin(), others.end(),
                          [&](const std::string& jid) { return round.is_own(jid); });
    for (const auto& jid : others) JournalOut{round, jid}.run();
}

struct PlainOut {
    std::string dir;
    std::size_t most = most_small_bytes;
    std::function<bool(std::string_view name)> fits;
    std::function<std::string(std::string_view name, std::string_view bytes)> why_not = {};
};

/// Files that are what they are: not there under this name and size, and they are put there.
void bring_files(Round& round, const PlainOut& files, const std::vector<Entry>& mine) {
    if (mine.empty()) return;
    const auto there = round.list(files.dir);
    round.tidy(files.dir, there);
    for (const auto& file : mine) {
        const auto path = join_path(files.dir, file.name);
        if (file.kind != Entry::Kind::file || !files.fits(file.name) || shows(there, file)) continue;
        if (round.is_to_go(path) || file.size > files.most) continue;
        const auto bytes = round.mirror.read(path, files.most);
        if (files.why_not && !files.why_not(file.name, bytes).empty()) continue;  // the mirror is a disk, too
        round.put(files.dir, file.name, bytes);
    }
}

void bring_files(Round& round, const PlainOut& files) {
    bring_files(round, files, list_if_there(round.mirror, files.dir));
}

void bring_blobs(Round& round) {
    for (const auto& folder : list_if_there(round.mirror, std::string{blob_folder})) {
        if (folder.kind != Entry::Kind::folder) continue;
        const auto fits = [&](std::string_view name) { return is_blob_name(folder.name, name); };
        bring_files(round, {join_path(blob_folder, folder.name), most_blob_bytes, fits, why_no_blob});
    }
}

void bring_latest(Round& round, const std::string& dir) {
    const auto there = round.list(dir);
    round.tidy(dir, there);
    for (const auto& file : list_if_there(round.mirror, dir)) {
        if (file.kind != Entry::Kind::file || !is_plain_name(file.name) || file.size > most_out_bytes)
            continue;
        const auto path = join_path(dir, file.name);
        const auto bytes = round.mirror.read(path, most_out_bytes);
        if (is_listed(there, file.name, bytes.size())) {
            const auto old = round.read(path, file.size, most_out_bytes);
            if (old == bytes) continue;
        }
        round.replace(dir, file.name, bytes);
    }
}

void bring_reports_in(Round& round, const std::string& dir, int depth) {
    const bool latest = dir == latest_folder || dir.starts_with(fmt::format("{}/", latest_folder));
    const auto mine = list_if_there(round.mirror, dir);
    if (latest) bring_latest(round, dir);
    else bring_files(round, {dir, most_out_bytes, is_plain_name}, mine);
    for (const auto& entry : mine)
        if (entry.kind == Entry::Kind::folder && is_plain_name(entry.name) && depth < deepest_report)
            bring_reports_in(round, join_path(dir, entry.name), depth + 1);
}

}  // namespace

void bring_out(Round& round) {
    const auto& plant = round.ask.plant;
    const auto no_trust = [&](std::string_view, std::string_view bytes) {
        return why_no_trust(bytes, plant);
    };
    const auto no_json = [](std::string_view, std::string_view bytes) { return why_no_small_json(bytes); };
    bring_files(round, {std::string{trust_folder}, most_small_bytes, is_small_json_name, no_trust});
    bring_journals(round);
    bring_files(round, {std::string{secret_folder}, most_small_bytes, is_small_json_name, no_json});
    const auto beats = join_path(beat_folder, round.ask.jid);
    if (journal::is_journal_id(round.ask.jid))
        bring_files(round, {beats, most_small_bytes, is_beat_name, no_json},
                    newest_beats(list_if_there(round.mirror, beats)));
    bring_blobs(round);
}

void bring_reports(Round& round) { bring_reports_in(round, std::string{out_folder}, 0); }

}  // namespace share
