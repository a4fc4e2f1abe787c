// Draws the storyboard: header, four tiles, five keys.
#include <algorithm>

#include "kiosk/screens/challenge_view.hpp"
#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_words.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/storyboard_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 6;        // between tiles
constexpr float pad = 6;        // inside a tile
constexpr float body = 22.75F;  // first line under a tile's title

/// The header's and the tiles' columns: spare width goes to the middle one.
struct Columns {
    float left = margin_mm, left_w = 133, middle = 147, middle_w = 156, right = 309, right_w = 163;
};

Columns columns() {
    Columns c;
    const float spare = ui::canvas().width() - 480;
    c.middle_w += spare;
    c.right += spare;
    return c;
}

void draw_name(const HeaderView& view, ui::Box box) {
    const ui::Type title{h9, bold};
    ui::text({box.x, box.y}, view.focus_label, {small5, regular, ui::Shade::ink2}, {.width = box.w});
    if (ui::text_width(view.name, title) <= box.w * 1.1F) {
        ui::text({box.x, box.y + 9.5F}, view.name, title, {.width = box.w, .least = body7});
    } else {
        ui::text({box.x, box.y + 9.5F}, view.name, {body7, bold}, {.width = box.w, .lines = 2, .line = 11});
    }
}

/// Sync line that ends at `right`; returns where it begins.
float draw_sync(const SyncWords& sync, float right, float y, float room) {
    if (sync.quiet_mark) {
        return tinted_to(right, y, 10, sync.short_words, ui::Icon::cloud_off, {small5, medium});
    }
    const ui::Type type{small5, regular, ui::Shade::ink2};
    const auto& words = ui::text_width(sync.words, type) <= room ? sync.words : sync.short_words;
    const float x = right - ui::text_width(words, type);
    ui::text({x, y}, words, type);
    if (!sync.folder_set) {
        return x;
    }
    ui::icon({x - 11, y}, ui::Icon::cloud_done, 9, ui::Shade::ink2);
    return x - 11;
}

/// Clock, date and sync line, right of which the menu key stands; returns where they begin. A tall header has a line for the date.
float draw_clock(const HeaderView& view, float right, float y, bool tall) {
    const ui::Type clock{h9, medium}, date{small5, regular, ui::Shade::ink2};
    const float clock_x = right - ui::text_width(view.clock, clock);
    ui::text({clock_x, y}, view.clock, clock);
    const float date_w = ui::text_width(view.date, date);
    const float sync_x = draw_sync(view.sync, right, y + 15, tall ? 0 : 55);
    if (tall) {
        ui::text({right - date_w, y + 26}, view.date, date);
        return std::min({clock_x, sync_x, right - date_w});
    }
    ui::text_on_baseline({clock_x - 3.5F - date_w, y + 11.1F}, view.date, date);
    return std::min(clock_x - 3.5F - date_w, sync_x);
}

void draw_header(Pane& pane, const HeaderView& view, const Columns& c, float y, float h) {
    const ui::Box name{c.left, y, c.left_w, h};
    draw_name(view, name);
    if (ui::row({name.x - 2, y - 2, name.w + 2, h + 2}, tr("Boards"))) {
        pane.go = ScreenId::boards;
    }
    ui::text({c.middle, y}, tr("Challenge"), {small5, regular, ui::Shade::ink2});
    if (const auto mark = zone_mark(pane, &SettleCounts::challenge); !mark.empty()) {
        tinted_to(c.middle + c.middle_w - 4, y - 0.5F, 10, mark, ui::Icon::none, {small5, medium});
    }
    ui::text({c.middle, y + 10}, view.challenge,
             {body7, medium, view.challenge_written ? ui::Shade::ink : ui::Shade::ink2},
             {.width = c.middle_w, .lines = 2, .least = body6, .line = 11.5F});
    if (ui::row({c.middle - 2, y - 2, c.middle_w + 2, h + 2}, tr("Challenge"))) {
        pane.go = ScreenId::challenge;
    }
    const float key = ui::canvas().touch_mm(24);
    const float right = c.right + c.right_w - key;
    const bool tall = h > 36;
    const float people_w =
        draw_clock(view, right - 6, tall ? y : y + 1.5F + (key - 24) / 2, tall) - 3 - c.right;
    ui::text({c.right, y}, view.people_label, {small5, regular, ui::Shade::ink2},
             {.width = right - 9 - ui::text_width(view.clock, {h9, medium}) - c.right});
    ui::text({c.right, y + 10}, in_two_lines(view.people, {body7, medium}, people_w), {body7, medium},
             {.width = people_w, .lines = 2, .least = body6, .line = 11.5F});
    if (ui::icon_key({right, y + (key > h - 2 ? 0 : 1.5F), key, key}, tr("Menu"), ui::Icon::more_vert)) {
        pane.go = ScreenId::menu;
    }
}

