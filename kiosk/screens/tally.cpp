// Draws counting: the open counts, one large key per metric with a key that takes one back, and the two questions at the end.
#include <algorithm>

#include "kiosk/screens/asking.hpp"
#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/tally_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;
constexpr std::int64_t tap_deaf_ms = 250;

void choose(Draft& draft, const kata::EntityId& id) {
    draft.tally = id;
    draft.tally_starts = false;
    draft.tally_turned.clear();
    draft.metric_page = 0;
}

/// The open counts and the key to one more.
void draw_open(Pane& pane, const TallyView& view, ui::Box box) {
    std::vector<Choice> chips;
    for (const auto& open : view.open) {
        chips.push_back({open.words, open.selected});
    }
    chips.push_back({word("New count"), view.starting});
    const auto chosen =
        chip_rows({.box = box, .chip_h = box.h, .type = {body7}}, chips, pane.draft.chip_page);
    if (!chosen) {
        return;
    }
    if (*chosen < view.open.size()) {
        choose(pane.draft, view.open[*chosen].id);
    } else {
        pane.draft.tally_starts = true;
    }
}

void draw_whats(Pane& pane, const TallyStart& start, float x, float y, float w) {
    auto chips = start.whats;
    chips.push_back(
        {start.written.empty() ? word("A lot or order ...") : start.written, !start.written.empty()});
    chips.push_back({word("Nothing in particular"), start.nothing});
    const auto chosen =
        chip_rows({.box = {x, y, w, 0}, .chip_h = ui::canvas().touch_mm(22), .rows = 2, .type = {body7}},
                  chips, pane.draft.chip_page);
    if (!chosen) {
        return;
    }
    pane.draft.tally_of_nothing = *chosen + 1 == chips.size();
    if (*chosen < start.whats.size()) {
        pane.draft.tally_of = start.whats[*chosen].words;
    } else if (*chosen == start.whats.size()) {
        pane.draft.write(std::string(text_of_tally), start.written);
        pane.go = ScreenId::write;
    }
}

void draw_start(Pane& pane, const TallyView& view, ui::Box box, const Zones& z) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    ui::text({x, box.y + 10}, view.start.title, {h12, bold}, {.width = w, .least = h9});
    draw_whats(pane, view.start, x, box.y + 36, w);
    const ui::Type quiet{body7, regular, ui::Shade::ink2};
    const auto words =
        tr("Every tap is stored at once. When you close the count its numbers become points, zero too.");
    const float chips_end = box.y + 36 + 2 * ui::canvas().touch_mm(22) + gap;
    const float foot = box.y + box.h - 8 - (wrapped_lines(words, quiet, w) > 1 ? 24.0F : 12.0F);
    if (chips_end + 4 <= foot) {
        ui::text({x, foot}, words, quiet, {.width = w, .lines = 2, .least = body6, .wrap_first = true});
    }
    ui::text({z.left, z.bar_y + (z.bar_h - 12) / 2}, view.start.trouble, {body7, regular, ui::Shade::ink2},
             {.width = z.width - 130, .least = small5});
    ui::KeyLook look;
    look.style = view.start.can_start ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.enabled = view.start.can_start;
    if (ui::key({z.right - 120, z.bar_y, 120, z.bar_h}, tr("Start counting"), look)) {
        pane.asks.emplace_back(view.start.ask);
        choose(pane.draft, {});
        pane.draft.tally_of.clear();
        pane.draft.tally_of_nothing = false;
    }
}

/// The key fires when the finger comes down, and nothing waits for the disk: the number on it is what is stored.
void draw_count(Pane& pane, const TallyView& view, const TallyKey& key, ui::Box box) {
    const float minus_w = ui::canvas().touch_mm(38);
    const ui::Box area{box.x, box.y, box.w - minus_w - gap, box.h};
    bool pressed = false;
    if (ui::tap_area(area, key.name + "###" + key.metric, tap_deaf_ms, &pressed)) {
        pane.asks_aside.emplace_back(kata::CountTally{view.tally, key.metric, 1});
    }
    ui::fill(area, pressed ? ui::Shade::key_down : ui::Shade::key, 5);
    ui::text({area.x + 8, area.y + 7}, key.name, {h9, medium, ui::Shade::key_text},
             {.width = area.w - 16, .least = body7});
    const float em = std::min(41.25F, (area.h - 30) * 1.25F);
    const float line = em * 0.75F;
    const float own = ui::figure_width(key.count, em), room = area.w - 16;
    ui::figure({area.x + 7, area.y + area.h - line - 8}, key.count, own > room ? em * room / own : em, line,
               ui::Shade::key_text);
    ui::KeyLook look;
    look.type = {h12, medium};
    look.enabled = key.can_take_back;
    if (ui::key({box.x + box.w - minus_w, box.y, minus_w, box.h}, "\u22121###take-" + key.metric, look)) {
        pane.asks_aside.emplace_back(kata::CountTally{view.tally, key.metric, -1});
    }
}

