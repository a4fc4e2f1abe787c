// Draws why there is no coaching cycle today: one touch, no blame.
#include <array>

#include "kiosk/screens/coaching_view.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

struct Reason {
    kata::NotHeld why;
    const char* words;
    const char* note;
};
constexpr std::array reasons{
    Reason{kata::NotHeld::breakdown, "Breakdown", "The process does not run"},
    Reason{kata::NotHeld::absent, "Somebody is away", "Learner or coach cannot be here"},
    Reason{kata::NotHeld::no_production, "No production", "No shift today"},
    Reason{kata::NotHeld::other, "Something else", "Audit, visit, meeting"}};

void note(Pane& pane, const Reason& reason) {
    auto day = day_of_now(pane.board, pane.shelf, pane.now);
    day.held = false;
    day.not_held = reason.why;
    day.reason = word(reason.words);
    pane.asks.emplace_back(kata::MarkCycle{pane.board.board.id, std::move(day)});
    pane.saved_words = said("No coaching cycle today: {0}", word(reason.words));
    pane.go = ScreenId::storyboard;
}

}  // namespace

void draw_not_today(Pane& pane) {
    const auto z = zones();
    if (head(pane, tr("Not today"), tr("What stood in the way?"))) {
        pane.go = ScreenId::coaching;
    }
    constexpr float gap = 4;
    const float w = (z.width - gap) / 2, h = (z.bottom - z.top - gap) / 2;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const auto box = grid_place({z.left, z.top, w, h}, i, 2, gap, gap);
        ui::sheet(box);
        const float middle = box.y + box.h / 2;
        ui::text({box.x + 12, middle - 20}, tr(reasons.at(i).words), {ui::Role::h12, ui::Weight::medium},
                 {.width = box.w - 24, .least = ui::Role::h9, .line = 19});
        ui::text({box.x + 12, middle + 4}, site_word(reasons.at(i).note, pane.shelf.coaching()),
                 {ui::Role::body7, ui::Weight::regular, ui::Shade::ink2},
                 {.width = box.w - 24, .least = ui::Role::body6});
        if (ui::row(box, tr(reasons.at(i).words))) {
            note(pane, reasons.at(i));
        }
    }
    ui::KeyLook look;
    look.icon = ui::Icon::event;
    if (ui::key({z.left, z.bar_y, 150, z.bar_h}, tr("Today at another time"), look)) {
        pane.go = ScreenId::cycle_time;
    }
    news(pane, z.bottom);
}

}  // namespace kiosk
