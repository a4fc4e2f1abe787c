// Draws the two tiles on the left, and those to choose from on the right.
#include <algorithm>
#include <memory>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/join_people_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/person_tile.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr std::size_t columns = 2;

void list_tiles(const kata::Shelf& shelf, JoinDraft& draft, const kata::EntityId& person) {
    if (draft.tiles && draft.tiles_of == person && draft.version == shelf.version()) {
        return;
    }
    draft.tiles = std::make_shared<const std::vector<PersonTile>>(other_tiles(shelf, person));
    draft.tiles_of = person;
    draft.version = shelf.version();
}

void draw_pair(const JoinPeopleView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, tile_h = ui::canvas().touch_mm(32);
    section(x, box.y + 5, w, tr("One person"));
    float y = box.y + 24;
    person_tile({x, y, w, tile_h}, view.own_name, word("this tile"), true);
    y += tile_h + 5;
    if (view.other_name.empty()) {
        ui::dashed_outline({x, y, w, tile_h}, ui::Shade::line2, 0.5F, 3);
        ui::text({x + 8, y + tile_h / 2 - 6}, view.sentence, {body7, regular, ui::Shade::ink2},
                 {.width = w - 16, .least = small5});
    } else {
        person_tile({x, y, w, tile_h}, view.other_name, word("the other tile"), true);
    }
    y += tile_h + 6;
    const float line = ui::text_line(body6);
    ui::text({x, y}, view.note, {body6, regular, ui::Shade::ink2},
             {.width = w,
              .lines = std::max(1, static_cast<int>((box.y + box.h - y - 3) / line)),
              .least = small5,
              .wrap_first = true});
}

void draw_tiles(JoinDraft& draft, const JoinPeopleView& view, ui::Box box) {
    constexpr float gap = 5;
    const float row_h = ui::canvas().touch_mm(32), w = (box.w - gap) / columns;
    const auto pages = pages_of(view.tiles.size(), rows_in(box.h, row_h, gap) * columns, draft.page);
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& tile = view.tiles[i];
        const auto place = grid_place({box.x, box.y, w, row_h}, i - pages.from, columns, gap, gap);
        person_tile(place, tile.name, tile.beside, tile.chosen);
        if (ui::row(place, tile.name + "###" + tile.person)) {
            draft.other = tile.chosen ? "" : tile.person;
        }
    }
    if (!view.empty_words.empty()) {
        nothing_here({box.x, box.y + 6}, box.w, view.empty_words);
    }
    page_keys(draft.page, pages);
}

}  // namespace

void draw_join_people(Pane& pane) {
    const auto person = pane.panel.pin.open;
    if (!own_pages_open(pane, person, ScreenId::join_people)) {
        return;
    }
    auto& draft = pane.draft.join;
    list_tiles(pane.shelf, draft, person);
    const auto view = view_join_people(pane.shelf, draft, person);
    const auto z = zones();
    if (head(pane, tr("Two tiles, one person"), "", page_keys_w())) {
        draft = {};
        pane.go = ScreenId::about_me;
        return;
    }
    constexpr float left_w = 150, gap = 6;
    draw_pair(view, {z.left, z.top, left_w, z.bottom - z.top});
    draw_tiles(draft, view, {z.left + left_w + gap, z.top, z.width - left_w - gap, z.bottom - z.top});
    ui::KeyLook look;
    look.style = view.ask ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.ask.has_value();
    look.icon = ui::Icon::groups;
    if (ui::key({z.right - 190, z.bar_y, 190, z.bar_h}, tr("These two are one person"), look)) {
        pane.join_ask = view.ask;  // the other tile's PIN comes before it, where it has one
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
