// The rows of the board switcher.
#include "kiosk/screens/boards_view.hpp"

#include "kiosk/screens/all_boards_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

std::string days_left_words(const kata::Storyboard& board, kata::Moment now) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || !target->achieve_by) {
        return "";
    }
    const int days = kata::days_between(today(board.board, now), *target->achieve_by);
    if (days < 0) {
        return said("{0} passed", short_day_words(*target->achieve_by));
    }
    return days == 0 ? word("until today") : said("{0} left", days_words(days));
}

BoardsView view_boards(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    BoardsView view;
    for (const auto& other : shelf.boards()) {
        BoardsView::Row row{other.id, other.name, "", other.id == board.board.id};
        row.beside = other.practice ? word("practice")
                     : row.current  ? days_left_words(board, now)
                                    : days_left_words(shelf.storyboard(other.id, now), now);
        view.rows.push_back(std::move(row));
    }
    view.more_elsewhere = has_boards_elsewhere(shelf);
    if (view.rows.empty()) {
        view.empty_words = word("No board on this panel yet.");
    }
    return view;
}

}  // namespace kiosk
