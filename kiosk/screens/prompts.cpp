// Draws the coach's prompts: a rule, the puffin with its label, the words.
#include "kiosk/screens/prompts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "kiosk/screens/mascots.hpp"
#include "kiosk/screens/prompts_view.hpp"

namespace kiosk {

namespace {

/// As many prompts as there is room for: a small panel has less of it.
std::string fitting(const PromptsView& view, const ui::Fit& fit) {
    for (auto count = view.prompts.size(); count > 0; --count) {
        const auto words =
            fmt::format("{}", fmt::join(view.prompts.begin(),
                                        view.prompts.begin() + static_cast<std::ptrdiff_t>(count), " "));
        if (!ui::text_set(words, {ui::Role::body6}, fit).cut) {
            return words;
        }
    }
    return view.prompts.empty() ? "" : view.brief;
}

}  // namespace

void draw_prompts(Pane& pane, ui::Box box, std::string_view place) {
    using enum ui::Role;
    using enum ui::Weight;
    const auto view = view_prompts(pane.shelf, pane.draft, pane.cycle, place);
    constexpr float puffin = 11, label_y = 4.5F;
    const float label_h = ui::text_line(small5), line = std::max(10.5F, ui::text_line(body6));
    ui::hline(box.x, box.y, box.w, 0.5F, ui::Shade::line2);
    float x = box.x;
    if (shows_mascots(pane.shelf)) {
        draw_puffin({x, box.y + label_y + (label_h - puffin) / 2}, puffin, ui::Shade::ink2, ui::Shade::paper);
        x += puffin + 3;
    }
    ui::text({x, box.y + label_y}, view.label, {small5, regular, ui::Shade::ink2},
             {.width = box.x + box.w - x});
    const float words_y = box.y + label_y + label_h + 2;
    const int lines = std::max(1, static_cast<int>((box.y + box.h - words_y) / line));
    const ui::Fit fit{.width = box.w, .lines = lines, .least = small5, .line = line, .wrap_first = true};
    if (const auto words = fitting(view, fit); !words.empty()) {
        ui::text({box.x, words_y}, words, {body6}, fit);
    }
    if (!ui::row(box, view.touch)) {
        return;
    }
    if (view.ask) {
        pane.asks_aside.emplace_back(*view.ask);
    } else {
        pane.draft.cycle.prompts = view.next;
    }
}

}  // namespace kiosk