void draw_counts(Pane& pane, const TallyView& view, ui::Box box) {
    const int columns = view.keys.size() > 1 ? 2 : 1;
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (box.h + gap) / (56 + gap)));
    const auto needed = (view.keys.size() + 1) / 2;
    const auto rows = std::min(fitting, std::max<std::size_t>(needed, 1));
    const auto pages =
        pages_of(view.keys.size(), rows * static_cast<std::size_t>(columns), pane.draft.metric_page);
    page_keys(pane.draft.metric_page, pages);
    const float w = (box.w - static_cast<float>(columns - 1) * 6) / static_cast<float>(columns);
    const float h = std::min((box.h - static_cast<float>(rows - 1) * gap) / static_cast<float>(rows), 110.0F);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_count(
            pane, view, view.keys[i],
            grid_place({box.x, box.y, w, h}, i - pages.from, static_cast<std::size_t>(columns), 6, gap));
    }
}

void draw_count_bar(Pane& pane, const TallyView& view, const Zones& z) {
    if (ui::key({z.left, z.bar_y, 105, z.bar_h}, tr("Drop this count"))) {
        pane.draft.dropping_tally = true;
    }
    ui::KeyLook look;
    look.icon = ui::Icon::edit;
    look.icon_size = 11;
    if (ui::key({z.left + 109, z.bar_y, 115, z.bar_h}, view.lot + "###lot", look)) {
        const auto n = pane.draft.tally_n.find(view.tally);
        pane.draft.tally = view.tally;
        pane.draft.write(std::string(text_of_lot), n == pane.draft.tally_n.end() ? "" : n->second);
        pane.draft.figures = true;
        pane.go = ScreenId::write;
    }
    look = {};
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    if (ui::key({z.right - 120, z.bar_y, 120, z.bar_h}, tr("Close"), look)) {
        pane.draft.closing_tally = true;
        pane.draft.chip_page = 0;
    }
}

void draw_parts(Pane& pane, const TallyClosing& closing, float x, float y, float w) {
    std::vector<Choice> chips;
    for (const auto& part : closing.parts) {
        chips.push_back({part.words, part.stored});
    }
    const auto chosen = chip_rows({.box = {x, y, w, 0}, .chip_h = ui::canvas().touch_mm(22), .type = {body7}},
                                  chips, pane.draft.chip_page);
    if (!chosen) {
        return;
    }
    auto& turned = pane.draft.tally_turned;
    if (std::erase(turned, closing.parts[*chosen].metric) == 0) {
        turned.push_back(closing.parts[*chosen].metric);
    }
}

void draw_closing(Pane& pane, const TallyClosing& closing) {
    const auto& canvas = ui::canvas();
    const float tall = canvas.touch_mm(32), low = canvas.touch_mm(28), chip_h = canvas.touch_mm(22);
    const float w = 320, h = 86 + chip_h + tall + low;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16;
    ui::dialog(box);
    ui::text({x, box.y + 14.5F}, closing.title, {h12, bold}, {.width = inner, .least = h9});
    ui::text({x, box.y + 36}, closing.trouble.empty() ? closing.words : closing.trouble, {},
             {.width = inner, .lines = 2, .least = body6});
    draw_parts(pane, closing, x, box.y + 64, inner);
    float y = box.y + 70 + chip_h;
    ui::KeyLook primary;
    primary.style = closing.can_close ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    primary.type = {h9, medium};
    primary.enabled = closing.can_close;
    if (ui::key({x, y, inner, tall}, tr("Store and close"), primary)) {
        pane.asks.emplace_back(closing.ask);
        pane.saved_words = closing.saved_words;
        pane.draft.closing_tally = false;
        pane.draft.tally_n.erase(closing.ask.tally);
        choose(pane.draft, {});
    }
    y += tall + 5;
    if (ui::key({x, y, inner, low}, tr("Not yet"))) {
        pane.draft.closing_tally = false;
    }
}

void draw_dropping(Pane& pane, const TallyView& view) {
    const auto keep = asked({view.drop_title, view.drop_words, word("Go on counting"), word("Drop it")});
    if (!keep) {
        return;
    }
    pane.draft.dropping_tally = false;
    if (!*keep) {
        pane.asks.emplace_back(kata::DropTally{view.tally});
        pane.saved_words = view.dropped_words;
        pane.draft.tally_n.erase(view.tally);
        choose(pane.draft, {});
    }
}

}  // namespace

void draw_tally(Pane& pane) {
    const auto view = view_tally(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Count"), view.beside)) {
        pane.go = ScreenId::stopwatch;
        pane.draft.tally_starts = false;
    }
    if (!view.empty_words.empty()) {
        ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
        ui::text({z.left + 16, z.top + 20}, view.empty_words, {h12, medium},
                 {.width = z.width - 32, .lines = 2, .least = h9});
        return;
    }
    float top = z.top;
    if (!view.open.empty()) {
        const float chip_h = ui::canvas().touch_mm(20);
        draw_open(pane, view, {z.left, top, z.width, chip_h});
        top += chip_h + 5;
    }
    const ui::Box content{z.left, top, z.width, z.bottom - top};
    if (view.starting) {
        draw_start(pane, view, content, z);
    } else {
        draw_counts(pane, view, content);
        draw_count_bar(pane, view, z);
    }
    news(pane, z.bar_y - 6);
    if (view.starting) {
        pane.draft.closing_tally = pane.draft.dropping_tally = false;
    } else if (pane.draft.closing_tally) {
        draw_closing(pane, view.closing);
    } else if (pane.draft.dropping_tally) {
        draw_dropping(pane, view);
    }
}

}  // namespace kiosk
