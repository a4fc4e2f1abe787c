// The title's line is as high as its paging key needs where there is one.
#include "kiosk/screens/aside_list.hpp"

#include <algorithm>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float title_h = 17.5F, key_w = 24;

float head_h(std::size_t rows, std::size_t most) {
    return rows > most ? std::max(title_h, ui::canvas().touch_mm(20) + 6) : title_h;
}

void draw_words(const AsideList& look, const AsideRow& row, ui::Box box) {
    const float middle = box.y + box.h / 2;
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float indent = look.icon == ui::Icon::none ? 0 : 14;
    if (indent > 0) {
        ui::icon({box.x, middle - 5}, look.icon, 10);
    }
    const float by_w = row.by.empty() ? 0 : ui::text_width(row.by, {small5}) + 4;
    ui::text({box.x + indent, middle - 6}, row.words, {},
             {.width = box.w - indent - by_w, .least = small5, .line = 12});
    ui::text({box.x, middle - 4.5F}, row.by, {small5, regular, ui::Shade::ink2},
             {.width = box.w, .align = ui::Align::right});
}

}  // namespace

float aside_row_h() { return ui::canvas().touch_mm(18.5F); }

float aside_h(std::size_t rows, std::size_t most) {
    return head_h(rows, most) + static_cast<float>(std::clamp<std::size_t>(rows, 1, most)) * aside_row_h();
}

std::optional<std::size_t> aside_list(float x, float y, float w, const AsideList& look,
                                      const std::vector<AsideRow>& rows, int& page) {
    section(x, y, w, look.title);
    const auto pages = pages_of(rows.size(), look.most, page);
    const float rows_y = y + head_h(rows.size(), look.most), row_h = aside_row_h();
    if (pages.count > 1) {
        const auto place = said("{0} of {1}", pages.page + 1, pages.count);
        const float wide = ui::canvas().touch_mm(key_w);
        ui::text({x, y + 4}, place, {small5, regular, ui::Shade::ink2},
                 {.width = w - wide - 4, .align = ui::Align::right});
        const auto label = said("More: {0}", look.title);
        if (ui::icon_key({x + w - wide, y + 3, wide, rows_y - y - 5}, label, ui::Icon::chevron_right)) {
            page = (pages.page + 1) % pages.count;
        }
    }
    if (rows.empty()) {
        ui::text({x, rows_y + 2}, look.empty, {body7, regular, ui::Shade::ink2}, {.width = w});
    }
    std::optional<std::size_t> touched;
    for (auto i = pages.from; i < pages.to; ++i) {
        const ui::Box box{x, rows_y + static_cast<float>(i - pages.from) * row_h, w, row_h};
        draw_words(look, rows[i], box);
        if (ui::row(box, rows[i].words)) {
            touched = i;
        }
    }
    return touched;
}

}  // namespace kiosk
