// Draws the glance. The whole glass is one target: any touch leads to the storyboard.
#include "kiosk/screens/draw.hpp"

#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/glance_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/rhythm_draw.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr float edge = 14;    // the glance's own margin
constexpr float band_h = 85;  // of the lower band, from its rule to the glass's edge
using enum ui::Role;
using enum ui::Weight;

float draw_sync(const SyncWords& sync, float right, float down) {
    const ui::Type type{body7, sync.quiet_mark ? medium : regular,
                        sync.quiet_mark ? ui::Shade::ink : ui::Shade::ink2};
    if (sync.quiet_mark) {
        return tinted_to(right, 10.5F + down, 18, sync.words, ui::Icon::cloud_off, type);
    }
    const float x = right - ui::text_width(sync.words, type);
    ui::text({x, 13.5F + down}, sync.words, type);
    ui::icon({x - 15.5F, 13.5F + down}, sync.folder_set ? ui::Icon::cloud_done : ui::Icon::dashboard, 12,
             ui::Shade::ink2);
    return x - 15.5F;
}

/// `down`: under the words of the frame around a board of another station.
void draw_head(const GlanceView& view, float down) {
    const float w = ui::canvas().width();
    const ui::Type clock{h12, medium};
    float x = w - edge - ui::text_width(view.clock, clock);
    ui::text({x, 10 + down}, view.clock, clock);
    x -= 7 + ui::text_width(view.date, {});
    ui::text({x, 13.5F + down}, view.date, {});
    x = draw_sync(view.sync, x - 11, down);
    ui::text({edge, 10 + down}, view.name, {h12, bold}, {.width = x - edge - 8, .least = h9});
    float right = w - edge;
    if (!view.which_board.empty()) {
        const ui::Type type{body7, regular, ui::Shade::ink2};
        right -= ui::text_width(view.which_board, type);
        ui::text({right, 31 + down}, view.which_board, type);
        right -= 8;
    }
    if (!view.runs.empty()) {
        right = tinted_to(right, 30.5F + down, 13, view.runs, ui::Icon::timer, {body7, medium}) - 8;
    }
    if (!view.help.empty()) {
        right = tinted_to(right, 30.5F + down, 13, view.help, ui::Icon::groups, {body7, medium}) - 8;
    }
    if (const float settle_w = ui::text_width(view.settle, {}) + 8;
        !view.settle.empty() && right - edge - settle_w > w / 2) {  // the challenge has the line
        ui::text({right - settle_w + 8, 31 + down}, view.settle, {body7, regular, ui::Shade::ink2});
        right -= settle_w;
    }
    const bool quiet = view.challenge.empty();
    ui::runs({edge, 31 + down},
             {run(word("Challenge"), body7, regular, ui::Shade::ink2), run("\u2002"),
              run(quiet ? view.challenge_quiet : view.challenge, body7, regular,
                  quiet ? ui::Shade::ink2 : ui::Shade::ink)},
             {.width = right - edge});
    ui::fill({edge, 47.5F, w - 2 * edge, 1.5F}, ui::Shade::ink);
}

void draw_actual(const GlanceView& view, float width) {
    const ui::Type label{body7, regular, ui::Shade::ink2};
    ui::text({edge, view.actual_age.empty() ? 51.5F : 52.5F}, view.actual_label, label,
             {.width = view.actual_age.empty() ? width : 0});
    if (!view.actual_age.empty()) {
        const ui::Type type{body7, medium};
        const float x = edge + ui::text_width(view.actual_label, label) + 5;
        ui::fill({x, 52, ui::text_width(view.actual_age, type) + 7, 13}, ui::Shade::now_tint, 2);
        ui::text({x + 3.5F, 52.5F}, view.actual_age, type);
    }
    if (view.actual_figure.empty()) {
        ui::text({edge, 76}, view.actual_quiet, {fig17, medium, ui::Shade::ink2},
                 {.width = width, .lines = 2, .least = h9, .line = 25});
        return;
    }
    figure_with_side({11.5F, 69.5F}, {.figure = view.actual_figure,
                                      .side = view.actual_side,
                                      .em = 75,
                                      .line = 54.75F,
                                      .gap = 7.5F,
                                      .side_role = fig17,
                                      .width = width});
}

void draw_target(const GlanceView& view, float y, float width) {
    const ui::Type label{body7, regular, ui::Shade::ink2};
    const float half = view.until_label.empty() ? width : 126;
    ui::text({edge, y}, view.target_label, label);
    if (view.target_figure.empty()) {
        ui::text({edge, y + 15}, view.target_quiet, {h9, medium, ui::Shade::ink2},
                 {.width = half, .lines = 2, .line = 15});
    } else {
        figure_with_side({12.5F, y + 13.5F}, {.figure = view.target_figure,
                                              .side = view.target_side,
                                              .em = 41.25F,
                                              .line = 31,
                                              .gap = 5.5F,
                                              .side_role = fig17,
                                              .shade = ui::Shade::target_text,
                                              .width = half});
    }
    const float x = 148, rest = width + edge - x;
    ui::text({x, y}, view.until_label, label, {.width = rest});
    if (!view.until_figure.empty()) {
        figure_with_side({x - 1.5F, y + 13.5F}, {.figure = view.until_figure,
                                                 .side = view.until_side,
                                                 .em = 41.25F,
                                                 .line = 31,
                                                 .gap = 5.5F,
                                                 .side_role = fig17,
                                                 .width = rest});
    } else {
        ui::text({x, y + 15}, view.until_quiet, {h9, medium}, {.width = rest, .lines = 2, .line = 15});
    }
}

