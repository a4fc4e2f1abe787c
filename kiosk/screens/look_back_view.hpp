// The end of a target condition: what we know now, how we worked, one learning for the wall, and what of the parking lot is carried on.
// No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/form_words.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

inline constexpr std::string_view look_back_form = "look-back";

struct LookBackView {
    struct Parked {
        kata::EntityId id;
        std::string words;
        bool carried = false;
    };
    std::string title, beside;  // beside: the challenge it led to
    std::string empty_words;    // there is none to look back on
    std::string date_line;      // "Tue 18 Nov passed"
    std::string goal_line;      // "25 of 30, the target was 27 of 30"
    std::string counts_line;    // "9 experiments, 8 learnings"
    std::vector<Choice>
        ends;  // reached, at its date; nothing to choose before the date: then it can only be reached
    FormField about_process, about_us, learning;
    std::string parked_title;
    std::vector<Parked> parked;
    std::string wiped_words;
    FormHints hints;
    std::string why_not;
    bool can_store = false;
    std::vector<kata::Intent> asks;  // what is carried on, then the end
    std::string store_words, saved_words;
};

LookBackView view_look_back(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                            const Draft& draft);
/// The name among the draft's texts of "this obstacle is carried on".
std::string carried_text(const kata::EntityId& obstacle);

}  // namespace kiosk
