// What stands in a private note of the coach's practice: a line of the coach's own log, and the sheet of the second coach. Typed here, JSON in the
// note's body. Nothing in them is a mark: words, places of the card, yes or no.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/coaching.hpp"
#include "core/kata/nouns.hpp"
#include "core/kata/text_rules.hpp"

namespace kata {

/// A second coach's sheet with every text as long as a text may be, of the longest letters; the rest is names and marks.
inline constexpr std::size_t longest_note = (2 * card_places.size() + 5) * longest_text * 4 + 4096;  // bytes

/// Seen from the coach's practice focus.
enum class Moved { toward, partly, fell };

struct CoachLogEntry {
    Day day;                     // of the cycle
    std::optional<int> minutes;  // 0..1440; how long it took
    std::string focus;           // what was practised
    std::optional<Moved> moved;
    std::string advice;                  // where advice was given
    std::string threshold_at;            // "", "Q1".."Q5", "reflection"
    std::optional<bool> threshold_seen;  // by the coach, while it was there
    std::string question;                // one that worked
    std::string trying;                  // what comes next
    std::string expecting;               // and what is expected of it
    bool operator==(const CoachLogEntry&) const = default;
};

/// What was heard at one place of the card.
struct ObservedPhase {
    std::string at;            // of card_places
    std::string coach_said;    // word for word, as far as it was caught
    std::string learner_said;  // or pointed to
    std::optional<bool> fact_based;
    int seconds = 0;  // as the panel measured them
    bool operator==(const ObservedPhase&) const = default;
};

struct CoachingObservation {
    Day day;
    EntityId coach, learner;  // person/…
    std::string focus;        // the coach's, on that day
    std::vector<ObservedPhase> phases;
    std::string threshold_at;
    std::optional<bool> went_to_q4;
    std::string saw, effect, could_try;
    std::string next_focus;  // agreed
    std::optional<Day> follow_up;
    bool operator==(const CoachingObservation&) const = default;
};

/// For PrivateNote::body.
std::string body_of(const CoachLogEntry& entry);
std::string body_of(const CoachingObservation& observation);
/// As it may be kept: not too long, nor any text in it, each of letters that can be shown.
std::optional<Refusal> refuse_body(std::string_view body);
/// Nothing where the body is another thing, or has no day. What is not understood in it is left out; texts are cut at 1000 characters.
std::optional<CoachLogEntry> coach_log_of(std::string_view body);
std::optional<CoachingObservation> observation_of(std::string_view body);

}  // namespace kata
