// What the files station*.cpp share. Nobody else includes this.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/kata/kept_last.hpp"
#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"

namespace kata {

/// A storyboard as it was folded last. It is refolded where it stands, so that a reference to it stays good.
struct KeptBoard {
    bool fresh = false;
    Day cycles_from;
    Storyboard board;
};

/// All coaching cycles of a board, good until its station's version changes.
struct KeptCycles {
    std::uint64_t version = 0;
    std::vector<CycleDay> cycles;
};

/// The settings file as it was read last: asked for at every frame, changed once a year.
struct KeptSettings {
    std::filesystem::file_time_type written;
    Settings settings;
};

/// How the sync stands, good until somebody writes to the store or the settings file: its list of stations is long, and every frame asks.
struct KeptSync {
    struct AsOf {
        std::int64_t data_version = 0, own_changes = 0;
        std::filesystem::file_time_type settings;
        bool operator==(const AsOf&) const = default;
    };
    AsOf as_of;
    SyncState state;
};

/// Where the boards stand, good until a cell of something else than a point changes.
struct KeptPlaces {
    std::vector<std::string> own;  // this station's journals and those it stands in for
    std::map<std::string, std::string, std::less<>> followed_by;  // journal -> the one that stands in for it
    std::vector<Board> all;                                       // archived ones too; by order, then name
    std::vector<Board> here;                                      // without those
    std::map<EntityId, std::string, std::less<>> homes;           // board -> journal
};

/// Good until anything that the store holds changes: heartbeats are no records.
struct KeptPlant {
    std::tuple<std::int64_t, std::int64_t, std::uint64_t> as_of;  // data_version, own_changes, version
    std::vector<PlantBoard> boards;
};

/// Of all boards that stand here, good until the station's version changes.
struct KeptConflicts {
    std::uint64_t version = 0;
    std::map<EntityId, std::vector<FieldConflict>, std::less<>> of_board;
    std::vector<FieldConflict> none;
};

struct Station::Impl {
    Impl(const std::filesystem::path& folder, const StationOptions& wanted);

    std::filesystem::path dir;
    StationOptions options;
    journal::Store store;
    std::int64_t row = 0;           // the last record taken in
    std::int64_t data_version = 0;  // of SQLite: changes when another connection commits
    std::uint64_t version = 1;
    mutable std::map<std::string, KeptBoard, std::less<>> boards;
    mutable std::optional<KeptPlaces> kept_places;
    mutable std::optional<KeptPlant> plant;
    mutable KeptConflicts conflicts;
    mutable std::optional<std::vector<EntityId>> people_here;  // as kept_places
    mutable std::optional<KeptSettings> settings;
    mutable std::optional<KeptSync> sync;
    using WrittenAt = std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type>;
    mutable std::optional<std::pair<WrittenAt, Coaching>> coaching;  // of the settings and the questions then
    mutable std::optional<ImpreciseWords> imprecise_words;
    mutable KeptLast<SeriesWish, ChartSeries> series;
    mutable KeptLast<std::pair<std::string, Moment>, Storyboard> as_of;
    mutable KeptLast<std::pair<std::string, std::string>, Storyboard> of_targets;
    mutable KeptLast<journal::LearningsWish, Learnings> learnings;
    mutable KeptLast<std::string, std::vector<PrivateNote>> notes;  // opened; of whoever was asked about
    mutable std::map<std::string, KeptCycles, std::less<>> cycles;  // of every board that was asked about

    void must_write() const;
    /// What came since the last time; cheap if nothing did.
    void take_news();
    const Storyboard& storyboard(std::string_view board_id, Moment now) const;
    journal::Clock clock() const;

    /// The record that comes next, stamped, with nothing done in it yet.
    journal::Record next_record(Moment now, std::string_view zone);
    Answer append(Action action, Moment now, std::string_view zone, std::optional<std::uint64_t> undoes = {});
    Answer ask(const Intent& asked, Moment now);
    Answer undo(Moment now, std::optional<std::uint64_t> only);
    Answer redo(Moment now);

    std::string text(std::string_view entity, std::string_view field) const;
    const KeptPlaces& places() const;
    bool is_here(std::string_view board) const;
    /// The journal that is written at this one's station now.
    std::string newest_of(std::string_view jid) const;
    /// What the station is called that writes this journal, or wrote it; may be empty.
    std::string name_of_station(std::string_view jid) const;
    std::map<EntityId, std::vector<FieldConflict>, std::less<>>
    find_conflicts(const ShiftCalendar& shifts) const;
    /// The tile that this one was joined to in the end; itself if to none.
    EntityId joined(std::string_view person) const;
    /// All tiles of this person, this one among them.
    std::vector<EntityId> tiles_of(std::string_view person) const;
    std::vector<EntityId> find_people_here() const;
    /// Is the record about a board that stands elsewhere, and more than where it stands or comes on the walk?
    bool is_elsewhere(const journal::Record& record) const;
    /// What refuse() cannot know: other stations and people, and what was changed apart.
    std::optional<Refusal> refuse_beyond(const Intent& intent) const;
    std::optional<Refusal> refuse_join(const JoinPeople& join) const;
    std::optional<Refusal> refuse_settling(const SettleConflict& settle) const;
    /// What is said of a person is said of the tile that theirs was joined to.
    Intent about_joined(const Intent& intent) const;

    /// The board that an entity belongs to; empty if none.
    EntityId board_of_entity(std::string_view entity) const;
    EntityId board_of_intent(const Intent& intent) const;
    std::string zone_of(const journal::Record& record) const;
};

CellSource source_of(const journal::Store& store);

}  // namespace kata
