// The wall of what was learned, here and at other stations: newest first, searched by words. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/pages.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

inline constexpr std::size_t slips_across = 3, slips_down = 3;

struct LearningsView {
    struct Slip {
        std::string words, from;  // "The slow shift was …", "Cell 7, experiment 8"
        kata::LearningSlip slip;
    };
    std::string beside;  // "28 from 2 boards"
    std::string search;  // what is searched for; empty: the field invites
    std::string invitation;
    TextWish search_wish;
    std::vector<Choice> chips;  // this board, all stations, one board, words of the wall
    std::vector<std::string> chip_words;
    std::optional<std::size_t> board_chip;  // it leads to the boards of the plant; nothing: there is but one
    std::vector<Slip> slips;                // of the page
    Pages pages;
    std::string empty_words;
    bool draft = false;  // a slip is half written
};
/// What the search is written under among the texts.
inline constexpr std::string_view wall_search = "wall search";
LearningsView view_learnings(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

/// What a search finds so far, while its words are still being typed.
struct FoundSoFar {
    std::string count;  // "12 slips"
    std::string words;  // of the newest one
    std::optional<kata::LearningSlip> newest;
};
FoundSoFar found_so_far(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
                        const std::string& words);

/// The boards of the plant, to choose one whose slips the wall shows; in walking order.
struct WallBoardsView {
    struct Row {
        kata::EntityId board;
        std::string name, station;
        bool chosen = false;
    };
    std::vector<Row> rows;
};
WallBoardsView view_wall_boards(const kata::Shelf& shelf, const Draft& draft);

/// "Cell 7, experiment 8, Wed 12 Nov"; of another station "Cell 9, Hall 3 panel, experiment 8".
std::string slip_from(const kata::LearningSlip& slip, const kata::Storyboard& board,
                      const std::vector<kata::PlantBoard>& plant, bool with_day);
/// Words that stand on several of these slips, the most frequent first.
std::vector<std::string> wall_words(const std::vector<kata::LearningSlip>& slips, std::size_t most);
/// Opens a slip, and finds the target condition its experiment belongs to.
void open_slip(Pane& pane, const kata::LearningSlip& slip);

/// One slip whole, with where it comes from.
struct LearningView {
    std::string words, from;
    std::string step, expected, happened, verdict;  // of its experiment; empty where there is none
    std::string empty_words;
    kata::EntityId experiment;  // that can be opened: it is on this board, under the present target condition
};
LearningView view_learning(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft);

/// What the team learned this week, for the glance: the newest, and how many more.
struct WeekLearned {
    std::string words, more;  // empty: nothing this week
};
WeekLearned week_learned(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

}  // namespace kiosk
