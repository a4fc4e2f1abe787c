#include "kiosk/kit/theme.hpp"
#include "tests/catch.hpp"

using ui::Shade;

namespace {

struct Pair {
    Shade words, ground;
};

// Every text the kit sets, on everything it sets it on.
const Pair pairs[] = {
    {Shade::ink, Shade::paper},
    {Shade::ink, Shade::sheet},
    {Shade::ink, Shade::line},
    {Shade::ink, Shade::target_tint},
    {Shade::ink, Shade::now_tint},
    {Shade::ink, Shade::learned_tint},
    {Shade::ink2, Shade::paper},
    {Shade::ink2, Shade::sheet},
    {Shade::ink2, Shade::now_tint},
    {Shade::sheet, Shade::ink},
    {Shade::target_text, Shade::paper},
    {Shade::target_text, Shade::sheet},
    {Shade::target_text, Shade::target_tint},
    {Shade::predict_text, Shade::predict_tint},
    {Shade::key_text, Shade::key},
    {Shade::key_text, Shade::key_down},
    {Shade::on_primary, Shade::primary},
    {Shade::on_now, Shade::now},
    {Shade::on_learned, Shade::learned},
    {Shade::back_ink, Shade::back},
    {Shade::back_ink2, Shade::back},
    {Shade::back_ink, Shade::back_down},
    {Shade::back, Shade::back_ink},
    {Shade::back_words, Shade::back_sheet},
    {Shade::back_words, Shade::back_learned},
    {Shade::back_predict_words, Shade::back_predict},
};

}  // namespace

TEST_CASE("every text stands out at least 7 to 1 from what it stands on, by day and by night") {
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark})
        for (const Pair& pair : pairs) {
            CAPTURE(static_cast<int>(theme), static_cast<int>(pair.words), static_cast<int>(pair.ground));
            CHECK(ui::contrast(theme, pair.words, pair.ground) >= 7);
        }
}

TEST_CASE("the contrasts UI.md 4 names are those of the table") {
    CHECK(ui::contrast(ui::Theme::light, Shade::ink, Shade::paper) == Approx(15.3).margin(0.05));
    CHECK(ui::contrast(ui::Theme::light, Shade::ink2, Shade::paper) == Approx(8.6).margin(0.05));
    CHECK(ui::contrast(ui::Theme::light, Shade::target_text, Shade::target_tint) == Approx(7.9).margin(0.05));
    CHECK(ui::contrast(ui::Theme::light, Shade::predict_text, Shade::predict_tint) ==
          Approx(9.1).margin(0.05));
    CHECK(ui::contrast(ui::Theme::light, Shade::on_primary, Shade::primary) == Approx(7.3).margin(0.05));
}

TEST_CASE("colours come in the painter's order with the scrim see-through") {
    CHECK(ui::colour(ui::Theme::light, Shade::target) == 0xFFB27200U);
    CHECK(ui::colour(ui::Theme::dark, Shade::now) == 0xFF2EB0F0U);
    CHECK(ui::colour(ui::Theme::light, Shade::scrim) >> 24U == 158);  // 62 %
    CHECK(ui::colour(ui::Theme::dark, Shade::scrim) == 0xA8000000U);  // 66 %
}
