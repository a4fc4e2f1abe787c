// Help for an obstacle: who can help is asked first; then somebody takes it on and says by when. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

struct ObstacleHelpView {
    std::string empty_words;  // there is no such obstacle
    std::string title, words;
    std::string question, note;
    std::vector<Choice> choices;  // places, or times
    std::vector<std::string> values;
    std::optional<TextWish> wish;  // another place is written
    std::string written;
    std::string keep;
    std::optional<kata::Intent> ask;
    std::string saved_words;
    bool taking = false;  // the times are on the glass
};

ObstacleHelpView view_obstacle_help(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const Draft& draft);

}  // namespace kiosk
