// First it is worked out which chip stands where, once without and, if they do not all fit, once with room for the paging key.
#include "kiosk/screens/chip_rows.hpp"

#include <algorithm>
#include <vector>

#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr float across = 3.5F, down = 4;

struct Place {
    int page = 0;
    ui::Box box;
};

std::vector<Place> places(const ChipRows& look, std::span<const Choice> chips, float key_w) {
    std::vector<Place> all;
    int page = 0, row = 0;
    float x = 0;
    for (const auto& chip : chips) {
        const float own =
            std::max(chip_w(chip.words, look.chip_h, look.type), std::max(look.least_w, look.chip_h));
        const float key_room = row + 1 == look.rows && key_w > 0 ? key_w + across : 0;
        const float w = std::min(own, look.box.w - (key_w > 0 ? key_w + across : 0));
        if (x > 0 && x + w > look.box.w - key_room) {
            x = 0;
            page += row + 1 == look.rows ? 1 : 0;
            row = (row + 1) % look.rows;
        }
        all.push_back(
            {page,
             {look.box.x + x, look.box.y + static_cast<float>(row) * (look.chip_h + down), w, look.chip_h}});
        x += w + across;
    }
    return all;
}

}  // namespace

std::optional<std::size_t> chip_rows(const ChipRows& look, std::span<const Choice> chips, int& page) {
    auto all = places(look, chips, 0);
    const float key_w = std::max(ui::canvas().touch_mm(24), look.chip_h);
    if (!all.empty() && all.back().page > 0) {
        all = places(look, chips, key_w);
    }
    const int count = all.empty() ? 1 : all.back().page + 1;
    page = std::clamp(page, 0, count - 1);
    const int shown = page;
    std::optional<std::size_t> touched;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].page == shown && ui::chip(all[i].box, chips[i].words, chips[i].selected, look.type)) {
            touched = i;
        }
    }
    const float last_row = look.box.y + static_cast<float>(look.rows - 1) * (look.chip_h + down);
    if (count > 1 && ui::icon_key({look.box.x + look.box.w - key_w, last_row, key_w, look.chip_h}, tr("More"),
                                  ui::Icon::chevron_right)) {
        page = (shown + 1) % count;
    }
    return touched;
}

}  // namespace kiosk
