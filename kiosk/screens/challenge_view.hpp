// The challenge as a form: the sentence, from where to where, by when, what must stay, and the North Star above it. Today's distance to it
// is worked out from the points. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

inline constexpr std::string_view challenge_form = "our-challenge";

struct ChallengeView {
    std::string title, beside;
    FormField sentence, short_text, framing, vision;
    FormField from, to;
    std::vector<Choice> metrics;
    std::vector<kata::EntityId> metric_ids;  // the last is none
    std::string unit;
    int decimals = 2;
    bool minus = false;
    std::optional<kata::Day> day;  // nothing: no date
    kata::Day earliest;
    std::string day_line;
    std::string distance;  // "From 352 to 480. Now 418, 62 to go."
    FormHints hints;
    bool changed = false, half_written = false;
    std::string why_not;
    bool can_store = false;
    std::vector<kata::Intent> asks;
    std::string saved_words;
};

/// Fills in what stands on the board, unless the form was begun already.
void begin_challenge_form(Draft& draft, const kata::Storyboard& board);
ChallengeView view_challenge(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                             const Draft& draft);
/// "From 352 to 480. Now 418, 62 to go."; empty where it is not measured.
std::string challenge_distance(const kata::Storyboard& board, const kata::Shelf& shelf,
                               const kata::Challenge& challenge);

}  // namespace kiosk
