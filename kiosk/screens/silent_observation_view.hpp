// Half an hour of standing still and looking: what we thought and what we saw, side by side. It is in the journal, so it goes on after
// idle, a restart and a power cut. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"
#include "kiosk/screens/write_view.hpp"

namespace kiosk {

inline constexpr int observation_minutes = 30;
inline constexpr std::string_view watched_thought = "watched thought", watched_saw = "watched saw";
inline constexpr std::string_view watch_place = "watch place";

struct SilentObservationView {
    struct Note {
        std::string minute;  // "12 min"
        std::string words;
        bool can_be_obstacle = false;
    };
    struct Earlier {
        kata::EntityId id;
        std::string when, place, counts;  // "3 thought, 5 saw"
    };
    std::string title, beside;
    bool watching = false;  // one goes on
    bool reading = false;   // an earlier one is open
    kata::EntityId id;
    int minutes = 0;                  // since the start
    std::string minutes_words;        // "12 of 30 min"
    std::string calm;                 // one sentence under the bar
    std::vector<Note> thought, seen;  // newest first while it goes on, else in their order
    std::string thought_badge, saw_badge;
    // the next one
    std::vector<Choice> places;
    std::string place;
    std::vector<Earlier> earlier;  // newest first
    std::string earlier_empty;
};

SilentObservationView view_silent_observation(const kata::Storyboard& board, kata::Moment now,
                                              const Draft& draft);
/// A note that is being written: `what_for` is watched_thought or watched_saw.
void add_watched_writing(WriteView& view, const kata::Storyboard& board, std::string_view what_for,
                         const std::string& text);

}  // namespace kiosk
