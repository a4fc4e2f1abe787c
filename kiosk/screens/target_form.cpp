// Draws the form of a target condition: three big pages, and the key that stores it.
#include "kiosk/screens/target_form_view.hpp"

#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;

void write_field(Pane& pane, const TargetFormView& view, const FormField& field, std::string title,
                 std::size_t most) {
    write_for(pane, {.what_for = view.form + " " + field.id,
                     .title = std::move(title),
                     .beside = view.beside,
                     .hint = field.quiet ? field.words : "",
                     .good = view.hints.good,
                     .poor = view.hints.poor,
                     .most = most,
                     .back = ScreenId::target_form});
}

void draw_dates(Pane& pane, const TargetFormView& view, ui::Box box) {
    float y = box.y;
    const float chip_h = ui::canvas().touch_mm(22);
    std::vector<Choice> chips;
    std::ranges::transform(view.dates, std::back_inserter(chips), [](const auto& date) {
        return Choice{date.words, date.selected};
    });
    if (!chips.empty()) {
        int page = 0;
        if (const auto chosen = chip_rows({.box = {box.x, y, box.w, 0}, .chip_h = chip_h}, chips, page)) {
            put_date(pane.draft, pane.board, view.dates[*chosen].day);
        }
        y += chip_h + 3;
    }
    ui::text({box.x, y}, view.day_line, {body7, bold}, {.width = box.w, .least = body6});
    ui::text({box.x, y + 12}, view.day_note,
             {body6, view.day_is_far ? medium : regular, view.day_is_far ? ui::Shade::ink : ui::Shade::ink2},
             {.width = box.w, .least = small5});
    if (!view.dates.empty() && view.day) {
        const float keys_y = box.y + box.h - day_keys_h();
        if (const auto moved = day_keys({box.x, keys_y, box.w, day_keys_h()}, *view.day, view.earliest)) {
            put_date(pane.draft, pane.board, *moved);
        }
    }
}

void draw_how(Pane& pane, const TargetFormView& view, ui::Box box) {
    const float chip_h = ui::canvas().touch_mm(22), hint_h = ui::canvas().touch_mm(20);
    const float hint_y = box.y + box.h - hint_h, chips_y = hint_y - gap - chip_h, ask_y = chips_y - 13;
    const ui::Box field{box.x, box.y, box.w, ask_y - 3 - box.y};
    if (form_field(field, view.sentence)) {
        write_field(pane, view, view.sentence, word("How does it run then?"), 120);
    }
    ui::text({box.x, ask_y}, view.knows_question, {body6, regular, ui::Shade::ink2}, {.width = box.w});
    float x = box.x;
    const std::string_view stored[] = {"not yet", "yes"};
    for (std::size_t i = 0; i < view.knows.size(); ++i) {
        const float w = chip_w(view.knows[i].words, chip_h);
        if (ui::chip({x, chips_y, w, chip_h}, view.knows[i].words, view.knows[i].selected)) {
            set_form_text(pane.draft, view.form + " knows", std::string(stored[i]));
        }
        x += w + gap;
    }
    ui::text({x + 2, chips_y + (chip_h - 10.5F) / 2}, view.knows_note, {body6, medium},
             {.width = box.x + box.w - x - 2, .least = small5});
    hint_line(pane, {box.x, hint_y, box.w, hint_h}, view.hints);
}

void draw_when_and_how(Pane& pane, const TargetFormView& view, ui::Box box) {
    constexpr float date_h = 25;
    const float how_h = 60 + 2 * ui::canvas().touch_mm(22);
    if (view.dates.empty() && date_h + how_h <= box.h) {  // the date stands: the sentence has the width
        draw_dates(pane, view, {box.x, box.y, box.w, date_h});
        draw_how(pane, view, {box.x, box.y + date_h, box.w, how_h});
        return;
    }
    const float w = (box.w - 10) / 2;
    draw_dates(pane, view, {box.x, box.y, w, box.h});
    draw_how(pane, view, {box.x + w + 10, box.y, w, box.h});
}

void open_goal(Draft& draft, std::size_t n) { draft.goal = static_cast<int>(n); }

