// The nouns of the storyboard as plain values. Which cell holds which member stands in noun_table.cpp, once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/zone.hpp"

namespace kata {

/// `<noun>/…` as the journal has it; empty = none.
using EntityId = std::string;

enum class Better { lower, higher, near };
enum class MetricRole { process, outcome };
/// value: a measured number. share: k of n (entered as two numbers). count: whole numbers, zero is a value.
enum class MetricKind { value, share, count };

struct Metric {  // metric/<board>/<slug>
    EntityId id;
    EntityId board;
    std::string slug;   // from the id
    std::string name;   // "Exit cycle"; at most 14 characters for glance
    std::string label;  // "Exit cycle at station 4"
    std::string unit;   // "s"; may be empty
    Better better = Better::near;
    int decimals = 0;  // 0..6: how values are shown and typed
    MetricRole role = MetricRole::process;
    MetricKind kind = MetricKind::value;
    std::string counted;                          // what a point is one of: "cycles"
    std::optional<double> usual_low, usual_high;  // usual range, in the unit
    std::optional<double> least, most;  // values outside are refused; least < 0 gives the keypad a minus
    std::optional<double> planned_cycle_time, takt;  // in the unit
    std::vector<std::string> note_chips;             // ready notes: "Retest"
    // the definition card: so that everybody measures the same
    std::string start_event, end_event;  // "unit leaves the rack" .. "next unit leaves the rack"
    std::string where, who, how;  // "exit of station 4", "whoever is at the board", "stopwatch, 30 cycles"
    double order = 0;
    bool operator==(const Metric&) const = default;
};

struct Shift {  // "early 06:00" ...: a shift runs until the next one starts
    std::string name;
    int starts = 0;  // minutes since midnight in the board's zone
    bool operator==(const Shift&) const = default;
};

struct Challenge {  // challenge/…
    EntityId id, board;
    std::string challenge;   // the whole sentence
    std::string short_text;  // for the header: two lines
    std::optional<Day> achieve_by;
    std::string set_by;
    EntityId metric;                 // the distance to it is measured in
    std::optional<double> from, to;  // where it was when it was set, where it shall be
    std::string framing;             // what must stay as it is: "no overtime, same quality"
    bool operator==(const Challenge&) const = default;
};

/// value: reach `low` (better higher) or `high` (lower). band: low..high. share: k of the last n within low..high.
enum class GoalKind { value, band, share };

struct Goal {  // goal/…: one number of a target condition
    EntityId id, board, target, metric;
    GoalKind kind = GoalKind::value;
    std::optional<double> low, high;
    std::optional<int> k, n;
    bool per_shift = false;
    std::string words;  // "on both shifts"
    double order = 0;
    bool operator==(const Goal&) const = default;
};

/// A line of a condition. Current condition, target condition and now are laid beside each other by label.
struct ConditionRow {
    std::string label;  // "Press", or the id of a metric; empty: the operating pattern, going on
    std::string words;  // "No waiting"
    bool operator==(const ConditionRow&) const = default;
};

struct TargetCondition {  // target/…
    EntityId id, board;
    int number = 1;
    std::optional<Day> set_on, achieve_by, reached_on, reflected_on;
    std::string sentence;               // completes "We can't …": "run every cycle in 95 to 120 s"
    std::vector<ConditionRow> pattern;  // process steps, sequence, times and other characteristics
    std::string about_process;          // summary reflection: what we know now about the process
    std::string about_us;               // and about how we worked
    std::string learning;               // what goes to the wall
    EntityId obstacle_now;              // at most one: a single cell
    std::optional<Moment> obstacle_now_since;
    std::vector<Goal> goals;  // in order
    bool operator==(const TargetCondition&) const = default;
};

/// How the process was seen to run on a day, line by line: the current condition a target condition was set from, and later looks.
struct Look {  // look/…
    EntityId id, board, target;
    std::optional<Day> seen_on;
    bool starts = false;  // the current condition of its target condition
    std::vector<ConditionRow> rows;
    bool operator==(const Look&) const = default;
};

/// An idea for a step against an obstacle, from anyone. The learner turns one into a step.
struct Idea {  // idea/…
    EntityId id, board, target, obstacle;
    std::string words;
    std::optional<Moment> written_at;
    EntityId experiment;  // it became this one's step
    bool operator==(const Idea&) const = default;
};

/// A learning that no experiment stands behind.
struct Learning {  // learning/…
    EntityId id, board;
    std::string learning;
    std::optional<Moment> written_at;
    bool operator==(const Learning&) const = default;
};

/// A person's mark on a run chart: from this point on the process is another. Lines and signals start afresh there.
struct Phase {                   // phase/<jid>-<s>.<k> of the point it starts at
    EntityId id, board, splits;  // splits: the metric
    std::string point;           // the first of the phase
    std::optional<Moment> from;  // its moment: where the point is gone, the next one starts the phase
    bool operator==(const Phase&) const = default;
};

/// A changeover or a stop that is being timed, for hours if need be.
struct Timer {  // timer/…
    EntityId id, board, metric;
    std::string what;  // "format 12 to 18"
    std::string place;
    std::optional<Moment> started_at;  // "last good"
    EntityId running;                  // its board while it runs, then nothing: found by this cell
    bool operator==(const Timer&) const = default;
};

struct TallyCount {
    std::string metric;  // its slug
    int count = 0;
    bool operator==(const TallyCount&) const = default;
};

/// Counting by key for one lot or shift; each key stands for a metric of the kind count.
struct Tally {  // tally/…
    EntityId id, board;
    std::string of;  // "lot 4711", "early shift"
    std::optional<Moment> opened_at;
    EntityId open;                   // its board until its counts became points: found by this cell
    std::vector<TallyCount> counts;  // those that were touched
    bool operator==(const Tally&) const = default;
};

/// One dated look at how the process runs now: the five steps of process analysis. Numbers are as observed; what follows from
/// them (takt, planned cycle time, operators needed) is worked out where it is shown.
struct Analysis {  // analysis/…
    EntityId id, board;
    std::optional<Day> seen_on;
    // 1 outcome
    EntityId outcome_metric;
    std::string outcome_words;
    // 2 demand and pace
    std::optional<double> demand;                           // pieces a day
    std::optional<double> shifts;                           // a day
    std::optional<double> shift_min, breaks_min, down_min;  // of one shift, minutes
    std::optional<double> factor;                           // planned cycle time / takt, 0..1
    std::optional<double> planned_cycle_s;                  // seconds, where it is set and not worked out
    // 3 pattern and cycles
    std::vector<std::string> pattern;  // one step a line
    EntityId cycle_metric;
    std::vector<std::string> observed;  // what we know: facts, one a line
    std::vector<std::string> assumed;   // what we assume
    // 4 equipment
    std::vector<std::string> equipment;  // "tester 71", seconds a piece
    // 5 operators
    std::optional<double> work_content_s;  // manual work in one piece, seconds
    std::optional<double> operators;       // there now
    bool operator==(const Analysis&) const = default;
};

enum class ObstacleState { parked, smaller, gone, no_longer_in_the_way, held };
enum class ObstacleKind { process, implementation };

struct Obstacle {  // obstacle/…
    EntityId id, board, target;
    int number = 0;
    std::string obstacle;    // completes "… because …"
    std::string short_text;  // at most 32 characters
    std::optional<Day> found_on, closed_on;
    ObstacleKind kind = ObstacleKind::process;
    ObstacleState state = ObstacleState::parked;
    std::string scope;  // "early shift" when closing
    EntityId closed_by_experiment, found_in_experiment;
    std::optional<Moment> help_needed_since;
    std::string help_from;                // who can help: a place or a team, "maintenance"
    std::optional<Moment> help_comes_by;  // taken on, by then
    bool try_today = false;  // something could be tried at once: it is read first, and no more than that
    bool operator==(const Obstacle&) const = default;
};
bool is_in_the_way(const Obstacle& obstacle);  ///< parked or made smaller: it can be worked on
bool still_stands(const Obstacle& obstacle);   ///< in the way, or held until somebody helps

enum class ExperimentKind { look_closer, understand_cause, test_solution, quick_test };
enum class Verdict { as_expected, partly, different };
enum class Direction { at_least, at_most, about };
enum class Kept { open, kept, changed, not_kept };

struct Experiment {  // experiment/…
    EntityId id, board, target, obstacle;
    int number = 0;
    ExperimentKind kind = ExperimentKind::test_solution;
    std::string step;  // write-once once started, as the next six
    EntityId metric;
    std::string expectation;
    std::optional<double> expectation_number;
    std::optional<Direction> expectation_direction;
    std::optional<double> expectation_within;  // about: so far from the number
    std::optional<Moment> sealed_at;
    std::string short_text;         // step in at most 40 characters
    std::string expectation_short;  // "2 of 3"
    std::optional<Moment> go_and_see_at;
    bool coach_present = true;
    std::string what_happened;
    std::optional<double> result_number;
    std::optional<Verdict> verdict;
    bool seen_by_eye = false;
    std::string learning;
    std::string learning_short;
    std::optional<Moment> happened_at, closed_at, stopped_at;
    std::vector<std::string> safe;  // what was looked at before the start: "safety", "customer"
    std::string afterthought;       // an expectation written after the start; says so wherever it stands
    std::optional<Moment> afterthought_at;
    Kept kept = Kept::open;       // is the change still in place
    std::string normal_way;       // the standard it became
    std::string normal_way_told;  // who was told
    std::optional<Moment> normal_way_at;
    bool operator==(const Experiment&) const = default;
};
bool is_running(const Experiment& experiment);  ///< sealed, neither closed nor stopped nor happened

enum class NotHeld { none, breakdown, absent, no_production, other };

/// How long the talk stood at a question of the card.
struct PhaseTime {
    std::string at;   // "Q1", "Q2", "reflection", "Q3", "Q4", "Q5"
    int seconds = 0;  // 0 to 86 400
    bool operator==(const PhaseTime&) const = default;
};
/// Of all phases together; a minute that was begun counts whole.
int minutes_of(const std::vector<PhaseTime>& phases);

struct CycleDay {  // cycle/<board>/<date>/<shift>
    EntityId id, board;
    Day date;
    std::string shift;  // may be empty
    std::optional<Moment> started_at;
    std::optional<int> minutes;
    bool held = false;
    NotHeld not_held = NotHeld::none;
    std::string reason;
    std::string threshold_at;  // "", "Q1".."Q5", "reflection"
    std::string note;
    std::string planned_at;                 // "14:30": this day's own time; empty: as the week has it
    EntityId learner, coach, second_coach;  // who met: person/…
    std::vector<std::string> here;          // who else: person/…, "team", "visitor"
    EntityId target, reflected_on,
        next_step;  // its target condition, the experiment looked back on, the one that was started
    std::string coach_threshold_at;  // where the coach did not know yet
    std::vector<PhaseTime> phases;   // of a cycle that was held to its end
    bool operator==(const CycleDay&) const = default;
};

/// Which coaching cycle: its day, and the shift where a day has more than one.
struct CycleSlot {
    Day date;
    std::string shift;  // may be empty
    bool operator==(const CycleSlot&) const = default;
};

/// A coaching cycle that every week has.
struct PlannedCycle {
    int weekday = 0;    // 1 Monday .. 7 Sunday; 0: every day on which somebody works
    std::string shift;  // may be empty
    int at = 0;         // minutes since midnight in the board's zone
    EntityId coach;     // empty: the board's
    bool operator==(const PlannedCycle&) const = default;
};

/// How much the card says to the coach beside the question.
enum class Prompts { full, brief, none };

/// Who may be learner or coach. Counts and logs are the person's own: no list of people by what they did.
struct Person {  // person/<random>
    EntityId id;
    std::string name;  // empty where it cannot be read here
    std::string pin;   // what libsodium made of it; empty: none was chosen
    Prompts prompts = Prompts::full;
    std::string practises_as_coach, practises_as_learner;  // one line: "No solution hidden in a question"
    EntityId same_as;                                      // another tile of the same person
    bool operator==(const Person&) const = default;
};

enum class NoteKind { coach_log, coaching_observation, reflection };

/// What only its writer and the one it is shared with may read. Its body is sealed wherever it is stored.
struct PrivateNote {  // note/…
    EntityId id, board;
    EntityId written_by, shared_with;  // person/…
    NoteKind kind = NoteKind::coach_log;
    EntityId cycle;  // the coaching cycle it is about; may be empty
    std::optional<Moment> written_at;
    std::string body;  // JSON: coach_notes.hpp
    bool operator==(const PrivateNote&) const = default;
};

/// A look at how we practise, every so many cycles.
struct Retrospective {  // retrospective/…
    EntityId id, board;
    std::optional<Day> held_on;
    std::string useful;  // is our practice still useful
    std::string change;  // what we change
    int cycles = 0;      // that had been held by then
    bool operator==(const Retrospective&) const = default;
};

/// What was noted while watching: what was seen, or what somebody had thought it was like.
struct ObservedNote {
    int seconds = 0;  // since the start
    bool seen = true;
    std::string words;
    bool operator==(const ObservedNote&) const = default;
};

/// Half an hour of standing still and looking.
struct SilentObservation {  // observation/…
    EntityId id, board;
    std::string place;
    std::optional<Moment> started_at, ended_at;
    std::vector<ObservedNote> notes;
    bool operator==(const SilentObservation&) const = default;
};

struct Board {  // board/<slug>
    EntityId id;
    std::string slug;
    std::string name;                                     // focus process, at most 28 characters for glance
    std::string focus_process;                            // the whole of it, with start and end point
    std::string vision;                                   // North Star
    EntityId learner, coach, second_coach, deputy_coach;  // person/…
    std::string coaching_time;                            // "10:00"; empty = not planned
    std::vector<PlannedCycle> coaching_plan;              // where the week is not the same every day
    std::string zone;                                     // IANA; empty = the machine's
    std::vector<Shift> shifts;
    bool practice = false;
    bool several_experiments = false;  // the team lets more than one run on an obstacle
    double order = 0;                  // where it comes on the walk through the plant
    EntityId home;  // the journal of the station it stands at; empty: where its name was first written
    bool archived = false;
    bool operator==(const Board&) const = default;
};

/// cycle/<board>/<date>/<shift>; "day" without a shift. Another id for every name: one that is no slug, and "day" itself, has a piece
/// of its hash behind a dot, which no slug has ("late-shift.k5w2mzqa").
EntityId cycle_id(const Board& board, const CycleSlot& slot);

}  // namespace kata
