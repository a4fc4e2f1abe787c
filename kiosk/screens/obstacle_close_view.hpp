// What is asked when an obstacle is thought to be overcome: is it, where, and what showed it. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

struct ObstacleCloseView {
    std::string empty_words;  // there is no such obstacle
    std::string title, words;
    std::vector<Choice> scopes;  // "Everywhere", "Early shift"
    std::vector<std::string> scope_values;
    std::vector<Choice> by;  // "Exp. 9", "None of them"; none where there was no experiment
    std::vector<kata::EntityId> by_values;
    std::string by_words;  // what the chosen one was about
    struct Answer {
        std::string label;
        kata::CloseObstacle ask;
        std::string saved_words;
    };
    Answer yes, gone, smaller;
    std::string not_yet;
};

ObstacleCloseView view_obstacle_close(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      kata::Moment now, const Draft& draft);
/// Opens the question about this obstacle.
void begin_closing(Pane& pane, const kata::EntityId& obstacle);

}  // namespace kiosk
