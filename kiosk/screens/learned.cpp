// Draws the learning alone, on its own colour, until it is touched; 20 seconds at most. Then it is asked what becomes of the change.
#include <algorithm>

#include "kiosk/screens/cycle_way.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_result_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/learned_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr std::int64_t longest_ms = 20'000;
constexpr float edge = 30;

void leave(Pane& pane, ScreenId to) {
    pane.draft.learned_until_ms = 0;
    pane.draft.form_part = FormPart::whole;
    pane.go = to;
}

/// The learning is taken back; its words wait in the form.
void take_back(Pane& pane, const LearnedView& view) {
    set_form_text(pane.draft, result_form(view.experiment) + " learned", view.words);
    pane.asks.emplace_back(kata::Undo{pane.panel.stored});
    leave(pane, ScreenId::experiment_result);
}

void draw_keys(Pane& pane, const LearnedView& view, float y, float h) {
    const float right = ui::canvas().width() - edge;
    ui::KeyLook look;
    look.icon = ui::Icon::undo;
    if (pane.panel.stored != 0 && ui::key({edge, y, 88, h}, tr("Undo"), look)) {
        take_back(pane, view);
    }
    look.style = ui::KeyStyle::dark;
    look.icon = ui::Icon::science;
    if (ui::key({right - 244, y, 140, h}, tr("Next experiment"), look)) {
        leave(pane, ScreenId::new_experiment);
    }
    look.icon = ui::Icon::dashboard;
    if (ui::key({right - 100, y, 100, h}, tr("Board"), look)) {
        leave(pane, back_from(pane, ScreenId::storyboard));
    }
}

/// As large as the words allow: the drawing's size, else smaller until all lines are seen.
void draw_words(const std::string& words, ui::Box box) {
    for (const auto role : {q20, h15, h12, h9, body7}) {
        const ui::Type type{role, medium, ui::Shade::ink};
        const float line = ui::em_mm(role) * 1.2F;
        const int lines = wrapped_lines(words, type, box.w);
        if (static_cast<float>(lines) * line <= box.h || role == body7) {
            const auto most = std::max(1, static_cast<int>(box.h / line));
            ui::text({box.x, box.y}, words, type,
                     {.width = box.w, .lines = most, .least = body6, .line = line, .wrap_first = true});
            return;
        }
    }
}

}  // namespace

void draw_learned(Pane& pane) {
    const auto view = view_learned(pane.board, pane.shelf, pane.draft);
    auto& until = pane.draft.learned_until_ms;
    if (until == 0) {
        until = pane.now_ms + longest_ms;
    }
    const auto& canvas = ui::canvas();
    ui::fill({0, 0, canvas.width(), canvas.height()}, ui::Shade::learned_tint);
    const float w = canvas.width() - 2 * edge, key_h = canvas.touch_mm(31),
                key_y = canvas.height() - 14 - key_h;
    if (ui::glass(tr("Go on"))) {
        leave(pane,
              back_from(pane, view.experiment.empty() ? ScreenId::experiment_record : ScreenId::experiment));
        pane.draft.experiment = view.experiment;
    }
    ui::icon({edge - 2, 24}, ui::Icon::emoji_objects, 22, ui::Shade::ink);
    ui::text({edge + 29, 27.5F}, tr("We learned"), {h9, medium, ui::Shade::ink});
    ui::fill({edge, 58, w, 2}, ui::Shade::ink);
    const float from_y = key_y - 25;
    draw_words(view.words.empty() ? view.empty_words : view.words, {edge - 1, 73, w, from_y - 76});
    ui::text({edge, from_y}, view.from, {body7, regular, ui::Shade::ink}, {.width = w});
    draw_keys(pane, view, key_y, key_h);
    if (pane.now_ms >= until && !pane.go) {
        pane.draft.experiment = view.experiment;
        leave(pane,
              back_from(pane, view.experiment.empty() ? ScreenId::experiment_record : ScreenId::experiment));
    } else if (!pane.go) {
        pane.wake_ms = until;
    }
}

}  // namespace kiosk
