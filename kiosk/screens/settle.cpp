// Draws the list of what is to be settled, and one of them: the values side by side, large, each with a key that keeps it.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/settle_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_row(Pane& pane, const SettleView::Row& row, ui::Box box) {
    ui::hline(box.x + 8, box.y, box.w - 16, 0.25F, ui::Shade::line);
    const float x = box.x + 9, w = box.w - 18 - 17, line = ui::text_line(body6);
    const float y = box.y + (box.h - 13 - line) / 2;
    const ui::Type beside{body6, regular, ui::Shade::ink2};
    const float beside_w = std::min(ui::text_width(row.stations, beside), w * 0.45F);
    ui::text({x, y}, row.label, {body7, medium}, {.width = w - beside_w - 6, .least = small5});
    ui::text({x + w - beside_w, y + 1}, row.stations, beside,
             {.width = beside_w, .least = small5, .align = ui::Align::right});
    ui::text({x, y + 13}, row.values, {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    ui::icon({box.x + box.w - 9 - 13, box.y + box.h / 2 - 6.5F}, ui::Icon::chevron_right, 13,
             ui::Shade::ink2);
    if (ui::row(box, row.label + "###" + row.entity + row.field)) {
        open_conflict(pane, row.entity, row.field, ScreenId::settle);
    }
}

ScreenId list_back(const Pane& pane) { return pane.draft.settle.list_back.value_or(ScreenId::storyboard); }

/// As large as all of them fit.
void large_words(ui::Box box, const std::string& words) {
    ui::Type type{h12, medium};
    ui::Fit fit{.width = box.w, .wrap_first = true};
    for (const auto role : {h12, h9, body7, body6, small5}) {
        type.role = fit.least = role;
        fit.lines = std::max(1, static_cast<int>(box.h / ui::text_line(role)));
        if (!ui::text_set(words, type, fit).cut) {
            break;
        }
    }
    ui::text({box.x, box.y}, words, type, fit);
}

void draw_value(Pane& pane, const SettleOneView& view, std::size_t at, ui::Box box) {
    const auto& value = view.values[at];
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, key_h = ui::canvas().touch_mm(28);
    const float line = ui::text_line(body6), from_h = 2 * line, from_y = box.y + box.h - key_h - 12 - from_h;
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, box.y + 11}, value.stands ? word("On the board now") : word("Written too"),
             {body6, value.stands ? bold : regular, value.stands ? ui::Shade::ink : ui::Shade::ink2},
             {.width = w});
    const float top = box.y + 13 + line;
    large_words({x, top, w, from_y - top}, value.words);
    ui::text({x, from_y}, value.from, {body6, regular, ui::Shade::ink2},
             {.width = w, .lines = 2, .least = small5, .line = line, .wrap_first = true});
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::check;
    if (ui::key({x, box.y + box.h - key_h - 6, w, key_h}, word("Keep this") + "###" + std::to_string(at),
                look)) {
        pane.asks.emplace_back(value.ask);
        pane.saved_words = view.saved_words;
        const auto back = pane.draft.settle.back.value_or(ScreenId::settle);
        pane.go = back == ScreenId::settle && view.is_last ? list_back(pane) : back;
    }
}

/// Two at a time: they are compared.
void draw_values(Pane& pane, const SettleOneView& view, const Zones& z) {
    constexpr std::size_t beside = 2;
    constexpr float gap = 6;
    auto& page = pane.draft.settle.value_page;
    const auto pages = pages_of(view.values.size(), beside, page);
    const float w = (z.width - gap) / 2;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto column = static_cast<float>(i - pages.from);
        draw_value(pane, view, i, {z.left + column * (w + gap), z.top, w, z.bottom - z.top});
    }
    page_keys(page, pages);
}

/// Where the thing is written every day: the next writing there closes it too.
void write_anew(Pane& pane, const SettleOneView& view) {
    auto& draft = pane.draft;
    if (view.written_at == ScreenId::experiment) {
        open_experiment(pane, view.thing, ScreenId::experiment_record);
        return;
    }
    if (view.written_at == ScreenId::obstacle) {
        draft.chosen_obstacle = view.thing;
    } else if (view.written_at == ScreenId::metric_card) {
        draft.card_metric = view.thing;
        draft.card_back = ScreenId::settle;
    } else if (view.written_at == ScreenId::board_options) {
        draft.boards = {};
    } else if (view.written_at == ScreenId::process_analysis) {
        draft.looks_back = 0;
    }
    pane.go = view.written_at;
}

/// How it came about, and the key that leads to where it is written, in the bottom bar. What was stored is said there too: above the bar
/// it would lie over the keys of the next one.
void draw_explanation(Pane& pane, const SettleOneView& view, const Zones& z) {
    constexpr float key_w = 120;
    ui::KeyLook look;
    look.icon = ui::Icon::edit;
    if (view.written_at && ui::key({z.left, z.bar_y, key_w, z.bar_h}, tr("Write it anew"), look)) {
        write_anew(pane, view);
    }
    const float x = view.written_at ? z.left + key_w + 8 : z.left;
    form_news(pane, {x, z.bar_y, z.right - x, z.bar_h}, view.explanation);
}

}  // namespace

void draw_settle(Pane& pane) {
    const auto view = view_settle(pane.board, pane.shelf);
    const auto z = zones();
    if (head(pane, view.title, pane.board.board.name, page_keys_w())) {
        pane.go = list_back(pane);
    }
    if (view.rows.empty()) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
    } else {
        const float row_h = ui::canvas().touch_mm(34);
        const auto pages =
            pages_of(view.rows.size(), rows_in(z.bottom - z.top - 8, row_h), pane.draft.settle.page);
        ui::sheet({z.left, z.top, z.width, static_cast<float>(pages.to - pages.from) * row_h + 8});
        float y = z.top + 4;
        for (auto i = pages.from; i < pages.to; ++i) {
            draw_row(pane, view.rows[i], {z.left, y, z.width, row_h});
            y += row_h;
        }
        page_keys(pane.draft.settle.page, pages);
    }
    news(pane, z.bar_y - 6);
}

void draw_settle_one(Pane& pane) {
    const auto view = view_settle_one(pane.board, pane.shelf, pane.now, pane.draft.settle);
    const auto z = zones();
    if (head(pane, view.title, view.question, view.values.size() > 2 ? page_keys_w() : 0)) {
        pane.go = pane.draft.settle.back.value_or(ScreenId::settle);
    }
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
        news(pane, z.bar_y - 6);
        return;
    }
    draw_values(pane, view, z);
    draw_explanation(pane, view, z);
}

}  // namespace kiosk
