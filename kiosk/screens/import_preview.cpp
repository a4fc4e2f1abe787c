// Draws what a file is: the question about it, what was understood, the rows that are refused.
#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/import_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float pad = 7, gap = 6, under_title = 22, when_share = 0.42F;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};

/// Label and value on one line, both as high as `h` allows.
void draw_fact(const ImportView::Fact& fact, ui::Box box, float label_w) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float y = box.y + (box.h - ui::line_mm(body6)) / 2;
    ui::text({box.x, y}, fact.label, quiet, {.width = label_w - 3, .least = small5});
    ui::text({box.x + label_w, y}, fact.value, {body6, medium}, {.width = box.w - label_w, .least = small5});
}

/// As many as fit, from `y` down; returns where they end.
float draw_facts(const std::vector<ImportView::Fact>& facts, ui::Box box, float label_w, float row_h) {
    float y = box.y;
    for (const auto& fact : facts) {
        if (y + row_h > box.y + box.h + 0.5F) {
            break;
        }
        draw_fact(fact, {box.x, y, box.w, row_h}, label_w);
        y += row_h;
    }
    return y;
}

float row_height(float room, std::size_t rows) {
    return std::clamp(room / static_cast<float>(std::max<std::size_t>(rows, 1)), 10.5F, 19.0F);
}

void draw_row(const ImportView::Row& row, ui::Box box) {
    const float when_w = box.w * when_share, value_w = box.w * 0.24F;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float y = box.y + (box.h - ui::line_mm(body6)) / 2;
    ui::text({box.x, y}, row.when, {body6}, {.width = when_w - 3, .least = small5});
    ui::text({box.x + when_w, y}, row.value, {body6, medium}, {.width = value_w - 3, .least = small5});
    ui::text({box.x + when_w + value_w, y}, row.note, quiet,
             {.width = box.w - when_w - value_w, .least = small5});
}

void draw_first_rows(const ImportView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad, bottom = box.y + box.h - 3;
    section(x, box.y + pad, w, tr("First rows, as they will be stored"));
    float y = box.y + pad + under_title;
    const float row_h = row_height(bottom - y, view.rows.size() + view.counts.size());
    const float counts_h = row_h * static_cast<float>(view.counts.size());
    for (const auto& row : view.rows) {
        if (y + row_h > bottom - counts_h + 0.5F) {
            break;
        }
        draw_row(row, {x, y, w, row_h});
        y += row_h;
    }
    ui::hline(x, y, w, 0.5F, ui::Shade::line2);
    draw_facts(view.counts, {x, y, w, bottom - y}, w * when_share, row_h);
}

void draw_take_in(Pane& pane, const ImportView& view, ui::Box box) {
    ui::KeyLook look;
    const bool goes_on = view.can_take || view.refused_first;
    look.style = goes_on ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.enabled = goes_on;
    if (!ui::key(box, view.refused_first ? view.refused_words : view.take_words, look)) {
        return;
    }
    if (view.refused_first) {
        pane.draft.import.shows_refused = true;
        pane.draft.import.page = 0;
    } else {
        pane.import_ask = ImportAsk::take_in;
        pane.saved_words = view.saved_words;
    }
}

}  // namespace

void draw_import_preview(Pane& pane, const ImportView& view) {
    const auto z = zones();
    const float h = z.bottom - z.top, left_w = z.width * 0.48F;
    const ui::Box left{z.left, z.top, left_w, h};
    ui::sheet(left);
    const float x = left.x + pad, w = left.w - 2 * pad, top = left.y + pad + under_title;
    const float room = left.y + left.h - 3 - top;
    section(x, left.y + pad, w, tr("What was understood"));
    draw_facts(view.facts, {x, top, w, room}, 54, row_height(room, view.facts.size()));
    draw_first_rows(view, {z.left + left_w + gap, z.top, z.width - left_w - gap, h});
    if (ui::key({z.left, z.bar_y, 112, z.bar_h}, tr("Read it differently"))) {
        pane.draft.import.rereads = true;
    }
    const bool second = !view.refused_words.empty() && !view.refused_first;
    if (second && ui::key({z.left + 116, z.bar_y, 112, z.bar_h}, view.refused_words)) {
        pane.draft.import.shows_refused = true;
        pane.draft.import.page = 0;
    }
    draw_take_in(pane, view, {z.right - 190, z.bar_y, 190, z.bar_h});
}

