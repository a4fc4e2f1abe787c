// Draws the stopwatch's place: a sentence and the way to record a value that was timed by hand.
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/stopwatch_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

void draw_stopwatch(Pane& pane) {
    using enum ui::Role;
    const auto view = view_stopwatch(pane.board);
    const auto z = zones();
    if (head(pane, tr("Stopwatch"), view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
    ui::sheet(sheet);
    ui::icon({sheet.x + 16, sheet.y + 24}, ui::Icon::timer, 40, ui::Shade::line2);
    const float w = sheet.w - 96;
    ui::text({sheet.x + 72, sheet.y + 26}, view.sentence, {h12, ui::Weight::medium},
             {.width = w, .lines = 2, .least = h9});
    ui::text({sheet.x + 72, sheet.y + 72}, view.now_words, {h9, ui::Weight::regular, ui::Shade::ink2},
             {.width = w, .lines = 2, .least = body7});
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::add_chart;
    if (ui::key({z.right - 110, z.bar_y, 110, z.bar_h}, tr("Record data"), look)) {
        pane.go = ScreenId::record_data;
    }
}

}  // namespace kiosk
