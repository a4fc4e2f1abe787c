// The SQLite file of a station: the journal (truth) and the tables derived from it. The only SQL in the program stands in
// core/journal/store*.cpp; nothing else includes sqlite3.h.
//
// 1 WAL with synchronous=FULL: append() returns after COMMIT, so what it returned is on disk.
// 2 append() is one IMMEDIATE transaction with a busy timeout; several processes may hold the file open.
// 3 Records are never changed or deleted. The tables cell, point and batch are derived and can be rebuilt.
// 4 Opening costs the same whatever the history: it reads the schema, one row of local state, and the last record.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/journal/cells.hpp"
#include "core/journal/record.hpp"

namespace journal {

struct Place;

/// Schema of station.db. A file with a greater number is refused with "made by a newer version".
inline constexpr int store_version = 6;

/// A data point as the board shows it: corrections and strike-outs applied, deleted ones and open batches left out.
struct DataPoint {
    std::string id;  ///< point/<jid>-<s>.<k>
    Moment at;
    double value = 0;
    std::optional<double> n;
    Source source = Source::eye;
    std::string place;
    bool struck_out = false;
    std::string note;
    bool operator==(const DataPoint&) const = default;
};

/// What one pixel column holds of a metric's points: exactly, struck-out ones left out.
struct PointColumn {
    std::size_t column = 0;
    double least = 0, greatest = 0;
    bool operator==(const PointColumn&) const = default;
};

/// Learnings that are looked up.
struct LearningsWish {
    std::string
        words;  ///< every one must be the beginning of a word of it, accents and case aside; empty: all
    std::string board;  ///< only of this board; empty: of all
    std::size_t skip = 0, most = 0;
    bool operator==(const LearningsWish&) const = default;
};
struct LearningsFound {
    std::size_t count = 0;              ///< in all
    std::vector<std::string> entities;  ///< newest first: those that "learning" is a cell of
};

/// The last record of this station's own journal: what the next one is stamped from.
struct Frontier {
    std::uint64_t s = 0;
    Stamp t;        ///< greatest stamp ever seen, from any journal
    Bytes32 tip{};  ///< chain_start(jid) when empty
};

/// A line of the history, newest last.
struct HistoryRow {
    std::string jid;
    Record record;  ///< without its points (c, a, w, t, u, b, undoes only)
    std::size_t points = 0;
    Bytes32 tip{};
};

/// One stored line with its place, as segments and checks need it: bytes as written.
struct StoredLine {
    std::uint64_t s = 0;
    std::string line;
    Bytes32 tip{};
};

/// One change of a cell, and the record that made it.
struct Touch {
    Change change;
    std::string jid;
    std::uint64_t s = 0;
    Stamp t;
    Bytes32 tip{};
};

/// What undo needs to know of a record, without its line.
struct Step {
    std::uint64_t s = 0;
    std::optional<std::uint64_t> b;
    bool batch_closed = false;
    std::optional<std::uint64_t> undoes;
};

/// What arrived since a row: enough to know what to fold again.
struct News {
    std::int64_t row = 0;  ///< the last one
    std::size_t records = 0;
    bool board_touched = false;  ///< a cell of something else than a point or a batch
};

/// Which records of an own journal stand in one segment. Recorded before the file is written, so that a crash and a retry
/// give the same bytes.
struct Cut {
    std::string jid;
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    bool published = false;
    bool packed = false;  ///< merged from smaller ones
    bool operator==(const Cut&) const = default;
};

/// An own file that a merged one has replaced: it stays on the share until everybody had time to see the merged one.
struct Outdated {
    std::string path;
    Moment since;
    bool operator==(const Outdated&) const = default;
};

/// A segment of the mirror whose records were looked at: folded, or held back until its writer is trusted.
struct Taken {
    std::string path;  ///< "journal/<jid>/<name>" in the mirror
    bool waits = false;
    bool operator==(const Taken&) const = default;
};

/// A file of the share that could not be taken in. It may still be on its way, so it is tried again when it changes, or later.
struct Rejected {
    std::string path;  ///< on the share
    std::uint64_t size = 0;
    Moment written;  ///< as the share's file system says; compared, never believed
    std::string
        why;  ///< for people; empty: nothing is wrong with it, the same bytes are here under their own name
    std::uint64_t tries = 0;
    Moment next_try;
    bool operator==(const Rejected&) const = default;
};

struct CellName {
    std::string entity, field;
    auto
    operator<=>(const CellName&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};

/// A record where it stands in the order of arrival.
struct Arrival {
    std::int64_t row = 0;
    Sealed sealed;
    bool counts =
        true;  ///< its points do, as of now: of no batch, or of one that was closed and not taken back
};

class Store {
public:
    enum class Mode { read_write, read_only };

