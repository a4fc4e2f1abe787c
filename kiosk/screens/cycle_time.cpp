// Draws the proposed times for the coming cycle as large keys.
#include "kiosk/screens/cycle_time_view.hpp"

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 6;

void keep(Pane& pane, const CycleTimeView& view, const CycleTimeView::Time& time) {
    pane.asks.emplace_back(kata::PlanCycle{pane.board.board.id, view.slot, time.at});
    pane.saved_words = time.at.empty() ? word("As the week has it")
                                       : said("{0}, coaching cycle at {1}", with_capital(view.day), time.at);
    drop_form(pane.draft, "cycle");
    pane.go = pane.cycle.ended ? ScreenId::coaching_done : ScreenId::coaching;
}

}  // namespace

void draw_cycle_time(Pane& pane) {
    const auto view = view_cycle_time(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Another time"), view.day)) {
        pane.go = pane.cycle.ended ? ScreenId::coaching_done : ScreenId::coaching;
    }
    ui::sheet({z.left, z.top, z.width, 58});
    section(z.left + 8, z.top + 7, z.width - 16, said("Only {0}", view.day));
    const bool planned = !view.now_planned.empty();
    ui::text({z.left + 8, z.top + 25}, planned ? std::string_view(view.now_planned) : tr("Not planned yet"),
             {planned ? fig17 : h9, medium, planned ? ui::Shade::ink : ui::Shade::ink2},
             {.width = z.width - 16, .least = body7, .line = 27});
    const float top = z.top + 62, h = std::min((z.bottom - top - gap) / 2, 60.0F), w = (z.width - gap) / 2;
    ui::KeyLook look;
    look.type = {h9, medium};
    for (std::size_t i = 0; i < view.times.size(); ++i) {
        if (ui::key(grid_place({z.left, top, w, h}, i, 2, gap, gap), view.times[i].words, look)) {
            keep(pane, view, view.times[i]);
        }
    }
    if (!view.remark.empty()) {
        ui::text({z.left + 120, z.bar_y}, view.remark, {body6}, {.width = 180, .lines = 2, .least = small5});
    }
    if (ui::key({z.left, z.bar_y, 112, z.bar_h}, tr("Other time ..."))) {
        number_for(pane, view.other);
    }
    if (!view.typed.empty()) {
        look.style = ui::KeyStyle::primary;
        if (ui::key({z.right - 140, z.bar_y, 140, z.bar_h}, said("Take {0}", view.typed), look)) {
            keep(pane, view, {view.typed, view.typed});
        }
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
