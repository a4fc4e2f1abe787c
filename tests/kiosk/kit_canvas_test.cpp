// The five panels of UI.md 13 with the figures of its table.
#include <cmath>

#include "kiosk/kit/canvas.hpp"
#include "tests/catch.hpp"

namespace {

struct Row {
    ui::Panel panel;
    double scale;
    double body_cap_mm, actual_cap_mm, target_cap_mm;
    double least_key_px;  // 0: nothing of the drawings is clamped
};

const Row rows[] = {
    {{1280, 800, 5.89F}, 0.667, 3.2, 24, 13.3, 106}, {{1366, 768, 3.96F}, 0.711, 5.1, 38, 21, 71},
    {{1920, 1080, 5.56F}, 1, 5.1, 38, 21, 100},      {{1920, 1080, 4.03F}, 1, 7.0, 53, 29, 0},
    {{3840, 2160, 5.42F}, 2, 10.5, 79, 43, 0},
};

double cap_mm(const ui::Canvas& canvas, float em_px) { return canvas.real_mm(em_px / 4) * 0.711; }

}  // namespace

TEST_CASE("each panel has the scale and the cap heights of the table") {
    for (const Row& row : rows) {
        CAPTURE(row.panel.width_px, row.panel.px_per_mm);
        const ui::Canvas canvas{row.panel};
        CHECK(canvas.px(1) / 4 == Approx(row.scale).margin(0.0005));
        CHECK(cap_mm(canvas, 40) == Approx(row.body_cap_mm).margin(0.06));
        CHECK(cap_mm(canvas, 300) == Approx(row.actual_cap_mm).margin(0.6));
        CHECK(cap_mm(canvas, 165) == Approx(row.target_cap_mm).margin(0.6));
    }
}

TEST_CASE("targets are clamped to 18 mm and number keys to 20 mm, and only where the table says so") {
    for (const Row& row : rows) {
        CAPTURE(row.panel.width_px, row.panel.px_per_mm);
        const ui::Canvas canvas{row.panel};
        for (const float drawn_px : {72.0F, 88.0F, 96.0F, 112.0F, 128.0F}) {
            const float drawn = drawn_px / 4;
            const float px = canvas.px(canvas.touch_mm(drawn));
            if (row.least_key_px == 0) CHECK(canvas.touch_mm(drawn) == drawn);
            else CHECK(std::round(px) == std::round(std::max(double{canvas.px(drawn)}, row.least_key_px)));
        }
        CHECK(canvas.real_mm(canvas.touch_mm(1, true)) == Approx(20));
    }
}

TEST_CASE("on the 10-inch panel body-6 and small-5 become 36 em, everything else stays") {
    const ui::Canvas canvas{rows[0].panel};
    CHECK(canvas.text_em(34.0F / 4) * 4 == Approx(36).margin(0.1));
    CHECK(canvas.text_em(29.0F / 4) * 4 == Approx(36).margin(0.1));
    CHECK(canvas.text_em(10) == 10);
    for (const Row& row : rows) {
        if (row.scale < 0.7) continue;
        CHECK(ui::Canvas{row.panel}.text_em(29.0F / 4) == 29.0F / 4);
    }
}

TEST_CASE("spare room stays in the canvas: 300 mm high on 16 to 10") {
    const ui::Canvas canvas{rows[0].panel};
    CHECK(canvas.width() == Approx(480));
    CHECK(canvas.height() == Approx(300));
    CHECK(ui::Canvas{{1366, 768, 3.96F}}.width() == Approx(480.2).margin(0.1));
}

TEST_CASE("on the 32-inch panel keys stop growing at 45 mm") {
    const ui::Canvas canvas{rows[4].panel};
    CHECK(canvas.real_mm(canvas.key_mm(45)) == Approx(45));
    CHECK(canvas.key_mm(22) == 22);
    CHECK(ui::Canvas{rows[0].panel}.key_mm(22) == ui::Canvas{rows[0].panel}.touch_mm(22));
}
