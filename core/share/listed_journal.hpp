// One journal's folder, on the share or in the mirror: listed once, each file read at most once and only where its name does not
// say enough.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/share/folder.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"

namespace share {

/// What a verified file holds: nothing where it could not be read or is no segment of that journal.
struct Held {
    std::uint64_t from = 0;
    std::vector<Bytes32> tips;

    bool contains(std::uint64_t s, const Bytes32& tip) const {
        return s >= from && s - from < tips.size() && tips[s - from] == tip;
    }
    /// With their first and last record, whose hashes stand for all between.
    bool contains(const Held& other) const {
        return !other.tips.empty() && contains(other.from, other.tips.front()) &&
               contains(other.from + other.tips.size() - 1, other.tips.back());
    }
};
Held held_by(const Segment& segment);

class ListedJournal {
public:
    /// `keys` must outlive it.
    ListedJournal(Folder& folder, std::string dir, const KeyRing& keys, const std::vector<Entry>& entries);

    const std::vector<Entry>& entries() const { return entries_; }
    /// A file of this name and size, whatever had to be put into its name to keep it apart from another.
    bool lists(const Entry& file) const;
    /// When the file that holds this, under its own name or beside it, was written; nothing if only a larger one does.
    std::optional<journal::Moment> written_of(const Entry& file, const Held& wanted);
    bool has(std::string_view name) const;

    /// By a file that was read and verified.
    bool covers(const Held& wanted);
    /// The same, by another file than `name`, and one with more records.
    bool covers_beside(std::string_view name);
    /// Names of the files with fewer records that this one contains, each of them read and verified.
    std::vector<std::string> contained_in(const Held& larger);

    void add(const Entry& entry);
    void drop(std::string_view name);

private:
    const Held& held(const std::string& name);
    Held read(const std::string& name);

    Folder& folder_;
    std::string dir_;
    const KeyRing& keys_;
    std::vector<Entry> entries_;
    struct Look {
        SegmentName name;
        std::uint64_t size = 0;
        std::int64_t written = 0;
        auto
        operator<=>(const Look&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
    };
    static Look look_of(const SegmentName& name, const Entry& entry);
    std::set<Look> listed_;
    std::map<std::string, Held> held_;
};

}  // namespace share
