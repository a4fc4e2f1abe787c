// The rows of the menu.
#include "kiosk/screens/menu_view.hpp"

#include <algorithm>
#include <utility>

#include "kiosk/screens/all_boards_view.hpp"
#include "kiosk/screens/settle_view.hpp"
#include "kiosk/screens/sync_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// "Synced 02:10" as the end of a line: "synced 02:10".
std::string as_rest(std::string words) {
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') {
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
    }
    return words;
}

}  // namespace

MenuView view_menu(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now, bool dark) {
    MenuView view;
    const auto boards = shelf.boards();
    const auto practice = std::ranges::find(boards, true, &kata::Board::practice);
    view.rows.push_back({MenuChoice::glance, word("Glance view")});
    view.rows.push_back({MenuChoice::boards, said("Boards: {0}", board.board.name)});
    if (has_many_boards(shelf)) {
        view.rows.push_back({MenuChoice::all_boards, word("All boards")});
    }
    view.rows.push_back({MenuChoice::theme, dark ? word("Day theme") : word("Night theme")});
    if (practice != boards.end() && practice->id != board.board.id) {
        view.practice_board = practice->id;
        view.rows.push_back({MenuChoice::practice, word("Practice board")});
    }
    if (!board.board.id.empty()) {
        view.rows.push_back({MenuChoice::this_board, word("This board")});
        view.rows.push_back({MenuChoice::as_it_was, word("The board as it was")});
    }
    if (auto settle = settle_words(shelf, board.board.id); !settle.empty()) {
        view.rows.push_back({MenuChoice::settle, std::move(settle)});
    }
    if (shelf.is_here(board.board.id)) {
        view.rows.push_back({MenuChoice::read_in, word("Read in a file")});
    }
    const auto sync = sync_words(shelf.sync_state(), now, board.board.zone);
    view.rows.push_back({MenuChoice::shared_folder, sync.folder_set
                                                        ? said("Shared folder, {0}", as_rest(sync.words))
                                                        : word("Shared folder")});
    return view;
}

}  // namespace kiosk
