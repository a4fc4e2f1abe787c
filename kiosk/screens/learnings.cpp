// Draws the learnings: three slips across, three down.
#include "kiosk/screens/learnings_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr int across = 3, down = 3;

void draw_slip(const LearningsView::Slip& slip, ui::Box box) {
    using enum ui::Role;
    ui::slip(box);
    const int lines = std::max(2, static_cast<int>((box.h - 20) / 12));
    ui::text({box.x + 6.5F, box.y + 5.5F}, slip.words, {body7, ui::Weight::medium, ui::Shade::ink},
             {.width = box.w - 13, .lines = lines, .least = small5, .line = 12});
    ui::text({box.x + 6.5F, box.y + box.h - 13.5F}, slip.from, {small5, ui::Weight::regular, ui::Shade::ink},
             {.width = box.w - 13});
}

}  // namespace

void draw_learnings(Pane& pane) {
    const auto view = view_learnings(pane.board);
    const auto z = zones();
    if (head(pane, tr("Learnings"), view.beside)) {
        pane.go = ScreenId::storyboard;
    }
    if (view.slips.empty()) {
        ui::text({z.left, z.top + 6}, view.empty_words, {ui::Role::h9, ui::Weight::regular, ui::Shade::ink2},
                 {.width = z.width, .lines = 3});
        return;
    }
    const auto pages = pages_of(view.slips.size(), std::size_t{across} * down, pane.draft.page);
    const float bottom = pages.count > 1 ? z.bottom : ui::canvas().height() - 6;
    const float w = (z.width - 11) / across, h = (bottom - z.top - 9) / down;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto place = static_cast<int>(i - pages.from);
        const int column = place % across, row = place / across;
        draw_slip(view.slips[i], {z.left + static_cast<float>(column) * (w + 5.5F),
                                  z.top + static_cast<float>(row) * (h + 4.5F), w, h});
    }
    page_bar(pane.draft.page, pages, tr("Newer"), tr("Older"));
}

}  // namespace kiosk
