// Draws asking for help, and taking it on.
#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_help_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_choices(Pane& pane, const ObstacleHelpView& view, ui::Box box) {
    const float chip_h = ui::canvas().touch_mm(24);
    if (!view.choices.empty()) {
        const auto touched = chip_rows({.box = {box.x, box.y, box.w, chip_h}, .chip_h = chip_h, .rows = 2},
                                       view.choices, pane.draft.chip_page);
        if (touched && view.taking) {
            pane.draft.help_time = view.values[*touched];
        } else if (touched) {
            set_form_text(pane.draft, "help from",
                          view.choices[*touched].selected ? "" : view.values[*touched]);
        }
    }
    const float y = view.choices.empty() ? box.y : box.y + 2 * (chip_h + 4);
    if (view.wish && writing_key({box.x, y, box.w / 2, chip_h}, view.written, "who")) {
        write_for(pane, *view.wish);
    }
}

void draw_keys(Pane& pane, const ObstacleHelpView& view, const Zones& z) {
    if (ui::key({z.left, z.bar_y, 75, z.bar_h}, tr("Cancel"))) {
        drop_form(pane.draft, "help");
        pane.go = ScreenId::obstacle;
    }
    if (form_key({z.right - 200, z.bar_y, 200, z.bar_h}, view.keep, view.ask.has_value()) && view.ask) {
        pane.asks.push_back(*view.ask);
        pane.saved_words = view.saved_words;
        drop_form(pane.draft, "help");
        pane.draft.help_time.clear();
        pane.go = ScreenId::obstacles;
    }
}

}  // namespace

void draw_obstacle_help(Pane& pane) {
    const auto view = view_obstacle_help(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, view.title.empty() ? tr("Help needed") : std::string_view(view.title))) {
        pane.go = ScreenId::obstacle;
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16;
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    if (!view.empty_words.empty()) {
        nothing_here({x, sheet.y + 14}, w, view.empty_words);
        return;
    }
    ui::text({x, sheet.y + 13}, view.words, {h9, medium},
             {.width = w, .lines = 3, .least = body6, .wrap_first = true});
    ui::text({x, sheet.y + 64}, view.question, {h12, bold}, {.width = w, .least = h9});
    ui::text({x, sheet.y + 86}, view.note, {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    draw_choices(pane, view, {x, sheet.y + 101, w, sheet.h - 109});
    draw_keys(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
