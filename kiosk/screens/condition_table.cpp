// Rows are as high as their words; a page ends where the next row has no room.
#include "kiosk/screens/condition_table.hpp"

#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

using Row = TargetConditionView::Row;

constexpr float head_h = 37, pad = 8;
constexpr int most_lines = 4;

struct Columns {
    float label = 0, current = 0, target = 0, now = 0, right = 0;
};

/// As drawn on a sheet of 464 mm; spare width is shared.
Columns columns_of(ui::Box sheet) {
    const float part = sheet.w / 464;
    return {sheet.x + pad, sheet.x + 113 * part, sheet.x + 253 * part, sheet.x + 375 * part,
            sheet.x + sheet.w - pad};
}

float label_w(const Columns& c) { return c.current - c.label - 6; }
float current_w(const Columns& c) { return c.target - c.current - 12; }
float target_w(const Columns& c) { return c.now - c.target - 14; }
float now_w(const Columns& c) { return c.right - c.now; }

constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};
constexpr ui::Type strong{body6, medium, ui::Shade::target_text};

int lines_in(const std::string& words, float w) {
    return row_lines(words, strong, w, {.usual = 3, .most = most_lines});
}

int lines_of_row(const Row& row, const Columns& c) {
    const int sides = std::max(lines_in(row.label, label_w(c)), lines_in(row.current, current_w(c)));
    const int target = lines_in(row.target, target_w(c));
    return std::max({sides, row.figure ? 1 : target, row.figure ? 1 : lines_in(row.now, now_w(c))});
}

/// What a row has beside its words. Tight where that brings the whole condition onto one page: a page is turned for more than air.
struct Air {
    float around = 10, least = 24, top = 4.5F;
};
constexpr Air tight{8, 22, 3.5F};

struct Table {
    Columns columns;
    NowTouches touches = NowTouches::none;
    Air air = {};
};

bool is_touched(const Row& row, NowTouches touches) {
    return touches == NowTouches::all || (touches == NowTouches::charts && !row.metric.empty());
}

float height_of(const Row& row, const Table& table) {
    const auto words =
        static_cast<float>(lines_of_row(row, table.columns)) * ui::line_mm(body6) + table.air.around;
    const float least = row.figure ? (row.target_more.empty() ? 29.0F : 38.0F) : table.air.least;
    return std::max({words, least, is_touched(row, table.touches) ? ui::canvas().touch_mm(22) : 0.0F});
}

float height_of_all(const TargetConditionView& view, const Table& table) {
    float h = 0;
    for (const auto& row : view.rows) {
        h += height_of(row, table);
    }
    return h;
}

/// Where each page begins, and the end.
std::vector<std::size_t> pages_of(const TargetConditionView& view, const Table& table, float room) {
    std::vector<std::size_t> begins{0};
    float used = 0;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const float h = height_of(view.rows[i], table);
        if (used > 0 && used + h > room) {
            begins.push_back(i);
            used = 0;
        }
        used += h;
    }
    begins.push_back(view.rows.size());
    return begins;
}

void draw_heads(const TargetConditionView& view, const Columns& c, float y, std::string_view now_title) {
    ui::text({c.current, y}, tr("Current condition"), {body7, bold}, {.width = current_w(c)});
    ui::text({c.current, y + 12}, view.current_head, {small5, regular, ui::Shade::ink2},
             {.width = current_w(c)});
    ui::text({c.target, y}, tr("Target condition"), {body7, bold, ui::Shade::target_text},
             {.width = target_w(c)});
    ui::text({c.target, y + 12}, view.target_head, {small5, regular, ui::Shade::target_text},
             {.width = target_w(c)});
    ui::text({c.now, y}, now_title, {body7, bold}, {.width = now_w(c)});
    ui::text({c.now, y + 12}, view.now_head, {small5, regular, ui::Shade::ink2}, {.width = now_w(c)});
}

ui::Fit lines_fit(float w, float h) {
    return {.width = w,
            .lines = std::max(1, static_cast<int>((h - tight.around + 0.1F) / ui::line_mm(body6))),
            .least = small5,
            .wrap_first = true};
}

void draw_figures(const Row& row, const Columns& c, float y) {
    ui::text({c.current, y + 3}, row.current, {h12, medium}, {.width = current_w(c), .least = body7});
    ui::text({c.target, y + 3}, row.target, {h12, medium, ui::Shade::target_text},
             {.width = target_w(c), .least = body7});
    ui::text({c.target, y + 22}, row.target_more, strong, {.width = target_w(c)});
    if (row.looked_at) {
        ui::text({c.now, y + 3}, row.now, {h12, medium}, {.width = now_w(c), .least = body6});
    } else {
        ui::text({c.now, y + 4.5F}, row.now, quiet, {.width = now_w(c), .lines = 2});
    }
}

void draw_row(const Row& row, const Table& table, float y, float h) {
    const auto& c = table.columns;
    const float top = y + table.air.top;
    ui::hline(c.label, y, c.right - c.label, 0.25F, ui::Shade::line);
    ui::text({c.label, top}, row.label, quiet, lines_fit(label_w(c), h));
    if (row.figure) {
        draw_figures(row, c, y);
        return;
    }
    ui::text({c.current, top}, row.current, {body6}, lines_fit(current_w(c), h));
    ui::text({c.target, top}, row.target, strong, lines_fit(target_w(c), h));
    ui::text({c.now, top}, row.now, row.looked_at ? ui::Type{body6, medium} : quiet, lines_fit(now_w(c), h));
}

}  // namespace

ui::Box condition_corner(ui::Box sheet) {
    const auto c = columns_of(sheet);
    return {c.label, sheet.y + 10.5F, label_w(c), head_h - 12};
}

std::optional<std::size_t> condition_table(ui::Box sheet, const TargetConditionView& view, int& page,
                                           NowTouches touches, std::string_view now_title) {
    ui::sheet(sheet);
    const float room = sheet.h - head_h - 1;
    Table table{columns_of(sheet), touches, {}};
    if (const Table tighter{table.columns, touches, tight};
        height_of_all(view, table) > room && height_of_all(view, tighter) <= room) {
        table = tighter;
    }
    const auto& c = table.columns;
    ui::fill({c.target - 6, sheet.y + 0.25F, c.now - c.target - 2, sheet.h - 0.5F}, ui::Shade::target_tint);
    ui::fill({c.label, sheet.y + 6, c.right - c.label, 1.25F}, ui::Shade::ink);
    draw_heads(view, c, sheet.y + 10.5F, now_title);
    const auto begins = pages_of(view, table, room);
    const int count = static_cast<int>(begins.size()) - 1;
    Pages pages{std::clamp(page, 0, count - 1), count, 0, 0};
    pages.from = begins[static_cast<std::size_t>(pages.page)];
    pages.to = begins[static_cast<std::size_t>(pages.page) + 1];
    page = pages.page;
    std::optional<std::size_t> touched;
    float y = sheet.y + head_h;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.rows[i];
        const float h = height_of(row, table);
        draw_row(row, table, y, h);
        const auto name = row.label.substr(0, row.label.find('\n'));
        if (is_touched(row, touches) &&
            ui::row({c.now - 6, y, sheet.x + sheet.w - c.now + 6, h}, said("{0} now", name))) {
            touched = i;
        }
        y += h;
    }
    page_keys(page, pages);
    return touched;
}

}  // namespace kiosk
