// Members of nouns <-> values of cells. Private to core/kata: the noun table is built from these.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/kata/nouns.hpp"

namespace kata {

using journal::Value;

/// What a cell's value says as a member of this kind; nothing if it is null, of another kind or out of range.
template <typename Member> std::optional<Member> as(const Value& value);

/// The value a member is stored as; lists as lines of one text.
Value to_value(const std::string& member);
Value to_value(double member);
Value to_value(int member);
Value to_value(bool member);
Value to_value(const Day& member);
Value to_value(const Moment& member);  ///< ISO 8601 in UTC: a noun knows no zone
Value to_value(const std::vector<std::string>& member);
Value to_value(const std::vector<Shift>& member);
Value to_value(const std::vector<TallyCount>& member);
Value to_value(const std::vector<ConditionRow>& member);  ///< a label and its words, parted by a tab
Value to_value(const std::vector<PhaseTime>& member);     ///< "Q1 40"
Value to_value(const std::vector<PlannedCycle>& member);  ///< weekday, time, shift and coach, parted by tabs
Value to_value(
    const std::vector<ObservedNote>& member);  ///< seconds, "seen" or "thought", words, parted by tabs

// Enumerations are stored by these words.
Value to_value(Better member);
Value to_value(MetricRole member);
Value to_value(MetricKind member);
Value to_value(GoalKind member);
Value to_value(ObstacleState member);
Value to_value(ObstacleKind member);
Value to_value(ExperimentKind member);
Value to_value(Verdict member);
Value to_value(Direction member);
Value to_value(Kept member);
Value to_value(NotHeld member);
Value to_value(Prompts member);
Value to_value(NoteKind member);

/// Nothing is null.
template <typename Member> Value stored(const Member& member) { return to_value(member); }
template <typename Member> Value stored(const std::optional<Member>& member) {
    return member ? to_value(*member) : Value{};
}

}  // namespace kata
