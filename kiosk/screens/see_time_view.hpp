// When can we go and see what we have learned: the four answers of the form, all the others, and the moment each means. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

/// `value` is what a draft keeps: "hour", "planned", "shift", or a moment; "other" opens all answers.
struct SeeChoice {
    std::string words, value;
    std::optional<kata::Moment> at;
    bool selected = false;
    bool operator==(const SeeChoice&) const = default;
};

/// In 1 hour, Today 15:30, Shift end, Other time.
std::vector<SeeChoice> see_choices(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                   const std::string& chosen);
/// What a kept answer means now; nothing where none is kept or a chosen moment has passed.
std::optional<kata::Moment> see_moment(const kata::Storyboard& board, const kata::Shelf& shelf,
                                       kata::Moment now, const std::string& chosen);

/// All answers on the whole glass.
struct SeeTimeView {
    std::string day, clock;           // of the one that is chosen: "Tomorrow", "07:30"
    std::vector<SeeChoice> choices;   // two rows of keys
    std::vector<SeeChoice> steppers;  // an hour or a quarter earlier and later; empty value: not possible
    std::string chosen;               // that "Take this time" keeps
    kata::Moment at;
};
SeeTimeView view_see_time(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const std::string& chosen);

}  // namespace kiosk
