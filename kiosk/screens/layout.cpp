// Zones follow the reference drawings; what a clamp needs more is taken from the content between the bars.
#include "kiosk/screens/layout.hpp"

#include <algorithm>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr float edge = 6;  // above the top bar, below the bottom bar
constexpr float strip_w = 270, strip_h = 31;

/// Distance from the top of a line box to its baseline, as a browser sets it.
float baseline_in(float line, float em) { return (line - em * 1.172F) / 2 + em * 0.928F; }

void strip(float bottom, ui::Shade ground, ui::Icon icon, std::string_view words) {
    const ui::Box box{(ui::canvas().width() - strip_w) / 2, bottom - strip_h, strip_w, strip_h};
    const auto ink = ground == ui::Shade::ink ? ui::Shade::sheet : ui::Shade::ink;
    ui::fill(box, ground, 4);
    ui::icon({box.x + 9, box.y + 8.5F}, icon, 14, ink);
    ui::text({box.x + 29, box.y + 3.5F}, words, {ui::Role::body7, ui::Weight::medium, ink},
             {.width = box.w - 38, .lines = 2, .least = ui::Role::small5});
}

}  // namespace

Zones zones() {
    const auto& canvas = ui::canvas();
    Zones z;
    z.width = canvas.width() - 2 * margin_mm;
    z.right = canvas.width() - margin_mm;
    z.top = edge + canvas.touch_mm(22) + 6;
    z.bar_h = canvas.touch_mm(32);
    z.bar_y = canvas.height() - edge - z.bar_h;
    z.bottom = z.bar_y - 5;
    return z;
}

bool head(const Pane& pane, std::string_view title, std::string_view beside, float keep) {
    bool back = false;
    ui::page_head(title, beside, clock_words(pane.now, pane.zone), &back, keep);
    return back;
}

void news(Pane& pane, float bottom) {
    if (!pane.panel.trouble.empty()) {
        strip(bottom, ui::Shade::now_tint, ui::Icon::history, pane.panel.trouble);
    } else if (pane.panel.saving) {
        strip(bottom, ui::Shade::ink, ui::Icon::history, tr("Saving"));
    } else if (!pane.panel.toast.empty()) {
        pane.undo = ui::toast(bottom, pane.panel.toast, pane.panel.can_undo ? tr("Undo") : "");
    }
}

bool writing_key(ui::Box box, const std::string& words, std::string_view id, std::string badge) {
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.icon = ui::Icon::edit;
    look.icon_size = 10;
    look.type = {ui::Role::body7, ui::Weight::regular};
    look.align_left = true;
    look.badge = std::move(badge);
    return ui::key(box, words + "###" + std::string(id), look);
}

float page_keys_w() { return 2 * ui::canvas().touch_mm(28) + 12; }

void page_keys(int& page, const Pages& pages) {
    if (pages.count < 2) {
        return;
    }
    const auto& canvas = ui::canvas();
    const float w = canvas.touch_mm(28), h = canvas.touch_mm(22);
    const float right = canvas.width() - margin_mm - 32;
    if (ui::icon_key({right - 2 * w - 4, edge, w, h}, tr("Page up"), ui::Icon::arrow_upward,
                     pages.page > 0)) {
        page = pages.page - 1;
    }
    if (ui::icon_key({right - w, edge, w, h}, tr("Page down"), ui::Icon::arrow_downward,
                     pages.page + 1 < pages.count)) {
        page = pages.page + 1;
    }
}

void page_bar(int& page, const Pages& pages, std::string_view back, std::string_view on) {
    if (pages.count < 2) {
        return;
    }
    const auto z = zones();
    ui::KeyLook look;
    look.icon = ui::Icon::arrow_back;
    look.enabled = pages.page > 0;
    if (ui::key({z.left, z.bar_y, 75, z.bar_h}, back, look)) {
        page = pages.page - 1;
    }
    ui::text({z.left + 79, z.bar_y + z.bar_h / 2 - 6}, said("{0} of {1}", pages.page + 1, pages.count),
             {ui::Role::body7, ui::Weight::medium}, {.width = 75, .align = ui::Align::centre});
    look.icon = ui::Icon::arrow_forward;
    look.icon_last = true;
    look.enabled = pages.page + 1 < pages.count;
    if (ui::key({z.left + 158, z.bar_y, 75, z.bar_h}, on, look)) {
        page = pages.page + 1;
    }
}

void labelled_words(ui::Box box, std::string_view label, std::string_view words, ui::Type type) {
    const float top = ui::text_line(ui::Role::small5) + 0.5F;
    ui::text({box.x, box.y}, label, {ui::Role::small5, ui::Weight::regular, ui::Shade::ink2},
             {.width = box.w});
    ui::text({box.x, box.y + top}, words, type,
             {.width = box.w,
              .lines = std::max(1, static_cast<int>((box.h - top) / ui::text_line(type.role))),
              .least = ui::Role::small5,
              .wrap_first = true});
}

void nothing_here(ui::Spot at, float width, std::string_view words) {
    ui::text(at, words, {ui::Role::h9, ui::Weight::regular, ui::Shade::ink2}, {.width = width, .lines = 3});
}

