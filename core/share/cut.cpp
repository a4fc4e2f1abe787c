#include "core/share/cut.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/share/key.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/segment.hpp"
#include "core/share/station_options.hpp"

namespace share {

namespace {

using journal::Cut;
using journal::Store;

constexpr std::uint64_t page = 50;  // records held at a time: each may have a thousand points

std::uint64_t last_cut(const Store& store, const std::string& jid) {
    std::uint64_t last = 0;
    for (const auto& cut : store.cuts())
        if (cut.jid == jid) last = std::max(last, cut.to);
    return last;
}

/// The last record of a segment that begins with `from`: as many as fit the limits, at least one.
std::uint64_t cut_end(const Store& store, const std::string& jid, std::uint64_t from, std::uint64_t last) {
    last = std::min(last, from + most_records_in_segment - 1);
    std::size_t size = 0;
    for (auto s = from; s <= last; s += page)
        for (const auto& line : store.own_lines(jid, s, std::min(last, s + page - 1))) {
            size += line.line.size() + 1;
            if (size > most_text_in_segment && line.s > from) return line.s - 1;
        }
    return last;
}

void cut_journal(Store& store, const std::string& jid, std::uint64_t last) {
    for (auto from = last_cut(store, jid) + 1; from <= last;) {
        const auto to = cut_end(store, jid, from, last);
        store.add_cut({jid, from, to, false});
        from = to + 1;
    }
}

/// One transaction, so that two syncs at once agree.
void cut_news(Store& store) {
    store.transact([&] {
        for (const auto& jid : store.own_journals()) cut_journal(store, jid, store.last_own(jid));
    });
}

/// A damaged store must not sign what no other station can follow.
void must_follow(Bytes32 tip, const std::vector<journal::StoredLine>& lines) {
    for (const auto& line : lines) {
        tip = journal::chain_next(tip, line.line);
        if (line.tip != tip)
            throw std::runtime_error(
                "The journal of this station is damaged and was not copied; run kata check");
    }
}

/// Writes the segments of one of the own journals.
class Writer {
public:
    Writer(kata::Station& station, Folder& mirror, std::string jid, const std::string& plant,
           const Outside& outside)
        : store_(station.store()),
          jid_(std::move(jid)),
          plant_(plant),
          key_(read_seed(kata::key_file(station.dir(), jid_))),
          dir_(journal_path(jid_)),
          publisher_(mirror, jid_, outside) {
        if (journal::journal_id(key_.public_key()) != jid_)
            throw std::runtime_error("The station's key is not the one of its journal: " +
                                     kata::key_file(station.dir(), jid_).string());
        mirror.make_folder(std::string{journal_folder});
        mirror.make_folder(dir_);
        const auto entries = mirror.list(dir_);
        publisher_.tidy(dir_, entries);
        for (const auto& entry : entries)
            if (const auto name = parse_segment_name(entry.name))
                present_.insert_or_assign(*name, entry.name);
    }

    std::string file_of(const Cut& cut) {
        const auto tip = store_.own_lines(jid_, cut.to, cut.to).at(0).tip;
        const auto name = segment_name(cut.from, cut.to, tip, cut.packed);
        const auto found = present_.find(*parse_segment_name(name));
        return join_path(dir_, found != present_.end() ? found->second : write(cut, name));
    }

private:
    std::string write(const Cut& cut, const std::string& name) {
        const auto lines = store_.own_lines(jid_, cut.from, cut.to);
        if (lines.size() != cut.to - cut.from + 1)
            throw std::runtime_error("The journal lacks records; run kata check");
        SegmentHeader header{
            plant_, jid_, cut.from, cut.to, previous(cut.from), std::string{app_version()}, fold_version, {}};
        must_follow(header.prev, lines);
        const auto text = write_segment(header, lines, key_);
        return publisher_.publish(dir_, name, cut.packed ? pack(text) : text);
    }

    Bytes32 previous(std::uint64_t from) const {
        return from == 1 ? journal::chain_start(jid_) : store_.own_lines(jid_, from - 1, from - 1).at(0).tip;
    }

    Store& store_;
    std::string jid_;
    const std::string& plant_;
    SigningKey key_;
    std::string dir_;
    Publisher publisher_;
    std::map<SegmentName, std::string> present_;
};

}  // namespace

void keep_settings(kata::Station& station, journal::Moment now) {
    std::ifstream in(kata::settings_file(station.dir()), std::ios::binary);
    if (!in) return;  // none: the panel runs on the values it was made with
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto& store = station.store();
    const auto kept = store.cell("station/" + store.jid(), "settings");
    if (kept && kept->value == journal::Value{text}) return;
    // A refusal (bytes that are no text) stays without a word here: whoever reads the file next says it.
    station.handle(kata::KeepSettings{text}, now);
}

CutFiles cut_and_sign(kata::Station& station, Folder& mirror, const std::string& plant,
                      const Outside& outside) {
    cut_news(station.store());
    CutFiles files;
    std::optional<Writer> writer;
    std::string jid;
    for (const auto& cut : station.store().cuts()) {
        if (jid != cut.jid) writer.emplace(station, mirror, jid = cut.jid, plant, outside);
        files.emplace(writer->file_of(cut), cut);
    }
    return files;
}

}  // namespace share
