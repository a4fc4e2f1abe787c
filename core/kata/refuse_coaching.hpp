// The rules of the coaching kata: cycles, people's practice, private notes, retrospectives, silent observations. Private to
// core/kata/refuse*.cpp.
#pragma once

#include "core/kata/refuse_kata.hpp"

namespace kata {

struct RefuseCoaching : RefuseKata {
    using RefuseKata::operator();

    No operator()(const MarkCycles& i) const;
    No operator()(const PlanCycle& i) const;
    No operator()(const StartCycle& i) const;
    No operator()(const NoteThreshold& i) const;
    No operator()(const EndCycle& i) const;
    No operator()(const SetPin& i) const;
    No operator()(const SetPractice& i) const;
    No operator()(const SetPrompts& i) const;
    No operator()(const KeepNote& i) const;
    No operator()(const KeepRetrospective& i) const;
    No operator()(const StartObservation& i) const;
    No operator()(const NoteObservation& i) const;
    No operator()(const EndObservation& i) const;

private:
    No slot_of_board(const CycleSlot& slot) const;
    bool is_past(const CycleSlot& slot, std::string_view at) const;
    No begun(const CycleSlot& slot) const;
    No marked(const CycleDay& day) const;
    No going_on(const EntityId& observation) const;
};

}  // namespace kata
