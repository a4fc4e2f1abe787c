// Undo and redo: a new record that sets each cell back to what it was, and names what it takes back.
//
// 1 The journal itself says what can be undone. Walking back from its end, an undo hides the action it names, a redo hides the
//   undo it names; the first action that is not hidden is the last one that stands.
// 2 An undo names the action (an import by its first record); a redo names the undo. There are no deeper chains.
// 3 What a cell was before is asked of the fold: the last change before the action's own.
// 4 What was done at a board that stands at another station by now is that station's to change.
// 5 Of a cell's later changes only those of other stations count against it. Own later ones are undone already, or this walk
//   would have met them first.
#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

using journal::Change;
using journal::Record;
using journal::Sealed;
using journal::Step;
using journal::Store;
using journal::Value;

/// The station's own name and settings are no actions on a board.
bool is_of_station(const Record& record) {
    return record.p.empty() && std::ranges::all_of(record.c, [](const Change& change) {
               return change.entity.starts_with("station/");
           });
}

bool starts_experiment(const Record& record) {
    return std::ranges::any_of(
        record.c, [](const Change& change) { return journal::is_write_once(change.entity, change.field); });
}

bool is_action(const Store& store, const Step& step) {
    if (step.undoes) return false;
    if (step.b) return step.batch_closed;  // one that was never finished does not count
    const auto own = store.own_record(step.s);
    return own && !is_of_station(own->record) &&
           own->record.a != "person.forget";  // its key is gone for good
}

/// The day a record was made, by the clock of its board.
Day day_of(const Record& record, std::string_view zone) {
    return local_time(journal::reading(record.t), zone).day;
}

std::uint64_t name_of(const Step& step) { return step.b.value_or(step.s); }

/// The last action that stands.
std::optional<Step> last_standing(const Store& store) {
    std::optional<Step> found;
    std::set<std::uint64_t> hidden;
    store.each_own_step_back([&](const Step& step) {
        if (hidden.contains(name_of(step))) return true;
        if (step.undoes) hidden.insert(*step.undoes);
        else if (is_action(store, step)) found = step;
        return !found;
    });
    return found;
}

bool is_undo(const Store& store, std::uint64_t s) {
    const auto own = store.own_record(s);
    return own && own->record.undoes.has_value();
}

/// The last undo that stands, if no action came after it.
std::optional<Step> last_undone(const Store& store) {
    std::optional<Step> found;
    std::set<std::uint64_t> hidden;
    store.each_own_step_back([&](const Step& step) {
        if (hidden.contains(name_of(step))) return true;
        if (step.undoes && is_undo(store, *step.undoes)) hidden.insert(*step.undoes);
        else if (step.undoes) found = step;
        else if (is_action(store, step)) return false;
        return !found;
    });
    return found;
}

/// What a cell was before `taken`; nothing if another station has changed it since.
std::optional<Value> before(const Store& store, const Sealed& taken, std::string_view entity,
                            std::string_view field) {
    Value value;
    bool later = false;
    for (const auto& touch : store.changes_of(entity, field)) {
        if (touch.tip == taken.tip) later = true;
        else if (later && touch.jid != taken.jid) return {};
        else if (!later && std::tie(touch.t, touch.tip) < std::tie(taken.record.t, taken.tip))
            value = touch.change.value;
    }
    return value;
}

bool is_point_of(const Sealed& taken, std::string_view entity) {
    return !taken.record.p.empty() &&
           entity.starts_with(fmt::format("point/{}-{}.", taken.jid, taken.record.s));
}

/// The changes that take one record back; nothing if that would run over somebody's later change.
std::optional<std::vector<Change>> changes_back(const Store& store, const Sealed& taken) {
    std::vector<Change> back;
    for (std::size_t k = 0; k < taken.record.p.size(); ++k) {
        const auto point = journal::point_entity(taken.jid, taken.record.s, k);
        if (!before(store, taken, point, "_del")) return {};
        back.push_back({point, "_del", true, {}});
    }
    for (const auto& change : taken.record.c) {
        if (is_point_of(taken, change.entity)) continue;  // goes with its point, and comes back with it
        const auto value = before(store, taken, change.entity, change.field);
        if (!value) return {};
        back.push_back({change.entity, change.field, *value, {}});
    }
    return back;
}

/// Where a board stands, and where it comes on the walk: given from any station.
bool is_about_place(const Change& change) {
    return change.entity.starts_with("board/") && (change.field == "home" || change.field == "order");
}

}  // namespace

bool Station::Impl::is_elsewhere(const journal::Record& record) const {
    std::set<std::string> things;
    for (const auto& point : record.p) things.insert(point.metric);
    const bool only_place = std::ranges::all_of(record.c, is_about_place);
    for (const auto& change : record.c)
        if (!only_place) things.insert(change.entity);
    return std::ranges::any_of(things,
                               [&](const std::string& thing) { return !is_here(board_of_entity(thing)); });
}

std::string Station::Impl::zone_of(const journal::Record& record) const {
    const auto entity = !record.p.empty()   ? record.p.front().metric
                        : !record.c.empty() ? record.c.front().entity
                                            : EntityId{};
    return text(board_of_entity(entity), "zone");
}

Answer Station::Impl::undo(Moment now, std::optional<std::uint64_t> only) {
    const auto step = last_standing(store);
    if (!step) return {Refusal::nothing_to_undo, 0, {}};
    if (only && name_of(*step) != *only) return {Refusal::changed_since, 0, {}};
    const auto taken = store.own_record(step->s);
    if (is_elsewhere(taken->record)) return {Refusal::board_not_here, 0, {}};
    if (starts_experiment(taken->record)) return {Refusal::started_experiment, 0, {}};
    const auto zone = zone_of(taken->record);
    // The achieve-by date does not move: from the next day on, taking it back and setting it anew would be that.
    if (taken->record.a == "target.set" && day_of(taken->record, zone) != local_time(now, zone).day)
        return {Refusal::date_does_not_move, 0, {}};
    if (step->b) {
        Action whole{"undo", {{journal::batch_entity(taken->jid, *step->b), "_del", true, {}}}, {}, {}};
        return append(std::move(whole), now, zone, *step->b);
    }
    auto back = changes_back(store, *taken);
    if (!back) return {Refusal::changed_since, 0, {}};
    return append({"undo", *std::move(back), {}, {}}, now, zone, step->s);
}

Answer Station::Impl::redo(Moment now) {
    const auto step = last_undone(store);
    if (!step) return {Refusal::nothing_to_redo, 0, {}};
    const auto taken = store.own_record(step->s);
    // What the undo took away has no board while it is away: its action names it.
    const auto action = store.own_record(taken->record.undoes.value_or(taken->record.s));
    if (is_elsewhere(action ? action->record : taken->record)) return {Refusal::board_not_here, 0, {}};
    const auto zone = zone_of(taken->record);
    auto back = changes_back(store, *taken);
    if (!back) return {Refusal::changed_since, 0, {}};
    return append({"redo", *std::move(back), {}, {}}, now, zone, step->s);
}

}  // namespace kata
