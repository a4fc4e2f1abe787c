// The boards of the plant at the glass: the walk, a board of another station, and what is done with a board as a whole.
#include <algorithm>

#include "core/journal/hash.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using kiosk::ScreenId;
using tests::Panel;
using tests::PanelOptions;

constexpr auto paint = "board/paint-shop", line_5 = "board/line-5";

/// Another station of the plant and its board, as a sync brings them.
void tell_of_paint_shop(const Panel& panel) {
    const auto other_jid = test::some_jid(7);
    kata::Station hand(panel.dir());
    journal::Record record;
    record.s = 1;
    record.t = {hand.store().frontier().t.t + 1};
    record.w = "w";
    record.c = {{"station/" + other_jid, "name", std::string("Panel 4"), {}},
                {paint, "name", std::string("Paint shop, masking"), {}},
                {paint, "order", 8.0, {}},
                {paint, "coaching_time", std::string("14:30"), {}}};
    const auto line = journal::to_line(record);
    const auto start = journal::chain_start(other_jid);
    hand.store().import_record(other_jid, line, record, journal::chain_next(start, line), start);
    hand.store().set_local("sync.stations", R"([{"jid":")" + other_jid + R"(","name":"Panel 4","heard_at":)" +
                                                std::to_string(panel.now().ms - 3'600'000) +
                                                R"(,"trusted":true}])");
}

/// A real board beside those of the demo, which are for practice.
void add_line_5(const Panel& panel) {
    kata::Board board;
    board.slug = "line-5";
    board.name = "Line 5, welding";
    board.order = 9;
    kata::Station(panel.dir()).handle(kata::AddBoard{board}, panel.now());
}

PanelOptions with_board(const std::string& slug, ui::Panel glass = {}) {
    PanelOptions options;
    options.board = slug;
    options.glass = glass;
    return options;
}

/// The panel knows of both, and starts anew on this screen with this board, or the one it had.
void begin(Panel& panel, ScreenId screen, const std::string& board = {}) {
    tell_of_paint_shop(panel);
    add_line_5(panel);
    if (!board.empty()) {
        kata::Station(panel.dir()).remember("panel.board", board);
    }
    panel.off();
    panel.on_at(screen);
}

void tap_id(Panel& panel, std::string_view id) {
    const auto it = std::ranges::find(panel.trace().items, id, &ui::ShownItem::id);
    INFO(panel.everything());
    REQUIRE(it != panel.trace().items.end());
    panel.touch(it->box.x + it->box.w / 2, it->box.y + it->box.h / 2);
}

std::vector<std::string> walk_of(Panel& panel) {
    std::vector<std::string> walk;
    for (const auto& one : panel.app().station().plant_boards()) {
        walk.push_back(one.board.id);
    }
    return walk;
}

void check_glass(const Panel& panel, const ui::Panel& glass) {
    INFO(panel.everything());
    tests::check_items(panel.trace(), glass);
    tests::check_texts(panel.trace(), glass, false);
}

}  // namespace

TEST_CASE("a touch on a row of the walk shows that board, also one of another station") {
    Panel panel(with_board("cell-7"));
    begin(panel, ScreenId::storyboard);
    panel.tap("Menu");
    panel.tap("All boards");
    CHECK(panel.app().showing() == ScreenId::all_boards);
    CHECK(panel.sees("Panel 4"));
    CHECK(panel.sees("14:30"));
    tap_id(panel, paint);
    CHECK(panel.app().showing() == ScreenId::storyboard);
    CHECK(panel.board().board.id == paint);
}

