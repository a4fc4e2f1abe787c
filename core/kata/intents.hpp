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
struct AddBoard {
    Board board;
};  // board.slug says where it stands; refused if taken
struct ChangeBoard {
    Board board;
};  // sets the cells that differ
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
};  // with its goals; ids are given by the record
struct EndTargetCondition {
    EntityId target;
    bool reached = true;
    Day on;
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
struct StartExperiment {
    EntityId board;
    Experiment experiment;
};  // seals step, metric and expectation at `now`
struct WriteWhatHappened {
    EntityId experiment;
    std::string what_happened;
    std::optional<double> number;
    std::optional<Verdict> verdict;
};
struct WriteLearning {
    EntityId experiment;
    std::string learning;
    std::string short_text;
};  // closes the row
struct SetGoAndSee {
    EntityId experiment;
    Moment at;
};
struct MarkCycle {
    EntityId board;
    CycleDay day;
};
struct KeepSettings {
    std::string text;
};  // the station's settings file as a cell

struct Undo {
    std::optional<std::uint64_t> only = {};  ///< this record; refused where another action came after it
};
struct Redo {};

using Intent =
    std::variant<NameStation, AddPerson, AddBoard, ChangeBoard, AddMetric, ChangeMetric, SetChallenge,
                 SetTargetCondition, EndTargetCondition, AddPoints, StrikeOutPoint, CorrectPoint, NotePoint,
                 SplitPhase, JoinPhase, StartTimer, StopTimer, DropTimer, OpenTally, CountTally, CloseTally,
                 DropTally, KeepAnalysis, AddObstacle, MoveArrow, CloseObstacle, StartExperiment,
                 WriteWhatHappened, WriteLearning, SetGoAndSee, MarkCycle, KeepSettings, Undo, Redo>;

/// The board an intent is about; empty if it is about none (NameStation, AddBoard, Undo, …) or names an entity whose
/// board must be looked up (`subject`).
EntityId board_of(const Intent& intent);
/// The entity that an intent changes where board_of is empty; empty for none.
EntityId subject_of(const Intent& intent);

}  // namespace kata
