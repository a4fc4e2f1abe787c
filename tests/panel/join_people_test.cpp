// Two tiles of one person become one: from own pages only, and with the other tile's PIN where it has one.
#include "core/kata/pins.hpp"
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using kiosk::ScreenId;
using tests::Panel;

constexpr auto marta = "person/k7m2q4", again = "person/second-tile";

tests::PanelOptions at_the_pin(const ui::Panel& glass = {}) {
    tests::PanelOptions options;
    options.board = "cell-7";
    options.screen = ScreenId::pin;
    options.glass = glass;
    return options;
}

/// A second tile, as another station would have named her.
void add_tile(Panel& panel, const std::string& pin = {}) {
    kata::Station station(panel.dir());
    REQUIRE_FALSE(station.handle(kata::AddPerson{again, "Marta N."}, panel.now()).refusal);
    if (!pin.empty()) {
        const auto hash = kata::pin_hash(pin, kata::least_pin_cost());
        REQUIRE_FALSE(station.handle(kata::SetPin{again, hash}, panel.now()).refusal);
    }
    panel.frame();
}

void to_the_tiles(Panel& panel) {
    panel.tap("Marta Nowak");
    panel.tap("Choose a PIN");
    panel.enter_pin("2580");
    panel.enter_pin("2580");
    panel.tap("About me");
    panel.tap("Another tile is me too");
    REQUIRE(panel.app().showing() == ScreenId::join_people);
}

void join(Panel& panel) {
    panel.tap("Marta N.");
    panel.tap("These two are one person");
}

kata::EntityId one_of(Panel& panel) { return panel.app().station().person(again).id; }

}  // namespace

TEST_CASE("two tiles are joined from own pages, and Undo makes them two again") {
    Panel panel(at_the_pin());
    add_tile(panel);
    to_the_tiles(panel);
    CHECK_FALSE(panel.can_tap("These two are one person"));
    join(panel);
    CHECK(one_of(panel) == marta);
    CHECK(panel.app().showing() == ScreenId::about_me);
    CHECK(panel.sees("These two tiles are one person from now on"));
    panel.tap("Undo");
    CHECK(one_of(panel) == again);
}

TEST_CASE("a tile with a PIN of its own is joined only by who knows that one too") {
    Panel panel(at_the_pin());
    add_tile(panel, "8024");
    to_the_tiles(panel);
    join(panel);
    REQUIRE(panel.app().showing() == ScreenId::pin);
    CHECK(panel.sees("The PIN of the other tile"));
    CHECK_FALSE(panel.sees("Ingrid Sander"));
    panel.enter_pin("2580");
    CHECK(panel.sees("That PIN does not fit; try again"));
    CHECK(one_of(panel) == again);
    panel.enter_pin("8024");
    CHECK(one_of(panel) == marta);
    CHECK(panel.app().showing() == ScreenId::about_me);
}

TEST_CASE("a tile with notes and no PIN is joined only once a PIN was chosen for it") {
    Panel panel(at_the_pin());
    to_the_tiles(panel);
    panel.tap("Ingrid Sander");  // wrote a second coach's sheet
    CHECK_FALSE(panel.can_tap("These two are one person"));
    CHECK(panel.sees("This tile has notes and no PIN yet"));
    panel.tap("Luis Pereira");
    CHECK(panel.can_tap("These two are one person"));
    CHECK_FALSE(panel.sees("This tile has notes and no PIN yet"));
}

TEST_CASE("who goes back from the other tile's PIN joins nothing, and a PIN opens own pages as ever") {
    Panel panel(at_the_pin());
    add_tile(panel, "8024");
    to_the_tiles(panel);
    join(panel);
    panel.tap("Back");
    CHECK(panel.app().showing() == ScreenId::join_people);
    panel.tap("Back");
    panel.tap("Back");
    panel.tap("Close my pages");
    panel.on_at(ScreenId::pin);
    panel.tap("Page down");
    panel.tap("Marta N.");
    panel.enter_pin("8024");
    CHECK(panel.app().showing() == ScreenId::my_pages);
    CHECK(one_of(panel) == again);
}

TEST_CASE("the tiles of a plant can be read and touched on every panel") {
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        Panel panel(at_the_pin(glass.panel));
        add_tile(panel);
        for (int n = 0; n < 30; ++n) {
            kata::Station(panel.dir())
                .handle(kata::AddPerson{"person/more-" + std::to_string(n), "Anna Berg " + std::to_string(n)},
                        panel.now());
        }
        panel.frame();
        to_the_tiles(panel);
        INFO(panel.everything());
        CHECK(panel.can_tap("Page down"));
        tests::check_items(panel.trace(), glass.panel);
        tests::check_texts(panel.trace(), glass.panel, false);
    }
}
