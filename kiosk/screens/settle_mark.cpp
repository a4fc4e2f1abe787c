// One look for every place: the tint of what is now, and words.
#include "kiosk/screens/settle_mark.hpp"

#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr ui::Type strip_type{ui::Role::small5, ui::Weight::medium};
constexpr float strip_pad = 4, strip_gap = 6, bar_top = 6;
constexpr float beside_page_keys = 28;  // of the clock's room: the page keys stand left of it

/// Two lines of the longer words, whatever their lengths in this language.
float strip_width() {
    return 0.62F * ui::text_width(word("Two stations wrote this differently"), strip_type) + 2 * strip_pad;
}

}  // namespace

std::string zone_mark(const Pane& pane, std::size_t SettleCounts::*zone) {
    const auto counts = settle_counts(pane.shelf, pane.board.board.id);
    return counts.*zone == 0 ? "" : said("{0} to settle", counts.*zone);
}

void open_conflict(Pane& pane, const kata::EntityId& entity, const std::string& field, ScreenId back) {
    auto& settle = pane.draft.settle;
    settle.entity = entity;
    settle.field = field;
    settle.back = back;
    settle.value_page = 0;
    pane.go = ScreenId::settle_one;
}

float settle_strip_w(const Unsettled& apart) { return apart.empty() ? 0 : strip_width() + strip_gap; }

void settle_strip(Pane& pane, const Unsettled& apart, float keep, ScreenId here) {
    if (apart.empty()) {
        return;
    }
    const auto words = unsettled_words(apart);
    const float clock_w =
        ui::text_width(clock_words(pane.now, pane.zone), {ui::Role::body7, ui::Weight::medium});
    const float w = strip_width(), h = ui::canvas().touch_mm(22), line = ui::text_line(ui::Role::small5);
    const float right = zones().right - (keep > 0 ? keep + beside_page_keys : clock_w + 8);
    const ui::Box box{right - w, bar_top, w, h};
    ui::fill(box, ui::Shade::now_tint, 3);
    const float used = line * static_cast<float>(std::min(2, wrapped_lines(words, strip_type, w - 8)));
    ui::text({box.x + strip_pad, box.y + (h - used) / 2}, words, strip_type,
             {.width = w - 2 * strip_pad,
              .lines = 2,
              .least = ui::Role::small5,
              .line = line,
              .wrap_first = true});
    if (!ui::row(box, words)) {
        return;
    }
    if (apart.size() == 1) {
        open_conflict(pane, apart.front()->entity, apart.front()->field, here);
    } else {
        pane.draft.settle = {};
        pane.draft.settle.list_back = here;
        pane.go = ScreenId::settle;
    }
}

}  // namespace kiosk
