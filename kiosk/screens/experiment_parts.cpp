// Draws what several screens about experiments share.
#include "kiosk/screens/experiment_parts.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/see_time_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float pad = 7, gap = 6;

/// Icon and title at the left, small words at the right; the rest of a card begins 18 mm below its top.
void draw_card_head(ui::Box box, ui::Icon icon, std::string_view title, std::string_view beside,
                    ui::Shade shade, ui::Shade quiet) {
    const ui::Type title_type{body6, bold, shade}, beside_type{small5, regular, quiet};
    ui::icon({box.x + pad, box.y + 5}, icon, 11, shade);
    const float x = box.x + pad + 14.5F, w = box.x + box.w - pad - x;
    const float title_w = ui::text_width(title, title_type);
    ui::text({x, box.y + 5.25F}, title, title_type, {.width = w});
    ui::text({x + title_w + 4, box.y + 6}, beside, beside_type,
             {.width = w - title_w - 4, .align = ui::Align::right});
}

/// Big figure with its side, then words under it; words alone have the room of both.
void draw_card_body(ui::Box box, std::string_view figure, std::string_view side, std::string_view words,
                    ui::Shade shade, float keep) {
    const float x = box.x + pad, w = box.w - 2 * pad, y = box.y + 20;
    if (figure.empty()) {
        ui::text({x, y}, words, {h9, medium, shade},
                 {.width = w - keep, .lines = 3, .least = body6, .line = 15, .wrap_first = true});
        return;
    }
    figure_with_side(
        {x, y + 3},
        {.figure = figure, .side = side, .em = 25, .line = 19, .gap = 4, .shade = shade, .width = w - keep});
    ui::text({x, box.y + box.h - 27}, words, {body7, regular, shade},
             {.width = w, .lines = 2, .least = body6, .line = 12});
}

void draw_scale(const NumberLine& line, float y, float left, float width, const auto& x_of) {
    ui::hline(left, y - 0.5F, width, 1, ui::Shade::line2);
    for (const auto& tick : line.ticks) {
        const ui::Type type{small5, regular, ui::Shade::ink2};
        const float half = ui::text_width(tick.words, type) / 2;
        ui::vline(x_of(tick.value) - 0.375F, y - 2, 4, 0.75F, ui::Shade::line2);
        ui::text({std::clamp(x_of(tick.value), left + half, left + width - half), y + 5.5F}, tick.words, type,
                 {.align = ui::Align::centre});
    }
}

/// The words stand over what they name, and make room for each other: the expected ones first.
void draw_line_words(const NumberLine& line, ui::Box box, float expected_x,
                     std::optional<float> happened_at) {
    const ui::Type expected{body6, medium, ui::Shade::predict_text}, happened{body6, bold};
    const float expected_half = ui::text_width(line.expected_words, expected) / 2;
    const float half = ui::text_width(line.happened_words, happened) / 2;
    const auto inside = [&](float x, float own) { return std::clamp(x, box.x + own, box.x + box.w - own); };
    expected_x = inside(expected_x, expected_half);
    if (happened_at) {
        const float apart = half + expected_half + 4;
        float x = inside(*happened_at, half);
        const float way = x >= expected_x ? 1.0F : -1.0F;
        if ((x - expected_x) * way < apart) {
            expected_x = inside(x - way * apart, expected_half);
            x = (x - expected_x) * way < apart ? expected_x + way * apart : x;
        }
        ui::text({x, box.y + 0.25F}, line.happened_words, happened, {.align = ui::Align::centre});
    }
    ui::text({expected_x, box.y + 0.25F}, line.expected_words, expected, {.align = ui::Align::centre});
}

/// Where what was expected lies; a side that is open goes on to the end of the line.
ui::Box range_on_line(const NumberLine& line, ui::Box box, const auto& x_of, float y) {
    constexpr float least_w = 9;
    float from = line.open_below ? box.x : x_of(line.expected_low);
    float to = line.open_above ? box.x + box.w : x_of(line.expected_high);
    if (const float more = least_w - (to - from); more > 0) {
        from -= more / 2;
        to += more / 2;
    }
    return {from, y - 4.5F, to - from, 9};
}

void draw_range(const NumberLine& shown, ui::Box range) {
    using enum ui::Shade;
    ui::fill(range, predict, 4.5F);
    ui::fill(ui::inset(range, 1), predict_tint, 3.5F);
    constexpr float flat = 8;  // an open side ends in two edges that go on
    const auto open = [&](float x) {
        ui::fill({x, range.y, flat, range.h}, predict);
        ui::fill({x, range.y + 1, flat, range.h - 2}, predict_tint);
    };
    if (shown.open_below) {
        open(range.x);
    }
    if (shown.open_above) {
        open(range.x + range.w - flat);
    }
}

void draw_choice_keys(Pane& pane, std::span<const SeeChoice> choices, std::string_view what_for, ui::Box box,
                      std::size_t columns) {
    constexpr float between = 4;
    const auto n = static_cast<float>(columns);
    const std::size_t rows_needed = (choices.size() + columns - 1) / columns;
    const auto rows = static_cast<float>(rows_needed);
    const float w = (box.w - (n - 1) * between) / n;
    const float h = std::min((box.h - (rows - 1) * between) / rows, ui::canvas().touch_mm(36));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& choice = choices[i];
        ui::KeyLook look;
        look.style = choice.selected ? ui::KeyStyle::dark : ui::KeyStyle::outlined;
        look.enabled = !choice.value.empty();
        const auto place = grid_place({box.x, box.y, w, h}, i, columns, between, between);
        if (ui::key(place, choice.words + "###see " + std::to_string(choices.size()) + choice.words, look)) {
            set_form_text(pane.draft, what_for, choice.value);
        }
    }
}

}  // namespace

