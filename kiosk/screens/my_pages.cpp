// Draws a person's own pages: two lines and the prompts on the left, reflections on the right, keys in the bar.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/my_pages_view.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float gap = 6;

void write_own(Pane& pane, const kata::EntityId& person, std::string_view which, const std::string& begins) {
    pane.draft.write(page_text(person, which), begins);
    pane.go = ScreenId::write;
}

void draw_prompts(Pane& pane, const MyPagesView& view, const kata::EntityId& person, ui::Box box) {
    const std::array<std::pair<kata::Prompts, std::string>, 3> choices{{{kata::Prompts::full, word("Full")},
                                                                        {kata::Prompts::brief, word("Short")},
                                                                        {kata::Prompts::none, word("Off")}}};
    constexpr float between = 4;
    const float w = (box.w - 2 * between) / 3;
    float x = box.x;
    for (const auto& [prompts, words] : choices) {
        if (ui::chip({x, box.y, w, box.h}, words, view.prompts == prompts) && view.prompts != prompts) {
            pane.asks.emplace_back(kata::SetPrompts{person, prompts});
        }
        x += w + between;
    }
}

void draw_practice(Pane& pane, const MyPagesView& view, const kata::EntityId& person, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, touch_h = ui::canvas().touch_mm(24);
    const float step = (box.h - 6) / 3, key_y = std::min(20.0F, step - touch_h - 2);
    float y = box.y + 5;
    for (const auto& line : view.lines) {
        section(x, y, w, line.label);
        if (writing_key({x, y + key_y, w, touch_h}, line.words, line.which, line.badge)) {
            write_own(pane, person, line.which, line.begins_with);
        }
        y += step;
    }
    section(x, y, w, tr("Prompts on the card"));
    draw_prompts(pane, view, person, {x, y + key_y, w, touch_h});
}

void draw_notes(Pane& pane, const MyPagesView& view, const kata::EntityId& person, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, key_h = ui::canvas().touch_mm(24);
    section(x, box.y + 5, w, tr("What I noticed"));
    float y = box.y + 24;
    if (writing_key({x, y, w, key_h}, word("Write one line"), own_reflection, view.note_badge)) {
        write_own(pane, person, own_reflection, "");
    }
    y += key_h + 5;
    if (view.notes.empty()) {
        ui::text({x, y}, view.notes_empty, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 3, .least = body6, .wrap_first = true});
        return;
    }
    const float line = ui::text_line(body6), row_h = 12 + 2 * line + 2;
    const float room = box.y + box.h - 3 - y;
    const auto fitting = std::max<std::size_t>(1, static_cast<std::size_t>(room / row_h));
    const auto pages = pages_of(view.notes.size(), fitting, pane.draft.own.notes_page);
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& note = view.notes[i];
        ui::hline(x, y, w, 0.25F, ui::Shade::line);
        ui::text({x, y + 2}, note.day, {small5, regular, ui::Shade::ink2}, {.width = w});
        ui::text({x, y + 12}, note.words, {body6},
                 {.width = w, .lines = 2, .least = small5, .line = line, .wrap_first = true});
        y += row_h;
    }
    pane.draft.own.notes_page = pages.page;
    page_keys(pane.draft.own.notes_page, pages);
}

void draw_bar(Pane& pane, const kata::EntityId& person, const Zones& z) {
    constexpr float between = 4;
    const float w = (z.width - 4 * between) / 5;
    const auto place = [&](int at) {
        return ui::Box{z.left + static_cast<float>(at) * (w + between), z.bar_y, w, z.bar_h};
    };
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.type = {body6, medium};
    if (ui::key(place(0), tr("Change PIN"), look)) {
        ask_pin(pane, person, ScreenId::new_pin);
    }
    if (ui::key(place(1), tr("About me"), look)) {
        pane.go = ScreenId::about_me;
    }
    if (ui::key(place(2), tr("Coach’s own log"), look)) {
        pane.go = ScreenId::coach_log;
    }
    if (ui::key(place(3), tr("Mirror"), look)) {
        pane.go = ScreenId::mirror;
    }
    if (ui::key(place(4), tr("Close my pages"))) {
        pane.close_own = true;
        pane.go = ScreenId::storyboard;
    }
}

void draw_facts(const AboutMeView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, h = (box.h - 24) / static_cast<float>(view.facts.size());
    section(x, box.y + 5, w, tr("What the panel keeps about me"));
    float y = box.y + 22;
    for (const auto& fact : view.facts) {
        ui::fact({x, y, w, h}, fact.label, fact.value);
        y += h;
    }
}

void draw_milestones(const AboutMeView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    section(x, box.y + 5, w, tr("Along the way"));
    float y = box.y + 24;
    const ui::Fit fit{.width = w, .lines = 2, .least = small5, .wrap_first = true};
    if (view.milestones.empty()) {
        ui::text({x, y}, view.milestones_empty, {body7, regular, ui::Shade::ink2}, fit);
    }
    const auto most = static_cast<std::size_t>(std::max((box.h - 90) / 13, 1.0F));
    const auto from = view.milestones.size() > most ? view.milestones.size() - most : 0;
    for (auto i = from; i < view.milestones.size(); ++i) {
        ui::text({x, y}, view.milestones[i], {body6}, {.width = w, .least = small5});
        y += 13;
    }
    ui::hline(x, box.y + box.h - 62, w, 0.25F, ui::Shade::line);
    ui::text({x, box.y + box.h - 58}, view.words, {body6, regular, ui::Shade::ink2},
             {.width = w, .lines = 4, .least = small5, .wrap_first = true});
}

}  // namespace

void draw_my_pages(Pane& pane) {
    const auto person = pane.panel.pin.open;
    if (!own_pages_open(pane, person, ScreenId::my_pages)) {
        return;
    }
    const auto view = view_my_pages(pane.board, pane.shelf, pane.now, pane.draft, person);
    const auto z = zones();
    if (head(pane, view.title, tr("Own pages"), page_keys_w())) {
        pane.close_own = true;
        pane.go = ScreenId::storyboard;
    }
    const float left_w = (z.width - gap) / 2, h = z.bottom - z.top;
    draw_practice(pane, view, person, {z.left, z.top, left_w, h});
    draw_notes(pane, view, person, {z.left + left_w + gap, z.top, z.width - left_w - gap, h});
    draw_bar(pane, person, z);
    news(pane, z.bar_y - 6);
}

void draw_about_me(Pane& pane) {
    const auto person = pane.panel.pin.open;
    if (!own_pages_open(pane, person, ScreenId::about_me)) {
        return;
    }
    const auto view = view_about_me(pane.shelf, person);
    const auto z = zones();
    if (head(pane, tr("About me"), pane.shelf.person_name(person))) {
        pane.go = ScreenId::my_pages;
    }
    const float left_w = (z.width - gap) / 2, h = z.bottom - z.top;
    draw_facts(view, {z.left, z.top, left_w, h});
    draw_milestones(view, {z.left + left_w + gap, z.top, z.width - left_w - gap, h});
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    if (ui::key({z.left, z.bar_y, left_w, z.bar_h}, tr("Write my notes to a file"), look)) {
        pane.write_own = true;
    }
    if (ui::key({z.left + left_w + gap, z.bar_y, z.width - left_w - gap, z.bar_h},
                tr("Another tile is me too"))) {
        pane.draft.join = {};
        pane.go = ScreenId::join_people;
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
