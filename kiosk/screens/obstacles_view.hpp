// What the obstacle parking lot says: which one is now, what waits, what is no longer in the way. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct ObstacleRow {
    kata::EntityId id;
    std::string number, words;
    std::string note;  // "Since today. Experiment 9 is running, see at 15:30"
    bool now = false;
    bool chosen = false;  // touched: what "No longer in the way" is about
};

struct ClosingQuestion {
    std::string title, words;
    std::string yes, smaller, not_yet;
    kata::CloseObstacle ask;
    std::string saved_words, smaller_words;
};

struct ObstaclesView {
    std::string sentence;  // "We can't run every cycle in 95 to 120 s\nbecause …"
    std::optional<ObstacleRow> now;
    std::vector<ObstacleRow> rows;  // the others in the way
    std::string empty_words;
    struct Gone {
        std::string words, by;  // "Screw feeder", "exp. 3"
    };
    std::vector<Gone> gone;
    std::string gone_empty;
    std::vector<std::string> holding;
    std::string holding_empty;
    std::vector<std::string> help;
    std::string help_empty;
    bool can_move = false, can_close = false;
    std::optional<ClosingQuestion> closing;
};

ObstaclesView view_obstacles(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                             const Draft& draft);
/// What the toast says when the arrow stands at another obstacle; empty id: at none.
std::string arrow_moved_words(const kata::Storyboard& board, const kata::EntityId& obstacle,
                              kata::Moment now);

}  // namespace kiosk
