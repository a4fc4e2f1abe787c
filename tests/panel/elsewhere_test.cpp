// Boards of other stations on this glass: read in a frame, never recorded, and gone by themselves.
#include "tests/catch.hpp"
#include "tests/panel/plant_panel.hpp"

using tests::PlantPanel;

TEST_CASE("a board of another station stands in a frame that says whose it is and how old") {
    PlantPanel plant;
    CHECK_FALSE(plant.panel.sees("To read: stands at"));
    plant.open_paint_shop();
    CHECK(plant.panel.sees("Paint shop entry"));
    CHECK(plant.panel.sees("To read: stands at Paint shop panel, as of"));
}

TEST_CASE("what another station's board wants recorded is recorded there") {
    PlantPanel plant;
    plant.open_paint_shop();
    CHECK_FALSE(plant.panel.can_tap("Record data"));
    const auto before = plant.panel.app().station().store().frontier().s;
    plant.panel.type("114\n");
    CHECK(plant.panel.app().station().store().frontier().s == before);
    CHECK(plant.panel.sees("To read: stands at"));
}

TEST_CASE("after a minute the panel is its own team's again, and after a restart at once") {
    PlantPanel plant;
    plant.open_paint_shop();
    plant.panel.wait(61);
    CHECK(plant.panel.screen() == "glance");
    CHECK_FALSE(plant.panel.sees("Paint shop entry"));
    CHECK_FALSE(plant.panel.sees("To read: stands at"));

    plant.panel.touch(900, 500);
    plant.open_paint_shop();
    plant.panel.off();
    plant.panel.on();
    CHECK_FALSE(plant.panel.sees("To read: stands at"));
}

TEST_CASE("the glance goes round the boards that the settings name, others' too, so long each") {
    PlantPanel plant(kiosk::ScreenId::glance);
    plant.restart_with(
        "[display]\ncarousel = [\"cell-7\", \"paint\", \"nobody-knows\"]\ncarousel_seconds = 20\n");
    CHECK(plant.panel.sees("Cell 7, final assembly"));
    CHECK(plant.panel.sees("Board 1 of 2"));
    plant.panel.wait(20);
    CHECK(plant.panel.sees("Paint shop entry"));
    CHECK(plant.panel.sees("To read: stands at Paint shop panel"));
    plant.panel.wait(20);
    CHECK(plant.panel.sees("Cell 7, final assembly"));
    CHECK_FALSE(plant.panel.sees("To read: stands at"));
}

TEST_CASE("another station's board that is left on the glance does not stay there") {
    PlantPanel plant;
    plant.restart_with("[display]\ncarousel = [\"cell-7\"]\n");
    plant.panel.touch(900, 500);
    plant.open_paint_shop();
    plant.panel.tap("Menu");
    plant.panel.tap("Glance view");
    CHECK(plant.panel.sees("To read: stands at"));
    plant.panel.wait(120);
    CHECK_FALSE(plant.panel.sees("To read: stands at"));
}