void add_goal(Pane& pane) {
    auto texts = target_texts(pane.draft, pane.board);
    texts.goals.emplace_back();
    put_goals(pane.draft, pane.board, texts.goals);
    open_goal(pane.draft, texts.goals.size());
    pane.go = ScreenId::goal_form;
}

void draw_goal(Pane& pane, const TargetFormView::GoalRow& row, std::size_t n, ui::Box box) {
    const float now_x = box.x + box.w * 0.3F, target_x = box.x + box.w * 0.52F;
    const float y = box.y + (box.h - 12) / 2;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    ui::text({box.x, y}, row.name, {body7, medium}, {.width = now_x - box.x - 4, .least = small5});
    ui::text({now_x, y}, row.now, {body7, regular, ui::Shade::ink2},
             {.width = target_x - now_x - 4, .least = small5});
    const ui::Type type{body7, row.quiet ? regular : medium,
                        row.quiet ? ui::Shade::ink2 : ui::Shade::target_text};
    const float w = box.x + box.w - target_x - 14;
    const bool two = box.h >= 26 && ui::text_width(row.target, type) > w;
    ui::text({target_x, two ? box.y + (box.h - 21) / 2 : y}, row.target,
             {two ? body6 : body7, type.weight, type.shade},
             {.width = w, .lines = two ? 2 : 1, .least = small5, .wrap_first = two});
    ui::icon({box.x + box.w - 12, box.y + (box.h - 10) / 2}, ui::Icon::edit, 10, ui::Shade::ink2);
    if (ui::row(box, said("{0}, number {1}", row.name, n))) {
        open_goal(pane.draft, n);
        pane.go = ScreenId::goal_form;
    }
}

/// Rows cut into pages; `draw` gets the place of each, and the one after the last adds another.
template <typename Draw, typename Add>
void draw_list(Pane& pane, ui::Box box, float row_h, std::size_t rows, bool can_add,
               std::string_view add_words, Draw draw, Add add) {
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, box.h / row_h));
    const auto pages = pages_of(rows + (can_add ? 1 : 0), fitting, pane.draft.form_row_page);
    pane.draft.form_row_page = pages.page;
    float y = box.y;
    for (auto i = pages.from; i < pages.to; ++i) {
        const ui::Box place{box.x, y, box.w, row_h};
        if (i < rows) {
            draw(i, place);
        } else {
            ui::KeyLook look;
            look.style = ui::KeyStyle::light_outlined;
            look.icon = ui::Icon::add;
            look.icon_size = 10;
            if (ui::key({box.x, y + 1.5F, 110, std::max(row_h - 3, ui::canvas().touch_mm(18))}, add_words,
                        look)) {
                add();
            }
        }
        y += row_h;
    }
    page_keys(pane.draft.form_row_page, pages);
}

void draw_numbers(Pane& pane, const TargetFormView& view, ui::Box box) {
    const float hint_h = ui::canvas().touch_mm(20), row_h = ui::canvas().touch_mm(28);
    ui::text({box.x + box.w * 0.3F, box.y}, tr("Now"), {small5, bold, ui::Shade::ink2});
    ui::text({box.x + box.w * 0.52F, box.y}, tr("Target condition"), {small5, bold, ui::Shade::target_text});
    draw_list(
        pane, {box.x, box.y + 10, box.w, box.h - 13 - hint_h}, row_h, view.goals.size(), view.can_add_goal,
        tr("Add a number"),
        [&](std::size_t i, ui::Box place) { draw_goal(pane, view.goals[i], i + 1, place); },
        [&] { add_goal(pane); });
    hint_line(pane, {box.x, box.y + box.h - hint_h, box.w, hint_h}, view.hints);
}

void draw_line(Pane& pane, const TargetFormView& view, const TargetFormView::Line& line, ui::Box box) {
    const float label_w = box.w * 0.2F, now_w = box.w * 0.36F, h = box.h - 3;
    if (form_field({box.x, box.y, label_w, h}, line.label)) {
        write_field(pane, view, line.label, word("What is looked at?"), 24);
    }
    const ui::Box now{box.x + label_w + gap, box.y, now_w, h};
    if (line.now_is_fixed) {
        const float y = now.y + 2 + (h - 2 - ui::text_line(body6)) / 2;
        ui::text({now.x + 5, now.y + 2}, line.now.quiet ? "" : line.now.label,
                 {small5, regular, ui::Shade::ink2}, {.width = now.w - 10});
        ui::text({now.x + 5, std::max(y, now.y + 2 + ui::text_line(small5))},
                 line.now.quiet ? "" : line.now.words, {body6, regular, ui::Shade::ink2},
                 {.width = now.w - 10, .least = small5});
    } else if (form_field(now, line.now)) {
        write_field(pane, view, line.now, word("How does it run now?"), 80);
    }
    const float x = now.x + now_w + gap;
    if (form_field({x, box.y, box.x + box.w - x, h}, line.words)) {
        write_field(pane, view, line.words, word("How does it run then?"), 80);
    }
}

