// Which cells an intent sets. Only called where refuse() had nothing against it.
#include <algorithm>
#include <cassert>

#include "core/kata/changes_coaching.hpp"
#include "core/kata/noun_table.hpp"
#include "core/kata/rules.hpp"

namespace kata {

namespace {

using journal::Change;

struct Changes : ChangesCoaching {
    using ChangesCoaching::operator();

    EntityId station() const { return "station/" + std::string(naming.jid); }

    Action operator()(const NameStation& i) const {
        return {"station.name", {{station(), "name", i.name, {}}}, {}, {}};
    }
    Action operator()(const KeepSettings& i) const {
        return {"station.settings", {{station(), "settings", i.text, {}}}, {}, {}};
    }
    Action operator()(const AddPerson& i) const {
        return {"person.add", {{i.id, "name", i.name, {}}}, {}, {}};
    }
    Action operator()(const JoinPeople& i) const {
        const journal::Value other = i.same_as.empty() ? journal::Value{} : journal::Value{i.same_as};
        return {"person.join", {{i.person, "same_as", other, {}}}, {}, {}};
    }

    Action operator()(const AddBoard& i) const {
        auto added = i.board;
        added.id = "board/" + i.board.slug;
        added.home = naming.jid;
        added.archived = false;
        return {"board.add", cells_of(added), {}, {}};
    }
    /// Where it stands and whether it is archived have intents of their own.
    Action operator()(const ChangeBoard& i) const {
        auto after = i.board;
        after.home = board.board.home;
        after.archived = board.board.archived;
        return {"board.change", difference(board.board, after), {}, {}};
    }
    Action home_is(std::string name, std::string_view jid) const {
        auto after = board.board;
        after.home = jid;
        return {std::move(name), difference(board.board, after), {}, {}};
    }
    Action operator()(const TakeBoard&) const { return home_is("board.take", naming.jid); }
    Action operator()(const MoveBoard& i) const { return home_is("board.move", i.to); }
    Action operator()(const ArchiveBoard& i) const {
        auto after = board.board;
        after.archived = i.archived;
        return {"board.archive", difference(board.board, after), {}, {}};
    }
    Action operator()(const PlaceBoard& i) const {
        auto after = board.board;
        after.order = i.order;
        return {"board.place", difference(board.board, after), {}, {}};
    }
    Action operator()(const SettleConflict& i) const {
        return {"conflict.settle", {{i.entity, i.field, i.value, {}}}, {}, {}};
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

    Action operator()(const Undo&) const { return not_here(); }
    Action operator()(const Redo&) const { return not_here(); }
    static Action not_here() {
        assert(false && "undo and redo need the history: the station works them out");
        return {};
    }
};

}  // namespace

Action changes(const Storyboard& board, const Intent& intent, Moment now, const Naming& naming) {
    return std::visit(Changes{{{board, now, naming}}}, intent);
}

}  // namespace kata