void draw_chart(const GlanceView& view, float bottom) {
    if (!view.has_chart) {
        return;
    }
    ui::ChartLook look;
    look.labels = body7;
    look.line = 1;
    look.disc = 2;
    look.newest = 4.25F;
    look.newest_ring = 1.4F;
    look.target = 1.25F;
    look.ground = ui::Shade::paper;
    ui::run_chart({238, 56, ui::canvas().width() - 238 - edge, bottom - 56}, chart_of(view.chart), look);
}

/// What the week taught, under the chart, on one line or two: the chart gives the height. Returns where the strip begins.
float draw_week(const WeekLearned& week, float bottom) {
    constexpr float x = 238, line = 12;
    const ui::Type type{body7, medium, ui::Shade::ink}, more{body7, regular};
    const float w = ui::canvas().width() - x - edge;
    const float more_w = week.more.empty() ? 0 : ui::text_width(week.more, more) + 5;
    const float words_w = w - 24 - more_w;
    const int lines = ui::text_width(week.words, type) > words_w ? 2 : 1;
    const float h = 5 + line * static_cast<float>(lines), y = bottom - h;
    ui::slip({x, y, w, h});
    ui::icon({x + 4, y + (h - 11) / 2}, ui::Icon::emoji_objects, 11);
    ui::text({x + 18, y + 2.5F}, week.words, type,
             {.width = words_w, .lines = lines, .least = body7, .line = line, .wrap_first = true});
    ui::text({x, y + (h - line) / 2}, week.more, more, {.width = w - 5, .align = ui::Align::right});
    return y;
}

void draw_obstacle(const GlanceView& view, float y) {
    ui::arrow({edge, y + 3.5F, 21, 13}, view.obstacle_chosen);
    ui::text({40.5F, y + 4}, tr("Obstacle now"), {body7, regular, ui::Shade::ink2});
    const ui::Type type{fig17, medium, view.obstacle_chosen ? ui::Shade::ink : ui::Shade::ink2};
    constexpr float w = 165;
    ui::text({edge, y + 21}, in_two_lines(view.obstacle, type, w), type,
             {.width = w, .lines = 2, .least = body7, .line = 27});
}

/// What we expect, beside the time to go and see; long words have their place on the storyboard only.
void draw_expects(const GlanceView& view, ui::Box box) {
    const ui::Type words{body7, medium, ui::Shade::predict_text};
    const ui::Fit fit{.width = box.w, .lines = 1, .least = body7};
    if (view.next_expects.empty() || box.w < 30 || ui::text_set(view.next_expects, words, fit).cut) {
        return;
    }
    ui::text({box.x, box.y}, tr("We expect"), {body7, regular, ui::Shade::ink2}, fit);
    ui::text({box.x, box.y + 12}, view.next_expects, words, fit);
}

void draw_next(const GlanceView& view, float y, float width) {
    const float x = 196;
    ui::text({x, y + 4}, view.next_label, {body7, regular, ui::Shade::ink2}, {.width = width});
    if (view.next_figure.empty()) {
        ui::text({x, y + 21}, view.next_words, {h9, medium, ui::Shade::ink2},
                 {.width = width, .lines = 3, .least = body7});
        return;
    }
    const auto figure =
        ui::text({x, y + 21}, view.next_figure, {fig17, medium}, {.width = width, .least = h9, .line = 27});
    draw_expects(view, {x + figure.w + 6, y + 22, width - figure.w - 6, 26});
    ui::text({x, y + 48.5F}, in_two_lines(view.next_words, {h9, medium}, width), {h9, medium},
             {.width = width, .lines = 2, .least = body7});
}

void draw_rhythm(const Pane& pane, const GlanceView& view, float x, float y) {
    ui::text({x, y + 4}, tr("Coaching"), {body7, regular, ui::Shade::ink2});
    rhythm_strip({x, y + 21}, view.rhythm, pane.shelf);
    ui::runs({x, y + 64},
             {run(view.rhythm_label, body7, regular, ui::Shade::ink2), run(" "), run(view.rhythm_words)},
             {.width = 92});
    ui::text({x + 97, y + 4}, tr("Learned"), {body7, regular, ui::Shade::ink2}, {.width = 42});
    ui::slip({x + 96, y + 21, 42, 38.5F});
    ui::text({x + 96, y + 26.75F}, view.learned, {fig17, medium, ui::Shade::ink},
             {.width = 42, .least = h9, .line = 27, .align = ui::Align::centre});
}

}  // namespace

void draw_glance(Pane& pane) {
    const auto view =
        view_glance(pane.board, pane.shelf, pane.now, pane.panel.board_index, pane.panel.board_count);
    const float w = ui::canvas().width(), h = ui::canvas().height();
    const float band = h - band_h, spare = w - 480;
    draw_head(view, pane.reads_only() ? 3 : 0);
    draw_actual(view, 216);
    draw_target(view, band - 52, 220);
    const bool learned = !view.week.words.empty();
    draw_chart(view, learned ? draw_week(view.week, band - 6) - 4 : band - 11.5F);
    ui::hline(edge, band, w - 2 * edge, 0.5F, ui::Shade::line2);
    draw_obstacle(view, band);
    ui::vline(187, band, 75, 0.5F, ui::Shade::line2);
    draw_next(view, band, 117 + spare);
    ui::vline(319 + spare, band, 75, 0.5F, ui::Shade::line2);
    draw_rhythm(pane, view, 328 + spare, band);
    if (ui::glass(tr("To the board"))) {
        pane.go = ScreenId::storyboard;
    }
}

}  // namespace kiosk
