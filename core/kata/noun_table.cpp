// From cells to nouns and back, by the table of noun_fields.hpp.
#include "core/kata/noun_table.hpp"

#include "core/kata/member_values.hpp"
#include "core/kata/noun_fields.hpp"

namespace kata {

namespace {

using journal::Change;
using journal::Fields;

template <typename Member> void read(const Value& value, Member& into) {
    if (auto found = as<Member>(value)) {
        into = std::move(*found);
    }
}

template <typename Member> void read(const Value& value, std::optional<Member>& into) {
    into = as<Member>(value);
}

template <typename Noun> Noun noun_from(const EntityId& id, const Fields& cells) {
    Noun noun;
    noun.id = id;
    const auto take = [&](const auto& line) {
        if (const auto cell = cells.find(line.name); cell != cells.end()) {
            read(cell->second.value, noun.*line.member);
        }
    };
    std::apply([&](const auto&... line) { (take(line), ...); }, fields_of(noun));
    return noun;
}

template <typename Noun> std::vector<Change> changes_between(const Noun& before, const Noun& after) {
    std::vector<Change> changes;
    const auto put = [&](const auto& line) {
        if (after.*line.member != before.*line.member) {
            changes.push_back({after.id, line.name, stored(after.*line.member), {}});
        }
    };
    std::apply([&](const auto&... line) { (put(line), ...); }, fields_of(after));
    return changes;
}

template <typename Noun> std::vector<Change> changes_of(const Noun& noun) {
    return changes_between(Noun{}, noun);
}

}  // namespace

Board board_from(const EntityId& id, const Fields& fields) {
    auto board = noun_from<Board>(id, fields);
    board.slug = id.substr(id.find('/') + 1);
    return board;
}

Metric metric_from(const EntityId& id, const Fields& fields) {
    auto metric = noun_from<Metric>(id, fields);
    metric.slug = id.substr(id.rfind('/') + 1);
    return metric;
}

Challenge challenge_from(const EntityId& id, const Fields& fields) {
    return noun_from<Challenge>(id, fields);
}

TargetCondition target_from(const EntityId& id, const Fields& fields) {
    return noun_from<TargetCondition>(id, fields);
}

Goal goal_from(const EntityId& id, const Fields& fields) { return noun_from<Goal>(id, fields); }
Obstacle obstacle_from(const EntityId& id, const Fields& fields) { return noun_from<Obstacle>(id, fields); }
Experiment experiment_from(const EntityId& id, const Fields& fields) {
    return noun_from<Experiment>(id, fields);
}
CycleDay cycle_from(const EntityId& id, const Fields& fields) { return noun_from<CycleDay>(id, fields); }
Phase phase_from(const EntityId& id, const Fields& fields) { return noun_from<Phase>(id, fields); }
Timer timer_from(const EntityId& id, const Fields& fields) { return noun_from<Timer>(id, fields); }
Tally tally_from(const EntityId& id, const Fields& fields) { return noun_from<Tally>(id, fields); }
Analysis analysis_from(const EntityId& id, const Fields& fields) { return noun_from<Analysis>(id, fields); }
Look look_from(const EntityId& id, const Fields& fields) { return noun_from<Look>(id, fields); }
Idea idea_from(const EntityId& id, const Fields& fields) { return noun_from<Idea>(id, fields); }
Learning learning_from(const EntityId& id, const Fields& fields) { return noun_from<Learning>(id, fields); }
Person person_from(const EntityId& id, const Fields& fields) { return noun_from<Person>(id, fields); }
PrivateNote note_from(const EntityId& id, const Fields& fields) { return noun_from<PrivateNote>(id, fields); }
Retrospective retrospective_from(const EntityId& id, const Fields& fields) {
    return noun_from<Retrospective>(id, fields);
}
SilentObservation observation_from(const EntityId& id, const Fields& fields) {
    return noun_from<SilentObservation>(id, fields);
}

std::vector<Change> cells_of(const Board& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Metric& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Challenge& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const TargetCondition& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Goal& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Obstacle& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Experiment& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const CycleDay& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Phase& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Timer& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Tally& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Analysis& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Look& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Idea& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Learning& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Person& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const PrivateNote& noun) { return changes_of(noun); }
std::vector<Change> all_cells_of(const PrivateNote& noun) {
    std::vector<Change> cells;
    const auto put = [&](const auto&... line) {
        (cells.push_back({noun.id, line.name, stored(noun.*line.member), {}}), ...);
    };
    std::apply(put, fields_of(noun));
    return cells;
}
std::vector<Change> cells_of(const Retrospective& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const SilentObservation& noun) { return changes_of(noun); }

std::vector<Change> difference(const Board& before, const Board& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Metric& before, const Metric& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Challenge& before, const Challenge& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const TargetCondition& before, const TargetCondition& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Obstacle& before, const Obstacle& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Experiment& before, const Experiment& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const CycleDay& before, const CycleDay& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Tally& before, const Tally& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Analysis& before, const Analysis& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Look& before, const Look& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Goal& before, const Goal& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Retrospective& before, const Retrospective& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const SilentObservation& before, const SilentObservation& after) {
    return changes_between(before, after);
}

}  // namespace kata
