// Draws the obstacle parking lot: the arrow, the rows, what is no longer in the way.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacles_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float rows_from = 47.5F;  // below the sheet's top: under the sentence
constexpr float now_h = 61.5F;
constexpr float indent = 45;  // of the sentence inside the sheet: the arrow's room

void touch_row(Pane& pane, const ObstacleRow& row) {
    if (!pane.draft.moving_arrow) {
        pane.draft.chosen_obstacle = row.chosen ? "" : row.id;
        return;
    }
    pane.asks.emplace_back(kata::MoveArrow{pane.board.board.id, row.id});
    pane.saved_words = arrow_moved_words(pane.board, row.id, pane.now);
    pane.draft.moving_arrow = false;
}

void mark_row(const Pane& pane, const ObstacleRow& row, ui::Box box) {
    if (row.chosen && !pane.draft.moving_arrow) {
        ui::outline(ui::inset(box, 1), ui::Shade::primary, 1, 3);
    } else if (pane.draft.moving_arrow) {
        ui::outline(ui::inset(box, 1), ui::Shade::ink, 0.5F, 3);
    }
}

void draw_now(Pane& pane, const ObstacleRow& row, ui::Box box) {
    ui::fill(box, ui::Shade::now_tint);
    ui::arrow({box.x - 5, box.y + 14, 46.5F, 33.5F});
    const float x = box.x + indent + 21;
    ui::text({box.x + indent, box.y + 8.5F}, row.number, {fig17, medium}, {.line = 21});
    const float words_x = std::max(x, box.x + indent + ui::text_width(row.number, {fig17, medium}) + 4);
    const float words_w = box.x + box.w - 6 - words_x;
    if (wrapped_lines(row.words, {h9, medium}, words_w) <= 2) {
        ui::text({words_x, box.y + 6.5F}, in_two_lines(row.words, {h9, medium}, words_w), {h9, medium},
                 {.width = words_w, .lines = 2, .least = body7});
    } else {
        ui::text({words_x, box.y + 6.5F}, row.words, {body6, medium},
                 {.width = words_w, .lines = 3, .least = small5, .line = 11});
    }
    ui::text({words_x, box.y + 41.5F}, row.note, {body6, regular, ui::Shade::ink2},
             {.width = box.x + box.w - 6 - words_x});
    mark_row(pane, row, {box.x + indent - 4, box.y, box.w - indent + 2, box.h});
    if (ui::row({box.x + indent - 4, box.y, box.w - indent + 2, box.h},
                said("{0} {1}", row.number, row.words))) {
        touch_row(pane, row);
    }
}

void draw_row(Pane& pane, const ObstacleRow& row, ui::Box box) {
    ui::hline(box.x + indent, box.y, box.w - indent - 7.5F, 0.25F, ui::Shade::line);
    ui::text({box.x + indent, box.y + (box.h - 19) / 2}, row.number, {h12, medium});
    const float x =
        std::max(box.x + indent + 21, box.x + indent + ui::text_width(row.number, {h12, medium}) + 4);
    const float w = box.x + box.w - 7.5F - x;
    if (wrapped_lines(row.words, {}, w) <= 2) {
        const auto words = in_two_lines(row.words, {}, w);
        ui::text({x, box.y + (box.h - (lines_of(words) > 1 ? 24 : 12)) / 2}, words, {},
                 {.width = w, .lines = 2, .least = body6});
    } else {
        ui::text({x, box.y + (box.h - 31.5F) / 2}, row.words, {body6},
                 {.width = w, .lines = 3, .least = small5, .line = 10.5F});
    }
    const ui::Box target{box.x + indent - 4, box.y, box.w - indent + 2, box.h};
    mark_row(pane, row, target);
    if (ui::row(target, said("{0} {1}", row.number, row.words))) {
        touch_row(pane, row);
    }
}

void draw_list(Pane& pane, const ObstaclesView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + indent;
    ui::fill({x, sheet.y + 7, sheet.w - indent - 7.5F, 1.25F}, ui::Shade::ink);
    const auto title = pane.draft.moving_arrow ? word("Which one is now?\nTouch it.") : view.sentence;
    ui::text({x, sheet.y + 12}, title, {h9, medium},
             {.width = sheet.w - indent - 7.5F, .lines = 2, .least = body7});
    float y = sheet.y + rows_from;
    if (!view.now) {
        ui::arrow({sheet.x - 5, sheet.y + 10, 36, 26}, false);
    } else {
        draw_now(pane, *view.now, {sheet.x, y, sheet.w, now_h});
        y += now_h + 2.5F;
    }
    if (!view.empty_words.empty()) {
        ui::text({x, y}, view.empty_words, {body7, regular, ui::Shade::ink2},
                 {.width = sheet.w - indent - 8, .lines = 2});
        return;
    }
    const float row_h = ui::canvas().touch_mm(37.5F), pitch = row_h + 1.5F;
    const auto per_page = static_cast<std::size_t>(std::max(1.0F, (sheet.y + sheet.h - y) / pitch));
    const auto pages = pages_of(view.rows.size(), per_page, pane.draft.obstacle_page);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(pane, view.rows[i], {sheet.x, y, sheet.w, row_h});
        y += pitch;
    }
    page_keys(pane.draft.obstacle_page, pages);
}

