// Draws one obstacle: the chain above it, its words with the arrow if it is now, its facts, and the ideas against it.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/obstacle_close_view.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/obstacle_view.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float side_w = 153;

ui::Icon icon_of(ObstacleDoes does) {
    switch (does) {
    case ObstacleDoes::now: return ui::Icon::arrow_forward;
    case ObstacleDoes::change: return ui::Icon::edit;
    case ObstacleDoes::ask_help: return ui::Icon::groups;
    case ObstacleDoes::take_help: return ui::Icon::check_circle;
    case ObstacleDoes::help_came: return ui::Icon::check;
    case ObstacleDoes::hold: return ui::Icon::pause;
    case ObstacleDoes::back: return ui::Icon::undo;
    case ObstacleDoes::close: return ui::Icon::check;
    }
    return ui::Icon::none;
}

void do_it(Pane& pane, const ObstacleView& view, ObstacleDoes does) {
    if (auto ask = asked_at_once(view, pane.board, does)) {
        pane.asks.push_back(std::move(*ask));
        pane.saved_words = done_words(view, pane.board, pane.now, does);
    } else if (does == ObstacleDoes::change) {
        change_obstacle(pane, view.id);
    } else if (does == ObstacleDoes::close) {
        begin_closing(pane, view.id);
    } else {
        pane.draft.chosen_obstacle = view.id;
        pane.draft.chip_page = 0;
        pane.go = ScreenId::obstacle_help;
    }
}

/// "Challenge  480 actuators a day": label left, words beside it.
void line(ui::Box box, float label_w, const std::string& label, const std::string& words, ui::Type type) {
    ui::text({box.x, box.y}, label, {body6, regular, ui::Shade::ink2},
             {.width = label_w - 4, .line = ui::line_mm(type.role)});
    ui::text({box.x + label_w, box.y}, words, type, {.width = box.w - label_w, .least = small5});
}

void draw_words(const ObstacleView& view, ui::Box box) {
    if (view.now) {
        ui::fill({box.x, box.y, box.w, box.h}, ui::Shade::now_tint);
        ui::arrow({box.x - 5, box.y + 14, 46.5F, 33.5F});
    }
    const float x = box.x + (view.now ? 45.0F : 8.0F);
    ui::text({x, box.y + 7}, view.number, {fig17, medium}, {.line = 21});
    const float words_x = x + std::max(21.0F, ui::text_width(view.number, {fig17, medium}) + 4);
    const float w = box.x + box.w - 8 - words_x;
    ui::text({words_x, box.y + 6}, view.words, {h9, medium},
             {.width = w, .lines = 3, .least = small5, .line = 13.5F, .wrap_first = true});
    ui::text({words_x, box.y + 47}, view.note, {body6, regular, ui::Shade::ink2},
             {.width = w, .least = small5});
}

/// Which facts open a row of the record: those that there is room to touch, where it was found before all others.
std::vector<bool> opening(const std::vector<ObstacleView::Fact>& facts, float row_h, float plain_h,
                          float room) {
    std::vector<bool> opens(facts.size(), false);
    float left = room - plain_h * static_cast<float>(facts.size());
    const auto give = [&](std::size_t i) {
        if (!facts[i].experiment.empty() && !opens[i] && left >= row_h - plain_h) {
            opens[i] = true;
            left -= row_h - plain_h;
        }
    };
    for (std::size_t i = facts.size(); i-- > 1;) {
        give(i);
    }
    if (!facts.empty()) {
        give(0);
    }
    return opens;
}

void draw_facts(Pane& pane, const ObstacleView& view, ui::Box box, float label_w) {
    constexpr float least_h = 13;
    const float row_h = ui::canvas().touch_mm(20);
    const auto opens = opening(view.facts, row_h, least_h, box.h);
    const auto touched = static_cast<float>(std::ranges::count(opens, true));
    const float plain = static_cast<float>(view.facts.size()) - touched;
    const float plain_h = plain > 0 ? std::min(20.0F, (box.h - touched * row_h) / plain) : 0;
    float y = box.y;
    for (std::size_t i = 0; i < view.facts.size(); ++i) {
        const auto& fact = view.facts[i];
        const float h = opens[i] ? row_h : plain_h;
        ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
        line({box.x, y + (h - 12) / 2, box.w - (opens[i] ? 12.0F : 0), h}, label_w, fact.label, fact.value,
             {});
        if (opens[i]) {
            ui::icon({box.x + box.w - 9, y + (h - 9) / 2}, ui::Icon::chevron_right, 9, ui::Shade::ink2);
            if (ui::row({box.x - 4, y, box.w + 8, h}, said("{0} {1}", fact.label, fact.value))) {
                pane.draft.chosen_obstacle = view.id;  // also where it was the one that is now
                open_record_at(pane, fact.experiment, ScreenId::obstacle);
            }
        }
        y += h;
    }
}

void draw_sheet(Pane& pane, const ObstacleView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16;
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    float y = sheet.y + 11;
    float label_w = 62;
    for (const auto& chain : view.chain) {
        label_w = std::max(label_w, ui::text_width(chain.label, {body6}) + 5);
    }
    for (const auto& chain : view.chain) {
        const ui::Type type{body6, medium};
        const bool fits = label_w + ui::text_width(chain.words, type) * 0.9F <= w;
        const float own_w = ui::text_width(chain.label, {body6}) + 5;
        line({x, y, w, 12}, fits ? label_w : own_w, chain.label, chain.words, type);
        y += 12;
    }
    constexpr float words_h = 61.5F;
    draw_words(view, {sheet.x, y + 2, sheet.w, words_h});
    y += words_h + 4;
    draw_facts(pane, view, {x, y, w, sheet.y + sheet.h - y - 3}, label_w);
}

