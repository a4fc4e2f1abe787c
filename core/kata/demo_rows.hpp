// The rows of a demo board's tables - obstacles, experiments, coaching cycles - and how they become steps of the script.
// Private to core/kata/demo*.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/kata/demo_script.hpp"

namespace kata::demo {

struct At {
    int day = 0, hour = 0, minute = 0;
};

struct ObstacleRow {
    int number = 0;
    At found;
    std::string_view sentence, short_text;
    ObstacleState after = ObstacleState::parked;
    At closed;
    int experiment = 0;  ///< the one that closed it
    std::string_view scope;
};

/// Obstacle 0: none.
struct ArrowRow {
    At at;
    int obstacle = 0;
};

struct ExperimentRow {
    int number = 0;
    At start;
    ExperimentKind kind = ExperimentKind::test_solution;
    int obstacle = 0;
    std::string_view step, short_text;
    std::string_view expectation, expectation_short;
    std::optional<double> number_expected;
    std::optional<Direction> direction;
    At see;  ///< when to go and see, and when it was written down
    std::string_view what_happened;
    std::optional<double> result;
    std::optional<Verdict> verdict;  ///< none: it is running
    At learned;
    std::string_view learning, learning_short;
    bool coach = true;
};

struct CycleRow {
    At start;
    int minutes = 0;             ///< 0: not held
    std::string_view threshold;  ///< "Q2"
    std::string_view note;       ///< the reason, where it was not held
    NotHeld not_held = NotHeld::none;
    bool reflects = true;       ///< not in the first one of a target condition
    bool second_coach = false;  ///< stood beside
};

/// One board being told: whose days, whose names.
struct Telling {
    Script& script;
    Days days;
    EntityId board;
    std::string mark;                                      ///< in the names of what the script made: "A"
    EntityId learner = {}, coach = {}, second_coach = {};  ///< who meets

    Moment at(At when) const { return days.at(when.day, when.hour, when.minute); }
    std::string name(std::string_view noun, int number) const;
    EntityId metric(std::string_view slug) const {
        return "metric/" + board.substr(6) + "/" + std::string{slug};
    }

    void person(const EntityId& id, std::string_view name, At when) const;
    void metrics(std::span<const Metric> metrics, At when) const;
    void obstacles(std::span<const ObstacleRow> rows) const;
    void arrow(std::span<const ArrowRow> rows) const;
    void experiments(std::span<const ExperimentRow> rows, const EntityId& metric) const;
    void cycles(std::span<const CycleRow> rows) const;
};

/// What the coach and the second coach of cell 7 wrote about their own practice.
void cell_7_practice(const Telling& telling);

}  // namespace kata::demo