void draw_gone(const ObstaclesView& view, ui::Box box, float bottom) {
    section(box.x, box.y, box.w, tr("No longer in the way"));
    float y = box.y + 17.5F;
    constexpr float pitch = 18.5F;
    if (view.gone.empty()) {
        ui::text({box.x, y + 3}, view.gone_empty, {body7, regular, ui::Shade::ink2}, {.width = box.w});
    }
    const auto room = static_cast<std::size_t>(std::max(0.0F, (bottom - y) / pitch));
    const auto from = view.gone.size() > room ? view.gone.size() - room : 0;
    for (auto i = from; i < view.gone.size(); ++i) {
        const auto& gone = view.gone[i];
        ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
        ui::icon({box.x, y + 4.25F}, ui::Icon::check, 10);
        const float by_w = ui::text_width(gone.by, {small5});
        ui::text({box.x + 14, y + 3.25F}, gone.words, {}, {.width = box.w - 18 - by_w, .least = body6});
        ui::text({box.x, y + 4.75F}, gone.by, {small5, regular, ui::Shade::ink2},
                 {.width = box.w, .align = ui::Align::right});
        y += pitch;
    }
}

void draw_names(float x, float y, float w, std::string_view title, const std::vector<std::string>& names,
                std::string_view empty, std::size_t most) {
    section(x, y, w, title);
    y += 17.5F;
    if (names.empty()) {
        ui::text({x, y}, empty, {body7, regular, ui::Shade::ink2}, {.width = w});
    }
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        ui::text({x, y}, names[i], {}, {.width = w, .least = body6});
        y += 12;
    }
}

void draw_rest(const ObstaclesView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + 7, w = sheet.w - 14;
    const float help_y = sheet.y + sheet.h - 44, holding_y = help_y - 40;
    draw_gone(view, {x, sheet.y + 7, w, 0}, holding_y - 4);
    draw_names(x, holding_y, w, tr("Holding area"), view.holding, view.holding_empty, 1);
    draw_names(x, help_y, w, tr("Help needed"), view.help, view.help_empty, 2);
}

void draw_moving_keys(Pane& pane, const Zones& z) {
    if (ui::key({z.left, z.bar_y, 105, z.bar_h}, tr("Cancel"))) {
        pane.draft.moving_arrow = false;
    }
    if (ui::key({z.left + 109, z.bar_y, 130, z.bar_h}, tr("None of them now"))) {
        pane.asks.emplace_back(kata::MoveArrow{pane.board.board.id, {}});
        pane.saved_words = arrow_moved_words(pane.board, {}, pane.now);
        pane.draft.moving_arrow = false;
    }
}

void draw_keys(Pane& pane, const ObstaclesView& view, const Zones& z) {
    ui::KeyLook look;
    look.icon = ui::Icon::swap_vert;
    look.enabled = view.can_move;
    if (ui::key({z.left, z.bar_y, 105, z.bar_h}, tr("Move the arrow"), look)) {
        pane.draft.moving_arrow = true;
    }
    look.icon = ui::Icon::check;
    look.enabled = view.can_close;
    if (ui::key({z.left + 109, z.bar_y, 130, z.bar_h}, tr("No longer in the way"), look)) {
        pane.draft.closing = true;
    }
    look.icon = ui::Icon::add;
    look.enabled = true;
    look.style = ui::KeyStyle::dark;
    if (ui::key({z.right - 105, z.bar_y, 105, z.bar_h}, tr("New obstacle"), look)) {
        pane.draft.write("obstacle", "");
        pane.go = ScreenId::write;
    }
}

void close_with(Pane& pane, kata::CloseObstacle ask, const std::string& words) {
    pane.asks.emplace_back(std::move(ask));
    pane.saved_words = words;
    pane.draft.closing = false;
    pane.draft.chosen_obstacle.clear();
}

void draw_closing(Pane& pane, const ClosingQuestion& question) {
    const auto& canvas = ui::canvas();
    const float tall = canvas.touch_mm(32), low = canvas.touch_mm(28), w = 290, h = 112 + tall + low;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16;
    ui::dialog(box);
    ui::text({x, box.y + 16.5F}, question.title, {h12, bold}, {.width = inner, .lines = 2, .least = h9});
    ui::text({x, box.y + 58}, question.words, {}, {.width = inner, .lines = 3});
    ui::KeyLook primary;
    primary.style = ui::KeyStyle::primary;
    primary.type = {h9, medium};
    float y = box.y + 98;
    if (ui::key({x, y, inner, tall}, question.yes, primary)) {
        close_with(pane, question.ask, question.saved_words);
    }
    y += tall + 5;
    const float half = (inner - 5) / 2;
    if (ui::key({x, y, half, low}, question.smaller)) {
        auto ask = question.ask;
        ask.state = kata::ObstacleState::smaller;
        close_with(pane, std::move(ask), question.smaller_words);
    }
    if (ui::key({x + half + 5, y, half, low}, question.not_yet)) {
        pane.draft.closing = false;
    }
}

}  // namespace

void draw_obstacles(Pane& pane) {
    const auto view = view_obstacles(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, tr("Obstacle parking lot"))) {
        pane.go = ScreenId::storyboard;
        pane.draft.moving_arrow = false;
    }
    const float side = 153, list_w = z.width - side - 6;
    draw_list(pane, view, {z.left, z.top, list_w, z.bottom - z.top});
    draw_rest(view, {z.right - side, z.top, side, z.bottom - z.top});
    if (pane.draft.moving_arrow) {
        draw_moving_keys(pane, z);
    } else {
        draw_keys(pane, view, z);
    }
    news(pane, z.bar_y - 6);
    if (pane.draft.closing && view.closing) {
        draw_closing(pane, *view.closing);
    } else {
        pane.draft.closing = false;
    }
}

}  // namespace kiosk
