// Draws the week: where we stand above, then a row an experiment with its learning as a slip.
#include "kiosk/screens/our_week_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};
constexpr float gap = 5, line_h = 9.5F, fact_h = 10.5F;

void draw_stand(const OurWeekView::Stand& stand, ui::Box box) {
    ui::text({box.x, box.y}, said("{0}, {1}", stand.name, stand.target), quiet,
             {.width = box.w, .least = small5});
    const ui::Type was{h9, regular, ui::Shade::ink2}, is{h12, medium};
    float x = box.x;
    const float y = box.y + 12;
    if (!stand.before.empty()) {
        const float w = std::min(ui::text_width(stand.before, was), box.w * 0.42F);
        ui::text({x, y + 2.5F}, stand.before, was, {.width = w, .least = body6});
        x += w + 3;
        ui::icon({x, y + 3}, ui::Icon::arrow_forward, 12, ui::Shade::ink2);
        x += 15;
    }
    ui::text({x, y}, stand.after, is, {.width = box.x + box.w - x, .least = body6});
}

void draw_facts(const std::vector<std::string>& facts, ui::Box box) {
    const auto room = std::max<std::size_t>(1, static_cast<std::size_t>(box.h / fact_h));
    float y = box.y;
    for (std::size_t i = 0; i < std::min(room, facts.size()); ++i) {
        ui::text({box.x, y}, facts[i], {body6, medium}, {.width = box.w, .least = small5});
        y += fact_h;
    }
}

void draw_head(const OurWeekView& view, ui::Box sheet) {
    ui::sheet(sheet);
    ui::fill({sheet.x + 8, sheet.y + 5, sheet.w - 16, 1.25F}, ui::Shade::ink);
    const float w = (sheet.w - 16 - 2 * 8) / 3, y = sheet.y + 9;
    float x = sheet.x + 8;
    // Facts take the last of the three places: two numbers tell more of a week than three.
    const auto numbers = view.facts.empty() ? 3UL : 2UL;
    for (std::size_t i = 0; i < std::min(numbers, view.stands.size()); ++i) {
        draw_stand(view.stands[i], {x, y, w, sheet.h - 9});
        x += w + 8;
    }
    draw_facts(view.facts, {x, y, sheet.x + sheet.w - 8 - x, sheet.h - 11});
}

struct Columns {
    float number = 0, step = 0, expected = 0, happened = 0, learned = 0, right = 0;
};

Columns columns_of(ui::Box box) {
    const float number_w = 20, part = (box.w - number_w) / 100, step = box.x + number_w;
    return {box.x + 6, step, step + 23 * part, step + 45 * part, step + 73 * part, box.x + box.w - 4};
}

void draw_heads(const Columns& c, float y) {
    const ui::Type type{body6, bold};
    ui::text({c.step, y}, tr("Step"), type, {.width = c.expected - c.step - 6});
    ui::text({c.expected, y}, tr("Expected"), type, {.width = c.happened - c.expected - 6});
    ui::text({c.happened, y}, tr("Happened"), type, {.width = c.learned - c.happened - 6});
    ui::text({c.learned + 5, y}, tr("What we learned"), type, {.width = c.right - c.learned - 9});
}

void draw_words(float x, float right, ui::Box row, std::string_view words, ui::Type type, float from = 4) {
    const int lines = std::max(1, static_cast<int>((row.h - from - 2) / line_h));
    ui::text({x, row.y + from}, words, type,
             {.width = right - x - 6, .lines = lines, .least = small5, .line = line_h, .wrap_first = true});
}

void draw_row(Pane& pane, const OurWeekView::Row& row, const Columns& c, ui::Box box) {
    const auto& pair = row.pair;
    if (row.running) {
        ui::fill({box.x + 0.25F, box.y, box.w - 0.5F, box.h}, ui::Shade::now_tint);
    }
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    ui::figure({c.number - 1, box.y + 5}, pair.number, 17, 15);
    draw_words(c.step, c.expected, box, pair.step, {body6, medium});
    draw_words(c.expected, c.happened, box, pair.expected, {body6, regular, ui::Shade::predict_text});
    const auto verdict = pair.apart.empty() || pair.verdict.empty()
                             ? pair.verdict + pair.apart
                             : said("{0}, {1}", pair.verdict, pair.apart);
    ui::text({c.happened, box.y + 2.5F}, row.running ? tr("running") : std::string_view(verdict),
             {small5, regular, ui::Shade::ink2}, {.width = c.learned - c.happened - 6});
    draw_words(c.happened, c.learned, box, pair.happened, {body6}, 11.5F);
    if (!pair.learned.empty()) {
        ui::slip({c.learned, box.y + 2, c.right - c.learned, box.h - 4});
        draw_words(c.learned + 5, c.right, box, pair.learned, {body6, medium});
    }
    if (row.opens && ui::row(box, said("Experiment {0}", pair.number))) {
        open_experiment(pane, pair.id, ScreenId::our_week);
    }
}

void draw_rows(Pane& pane, const OurWeekView& view, ui::Box sheet) {
    ui::sheet(sheet);
    if (!view.empty_words.empty()) {
        nothing_here({sheet.x + 8, sheet.y + 12}, sheet.w - 16, view.empty_words);
        return;
    }
    constexpr float heads_h = 16;
    const float least_h = std::max(ui::canvas().touch_mm(26), 38.0F), room = sheet.h - heads_h - 1;
    const auto fitting = std::max<std::size_t>(1, static_cast<std::size_t>(room / least_h));
    const auto pages = pages_of(view.rows.size(), fitting, pane.draft.page);
    pane.draft.page = pages.page;
    const auto c = columns_of(sheet);
    const float row_h = std::min(room / static_cast<float>(fitting), 46.0F);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(pane, view.rows[i], c,
                 {sheet.x, sheet.y + heads_h + static_cast<float>(i - pages.from) * row_h, sheet.w, row_h});
    }
    draw_heads(c, sheet.y + 4);
    page_keys(pane.draft.page, pages);
}

/// The key of a neighbouring week; where there is none it waits.
void week_key(Pane& pane, ui::Box box, std::string_view words, ui::Icon icon, bool can, int by) {
    ui::KeyLook look;
    look.icon = icon;
    look.icon_last = icon == ui::Icon::arrow_forward;
    look.enabled = can;
    look.style = can ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    if (ui::key(box, words, look)) {
        pane.draft.weeks_back = std::max(pane.draft.weeks_back, 0) + by;
        pane.draft.page = 0;
    }
}

}  // namespace

void draw_our_week(Pane& pane) {
    pane.draft.page = std::max(pane.draft.page, 0);
    const auto view = view_our_week(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = ScreenId::learnings;
    }
    const bool tells = !view.stands.empty() || !view.facts.empty();
    const float head_h = tells ? 45 : 0;
    if (tells) {
        draw_head(view, {z.left, z.top, z.width, head_h});
    }
    const float top = z.top + (tells ? head_h + gap : 0);
    draw_rows(pane, view, {z.left, top, z.width, z.bottom - top});
    constexpr float week_w = 96;
    week_key(pane, {z.left, z.bar_y, week_w, z.bar_h}, tr("Week before"), ui::Icon::arrow_back,
             view.can_go_back, 1);
    week_key(pane, {z.left + week_w + 4, z.bar_y, week_w, z.bar_h}, tr("Week after"), ui::Icon::arrow_forward,
             view.can_go_on, -1);
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add;
    if (main_write_key(pane, {z.right - 105, z.bar_y, 105, z.bar_h}, tr("Add learning"), look)) {
        pane.draft.write("slip", "");
        pane.go = ScreenId::write;
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
