// Which cells an intent sets. Only called where refuse() had nothing against it.
#include <algorithm>
#include <cassert>

#include "core/kata/noun_table.hpp"
#include "core/kata/rules.hpp"

namespace kata {

namespace {

using journal::Change;

template <typename Noun> int next_number(const std::vector<Noun>& nouns) {
    int greatest = 0;
    for (const auto& noun : nouns) {
        greatest = std::max(greatest, noun.number);
    }
    return greatest + 1;
}

void append(std::vector<Change>& into, std::vector<Change> more) {
    into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

struct Changes {
    const Storyboard& board;
    Moment now;
    const Naming& naming;

    EntityId made(std::string_view noun, std::size_t k = 0) const {
        return journal::made_entity(noun, naming.jid, naming.s, k);
    }
    EntityId station() const { return "station/" + std::string(naming.jid); }
    Day today() const { return local_time(now, board.board.zone).day; }
    std::string stamp() const { return iso(now, board.board.zone); }
    const TargetCondition& target() const { return *present_target(board); }

    Action operator()(const NameStation& i) const {
        return {"station.name", {{station(), "name", i.name, {}}}, {}, {}};
    }
    Action operator()(const KeepSettings& i) const {
        return {"station.settings", {{station(), "settings", i.text, {}}}, {}, {}};
    }
    Action operator()(const AddPerson& i) const {
        return {"person.add", {{i.id, "name", i.name, {}}}, {}, {}};
    }

    Action operator()(const AddBoard& i) const {
        auto added = i.board;
        added.id = "board/" + i.board.slug;
        return {"board.add", cells_of(added), {}, {}};
    }
    Action operator()(const ChangeBoard& i) const {
        return {"board.change", difference(board.board, i.board), {}, {}};
    }

    Action operator()(const AddMetric& i) const {
        auto added = i.metric;
        added.board = board.board.id;
        added.id = "metric/" + board.board.slug + "/" + i.metric.slug;
        if (added.order == 0) {
            added.order = static_cast<double>(board.metrics.size() + 1);
        }
        return {"metric.add", cells_of(added), {}, {}};
    }
    Action operator()(const ChangeMetric& i) const {
        return {"metric.change", difference(*find_metric(board, i.metric.id), i.metric), {}, {}};
    }

    /// One challenge a board: setting it anew changes its words and keeps the old ones in the history.
    Action operator()(const SetChallenge& i) const {
        auto set = i.challenge;
        set.board = board.board.id;
        set.id = board.challenge ? board.challenge->id : made("challenge");
        return {"challenge.set", cells_of(set), {}, {}};
    }

    Action operator()(const SetTargetCondition& i) const {
        auto set = i.target;
        set.board = board.board.id;
        set.id = made("target");
        set.obstacle_now.clear();
        set.obstacle_now_since.reset();
        set.number = std::max(set.number, next_number(board.targets));
        if (!set.set_on) {
            set.set_on = today();
        }
        Action action{"target.set", cells_of(set), {}, {}};
        // The first of a series has the number a new value is made with: it is written all the same, so that the entity says something.
        action.changes.push_back({set.id, "number", static_cast<double>(set.number), {}});
        std::size_t k = 0;
        for (auto goal : i.target.goals) {
            goal.board = board.board.id;
            goal.target = set.id;
            goal.id = made("goal", ++k);
            goal.order = static_cast<double>(k);
            append(action.changes, cells_of(goal));
        }
        return action;
    }
    Action operator()(const EndTargetCondition& i) const {
        Action action{"target.end", {{i.target, "reflected_on", iso(i.on), {}}}, {}, {}};
        if (i.reached) {
            action.changes.push_back({i.target, "reached_on", iso(i.on), {}});
        }
        return action;
    }

    Action operator()(const AddPoints& i) const {
        Action action{"point.add", {}, {}, journal::Origin{i.source, i.place}};
        for (std::size_t k = 0; k < i.points.size(); ++k) {
            const auto& point = i.points[k];
            action.points.push_back({i.metric, point.at, point.value, point.n});
            if (!i.note.empty()) {
                action.changes.push_back(
                    {journal::point_entity(naming.jid, naming.s, k), "note", i.note, {}});
            }
        }
        return action;
    }
    Action operator()(const StrikeOutPoint& i) const {
        return {"point.strike",
                {{i.point, "struck", true, {}}, {i.point, "struck_reason", i.reason, {}}},
                {},
                {}};
    }
    Action operator()(const CorrectPoint& i) const {
        Action action{
            "point.correct",
            {{i.point, "struck", true, {}}, {i.point, "struck_reason", std::string("corrected"), {}}},
            {{i.metric, i.corrected.at, i.corrected.value, i.corrected.n}},
            journal::Origin{}};
        if (!i.note.empty()) {
            action.changes.push_back({journal::point_entity(naming.jid, naming.s, 0), "note", i.note, {}});
        }
        return action;
    }
    Action operator()(const NotePoint& i) const {
        const journal::Value note = i.note.empty() ? journal::Value{} : journal::Value{i.note};
        return {"point.note", {{i.point, "note", note, {}}}, {}, {}};
    }

    /// Named after its first point: split on two stations it is one phase.
    Action operator()(const SplitPhase& i) const {
        const Phase phase{"phase/" + i.point.substr(i.point.find('/') + 1), board.board.id, i.metric, i.point,
                          i.at};
        Action action{"phase.split", cells_of(phase), {}, {}};
        action.changes.push_back({phase.id, "_del", false, {}});
        return action;
    }
    Action operator()(const JoinPhase& i) const {
        return {"phase.join", {{i.phase, "_del", true, {}}}, {}, {}};
    }

    Action operator()(const StartTimer& i) const {
        const Timer timer{made("timer"), board.board.id, i.metric, i.what, i.place, i.at, board.board.id};
        return {"timer.start", cells_of(timer), {}, {}};
    }
    Action operator()(const StopTimer& i) const {
        const auto& timer = *find_timer(board, i.timer);
        const auto point = elapsed_point(timer, *find_metric(board, timer.metric), i.at);
        Action action{"timer.stop",
                      {{i.timer, "running", {}, {}}},
                      {{timer.metric, point.at, point.value, point.n}},
                      journal::Origin{Source::eye, timer.place}};
        auto note = timer.what;
        if (!i.note.empty()) {
            note += note.empty() ? i.note : ", " + i.note;
        }
        if (!note.empty()) {
            action.changes.push_back({journal::point_entity(naming.jid, naming.s, 0), "note", note, {}});
        }
        return action;
    }
    Action operator()(const DropTimer& i) const {
        return {"timer.drop", {{i.timer, "running", {}, {}}}, {}, {}};
    }

    Action operator()(const OpenTally& i) const {
        const Tally tally{made("tally"), board.board.id, i.of, now, board.board.id, {}};
        return {"tally.open", cells_of(tally), {}, {}};
    }
    Action operator()(const CountTally& i) const {
        const auto& before = *find_tally(board, i.tally);
        const auto& slug = find_metric(board, i.metric)->slug;
        auto after = before;
        const auto it = std::ranges::find(after.counts, slug, &TallyCount::metric);
        if (it == after.counts.end()) {
            after.counts.push_back({slug, i.by});
        } else {
            it->count += i.by;
        }
        return {"tally.count", difference(before, after), {}, {}};
    }
    Action operator()(const CloseTally& i) const {
        const auto& tally = *find_tally(board, i.tally);
        Action action{"tally.close", {{i.tally, "open", {}, {}}}, {}, journal::Origin{}};
        for (const auto& id : i.metrics) {
            const auto point = tally_point(tally, *find_metric(board, id), i.n, now);
            if (!tally.of.empty()) {
                action.changes.push_back({journal::point_entity(naming.jid, naming.s, action.points.size()),
                                          "note",
                                          tally.of,
                                          {}});
            }
            action.points.push_back({id, point.at, point.value, point.n});
        }
        return action;
    }
    Action operator()(const DropTally& i) const {
        return {"tally.drop", {{i.tally, "open", {}, {}}}, {}, {}};
    }

    /// The same one again while it is of today: a look at the process is filled in piece by piece.
    Action operator()(const KeepAnalysis& i) const {
        auto after = i.analysis;
        after.board = board.board.id;
        const auto before = std::ranges::find(board.analyses, after.id, &Analysis::id);
        if (before != board.analyses.end()) {
            return {"analysis.keep", difference(*before, after), {}, {}};
        }
        after.id = made("analysis");
        if (!after.seen_on) {
            after.seen_on = today();
        }
        return {"analysis.keep", cells_of(after), {}, {}};
    }

    Action operator()(const AddObstacle& i) const {
        auto added = i.obstacle;
        added.id = made("obstacle");
        added.board = board.board.id;
        added.target = target().id;
        added.number = std::max(next_number(board.obstacles), next_number(board.holding));
        if (!added.found_on) {
            added.found_on = today();
        }
        return {"obstacle.add", cells_of(added), {}, {}};
    }
    /// The arrow with its age beside it: as cells, both come back together when the move is undone.
    std::vector<Change> arrow_to(const EntityId& obstacle) const {
        auto after = target();
        if (obstacle != target().obstacle_now) {
            after.obstacle_now = obstacle;
            after.obstacle_now_since = obstacle.empty() ? std::nullopt : std::optional(now);
        }
        return difference(target(), after);
    }
    Action operator()(const MoveArrow& i) const { return {"obstacle.now", arrow_to(i.obstacle), {}, {}}; }
    Action operator()(const CloseObstacle& i) const {
        auto after = *find_obstacle(board, i.obstacle);
        const bool ends = i.state == ObstacleState::gone || i.state == ObstacleState::no_longer_in_the_way;
        after.state = i.state;
        after.closed_on = ends ? std::optional(today()) : std::nullopt;
        after.scope = i.scope;
        after.closed_by_experiment = ends ? i.experiment : "";
        Action action{"obstacle.close", difference(*find_obstacle(board, i.obstacle), after), {}, {}};
        if (target().obstacle_now == i.obstacle && i.state != ObstacleState::smaller) {
            append(action.changes, arrow_to(""));
        }
        return action;
    }

    /// Only what is known before: what happened comes with its own intent.
    static Experiment as_planned(Experiment experiment) {
        experiment.what_happened.clear();
        experiment.learning.clear();
        experiment.learning_short.clear();
        experiment.result_number.reset();
        experiment.verdict.reset();
        experiment.happened_at.reset();
        experiment.closed_at.reset();
        experiment.stopped_at.reset();
        return experiment;
    }
    Action operator()(const StartExperiment& i) const {
        auto started = as_planned(i.experiment);
        started.id = made("experiment");
        started.board = board.board.id;
        started.target = target().id;
        started.number = next_number(board.experiments);
        started.sealed_at = now;
        Action action{"experiment.start", cells_of(started), {}, {}};
        // All write-once fields stand in this record, also those left empty: the first writing wins, so none can be added later.
        for (const auto* field :
             {"step", "metric", "expectation", "expectation_number", "expectation_direction"}) {
            if (std::ranges::find(action.changes, field, &Change::field) == action.changes.end()) {
                action.changes.push_back({started.id, field, {}, {}});
            }
        }
        return action;
    }
    Action operator()(const WriteWhatHappened& i) const {
        Action action{"experiment.happened", {{i.experiment, "happened_at", stamp(), {}}}, {}, {}};
        const auto* experiment = find_experiment(board, i.experiment);
        auto after = *experiment;
        after.what_happened = i.what_happened.empty() ? after.what_happened : i.what_happened;
        after.result_number = i.number ? i.number : after.result_number;
        after.verdict = i.verdict ? i.verdict : after.verdict;
        append(action.changes, difference(*experiment, after));
        return action;
    }
    Action operator()(const WriteLearning& i) const {
        return {"experiment.learned",
                {{i.experiment, "learning", i.learning, {}},
                 {i.experiment, "learning_short", i.short_text, {}},
                 {i.experiment, "closed_at", stamp(), {}}},
                {},
                {}};
    }
    Action operator()(const SetGoAndSee& i) const {
        return {"experiment.see", {{i.experiment, "go_and_see_at", iso(i.at, board.board.zone), {}}}, {}, {}};
    }

    Action operator()(const MarkCycle& i) const {
        auto after = i.day;
        if (after.held) after.not_held = NotHeld::none;
        const auto shift = i.day.shift.empty() ? std::string("day") : slug_of(i.day.shift);
        after.board = board.board.id;
        after.id = "cycle/" + board.board.slug + "/" + iso(i.day.date) + "/" + shift;
        const auto before = std::ranges::find(board.cycles, after.id, &CycleDay::id);
        return {"cycle.mark", difference(before == board.cycles.end() ? CycleDay{} : *before, after), {}, {}};
    }

    Action operator()(const Undo&) const { return not_here(); }
    Action operator()(const Redo&) const { return not_here(); }
    static Action not_here() {
        assert(false && "undo and redo need the history: the station works them out");
        return {};
    }
};

}  // namespace

Action changes(const Storyboard& board, const Intent& intent, Moment now, const Naming& naming) {
    return std::visit(Changes{board, now, naming}, intent);
}

}  // namespace kata
