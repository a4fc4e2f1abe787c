// What a screen may ask beyond its own board: points, the other boards, the state of the sync. Asked, not copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/store.hpp"
#include "core/kata/chart_series.hpp"
#include "core/kata/coaching.hpp"
#include "core/kata/imprecise_words.hpp"
#include "core/kata/shift_calendar.hpp"
#include "core/kata/storyboard.hpp"

namespace kata {

using journal::DataPoint;

/// A sync that was under way when it was heard last.
struct SyncRun {
    Moment began, heard;
    std::uint64_t done = 0, all = 0;  ///< changes; all 0: not yet counted
    bool operator==(const SyncRun&) const = default;
};

/// A station of the plant, as this one knows it from the folder.
struct StationFresh {
    std::string jid, name;           ///< the name may be empty
    std::optional<Moment> heard_at;  ///< of its last heartbeat; nothing: it was never heard
    bool replaced = false;           ///< another took its place, or it goes on in a newer journal
    bool trusted = false;            ///< an admin's panel has accepted it
    bool self = false;
    bool operator==(const StationFresh&) const = default;
};

/// Why the last sync did not get through; none: it did, or nobody noted why.
enum class SyncHindrance { none, not_there, full, no_right, part };

/// How the nightly way to the shared folder stands.
struct SyncState {
    bool folder_set = false;                   // a shared folder is named in the settings
    std::optional<Moment> last_complete = {};  // all records were there
    std::optional<Moment> last_try = {};
    std::string trouble = {};         // why the last try was not complete, one sentence; empty if it was
    std::size_t waiting = 0;          // own records not yet safely there
    std::string starts_at = "02:00";  // when the next try is due, by the wall clock
    std::optional<SyncRun> running =
        {};                          // as it was left in the store: sync_runs() says whether it still does
    std::vector<Moment> tries = {};  // since the last complete one, oldest first
    std::optional<std::uint64_t> free_bytes = {};  // in the folder
    std::uint64_t stored = 0;                      // entries of this station, on its own disk
    std::vector<StationFresh> stations = {};
    std::optional<Moment> next_try = {};  // nothing: when starts_at says
    std::string folder = {};              // as the settings name it
    std::string standing =
        {};  // of this station in its plant: "admin", "station"; empty: it waits, or there is no plant
    std::string six_words = {};  // that a person compares before it is accepted
    SyncHindrance hindrance = SyncHindrance::none;
    bool operator==(const SyncState&) const = default;
};

/// A sync that has not been heard of for longer is gone: its machine was switched off.
inline constexpr journal::Span sync_silence = journal::seconds(90);
inline bool sync_runs(const SyncState& state, Moment now) {
    return state.running && now - state.running->heard <= sync_silence &&
           state.running->heard - now <= sync_silence;
}

/// A slip on the wall.
struct LearningSlip {
    EntityId id;  ///< of the experiment, the target condition or the learning alone
    EntityId board;
    std::string board_name;
    std::string words;
    std::string short_words;        ///< at most two lines on a slip; may be empty
    std::optional<int> experiment;  ///< its number, where it came from one
    std::optional<int> target;      ///< its number, where it came from looking back on one
    std::optional<Moment> learned_at;
    bool operator==(const LearningSlip&) const = default;
};
struct Learnings {
    std::size_t count = 0;  ///< in all, shown or not
    std::vector<LearningSlip> slips;
};

/// A board of the plant, wherever it stands.
struct PlantBoard {
    Board board;
    std::string station;  ///< what its home station is called; may be empty
    std::string station_jid;
    bool here = false;
    std::optional<Moment> known_at;  ///< of another station: how new what we know of it is; nothing here
    bool operator==(const PlantBoard&) const = default;
};

/// A change of one cell that another station made without knowing of it.
struct ConflictValue {
    journal::Value value;
    std::string words;    ///< the value for people
    std::string station;  ///< its name; may be empty
    Moment at;            ///< recorded
    std::string shift;    ///< by the board's shifts then; may be empty
    bool stands = false;  ///< what the board shows now
    bool operator==(const ConflictValue&) const = default;
};
struct FieldConflict {
    EntityId board, entity;
    std::string field;
    std::string label;  ///< "Obstacle 3, words": the thing and the field in the board's own terms
    std::vector<ConflictValue> values;  ///< two or more different ones, oldest first
    bool operator==(const FieldConflict&) const = default;
};

/// One interface, one real (Station's), one fake in tests of views.
class Shelf {
public:
    virtual ~Shelf() = default;
    /// The newest points, oldest first; struck-out ones included and marked.
    virtual std::vector<DataPoint> last_points(std::string_view metric, std::size_t most) const = 0;
    virtual std::vector<DataPoint> points_between(std::string_view metric, Moment from, Moment to) const = 0;
    /// What a run chart shows; kept, so it may be asked at every frame. Its cost is that of the screen and of the phases shown.
    virtual const ChartSeries& series(const SeriesWish& wish) const = 0;
    /// The point of this rank; nothing if there are not so many.
    virtual std::optional<DataPoint> point_at(std::string_view metric, Rank rank) const = 0;
    virtual Rank rank_of(std::string_view metric, Moment at) const = 0;
    /// The values of the ranks [from, to) in pieces; a struck-out one is NaN.
    virtual void each_value(std::string_view metric, Rank from, Rank to,
                            const std::function<void(std::span<const double>)>& visit) const = 0;
    /// A board as it was when this moment ended, also one of an earlier target condition. These three are kept, so they may be asked at every frame;
    /// the first cost is that of all that was ever done at the board, its points aside.
    virtual const Storyboard& storyboard_as_of(std::string_view board, Moment at) const = 0;
    /// The board with the parts of this target condition (obstacles, experiments, looks, ideas) in place of the present one's.
    virtual const Storyboard& storyboard_of_target(std::string_view board, std::string_view target) const = 0;
    /// What was learned, newest first, here and wherever records came from.
    virtual const Learnings& learnings(const journal::LearningsWish& wish) const = 0;
    /// Why a point was struck out; empty if it was not.
    virtual std::string struck_reason(std::string_view point) const = 0;
    /// The boards that stand here and are not archived, by order, then name.
    virtual std::vector<Board> boards() const = 0;
    /// Those of every station of the plant that are not archived, in walking order, then by name; practice boards and those of the demo only
    /// where they stand here. Kept, so it may be asked at every frame.
    virtual std::vector<PlantBoard> plant_boards() const = 0;
    /// Does it stand at this station? True too for one that is not known and for none.
    virtual bool is_here(std::string_view board) const = 0;
    /// What several stations changed on this board without knowing of each other, and nobody has settled; empty for a board that is not here.
    /// Kept, so it may be asked at every frame.
    virtual const std::vector<FieldConflict>& conflicts(std::string_view board) const = 0;
    /// What the other board shows; kept, so it may be asked at every frame.
    virtual const Storyboard& storyboard(std::string_view board, Moment now) const = 0;
    virtual SyncState sync_state() const = 0;
    /// The plant's shifts and closed days; calendar_of() puts a board's own shifts in.
    virtual ShiftCalendar calendar() const = 0;
    virtual std::string person_name(std::string_view person) const = 0;  ///< empty if unknown or forgotten
    /// Everybody who was ever named here, by id.
    virtual std::vector<EntityId> people() const = 0;
    /// Those whose name was written at this station, or who have a part at a board that stands here, by id; of tiles that were joined the one
    /// they were joined to. Kept, so it may be asked at every frame.
    virtual std::vector<EntityId> people_here() const = 0;
    /// With what can be opened here; a person who is not known has an id only.
    virtual Person person(std::string_view id) const = 0;
    /// What this person wrote for themselves or was given, oldest first. Only for a screen behind the person's PIN.
    virtual std::vector<PrivateNote> notes_of(std::string_view person) const = 0;
    /// All coaching cycles of a board, by date; kept, so it may be asked at every frame.
    virtual const std::vector<CycleDay>& all_cycles(std::string_view board) const = 0;
    /// The card, its prompts and words as this site has them.
    virtual const Coaching& coaching() const = 0;
    /// For the coach's mirror: the lists that come with the program, each replaced by the station's own of the same name.
    virtual const ImpreciseWords& imprecise_words() const = 0;
    virtual std::string station_name() const = 0;
    virtual bool clock_unsure(Moment now) const = 0;
    /// Changes with every record: views may keep what they worked out until it does.
    virtual std::uint64_t version() const = 0;
};

}  // namespace kata
