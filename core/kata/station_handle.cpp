// The one door: an intent goes in, a record is on disk when it comes out (the numbered steps of station.hpp).
#include <algorithm>
#include <set>
#include <utility>

#include "core/kata/people.hpp"
#include "core/kata/sealed_intents.hpp"
#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

using journal::Change;

/// An action that says a cell twice means the last; a record says each cell once.
void keep_last(std::vector<Change>& changes) {
    std::set<std::pair<std::string, std::string>> seen;
    std::vector<Change> kept;
    for (auto it = changes.rbegin(); it != changes.rend(); ++it)
        if (seen.emplace(it->entity, it->field).second) kept.push_back(std::move(*it));
    std::ranges::reverse(kept);
    changes = std::move(kept);
}

/// Each change names the record whose value the person saw. Where stations changed the cell apart it is said once for each of theirs:
/// whoever writes there has the mark before their eyes, and settles it.
void fill_bases(const journal::Store& store, std::vector<Change>& changes) {
    const auto apart = store.conflicts();
    std::vector<Change> others;
    for (auto& change : changes) {
        const auto present = store.cell(change.entity, change.field);
        change.base = present ? std::optional{present->tip} : std::nullopt;
        if (std::ranges::find(apart, journal::CellName{change.entity, change.field}) == apart.end()) continue;
        for (const auto& head : store.heads_of(change.entity, change.field))
            if (head.tip != change.base)
                others.push_back({change.entity, change.field, change.value, head.tip});
    }
    changes.insert(changes.end(), others.begin(), others.end());
}

bool says_nothing(const journal::Fields& fields) {
    return std::ranges::all_of(fields,
                               [](const auto& field) { return field.second.value == journal::Value{}; });
}

/// The point an intent is about; nothing for the others.
std::optional<std::string> point_of(const Intent& intent) {
    if (const auto* i = std::get_if<StrikeOutPoint>(&intent)) return i->point;
    if (const auto* i = std::get_if<CorrectPoint>(&intent)) return i->point;
    if (const auto* i = std::get_if<NotePoint>(&intent)) return i->point;
    if (const auto* i = std::get_if<SplitPhase>(&intent)) return i->point;
    return {};
}

/// An expectation is sealed after all that this station has recorded, also where its clock was set back by some hours: else a result that
/// is known already could be expected. A clock that was days ahead by mistake is not followed.
Moment sealing_moment(const journal::Store& store, Moment now) {
    const auto last = journal::reading(store.frontier().t);
    return now < last && last - now <= journal::hours(24) ? last : now;
}

/// A board is taken over, and the walk through the plant is laid out, wherever somebody stands. One that is added is nowhere yet.
bool may_be_elsewhere(const Intent& intent) {
    return std::holds_alternative<TakeBoard>(intent) || std::holds_alternative<PlaceBoard>(intent) ||
           std::holds_alternative<AddBoard>(intent);
}

/// The first thing that was not there before.
std::string made_by(const journal::Store& store, const journal::Record& record) {
    if (!record.p.empty()) return journal::point_entity(store.jid(), record.s, 0);
    const auto it = std::ranges::find_if(
        record.c, [&](const Change& change) { return says_nothing(store.fields(change.entity)); });
    return it == record.c.end() ? std::string{} : it->entity;
}

}  // namespace

journal::Record Station::Impl::next_record(Moment now, std::string_view zone) {
    journal::Clock stamping = clock();
    journal::Record record;
    record.s = store.frontier().s + 1;
    record.q = stamping.quality(now);
    record.t = stamping.next(now);
    record.w = iso(now, zone);
    return record;
}

Answer Station::Impl::append(Action action, Moment now, std::string_view zone,
                             std::optional<std::uint64_t> undoes) {
    if (action.changes.empty() && action.points.empty()) return {};  // it is so already
    auto record = next_record(now, zone);
    record.a = std::move(action.name);
    record.c = std::move(action.changes);
    record.p = std::move(action.points);
    record.o = std::move(action.origin);
    record.undoes = undoes;
    keep_last(record.c);
    fill_bases(store, record.c);
    Answer answer{{}, record.s, made_by(store, record)};
    store.append(record);
    return answer;
}

