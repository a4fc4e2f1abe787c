// What the walk through the plant says of every board, in which order, and what is asked for when the order changes.
#include "kiosk/screens/all_boards_view.hpp"

#include "kiosk/screens/board_options_view.hpp"
#include "kiosk/screens/boards_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::Storyboard paint_shop() {
    auto board = fake::cell_7();
    board.board.id = "board/paint";
    board.board.slug = "paint";
    board.board.name = "Paint shop, masking";
    board.board.order = 1;
    board.board.coaching_time = "14:30";
    board.targets.back().achieve_by = kata::Day{2025, 11, 12};
    board.cycles = {fake::cycle({2025, 11, 11}, true), fake::cycle({2025, 11, 13}, false)};
    board.holding.front().help_needed_since = fake::at(13, 11, 52);
    board.holding.push_back(board.holding.front());
    board.holding.back().help_needed_since = fake::at(14, 11, 52);
    return board;
}

/// Cell 7 and the practice board here, the paint shop at another station.
fake::Shelf plant() {
    auto shelf = fake::cell_7_shelf();
    const auto paint = paint_shop();
    shelf.storyboards["board/paint"] = paint;
    shelf.storyboards["board/new"] = fake::blank_board();
    shelf.all_boards[1].order = 2;
    shelf.elsewhere = {{paint.board, "Panel 4", "panel-4-jid", false, fake::at(14, 2, 4)}};
    return shelf;
}

AllBoardsView view_of(const fake::Shelf& shelf, int page = 0, std::size_t per_page = 5) {
    return view_all_boards(fake::cell_7(), shelf, fake::friday(), page, per_page);
}

std::vector<std::string> names_of(const AllBoardsView& view) {
    std::vector<std::string> names;
    for (const auto& row : view.rows) {
        names.push_back(row.name);
    }
    return names;
}

/// "paint 1, cell-7 2"
std::string asked_places(const std::vector<kata::Intent>& asks) {
    std::string words;
    for (const auto& ask : asks) {
        const auto& place = std::get<kata::PlaceBoard>(ask);
        words += (words.empty() ? "" : ", ") + place.board.substr(6) + " " +
                 std::to_string(static_cast<int>(place.order));
    }
    return words;
}

}  // namespace

TEST_CASE("every board of the plant stands in walking order, whatever its results are") {
    auto shelf = plant();
    CHECK(names_of(view_of(shelf)) ==
          std::vector<std::string>{"Cell 7, final assembly", "Paint shop, masking", "Starter board"});
    shelf.storyboards["board/paint"].holding.clear();
    shelf.storyboards["board/paint"].targets.back().achieve_by = kata::Day{2025, 12, 24};
    CHECK(names_of(view_of(shelf))[1] == "Paint shop, masking");
    shelf.elsewhere[0].board.order = -1;
    CHECK(names_of(view_of(shelf))[0] == "Paint shop, masking");
}

TEST_CASE("a row says what a coach wants to know before going there") {
    const auto view = view_of(plant());
    REQUIRE(view.rows.size() == 3);
    const auto& own = view.rows[0];
    CHECK(own.current);
    CHECK(own.station.empty());
    CHECK(own.age.empty());
    CHECK(own.left == "4 days left");
    CHECK(own.last_cycle == "today");
    CHECK(own.today == "10:00");
    CHECK(own.help == "none");
    CHECK(own.help_line.empty());
    const auto& paint = view.rows[1];
    CHECK(paint.station == "Panel 4");
    CHECK(paint.left == "12 Nov passed");
    CHECK(paint.last_cycle == "3 days ago");
    CHECK(paint.last_line == "Coached 3 days ago");
    CHECK(paint.today == "14:30");
    CHECK(paint.help == "26 h, 1 more");
    CHECK(paint.help_line == "help needed 26 h, 1 more");
    const auto& practice = view.rows[2];
    CHECK(practice.left == "practice");
    CHECK(practice.last_cycle == "not yet");
    CHECK(practice.last);
}

TEST_CASE("nobody is named on the walk") {
    for (const auto& row : view_of(plant()).rows) {
        const auto all = row.name + row.station + row.age + row.left + row.last_cycle + row.today + row.help +
                         row.last_line + row.today_line + row.help_line;
        CHECK(all.find("Marta") == std::string::npos);
        CHECK(all.find("David") == std::string::npos);
    }
}

TEST_CASE("a board elsewhere says how new it is, and marks it only where that is long ago") {
    auto shelf = plant();
    CHECK(view_of(shelf).rows[1].age == "as of 02:04");
    CHECK_FALSE(view_of(shelf).rows[1].old);
    shelf.elsewhere[0].known_at = fake::at(12, 2, 4);
    CHECK(view_of(shelf).rows[1].age == "as of 2 days ago");
    CHECK(view_of(shelf).rows[1].old);
    shelf.elsewhere[0].known_at.reset();
    shelf.elsewhere[0].station.clear();
    CHECK(view_of(shelf).rows[1].age == "not heard yet");
    CHECK(view_of(shelf).rows[1].station == "another station");
}