TEST_CASE("the walking order is laid out at the glass and stored") {
    Panel panel(with_board("cell-7"));
    begin(panel, ScreenId::all_boards);
    auto walk = walk_of(panel);
    const auto at = std::ranges::find(walk, paint) - walk.begin();
    REQUIRE(at > 0);
    panel.tap("Walking order");
    tap_id(panel, std::string("earlier ") + paint);
    std::swap(walk[static_cast<std::size_t>(at)], walk[static_cast<std::size_t>(at - 1)]);
    CHECK(walk_of(panel) == walk);
    panel.wait(1);
    tap_id(panel, std::string("later ") + paint);
    std::swap(walk[static_cast<std::size_t>(at)], walk[static_cast<std::size_t>(at - 1)]);
    CHECK(walk_of(panel) == walk);
    panel.tap("Done");
    CHECK(panel.can_tap("Walking order"));
    panel.off();
    panel.on_at(ScreenId::all_boards);
    CHECK(walk_of(panel) == walk);
}

TEST_CASE("the switcher leads to the boards of the plant") {
    Panel panel(with_board("cell-7"));
    begin(panel, ScreenId::boards);
    CHECK_FALSE(panel.sees("Paint shop, masking"));
    panel.tap("All boards of the plant");
    CHECK(panel.sees("Paint shop, masking"));
}

TEST_CASE("a board is archived after one question, and Undo brings it back") {
    Panel panel(with_board("cell-7"));
    begin(panel, ScreenId::storyboard, line_5);
    panel.tap("Menu");
    panel.tap("This board");
    panel.tap("Archive this board");
    panel.tap("Not now");
    CHECK(panel.board().board.id == line_5);
    panel.wait(1);
    panel.tap("Archive this board");
    panel.tap("Archive");
    auto walk = walk_of(panel);
    CHECK(std::ranges::find(walk, line_5) == walk.end());
    CHECK(panel.board().board.id != line_5);
    panel.tap("Undo");
    walk = walk_of(panel);
    CHECK(std::ranges::find(walk, line_5) != walk.end());
}

TEST_CASE("a board gets another name at the glass") {
    Panel panel(with_board("cell-7"));
    begin(panel, ScreenId::board_options, line_5);
    CHECK_FALSE(panel.can_tap("Keep this name"));
    panel.tap("Name of the board");
    panel.type(" 2");
    panel.tap("Keep this text");
    CHECK(panel.app().showing() == ScreenId::board_options);
    panel.tap("Keep this name");
    CHECK(panel.board().board.name == "Line 5, welding 2");
    CHECK_FALSE(panel.can_tap("Keep this name"));
}

TEST_CASE("a board moves to another station of the plant, and comes back") {
    Panel panel(with_board("cell-7"));
    begin(panel, ScreenId::board_options, line_5);
    panel.tap("Move to another station");
    panel.tap("Panel 4");
    panel.tap("Move it there");
    CHECK_FALSE(panel.app().station().is_here(line_5));
    panel.off();
    panel.on_at(ScreenId::board_options);
    CHECK_FALSE(panel.can_tap("Archive this board"));
    panel.tap("Bring this board to this panel");
    panel.tap("Bring it here");
    CHECK(panel.app().station().is_here(line_5));
}

TEST_CASE("the pages about boards can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        Panel panel(with_board("cell-7", glass.panel));
        begin(panel, ScreenId::all_boards, line_5);
        check_glass(panel, glass.panel);
        panel.tap("Walking order");
        check_glass(panel, glass.panel);
        panel.off();
        panel.on_at(ScreenId::boards);
        check_glass(panel, glass.panel);
        panel.off();
        panel.on_at(ScreenId::board_options);
        check_glass(panel, glass.panel);
        panel.tap("Archive this board");
        check_glass(panel, glass.panel);
        panel.tap("Not now");
        panel.wait(1);
        panel.tap("Move to another station");
        check_glass(panel, glass.panel);
        panel.tap("Panel 4");
        check_glass(panel, glass.panel);
        panel.tap("Move it there");
        panel.off();
        panel.on_at(ScreenId::board_options);
        check_glass(panel, glass.panel);
        panel.tap("Bring this board to this panel");
        check_glass(panel, glass.panel);
    }
}