/// Rows parted by hairlines, as many as there is room for.
void draw_rows(const std::vector<std::string>& rows, float x, float y, float w, float bottom) {
    for (const auto& row : rows) {
        const auto words = in_two_lines(row, {}, w);
        const bool fits = ui::text_width(words, {}) <= w;
        const float h = 12 * static_cast<float>(fits ? lines_of(words) : 2);
        if (y + 8.25F + h > bottom) {
            return;
        }
        ui::hline(x, y + 4, w, 0.25F, ui::Shade::line);
        ui::text({x, y + 8.25F}, words, {}, {.width = w, .lines = 2, .least = body6, .line = 12});
        y += 8.25F + h;
    }
}

void draw_target(Pane& pane, const TargetTile& tile, int step, ui::Box box) {
    if (ui::tile(box, tr("Target condition"), true, 3, step == 3, zone_mark(pane, &SettleCounts::target))) {
        pane.go = ScreenId::target_condition;
    }
    const float x = box.x + pad, w = box.w - 2 * pad;
    if (!tile.empty_words.empty()) {
        ui::text({x, box.y + body}, tile.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 4});
        return;
    }
    // The way to the process analysis leads through here.
    const auto badge = pane.reads_only() ? std::string() : pane.panel.analysis_badge;
    const float by_w =
        badge.empty() ? w
                      : tinted_to(x + w, box.y + body, 12, badge, ui::Icon::none, {body7, medium}) - x - 4;
    ui::runs({x, box.y + body},
             {run(tile.by_label, body7, regular, ui::Shade::ink2), run(tile.by_label.empty() ? "" : " "),
              run(tile.by_day, body7, medium)},
             {.width = by_w});
    if (!tile.figure.empty()) {
        figure_with_side(
            {x, box.y + 41.75F},
            {.figure = tile.figure, .side = tile.side, .shade = ui::Shade::target_text, .width = w});
    }
    const auto used =
        ui::text({x, box.y + 65.75F}, tile.rule, {}, {.width = w, .lines = 3, .least = body6, .line = 12});
    draw_rows(tile.rows, x, std::max(used.y + used.h, box.y + 77.75F), w, box.y + box.h - 3);
}

void draw_when(const ActualTile& tile, float x, float y, float w) {
    if (tile.age.empty()) {
        ui::runs({x, y},
                 {run(tile.day, body7, medium), run(" "), run(tile.shift, body7, regular, ui::Shade::ink2)},
                 {.width = w});
        return;
    }
    const float right = x + w;
    const float from = tinted_to(right, y, 12, tile.age, ui::Icon::none, {body7, medium});
    ui::text({x, y}, tile.day, {body7, medium}, {.width = from - x - 4});
}

void draw_actual(Pane& pane, const ActualTile& tile, int step, ui::Box box) {
    if (ui::tile(box, tr("Actual condition now"), true, 2, step == 2)) {
        pane.go = ScreenId::run_chart;
    }
    const float x = box.x + pad, w = box.w - 2 * pad;
    if (!tile.empty_words.empty()) {
        ui::text({x, box.y + body}, tile.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 4});
        return;
    }
    draw_when(tile, x, box.y + body, w);
    if (!tile.figure.empty()) {
        figure_with_side({x, box.y + 41.75F}, {.figure = tile.figure, .side = tile.side, .width = w});
    }
    ui::text({x, box.y + 65.75F}, tile.rule, {}, {.width = w, .least = body6});
    float bottom = box.y + box.h - 3;
    for (auto fact = tile.facts.rbegin(); fact != tile.facts.rend(); ++fact) {
        const float value_w = ui::text_width(fact->value, {body7, medium});
        ui::text({x, bottom - 12}, fact->label, {}, {.width = w - value_w - 6});
        ui::text({x, bottom - 12}, fact->value, {body7, medium}, {.width = w, .align = ui::Align::right});
        bottom -= 16.25F;
        ui::hline(x, bottom, w, 0.25F, ui::Shade::line);
        bottom -= 4;
    }
    if (tile.has_chart) {
        ui::run_chart({x - 1, box.y + 83.75F, w + 1, bottom - box.y - 83.75F}, chart_of(tile.chart));
    }
}

