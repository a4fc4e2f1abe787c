// The definition card of a metric: what starts and ends it, its unit, where, who and how, so that everybody measures the same.
// No drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct CardLine {
    std::string_view id;  // "start_event"
    std::string_view label, question;
    std::string kata::Metric::*member;
};
const CardLine* find_card_line(std::string_view id);

struct MetricCardView {
    struct Row {
        std::string id, label, value;
        bool quiet = false;  // nothing written yet: `value` asks
        bool can_write = true;
        std::string writing_for;  // of the draft
        std::string begins_with;
    };
    struct Chip {
        kata::EntityId id;
        std::string name;
        bool selected = false;
    };
    std::string title, beside, empty_words;
    std::vector<Chip> metrics;
    std::vector<Row> rows;
    std::string note;  // why a line cannot be written
};

MetricCardView view_metric_card(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

/// "a unit leaves … the next unit leaves", or what to do where nothing is written.
struct CardWords {
    std::string words;
    bool written = false;
};
CardWords card_words(const kata::Metric& metric);

}  // namespace kiosk
