// Draws a coaching cycle: marks and calm clock above, the question in the card's words, the part of the board that answers it, three keys
// below. Everything a finger needs stands at the bottom; the coach may stand at the far side.
#include <algorithm>

#include "kiosk/screens/calm_bar.hpp"
#include "kiosk/screens/cycle_draw.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/mascots.hpp"
#include "kiosk/screens/prompts.hpp"
#include "kiosk/screens/see_time_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

/// The card's front stands on paper, its back on the opposite of the theme.
struct Ground {
    ui::Shade ground = ui::Shade::paper, ink = ui::Shade::ink, ink2 = ui::Shade::ink2,
              line = ui::Shade::line2, inside = ui::Shade::sheet;
    ui::KeyStyle key = ui::KeyStyle::outlined, primary = ui::KeyStyle::primary;
};

Ground ground_of(bool back) {
    return back ? Ground{ui::Shade::back,           ui::Shade::back_ink, ui::Shade::back_ink2,
                         ui::Shade::back_line,      ui::Shade::back,     ui::KeyStyle::back_outlined,
                         ui::KeyStyle::back_primary}
                : Ground{};
}

void leave(Pane& pane) {
    stand_still(pane.cycle, pane.now_ms);
    pane.go = ScreenId::storyboard;
    if (pane.cycle.kind != CycleRun::Kind::of_board) {
        pane.cycle = {};  // practice leaves nothing that goes on
    }
}

void draw_mark(const CycleView::Mark& mark, ui::Box box, const Ground& on) {
    using Stand = CycleView::Stand;
    const bool current = mark.stand == Stand::current, done = mark.stand == Stand::done;
    const auto edge = current || done ? on.ink : on.line;
    const auto words = current ? on.ground : done ? on.ink : on.ink2;
    const float thick = mark.stand == Stand::ahead ? 0.75F : 1, radius = mark.turn ? 3 : box.h / 2;
    if (mark.stand == Stand::passed_over) {
        ui::dashed_outline(box, edge, 0.5F, radius);
    } else if (current) {
        ui::fill(box, on.ink, radius);
    } else {
        ui::fill(box, on.ground, radius);
        ui::outline(box, edge, thick, radius);
    }
    const float size = 12;
    if (mark.turn || done) {
        ui::icon({box.x + (box.w - size) / 2, box.y + (box.h - size) / 2},
                 done && !mark.turn ? ui::Icon::check : ui::Icon::autorenew, size, words);
    } else {
        ui::text({box.x, box.y + (box.h - 15) / 2}, mark.words, {h9, bold, words},
                 {.width = box.w, .align = ui::Align::centre});
    }
}

/// Returns where the marks end.
float draw_marks(Pane& pane, const CycleView& view, const Ground& on) {
    const float size = ui::canvas().touch_mm(22), gap = 4;
    float x = margin_mm + ui::canvas().touch_mm(24) + 14;
    for (std::size_t i = 0; i < view.marks.size(); ++i) {
        const ui::Box box{x, 6, size, size};
        draw_mark(view.marks[i], box, on);
        if (ui::row(box, view.marks[i].label)) {
            go_to_place(pane.cycle, i, pane.now_ms);
        }
        x += size + gap;
    }
    return x;
}

/// Fills in whole minutes of the planned ones and then stays full; no colour, no sound.
void draw_clock(const CycleView& view, float from, const Ground& on) {
    const float bar_w = 75, middle = 6 + ui::canvas().touch_mm(22) / 2;
    const float right = ui::canvas().width() - margin_mm;
    const ui::Type type{body7, medium, on.ink};
    const float words_x = right - std::max(ui::text_width(view.minutes_words, type), 24.0F);
    ui::text({words_x, middle - 6}, view.minutes_words, type);
    float x = words_x - 9;
    if (x - bar_w > from) {
        x -= bar_w;
        calm_bar({x, middle - 1.5F, bar_w, 3},
                 static_cast<float>(view.minutes) / static_cast<float>(std::max(view.planned, 1)),
                 {on.ground, on.line, on.ink});
    }
    const auto& names = view.kind.empty() ? view.names : view.kind;
    const ui::Type quiet{body6, regular, on.ink};
    const float names_w = ui::text_width(names, quiet);
    if (x - 12 - names_w > from) {
        ui::text({x - 12 - names_w, middle - 5.25F}, names, quiet);
    }
}

/// As large as the words allow: two lines of the drawing's size, else the next smaller one.
void draw_question(const kata::Question& question, ui::Box box) {
    constexpr float also_line = 15;
    const float also_h = question.also.empty() ? 0 : also_line + 2;
    for (const auto role : {q20, h15, h12, h9, body7}) {
        const ui::Type type{role, medium};
        const float line = role == q20 ? 31 : ui::em_mm(role) * 1.14F;
        const int lines = wrapped_lines(question.words, type, box.w);
        const float h = line * static_cast<float>(lines);
        if (h + also_h <= box.h || role == body7) {
            const float edge = 0.04F;  // of the size: letters begin a little inside their place
            ui::text({box.x - edge * ui::em_mm(role), box.y}, question.words, type,
                     {.width = box.w, .lines = lines, .least = body7, .line = line, .wrap_first = true});
            if (!question.also.empty()) {
                ui::text({box.x - edge * ui::em_mm(h9), box.y + h + 2}, question.also, {h9, medium},
                         {.width = box.w, .least = body7, .line = also_line});
            }
            return;
        }
    }
}