/// A long expectation stands on the record; here is room for a short one.
void draw_seal(const ExperimentTile& tile, float x, float y, float width) {
    const ui::Type plain{body7, regular, ui::Shade::predict_text},
        strong{body7, medium, ui::Shade::predict_text};
    constexpr float beside_words = 24;
    const auto expect = word("Expect ");
    const float w = ui::text_width(expect, plain) + ui::text_width(tile.expectation, strong) + beside_words;
    const std::vector<ui::Run> parts = w <= width * 1.08F
                                           ? std::vector<ui::Run>{{expect, plain}, {tile.expectation, strong}}
                                           : std::vector<ui::Run>{{word("Sealed"), plain}};
    ui::seal({x, y}, 18, parts, true, width);
}

float widest_line(std::string_view words, ui::Type type) {
    const auto cut = std::min(words.find('\n'), words.size());
    return std::max(ui::text_width(words.substr(0, cut), type),
                    ui::text_width(words.substr(std::min(cut + 1, words.size())), type));
}

void draw_experiment(Pane& pane, const ExperimentTile& tile, int step, ui::Box box) {
    if (ui::tile(box, site_word("Experimenting record", pane.shelf.coaching()), true, 4, step == 4,
                 zone_mark(pane, &SettleCounts::experiments))) {
        pane.go = ScreenId::experiment_record;
    }
    const float x = box.x + pad, w = box.w - 2 * pad;
    if (!tile.empty_words.empty()) {
        ui::text({x, box.y + body}, tile.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 3});
        return;
    }
    ui::text({x, box.y + body}, tile.number, {fig17, medium}, {.width = 30, .line = 24});
    const float step_x = x + std::max(23.0F, ui::text_width(tile.number, {fig17, medium}) + 4);
    const float step_w = x + w - step_x;
    ui::text({step_x, box.y + body + 0.5F}, in_two_lines(tile.step, {body7, medium}, step_w), {body7, medium},
             {.width = step_w, .lines = 2, .least = body6, .line = 12});
    float y = box.y + 51.25F;
    const bool passed = !tile.passed.empty();
    const float see_w =
        passed ? widest_line(tile.passed, {body6, medium})
               : ui::text_width(tile.see_label, {}) + ui::text_width(tile.see, {body7, medium}) + 3;
    if (tile.sealed) {
        draw_seal(tile, x, y, w - see_w - 6);
    }
    if (passed) {
        ui::text({x + w - see_w, y - 1.5F}, tile.passed, {body6, medium}, {.lines = 2, .line = 10.5F});
    }
    ui::runs({x, y + 3},
             {run(tile.see_label, body7, regular, ui::Shade::ink2), run(tile.see.empty() ? "" : " "),
              run(tile.see, body7, medium)},
             {.width = w, .align = ui::Align::right});
    y += 22;
    if (!tile.learned.empty()) {
        ui::slip({x, y, w, 30});
        ui::icon({x + 5, y + 3}, ui::Icon::emoji_objects, 11, ui::Shade::ink);
        numbered({x + 20.5F, y + 3}, tile.learned_number, tile.learned, w - 25);
    }
}

void draw_obstacles_tile(Pane& pane, const ObstacleTile& tile, int step, ui::Box box) {
    if (ui::tile(box, tr("Obstacle parking lot"), true, 4, step == 4,
                 zone_mark(pane, &SettleCounts::obstacles))) {
        pane.go = ScreenId::obstacles;
    }
    const float x = box.x + pad, w = box.w - 2 * pad;
    const float row_h = std::min(18.0F, (box.h - 23) / 3);
    float y = box.y + 20.75F;
    if (!tile.help.empty()) {
        const float last = y + 2 * row_h;
        ui::hline(x, last, w, 0.25F, ui::Shade::line);
        tinted_to(x + w, last + (row_h - 12) / 2, 12, tile.help, ui::Icon::groups, {body6, medium});
    }
    if (!tile.empty_words.empty()) {
        ui::text({x, box.y + body}, tile.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 2});
        return;
    }
    for (std::size_t i = 0; i < tile.rows.size(); ++i) {
        const bool first = i == 0;
        if (first) {
            ui::arrow({x, y + (row_h - 11) / 2, 16.5F, 11}, tile.chosen);
        } else {
            ui::hline(x, y, w, 0.25F, ui::Shade::line);
        }
        const bool now = first && tile.chosen;
        ui::text({x + 21, y + (row_h - 12) / 2}, tile.rows[i],
                 {body7, now ? bold : regular, first && !tile.chosen ? ui::Shade::ink2 : ui::Shade::ink},
                 {.width = w - 21, .least = body6});
        y += row_h;
    }
}

