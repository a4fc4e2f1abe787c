// What the panel does around its screens: waking, idle, saving, undo, power cuts, news from other programs.
#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;

PanelOptions on_screen(kiosk::ScreenId screen) {
    PanelOptions options;
    options.screen = screen;
    options.board = "cell-7";
    return options;
}

std::size_t points_of(Panel& panel) {
    return panel.app().station().store().count_points(panel.board().metrics.front().id);
}

void type_107(Panel& panel) {
    panel.tap("Record data");
    panel.tap("1");
    panel.tap("0");
    panel.tap("7");
}

}  // namespace

TEST_CASE("a three-digit value takes six touches from the sleeping panel") {
    Panel panel(on_screen(kiosk::ScreenId::glance));
    const auto before = points_of(panel);
    panel.touch(900, 500);  // wakes, presses nothing
    CHECK(panel.screen() == "storyboard");
    type_107(panel);
    panel.tap("Save 107 s");
    CHECK(points_of(panel) == before + 1);
    CHECK(panel.screen() == "storyboard");
    CHECK(panel.sees("Exit cycle 107 s stored"));
}

TEST_CASE("the touch that wakes the panel presses nothing, wherever it lands") {
    Panel storyboard(on_screen(kiosk::ScreenId::storyboard));
    const auto key = storyboard.item("Record data").box;
    Panel panel(on_screen(kiosk::ScreenId::glance));
    panel.touch(key.x + 10, key.y + 10);
    CHECK(panel.screen() == "storyboard");
}

TEST_CASE("untouched for a minute the panel goes back to glance") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    panel.wait(58);
    CHECK(panel.screen() == "storyboard");
    panel.wait(3);
    CHECK(panel.screen() == "glance");
}

TEST_CASE("a half-typed value survives idle and a power cut") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    type_107(panel);
    panel.wait(62);
    CHECK(panel.screen() == "glance");
    panel.off();
    panel.on();
    panel.touch(900, 500);
    CHECK(panel.sees("draft"));
    panel.tap("Record data");
    CHECK(panel.can_tap("Save 107 s"));
}

TEST_CASE("the toast stays ten seconds and its Undo takes the point back") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    const auto before = points_of(panel);
    type_107(panel);
    panel.tap("Save 107 s");
    panel.wait(9);
    REQUIRE(panel.can_tap("Undo"));
    panel.tap("Undo");
    CHECK(points_of(panel) == before);
    CHECK_FALSE(panel.sees("stored"));
}

TEST_CASE("Undo takes back what the toast tells, never what another program stored since") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    type_107(panel);
    panel.tap("Save 107 s");
    const auto stored = points_of(panel);
    kata::Station other(panel.dir());
    const auto metric = panel.board().metrics.front().id;
    REQUIRE_FALSE(
        other.handle(kata::AddPoints{metric, {{panel.now(), 99, {}}}, {}, {}, {}}, panel.now()).refusal);
    panel.tap("Record data");
    panel.tap("5");
    panel.tap("Back");
    REQUIRE(panel.can_tap("Undo"));
    panel.tap("Undo");
    CHECK(points_of(panel) == stored + 1);
    CHECK(panel.app().draft().digits == "5");  // a refused Undo costs nothing that is half typed
}

TEST_CASE("after ten seconds the toast is gone") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    type_107(panel);
    panel.tap("Save 107 s");
    panel.wait(11);
    CHECK_FALSE(panel.sees("stored"));
}

TEST_CASE("what was stored before the plug was pulled is there afterwards") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    type_107(panel);
    panel.tap("Save 107 s");
    const auto before = panel.board();
    const auto points = points_of(panel);
    panel.off();
    panel.on();
    CHECK(panel.screen() == "glance");
    CHECK(panel.board() == before);
    CHECK(points_of(panel) == points);
}

TEST_CASE("a record of another program shows without a touch") {
    Panel panel(on_screen(kiosk::ScreenId::record_data));
    const auto metric = panel.board().metrics.front().id;
    {
        kata::Station other(panel.dir());
        REQUIRE_FALSE(
            other
                .handle(kata::AddPoints{metric, {{panel.now(), 111, {}}}, "", journal::Source::eye, ""},
                        panel.now())
                .refusal);
    }
    REQUIRE(panel.app().wants_frame({}, panel.now()));
    panel.frame();
    CHECK(panel.sees("111"));
}

TEST_CASE("an idle panel draws only the minute") {
    Panel panel(on_screen(kiosk::ScreenId::glance));
    const int before = panel.frames();
    panel.wait(300);
    CHECK(panel.frames() - before == 5);
}

TEST_CASE("the glance goes round the boards that have a target condition, a minute each") {
    Panel panel(on_screen(kiosk::ScreenId::glance));
    CHECK(panel.sees("Cell 7, final assembly"));
    CHECK(panel.sees("Board 1 of 2"));
    panel.wait(60);
    CHECK(panel.sees("Packaging line 2"));
    panel.wait(60);
    CHECK(panel.sees("Cell 7, final assembly"));
}

TEST_CASE("boards are switched in two touches") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    panel.tap("Boards");
    panel.tap("Packaging line 2");
    CHECK(panel.screen() == "storyboard");
    CHECK(panel.sees("Packaging line 2"));
}

TEST_CASE("the board and the theme chosen last come back after a restart") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    panel.tap("Boards");
    panel.tap("Packaging line 2");
    panel.off();
    panel.on();
    panel.touch(900, 500);
    CHECK(panel.sees("Packaging line 2"));
}

TEST_CASE("a second touch on the same key within a quarter of a second is ignored") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    const auto before = points_of(panel);
    type_107(panel);
    const auto box = panel.item("Save 107 s").box;
    panel.finger_down(box.x + 20, box.y + 20);
    panel.finger_up(box.x + 20, box.y + 20);
    panel.finger_down(box.x + 20, box.y + 20);
    panel.finger_up(box.x + 20, box.y + 20);
    panel.wait(1);
    CHECK(points_of(panel) == before + 1);
}

TEST_CASE("a finger that slides off a key presses nothing") {
    Panel panel(on_screen(kiosk::ScreenId::storyboard));
    const auto box = panel.item("Record data").box;
    panel.finger_down(box.x + 20, box.y + 20);
    panel.finger_up(box.x + 20, box.y - 300);
    panel.wait(1);
    CHECK(panel.screen() == "storyboard");
}
