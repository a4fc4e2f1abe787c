// What the intents of the improvement kata write: challenge, target condition, obstacles, ideas, experiments, learnings. Private to
// core/kata/changes*.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/kata/rules.hpp"

namespace kata {

struct ChangesKata {
    const Storyboard& board;
    Moment now;
    const Naming& naming;

    /// A name for something new.
    EntityId made(std::string_view noun, std::size_t k = 0) const {
        return journal::made_entity(noun, naming.jid, naming.s, k);
    }
    Day today() const { return local_time(now, board.board.zone).day; }
    std::string stamp() const { return iso(now, board.board.zone); }
    const TargetCondition& target() const { return *present_target(board); }

    Action operator()(const SetChallenge& i) const;
    Action operator()(const SetTargetCondition& i) const;
    Action operator()(const ChangeTargetCondition& i) const;
    Action operator()(const EndTargetCondition& i) const;
    Action operator()(const KeepLook& i) const;
    Action operator()(const AddObstacle& i) const;
    Action operator()(const ChangeObstacle& i) const;
    Action operator()(const MoveArrow& i) const;
    Action operator()(const CloseObstacle& i) const;
    Action operator()(const AskForHelp& i) const;
    Action operator()(const TakeHelp& i) const;
    Action operator()(const EndHelp& i) const;
    Action operator()(const AddIdea& i) const;
    Action operator()(const DropIdea& i) const;
    Action operator()(const StartExperiment& i) const;
    Action operator()(const StopExperiment& i) const;
    Action operator()(const WriteAfterthought& i) const;
    Action operator()(const WriteWhatHappened& i) const;
    Action operator()(const WriteLearning& i) const;
    Action operator()(const DecideExperiment& i) const;
    Action operator()(const MakeNormalWay& i) const;
    Action operator()(const AddLearning& i) const;
    Action operator()(const SetGoAndSee& i) const;

private:
    std::vector<journal::Change> goal_cells(const EntityId& target, const std::vector<Goal>& goals,
                                            std::size_t first) const;
    int next_obstacle_number() const;
    void bring_back(Obstacle& obstacle) const;
    std::vector<journal::Change> arrow_to(const EntityId& obstacle) const;
    template <typename Turn> std::vector<journal::Change> obstacle_cells(const EntityId& id, Turn turn) const;
    template <typename Turn>
    std::vector<journal::Change> experiment_cells(const EntityId& id, Turn turn) const;
};

}  // namespace kata
