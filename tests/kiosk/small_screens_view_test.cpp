// The screens with few words: empty board, boards, menu, shared folder, target condition, run chart, records, coaching.
#include <algorithm>

#include "kiosk/screens/boards_view.hpp"
#include "kiosk/screens/empty_board_view.hpp"
#include "kiosk/screens/experiment_record_view.hpp"
#include "kiosk/screens/menu_view.hpp"
#include "kiosk/screens/shared_folder_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

TEST_CASE("a new board starts with the challenge, then with what is missing") {
    auto board = fake::blank_board();
    const auto shelf = fake::cell_7_shelf();
    auto view = view_empty_board(board, shelf, fake::friday());
    CHECK(view.steps[0].current);
    CHECK(view.write_words == "Write it");
    board.challenge = fake::cell_7().challenge;
    view = view_empty_board(board, shelf, fake::friday());
    CHECK(view.steps[0].done);
    CHECK(view.steps[1].current);
    CHECK(view.write_words == "Change it");
}

TEST_CASE("the example of a new board is another board of this panel") {
    auto shelf = fake::cell_7_shelf();
    auto board = fake::blank_board();
    board.board.id = "board/other";
    CHECK(view_empty_board(board, shelf, fake::friday()).example == "board/new");
    shelf.all_boards.clear();
    CHECK(view_empty_board(board, shelf, fake::friday()).example.empty());
}

TEST_CASE("the switcher marks the shown board and practice boards") {
    const auto view = view_boards(fake::cell_7(), fake::cell_7_shelf(), fake::friday());
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].current);
    CHECK(view.rows[0].beside == "4 days left");
    CHECK(view.rows[1].beside == "practice");
    CHECK_FALSE(view_boards(fake::cell_7(), fake::Shelf{}, fake::friday()).empty_words.empty());
}

TEST_CASE("the menu offers what works now") {
    const auto view = view_menu(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), false);
    REQUIRE(view.rows.size() == 9);
    CHECK(view.rows[2].words == "All boards");
    CHECK(view.rows[3].words == "Night theme");
    CHECK(view.rows[4].words == "Practice board");
    CHECK(view.rows[5].words == "This board");
    CHECK(view.rows[6].words == "The board as it was");
    CHECK(view.rows[8].words == "Shared folder, synced 02:10");
    CHECK(view_menu(fake::cell_7(), fake::Shelf{}, fake::friday(), true).rows[2].words == "Day theme");
}

TEST_CASE("a folder that is away loses nothing") {
    auto shelf = fake::cell_7_shelf();
    shelf.sync.waiting = 312;
    shelf.sync.trouble = "host does not answer";
    shelf.sync.last_try = fake::at(14, 6);
    const auto view = view_shared_folder(fake::cell_7(), shelf, fake::friday());
    CHECK(view.head == "Folder not reachable");
    CHECK(view.quiet_mark);
    CHECK(view.figure == "312");
    CHECK(view.figure_words == "changes wait here.\nNothing is lost.");
    CHECK(view.facts.back().value == "host does not answer");
}

TEST_CASE("without a shared folder everything is stored here") {
    const auto view = view_shared_folder(fake::cell_7(), fake::Shelf{}, fake::friday());
    CHECK(view.head == "No shared folder yet");
    CHECK_FALSE(view.quiet_mark);
}

TEST_CASE("the experimenting record is read from the newest down") {
    const auto view = view_experiment_record(fake::cell_7(), fake::cell_7_shelf(), fake::friday());
    REQUIRE(view.rows.size() == 4);
    CHECK(view.beside == "Cell 7, Marta with David");
    CHECK(view.rows[0].running);
    CHECK(view.rows[0].see_label == "Go and see today");
    CHECK(view.rows[1].obstacle == "Obstacle 4");
    CHECK(view.rows[1].learned == "The slow shift was a missing fixture, not people");
    CHECK_FALSE(
        view_experiment_record(fake::blank_board(), fake::Shelf{}, fake::friday()).empty_words.empty());
}

TEST_CASE("the row that was asked for is marked, and no other") {
    const auto view =
        view_experiment_record(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), "experiment/7");
    CHECK(std::ranges::count(view.rows, true, &ExperimentRecordView::Row::chosen) == 1);
    CHECK(view.rows[2].chosen);
}

TEST_CASE("a result without its learning waits for it quietly") {
    auto board = fake::cell_7();
    board.experiments[2].learning.clear();
    board.experiments[2].learning_short.clear();
    const auto view = view_experiment_record(board, fake::cell_7_shelf(), fake::friday());
    CHECK(view.rows[1].learning_to_come == "learning to come");
}
