// One user action as it is kept for ever: one JSON line (SHARE.md, "Record" and "Points"). Values and text, no disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/journal/hash.hpp"
#include "core/journal/moment.hpp"
#include "core/journal/stamp.hpp"

namespace journal {

/// A cell's value: null, a switch, a number (finite) or words (valid UTF-8).
using Value = std::variant<std::monostate, bool, double, std::string>;

/// `[entity, field, value, base]`; base is the tip of the record whose value the person saw, or nothing.
struct Change {
    std::string entity;
    std::string field;
    Value value;
    std::optional<Bytes32> base;
    bool operator==(const Change&) const = default;
};

/// `[metric entity, at, value]` or `[metric entity, at, value, n]`. The k-th point of record s is the entity
/// `point/<jid>-<s>.<k>`.
struct PointEntry {
    std::string metric;
    Moment at;
    double value = 0;         ///< finite
    std::optional<double> n;  ///< of how many, > 0
    bool operator==(const PointEntry&) const = default;
};

/// Where a record's points come from. Text in the line: `"o":{"from":"eye","place":"station 4"}`, place left out when empty.
enum class Source { eye, gauge, import, report };
std::string_view to_text(Source source);
std::optional<Source> source_from(std::string_view text);
struct Origin {
    Source source = Source::eye;
    std::string place;
    bool operator==(const Origin&) const = default;
};

inline constexpr std::size_t most_points_in_record = 1000;

struct Record {
    std::uint64_t s = 0;  ///< sequence in its journal, from 1
    Stamp t;
    std::string w;  ///< wall clock, ISO 8601 with offset, for people
    ClockQuality q = ClockQuality::rtc;
    std::string u;  ///< opaque person id, or empty
    std::string a;  ///< what was done: "point.add", "obstacle.now", ...
    std::vector<Change> c;
    std::vector<PointEntry> p;
    std::optional<Origin> o;
    std::optional<std::uint64_t> b;  ///< batch: sequence number of its first record
    bool batch_closed = false;       ///< key "e":true on the batch's last record: only then its points count
    std::optional<std::uint64_t>
        undoes;  ///< key "x": sequence number (same journal) of the action this one takes back
    bool operator==(const Record&) const = default;
};

/// The line as it is hashed, signed and stored; without LF. Keys in the order of SHARE.md, absent ones left out (s t w q u a c
/// always stand). Numbers are the shortest text that gives the same double back.
std::string to_line(const Record& record);

/// Reads a line. Unknown keys are ignored; anything else that does not fit gives nothing and a reason.
std::optional<Record> parse_line(std::string_view line, std::string* why = nullptr);

std::string point_entity(std::string_view jid, std::uint64_t s, std::size_t k);
/// `<noun>/<jid>-<s>.<k>` for what a record makes.
std::string made_entity(std::string_view noun, std::string_view jid, std::uint64_t s, std::size_t k);
/// `batch/<jid>-<first s>`: its `_del` takes a whole import back.
std::string batch_entity(std::string_view jid, std::uint64_t first);

/// A record and where it stands: which journal, and its chain hash.
struct Sealed {
    std::string jid;
    Record record;
    Bytes32 tip;
};

}  // namespace journal
