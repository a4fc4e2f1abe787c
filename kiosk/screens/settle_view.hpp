// What several stations wrote differently without knowing of each other: both values, each with its station, its shift and its moment,
// never with a name. It is closed by choosing one, or by the next writing. No drawing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

/// How many things of each zone of the storyboard are to be settled.
struct SettleCounts {
    std::size_t challenge = 0, target = 0, experiments = 0, obstacles = 0;
    std::size_t all = 0;  ///< those of no zone among them
};
SettleCounts settle_counts(const kata::Shelf& shelf, std::string_view board);

/// "2 things to settle"; empty: there are none.
std::string settle_words(const kata::Shelf& shelf, std::string_view board);

/// Of the shelf's own, for one frame.
using Unsettled = std::vector<const kata::FieldConflict*>;
/// What stations wrote differently of the things with these ids.
Unsettled unsettled(const kata::Shelf& shelf, std::string_view board, std::span<const kata::EntityId> things);
/// Of a whole zone of the storyboard: unsettled_in(shelf, board, &SettleCounts::target).
Unsettled unsettled_in(const kata::Shelf& shelf, std::string_view board, std::size_t SettleCounts::*zone);
/// "Two stations wrote this differently", "3 things to settle"; empty: they agree.
std::string unsettled_words(const Unsettled& apart);

struct SettleView {
    struct Row {
        std::string label, values;  // "Obstacle 3, words", "“No fixture” or “One fixture”"
        std::string stations;       // "Cell 7 panel and Cell 9 panel"
        kata::EntityId entity;
        std::string field;
    };
    std::string title;  // "3 things to settle"
    std::vector<Row> rows;
    std::string empty_words;
};
SettleView view_settle(const kata::Storyboard& board, const kata::Shelf& shelf);

struct SettleOneView {
    struct Value {
        std::string words;
        std::string from;  // "Cell 7 panel, early shift, Fri 14 Nov, 06:40"
        bool stands = false;
        kata::SettleConflict ask;
    };
    std::string title, question;
    std::string explanation;    // how it came about, and what can be done
    std::vector<Value> values;  // oldest first
    std::string saved_words;
    bool is_last = false;  // of this board
    kata::EntityId thing;
    std::optional<ScreenId>
        written_at;  // the thing's own screen; nothing: it has none, or is not on the board as it stands
    std::string empty_words;  // it is settled meanwhile
};
/// The one that the draft names; else the board's first.
SettleOneView view_settle_one(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              const SettleDraft& draft);

}  // namespace kiosk
