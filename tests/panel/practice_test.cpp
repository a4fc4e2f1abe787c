// Practice at the panel: what is only played is framed, and nothing of it is stored.
#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

tests::PanelOptions at_role_play() {
    tests::PanelOptions options;
    options.board = "cell-7";
    options.screen = kiosk::ScreenId::role_play;
    options.now = *kata::parse_moment("2025-11-17T10:00", kata::system_zone());
    return options;
}

}  // namespace

TEST_CASE("nothing of a role-play is stored, whether it is brought to its end or left half way") {
    tests::Panel panel(at_role_play());
    const auto before = panel.board();
    panel.tap("Start the role-play");
    panel.tap("I don’t know yet");
    panel.tap("Leave the cycle");
    CHECK(panel.board() == before);
    panel.tap("Coaching cycle");
    CHECK(panel.sees("planned 10:00"));
    CHECK_FALSE(panel.sees("A coaching cycle goes on"));
    panel.tap("More …");
    panel.tap("Role-play");
    panel.tap("Start the role-play");
    panel.tap("Question 5");
    panel.tap("Close the cycle");
    CHECK(panel.board() == before);
}

TEST_CASE("a role-play without a board is framed as practice after a power cut too, the five questions alone "
          "are not") {
    tests::Panel panel(at_role_play());
    panel.tap("Start the role-play");
    CHECK(panel.sees("Practice"));
    panel.off();
    panel.on_at(kiosk::ScreenId::coaching_cycle);
    CHECK(panel.sees("Target Condition?"));
    CHECK(panel.sees("Practice"));
    panel.tap("Leave the cycle");
    panel.tap("Coaching cycle");
    panel.tap("More …");
    panel.tap("Role-play");
    panel.tap("Only the five questions");
    CHECK_FALSE(panel.sees("Practice"));
}

TEST_CASE("how much the card says holds for one cycle where nobody is named as coach") {
    tests::Panel panel(at_role_play());
    panel.tap("Start the role-play");
    panel.tap("Show one prompt");
    CHECK(panel.can_tap("Show no prompts"));
    panel.tap("Leave the cycle");
    panel.tap("Coaching cycle");
    panel.tap("More …");
    panel.tap("Role-play");
    panel.tap("Only the five questions");
    CHECK(panel.can_tap("Show one prompt"));
}
