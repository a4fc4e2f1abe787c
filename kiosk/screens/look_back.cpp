// Draws the look back: facts and the three texts on the left, what is carried on at the right.
#include "kiosk/screens/look_back_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;

std::string name_of(std::string_view field) { return std::string(look_back_form) + " " + std::string(field); }

void draw_facts(Pane& pane, const LookBackView& view, ui::Box box) {
    const float chip_h = ui::canvas().touch_mm(22);
    float right = box.x + box.w;
    for (std::size_t i = view.ends.size(); i-- > 0;) {
        const auto& end = view.ends[i];
        const float w = chip_w(end.words, chip_h);
        right -= w;
        if (ui::chip({right, box.y, w, chip_h}, end.words, end.selected)) {
            set_form_text(pane.draft, name_of("end"), i == 0 ? "reached" : "date");
        }
        right -= gap;
    }
    const float w = right - box.x;
    ui::text({box.x, box.y}, view.date_line, {body7, bold}, {.width = w, .least = small5});
    ui::text({box.x, box.y + 11.5F}, view.counts_line, {body6, regular, ui::Shade::ink2},
             {.width = w, .least = small5});
    ui::text({box.x, box.y + chip_h + 2}, view.goal_line, {body6, medium}, {.width = box.w, .least = small5});
}

void draw_texts(Pane& pane, const LookBackView& view, ui::Box box) {
    const float hint_h = ui::canvas().touch_mm(20);
    // Where fields have to be as high as a glove needs, the writing screen alone has the examples.
    const bool roomy = (box.h - hint_h - 3 * gap) / 3 >= ui::canvas().touch_mm(18);
    const float h = (box.h - (roomy ? hint_h + gap : 0) - 2 * gap) / 3;
    float y = box.y;
    for (const auto* field : {&view.about_process, &view.about_us, &view.learning}) {
        if (form_field({box.x, y, box.w, h}, *field,
                       field == &view.learning ? ui::Icon::emoji_objects : ui::Icon::edit)) {
            write_for(pane, {.what_for = name_of(field->id),
                             .title = field->label,
                             .beside = view.goal_line,
                             .hint = field->quiet ? field->words : "",
                             .good = view.hints.good,
                             .poor = view.hints.poor,
                             .most = field == &view.learning ? 120U : 240U,
                             .back = ScreenId::look_back});
        }
        y += h + gap;
    }
    if (roomy) {
        hint_line(pane, {box.x, box.y + box.h - hint_h, box.w, hint_h}, view.hints);
    }
}

void draw_parked(Pane& pane, const LookBackView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14, row_h = ui::canvas().touch_mm(24);
    section(x, box.y + 6, w, view.parked_title);
    const float y = box.y + 23, end = box.y + box.h - 25;
    const auto pages = pages_of(view.parked.size(),
                                static_cast<std::size_t>(std::max(1.0F, (end - y) / row_h)), pane.draft.page);
    pane.draft.page = pages.page;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& parked = view.parked[i];
        const ui::Box row{x, y + static_cast<float>(i - pages.from) * row_h, w, row_h};
        ui::hline(x, row.y, w, 0.25F, ui::Shade::line);
        if (ui::toggle(row, parked.words + "###" + parked.id, parked.carried)) {
            set_form_text(pane.draft, carried_text(parked.id), parked.carried ? "" : "yes");
        }
    }
    ui::text({x, end + 2}, view.wiped_words, {body6, regular, ui::Shade::ink2},
             {.width = w, .lines = 2, .least = small5, .wrap_first = true});
    page_keys(pane.draft.page, pages);
}

void store(Pane& pane, const LookBackView& view) {
    pane.asks.insert(pane.asks.end(), view.asks.begin(), view.asks.end());
    pane.saved_words = view.saved_words;
    drop_form(pane.draft, look_back_form);
    drop_form(pane.draft, "target-change");  // of the one that ends
    pane.draft.form_step = 0;
    pane.go = ScreenId::target_form;
}

}  // namespace

void draw_look_back(Pane& pane) {
    const auto view = view_look_back(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = ScreenId::target_condition;
    }
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
        if (ui::key({z.right - 150, z.bar_y, 150, z.bar_h}, tr("2-week target condition"))) {
            pane.go = ScreenId::target_form;
        }
        return;
    }
    constexpr float parked_w = 170;
    const float w = z.width - parked_w - 6, facts_h = ui::canvas().touch_mm(22) + 14;
    draw_facts(pane, view, {z.left, z.top, w, facts_h});
    draw_texts(pane, view, {z.left, z.top + facts_h + 2, w, z.bottom - z.top - facts_h - 2});
    draw_parked(pane, view, {z.right - parked_w, z.top, parked_w, z.bottom - z.top});
    form_news(pane, {z.left, z.bar_y, w, z.bar_h}, view.why_not);
    if (form_key({z.right - parked_w, z.bar_y, parked_w, z.bar_h}, view.store_words, view.can_store,
                 ui::Icon::flag)) {
        store(pane, view);
    }
}

}  // namespace kiosk