ui::Box grid_place(ui::Box first, std::size_t i, std::size_t columns, float gap_x, float gap_y) {
    const std::size_t across = i % columns, down = i / columns;
    return {first.x + static_cast<float>(across) * (first.w + gap_x),
            first.y + static_cast<float>(down) * (first.h + gap_y), first.w, first.h};
}

void section(float x, float y, float w, std::string_view title) {
    ui::fill({x, y, w, 1.25F}, ui::Shade::ink);
    ui::text({x, y + 4}, title, {ui::Role::body6, ui::Weight::bold}, {.width = w});
}

float tinted_to(float right, float y, float height, std::string_view words, ui::Icon icon, ui::Type type) {
    const bool small = type.role == ui::Role::small5;
    const float pad = small ? 2.5F : 5, gap = small ? 2 : 3.5F, size = small ? 9.0F : 12;
    const float icon_w = icon == ui::Icon::none ? 0 : size + gap;
    const float w = ui::text_width(words, type) + icon_w + 2 * pad;
    ui::fill({right - w, y, w, height}, ui::Shade::now_tint, 3);
    if (icon != ui::Icon::none) {
        ui::icon({right - w + pad, y + (height - size) / 2}, icon, size);
    }
    ui::text({right - w + pad + icon_w, y + (height - ui::line_mm(type.role)) / 2}, words, type);
    return right - w;
}

ui::Run run(std::string_view words, ui::Role role, ui::Weight weight, ui::Shade shade) {
    return {std::string(words), {role, weight, shade}};
}

float figure_with_side(ui::Spot at, const Figure& f) {
    using enum ui::Role;
    float em = f.em;
    const float most = f.width > 0 ? f.width * (f.side.empty() ? 1.0F : 0.72F) : 1000;
    const float drawn = ui::figure_width(f.figure, em);
    if (drawn > most) {
        em *= most / drawn;
    }
    const float baseline = at.y + baseline_in(f.line, f.em);
    const float top = baseline - baseline_in(f.line, em);
    ui::figure({at.x, top}, f.figure, em, f.line, f.shade);
    const float x = at.x + ui::figure_width(f.figure, em) + f.gap;
    ui::Type type{f.side_role, ui::Weight::medium, f.shade};
    for (const auto role : {fig17, h12, h9, body7, body6}) {
        if (role < f.side_role) {
            continue;
        }
        type.role = role;
        if (f.width <= 0 || x + ui::text_width(f.side, type) <= at.x + f.width) {
            break;
        }
    }
    ui::text_on_baseline({x, baseline - em * 0.012F}, f.side, type);
    return x + ui::text_width(f.side, type);
}

std::string in_two_lines(std::string_view words, ui::Type type, float width) {
    std::string out(words);
    if (ui::text_width(words, type) <= width || words.find('\n') != std::string_view::npos) {
        return out;
    }
    float best = width;
    std::size_t cut = std::string_view::npos;
    for (auto at = words.find(' '); at != std::string_view::npos; at = words.find(' ', at + 1)) {
        const float wider =
            std::max(ui::text_width(words.substr(0, at), type), ui::text_width(words.substr(at + 1), type));
        if (wider <= best) {
            best = wider;
            cut = at;
        }
    }
    if (cut != std::string_view::npos) {
        out[cut] = '\n';
    }
    return out;
}

int lines_of(std::string_view words) { return 1 + static_cast<int>(std::ranges::count(words, '\n')); }

int wrapped_lines(std::string_view words, ui::Type type, float width) {
    int lines = 1;
    std::size_t start = 0, end = 0;
    while (end < words.size()) {
        const auto next = std::min(words.find_first_of(" \n", end + 1), words.size());
        if (words[end] == '\n' ||
            (end > start && ui::text_width(words.substr(start, next - start), type) > width)) {
            ++lines;
            start = end + 1;
        }
        end = next;
    }
    return lines;
}

int row_lines(std::string_view words, ui::Type type, float width, RowLines lines) {
    ui::Fit fit{.width = width, .lines = lines.usual, .least = type.role, .wrap_first = true};
    const auto usual = ui::text_set(words, type, fit);
    if (!usual.cut) {
        return usual.lines;
    }
    fit.lines = lines.most;
    return ui::text_set(words, type, fit).lines;
}

float chip_w(std::string_view label, float h, ui::Type type, ui::Icon icon) {
    constexpr float drawn = 22;
    return ui::chip_width(label, type, icon) + std::max(0.0F, h - drawn) * 0.7F;
}

void numbered(ui::Spot at, std::string_view number, std::string_view words, float width) {
    const ui::Type bold{ui::Role::body7, ui::Weight::medium}, plain{};
    const float indent = ui::text_width(number, bold) + 5;
    std::size_t cut = words.size();
    while (cut > 0 && indent + ui::text_width(words.substr(0, cut), plain) > width) {
        const auto space = words.rfind(' ', cut - 1);
        cut = space == std::string_view::npos ? 0 : space;
    }
    ui::text(at, number, bold);
    if (cut > 0) {
        ui::text({at.x + indent, at.y}, words.substr(0, cut), plain);
    }
    if (cut < words.size()) {
        const auto rest = words.substr(cut > 0 ? cut + 1 : 0);
        ui::text({at.x, at.y + ui::line_mm(ui::Role::body7)}, rest, plain,
                 {.width = width, .least = ui::Role::body6});
    }
}

}  // namespace kiosk
