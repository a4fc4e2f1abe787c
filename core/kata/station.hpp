// A station: its directory, its journal and its boards. The one door: nothing changes a board except handle().
//
// handle() is one IMMEDIATE transaction: fold what others appended since, refuse, work out the changes, stamp, append, commit.
// On return the record is on disk. The kiosk calls it on its writer thread with a Station of its own; the panel's Station
// then takes the news in with refresh().
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/store.hpp"
#include "core/kata/rules.hpp"
#include "core/kata/shelf.hpp"

namespace kata {

struct Answer {
    std::optional<Refusal> refusal;  // nothing: it is done and on disk
    std::uint64_t s = 0;             // the record it became; 0: it was so already
    std::string made;                // first entity or point the record made, if any
};

struct StationOptions {
    journal::ClockTrust trust;
    bool read_only = false;
};

/// One point of an import, as its file has it.
struct ImportedPoint {
    NewPoint point;
    std::string note, place;
};
using ImportSource = std::function<std::optional<ImportedPoint>()>;  ///< nothing: no more
using ImportProgress = std::function<void(std::size_t done, std::size_t all)>;

class Station : public Shelf {
public:
    /// Makes an empty station in a directory that is not there or empty: key, journal, name, settings file. Nothing is left
    /// behind if it cannot. Throws std::runtime_error with one clear sentence.
    static void create(const std::filesystem::path& dir, std::string_view name, Moment now,
                       const StationOptions& options = {});
    /// Opens one. Throws std::runtime_error: not a station, made by a newer version, damaged.
    explicit Station(const std::filesystem::path& dir, const StationOptions& options = {});
    ~Station() override;

    Answer handle(const Intent& intent, Moment now);

    /// Many points as one action: appended in short transactions under one batch, counted only once it is closed. All or nothing;
    /// `progress(done, all)` may be empty. A batch left open by a kill never counts.
    Answer import_points(const EntityId& metric, const std::vector<NewPoint>& points,
                         const std::vector<std::string>& notes, Moment now, const ImportProgress& progress);
    /// The same for any number of points, of which only a block is held at a time. Look at each with refuse() beforehand: a point
    /// that is refused, or a source that throws, leaves an open batch behind, which never counts but stays in the journal.
    Answer import_points(const EntityId& metric, const ImportSource& source, std::size_t all, Moment now,
                         const ImportProgress& progress);

    /// Destroys the key of a person's name: nobody can read it again, here or in an old copy of this store's records. Records that it was
    /// done, so that every station of the plant does the same; it cannot be undone. Of tiles that were joined as one person all are forgotten.
    Answer forget_person(std::string_view person, Moment now);

    /// Takes in what others (or the writer) committed. True if anything came, be it records or how the sync stands.
    bool refresh();

    /// A board as folded now; cached until a record touches it. Throws nothing; an unknown id gives an empty board.
    const Storyboard& storyboard(std::string_view board_id, Moment now) const override;
    /// Every board that is known here, wherever it stands, archived ones too; by order, then name.
    std::vector<Board> all_boards() const;
    /// The board with all of its coaching cycles, whatever the day of asking.
    Storyboard whole_storyboard(std::string_view board_id) const;

    // Shelf
    std::vector<DataPoint> last_points(std::string_view metric, std::size_t most) const override;
    std::vector<DataPoint> points_between(std::string_view metric, Moment from, Moment to) const override;
    const ChartSeries& series(const SeriesWish& wish) const override;
    std::optional<DataPoint> point_at(std::string_view metric, Rank rank) const override;
    Rank rank_of(std::string_view metric, Moment at) const override;
    void each_value(std::string_view metric, Rank from, Rank to,
                    const std::function<void(std::span<const double>)>& visit) const override;
    const Storyboard& storyboard_as_of(std::string_view board, Moment at) const override;
    const Storyboard& storyboard_of_target(std::string_view board, std::string_view target) const override;
    const Learnings& learnings(const journal::LearningsWish& wish) const override;
    std::string struck_reason(std::string_view point) const override;
    std::vector<Board> boards() const override;
    std::vector<PlantBoard> plant_boards() const override;
    bool is_here(std::string_view board) const override;
    const std::vector<FieldConflict>& conflicts(std::string_view board) const override;
    SyncState sync_state() const override;
    ShiftCalendar calendar() const override;
    std::string person_name(std::string_view person) const override;
    std::vector<EntityId> people() const override;
    std::vector<EntityId> people_here() const override;
    Person person(std::string_view id) const override;
    std::vector<PrivateNote> notes_of(std::string_view person) const override;
    const std::vector<CycleDay>& all_cycles(std::string_view board) const override;
    const Coaching& coaching() const override;
    const ImpreciseWords& imprecise_words() const override;
    std::string station_name() const override;
    bool clock_unsure(Moment now) const override;
    std::uint64_t version() const override;

    /// Half-typed things and choices of this panel; not records. Sealed as notes are: what is half typed may be private.
    std::optional<std::string> remembered(std::string_view key) const;
    void remember(std::string_view key, std::optional<std::string_view> text);

    const std::filesystem::path& dir() const;
    journal::Store& store();
    const journal::Store& store() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// File names inside a station's directory.
std::filesystem::path store_file(const std::filesystem::path& dir);  // station.db
/// key, 0600: the 32-byte Ed25519 seed of the station's first journal. Person secrets stay in the store.
std::filesystem::path key_file(const std::filesystem::path& dir);
/// The seed of this journal: key.<jid> where the station has begun a further journal, else key.
std::filesystem::path key_file(const std::filesystem::path& dir, std::string_view jid);
std::filesystem::path mirror_dir(const std::filesystem::path& dir);     // mirror/
std::filesystem::path settings_file(const std::filesystem::path& dir);  // settings.toml
std::filesystem::path words_dir(const std::filesystem::path& dir);      // words/: own lists for the mirror

}  // namespace kata