TEST_CASE("today's coaching times leave out a cycle that is not held") {
    auto shelf = plant();
    auto& paint = shelf.storyboards["board/paint"];
    paint.board.coaching_plan = {{0, "early", 570, {}}, {0, "late", 930, {}}};
    CHECK(view_of(shelf).rows[1].today == "09:30, 15:30");
    paint.board.coaching_plan.clear();
    paint.cycles.push_back(fake::cycle({2025, 11, 14}, false));
    CHECK(view_of(shelf).rows[1].today == "none");
    CHECK(view_of(shelf).rows[1].today_line.empty());
}

TEST_CASE("only the boards of the page are looked at") {
    const auto view = view_of(plant(), 1, 2);
    CHECK(view.pages.count == 2);
    REQUIRE(view.rows.size() == 1);
    CHECK(view.rows[0].name == "Starter board");
    CHECK_FALSE(view.rows[0].first);
    CHECK(view_of(fake::Shelf{}).empty_words == "No board on this panel yet.");
}

TEST_CASE("two boards change places on the walk, and equal places are told apart first") {
    auto shelf = plant();
    CHECK(asked_places(place_asks(shelf.plant_boards(), "board/paint", -1)) == "cell-7 1, paint 0");
    CHECK(asked_places(place_asks(shelf.plant_boards(), "board/paint", 1)) == "paint 2, new 1");
    CHECK(place_asks(shelf.plant_boards(), "board/cell-7", -1).empty());
    CHECK(place_asks(shelf.plant_boards(), "board/new", 1).empty());
    CHECK(place_asks(shelf.plant_boards(), "board/nobody", 1).empty());
    shelf.elsewhere[0].board.order = 0;
    CHECK(asked_places(place_asks(shelf.plant_boards(), "board/paint", -1)) == "cell-7 2, paint 1, new 3");
}

TEST_CASE("the switcher leads to the plant's boards where other stations have some") {
    CHECK(view_boards(fake::cell_7(), plant(), fake::friday()).more_elsewhere);
    CHECK_FALSE(view_boards(fake::cell_7(), fake::cell_7_shelf(), fake::friday()).more_elsewhere);
}

TEST_CASE("a board of this panel is renamed, moved or archived") {
    const auto shelf = plant();
    Draft draft;
    auto view = view_board_options(fake::cell_7(), shelf, fake::friday(), draft);
    CHECK(view.name.words == "Cell 7, final assembly");
    CHECK_FALSE(view.rename);
    CHECK_FALSE(view.move_words.empty());
    REQUIRE(view.archive);
    CHECK(std::get<kata::ArchiveBoard>(view.archive->ask).archived);
    CHECK_FALSE(view.take);
    draft.texts[view.name_wish.what_for] = "Cell 7, test stand";
    view = view_board_options(fake::cell_7(), shelf, fake::friday(), draft);
    REQUIRE(view.rename);
    CHECK(std::get<kata::ChangeBoard>(*view.rename).board.name == "Cell 7, test stand");
}

TEST_CASE("a board of another station can only be brought here") {
    const auto view = view_board_options(paint_shop(), plant(), fake::friday(), {});
    CHECK(view.place == "Stands at Panel 4, as of 02:04");
    REQUIRE(view.take);
    CHECK(std::get<kata::TakeBoard>(view.take->ask).board == "board/paint");
    CHECK_FALSE(view.archive);
    CHECK_FALSE(view.rename);
    CHECK(view.move_words.empty());
}

TEST_CASE("a board moves only to an accepted station that is still there") {
    auto shelf = plant();
    shelf.sync.stations = {{"self", "Cell 7", fake::at(14, 2), false, true, true},
                           {"new", "Line 5", fake::at(14, 2), false, false, false},
                           {"gone", "Old panel", fake::at(1, 2), true, true, false},
                           {"four", "Panel 4", fake::at(14, 2, 4), false, true, false},
                           {"three", "Panel 3", {}, false, true, false}};
    Draft draft;
    auto view = view_move_board(fake::cell_7(), shelf, fake::friday(), draft);
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].name == "Panel 3");
    CHECK(view.rows[1].heard == "heard 02:04");
    CHECK_FALSE(view.step);
    draft.boards.moving_to = "four";
    view = view_move_board(fake::cell_7(), shelf, fake::friday(), draft);
    REQUIRE(view.step);
    CHECK(std::get<kata::MoveBoard>(view.step->ask).to == "four");
    shelf.sync.stations.clear();
    CHECK_FALSE(view_move_board(fake::cell_7(), shelf, fake::friday(), draft).empty_words.empty());
    CHECK_FALSE(view_move_board(fake::blank_board(), shelf, fake::friday(), draft).empty_words.empty());
}