EntityId Station::Impl::board_of_entity(std::string_view entity) const {
    if (entity.starts_with("board/")) return std::string{entity};
    if (!entity.starts_with("point/")) return text(entity, "board");
    const auto metric = store.metric_of_point(entity);
    return metric ? text(*metric, "board") : EntityId{};
}

EntityId Station::Impl::board_of_intent(const Intent& intent) const {
    auto board = board_of(intent);
    return board.empty() ? board_of_entity(subject_of(intent)) : board;
}

std::optional<Refusal> Station::Impl::refuse_beyond(const Intent& intent) const {
    if (const auto point = point_of(intent); point && !store.point(*point)) return Refusal::no_such_point;
    if (const auto* move = std::get_if<MoveBoard>(&intent)) {
        const bool there = !text("station/" + move->to, "name").empty() && newest_of(move->to) == move->to;
        if (!there) return Refusal::no_such_station;
    }
    if (const auto* join = std::get_if<JoinPeople>(&intent)) return refuse_join(*join);
    if (const auto* settle = std::get_if<SettleConflict>(&intent)) return refuse_settling(*settle);
    return {};
}

std::optional<Refusal> Station::Impl::refuse_join(const JoinPeople& join) const {
    if (store.fields(join.person).empty()) return Refusal::no_such_person;
    if (join.same_as.empty()) return {};
    if (store.fields(join.same_as).empty()) return Refusal::no_such_person;
    if (joined(join.same_as) == joined(join.person)) return Refusal::same_person;
    return {};
}

/// Also for what is not listed, as it is about people: who writes the value knows it.
std::optional<Refusal> Station::Impl::refuse_settling(const SettleConflict& settle) const {
    const auto apart = store.conflicts();
    const journal::CellName cell{settle.entity, settle.field};
    if (board_of_entity(settle.entity) != settle.board || std::ranges::find(apart, cell) == apart.end())
        return Refusal::nothing_to_settle;
    const auto heads = store.heads_of(settle.entity, settle.field);
    const bool on_record = std::ranges::any_of(
        heads, [&](const journal::Touch& head) { return head.change.value == settle.value; });
    return on_record ? std::nullopt : std::optional{Refusal::nothing_to_settle};
}

Answer Station::Impl::ask(const Intent& asked, Moment now) {
    const auto intent = about_joined(asked);
    const auto id = board_of_intent(intent);
    const auto point = point_of(intent);
    if (!may_be_elsewhere(intent) && !(is_here(id) && (!point || is_here(board_of_entity(*point)))))
        return {Refusal::board_not_here, 0, {}};
    const auto& board = storyboard(id, now);
    if (const auto no = refuse(board, intent, now)) return {no, 0, {}};
    if (const auto no = refuse_beyond(intent)) return {no, 0, {}};

    const Naming naming{store.jid(), store.frontier().s + 1};
    const auto at = std::holds_alternative<StartExperiment>(intent) ? sealing_moment(store, now) : now;
    return append(changes(board, sealed(store, intent), at, naming), now, board.board.zone);
}

Answer Station::handle(const Intent& intent, Moment now) {
    impl_->must_write();
    Answer answer;
    impl_->store.transact([&] {
        impl_->take_news();
        if (const auto* undo = std::get_if<Undo>(&intent)) answer = impl_->undo(now, undo->only);
        else if (std::holds_alternative<Redo>(intent)) answer = impl_->redo(now);
        else answer = impl_->ask(intent, now);
    });
    impl_->take_news();
    return answer;
}

Answer Station::forget_person(std::string_view person, Moment now) {
    impl_->must_write();
    std::vector<EntityId> tiles;  // all that were joined as this person
    Answer answer;
    impl_->store.transact([&] {
        impl_->take_news();
        tiles = impl_->tiles_of(person);
        Action forget{"person.forget", {}, {}, {}};
        for (const auto& id : tiles) {
            const auto fields = impl_->store.fields(id);
            const auto said = fields.find(forgotten_field);
            if (fields.empty() || (said != fields.end() && said->second.value == journal::Value{true}))
                continue;
            forget.changes.push_back({id, std::string{forgotten_field}, true, {}});
        }
        answer = impl_->append(std::move(forget), now, "");
    });
    // After the record: a cut in between leaves a key that the next sync destroys.
    for (const auto& id : tiles) destroy_key(impl_->store, id);
    impl_->notes = {};  // what was opened with it
    impl_->take_news();
    return answer;
}

}  // namespace kata
