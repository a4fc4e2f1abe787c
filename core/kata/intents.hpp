// Everything that can be asked of a station. A tap, a timer and a command-line call all become one of these.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/journal/record.hpp"
#include "core/kata/nouns.hpp"

namespace kata {

using journal::Source;

struct NameStation {
    std::string name;
};
/// `name` is sealed before it is stored; `id` is opaque ("person/" + a random word), made by the caller.
struct AddPerson {
    EntityId id;
    std::string name;
};
/// Two tiles of one person: `person` is the same as this one from now on. `same_as` empty: they are two again.
struct JoinPeople {
    EntityId person, same_as;
};
struct AddBoard {
    Board board;
};  // board.slug says where it stands; refused if taken
struct ChangeBoard {
    Board board;
};  // sets the cells that differ
/// From any station: the board stands here from now on.
struct TakeBoard {
    EntityId board;
};
/// From the station it stands at to another one of the plant.
struct MoveBoard {
    EntityId board;
    std::string to;  // the journal of that station
};
/// Out of the way, with all that was done at it; and back.
struct ArchiveBoard {
    EntityId board;
    bool archived = true;
};
/// Where it comes on the walk through the plant; from any station.
struct PlaceBoard {
    EntityId board;
    double order = 0;
};
/// Several stations changed a cell of this board without knowing of each other: one of their values stands from now on, and the others are
/// in the history.
struct SettleConflict {
    EntityId board, entity;
    std::string field;
    journal::Value value;  // one of those on record
};
struct AddMetric {
    Metric metric;
};  // metric.board and metric.slug
struct ChangeMetric {
    Metric metric;
};
struct SetChallenge {
    EntityId board;
    Challenge challenge;
};
struct SetTargetCondition {
    EntityId board;
    TargetCondition target;
    std::vector<ConditionRow> current = {};  // how it runs now, in the same rows
};                                           // with its goals; ids are given by the record
/// Words, rows and goals. Its dates do not move.
struct ChangeTargetCondition {
    TargetCondition target;
};
/// Reached, or at its date; with the summary reflection. Its parking lot is history then.
struct EndTargetCondition {
    EntityId target;
    bool reached = true;
    Day on;
    std::string about_process;  // what we know now about the process
    std::string about_us = {};  // and about how we worked
    std::string learning = {};  // one sentence for the wall
};
/// What was seen today; rows of the same day and label are replaced.
struct KeepLook {
    EntityId target;
    std::vector<ConditionRow> rows;
};

struct NewPoint {
    Moment at;
    double value = 0;
    std::optional<double> n;
};
/// One tap or one observed set: 1..1000 points of one metric.
struct AddPoints {
    EntityId metric;
    std::vector<NewPoint> points;
    std::string note;  // stands on every point of the call
    Source source = Source::eye;
    std::string place;
};
struct StrikeOutPoint {
    std::string point;
    std::string reason;
};
/// The old value stays, struck out; a new point stands at the same moment.
struct CorrectPoint {
    std::string point;
    EntityId metric;
    NewPoint corrected;
    std::string note;
};
struct NotePoint {
    std::string point;
    std::string note;  // empty takes it away
};
struct SplitPhase {
    EntityId metric;
    std::string point;  // the new phase's first
    Moment at;          // the point's
};
struct JoinPhase {
    EntityId phase;
};

struct StartTimer {
    EntityId metric;
    Moment at;  // "last good": now or a little earlier
    std::string what;
    std::string place;
};
/// Makes a point of the time since the start, in the metric's unit (s, min or h).
struct StopTimer {
    EntityId timer;
    Moment at;  // "first good"
    std::string note;
};
struct DropTimer {
    EntityId timer;
};  // started by mistake: no point

struct OpenTally {
    EntityId board;
    std::string of;
};
struct CountTally {
    EntityId tally;
    EntityId metric;
    int by = 1;  // -1 takes one back; never below zero
};
/// A point for each of these metrics, zero included.
struct CloseTally {
    EntityId tally;
    std::vector<EntityId> metrics;
    std::optional<double> n;  // size of the lot
};
struct DropTally {
    EntityId tally;
};

struct KeepAnalysis {
    Analysis analysis;  // without id: a new one of today
};

struct AddObstacle {
    EntityId board;
    Obstacle obstacle;
};
struct MoveArrow {
    EntityId board;
    EntityId obstacle;
};  // this one is now; empty = none
struct CloseObstacle {
    EntityId obstacle;
    ObstacleState state = ObstacleState::no_longer_in_the_way;
    EntityId experiment;
    std::string scope;
};
/// The words, and whether something could be tried today; what became of it has intents of its own.
struct ChangeObstacle {
    EntityId obstacle;
    std::string words, short_text;
    std::optional<bool> try_today = {};  // nothing: as it is
};
/// It stops the next step and others can help: from now on it is in the holding area with its age.
struct AskForHelp {
    EntityId obstacle;
    std::string from;  // who can help: "maintenance"
};
/// "I take it, by …"
struct TakeHelp {
    EntityId obstacle;
    Moment by;
};
struct EndHelp {
    EntityId obstacle;
};  // the help came: a parked obstacle like the others
struct AddIdea {
    EntityId obstacle;
    std::string words;
};
struct DropIdea {
    EntityId idea;
};

struct StartExperiment {
    EntityId board;
    Experiment experiment;
    EntityId idea = {};  // whose step it is
};                       // seals step, metric and expectation at `now`
/// A normal end: what was learned comes next, as after any other.
struct StopExperiment {
    EntityId experiment;
    std::string what_happened;
};
/// An expectation that somebody had only after the start. It never stands in for the sealed one.
struct WriteAfterthought {
    EntityId experiment;
    std::string words;
};
struct WriteWhatHappened {
    EntityId experiment;
    std::string what_happened;
    std::optional<double> number;
    std::optional<Verdict> verdict;
    bool seen_by_eye = false;
};
/// What becomes of the change that was tried.
struct DecideExperiment {
    EntityId experiment;
    Kept kept = Kept::kept;
};
struct MakeNormalWay {
    EntityId experiment;
    std::string standard;  // where it is written down
    std::string told;      // who was told
};
/// Refused while the experiment runs, unless what happened comes with it: one record then, so that both are stored or none.
struct WriteLearning {
    EntityId experiment;
    std::string learning;
    std::string short_text;
    std::optional<WriteWhatHappened> happened = {};  // of the same experiment
};                                                   // closes the row
/// Without an experiment.
struct AddLearning {
    EntityId board;
    std::string words;
};
struct SetGoAndSee {
    EntityId experiment;
    Moment at;
};
/// All of each day as it is given: held elsewhere, or not held and why (NotHeld::none is refused there). One record, so that one Undo takes
/// all of it back. Refused as a whole: where one was held and shall not have been, or has no reason, or more than 24 h.
struct MarkCycles {
    EntityId board;
    std::vector<CycleDay> days;
};
/// This day's cycle is at another time; empty: as the week has it. Refused once its day has passed; a night shift's goes on after midnight.
struct PlanCycle {
    EntityId board;
    CycleSlot slot;
    std::string at;  // "14:30"
};
/// Of today or earlier, or due just after midnight. At most 50 are here.
struct StartCycle {
    EntityId board;
    CycleSlot slot;
    EntityId learner, coach, second_coach;  // may be empty
    std::vector<std::string> here;          // who else
};
/// "I don't know yet": where the threshold of knowledge was found. The last one stands.
struct NoteThreshold {
    EntityId board;
    CycleSlot slot;
    std::string at;  // "Q1" .. "Q5", "reflection"
    bool by_coach = false;
};
/// The cycle was held. Again after it was reopened: the later one stands. Refused where it was not started, for more than one phase a place of
/// the card (card_places), and for more than 24 h in all.
struct EndCycle {
    EntityId board;
    CycleSlot slot;
    std::vector<PhaseTime> phases;
    EntityId reflected_on, next_step;  // experiments; may be empty
};
/// The words are sealed before they are stored, as are these three.
struct SetPin {
    EntityId person;
    std::string hash;  // pins.hpp makes it; empty: there is no PIN any more
};
struct SetPractice {
    EntityId person;
    bool as_coach = true;  // else as learner
    std::string words;     // empty takes it away
};
/// With what a coach practises from now on, where that was agreed in it: one record, so that both are taken back together.
struct KeepNote {
    PrivateNote note;  // without id: a new one
    std::optional<SetPractice> practises_next = {};
};
struct SetPrompts {
    EntityId person;
    Prompts prompts = Prompts::full;
};
struct KeepRetrospective {
    EntityId board;
    std::string useful, change;
    int cycles = 0;
};
struct StartObservation {
    EntityId board;
    std::string place;
};
struct NoteObservation {
    EntityId observation;
    bool seen = true;  // else: what somebody had thought
    std::string words;
};
struct EndObservation {
    EntityId observation;
};
struct KeepSettings {
    std::string text;
};  // the station's settings file as a cell

struct Undo {
    std::optional<std::uint64_t> only = {};  ///< this record; refused where another action came after it
};
struct Redo {};

using Intent =
    std::variant<NameStation, AddPerson, JoinPeople, AddBoard, ChangeBoard, TakeBoard, MoveBoard,
                 ArchiveBoard, PlaceBoard, SettleConflict, AddMetric, ChangeMetric, SetChallenge,
                 SetTargetCondition, ChangeTargetCondition, EndTargetCondition, KeepLook, AddPoints,
                 StrikeOutPoint, CorrectPoint, NotePoint, SplitPhase, JoinPhase, StartTimer, StopTimer,
                 DropTimer, OpenTally, CountTally, CloseTally, DropTally, KeepAnalysis, AddObstacle,
                 MoveArrow, CloseObstacle, ChangeObstacle, AskForHelp, TakeHelp, EndHelp, AddIdea, DropIdea,
                 StartExperiment, StopExperiment, WriteAfterthought, WriteWhatHappened, DecideExperiment,
                 MakeNormalWay, WriteLearning, AddLearning, SetGoAndSee, MarkCycles, PlanCycle, StartCycle,
                 NoteThreshold, EndCycle, SetPin, SetPractice, KeepNote, SetPrompts, KeepRetrospective,
                 StartObservation, NoteObservation, EndObservation, KeepSettings, Undo, Redo>;

/// The board an intent is about; empty if it is about none (NameStation, AddBoard, Undo, …) or names an entity whose
/// board must be looked up (`subject`).
EntityId board_of(const Intent& intent);
/// The entity that an intent changes where board_of is empty; empty for none.
EntityId subject_of(const Intent& intent);

}  // namespace kata
