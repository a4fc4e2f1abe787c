// A row of a table becomes the two or three things that people did at the board.
#include "core/kata/demo_rows.hpp"

#include <array>
#include <string>

#include "core/kata/coaching.hpp"

namespace kata::demo {

namespace {

Obstacle obstacle_of(const ObstacleRow& row) {
    Obstacle obstacle;
    obstacle.obstacle = row.sentence;
    obstacle.short_text = row.short_text;
    if (row.after == ObstacleState::held) obstacle.state = ObstacleState::held;
    return obstacle;
}

bool was_closed(const ObstacleRow& row) {
    return row.after != ObstacleState::parked && row.after != ObstacleState::held;
}

Experiment experiment_of(const ExperimentRow& row) {
    Experiment experiment;
    experiment.kind = row.kind;
    experiment.step = row.step;
    experiment.short_text = row.short_text;
    experiment.expectation = row.expectation;
    experiment.expectation_short = row.expectation_short;
    experiment.expectation_number = row.number_expected;
    experiment.expectation_direction = row.direction;
    experiment.coach_present = row.coach;
    return experiment;
}

/// Every cycle of the demo stands as long at each question, for its length.
std::vector<PhaseTime> phases_of(const CycleRow& row) {
    constexpr std::array<int, card_places.size()> usual{40, 90, 190, 50, 140, 30};  // of nine minutes
    std::vector<PhaseTime> phases;
    for (std::size_t i = 0; i < usual.size(); ++i)
        if (row.reflects || card_places[i] != "reflection")
            phases.push_back({std::string{card_places[i]}, usual[i] * row.minutes / 9});
    return phases;
}

CycleDay cycle_of(const CycleRow& row, const Telling& telling, Moment started) {
    CycleDay day;
    day.date = telling.days.day(row.start.day);
    day.held = row.minutes > 0;
    day.not_held = row.not_held;
    day.threshold_at = row.threshold;
    (day.held ? day.note : day.reason) = row.note;
    if (day.held) {
        day.started_at = started;
        day.minutes = row.minutes;
        day.learner = telling.learner;
        day.coach = telling.coach;
        if (row.second_coach) day.second_coach = telling.second_coach;
        day.phases = phases_of(row);
    }
    return day;
}

}  // namespace

std::string Telling::name(std::string_view noun, int number) const {
    return mark + " " + std::string{noun} + " " + std::to_string(number);
}

void Telling::person(const EntityId& id, std::string_view full_name, At when) const {
    script.on(at(when), AddPerson{id, std::string{full_name}});
}

void Telling::metrics(std::span<const Metric> all, At when) const {
    for (auto metric : all) {
        metric.board = board;
        script.on(at(when), AddMetric{std::move(metric)});
    }
}

void Telling::obstacles(std::span<const ObstacleRow> rows) const {
    for (const auto& row : rows) {
        const auto obstacle = name("obstacle", row.number);
        script.on(at(row.found), AddObstacle{board, obstacle_of(row)}, obstacle);
        if (!was_closed(row)) continue;
        const auto ask = [row, obstacle, experiment = name("experiment", row.experiment)](const Made& made) {
            return CloseObstacle{made[obstacle], row.after, made[experiment], std::string{row.scope}};
        };
        script.on(at(row.closed), ask);
    }
}

void Telling::arrow(std::span<const ArrowRow> rows) const {
    for (const auto& row : rows)
        script.on(at(row.at), [id = board, obstacle = name("obstacle", row.obstacle)](const Made& made) {
            return MoveArrow{id, made[obstacle]};
        });
}

void Telling::experiments(std::span<const ExperimentRow> rows, const EntityId& metric) const {
    for (const auto& row : rows) {
        const auto experiment = name("experiment", row.number);
        auto planned = experiment_of(row);
        planned.go_and_see_at = at(row.see);
        if (row.number_expected) planned.metric = metric;
        const auto start = [id = board, planned,
                            obstacle = row.obstacle ? name("obstacle", row.obstacle) : ""](const Made& made) {
            auto started = planned;
            if (!obstacle.empty()) started.obstacle = made[obstacle];
            return StartExperiment{id, std::move(started)};
        };
        script.on(at(row.start), start, experiment);
        if (!row.verdict) continue;
        script.on(at(row.see), [row, experiment](const Made& made) {
            return WriteWhatHappened{made[experiment], std::string{row.what_happened}, row.result,
                                     row.verdict};
        });
        script.on(at(row.learned), [row, experiment](const Made& made) {
            return WriteLearning{made[experiment], std::string{row.learning},
                                 std::string{row.learning_short}};
        });
    }
}

void Telling::cycles(std::span<const CycleRow> rows) const {
    for (const auto& row : rows) {
        const auto started = script.not_after_now(at(row.start));
        script.on(at(row.start) + journal::minutes(row.minutes),
                  MarkCycles{board, {cycle_of(row, *this, started)}});
    }
}

}  // namespace kata::demo
