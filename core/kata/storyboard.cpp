// Reading a board out of cells, and finding things on it.
#include "core/kata/storyboard.hpp"

#include <algorithm>
#include <utility>

#include "core/kata/noun_table.hpp"

namespace kata {

namespace {

bool is_there(const journal::Fields& fields) {
    const auto deleted = fields.find("_del");
    const auto* gone = deleted == fields.end() ? nullptr : std::get_if<bool>(&deleted->second.value);
    const bool says_something =
        std::ranges::any_of(fields, [](const auto& field) { return field.second.value != journal::Value{}; });
    return says_something && (gone == nullptr || !*gone);
}

/// Every entity of the list that is there, read by `from`.
template <typename Noun>
std::vector<Noun> read_all(const CellSource& cells, const std::vector<std::string>& ids,
                           std::string_view noun, Noun (*from)(const EntityId&, const journal::Fields&)) {
    std::vector<Noun> nouns;
    for (const auto& id : ids) {
        if (!id.starts_with(noun)) {
            continue;
        }
        const auto fields = cells.fields(id);
        if (is_there(fields)) {
            nouns.push_back(from(id, fields));
        }
    }
    return nouns;
}

void read_target_parts(const CellSource& cells, Storyboard& board, const TargetCondition& present) {
    const auto parts = cells.entities_with("target", present.id);
    board.obstacles = read_all(cells, parts, "obstacle/", &obstacle_from);
    board.experiments = read_all(cells, parts, "experiment/", &experiment_from);
    std::ranges::sort(board.obstacles, {}, [](const Obstacle& o) { return std::pair(o.number, o.id); });
    board.looks = read_all(cells, parts, "look/", &look_from);
    board.ideas = read_all(cells, parts, "idea/", &idea_from);
    std::ranges::sort(board.experiments, {}, [](const Experiment& e) { return std::pair(e.number, e.id); });
    std::ranges::sort(board.looks, {}, [](const Look& l) { return std::tuple(!l.starts, l.seen_on, l.id); });
    std::ranges::sort(board.ideas, {}, [](const Idea& i) { return std::pair(i.written_at, i.id); });
}

/// Held obstacles and help needed leave the parking lot proper.
void part_holding_area(Storyboard& board) {
    const auto waits_elsewhere = [](const Obstacle& o) {
        const bool closed = o.state == ObstacleState::gone || o.state == ObstacleState::no_longer_in_the_way;
        return o.state == ObstacleState::held || (o.kind == ObstacleKind::implementation && !closed);
    };
    std::ranges::copy_if(board.obstacles, std::back_inserter(board.holding), waits_elsewhere);
    std::erase_if(board.obstacles, waits_elsewhere);
}

/// What was put in the holding area stays there when its target condition ends: the next one may bring it back.
void add_held_before(const CellSource& cells, Storyboard& board) {
    auto held = read_all(cells, cells.entities_with("state", "held"), "obstacle/", &obstacle_from);
    const auto* present = present_target(board);
    std::erase_if(held, [&](const Obstacle& o) {
        return o.board != board.board.id || (present != nullptr && o.target == present->id);
    });
    std::ranges::sort(held, {}, [](const Obstacle& o) { return std::tuple(o.found_on, o.number, o.id); });
    board.holding.insert(board.holding.end(), held.begin(), held.end());
}

/// Found by a cell of their own that is emptied when they end, so that those of years ago cost nothing.
void read_running(const CellSource& cells, Storyboard& board) {
    const auto& id = board.board.id;
    board.timers = read_all(cells, cells.entities_with("running", id), "timer/", &timer_from);
    std::ranges::sort(board.timers, {}, [](const Timer& t) { return std::pair(t.started_at, t.id); });
    board.tallies = read_all(cells, cells.entities_with("open", id), "tally/", &tally_from);
    std::ranges::sort(board.tallies, {}, [](const Tally& t) { return std::pair(t.opened_at, t.id); });
    for (const auto& metric : board.metrics) {
        auto phases = read_all(cells, cells.entities_with("splits", metric.id), "phase/", &phase_from);
        board.phases.insert(board.phases.end(), phases.begin(), phases.end());
    }
    std::ranges::sort(board.phases, {}, [](const Phase& p) { return std::pair(p.from, p.id); });
}

/// A cycle's name says its day, so that years of them need not be read: cycle/<board>/<date>/<shift>.
std::vector<std::string> cycles_since(const CellSource& cells, const std::string& slug, Day from) {
    const std::string prefix = "cycle/" + slug + "/";
    auto ids = cells.entities(prefix);
    const auto first = std::ranges::lower_bound(ids, prefix + iso(from));
    ids.erase(ids.begin(), first);
    return ids;
}

template <typename Noun> const Noun* find_in(const std::vector<Noun>& nouns, std::string_view id) {
    const auto it = std::ranges::find(nouns, id, &Noun::id);
    return it == nouns.end() ? nullptr : &*it;
}

}  // namespace

const TargetCondition* present_target(const Storyboard& board) {
    const auto it = std::ranges::find_if(board.targets.rbegin(), board.targets.rend(),
                                         [](const TargetCondition& target) { return !target.reflected_on; });
    return it == board.targets.rend() ? nullptr : &*it;
}

const Obstacle* obstacle_now(const Storyboard& board) {
    const auto* target = present_target(board);
    return target == nullptr || target->obstacle_now.empty() ? nullptr
                                                             : find_obstacle(board, target->obstacle_now);
}

const Metric* find_metric(const Storyboard& board, std::string_view id) { return find_in(board.metrics, id); }

const Obstacle* find_obstacle(const Storyboard& board, std::string_view id) {
    const auto* parked = find_in(board.obstacles, id);
    return parked != nullptr ? parked : find_in(board.holding, id);
}

const Experiment* find_experiment(const Storyboard& board, std::string_view id) {
    return find_in(board.experiments, id);
}

bool is_going_on(const SilentObservation& observation) { return !observation.ended_at; }

const SilentObservation* find_observation(const Storyboard& board, std::string_view id) {
    return find_in(board.observations, id);
}

const CycleDay* find_cycle(const Storyboard& board, const CycleSlot& slot) {
    const auto it = std::ranges::find_if(board.cycles, [&](const CycleDay& cycle) {
        return cycle.date == slot.date && cycle.shift == slot.shift;
    });
    return it == board.cycles.end() ? nullptr : &*it;
}

const Idea* find_idea(const Storyboard& board, std::string_view id) { return find_in(board.ideas, id); }
const Timer* find_timer(const Storyboard& board, std::string_view id) { return find_in(board.timers, id); }
const Tally* find_tally(const Storyboard& board, std::string_view id) { return find_in(board.tallies, id); }

int count_of(const Tally& tally, const Metric& metric) {
    const auto it = std::ranges::find(tally.counts, metric.slug, &TallyCount::metric);
    return it == tally.counts.end() ? 0 : it->count;
}

const Experiment* running_experiment(const Storyboard& board) {
    const auto* obstacle = obstacle_now(board);
    const Experiment* found = nullptr;
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        if (is_running(*it) && obstacle != nullptr && it->obstacle == obstacle->id) return &*it;
        if (is_running(*it) && found == nullptr) found = &*it;
    }
    return found;
}

