// The words of a new storyboard.
#include "kiosk/screens/empty_board_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// A practice board first, else any board but this one.
std::string example_board(const kata::Storyboard& board, const kata::Shelf& shelf) {
    const auto boards = shelf.boards();
    const auto other = [&](const kata::Board& candidate) { return candidate.id != board.board.id; };
    const auto practice = std::ranges::find_if(
        boards, [&](const kata::Board& candidate) { return candidate.practice && other(candidate); });
    if (practice != boards.end()) {
        return practice->id;
    }
    const auto any = std::ranges::find_if(boards, other);
    return any == boards.end() ? "" : any->id;
}

}  // namespace

EmptyBoardView view_empty_board(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    EmptyBoardView view;
    view.has_board = !board.board.id.empty();
    view.title = board.board.name.empty() ? word("A new storyboard") : board.board.name;
    view.beside = word("Four steps, about 20 minutes, together at the process.");
    view.clock = clock_words(now, board.board.zone);
    view.steps = {{
        {"1", word("Challenge"),
         word("What would be better for the customer, and by when?\nIt may seem impossible today."),
         board.challenge.has_value()},
        {"2", word("Current condition"), word("How does it run today?\nTime 20 cycles with\nthe stopwatch."),
         has_points(board, shelf)},
        {"3", word("Target condition"), word("How should it run in\ntwo weeks? A pattern\nyou can draw."),
         kata::present_target(board) != nullptr},
        {"4", word("First obstacle"), word("What stands in the way\nof that? Many, perhaps.\nPick one."),
         !board.obstacles.empty()},
    }};
    const auto first = std::ranges::find(view.steps, false, &EmptyBoardView::Step::done);
    if (first != view.steps.end()) {
        first->current = true;
    }
    if (board.challenge) {
        view.steps[0].words = challenge_words(board);
    }
    view.write_words = board.challenge ? word("Change it") : word("Write it");
    view.example = example_board(board, shelf);
    return view;
}

}  // namespace kiosk
