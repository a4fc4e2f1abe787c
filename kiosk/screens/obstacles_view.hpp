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
};

/// A short line of the lists beside the parking lot.
struct AsideRow {
    kata::EntityId id;
    std::string words, by;  // "Screw feeder", "exp. 3"
    bool operator==(const AsideRow&) const = default;
};

struct ObstaclesView {
    std::string sentence;    // "We can't run every cycle in 95 to 120 s\nbecause …"
    std::string arrow_hint;  // while the arrow is moved
    std::optional<ObstacleRow> now;
    std::vector<ObstacleRow> rows;  // the others in the way; those that could be tried today first
    std::string empty_words;
    std::vector<AsideRow> gone, holding, help;
    std::string gone_empty, holding_empty, help_empty;
    bool can_move = false, can_close = false;
    bool draft = false;  // words of a new one wait
};

ObstaclesView view_obstacles(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                             const Draft& draft);
/// What the toast says when the arrow stands at another obstacle; empty id: at none.
std::string arrow_moved_words(const kata::Storyboard& board, const kata::EntityId& obstacle,
                              kata::Moment now);

}  // namespace kiosk
