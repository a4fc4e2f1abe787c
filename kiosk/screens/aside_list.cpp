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

void draw_words(ui::Icon icon, const AsideRow& row, ui::Box box, bool line = true) {
    const float middle = box.y + box.h / 2;
    if (line) {
        ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    }
    const float indent = icon == ui::Icon::none ? 0 : 14;
    if (indent > 0) {
        ui::icon({box.x, middle - 5}, icon, 10);
    }
    const float by_w = row.by.empty() ? 0 : ui::text_width(row.by, {small5}) + 4;
    constexpr float line_h = 12;
    const ui::Fit fit{.width = box.w - indent - by_w,
                      .lines = box.h >= 2 * line_h ? 2 : 1,
                      .least = small5,
                      .line = line_h};
    const auto lines = static_cast<float>(ui::text_set(row.words, {}, fit).lines);
    ui::text({box.x + indent, middle - lines * line_h / 2}, row.words, {}, fit);
    ui::text({box.x, middle - 4.5F}, row.by, {small5, regular, ui::Shade::ink2},
             {.width = box.w, .align = ui::Align::right});
}

}  // namespace

float aside_row_h() { return ui::canvas().touch_mm(18.5F); }
float aside_row_two_h() { return std::max(aside_row_h(), 27.0F); }

float aside_h(std::size_t rows, std::size_t most) {
    return head_h(rows, most) + static_cast<float>(std::clamp<std::size_t>(rows, 1, most)) * aside_row_h();
}

std::optional<std::size_t> aside_list(float x, float y, float w, const AsideList& look,
                                      const std::vector<AsideRow>& rows, int& page) {
    const auto pages = pages_of(rows.size(), look.most, page);
    const float rows_y = y + head_h(rows.size(), look.most), row_h = aside_row_h();
    const float key_room = pages.count > 1 ? ui::canvas().touch_mm(key_w) + 4 : 0;
    ui::fill({x, y, w, 1.25F}, ui::Shade::ink);
    ui::text({x, y + 4}, look.title, {body6, bold}, {.width = w - key_room, .lines = 2, .least = small5});
    if (pages.count > 1) {
        const auto place = said("{0} of {1}", pages.page + 1, pages.count);
        const float wide = ui::canvas().touch_mm(key_w);
        const float title_w = ui::text_width(look.title, {body6, bold}) + 4, room = w - wide - 4;
        if (title_w + ui::text_width(place, {small5}) <=
            room) {  // else the key alone says that there is more
            ui::text({x, y + 4}, place, {small5, regular, ui::Shade::ink2},
                     {.width = room, .align = ui::Align::right});
        }
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
        draw_words(look.icon, rows[i], box);
        if (ui::row(box, rows[i].words)) {
            touched = i;
        }
    }
    return touched;
}

const AsideRow* aside_stack(ui::Box box, const std::vector<NamedRow>& rows, int& page) {
    const float key_h = ui::canvas().touch_mm(18), row_h = aside_row_two_h();
    const auto fitting = rows_in(box.h - key_h - 3, row_h);  // with the key
    const auto pages = pages_of(rows.size(), fitting, page);
    const AsideRow* touched = nullptr;
    ui::fill({box.x, box.y, box.w, 1.25F}, ui::Shade::ink);
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& [section, icon, row] = rows[i];
        const ui::Box place{box.x, box.y + 2 + static_cast<float>(i - pages.from) * row_h, box.w, row_h};
        const float name_h = ui::text_line(small5), y = place.y + 2;
        ui::hline(place.x, place.y, place.w, 0.25F, ui::Shade::line);
        ui::text({place.x, y}, section, {small5, regular, ui::Shade::ink2}, {.width = place.w});
        draw_words(icon, *row, {place.x, y + name_h, place.w, row_h - name_h - 4}, false);
        if (ui::row(place, row->words)) {
            touched = row;
        }
    }
    if (pages.count > 1) {
        ui::KeyLook look;
        look.icon = ui::Icon::chevron_right;
        look.icon_last = true;
        const auto words = said("{0} of {1}", pages.page + 1, pages.count);
        if (ui::key({box.x, box.y + box.h - key_h, box.w, key_h}, words + "###more aside", look)) {
            page = (pages.page + 1) % pages.count;
        }
    }
    return touched;
}

}  // namespace kiosk
