// How we practise, looked at together every so many cycles: two questions, ready answers, and what was said before. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

struct RetrospectiveView {
    struct Question {
        std::string words;  // "Is our practice still useful?"
        std::string what_for;
        std::vector<Choice> answers;
        std::string written;  // what is chosen or written; the invitation where nothing is
        bool draft = false;   // half written
        TextWish wish;
    };
    struct Earlier {
        std::string when;  // "Fri 24 Oct, after 20 cycles"
        std::string useful, change;
    };
    std::string beside;  // "after 20 coaching cycles"
    Question useful, change;
    std::vector<Earlier> earlier;  // the newest first
    std::string earlier_empty;
    std::string milestone;
    bool can_keep = false;
    kata::KeepRetrospective ask;
};
RetrospectiveView view_retrospective(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft);

}  // namespace kiosk
