// Draws the folders that were found: where a copy goes, and which folder this station shares with the others.
#include "kiosk/screens/folders_draw.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

bool draw_row(const FoldersView::Row& row, ui::Box box, bool enabled) {
    ui::hline(box.x + 8, box.y, box.w - 16, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2, right = box.x + box.w - 9 - 17;
    const auto mark = row.in_use    ? ui::Icon::check
                      : row.station ? ui::Icon::dashboard
                      : row.stick   ? ui::Icon::usb
                                    : ui::Icon::folder_shared;
    ui::icon({box.x + 9, middle - 7.5F}, mark, 15);
    const float beside_w = std::min(ui::text_width(row.beside, {}), box.w / 3);
    ui::text({box.x + 31, middle - 7.5F}, row.name, {h9, row.in_use ? bold : medium},
             {.width = right - beside_w - 6 - box.x - 31, .least = small5});
    ui::text({right - beside_w, middle - 6}, row.beside, {body7, regular, ui::Shade::ink2},
             {.width = beside_w, .least = small5, .align = ui::Align::right});
    ui::icon({box.x + box.w - 9 - 13, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    return ui::row(box, row.path, enabled);
}

}  // namespace

std::string draw_folder_list(int& page, const FoldersView& view) {
    const auto z = zones();
    ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
    const float x = z.left + 8, w = z.width - 16;
    ui::text({x, z.top + 8}, view.sentence, {h9, medium}, {.width = w, .least = body6});
    ui::text({x, z.top + 25}, view.note, {body6, regular, ui::Shade::ink2},
             {.width = w, .lines = 2, .least = small5});
    const float top = z.top + (view.sentence.empty() ? 2.0F : 48.0F), row_h = ui::canvas().touch_mm(30);
    const auto pages = pages_of(view.rows.size(), rows_in(z.bottom - top - 2, row_h), page);
    std::string touched;
    float y = top;
    for (auto i = pages.from; i < pages.to; ++i) {
        if (draw_row(view.rows[i], {z.left, y, z.width, row_h}, !view.busy)) {
            touched = view.rows[i].path;
        }
        y += row_h;
    }
    if (view.rows.empty() && view.looking_words.empty()) {
        nothing_here({x, top + 6}, w, view.empty_words);
    }
    page_keys(page, pages);
    return touched;
}

bool draw_look_again(const FoldersView& view) {
    const auto z = zones();
    ui::KeyLook look;
    look.icon = ui::Icon::sync;
    look.enabled = view.looking_words.empty();
    const bool again = ui::key({z.left, z.bar_y, 110, z.bar_h}, tr("Look again"), look);
    ui::text({z.left + 118, z.bar_y + z.bar_h / 2 - 6}, view.looking_words, {body7, regular, ui::Shade::ink2},
             {.width = z.width - 118 - 118, .lines = 1, .least = small5});
    return again;
}

namespace {

void draw_bar(Pane& pane, const FoldersView& view) {
    if (draw_look_again(view)) {
        pane.share_ask = {ShareAsk::What::look};
    }
}

}  // namespace

void draw_copy_to_stick(Pane& pane) {
    const auto view = view_sticks(pane.panel.share);
    if (head(pane, tr("Copy to USB"), {}, page_keys_w())) {
        pane.go = ScreenId::shared_folder;
    }
    if (const auto stick = draw_folder_list(pane.draft.share.folder_page, view); !stick.empty()) {
        pane.share_ask = {ShareAsk::What::copy, stick};
    }
    draw_bar(pane, view);
    news(pane, zones().bar_y - 6);
}

void draw_change_folder(Pane& pane) {
    const auto state = pane.shelf.sync_state();
    const auto view = view_plant_folders(pane.panel.share, state.folder);
    if (head(pane, tr("Change folder"), {}, page_keys_w())) {
        pane.go = ScreenId::shared_folder;
    }
    if (const auto folder = draw_folder_list(pane.draft.share.folder_page, view); !folder.empty()) {
        pane.share_ask = {ShareAsk::What::use_folder, folder};
    }
    draw_bar(pane, view);
    const auto z = zones();
    ui::KeyLook look;
    look.icon = ui::Icon::groups;
    if (ui::key({z.right - 110, z.bar_y, 110, z.bar_h}, tr("New panels"), look)) {
        pane.go = ScreenId::join_requests;
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
