// How the coach's own pages speak, and the texts that notes of the practice hold. No drawing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/kata/coach_notes.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

/// A text of a note: its field in the form, its label, what invites to write it. The English words; word() says them.
template <typename Note> struct NoteText {
    const char *field, *label, *invitation;
    std::string Note::*text;
};
inline constexpr std::array<NoteText<kata::CoachLogEntry>, 4> log_texts{{
    {"trying", "I will try", "What will you try next?", &kata::CoachLogEntry::trying},
    {"expecting", "I expect", "What do you expect of it?", &kata::CoachLogEntry::expecting},
    {"question", "A question that worked", "Which question opened something?",
     &kata::CoachLogEntry::question},
    {"advice", "Where did I give advice?", "At which question, with which words?",
     &kata::CoachLogEntry::advice},
}};
inline constexpr std::array<NoteText<kata::CoachingObservation>, 4> sheet_texts{{
    {"saw", "I saw", "What could everybody have seen or heard?", &kata::CoachingObservation::saw},
    {"effect", "Effect", "What came of it?", &kata::CoachingObservation::effect},
    {"try", "You could try", "One thing for the next cycle", &kata::CoachingObservation::could_try},
    {"next", "Coach practises next", "What did the two of you agree on?",
     &kata::CoachingObservation::next_focus},
}};

std::string moved_words(
    std::optional<kata::Moved> moved);      ///< "Moved toward it", "Partly", "Fell from it"; empty for none
std::string fact_words(bool fact_based);    ///< "facts", "no facts"
std::string to_q4_words(bool went);         ///< "yes", "not yet"
std::string length_words(int seconds);      ///< "0:40"
std::string in_minutes_words(int minutes);  ///< "1 minute", "13 minutes"
/// Beside what a coach practises: it is no secret.
std::string stands_for_all();

}  // namespace kiosk
