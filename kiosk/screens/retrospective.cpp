// Draws the two questions with their chips, and what was said the times before.
#include "kiosk/screens/retrospective_view.hpp"

#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float pad = 8;

void draw_question(Pane& pane, const RetrospectiveView::Question& question, ui::Box box, int& page) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad, chip_h = ui::canvas().touch_mm(18);
    section(x, box.y + 5, w, question.words);
    // On a small panel the own words stand beside the answers.
    const float chips_y = box.y + 23;
    const bool beside = box.h < 2 * chip_h + 30;
    const ui::Box field = beside ? ui::Box{x + w * 0.62F, chips_y, w * 0.38F, chip_h}
                                 : ui::Box{x, box.y + box.h - chip_h - 4, w, chip_h};
    const float chips_w = beside ? w * 0.62F - 4 : w;
    const int rows = !beside && field.y - chips_y >= 2 * chip_h + 4 ? 2 : 1;
    const auto touched = chip_rows({.box = {x, chips_y, chips_w, chip_h}, .chip_h = chip_h, .rows = rows},
                                   question.answers, page);
    if (touched) {
        const auto& answer = question.answers[*touched];
        set_form_text(pane.draft, question.what_for, answer.selected ? "" : answer.words);
    }
    if (writing_key(field, question.written, question.what_for, question.draft ? word("draft") : "")) {
        write_for(pane, question.wish);
    }
}

void draw_earlier(Pane& pane, const RetrospectiveView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad;
    section(x, box.y + 5, w, tr("Before"));
    if (view.earlier.empty()) {
        nothing_here({x, box.y + 24}, w, view.earlier_empty);
        return;
    }
    const auto pages = pages_of(view.earlier.size(), 1, pane.draft.rhythm.earlier);
    pane.draft.rhythm.earlier = pages.page;
    const auto& shown = view.earlier[pages.from];
    const float room = (box.h - 44) / 2;
    const int lines = std::max(1, static_cast<int>(room / 12) - 1);
    ui::text({x, box.y + 20}, shown.when, {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    ui::text({x, box.y + 34}, shown.useful, {},
             {.width = w, .lines = lines, .least = small5, .wrap_first = true});
    ui::hline(x, box.y + 34 + room - 4, w, 0.25F, ui::Shade::line);
    ui::text({x, box.y + 34 + room}, shown.change, {body7, medium},
             {.width = w, .lines = lines, .least = small5, .wrap_first = true});
    page_keys(pane.draft.rhythm.earlier, pages);
}

}  // namespace

void draw_retrospective(Pane& pane) {
    const auto view = view_retrospective(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("How we practise"), view.beside, page_keys_w())) {
        pane.go = ScreenId::coaching;
    }
    const float left_w = z.width * 0.64F, h = (z.bottom - z.top - 5) / 2;
    draw_question(pane, view.useful, {z.left, z.top, left_w, h}, pane.draft.rhythm.page);
    draw_question(pane, view.change, {z.left, z.top + h + 5, left_w, h}, pane.draft.chip_page);
    draw_earlier(pane, view, {z.left + left_w + 6, z.top, z.width - left_w - 6, z.bottom - z.top});
    const float key_w = 150;
    form_news(pane, {z.left, z.bar_y, z.width - key_w - 6, z.bar_h}, view.milestone);
    if (form_key({z.right - key_w, z.bar_y, key_w, z.bar_h}, word("Keep what we said"), view.can_keep)) {
        pane.asks.emplace_back(view.ask);
        pane.saved_words = word("How we practise stored");
        drop_form(pane.draft, "retrospective");
        pane.go = ScreenId::coaching;
    }
}

}  // namespace kiosk
