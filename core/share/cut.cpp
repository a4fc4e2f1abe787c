#include "core/share/cut.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "core/share/key.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"
#include "core/share/station_options.hpp"

namespace share {

namespace {

using journal::Cut;
using journal::Store;

constexpr std::uint64_t page = 50;  // records held at a time: each may have a thousand points

std::uint64_t last_cut(const Store& store) {
    std::uint64_t last = 0;
    for (const auto& cut : store.cuts()) last = std::max(last, cut.to);
    return last;
}

/// The last record of a segment that begins with `from`: as many as fit the limits, at least one.
std::uint64_t cut_end(const Store& store, std::uint64_t from, std::uint64_t last) {
    last = std::min(last, from + most_records_in_segment - 1);
    std::size_t size = 0;
    for (auto s = from; s <= last; s += page)
        for (const auto& line : store.own_lines(s, std::min(last, s + page - 1))) {
            size += line.line.size() + 1;
            if (size > most_text_in_segment && line.s > from) return line.s - 1;
        }
    return last;
}

/// One transaction, so that two syncs at once agree.
void cut_news(Store& store) {
    if (last_cut(store) == store.frontier().s) return;
    store.transact([&] {
        const auto last = store.frontier().s;
        for (auto from = last_cut(store) + 1; from <= last;) {
            const auto to = cut_end(store, from, last);
            store.add_cut({from, to, false});
            from = to + 1;
        }
    });
}

class Writer {
public:
    Writer(kata::Station& station, Folder& mirror, const std::string& plant, const Outside& outside)
        : store_(station.store()),
          mirror_(mirror),
          plant_(plant),
          key_(read_seed(kata::key_file(station.dir()))),
          dir_(journal_path(store_.jid())),
          publisher_(mirror, store_.jid(), outside) {
        if (journal::journal_id(key_.public_key()) != store_.jid())
            throw std::runtime_error("The station's key is not the one of its journal: " +
                                     kata::key_file(station.dir()).string());
        mirror_.make_folder(std::string{journal_folder});
        mirror_.make_folder(dir_);
        const auto entries = mirror_.list(dir_);
        publisher_.tidy(dir_, entries);
        for (const auto& entry : entries)
            if (const auto name = parse_segment_name(entry.name); name && !name->packed)
                present_.try_emplace({name->from, name->to}, entry.name);
    }

    std::string file_of(Cut cut) {
        const auto found = present_.find({cut.from, cut.to});
        return join_path(dir_, found != present_.end() ? found->second : write(cut));
    }

private:
    std::string write(Cut cut) {
        const auto lines = store_.own_lines(cut.from, cut.to);
        if (lines.size() != cut.to - cut.from + 1)
            throw std::runtime_error("The journal lacks records; run kata check");
        SegmentHeader header{plant_,
                             store_.jid(),
                             cut.from,
                             cut.to,
                             previous(cut.from),
                             std::string{app_version()},
                             fold_version,
                             {}};
        return publisher_.publish(dir_, segment_name(cut.from, cut.to, lines.back().tip),
                                  write_segment(header, lines, key_));
    }

    Bytes32 previous(std::uint64_t from) const {
        return from == 1 ? journal::chain_start(store_.jid())
                         : store_.own_lines(from - 1, from - 1).at(0).tip;
    }

    Store& store_;
    Folder& mirror_;
    const std::string& plant_;
    SigningKey key_;
    std::string dir_;
    Publisher publisher_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::string> present_;
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
    Writer writer{station, mirror, plant, outside};
    CutFiles files;
    for (const auto& cut : station.store().cuts()) files.emplace(writer.file_of(cut), cut);
    return files;
}

}  // namespace share
