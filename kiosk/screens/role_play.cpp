// Draws the choice of a practice board, the three roles of this round, and the two ways to begin.
#include "kiosk/screens/role_play_view.hpp"

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_boards_to_choose(Pane& pane, const RolePlayView& view, ui::Box box) {
    std::vector<Choice> chips;
    for (const auto& choice : view.boards) {
        chips.push_back({choice.words, choice.selected});
    }
    const auto touched = chip_rows({box, box.h, 1, 0, {body6}}, chips, pane.draft.practice.board_page);
    if (!touched) {
        return;
    }
    const auto& chosen = view.boards.at(*touched).board;
    pane.draft.practice.no_board = chosen.empty();
    if (!chosen.empty() && chosen != pane.board.board.id) {
        pane.choose_board = chosen;
    }
}

void draw_card(const RolePlayView::Card& card, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    section(x, box.y + 7, w, card.role);
    ui::text({x, box.y + 22}, card.place, {small5, regular, ui::Shade::ink2}, {.width = w});
    const float y = box.y + 38, line = 15;
    const int lines = static_cast<int>((box.y + box.h - 4 - y) / line);
    ui::text({x, y}, card.practises, {h9, medium},
             {.width = w, .lines = lines, .least = body6, .line = line, .wrap_first = true});
}

void begin(Pane& pane, CycleRun run) {
    pane.cycle = std::move(run);
    pane.draft.cycle = {};
    pane.draft.form_part = FormPart::whole;
    pane.go = ScreenId::coaching_cycle;
}

void draw_keys(Pane& pane, const RolePlayView& view, const Zones& z) {
    constexpr float turn_w = 118, light_w = 168, gap = 4;
    ui::KeyLook look;
    look.icon = ui::Icon::autorenew;
    if (ui::key({z.left, z.bar_y, turn_w, z.bar_h}, tr("Turn the roles"), look)) {
        pane.draft.practice.round = (pane.draft.practice.round + 1) % 3;
    }
    look.icon = ui::Icon::forum;
    look.enabled = view.can_start;
    look.style = view.can_start ? ui::KeyStyle::outlined : ui::KeyStyle::waiting;
    if (ui::key({z.left + turn_w + gap, z.bar_y, light_w, z.bar_h}, tr("Only the five questions"), look)) {
        begin(pane, light_run());
    }
    look.icon = ui::Icon::arrow_forward;
    look.icon_last = true;
    look.type = {h9, medium};
    look.style = view.can_start ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    const float x = z.left + turn_w + light_w + 2 * gap;
    if (ui::key({x, z.bar_y, z.right - x, z.bar_h}, tr("Start the role-play"), look)) {
        begin(pane, role_play_run(pane.board, pane.draft));
    }
}

}  // namespace

void draw_role_play(Pane& pane) {
    const auto view = view_role_play(pane.board, pane.shelf, pane.draft, pane.cycle);
    const auto z = zones();
    if (head(pane, tr("Role-play"), view.round)) {
        pane.go = ScreenId::coaching;
    }
    const float chip_h = ui::canvas().touch_mm(22);
    draw_boards_to_choose(pane, view, {z.left, z.top, z.width, chip_h});
    const float line_h = std::max(12.0F, ui::text_line(body6)), top = z.top + chip_h + 6;
    const bool waits = !view.why_not.empty();
    ui::text({z.left, z.bottom - line_h},
             waits ? view.why_not : word("It is practice: nothing of it is stored."),
             {body6, regular, ui::Shade::ink2}, {.width = z.width});
    constexpr float gap = 6;
    const float w = (z.width - 2 * gap) / 3, h = z.bottom - line_h - 5 - top;
    for (std::size_t i = 0; i < view.cards.size(); ++i) {
        draw_card(view.cards.at(i), grid_place({z.left, top, w, h}, i, 3, gap, gap));
    }
    draw_keys(pane, view, z);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
