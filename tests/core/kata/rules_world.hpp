// A board held in memory: intents pass refuse, changes and fold, and nothing else. What the tests of the rules start from.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/kata/rules.hpp"

namespace test {

using namespace kata;

inline constexpr Moment monday_8{1'795'420'800'000};  // 2026-11-23T08:00:00Z, 09:00 in Berlin
inline constexpr Day monday{2026, 11, 23};
inline constexpr auto rules_board = "board/cell-7";
inline constexpr auto rules_metric = "metric/cell-7/exit";

struct RulesWorld {
    journal::Cells cells;
    std::vector<std::pair<journal::Record, journal::Bytes32>> records;
    std::vector<journal::PointEntry> points;
    Moment now = monday_8;
    std::uint64_t s = 0;
    Action last;

    Storyboard board() const { return read_storyboard(source_of(cells), rules_board, {}); }
    std::optional<Refusal> refuses(const Intent& intent) const { return refuse(board(), intent, now); }

    /// Done if the rules allow it; a minute passes.
    std::optional<Refusal> ask(const Intent& intent) {
        if (const auto no = refuses(intent)) return no;
        ++s;
        last = changes(board(), intent, now, {"abcdefghijklmnop", s});
        journal::Record record;
        record.s = s;
        record.t.t = static_cast<std::uint64_t>(now.ms) << 16;
        record.a = last.name;
        record.c = last.changes;
        record.p = last.points;
        const auto tip = journal::blake2b(std::to_string(s));
        journal::fold(cells, record, tip);
        records.emplace_back(record, tip);
        now = now + journal::minutes(1);
        return {};
    }

    /// What the last action wrote there; nothing if it did not.
    std::optional<journal::Value> wrote(std::string_view entity, std::string_view field) const {
        for (const auto& change : last.changes)
            if (change.entity == entity && change.field == field) return change.value;
        return {};
    }

    RulesWorld& with_board() {
        Board made;
        made.slug = "cell-7";
        made.name = "Cell 7";
        made.zone = "Europe/Berlin";
        ask(AddBoard{made});
        Metric metric;
        metric.board = rules_board;
        metric.slug = "exit";
        metric.name = "Exit cycle";
        metric.unit = "s";
        ask(AddMetric{metric});
        return *this;
    }
    static TargetCondition condition() {
        TargetCondition target;
        target.set_on = monday;
        target.achieve_by = Day{2026, 12, 4};
        target.sentence = "run every cycle in 95 to 120 s";
        target.pattern = {{"Pattern", "One unit between stations"}, {"", "No waiting"}};
        Goal goal;
        goal.metric = rules_metric;
        goal.kind = GoalKind::share;
        goal.low = 95;
        goal.high = 120;
        goal.k = 27;
        goal.n = 30;
        target.goals = {goal};
        return target;
    }
    RulesWorld& with_target() {
        with_board();
        ask(SetTargetCondition{rules_board, condition()});
        return *this;
    }
    EntityId add_obstacle(std::string words) {
        Obstacle obstacle;
        obstacle.obstacle = std::move(words);
        ask(AddObstacle{rules_board, obstacle});
        return last.changes.front().entity;
    }
    static Experiment step(EntityId obstacle, ExperimentKind kind = ExperimentKind::test_solution) {
        Experiment experiment;
        experiment.kind = kind;
        experiment.obstacle = std::move(obstacle);
        experiment.step = "Tilt the bin";
        experiment.expectation = "Exit mean 120 s";
        return experiment;
    }
    EntityId start(EntityId obstacle) {
        ask(StartExperiment{rules_board, step(std::move(obstacle))});
        return last.changes.front().entity;
    }
};

}  // namespace test
