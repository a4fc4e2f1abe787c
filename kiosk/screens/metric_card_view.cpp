// The lines of the definition card, in the order in which one would explain it.
#include "kiosk/screens/metric_card_view.hpp"

#include <algorithm>
#include <array>

#include "kiosk/screens/stopwatch_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::array<CardLine, 6> card_lines{
    {{"start_event", "Starts when", "What do we see when it starts?", &kata::Metric::start_event},
     {"end_event", "Ends when", "What do we see when it ends?", &kata::Metric::end_event},
     {"unit", "Unit", "s, min, pieces; empty where it is a plain count", &kata::Metric::unit},
     {"where", "Where", "Where does one stand to see it?", &kata::Metric::where},
     {"who", "Who", "Which place at the line measures? No names", &kata::Metric::who},
     {"how", "How", "With what, and how many in a row?", &kata::Metric::how}}};

/// Values that are there would mean something else with another unit.
bool unit_stays(const kata::Shelf& shelf, const kata::Metric& metric) {
    return !shelf.last_points(metric.id, 1).empty();
}

MetricCardView::Row row_of(const CardLine& line, const kata::Metric& metric) {
    MetricCardView::Row row;
    row.id = line.id;
    row.label = word(line.label);
    const auto& value = metric.*line.member;
    row.quiet = value.empty();
    row.value = value.empty() ? word(line.question) : value;
    row.writing_for = metric.id + " " + std::string(line.id);
    row.begins_with = value;
    return row;
}

}  // namespace

const CardLine* find_card_line(std::string_view id) {
    const auto* const it = std::ranges::find(card_lines, id, &CardLine::id);
    return it == card_lines.end() ? nullptr : it;
}

MetricCardView view_metric_card(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    MetricCardView view;
    view.title = word("Definition card");
    const auto* metric = kata::find_metric(board, draft.card_metric);
    if (metric == nullptr && !board.metrics.empty()) {
        metric = &board.metrics.front();
    }
    if (metric == nullptr) {
        view.empty_words = word("No metric on this board yet. Which number shows the process?");
        return view;
    }
    view.beside = metric->label.empty() ? metric->name : metric->label;
    for (const auto& other : board.metrics) {
        view.metrics.push_back({other.id, other.name, other.id == metric->id});
    }
    for (const auto& line : card_lines) {
        view.rows.push_back(row_of(line, *metric));
        auto& row = view.rows.back();
        if (row.id == "unit" && unit_stays(shelf, *metric)) {
            row.can_write = false;
            row.value = row.quiet ? word("None, a plain count") : row.value;
            view.note = word("The unit stays while there are values in it");
        }
    }
    return view;
}

CardWords card_words(const kata::Metric& metric) {
    auto words = definition_words(metric);
    if (words.empty()) {
        return {word("What starts it, what ends it? Write it down"), false};
    }
    return {std::move(words), true};
}

}  // namespace kiosk