    /// Makes an empty store for a new journal. Throws std::runtime_error if there is one already.
    static void create(const std::filesystem::path& file, std::string_view jid);
    /// Throws std::runtime_error with one clear sentence: not there, made by a newer version, damaged.
    Store(const std::filesystem::path& file, Mode mode);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    const std::string& jid() const;  ///< the own journal, the one that is written to
    /// Notices a journal that another process has begun: jid() is another after it.
    Frontier frontier() const;
    /// Every journal this station has written, in the order they were begun; the last is jid().
    std::vector<std::string> own_journals() const;
    /// From now on this station writes another journal: where the old one has branched, nothing more may be added to it. Its records
    /// stay, and stay to be cut and published. One transaction.
    void begin_journal(std::string_view jid);

    // --- appending -------------------------------------------------------------------------------------------------
    /// Runs `work` inside one IMMEDIATE transaction (nested calls join it). Rolled back if work throws. On return it is on disk.
    void transact(const std::function<void()>& work);
    /// Runs `look` on one snapshot: what others commit meanwhile stays unseen until it returns.
    void snapshot(const std::function<void()>& look) const;
    /// Appends to the own journal and folds into the derived tables. The record's s must be frontier().s + 1. Returns its tip.
    Bytes32 append(const Record& record);
    /// Takes in a verified record of another journal (or a branch of the own): idempotent, keyed by tip. True if it was new.
    bool import_record(std::string_view jid, std::string_view line, const Record& record, const Bytes32& tip,
                       const Bytes32& previous);

    // --- the fold ---------------------------------------------------------------------------------------------------
    /// Cells of one entity (empty if unknown).
    Fields fields(std::string_view entity) const;
    /// Names of the entities starting with `prefix` ("board/"), sorted.
    std::vector<std::string> entities(std::string_view prefix) const;
    /// Entities whose cell `field` holds the words `value` (indexed): ("board", "board/cell-7"). Sorted.
    std::vector<std::string> entities_with(std::string_view field, std::string_view value) const;
    std::optional<Cell> cell(std::string_view entity, std::string_view field) const;
    /// Every change ever made to this cell, by (t, tip).
    std::vector<Touch> changes_of(std::string_view entity, std::string_view field) const;
    /// Cells that several stations changed without knowing of each other, to different values, and nobody has settled since
    /// (SHARE.md, "conflict"). Write-once cells never.
    std::vector<CellName> conflicts() const;
    /// The changes of a cell that no other change names as its base, by (t, tip); more than one is a conflict.
    std::vector<Touch> heads_of(std::string_view entity, std::string_view field) const;

    // --- points -----------------------------------------------------------------------------------------------------
    /// The newest `most` points of a metric before `before` (or all), given oldest first. Cost: the points returned.
    std::vector<DataPoint> last_points(std::string_view metric, std::size_t most,
                                       std::optional<Moment> before = {}) const;
    /// Points with from <= at < to, oldest first; order of equal moments: by record stamp, tip, then k.
    std::vector<DataPoint> points(std::string_view metric, Moment from, Moment to) const;
    /// Walks every point of a metric oldest first without holding them all; `include_removed` also gives undone ones.
    void each_point(std::string_view metric, const std::function<void(const DataPoint&, bool removed)>& visit,
                    bool include_removed = false) const;
    void each_point_between(std::string_view metric, Moment from, Moment to,
                            const std::function<void(const DataPoint&, bool removed)>& visit,
                            bool include_removed) const;
    std::size_t count_points(std::string_view metric) const;
    /// How many points of this very moment and value stand, struck-out ones too: what an import of a growing file has already.
    std::size_t count_standing(std::string_view metric, Moment at, double value) const;
    // By rank: the place in the order in which points are shown, from 0. The cost is groups of chunks (chunk_groups.hpp), not points.
    /// How many points stand before this moment.
    std::uint64_t rank_of(std::string_view metric, Moment at) const;
    /// At most `most` points from this rank on, oldest first.
    std::vector<DataPoint> points_from(std::string_view metric, std::uint64_t rank, std::size_t most) const;
    /// The ranks [from, to) in pixel columns: rank r stands in column floor((r - from) * columns / (to - from)). Columns without
    /// a value are left out.
    std::vector<PointColumn> columns(std::string_view metric, std::uint64_t from, std::uint64_t to,
                                     std::size_t columns) const;
    /// The values of the ranks [from, to) in pieces; a struck-out one is NaN.
    void each_value(std::string_view metric, std::uint64_t from, std::uint64_t to,
                    const std::function<void(std::span<const double>)>& visit) const;
    std::optional<DataPoint> point(std::string_view id) const;
    std::optional<std::string>
    metric_of_point(std::string_view id) const;  ///< nothing if point() says nothing

