// The rules of the improvement kata: challenge, target condition, obstacles, ideas, experiments, learnings. Private to
// core/kata/refuse*.cpp.
#pragma once

#include <optional>

#include "core/kata/rules.hpp"

namespace kata {

struct RefuseKata {
    const Storyboard& board;
    Moment now;

    bool no_board() const { return board.board.id.empty(); }
    Day today() const { return local_time(now, board.board.zone).day; }

    using No = std::optional<Refusal>;
    No operator()(const SetChallenge& i) const;
    No operator()(const SetTargetCondition& i) const;
    No operator()(const ChangeTargetCondition& i) const;
    No operator()(const EndTargetCondition& i) const;
    No operator()(const KeepLook& i) const;
    No operator()(const AddObstacle& i) const;
    No operator()(const ChangeObstacle& i) const;
    No operator()(const MoveArrow& i) const;
    No operator()(const CloseObstacle& i) const;
    No operator()(const AskForHelp& i) const;
    No operator()(const TakeHelp& i) const;
    No operator()(const EndHelp& i) const;
    No operator()(const AddIdea& i) const;
    No operator()(const DropIdea& i) const;
    No operator()(const StartExperiment& i) const;
    No operator()(const StopExperiment& i) const;
    No operator()(const WriteAfterthought& i) const;
    No operator()(const WriteWhatHappened& i) const;
    No operator()(const WriteLearning& i) const;
    No operator()(const DecideExperiment& i) const;
    No operator()(const MakeNormalWay& i) const;
    No operator()(const AddLearning& i) const;
    No operator()(const SetGoAndSee& i) const;

private:
    No refuse_target(const TargetCondition& target) const;
    No refuse_goal(const Goal& goal) const;
    No target_dates(const TargetCondition& target) const;
    No present(const EntityId& target) const;
    No open_obstacle(const EntityId& id) const;
    No about_obstacle(const Experiment& planned) const;
    No started(const EntityId& id) const;
    No happened(const EntityId& id) const;
};

}  // namespace kata
