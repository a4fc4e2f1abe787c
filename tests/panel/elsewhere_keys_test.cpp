// A board of another station, page by page: which keys are not there, and what reading still needs.
#include <algorithm>
#include <atomic>

#include "tests/catch.hpp"
#include "tests/panel/paint_shop.hpp"
#include "tests/panel/plant_panel.hpp"

namespace {

using kiosk::ScreenId;
using tests::fill_paint_shop;
using tests::Panel;
using tests::PlantPanel;

/// Where a finger finds a point of the run chart.
void pick_a_point(Panel& panel) {
    constexpr int steps = 20;
    const auto part = [](int step) { return static_cast<float>(step) / steps; };
    for (int down = 1; down < steps; ++down) {
        for (int across = 1; across < steps && !panel.can_tap("The next one"); ++across) {
            panel.touch_at("Points", part(across), part(down));
        }
    }
    REQUIRE(panel.can_tap("The next one"));
}

void check_nothing_writes(const Panel& panel) {
    INFO(panel.everything());
    for (const auto* key : {"Record data", "New experiment", "New obstacle", "Move the arrow", "Edit",
                            "Reached? Look back", "Add an idea", "Add learning", "Change", "Ask for help",
                            "What happened?", "Stop early", "Another time", "Look again today", "Seen",
                            "Keep this challenge", "Note", "Correct", "Strike out"}) {
        CHECK_FALSE(panel.can_tap(key));
    }
}

}  // namespace

TEST_CASE(
    "where a board is only read the keys that record are not there, and one sentence says where they are") {
    struct Page {
        const char *tile, *then;
    };
    for (const auto& [tile, then] :
         {Page{"Target condition", ""}, Page{"Target condition", "Process analysis"},
          Page{"Obstacle parking lot", ""}, Page{"Obstacle parking lot", "1 "}, Page{"Challenge", ""},
          Page{"Experimenting record", ""}, Page{"Experimenting record", "Experiment 2"},
          Page{"Actual condition now", ""}, Page{"Learnings", ""}, Page{"Learnings", "Our week"}}) {
        PlantPanel plant(ScreenId::storyboard, fill_paint_shop);
        plant.open_paint_shop();
        plant.panel.tap(tile);
        if (*then != '\0') {
            plant.panel.tap(then);
        }
        INFO(tile << " " << then);
        check_nothing_writes(plant.panel);
        const auto& texts = plant.panel.trace().texts;
        CHECK(std::ranges::count(texts, "Recorded at Paint shop panel", &ui::ShownText::whole) == 1);
    }
}

TEST_CASE("a point of another station's run chart is looked at, and the next one, and neither is changed") {
    PlantPanel plant(ScreenId::storyboard, fill_paint_shop);
    plant.open_paint_shop();
    plant.panel.tap("Run chart");
    pick_a_point(plant.panel);
    plant.panel.tap("The next one");
    check_nothing_writes(plant.panel);
    CHECK(plant.panel.sees("Recorded at Paint shop panel"));
}

TEST_CASE("another station's learnings are searched, which writes nothing") {
    PlantPanel plant(ScreenId::storyboard, fill_paint_shop);
    plant.open_paint_shop();
    plant.panel.tap("Learnings");
    plant.panel.tap("Has anyone tried");
    plant.panel.type("tape");
    plant.panel.press(ui::KeyEvent::What::enter);
    CHECK(plant.panel.app().showing() == ScreenId::learnings);
    CHECK(plant.panel.sees("Tape in two widths"));
    CHECK_FALSE(plant.panel.sees("One ahead is enough"));
}

TEST_CASE("what was begun on a board that leaves is put down") {
    PlantPanel plant(ScreenId::storyboard, fill_paint_shop);
    auto& panel = plant.panel;
    kata::Station hand{panel.dir(), test::usual_options()};
    REQUIRE_FALSE(hand.handle(kata::TakeBoard{tests::paint}, panel.now()).refusal);
    panel.frame();
    panel.tap("Boards");
    panel.tap("Paint shop entry");
    panel.tap("Obstacle parking lot");
    panel.tap("Move the arrow");
    REQUIRE(panel.can_tap("None of them now"));
    const auto there = plant.other.station.store().jid();
    REQUIRE_FALSE(
        hand.handle(kata::MoveBoard{tests::paint, there}, panel.now() + journal::seconds(1)).refusal);
    panel.frame();
    plant.open_paint_shop();
    panel.tap("Obstacle parking lot");
    CHECK_FALSE(panel.can_tap("None of them now"));
    panel.tap("4 ");  // a row opens its obstacle, and moves no arrow
    CHECK(panel.app().showing() == ScreenId::obstacle);
}

TEST_CASE("while another station's board is on the glass, a PIN is chosen and a new panel accepted with it") {
    const std::string request =
        R"([{"jid":"abcdefghijklmnop","name":"Cell 9","words":"oak river stone lamp cloud seven"}])";
    PlantPanel plant(ScreenId::storyboard, {},
                     {[request](const kiosk::KataCall&, const std::atomic<bool>&) {
                          return kiosk::Ran{0, request, {}};
                      },
                      [](const std::vector<std::string>&, const std::atomic<bool>&) {
                          return std::vector<kiosk::ShareFolder>{};
                      }});
    auto& panel = plant.panel;
    kata::Station{panel.dir(), test::usual_options()}.store().set_local("trust.standing", "admin");
    plant.open_paint_shop();
    for (const auto* key : {"Menu", "Shared folder", "Change folder", "New panels", "abcdefghijklmnop"}) {
        panel.tap(key);
    }
    CHECK_FALSE(panel.can_tap("The same: accept"));  // nobody has a PIN
    panel.tap("Own pages");
    REQUIRE(panel.app().showing() == ScreenId::pin);
    panel.tap("Page down");
    panel.tap("Marta Nowak");
    panel.tap("Choose a PIN");
    panel.enter_pin("2580");
    panel.enter_pin("2580");
    REQUIRE(panel.app().showing() == ScreenId::join_requests);
    panel.tap("The same: accept");
    panel.tap("Marta Nowak");
    panel.enter_pin("2580");
    CHECK(panel.app().showing() == ScreenId::join_requests);
    CHECK(panel.sees("Accepted"));
    CHECK_FALSE(panel.sees("record it there"));
}
