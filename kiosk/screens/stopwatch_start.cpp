// Draws what is settled before the first touch: which metric, what it means, how many cycles, where.
#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/stopwatch_parts.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float title_h = 17, gap = 4;

float draw_metrics(Pane& pane, const StopwatchView& view, float x, float y, float w) {
    const float chip_h = ui::canvas().touch_mm(22);
    std::vector<Choice> chips;
    for (const auto& metric : view.start.metrics) {
        chips.push_back({metric.name, metric.selected});
    }
    if (chips.empty()) {
        return y;
    }
    if (const auto chosen = chip_rows({.box = {x, y, w, 0}, .chip_h = chip_h, .type = {body7}}, chips,
                                      pane.draft.metric_page)) {
        pane.timing.metric = view.start.metrics[*chosen].id;
        pane.timing.place.reset();
    }
    return y + chip_h + gap;
}

/// The line of the metric's card, and the key to the whole of it.
float draw_definition(Pane& pane, const StopwatchView& view, float x, float y, float w) {
    const float h = ui::canvas().touch_mm(24), key_w = 62;
    const float words_w = w - key_w - gap;
    const ui::Type type{body7, regular, view.start.defined ? ui::Shade::ink : ui::Shade::ink2};
    const int lines = wrapped_lines(view.start.definition, type, words_w);
    ui::text({x, y + (h - (lines > 1 ? 24.0F : 12.0F)) / 2}, view.start.definition, type,
             {.width = words_w, .lines = 2, .least = small5, .wrap_first = true});
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    if (ui::key({x + w - key_w, y, key_w, h}, tr("Definition"), look)) {
        pane.draft.card_metric = view.metric;
        pane.draft.card_back = ScreenId::stopwatch;
        pane.go = ScreenId::metric_card;
    }
    return y + h + gap;
}

float draw_place(Pane& pane, const StopwatchView& view, float x, float y, float w) {
    const float h = ui::canvas().touch_mm(24), label_w = 40;  // high enough for two lines
    ui::text({x, y + (h - 12) / 2}, tr("Place"), {body7, regular, ui::Shade::ink2}, {.width = label_w - 4});
    const auto words = view.start.place.empty() ? word("Write the place") : view.start.place;
    if (writing_key({x + label_w, y, w - label_w, h}, words, "place")) {
        pane.draft.write("place", view.start.place);
        pane.go = ScreenId::write;
    }
    return y + h + gap;
}

void draw_cycles(Pane& pane, const StopwatchView& view, float x, float y, float w) {
    std::vector<Choice> chips;
    for (const auto& cycles : view.start.cycles) {
        chips.push_back({std::to_string(cycles.planned), cycles.selected});
    }
    int page = 0;
    const float least_w = (w - 7) / 3;
    const auto chosen = chip_rows({.box = {x, y, w, 0},
                                   .chip_h = ui::canvas().touch_mm(22),
                                   .least_w = least_w,
                                   .type = {body7, medium}},
                                  chips, page);
    if (chosen) {
        pane.timing.planned = view.start.cycles[*chosen].planned;
    }
}

}  // namespace

void draw_stopwatch_start(Pane& pane, const StopwatchView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 7, w = box.w - 14;
    float y = box.y + 7;
    section(x, y, w, tr("What is timed"));
    y = draw_metrics(pane, view, x, y + title_h, w);
    y = draw_definition(pane, view, x, y, w);
    y = draw_place(pane, view, x, y, w) + 3;
    section(x, y, w, tr("How many cycles"));
    y += title_h;
    draw_cycles(pane, view, x, y, w);
    y += ui::canvas().touch_mm(22) + 6;
    const float rest = box.y + box.h - 4 - y;
    const auto& trouble = pane.panel.trouble;
    if (!trouble.empty() && rest >= 12) {
        ui::text({x, y}, trouble, {body7, medium},
                 {.width = w, .lines = rest >= 36 ? 3 : 1, .least = small5});
    } else if (rest >= 12) {
        ui::text({x, y}, view.start.shift, {body7, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    }
    if (trouble.empty() && rest >= 40) {
        ui::text({x, y + 15},
                 tr("Tell everybody what you time and why. A few short sets on several shifts say more than "
                    "a long one."),
                 {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 4, .least = body6, .wrap_first = true});
    }
}

}  // namespace kiosk