void draw_slips(Pane& pane, const ObstacleView& view, ui::Box box) {
    const float row_h = ui::canvas().touch_mm(30);
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, box.h / row_h));
    const auto pages = pages_of(view.ideas.size(), fitting, pane.draft.idea_page);
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& idea = view.ideas[i];
        const ui::Box row{box.x, box.y + static_cast<float>(i - pages.from) * row_h, box.w, row_h};
        ui::hline(row.x, row.y, row.w, 0.25F, ui::Shade::line);
        const bool taken = !idea.became.empty();
        ui::text({row.x, row.y + 2.5F}, idea.words, {body6, medium, taken ? ui::Shade::ink2 : ui::Shade::ink},
                 {.width = row.w, .lines = taken ? 1 : 2, .least = small5, .line = 11, .wrap_first = true});
        ui::text({row.x, row.y + 15.5F}, idea.became, {small5, regular, ui::Shade::ink2}, {.width = row.w});
        if (!taken && write_row(pane, row, idea.words)) {
            pane.draft.chosen_idea = idea.id;
        }
    }
    page_keys(pane.draft.idea_page, pages);
}

void draw_ideas(Pane& pane, const ObstacleView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + 7, w = sheet.w - 14;
    section(x, sheet.y + 7, w, tr("Ideas"));
    const float key_h = pane.reads_only() ? 0 : ui::canvas().touch_mm(26);
    const float key_y = sheet.y + sheet.h - 7 - key_h;
    if (view.ideas.empty()) {
        ui::text({x, sheet.y + 26}, view.ideas_empty, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 3, .wrap_first = true});
    }
    draw_slips(pane, view, {x, sheet.y + 24.5F, w, key_y - sheet.y - 28});
    ui::KeyLook look;
    look.icon = ui::Icon::add;
    look.enabled = view.can_add_idea;
    const bool begun = half_written(pane.draft, view.idea_wish.what_for) ||
                       !form_text(pane.draft, view.idea_wish.what_for).empty();
    look.badge = begun && !view.idea_ask ? word("draft") : "";
    if (write_key(pane, {x, key_y, w, key_h}, tr("Add an idea"), look)) {
        write_for(pane, view.idea_wish);
    }
}

void draw_keys(Pane& pane, const ObstacleView& view, const Zones& z) {
    constexpr float gap = 4;
    const auto count = static_cast<float>(view.keys.size());
    if (view.keys.empty()) {
        return;
    }
    const float w = std::min((z.width - gap * (count - 1)) / count, 117.0F);
    float x = z.left;
    for (const auto& key : view.keys) {
        ui::KeyLook look;
        look.icon = icon_of(key.does);
        look.icon_size = 11;
        look.icon_gap = 3;
        look.badge = key.badge;
        if (ui::key({x, z.bar_y, w, z.bar_h}, key.words, look)) {
            do_it(pane, view, key.does);
        }
        x += w + gap;
    }
}

/// What the writing screen brought back goes on the board at once.
void store_idea(Pane& pane, const ObstacleView& view) {
    if (view.idea_ask) {
        pane.asks.emplace_back(*view.idea_ask);
        pane.saved_words = view.idea_saved_words;
        set_form_text(pane.draft, view.idea_wish.what_for, "");
    }
}

void draw_idea_question(Pane& pane, const ObstacleView::IdeaQuestion& question) {
    const auto& canvas = ui::canvas();
    const float tall = canvas.touch_mm(32), low = canvas.touch_mm(28), w = 290, h = 96 + tall + low;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16, half = (inner - 5) / 2;
    ui::dialog(box);
    ui::text({x, box.y + 16.5F}, question.title, {h12, bold}, {.width = inner, .least = h9});
    ui::text({x, box.y + 40.5F}, question.words, {}, {.width = inner, .lines = 3, .least = body6});
    ui::KeyLook primary;
    primary.style = question.can_become ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    primary.enabled = question.can_become;
    primary.type = {h9, medium};
    if (ui::key({x, box.y + 83, inner, tall}, question.next_step, primary)) {
        pane.draft.idea = pane.draft.chosen_idea;
        pane.draft.chosen_idea.clear();
        pane.go = ScreenId::new_experiment;
    }
    const float y = box.y + 88 + tall;
    if (ui::key({x, y, half, low}, question.drop)) {
        pane.asks.emplace_back(question.ask);
        pane.saved_words = question.dropped_words;
        pane.draft.chosen_idea.clear();
    }
    if (ui::key({x + half + 5, y, half, low}, question.not_now)) {
        pane.draft.chosen_idea.clear();
    }
}

}  // namespace

void draw_obstacle(Pane& pane) {
    const auto view = view_obstacle(pane.board, pane.now, pane.draft);
    const auto z = zones();
    const auto apart = unsettled(pane.shelf, pane.board.board.id, std::span(&view.id, 1));
    if (head(pane, view.title, {}, settle_strip_w(apart))) {
        pane.go = ScreenId::obstacles;
    }
    settle_strip(pane, apart, 0, ScreenId::obstacle);
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
        return;
    }
    draw_sheet(pane, view, {z.left, z.top, z.width - side_w - 6, z.bottom - z.top});
    draw_ideas(pane, view, {z.right - side_w, z.top, side_w, z.bottom - z.top});
    news(pane, z.bar_y - 6);
    if (pane.reads_only()) {
        recorded_there(pane, {z.left, z.bar_y, z.width, z.bar_h});
        return;
    }
    draw_keys(pane, view, z);
    store_idea(pane, view);
    if (view.idea) {
        draw_idea_question(pane, *view.idea);
    }
}

}  // namespace kiosk