void add_line(Pane& pane) {
    auto texts = target_texts(pane.draft, pane.board);
    texts.rows.emplace_back();
    put_rows(pane.draft, pane.board, texts.rows);
}

void draw_pattern(Pane& pane, const TargetFormView& view, ui::Box box) {
    const float hint_h = ui::canvas().touch_mm(20), row_h = ui::canvas().touch_mm(28) + 3;
    draw_list(
        pane, {box.x, box.y, box.w, box.h - 3 - hint_h}, row_h, view.lines.size(), view.can_add_line,
        tr("Add a line"), [&](std::size_t i, ui::Box place) { draw_line(pane, view, view.lines[i], place); },
        [&] { add_line(pane); });
    hint_line(pane, {box.x, box.y + box.h - hint_h, box.w, hint_h}, view.hints);
}

void store(Pane& pane, const TargetFormView& view) {
    pane.asks.push_back(*view.ask);
    pane.saved_words = view.saved_words;
    give_form(pane.draft, view.form);
    pane.draft.form_step = 0;
    pane.go = ScreenId::target_condition;
}

void draw_bar(Pane& pane, const TargetFormView& view, const Zones& z) {
    if (ui::key({z.left, z.bar_y, 76, z.bar_h}, tr("Drop this form"))) {
        drop_form(pane.draft, view.form);
        pane.draft.form_step = 0;
        pane.go = ScreenId::target_condition;
    }
    constexpr float store_w = 150;
    const bool last = view.page == TargetPage::pattern;
    const ui::Box main{z.right - store_w, z.bar_y, store_w, z.bar_h};
    if (view.can_store || last) {
        if (form_key(main, view.store_words, view.can_store, ui::Icon::flag)) {
            store(pane, view);
        }
    } else {
        ui::KeyLook look;
        look.style = ui::KeyStyle::dark;
        look.icon = ui::Icon::arrow_forward;
        if (ui::key(main, tr("Go on"), look)) {
            pane.draft.form_step = static_cast<int>(view.page) + 1;
            pane.draft.form_row_page = 0;
        }
    }
    const float x = z.left + 80, w = main.x - 4 - x;
    form_news(pane, {x, z.bar_y, w, z.bar_h}, view.step_note.empty() ? view.why_not : view.step_note);
}

}  // namespace

void draw_target_form(Pane& pane) {
    begin_target_form(pane.draft, pane.board, pane.shelf, pane.now);
    const auto view = view_target_form(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    const bool paged = view.page != TargetPage::when_and_how;  // page keys stand where the challenge would
    if (head(pane, view.title, paged ? std::string() : view.beside, paged ? page_keys_w() : 0.0F)) {
        if (is_untouched(pane.draft, pane.board, pane.shelf, pane.now)) {
            drop_form(pane.draft, view.form);  // nothing waits in it
        }
        pane.go = ScreenId::target_condition;
    }
    const float tab_h = ui::canvas().touch_mm(22);
    if (const auto page =
            form_pages({z.left, z.top, z.width, tab_h}, view.pages, static_cast<int>(view.page))) {
        pane.draft.form_step = *page;
        pane.draft.form_row_page = 0;
    }
    const float y = z.top + tab_h + 5;
    const ui::Box box{z.left, y, z.width, z.bottom - y};
    switch (view.page) {
    case TargetPage::when_and_how: draw_when_and_how(pane, view, box); break;
    case TargetPage::numbers: draw_numbers(pane, view, box); break;
    case TargetPage::pattern: draw_pattern(pane, view, box); break;
    }
    draw_bar(pane, view, z);
}

}  // namespace kiosk