void draw_import_begins(const ImportView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad, line = ui::line_mm(body6) + 4;
    section(x, box.y + pad, w, view.begins_words);
    float y = box.y + pad + under_title;
    for (const auto& words : view.begins) {
        if (y + line > box.y + box.h) {
            break;
        }
        ui::text({x, y}, words, {body6}, {.width = w, .least = small5});
        y += line;
    }
}

void draw_import_question(Pane& pane, const ImportView& view) {
    const auto z = zones();
    const float bottom = ui::canvas().height() - 6, left_w = z.width * 0.48F;
    draw_import_begins(view, {z.left, z.top, left_w, bottom - z.top});
    const ui::Box box{z.left + left_w + gap, z.top, z.width - left_w - gap, bottom - z.top};
    ui::sheet(box);
    const float x = box.x + pad, w = box.w - 2 * pad, chip_h = ui::canvas().touch_mm(24);
    ui::fill({x, box.y + pad, w, 1.25F}, ui::Shade::ink);
    float y = box.y + pad + 6;
    const int lines = std::min(2, wrapped_lines(view.sentence, {h9, bold}, w));
    ui::text({x, y}, view.sentence, {h9, bold},
             {.width = w, .lines = lines, .least = body7, .wrap_first = true});
    y += static_cast<float>(lines) * ui::line_mm(h9) + 2;
    if (!view.why.empty()) {
        ui::text({x, y}, view.why, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 3, .least = body6, .wrap_first = true});
        y += 3 * ui::line_mm(body7) + 2;
    }
    y += 4;
    std::vector<Choice> chips;
    for (const auto& answer : view.answers) {
        chips.push_back({answer.words, answer.selected});
    }
    const int rows = std::max(1, static_cast<int>((box.y + box.h - 3 - y + 4) / (chip_h + 4)));
    const ChipRows look{.box = {x, y, w, 0}, .chip_h = chip_h, .rows = rows, .type = {body7}};
    if (const auto chosen = chip_rows(look, chips, pane.draft.import.chip_page)) {
        pane.draft.import = view.answers[*chosen].then;
    }
}

void draw_import_refused(Pane& pane, const ImportView& view) {
    const auto z = zones();
    ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
    constexpr float row_h = 29, line_w = 52;
    const auto per_page = static_cast<std::size_t>(std::max(1.0F, (z.bottom - z.top - 6) / row_h));
    const auto pages = pages_of(view.refused.size(), per_page, pane.draft.import.page);
    const float x = z.left + 8, w = z.width - 16;
    float y = z.top + 3;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.refused[i];
        if (i > pages.from) {
            ui::hline(x, y, w, 0.25F, ui::Shade::line);
        }
        ui::text({x, y + 3}, row.line, {body7, medium}, {.width = line_w - 4, .least = small5});
        ui::text({x + line_w, y + 3}, row.reason, {}, {.width = w - line_w, .least = small5});
        ui::text({x + line_w, y + 15.5F}, row.text, quiet, {.width = w - line_w, .least = small5});
        y += row_h;
    }
    page_keys(pane.draft.import.page, pages);
    ui::text({z.left, z.bar_y + z.bar_h / 2 - 6}, view.more_words, {body7, regular, ui::Shade::ink2},
             {.width = z.width - 198});
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    if (ui::key({z.right - 190, z.bar_y, 190, z.bar_h}, view.leave_out_words, look)) {
        pane.draft.import.leaves_out = true;
        pane.draft.import.shows_refused = false;
        pane.draft.import.page = 0;
    }
}

}  // namespace kiosk
