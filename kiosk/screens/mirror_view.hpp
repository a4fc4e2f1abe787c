// The coach's mirror in words: a fact with its day, and one open question to it. Only for the coach. No drawing.
#pragma once

#include <string>
#include <vector>

#include "core/kata/mirror.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

struct MirrorView {
    struct Row {
        std::string day, fact, question;
    };
    std::string title, beside;  // "Mirror", "only David"
    std::vector<Row> rows;      // newest first
    std::string empty_words;
};
MirrorView view_mirror(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       const kata::EntityId& me);

}  // namespace kiosk
