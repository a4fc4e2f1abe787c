// Which board an intent is about.
#include "core/kata/intents.hpp"

namespace kata {

namespace {

/// cycle and metric names carry their board's slug; the board of everything else is a cell.
struct BoardOf {
    EntityId operator()(const SetChallenge& i) const { return i.board; }
    EntityId operator()(const SetTargetCondition& i) const { return i.board; }
    EntityId operator()(const AddMetric& i) const { return i.metric.board; }
    EntityId operator()(const AddBoard& i) const { return "board/" + i.board.slug; }
    EntityId operator()(const ChangeBoard& i) const { return i.board.id; }
    EntityId operator()(const TakeBoard& i) const { return i.board; }
    EntityId operator()(const MoveBoard& i) const { return i.board; }
    EntityId operator()(const ArchiveBoard& i) const { return i.board; }
    EntityId operator()(const PlaceBoard& i) const { return i.board; }
    EntityId operator()(const SettleConflict& i) const { return i.board; }
    EntityId operator()(const AddObstacle& i) const { return i.board; }
    EntityId operator()(const MoveArrow& i) const { return i.board; }
    EntityId operator()(const StartExperiment& i) const { return i.board; }
    EntityId operator()(const MarkCycles& i) const { return i.board; }
    EntityId operator()(const PlanCycle& i) const { return i.board; }
    EntityId operator()(const StartCycle& i) const { return i.board; }
    EntityId operator()(const NoteThreshold& i) const { return i.board; }
    EntityId operator()(const EndCycle& i) const { return i.board; }
    EntityId operator()(const KeepNote& i) const { return i.note.board; }
    EntityId operator()(const KeepRetrospective& i) const { return i.board; }
    EntityId operator()(const StartObservation& i) const { return i.board; }
    EntityId operator()(const AddLearning& i) const { return i.board; }
    EntityId operator()(const OpenTally& i) const { return i.board; }
    EntityId operator()(const KeepAnalysis& i) const { return i.analysis.board; }
    template <typename Other> EntityId operator()(const Other&) const { return {}; }
};

struct SubjectOf {
    EntityId operator()(const ChangeMetric& i) const { return i.metric.id; }
    EntityId operator()(const AddPoints& i) const { return i.metric; }
    EntityId operator()(const StrikeOutPoint& i) const { return i.point; }
    EntityId operator()(const CorrectPoint& i) const { return i.metric; }
    EntityId operator()(const NotePoint& i) const { return i.point; }
    EntityId operator()(const SplitPhase& i) const { return i.metric; }
    EntityId operator()(const JoinPhase& i) const { return i.phase; }
    EntityId operator()(const StartTimer& i) const { return i.metric; }
    EntityId operator()(const StopTimer& i) const { return i.timer; }
    EntityId operator()(const DropTimer& i) const { return i.timer; }
    EntityId operator()(const CountTally& i) const { return i.tally; }
    EntityId operator()(const CloseTally& i) const { return i.tally; }
    EntityId operator()(const DropTally& i) const { return i.tally; }
    EntityId operator()(const EndTargetCondition& i) const { return i.target; }
    EntityId operator()(const ChangeTargetCondition& i) const { return i.target.id; }
    EntityId operator()(const KeepLook& i) const { return i.target; }
    EntityId operator()(const CloseObstacle& i) const { return i.obstacle; }
    EntityId operator()(const ChangeObstacle& i) const { return i.obstacle; }
    EntityId operator()(const AskForHelp& i) const { return i.obstacle; }
    EntityId operator()(const TakeHelp& i) const { return i.obstacle; }
    EntityId operator()(const EndHelp& i) const { return i.obstacle; }
    EntityId operator()(const AddIdea& i) const { return i.obstacle; }
    EntityId operator()(const DropIdea& i) const { return i.idea; }
    EntityId operator()(const StopExperiment& i) const { return i.experiment; }
    EntityId operator()(const WriteAfterthought& i) const { return i.experiment; }
    EntityId operator()(const DecideExperiment& i) const { return i.experiment; }
    EntityId operator()(const MakeNormalWay& i) const { return i.experiment; }
    EntityId operator()(const WriteWhatHappened& i) const { return i.experiment; }
    EntityId operator()(const WriteLearning& i) const { return i.experiment; }
    EntityId operator()(const SetGoAndSee& i) const { return i.experiment; }
    EntityId operator()(const NoteObservation& i) const { return i.observation; }
    EntityId operator()(const EndObservation& i) const { return i.observation; }
    template <typename Other> EntityId operator()(const Other&) const { return {}; }
};

}  // namespace

EntityId board_of(const Intent& intent) { return std::visit(BoardOf{}, intent); }
EntityId subject_of(const Intent& intent) { return std::visit(SubjectOf{}, intent); }

}  // namespace kata