const Experiment* last_learned(const Storyboard& board) {
    const auto it =
        std::ranges::find_if(board.experiments.rbegin(), board.experiments.rend(),
                             [](const Experiment& experiment) { return !experiment.learning.empty(); });
    return it == board.experiments.rend() ? nullptr : &*it;
}

CellSource source_of(const journal::Cells& cells) {
    CellSource source;
    source.fields = [&cells](std::string_view entity) {
        const auto it = cells.entities.find(entity);
        return it == cells.entities.end() ? journal::Fields{} : it->second;
    };
    source.entities = [&cells](std::string_view prefix) {
        std::vector<std::string> found;
        for (auto it = cells.entities.lower_bound(prefix);
             it != cells.entities.end() && it->first.starts_with(prefix); ++it) {
            found.push_back(it->first);
        }
        return found;
    };
    source.entities_with = [&cells](std::string_view field, std::string_view value) {
        std::vector<std::string> found;
        for (const auto& [entity, fields] : cells.entities) {
            const auto it = fields.find(field);
            const auto* text = it == fields.end() ? nullptr : std::get_if<std::string>(&it->second.value);
            if (text != nullptr && *text == value) {
                found.push_back(entity);
            }
        }
        return found;
    };
    return source;
}

Storyboard read_storyboard(const CellSource& cells, std::string_view board_id, Day cycles_from,
                           std::string_view target) {
    Storyboard board;
    const EntityId id{board_id};
    const auto fields = cells.fields(id);
    if (!is_there(fields)) {
        return board;
    }
    board.board = board_from(id, fields);
    board.metrics =
        read_all(cells, cells.entities("metric/" + board.board.slug + "/"), "metric/", &metric_from);
    std::ranges::sort(board.metrics, {}, [](const Metric& m) { return std::tuple(m.order, m.name, m.id); });
    const auto parts = cells.entities_with("board", id);
    const auto challenges = read_all(cells, parts, "challenge/", &challenge_from);
    if (!challenges.empty()) {
        board.challenge = challenges.back();
    }
    board.targets = read_all(cells, parts, "target/", &target_from);
    std::ranges::sort(board.targets, {}, [](const TargetCondition& t) { return std::pair(t.number, t.id); });
    if (const auto* shown = target.empty() ? present_target(board) : find_in(board.targets, target)) {
        read_target_parts(cells, board, *shown);
        part_holding_area(board);
    }
    if (target.empty()) {
        add_held_before(cells, board);
    }
    for (auto& one : board.targets) {
        one.goals = read_all(cells, cells.entities_with("target", one.id), "goal/", &goal_from);
        std::ranges::sort(one.goals, {}, [](const Goal& g) { return std::pair(g.order, g.id); });
    }
    board.analyses = read_all(cells, parts, "analysis/", &analysis_from);
    std::ranges::sort(board.analyses, {}, [](const Analysis& a) { return std::pair(a.seen_on, a.id); });
    board.retrospectives = read_all(cells, parts, "retrospective/", &retrospective_from);
    std::ranges::sort(board.retrospectives, {},
                      [](const Retrospective& r) { return std::pair(r.held_on, r.id); });
    board.observations = read_all(cells, parts, "observation/", &observation_from);
    std::ranges::sort(board.observations, {},
                      [](const SilentObservation& o) { return std::pair(o.started_at, o.id); });
    read_running(cells, board);
    board.cycles = read_all(cells, cycles_since(cells, board.board.slug, cycles_from), "cycle/", &cycle_from);
    std::ranges::sort(board.cycles, {}, [](const CycleDay& c) { return std::tuple(c.date, c.shift, c.id); });
    return board;
}

std::vector<Board> read_boards(const CellSource& cells) {
    auto boards = read_all(cells, cells.entities("board/"), "board/", &board_from);
    std::ranges::sort(boards, {}, [](const Board& b) { return std::tuple(b.order, b.name, b.id); });
    return boards;
}

}  // namespace kata
