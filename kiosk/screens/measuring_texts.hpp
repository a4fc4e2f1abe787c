// The short texts that go with measuring: where, which lot, how many, what it is about. They wait in the panel until they are used.
#pragma once

#include "kiosk/screens/write_view.hpp"

namespace kiosk {

inline constexpr std::string_view text_of_place = "place";     // of the stopwatch's next laps
inline constexpr std::string_view text_of_tally = "tally-of";  // what is counted for
inline constexpr std::string_view text_of_lot = "tally-n";     // how many the lot has
inline constexpr std::string_view text_of_timer = "timer-what";

/// Fills in the writing screen if it is one of these.
bool add_measuring_text(WriteView& view, const Draft& draft, const std::string& text);
/// Puts the kept text where it belongs; false if it is none of these.
bool keep_measuring_text(Pane& pane, const std::string& text);
/// A whole number above zero; nothing else is the size of a lot.
std::optional<double> lot_size(const std::string& text);

/// "early shift" by the board's shifts, else the station's calendar; empty where there are none.
std::string shift_words(const kata::Board& board, const kata::Shelf& shelf, kata::Moment at);
/// "Fri 14 Nov, early shift": the day that the shift began on.
std::string day_and_shift_words(const kata::Board& board, const kata::Shelf& shelf, kata::Moment at);

}  // namespace kiosk
