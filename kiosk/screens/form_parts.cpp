// Draws the parts of forms.
#include "kiosk/screens/form_parts.hpp"

#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

Hints next_of(Hints hints) {
    switch (hints) {
    case Hints::full: return Hints::brief;
    case Hints::brief: return Hints::none;
    case Hints::none: return Hints::full;
    }
    return Hints::full;
}

/// As large as the lines have room for.
ui::Type type_that_fits(const FormField& field, float w, float h) {
    ui::Type type{body7, field.quiet ? regular : medium, field.quiet ? ui::Shade::ink2 : ui::Shade::ink};
    for (const auto role : {body7, body6, small5}) {
        type.role = role;
        const auto room = std::max(static_cast<int>(h / ui::text_line(role)), 1);
        const ui::Fit fit{.width = w, .lines = room, .least = role, .wrap_first = true};
        if (!ui::text_set(field.words, type, fit).cut) {
            break;
        }
    }
    return type;
}

}  // namespace

bool form_field(ui::Box box, const FormField& field, ui::Icon icon) {
    constexpr float pad = 5, icon_w = 10;
    ui::fill(box, ui::Shade::sheet, 3);
    ui::outline(box, field.quiet ? ui::Shade::line2 : ui::Shade::ink2, 0.5F, 3);
    const float w = box.w - 2 * pad - icon_w - 3;
    const float label_h = field.label.empty() ? 0 : 9.5F;
    const float badge_w = field.half ? ui::text_width(tr("draft"), {small5, medium}) + 8 : 0;
    ui::text({box.x + pad, box.y + 2}, field.label, {small5, regular, ui::Shade::ink2},
             {.width = w - badge_w});
    if (field.half) {
        tinted_to(box.x + box.w - pad - icon_w - 2, box.y + 1.5F, 9.5F, tr("draft"), ui::Icon::none,
                  {small5, medium});
    }
    const float room = box.h - label_h - 4;
    const auto type = type_that_fits(field, w, room);
    const float line = ui::text_line(type.role);
    const ui::Fit fit{.width = w,
                      .lines = std::max(1, static_cast<int>(room / line)),
                      .least = type.role,
                      .line = line,
                      .wrap_first = true};
    const auto used = static_cast<float>(std::max(ui::text_set(field.words, type, fit).lines, 1));
    const float y = box.y + 2 + label_h + std::max(0.0F, (room - used * line) / 2);
    ui::text({box.x + pad, y}, field.words, type, fit);
    ui::icon({box.x + box.w - pad - icon_w, box.y + (box.h - icon_w) / 2}, icon, icon_w, ui::Shade::ink2);
    const auto& name = field.label.empty() ? field.words : field.label;
    return ui::row(box, name + "###" + name + " " + field.id);
}

std::optional<int> form_pages(ui::Box box, const std::vector<std::string>& titles, int shown) {
    constexpr float gap = 4;
    const auto count = static_cast<float>(titles.size());
    const float w = (box.w - gap * (count - 1)) / count;
    std::optional<int> touched;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const bool selected = static_cast<int>(i) == shown;
        const ui::Box place{box.x + static_cast<float>(i) * (w + gap), box.y, w, box.h};
        ui::fill(place, selected ? ui::Shade::ink : ui::Shade::sheet, 3);
        ui::outline(place, selected ? ui::Shade::ink : ui::Shade::line2, 0.5F, 3);
        ui::text({place.x + 3, place.y + (place.h - 12) / 2}, titles[i],
                 {body7, medium, selected ? ui::Shade::sheet : ui::Shade::ink},
                 {.width = w - 6, .least = small5, .align = ui::Align::centre});
        if (ui::row(place, titles[i])) {
            touched = static_cast<int>(i);
        }
    }
    return touched;
}

void hint_line(Pane& pane, ui::Box box, const FormHints& hints) {
    const auto shown = pane.draft.hints;
    const ui::Type name{body6, bold, ui::Shade::ink2}, words{body6, regular, ui::Shade::ink2};
    const bool both = shown == Hints::full && !hints.poor.empty();
    const float line = ui::line_mm(body6), icon = 9;
    const float x = box.x + icon + 4, w = box.w - icon - 4;
    ui::icon({box.x, box.y + (box.h - icon) / 2}, ui::Icon::emoji_objects, icon, ui::Shade::ink2);
    float y = box.y + (box.h - (both ? 2 : 1) * line) / 2;
    if (shown == Hints::none) {
        ui::text({x, y}, tr("Hints"), words);
    } else {
        ui::runs({x, y}, {{word("Good"), name}, {"  " + hints.good, words}}, {.width = w, .least = small5});
        y += line;
        if (both) {
            ui::runs({x, y}, {{word("Poor"), name}, {"  " + hints.poor, words}},
                     {.width = w, .least = small5});
        }
    }
    if (ui::row(box, tr("Hints"))) {
        pane.draft.hints = next_of(shown);
    }
}

