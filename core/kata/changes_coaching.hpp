// What the intents of the coaching kata write: cycles, people's practice, private notes, retrospectives, silent observations. Private
// to core/kata/changes*.cpp.
#pragma once

#include "core/kata/changes_kata.hpp"

namespace kata {

struct ChangesCoaching : ChangesKata {
    using ChangesKata::operator();

    Action operator()(const MarkCycles& i) const;
    Action operator()(const PlanCycle& i) const;
    Action operator()(const StartCycle& i) const;
    Action operator()(const NoteThreshold& i) const;
    Action operator()(const EndCycle& i) const;
    Action operator()(const SetPin& i) const;
    Action operator()(const SetPractice& i) const;
    Action operator()(const SetPrompts& i) const;
    Action operator()(const KeepNote& i) const;
    Action operator()(const KeepRetrospective& i) const;
    Action operator()(const StartObservation& i) const;
    Action operator()(const NoteObservation& i) const;
    Action operator()(const EndObservation& i) const;

private:
    template <typename Turn> Action cycle(std::string name, const CycleSlot& slot, Turn turn) const;
    template <typename Turn> Action observation(std::string name, const EntityId& id, Turn turn) const;
};

}  // namespace kata
