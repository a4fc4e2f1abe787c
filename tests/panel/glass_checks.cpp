// Looks at what the kit wrote down of a frame.
#include "tests/panel/glass_checks.hpp"

#include <fmt/format.h>

#include "tests/catch.hpp"

namespace tests {

namespace {

bool overlap(const ui::PxBox& a, const ui::PxBox& b) {
    constexpr float hair = 0.5F;
    return a.x + hair < b.x + b.w && b.x + hair < a.x + a.w && a.y + hair < b.y + b.h &&
           b.y + hair < a.y + a.h;
}

bool inside(const ui::PxBox& box, const ui::Panel& panel) {
    return box.x >= -0.5F && box.y >= -0.5F && box.x + box.w <= static_cast<float>(panel.width_px) + 0.5F &&
           box.y + box.h <= static_cast<float>(panel.height_px) + 0.5F;
}

/// A tile may hold a key of its own (the empty board's first step): one that lies wholly inside the other is no collision.
bool within(const ui::PxBox& inner, const ui::PxBox& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

}  // namespace

void check_items(const ui::Trace& trace, const ui::Panel& panel) {
    for (std::size_t i = 0; i < trace.items.size(); ++i) {
        const auto& shown = trace.items[i];
        INFO("item " << shown.label
                     << fmt::format(" at {:.0f},{:.0f} {:.0f}x{:.0f}", shown.box.x, shown.box.y, shown.box.w,
                                    shown.box.h));
        CHECK(inside(shown.box, panel));
        if (!shown.enabled || shown.under_dialog) {
            continue;
        }
        // The hit area is the drawn box grown by 8 reference px (2 mm of canvas); 18 mm is what a gloved finger needs.
        const float least = 18.0F * panel.px_per_mm - 1.0F;
        CHECK(shown.box.w >= least);
        CHECK(shown.box.h >= least);
        for (std::size_t j = 0; j < i; ++j) {
            const auto& other = trace.items[j];
            if (other.enabled && !other.under_dialog && !within(shown.box, other.box) &&
                !within(other.box, shown.box)) {
                INFO("and " << other.label);
                CHECK_FALSE(overlap(shown.box, other.box));
            }
        }
    }
}

void check_texts(const ui::Trace& trace, const ui::Panel& panel, bool may_cut) {
    for (const auto& text : trace.texts) {
        INFO("text \"" << text.words << "\" of \"" << text.whole << '"');
        CHECK(inside(text.box, panel));
        CHECK((may_cut || !text.cut));
        CHECK(text.cap_mm >= 2.85F);
        CHECK(text.contrast >= 7.0);
    }
}

}  // namespace tests