void end_cycle(Pane& pane) {
    auto& run = pane.cycle;
    keep_count(run, pane.now_ms);
    if (run.kind == CycleRun::Kind::of_board) {
        pane.asks.emplace_back(end_of(pane.board, run));
    }
    stand_still(run, pane.now_ms);
    run.ended = true;
    pane.go = ScreenId::coaching_done;
}

void say_unknown(Pane& pane) {
    found_threshold(pane.cycle, pane.now_ms);
    store_threshold(pane, false);
}

void draw_keys(Pane& pane, const CycleView& view, const Ground& on) {
    const auto z = zones();
    auto& run = pane.cycle;
    constexpr float back_w = 75, unknown_w = 140, next_w = 180, gap = 4;
    ui::KeyLook look;
    look.style = on.key;
    look.icon = ui::Icon::arrow_back;
    if (ui::key({z.left, z.bar_y, back_w, z.bar_h}, tr("Back"), look)) {
        const auto before = place_before(run, view.reflects);
        if (before == places) {
            leave(pane);
            pane.go = ScreenId::coaching;
        } else {
            go_to_place(run, before, pane.now_ms);
        }
    }
    const ui::Box unknown{z.left + back_w + gap, z.bar_y, unknown_w, z.bar_h};
    look.icon = ui::Icon::none;
    look.type = {body7, medium};
    const bool unknown_yet = ui::key(unknown, tr("I don’t know yet"), look);
    if (shows_mascots(pane.shelf)) {
        constexpr float yeti_h = 20, yeti_room = 23;
        const float words_w = ui::text_width(tr("I don’t know yet"), {body7, medium});
        const float x = std::max(unknown.x + 4, unknown.x + (unknown.w - words_w) / 2 - yeti_room);
        draw_yeti({x, unknown.y + (unknown.h - yeti_h) / 2}, yeti_h, on.ink, on.inside);
    }
    if (unknown_yet) {
        say_unknown(pane);
    }
    ui::KeyLook next;
    next.style = on.primary;
    next.type = {h9, medium};
    next.icon = view.next_turns ? ui::Icon::autorenew : ui::Icon::arrow_forward;
    next.icon_size = 15;
    next.icon_last = true;
    if (ui::key({z.right - next_w, z.bar_y, next_w, z.bar_h}, view.next_words + "###next", next)) {
        const auto after = place_after(run, view.reflects);
        if (after == places) {
            end_cycle(pane);
        } else {
            go_to_place(run, after, pane.now_ms);
        }
    }
}

/// The cycle was closed or given up elsewhere.
bool nothing_goes_on(Pane& pane) {
    if (pane.cycle.going && !pane.cycle.ended) {
        return false;
    }
    if (head(pane, tr("Coaching cycle"))) {
        pane.go = ScreenId::storyboard;
    }
    const auto z = zones();
    nothing_here({z.left, z.top}, z.width, tr("No coaching cycle goes on. It starts with who is here."));
    news(pane, z.bottom);
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    if (ui::key({z.right - 160, z.bar_y, 160, z.bar_h}, tr("Coaching cycle###start"), look)) {
        pane.go = ScreenId::coaching;
    }
    return true;
}

/// All answers to "when" have the whole glass; what was taken is stored with the step that is sealed already.
bool draw_other_time(Pane& pane) {
    if (pane.draft.form_part != FormPart::time) {
        return false;
    }
    const auto taken = draw_see_time(pane, tr("When can we go and see?"), "experiment see");
    if (!taken) {
        return true;
    }
    pane.draft.form_part = FormPart::whole;
    const auto* sealed = next_step(pane.board, pane.cycle);
    const auto at = see_moment(pane.board, pane.shelf, pane.now, form_text(pane.draft, "experiment see"));
    if (*taken && sealed != nullptr && at) {
        pane.asks_aside.emplace_back(kata::SetGoAndSee{sealed->id, *at});
    }
    return true;
}

}  // namespace

void draw_coaching_cycle(Pane& pane) {
    if (nothing_goes_on(pane)) {
        return;
    }
    take_up(pane.cycle, pane.now_ms);
    const auto place = pane.cycle.place;
    if (place == place_q5 && draw_other_time(pane)) {
        return;
    }
    const auto view = view_cycle(pane.board, pane.shelf, pane.cycle, pane.now_ms);
    const auto& canvas = ui::canvas();
    const auto z = zones();
    const bool back = place == place_reflection;
    const auto on = ground_of(back);
    if (back) {
        ui::fill({0, 0, canvas.width(), canvas.height()}, on.ground);
    }
    const float key = canvas.touch_mm(24), key_h = canvas.touch_mm(22);
    if (ui::icon_key({margin_mm, 6, key, key_h}, tr("Leave the cycle"), ui::Icon::close, true, on.key)) {
        leave(pane);
    }
    draw_clock(view, draw_marks(pane, view, on), on);
    draw_keys(pane, view, on);
    const float top = 6 + key_h + 7;
    if (back) {
        draw_card_back(pane, view, top);
    } else {
        constexpr float question_h = 66;
        draw_question(view.question, {z.left, top, 310, question_h});
        draw_prompts(pane, {z.left + 314, top, z.width - 314, question_h}, view.question.at);
        const float sheet_y = top + question_h + 2;
        draw_cycle_part(pane, view, {z.left, sheet_y, z.width, z.bottom - sheet_y});
    }
    news(pane, z.bottom);
}

}  // namespace kiosk
