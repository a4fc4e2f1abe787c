#include "core/share/limit.hpp"

#include <algorithm>
#include <map>
#include <system_error>
#include <vector>

#include "core/share/names.hpp"

namespace share {

namespace {

/// What a segment says of the chain.
struct Links {
    std::uint64_t from = 1;
    Bytes32 prev{};
    std::vector<Bytes32> tips;
};

std::vector<SegmentName> names_in(Folder& mirror, const std::string& jid,
                                  std::map<SegmentName, std::string>* files) {
    std::vector<SegmentName> names;
    for (const auto& entry : list_if_there(mirror, journal_path(jid))) {
        const auto name = parse_segment_name(entry.name);
        if (!name || entry.kind != Entry::Kind::file) continue;
        names.push_back(*name);
        if (files) files->emplace(*name, entry.name);
    }
    return names;
}

/// Nothing if the file is not a segment of this journal, or cannot be read.
std::optional<Links> links_of(Folder& mirror, const std::string& plant, const std::string& jid,
                              const std::string& file, const KeyRing& keys) {
    try {
        const auto text = segment_text(mirror.read(join_path(journal_path(jid), file), most_packed_bytes));
        if (!text) return std::nullopt;
        const auto reading = read_segment(*text, keys);
        if (!reading.segment || reading.segment->header.plant != plant || reading.segment->header.jid != jid)
            return std::nullopt;
        return Links{reading.segment->header.from, reading.segment->header.prev, reading.segment->tips};
    } catch (const std::system_error&) {
        return std::nullopt;  // the import says what is the matter with it
    }
}

}  // namespace

std::set<Bytes32> counting_records(Folder& mirror, const std::string& plant, const std::string& jid,
                                   const Standing& standing) {
    if (!standing.until || !standing.tip || *standing.until == 0) return {};
    std::map<SegmentName, std::string> files;
    names_in(mirror, jid, &files);
    const auto keys = read_keys(mirror);
    std::vector<Links> all;
    for (const auto& [name, file] : files)
        if (name.from <= *standing.until)
            if (auto links = links_of(mirror, plant, jid, file, keys)) all.push_back(std::move(*links));

    std::set<Bytes32> counting;
    auto s = *standing.until;
    auto tip = *standing.tip;
    while (s > 0) {  // back along the chain, a segment at a time
        const auto found = std::ranges::find_if(all, [&](const Links& links) {
            return links.from <= s && s - links.from < links.tips.size() && links.tips[s - links.from] == tip;
        });
        if (found == all.end()) break;  // the rest is not here yet
        counting.insert(found->tips.begin(),
                        found->tips.begin() + static_cast<std::ptrdiff_t>(s - found->from) + 1);
        s = found->from - 1;
        tip = found->prev;
    }
    return counting;
}

std::optional<Bytes32> tip_in_mirror(Folder& mirror, const std::string& plant, const std::string& jid,
                                     std::uint64_t s) {
    if (s == 0) return journal::chain_start(jid);
    std::map<SegmentName, std::string> files;
    names_in(mirror, jid, &files);
    const auto keys = read_keys(mirror);
    std::optional<Bytes32> least;
    for (const auto& [name, file] : files) {
        if (s < name.from || s > name.to) continue;
        const auto links = links_of(mirror, plant, jid, file, keys);
        if (!links || s < links->from || s - links->from >= links->tips.size()) continue;
        const auto& tip = links->tips[s - links->from];
        if (!least || tip < *least) least = tip;
    }
    return least;
}

std::uint64_t last_in_mirror(Folder& mirror, const std::string& jid) {
    std::uint64_t last = 0;
    for (const auto& name : names_in(mirror, jid, nullptr)) last = std::max(last, name.to);
    return last;
}

}  // namespace share
