// The wall of what was learned.
#include "kiosk/screens/learnings_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

fake::Shelf wall() {
    auto shelf = fake::cell_7_shelf();
    shelf.slips = {fake::slip(8, "the slow shift was a missing fixture, not people", fake::at(12, 15)),
                   fake::slip(7, "late shift swaps one fixture; the second is locked away", fake::at(11, 15)),
                   fake::slip(6, "waiting can carry work; 5 cycles to settle", fake::at(7, 15))};
    shelf.slips.front().short_words = "The slow shift was a missing fixture, not people";
    shelf.storyboards["board/cell-7"] = fake::cell_7();
    return shelf;
}

}  // namespace

TEST_CASE("slips name their experiment, never a person") {
    const auto shelf = wall();
    const auto view = view_learnings(fake::cell_7(), shelf, {});
    REQUIRE(view.slips.size() == 3);
    CHECK(view.slips[0].words == "The slow shift was a missing fixture, not people");
    CHECK(view.slips[0].from == "Cell 7, final assembly, experiment 8");
    CHECK(view.beside == "3 from 2 boards");
    CHECK(view.pages.count == 1);
}

TEST_CASE("what is searched for is asked of the wall, and may find nothing") {
    const auto shelf = wall();
    Draft draft;
    draft.texts["wall search"] = "fixture";
    draft.here_only = true;
    const auto view = view_learnings(fake::cell_7(), shelf, draft);
    CHECK(view.slips.size() == 2);
    CHECK(view.search == "fixture");
    CHECK(view.beside == "2 on this board");
    draft.texts["wall search"] = "robot";
    CHECK(view_learnings(fake::cell_7(), shelf, draft).empty_words ==
          "Nobody wrote about “robot” yet. Fewer words find more");
}

TEST_CASE("the wall's own frequent words are offered as chips") {
    const auto shelf = wall();
    CHECK(wall_words(shelf.slips, 3) == std::vector<std::string>{"shift", "fixture"});
    Draft draft;
    draft.wall_word = "fixture";
    const auto view = view_learnings(fake::cell_7(), shelf, draft);
    REQUIRE(view.chips.size() == 5);
    CHECK(view.chips[4].words == "Fixture");
    CHECK(view.chips[4].selected);
    CHECK(view.slips.size() == 2);
}

TEST_CASE("one board of the plant may have the wall, and slips of another station name it") {
    auto shelf = wall();
    auto tray = fake::slip(3, "a tray mark needs no tool", fake::at(12, 9));
    tray.board = "board/pack";
    tray.board_name = "Packaging";
    shelf.slips.push_back(tray);
    kata::PlantBoard pack;
    pack.board.id = tray.board;
    pack.board.name = tray.board_name;
    pack.station = "Hall 3 panel";
    shelf.elsewhere = {pack};
    Draft draft;
    auto view = view_learnings(fake::cell_7(), shelf, draft);
    CHECK(view.beside == "4 from 3 boards");
    CHECK(view.chips.at(view.board_chip.value()).words == "One board …");
    CHECK(view.slips.back().from == "Packaging, Hall 3 panel, experiment 3");
    CHECK(view.slips.front().from == "Cell 7, final assembly, experiment 8");
    draft.wall.board = "board/pack";
    view = view_learnings(fake::cell_7(), shelf, draft);
    CHECK(view.slips.size() == 1);
    CHECK(view.beside == "1 on Packaging");
    CHECK(view.chips[2].words == "Packaging");
    CHECK(view.chips[2].selected);
    CHECK_FALSE(view.chips[1].selected);
    const auto boards = view_wall_boards(shelf, draft);
    REQUIRE(boards.rows.size() == 3);
    const auto chosen = std::ranges::find(boards.rows, true, &WallBoardsView::Row::chosen);
    REQUIRE(chosen != boards.rows.end());
    CHECK(chosen->station == "Hall 3 panel");
}

TEST_CASE("where there is one board only, none is chosen") {
    auto shelf = wall();
    shelf.all_boards.resize(1);
    const auto view = view_learnings(fake::cell_7(), shelf, {});
    CHECK_FALSE(view.board_chip);
    CHECK(view.beside == "3 on this board");
}

TEST_CASE("a page past the end is the last one") {
    auto shelf = wall();
    for (int n = 10; n < 22; ++n) {
        shelf.slips.push_back(fake::slip(n, "trays hold " + std::to_string(n), fake::at(3, 10)));
    }
    Draft draft;
    draft.wall_page = 7;
    const auto view = view_learnings(fake::cell_7(), shelf, draft);
    CHECK(view.pages.count == 2);
    CHECK(view.pages.page == 1);
    CHECK(view.slips.size() == 6);
}

TEST_CASE("an open slip tells what was expected and what happened") {
    const auto shelf = wall();
    Draft draft;
    draft.slip = shelf.slips.front();
    const auto view = view_learning(fake::cell_7(), shelf, draft);
    CHECK(view.words == "The slow shift was a missing fixture, not people");
    CHECK(view.from == "Cell 7, final assembly, experiment 8, Wed 12 Nov");
    CHECK(view.expected == "Mean 117 s or less, 24 of 30 cycles in 95 to 120 s");
    CHECK(view.happened == "Mean 114.5 s, 25 of 30 cycles in 95 to 120 s");
    CHECK(view.experiment == "experiment/8");
    CHECK_FALSE(view_learning(fake::blank_board(), fake::Shelf{}, {}).empty_words.empty());
}

TEST_CASE("the week's learnings are those since Monday") {
    const auto week = week_learned(fake::cell_7(), wall(), fake::friday());
    CHECK(week.words == "The slow shift was a missing fixture, not people");
    CHECK(week.more == "1 more");
    CHECK(week_learned(fake::cell_7(), fake::Shelf{}, fake::friday()).words.empty());
}