std::optional<kata::Day> day_keys(ui::Box box, kata::Day day, kata::Day earliest, bool chosen) {
    constexpr float gap = 3;
    std::optional<kata::Day> moved;
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.type = {body6, medium};
    const auto step = [&](ui::Box place, std::string_view label, kata::Day to) {
        look.enabled = to >= earliest;
        if (ui::key(place, label, look)) {
            moved = to;
        }
    };
    const float h = day_keys_h() / 2 - gap / 2, small_w = (box.w - 3 * gap) / 4;
    step({box.x, box.y, small_w, h}, tr("\u22121 day"), kata::plus_days(day, -1));
    ui::text({box.x + small_w + gap, box.y + (h - 15) / 2}, chosen ? day_words(day) : std::string("\u2013"),
             {h9, medium}, {.width = 2 * small_w + gap, .least = body6, .align = ui::Align::centre});
    step({box.x + 3 * (small_w + gap), box.y, small_w, h}, tr("+1 day"), kata::plus_days(day, 1));
    const struct {
        std::string_view label;
        kata::Day to;
    } far[] = {{tr("\u22121 month"), plus_months(day, -1)},
               {tr("\u22121 week"), kata::plus_days(day, -7)},
               {tr("+1 week"), kata::plus_days(day, 7)},
               {tr("+1 month"), plus_months(day, 1)}};
    float x = box.x;
    for (const auto& [label, to] : far) {
        step({x, box.y + h + gap, small_w, h}, label, to);
        x += small_w + gap;
    }
    return moved;
}

float day_keys_h() { return 2 * ui::canvas().touch_mm(22) + 3; }

bool form_key(ui::Box box, const std::string& words, bool can, ui::Icon icon) {
    ui::KeyLook look;
    look.style = can ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.type = {h9, medium};
    look.icon = icon;
    look.enabled = can;
    return ui::key(box, words, look);
}

void form_remark(ui::Box box, const std::string& words) {
    if (words.empty()) {
        return;
    }
    const ui::Type type{body6, medium};
    const bool two = box.h >= 22 && ui::text_width(words, type) > box.w - 10;
    const float h = two ? 24.0F : 14.0F;
    ui::fill({box.x, box.y + (box.h - h) / 2, box.w, h}, ui::Shade::now_tint, 3);
    ui::text({box.x + 5, box.y + (box.h - (two ? 21.0F : 10.5F)) / 2}, words, type,
             {.width = box.w - 10, .lines = two ? 2 : 1, .least = small5, .wrap_first = two});
}

namespace {

void draw_stored(Pane& pane, ui::Box box) {
    const float undo_w = pane.panel.can_undo ? ui::canvas().touch_mm(44) : 0;
    ui::fill(box, ui::Shade::ink, 4);
    ui::text({box.x + 6, box.y + (box.h - 18) / 2}, pane.panel.toast, {small5, medium, ui::Shade::sheet},
             {.width = box.w - undo_w - 12, .lines = 2, .least = small5, .wrap_first = true});
    const float h = std::min(box.h, ui::canvas().touch_mm(23));
    ui::KeyLook look;
    look.type = {body6, medium};
    if (pane.panel.can_undo &&
        ui::key({box.x + box.w - undo_w - 2, box.y + (box.h - h) / 2, undo_w, h}, tr("Undo"), look)) {
        pane.undo = true;
    }
}

}  // namespace

void form_news(Pane& pane, ui::Box box, const std::string& words) {
    if (!pane.panel.trouble.empty()) {
        form_remark(box, pane.panel.trouble);
    } else if (pane.panel.saving) {
        form_remark(box, word("Saving"));
    } else if (!pane.panel.toast.empty()) {
        draw_stored(pane, box);
    } else {
        form_remark(box, words);
    }
}

}  // namespace kiosk
