// Both are drawn on a square of 64 units, as the drawings have the yeti.
#include "kiosk/screens/mascots.hpp"

namespace kiosk {

void draw_yeti(ui::Spot at, float h, ui::Shade ink, ui::Shade ground) {
    const float u = h / 64;
    const auto spot = [&](float x, float y) { return ui::Spot{at.x + x * u, at.y + y * u}; };
    for (const float ear : {9.0F, 47.0F}) {
        ui::disc(spot(ear, 12), 7.75F * u, ink);
        ui::disc(spot(ear, 12), 4.25F * u, ground);
    }
    ui::fill({at.x + 2.25F * u, at.y + 3.25F * u, 51.5F * u, 58.5F * u}, ink, 23.75F * u);
    ui::fill({at.x + 5.75F * u, at.y + 6.75F * u, 44.5F * u, 51.5F * u}, ground, 20.25F * u);
    ui::fill({at.x + 10.75F * u, at.y + 15.75F * u, 34.5F * u, 26.5F * u}, ink, 13.25F * u);
    const bool on_back = ground == ui::Shade::back;
    ui::fill({at.x + 13.25F * u, at.y + 18.25F * u, 29.5F * u, 21.5F * u},
             on_back ? ui::Shade::back_down : ui::Shade::target_tint, 10.75F * u);
    ui::disc(spot(21.5F, 27), 3.4F * u, ink);
    ui::disc(spot(34.5F, 27), 3.4F * u, ink);
    ui::ring(spot(28, 34.5F), 2.6F * u, 2.2F * u, ink);
    for (const float tooth : {18.0F, 30.0F}) {
        ui::triangle(spot(tooth, 48), spot(tooth + 8, 48), spot(tooth + 4, 55), ink);
    }
}

void draw_puffin(ui::Spot at, float h, ui::Shade ink, ui::Shade ground) {
    const float u = h / 64;
    const auto spot = [&](float x, float y) { return ui::Spot{at.x + x * u, at.y + y * u}; };
    // body, with a white front and two feet
    ui::fill({at.x + 10 * u, at.y + 18 * u, 36 * u, 42 * u}, ink, 17 * u);
    ui::fill({at.x + 20 * u, at.y + 32 * u, 23 * u, 25 * u}, ground, 11 * u);
    ui::fill({at.x + 18 * u, at.y + 58 * u, 9 * u, 4 * u}, ink, 2 * u);
    ui::fill({at.x + 31 * u, at.y + 58 * u, 9 * u, 4 * u}, ink, 2 * u);
    // head: a pale cheek, an eye, and a tall beak with its bands
    ui::disc(spot(28, 17), 15 * u, ink);
    ui::disc(spot(33, 18), 10 * u, ground);
    ui::disc(spot(32, 15), 2.8F * u, ink);
    ui::triangle(spot(41, 8), spot(62, 20), spot(41, 28), ink);
    ui::triangle(spot(44, 13), spot(56, 20), spot(44, 24), ground);
    ui::fill({at.x + 48 * u, at.y + 12 * u, 2.4F * u, 13 * u}, ink);
}

}  // namespace kiosk