    // --- learnings ---------------------------------------------------------------------------------------------------
    LearningsFound learnings(const LearningsWish& wish) const;

    // --- history ----------------------------------------------------------------------------------------------------
    void
    each_record(const std::function<void(const HistoryRow&)>& visit) const;  ///< by (t, tip), all journals
    /// What the cells of boards said at this stamp, points' cells left out. Its cost is the records about boards, not the points.
    Cells cells_until(Stamp last) const;
    std::optional<Sealed> own_record(std::uint64_t s) const;
    /// Records with row number > `after` in order of arrival: what others appended since. The second is the new row number.
    std::pair<std::vector<Sealed>, std::int64_t> arrived_since(std::int64_t after) const;
    /// The same one by one, until `visit` says false.
    void each_arrival(std::int64_t after, const std::function<bool(const Arrival&)>& visit) const;
    std::int64_t last_row() const;
    News news_since(std::int64_t after) const;
    /// Own records from the newest back, until `visit` says false.
    void each_own_step_back(const std::function<bool(const Step&)>& visit) const;
    std::uint64_t count_records() const;
    std::vector<std::string> journals() const;  ///< all known jids, own first
    /// When the newest record of a journal that is here was made, by its own clock; nothing if there is none.
    std::optional<Moment> last_reading(std::string_view jid) const;

    // --- the share's bookkeeping (used by core/share only) ------------------------------------------------------------
    /// The last record written here of one of the own journals; 0 if there is none.
    std::uint64_t last_own(std::string_view jid) const;
    /// Of one of the own journals; records that came back from the share are left out.
    std::vector<StoredLine> own_lines(std::string_view jid, std::uint64_t from, std::uint64_t to) const;
    /// Of every own journal, the oldest first.
    std::vector<Cut> cuts() const;
    void add_cut(const Cut& cut);
    void mark_published(const Cut& cut);
    /// One packed cut, not yet published, in place of those of its journal that it spans.
    void merge_cuts(const Cut& merged);
    std::vector<Outdated> outdated() const;
    void set_outdated(const Outdated& file);
    void drop_outdated(std::string_view path);
    /// Own records not yet known to be safely on the share, of every own journal.
    std::uint64_t waiting() const;
    /// Does the store hold this record of this journal?
    bool has_record(std::string_view jid, std::uint64_t s, const Bytes32& tip) const;

    std::vector<Taken> taken() const;
    void set_taken(const Taken& segment);
    void drop_taken(std::string_view path);
    std::vector<Rejected> rejected() const;
    void set_rejected(const Rejected& file);
    void drop_rejected(std::string_view path);
    /// Takes the records of another journal after `after` out of the store and of what was folded from it: its writer is not
    /// trusted beyond. Their bytes stay in the mirror. Costs a rebuild. Gives how many there were.
    std::uint64_t set_aside(std::string_view jid, std::uint64_t after);

    // --- local state: never a record, never leaves the station ---------------------------------------------------------
    std::optional<std::string> local(std::string_view key) const;
    void set_local(std::string_view key, std::optional<std::string_view> text);
    /// Removes it so that the bytes are gone from the file and its log as well.
    void wipe_local(std::string_view key);

    /// Changes whenever another connection commits (PRAGMA data_version).
    std::int64_t data_version() const;
    /// Changes whenever this connection has changed a row.
    std::int64_t own_changes() const;

    // --- looking after itself -------------------------------------------------------------------------------------------
    /// What is wrong, in sentences; empty if all is well: SQLite's own check, the chain of every journal, and the derived
    /// tables against a fresh fold.
    std::vector<std::string> check() const;
    /// Throws the derived tables away and folds every record again. One transaction.
    void rebuild();
    /// A hash of what was folded: cells, points, imports that count, cells changed apart. Two stores that hold the same set of records
    /// give the same, however the records came. Costs a walk over all of it.
    Bytes32 digest() const;

private:
    std::optional<std::pair<std::string, DataPoint>> point_place(std::string_view id) const;
    /// From this place on until `visit` says false; removed ones are left out.
    void each_point_from(std::string_view metric, const Place& from,
                         const std::function<bool(const DataPoint&)>& visit) const;

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace journal
