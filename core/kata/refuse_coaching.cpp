// One overload an intent: cycles first, then people, then what is written about the practice.
#include "core/kata/refuse_coaching.hpp"

#include <array>

#include "core/kata/coach_notes.hpp"
#include "core/kata/coaching.hpp"
#include "core/kata/refuse_help.hpp"
#include "core/kata/rhythm.hpp"

namespace kata {

namespace {

constexpr int longest_cycle_minutes = 24 * 60;
constexpr std::size_t most_here = 50;
constexpr std::size_t most_observed_notes = 300;
constexpr std::size_t longest_hash = 256;

No need_person(const EntityId& id) { return when(!is_person(id), Refusal::no_such_person); }

/// Each of them first, so that their sum is a number.
bool fit(const std::vector<PhaseTime>& phases) {
    const auto fits = [](const PhaseTime& phase) {
        return phase.seconds >= 0 && phase.seconds <= longest_cycle_minutes * 60;
    };
    return phases.size() <= card_places.size() && std::ranges::all_of(phases, fits) &&
           minutes_of(phases) <= longest_cycle_minutes;
}

No refuse_question(std::string_view at) {
    return when(std::ranges::find(card_places, at) == card_places.end(), Refusal::no_such_question);
}

}  // namespace

No RefuseCoaching::slot_of_board(const CycleSlot& slot) const {
    return first_of({when(no_board(), Refusal::no_such_board), refuse_line(slot.shift)});
}

/// Over by the moment it would be at. "As the week has it" is asked for midnight, which a night shift has behind its first day. Of a shift
/// that only the plant's calendar has nobody knows here how far it goes: its slot is over a day later.
bool RefuseCoaching::is_past(const CycleSlot& slot, std::string_view at) const {
    if (slot.date >= today()) return false;
    if (slot.shift.empty() || plus_days(slot.date, 1) < today()) return true;
    if (board.board.shifts.empty()) return false;
    const auto moment = moment_in(rhythm_of(board.board, {}, {}), slot, parse_clock(at).value_or(0));
    return local_time(moment, board.board.zone).day < today();
}

/// A cycle that was started on that day, whether it was ended or not.
No RefuseCoaching::begun(const CycleSlot& slot) const {
    if (const auto no = slot_of_board(slot)) return no;
    const auto* standing = find_cycle(board, slot);
    return when(standing == nullptr || !standing->started_at, Refusal::cycle_not_started);
}

/// What was held stays held, whoever marks the day later; Undo alone takes it back.
No RefuseCoaching::marked(const CycleDay& day) const {
    const CycleSlot slot{day.date, day.shift};
    if (const auto no = slot_of_board(slot)) return no;
    const auto* standing = find_cycle(board, slot);
    const bool was_held = standing != nullptr && standing->held;
    return first_of({when(was_held && !day.held, Refusal::cycle_was_held),
                     when(!is_settled(day), Refusal::reason_needed), refuse_text(day.reason),
                     refuse_line(day.threshold_at), refuse_text(day.note),
                     when(day.minutes && (*day.minutes < 0 || *day.minutes > longest_cycle_minutes),
                          Refusal::bad_minutes)});
}

No RefuseCoaching::operator()(const MarkCycles& i) const {
    return first_of({when(no_board(), Refusal::no_such_board),
                     first_in(i.days, [this](const CycleDay& day) { return marked(day); })});
}

No RefuseCoaching::operator()(const PlanCycle& i) const {
    return first_of({slot_of_board(i.slot), when(is_past(i.slot, i.at), Refusal::day_has_passed),
                     when(!i.at.empty() && !parse_clock(i.at), Refusal::bad_time_of_day)});
}

No RefuseCoaching::operator()(const StartCycle& i) const {
    const auto last = local_time(now + due_before, board.board.zone).day;  // one just after midnight is due
    return first_of({slot_of_board(i.slot), when(i.slot.date > last, Refusal::in_the_future),
                     first_in(std::array{i.learner, i.coach, i.second_coach}, refuse_person),
                     when(i.here.size() > most_here, Refusal::text_too_long), first_in(i.here, refuse_line)});
}

No RefuseCoaching::operator()(const NoteThreshold& i) const {
    return first_of({begun(i.slot), i.at.empty() ? No{} : refuse_question(i.at)});
}

No RefuseCoaching::operator()(const EndCycle& i) const {
    const auto question = [](const PhaseTime& phase) { return refuse_question(phase.at); };
    return first_of({begun(i.slot), first_in(i.phases, question), when(!fit(i.phases), Refusal::bad_minutes),
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
                     refuse_body(i.note.body), refuse_line(i.note.cycle),
                     i.practises_next ? (*this)(*i.practises_next) : No{}});
}

// --- the practice ------------------------------------------------------------------------------------------------------

No RefuseCoaching::operator()(const KeepRetrospective& i) const {
    return first_of({when(no_board(), Refusal::no_such_board),
                     when(i.useful.empty() && i.change.empty(), Refusal::text_needed), refuse_text(i.useful),
                     refuse_text(i.change), when(i.cycles < 0, Refusal::not_below_zero)});
}

No RefuseCoaching::operator()(const StartObservation& i) const {
    const bool watched = std::ranges::any_of(board.observations, is_going_on);
    return first_of({when(no_board(), Refusal::no_such_board), when(watched, Refusal::observation_goes_on),
                     refuse_line(i.place)});
}

No RefuseCoaching::going_on(const EntityId& observation) const {
    const auto* found = find_observation(board, observation);
    return when(found == nullptr || !is_going_on(*found), Refusal::no_such_observation);
}

No RefuseCoaching::operator()(const NoteObservation& i) const {
    if (const auto no = going_on(i.observation)) return no;
    const auto& notes = find_observation(board, i.observation)->notes;
    return first_of({refuse_needed(i.words, Refusal::text_needed), refuse_line(i.words),
                     when(notes.size() >= most_observed_notes, Refusal::text_too_long)});
}

No RefuseCoaching::operator()(const EndObservation& i) const { return going_on(i.observation); }

}  // namespace kata
