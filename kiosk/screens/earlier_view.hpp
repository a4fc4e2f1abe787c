// Target conditions that have ended: the list, and one of them with everything that belonged to it, as it stands in the history.
// No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/target_condition_view.hpp"

namespace kiosk {

struct EarlierConditionsView {
    struct Row {
        kata::EntityId id;
        std::string number, sentence;
        std::string dates;   // "31 Oct to 18 Nov"
        std::string ending;  // "reached Tue 18 Nov", "at its date, Tue 18 Nov"
        std::string counts;  // "8 experiments, 7 learnings"
    };
    std::string title, beside;
    std::vector<Row> rows;  // the newest first
    std::string empty_words;
};
/// Counts are worked out for the rows [from, to) only: each is a look into the history.
EarlierConditionsView view_earlier_conditions(const kata::Storyboard& board);
std::string earlier_counts(const kata::Storyboard& board, const kata::Shelf& shelf, const kata::EntityId& id);

enum class EarlierTab { condition, obstacles, experiments, reflection };

struct EarlierConditionView {
    struct Obstacle {
        std::string number, words, became;
    };
    struct Pair {  // expected and happened
        std::string number, step, expected, happened, verdict, learned;
    };
    struct Text {
        std::string label, words;
    };
    std::string title, beside;
    std::string empty_words;
    std::vector<std::string> tabs;
    EarlierTab tab = EarlierTab::condition;
    TargetConditionView condition;
    std::vector<Obstacle> obstacles;
    std::vector<Pair> pairs;
    std::vector<Text> texts;
    std::string tab_empty_words;
};
EarlierConditionView view_earlier_condition(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            const Draft& draft);

}  // namespace kiosk
