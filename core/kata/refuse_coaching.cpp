// One overload an intent: cycles first, then people, then what is written about the practice.
#include "core/kata/refuse_coaching.hpp"

#include <array>

#include "core/kata/coaching.hpp"
#include "core/kata/refuse_help.hpp"

namespace kata {

namespace {

constexpr int longest_cycle_minutes = 24 * 60;
constexpr std::size_t most_here = 50;
constexpr std::size_t most_observed_notes = 300;
constexpr std::size_t longest_note = 16'384;  // bytes of JSON
constexpr std::size_t longest_hash = 256;

bool is_person(std::string_view id) { return id.starts_with("person/") && is_slug(id.substr(7)); }
No refuse_person(const EntityId& id) { return when(!id.empty() && !is_person(id), Refusal::no_such_person); }
No need_person(const EntityId& id) { return when(!is_person(id), Refusal::no_such_person); }

No refuse_question(std::string_view at) {
    return when(std::ranges::find(card_places, at) == card_places.end(), Refusal::no_such_question);
}

}  // namespace

No RefuseCoaching::slot_of_board(const CycleSlot& slot) const {
    const bool unnamed = !slot.shift.empty() && slug_of(slot.shift).empty();
    return first_of({when(no_board(), Refusal::no_such_board), when(unnamed, Refusal::bad_slug),
                     refuse_line(slot.shift)});
}

/// A cycle that was started on that day, whether it was ended or not.
No RefuseCoaching::begun(const CycleSlot& slot) const {
    if (const auto no = slot_of_board(slot)) return no;
    const auto it = std::ranges::find(board.cycles, cycle_id(board.board, slot), &CycleDay::id);
    return when(it == board.cycles.end() || !it->started_at, Refusal::cycle_not_started);
}

No RefuseCoaching::operator()(const MarkCycle& i) const {
    const auto& day = i.day;
    return first_of({slot_of_board({day.date, day.shift}), refuse_text(day.reason),
                     refuse_line(day.threshold_at), refuse_text(day.note),
                     when(day.minutes && (*day.minutes < 0 || *day.minutes > longest_cycle_minutes),
                          Refusal::bad_minutes)});
}

No RefuseCoaching::operator()(const PlanCycle& i) const {
    return first_of({slot_of_board(i.slot), when(i.slot.date < today(), Refusal::day_has_passed),
                     when(!i.at.empty() && !parse_clock(i.at), Refusal::bad_time_of_day)});
}

No RefuseCoaching::operator()(const StartCycle& i) const {
    return first_of({slot_of_board(i.slot), when(i.slot.date > today(), Refusal::in_the_future),
                     first_in(std::array{i.learner, i.coach, i.second_coach}, refuse_person),
                     when(i.here.size() > most_here, Refusal::text_too_long), first_in(i.here, refuse_line)});
}

No RefuseCoaching::operator()(const NoteThreshold& i) const {
    return first_of({begun(i.slot), i.at.empty() ? No{} : refuse_question(i.at)});
}

No RefuseCoaching::operator()(const EndCycle& i) const {
    int seconds = 0;
    bool negative = false;
    for (const auto& phase : i.phases) {
        negative = negative || phase.seconds < 0 || phase.seconds > longest_cycle_minutes * 60;
        seconds += negative ? 0 : phase.seconds;
    }
    return first_of(
        {begun(i.slot), first_in(i.phases, [](const PhaseTime& p) { return refuse_question(p.at); }),
         when(negative || i.phases.size() > card_places.size() || seconds > longest_cycle_minutes * 60,
              Refusal::bad_minutes),
         refuse_line(i.reflected_on), refuse_line(i.next_step)});
}

// --- people ------------------------------------------------------------------------------------------------------------

No RefuseCoaching::operator()(const SetPin& i) const {
    return first_of({need_person(i.person), when(i.hash.size() > longest_hash, Refusal::text_too_long),
                     refuse_line(i.hash)});
}

No RefuseCoaching::operator()(const SetPractice& i) const {
    return first_of({need_person(i.person), refuse_line(i.words)});
}

No RefuseCoaching::operator()(const SetPrompts& i) const { return need_person(i.person); }

No RefuseCoaching::operator()(const KeepNote& i) const {
    const bool named = i.note.id.empty() || i.note.id.starts_with("note/");
    return first_of({when(no_board(), Refusal::no_such_board), when(!named, Refusal::bad_slug),
                     need_person(i.note.written_by), refuse_person(i.note.shared_with),
                     when(i.note.body.size() > longest_note, Refusal::text_too_long),
                     when(i.note.body.empty(), Refusal::text_needed),
                     when(!is_utf8(i.note.body), Refusal::bad_text), refuse_line(i.note.cycle)});
}

// --- the practice ------------------------------------------------------------------------------------------------------

No RefuseCoaching::operator()(const KeepRetrospective& i) const {
    return first_of({when(no_board(), Refusal::no_such_board),
                     when(i.useful.empty() && i.change.empty(), Refusal::text_needed), refuse_text(i.useful),
                     refuse_text(i.change), when(i.cycles < 0, Refusal::not_below_zero)});
}

No RefuseCoaching::operator()(const StartObservation& i) const {
    return first_of({when(no_board(), Refusal::no_such_board), refuse_line(i.place)});
}

No RefuseCoaching::going_on(const EntityId& observation) const {
    const auto* found = find_observation(board, observation);
    return when(found == nullptr || found->watching.empty(), Refusal::no_such_observation);
}

No RefuseCoaching::operator()(const NoteObservation& i) const {
    if (const auto no = going_on(i.observation)) return no;
    const auto& notes = find_observation(board, i.observation)->notes;
    return first_of({refuse_needed(i.words, Refusal::text_needed), refuse_line(i.words),
                     when(notes.size() >= most_observed_notes, Refusal::text_too_long)});
}

No RefuseCoaching::operator()(const EndObservation& i) const { return going_on(i.observation); }

}  // namespace kata
