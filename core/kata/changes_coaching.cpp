// One overload an intent: cycles first, then people, then what is written about the practice.
#include "core/kata/changes_coaching.hpp"

#include <algorithm>
#include <utility>

#include "core/kata/member_values.hpp"
#include "core/kata/noun_table.hpp"

namespace kata {

template <typename Turn>
Action ChangesCoaching::cycle(std::string name, const CycleSlot& slot, Turn turn) const {
    const auto* standing = find_cycle(board, slot);
    const auto before = standing == nullptr ? CycleDay{} : *standing;
    auto after = before;
    // Where it stands under an id that an earlier version gave it, it stays there.
    after.id = standing == nullptr ? cycle_id(board.board, slot) : standing->id;
    after.board = board.board.id;
    after.date = slot.date;
    after.shift = slot.shift;
    turn(after);
    return {std::move(name), difference(before, after), {}, {}};
}

Action ChangesCoaching::operator()(const MarkCycles& i) const {
    Action all{"cycle.mark", {}, {}, {}};
    for (const auto& given : i.days) {
        const auto one = cycle(all.name, {given.date, given.shift}, [&](CycleDay& day) {
            auto marked = given;
            if (marked.held) marked.not_held = NotHeld::none;
            marked.id = day.id;
            marked.board = day.board;
            day = std::move(marked);
        });
        all.changes.insert(all.changes.end(), one.changes.begin(), one.changes.end());
    }
    return all;
}

Action ChangesCoaching::operator()(const PlanCycle& i) const {
    return cycle("cycle.plan", i.slot, [&](CycleDay& day) { day.planned_at = i.at; });
}

/// One that was said not to be held, and takes place after all, is held.
Action ChangesCoaching::operator()(const StartCycle& i) const {
    return cycle("cycle.start", i.slot, [&](CycleDay& day) {
        day.started_at = now;
        day.not_held = NotHeld::none;
        day.reason.clear();
        day.learner = i.learner;
        day.coach = i.coach;
        day.second_coach = i.second_coach;
        day.here = i.here;
        const auto* target = present_target(board);
        day.target = target == nullptr ? "" : target->id;
    });
}

Action ChangesCoaching::operator()(const NoteThreshold& i) const {
    return cycle("cycle.threshold", i.slot,
                 [&](CycleDay& day) { (i.by_coach ? day.coach_threshold_at : day.threshold_at) = i.at; });
}

Action ChangesCoaching::operator()(const EndCycle& i) const {
    return cycle("cycle.end", i.slot, [&](CycleDay& day) {
        day.held = true;
        day.not_held = NotHeld::none;
        day.phases = i.phases;
        day.minutes = minutes_of(i.phases);
        day.reflected_on = i.reflected_on;
        day.next_step = i.next_step;
    });
}

// --- people ------------------------------------------------------------------------------------------------------------

namespace {

/// One cell of a person; nothing takes it away.
journal::Change person_cell(const EntityId& person, const char* field, const std::string& words) {
    return {person, field, words.empty() ? journal::Value{} : journal::Value{words}, {}};
}

journal::Change practice_cell(const SetPractice& i) {
    return person_cell(i.person, i.as_coach ? "practises_as_coach" : "practises_as_learner", i.words);
}

}  // namespace

Action ChangesCoaching::operator()(const SetPin& i) const {
    return {"person.pin", {person_cell(i.person, "pin", i.hash)}, {}, {}};
}

Action ChangesCoaching::operator()(const SetPractice& i) const {
    return {"person.practice", {practice_cell(i)}, {}, {}};
}

Action ChangesCoaching::operator()(const SetPrompts& i) const {
    return {"person.prompts", {{i.person, "prompts", to_value(i.prompts), {}}}, {}, {}};
}

Action ChangesCoaching::operator()(const KeepNote& i) const {
    auto note = i.note;
    note.board = board.board.id;
    if (!note.written_at) note.written_at = now;
    const bool fresh = note.id.empty();
    if (fresh) note.id = made("note");
    auto cells = fresh ? cells_of(note) : all_cells_of(note);
    if (i.practises_next) cells.push_back(practice_cell(*i.practises_next));
    return {"note.keep", std::move(cells), {}, {}};
}

// --- the practice ------------------------------------------------------------------------------------------------------

/// One a day: written again it is the same one.
Action ChangesCoaching::operator()(const KeepRetrospective& i) const {
    const auto standing = std::ranges::find(board.retrospectives, today(), &Retrospective::held_on);
    const bool there = standing != board.retrospectives.end();
    Retrospective after{
        there ? standing->id : made("retrospective"), board.board.id, today(), i.useful, i.change, i.cycles};
    return {"retrospective.keep", difference(there ? *standing : Retrospective{}, after), {}, {}};
}

Action ChangesCoaching::operator()(const StartObservation& i) const {
    const SilentObservation fresh{made("observation"), board.board.id, i.place, now, {}, {}};
    return {"observation.start", cells_of(fresh), {}, {}};
}

template <typename Turn>
Action ChangesCoaching::observation(std::string name, const EntityId& id, Turn turn) const {
    const auto& before = *find_observation(board, id);
    auto after = before;
    turn(after);
    return {std::move(name), difference(before, after), {}, {}};
}

Action ChangesCoaching::operator()(const NoteObservation& i) const {
    return observation("observation.note", i.observation, [&](SilentObservation& watched) {
        const auto since = now - watched.started_at.value_or(now);
        const auto seconds = static_cast<int>(std::max<std::int64_t>(since.ms / 1000, 0));
        watched.notes.push_back({seconds, i.seen, i.words});
    });
}

Action ChangesCoaching::operator()(const EndObservation& i) const {
    return observation("observation.end", i.observation,
                       [&](SilentObservation& watched) { watched.ended_at = now; });
}

}  // namespace kata