struct Action {
    std::string_view label;
    ui::Icon icon;
    ScreenId screen;
    std::string badge;
};

/// Nothing is recorded of a board that stands elsewhere: what is left is reading, and the way back.
std::vector<Action> reading_actions(const Pane& pane) {
    std::vector<Action> actions{{tr("Run chart"), ui::Icon::show_chart, ScreenId::run_chart, ""},
                                {tr("Experiment"), ui::Icon::science, ScreenId::experiment_record, ""},
                                {tr("Learnings"), ui::Icon::emoji_objects, ScreenId::learnings, ""},
                                {tr("All boards"), ui::Icon::dashboard, ScreenId::all_boards, ""}};
    if (!pane.panel.elsewhere->own_board.empty()) {
        actions.push_back({tr("Our board"), ui::Icon::arrow_back, ScreenId::storyboard, ""});
    }
    return actions;
}

std::vector<Action> actions_of(const Pane& pane, const StoryboardView& view) {
    if (pane.reads_only()) {
        return reading_actions(pane);
    }
    return {
        {tr("Record data"), ui::Icon::add_chart, ScreenId::record_data, pane.panel.draft_badge},
        {tr("Stopwatch"), ui::Icon::timer, ScreenId::stopwatch, pane.panel.timing_badge},
        {tr("Experiment"), ui::Icon::science, ScreenId::experiment_record, view.see_badge},
        {tr("Coaching cycle"), ui::Icon::forum, ScreenId::coaching,
         pane.panel.cycle_badge.empty() ? view.coaching_badge : pane.panel.cycle_badge},
        {tr("Learnings"), ui::Icon::emoji_objects, ScreenId::learnings, ""},
    };
}

void draw_actions(Pane& pane, const StoryboardView& view, float y, float h) {
    const auto actions = actions_of(pane, view);
    constexpr float between = 4;
    const auto count = static_cast<float>(actions.size());
    const float w = (ui::canvas().width() - 2 * margin_mm - (count - 1) * between) / count;
    float x = margin_mm;
    for (const auto& action : actions) {
        ui::KeyLook look;
        look.style = ui::KeyStyle::dark;
        look.icon = action.icon;
        look.icon_size = 14;
        look.icon_above = true;
        look.badge = action.badge;
        if (ui::key({x, y, w, h}, action.label, look)) {
            pane.go = action.screen;
            if (action.screen == ScreenId::storyboard) {
                pane.choose_board = pane.panel.elsewhere->own_board;
            }
        }
        x += w + between;
    }
}

}  // namespace

void draw_storyboard(Pane& pane) {
    const auto view =
        view_storyboard(pane.board, pane.shelf, pane.now, pane.panel.board_index, pane.panel.board_count);
    if (view.blank && !pane.reads_only()) {
        draw_empty_board(pane);
        return;
    }
    forget_given(pane.draft, challenge_form);
    pane.draft.record_back = ScreenId::storyboard;
    pane.draft.chosen_experiment.clear();  // from here the record is opened as it is
    const auto c = columns();
    const auto z = zones();
    const float head_y = pane.reads_only() ? 11 : 6;  // under the words of the frame
    const float head_h = std::max(31.0F, ui::canvas().touch_mm(24));
    const float top = head_y + head_h + 5, bottom = z.bar_y - gap;
    const float spare = (bottom - top - 184) / 2;
    const float upper = 109 + spare;
    draw_header(pane, view.header, c, head_y, head_h);
    draw_target(pane, view.target, view.step, {c.left, top, c.left_w, bottom - top});
    draw_actual(pane, view.actual, view.step, {c.middle, top, c.middle_w, bottom - top});
    draw_experiment(pane, view.experiment, view.step, {c.right, top, c.right_w, upper});
    draw_obstacles_tile(pane, view.obstacles, view.step,
                        {c.right, top + upper + 5, c.right_w, bottom - top - upper - 5});
    draw_actions(pane, view, z.bar_y, z.bar_h);
    news(pane, bottom);
}

}  // namespace kiosk