PairBoxes pair_boxes(float line_h) {
    const auto z = zones();
    constexpr float card_h = 75;
    const float w = (z.width - gap) / 2;
    return {{z.left, z.top, w, card_h},
            {z.left + w + gap, z.top, w, card_h},
            {z.left, z.top + card_h + 5, z.width, line_h}};
}

void draw_expected(const ExpectedCard& card, ui::Box box) {
    using enum ui::Shade;
    ui::fill(box, predict, 3);
    ui::fill(ui::inset(box, 0.5F), predict_tint, 2.5F);
    draw_card_head(box, ui::Icon::lock, tr("We expected"), card.locked, predict_text, predict_text);
    draw_card_body(box, card.figure, card.side, card.words, predict_text, 0);
    if (!card.afterwards.empty()) {
        ui::text({box.x + pad, box.y + box.h - 11}, card.afterwards, {small5, regular, predict_text},
                 {.width = box.w - 2 * pad});
    }
}

void draw_happened(const HappenedCard& card, ui::Box box) {
    using enum ui::Shade;
    ui::fill(box, ink, 3);
    ui::fill(ui::inset(box, 0.5F), sheet, 2.5F);
    draw_card_head(box, ui::Icon::visibility, card.title, card.from, ink, ink2);
    if (card.figure.empty() && card.words.empty()) {
        ui::text({box.x + pad, box.y + 20}, card.invitation, {h9, regular, ink2},
                 {.width = box.w - 2 * pad - card.keep, .lines = 3, .least = body6, .wrap_first = true});
        return;
    }
    draw_card_body(box, card.figure, card.side, card.words, ink, card.keep);
}

void draw_number_line(const NumberLine& shown, ui::Box box) {
    using enum ui::Shade;
    const float y = box.y + 16;
    constexpr float end = 6;
    const auto x_of = [&](double value) {
        const auto share = (value - shown.low) / (shown.high - shown.low);
        return box.x + end + static_cast<float>(share) * (box.w - 2 * end);
    };
    draw_scale(shown, y, box.x, box.w, x_of);
    const auto range = range_on_line(shown, box, x_of, y);
    std::optional<float> happened;
    if (shown.happened) {
        happened = x_of(*shown.happened);
        const float near = std::clamp(*happened, range.x, range.x + range.w);
        ui::hline(std::min(*happened, near), y - 0.625F, std::abs(*happened - near), 1.25F, ink);
    }
    draw_range(shown, range);
    if (happened) {
        ui::disc({*happened, y}, 4.75F, ink);
    }
    // A side that is open has its limit named, a range its middle.
    const float limit = shown.open_below ? range.x + range.w : range.x;
    const bool open = shown.open_below || shown.open_above;
    draw_line_words(shown, box, open ? limit : range.x + range.w / 2, happened);
}

std::optional<bool> draw_see_time(Pane& pane, std::string_view title, std::string_view what_for) {
    const auto view = view_see_time(pane.board, pane.shelf, pane.now, form_text(pane.draft, what_for));
    const auto z = zones();
    const auto& canvas = ui::canvas();
    if (head(pane, title)) {
        return false;
    }
    const float step_h = canvas.touch_mm(24), step_w = canvas.touch_mm(50);
    const float choices_h = std::min(z.bottom - z.top - step_h - 8, 2 * canvas.touch_mm(36) + 4);
    const float steps_y = z.top + choices_h + std::min(14.0F, z.bottom - z.top - choices_h - step_h);
    draw_choice_keys(pane, view.choices, what_for, {z.left, z.top, z.width, choices_h}, 4);
    const auto steps = std::span(view.steppers);
    const float side = 2 * step_w + 4;
    draw_choice_keys(pane, steps.first(2), what_for, {z.left, steps_y, side, step_h}, 2);
    draw_choice_keys(pane, steps.last(2), what_for, {z.right - side, steps_y, side, step_h}, 2);
    const float middle = z.left + side + 4, middle_w = z.width - 2 * side - 8;
    ui::text({middle, steps_y + step_h / 2 - 16}, view.clock, {h12, medium},
             {.width = middle_w, .line = 19, .align = ui::Align::centre});
    ui::text({middle, steps_y + step_h / 2 + 3}, view.day, {body6, regular, ui::Shade::ink2},
             {.width = middle_w, .least = small5, .align = ui::Align::centre});
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    look.icon = ui::Icon::event;
    if (ui::key({z.right - 149, z.bar_y, 149, z.bar_h}, tr("Take this time"), look)) {
        set_form_text(pane.draft, what_for, view.chosen);
        return true;
    }
    return std::nullopt;
}

void draw_chain(std::string_view chain, ui::Spot at, float width) {
    ui::text(at, chain, {small5, regular, ui::Shade::ink2}, {.width = width});
}

}  // namespace kiosk
