#include "core/share/listed_journal.hpp"

#include <algorithm>
#include <optional>
#include <system_error>

namespace share {

namespace {

std::uint64_t last_of(const Held& held) { return held.from + held.tips.size() - 1; }

}  // namespace

Held held_by(const Segment& segment) { return {segment.header.from, segment.tips}; }

ListedJournal::ListedJournal(Folder& folder, std::string dir, const KeyRing& keys,
                             const std::vector<Entry>& entries)
    : folder_(folder),
      dir_(std::move(dir)),
      keys_(keys) {
    for (const auto& entry : entries) add(entry);
}

void ListedJournal::add(const Entry& entry) {
    entries_.push_back(entry);
    const auto name = parse_segment_name(entry.name);
    if (name && entry.kind == Entry::Kind::file) listed_.insert(look_of(*name, entry));
}

void ListedJournal::drop(std::string_view name) {
    std::erase_if(entries_, [&](const Entry& entry) { return entry.name == name; });
    held_.erase(std::string{name});
    const auto before = std::move(entries_);
    entries_.clear();
    listed_.clear();
    for (const auto& entry : before) add(entry);
}

bool ListedJournal::lists(const Entry& file) const {
    const auto name = parse_segment_name(file.name);
    return name && listed_.contains(look_of(*name, file));
}

/// FAT keeps every other second: what is finer may be forgotten between two mounts.
ListedJournal::Look ListedJournal::look_of(const SegmentName& name, const Entry& entry) {
    constexpr std::int64_t coarsest_ms = 2000;
    return {name, entry.size, entry.written.ms / coarsest_ms};
}

std::optional<journal::Moment> ListedJournal::written_of(const Entry& file, const Held& wanted) {
    const auto name = parse_segment_name(file.name);
    for (const auto& entry : entries_)
        if (entry.kind == Entry::Kind::file && entry.size == file.size &&
            parse_segment_name(entry.name) == name && held(entry.name).contains(wanted))
            return entry.written;
    return std::nullopt;
}

bool ListedJournal::has(std::string_view name) const {
    return std::ranges::find(entries_, name, &Entry::name) != entries_.end();
}

bool ListedJournal::covers(const Held& wanted) {
    return std::ranges::any_of(entries_, [&](const Entry& entry) {
        const auto name = parse_segment_name(entry.name);
        if (!name || entry.kind != Entry::Kind::file) return false;
        return name->from <= wanted.from && name->to >= last_of(wanted) && held(entry.name).contains(wanted);
    });
}

bool ListedJournal::covers_beside(std::string_view name) {
    const auto small = held(std::string{name});
    if (small.tips.empty()) return false;
    return std::ranges::any_of(entries_, [&](const Entry& entry) {
        const auto larger = parse_segment_name(entry.name);
        if (!larger || entry.kind != Entry::Kind::file || entry.name == name) return false;
        if (larger->from > small.from || larger->to < last_of(small)) return false;
        const auto& whole = held(entry.name);
        return whole.tips.size() > small.tips.size() && whole.contains(small);
    });
}

std::vector<std::string> ListedJournal::contained_in(const Held& larger) {
    std::vector<std::string> names;
    for (const auto& entry : entries_) {
        const auto name = parse_segment_name(entry.name);
        if (!name || entry.kind != Entry::Kind::file) continue;
        if (name->from < larger.from || name->to > last_of(larger)) continue;
        const auto& small = held(entry.name);
        if (small.tips.size() < larger.tips.size() && larger.contains(small)) names.push_back(entry.name);
    }
    return names;
}

const Held& ListedJournal::held(const std::string& name) {
    const auto known = held_.find(name);
    return known != held_.end() ? known->second : held_.emplace(name, read(name)).first->second;
}

/// Holds nothing where the file cannot be read or does not verify: it may still be on its way.
Held ListedJournal::read(const std::string& name) {
    try {
        const auto text = segment_text(folder_.read(join_path(dir_, name), most_packed_bytes));
        const auto reading = text ? read_segment(*text, keys_) : SegmentReading{};
        if (!reading.segment || journal_path(reading.segment->header.jid) != dir_) return {};
        return held_by(*reading.segment);
    } catch (const std::system_error&) {
        return {};
    }
}

}  // namespace share
