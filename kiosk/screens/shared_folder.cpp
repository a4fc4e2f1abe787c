// Draws the facts of the shared folder.
#include "kiosk/screens/shared_folder_view.hpp"

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_copy(const SharedFolderView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    if (view.quiet_mark) {
        ui::fill({box.x + 0.25F, box.y + 0.25F, box.w - 0.5F, 94}, ui::Shade::now_tint, 3);
        ui::fill({box.x + 0.25F, box.y + 48, box.w - 0.5F, 48}, ui::Shade::now_tint);
    }
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::icon({x, box.y + 14}, view.quiet_mark ? ui::Icon::cloud_off : ui::Icon::cloud_done, 22);
    ui::text({x + 28, box.y + 15.5F}, view.head, {h12, medium}, {.width = w - 28, .least = h9});
    float y = box.y + 46;
    if (!view.figure.empty()) {
        const float end = x - 1.5F + ui::figure_width(view.figure, 41.25F);
        ui::figure({x - 1.5F, y}, view.figure, 41.25F, 31);
        ui::text({end + 6, y + 3.5F}, view.figure_words, {h9, medium},
                 {.width = x + w - end - 6, .lines = 2, .line = 13.5F});
        y += 34.5F;
    }
    ui::text({x, y}, view.sentence, {}, {.width = w, .lines = 1});
    y = box.y + 100;
    for (const auto& fact : view.facts) {
        ui::fact({x, y, w, 20}, fact.label, fact.value);
        y += 20;
    }
}

void draw_station(const SharedFolderView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    section(x, box.y + 7, w, tr("This panel"));
    float y = box.y + 26;
    for (const auto& fact : view.station) {
        ui::fact({x, y, w, 22.5F}, fact.label, fact.value);
        y += 22.5F;
    }
    ui::hline(x, y, w, 0.25F, ui::Shade::line);
    ui::text({x, y + 7}, tr("Each entry is stored on this panel first. The folder gets a copy every night."),
             {body7, regular, ui::Shade::ink2}, {.width = w, .lines = 4});
}

}  // namespace

void draw_shared_folder(Pane& pane) {
    const auto view = view_shared_folder(pane.board, pane.shelf, pane.now);
    const auto z = zones();
    if (head(pane, tr("Shared folder"))) {
        pane.go = ScreenId::storyboard;
    }
    const float bottom = ui::canvas().height() - 6, left_w = z.width * 250 / 464;
    draw_copy(view, {z.left, z.top, left_w, bottom - z.top});
    draw_station(view, {z.left + left_w + 6, z.top, z.width - left_w - 6, bottom - z.top});
}

}  // namespace kiosk
