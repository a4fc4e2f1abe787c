// Draws the silent observation: before it the place and the earlier ones, in it the calm bar, two columns of notes and two big keys.
#include "kiosk/screens/silent_observation_view.hpp"

#include <algorithm>
#include <span>

#include "kiosk/screens/aside_list.hpp"
#include "kiosk/screens/calm_bar.hpp"
#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
using View = SilentObservationView;
constexpr float gap = 6;

// --- the next one, and those before ------------------------------------------------------------------------------------

void draw_start(Pane& pane, const View& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, h = ui::canvas().touch_mm(22);
    section(x, box.y + 7, w, tr("Where do we look?"));
    float y = box.y + 25;
    if (!view.places.empty()) {
        const auto touched =
            chip_rows({{x, y, w, h}, h, 2, 0, {body6}}, view.places, pane.draft.practice.place_page);
        if (touched) {
            const auto& choice = view.places.at(*touched);
            set_form_text(pane.draft, watch_place, choice.selected ? "" : choice.words);
        }
        y += 2 * h + 10;
    }
    const float key_h = ui::canvas().touch_mm(26);
    const auto words = half_written(pane.draft, watch_place) ? form_words(pane.draft, watch_place, "")
                                                             : word("Another place");
    if (writing_key({x, y, w, key_h}, words, "place",
                    half_written(pane.draft, watch_place) ? word("draft") : "")) {
        write_for(pane, {.what_for = std::string(watch_place),
                         .title = word("Where do we look?"),
                         .beside = word("A place from which all of it can be seen"),
                         .good = word("between press and packing table"),
                         .poor = word("the line"),
                         .most = 60,
                         .keep_words = word("Take this place"),
                         .back = ScreenId::silent_observation});
    }
    y += key_h + 6;
    const float line = std::max(12.0F, ui::text_line(body6));
    const int lines = static_cast<int>((box.y + box.h - 3 - y) / line);
    if (lines > 0) {
        ui::text({x, y}, tr("We thought: what we took for granted. We saw: what happened before our eyes."),
                 {body6, regular, ui::Shade::ink2},
                 {.width = w, .lines = lines, .least = small5, .line = line, .wrap_first = true});
    }
}

void draw_earlier_row(Pane& pane, const View::Earlier& row, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float middle = box.y + box.h / 2, x = box.x + 6, w = box.w - 12;
    ui::text({x, middle - 12}, row.place, {body7, medium}, {.width = w, .least = small5});
    ui::text({x, middle + 1}, said("{0}, {1}", row.when, row.counts), {small5, regular, ui::Shade::ink2},
             {.width = w});
    if (ui::row(box, said("{0}, {1}", row.place, row.when))) {
        pane.draft.practice.observation = row.id;
        pane.draft.practice.note_page = 0;
    }
}

void draw_earlier_ones(Pane& pane, const View& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16, y = box.y + 24, row_h = aside_row_two_h();
    section(x, box.y + 7, w, tr("What we looked at before"));
    if (view.earlier.empty()) {
        ui::text({x, y + 2}, view.earlier_empty, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 3, .wrap_first = true});
        return;
    }
    const auto pages = pages_of(view.earlier.size(), rows_in(box.y + box.h - 2 - y, row_h),
                                pane.draft.practice.earlier_page);
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_earlier_row(pane, view.earlier[i],
                         {box.x + 2, y + static_cast<float>(i - pages.from) * row_h, box.w - 4, row_h});
    }
    page_keys(pane.draft.practice.earlier_page, pages);
}

void draw_before(Pane& pane, const View& view, const Zones& z) {
    const float left_w = z.width * 0.55F, h = z.bottom - z.top;
    draw_start(pane, view, {z.left, z.top, left_w, h});
    draw_earlier_ones(pane, view, {z.left + left_w + gap, z.top, z.width - left_w - gap, h});
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    look.icon = ui::Icon::visibility;
    if (ui::key({z.right - 180, z.bar_y, 180, z.bar_h}, tr("Start the half hour"), look)) {
        pane.asks.emplace_back(kata::StartObservation{pane.board.board.id, view.place});
        pane.draft.practice.note_page = 0;
        drop_form(pane.draft, "watch");
    }
}

// --- its notes ---------------------------------------------------------------------------------------------------------

void draw_note(Pane& pane, const View::Note& note, ui::Box box) {
    ui::hline(box.x, box.y, box.w, 0.25F, ui::Shade::line);
    const float minute_w = 34, x = box.x + 6, line = std::max(10.5F, ui::text_line(body6));
    ui::text({x, box.y + 3}, note.minute, {small5, regular, ui::Shade::ink2}, {.width = minute_w - 4});
    const int lines = std::max(1, static_cast<int>((box.h - 4) / line));
    ui::text(
        {x + minute_w, box.y + 3}, note.words, {body6, medium},
        {.width = box.w - minute_w - 12, .lines = lines, .least = small5, .line = line, .wrap_first = true});
    if (note.can_be_obstacle && ui::row(box, note.words)) {
        pane.draft.changing_obstacle.clear();
        set_form_text(pane.draft, "parked words", note.words);
        pane.go = ScreenId::obstacle_form;
    }
}

void draw_column(Pane& pane, std::string_view title, std::span<const View::Note> notes, std::size_t fitting,
                 ui::Box box) {
    ui::sheet(box);
    section(box.x + 8, box.y + 7, box.w - 16, title);
    const float y = box.y + 23, row_h = (box.y + box.h - 2 - y) / static_cast<float>(fitting);
    const auto from =
        std::min(notes.size(), static_cast<std::size_t>(pane.draft.practice.note_page) * fitting);
    const auto shown = notes.subspan(from, std::min(fitting, notes.size() - from));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        draw_note(pane, shown[i], {box.x + 2, y + static_cast<float>(i) * row_h, box.w - 4, row_h});
    }
}

void draw_columns(Pane& pane, const View& view, ui::Box box) {
    const float w = (box.w - gap) / 2;
    const auto fitting = rows_in(box.h - 25, aside_row_two_h());
    const auto most = std::max(view.thought.size(), view.seen.size());
    const auto pages = pages_of(most, fitting, pane.draft.practice.note_page);
    pane.draft.practice.note_page = pages.page;
    draw_column(pane, tr("We thought"), view.thought, fitting, {box.x, box.y, w, box.h});
    draw_column(pane, tr("We saw"), view.seen, fitting, {box.x + w + gap, box.y, w, box.h});
    page_keys(pane.draft.practice.note_page, pages);
}

/// Fills in whole minutes of the half hour. Returns where it ends.
float draw_bar(const View& view, const Zones& z) {
    const ui::Type type{body7, medium}, quiet{body6, regular, ui::Shade::ink2};
    const float h = ui::text_line(body7), words_w = ui::text_width(view.minutes_words, type);
    calm_bar({z.left, z.top + h / 2 - 2, z.width - words_w - 8, 4},
             static_cast<float>(view.minutes) / observation_minutes);
    ui::text({z.right - words_w, z.top}, view.minutes_words, type);
    ui::text({z.left, z.top + h + 1}, view.calm, quiet, {.width = z.width, .least = small5});
    return z.top + h + 1 + ui::text_line(body6) + 3;
}

void write_note(Pane& pane, std::string_view what_for) {
    pane.draft.write(std::string(what_for), "");  // a half-written one goes on
    pane.go = ScreenId::write;
}

void draw_going_keys(Pane& pane, const View& view, const Zones& z) {
    constexpr float end_w = 124, key_gap = 4;
    const float big_w = (z.width - end_w - 2 * key_gap) / 2;
    ui::KeyLook look;
    look.style = ui::KeyStyle::dark;
    look.type = {h9, medium};
    look.icon = ui::Icon::forum;
    look.badge = view.thought_badge;
    if (ui::key({z.left, z.bar_y, big_w, z.bar_h}, tr("We thought###thought"), look)) {
        write_note(pane, watched_thought);
    }
    look.icon = ui::Icon::visibility;
    look.badge = view.saw_badge;
    if (ui::key({z.left + big_w + key_gap, z.bar_y, big_w, z.bar_h}, tr("We saw###saw"), look)) {
        write_note(pane, watched_saw);
    }
    if (ui::key({z.right - end_w, z.bar_y, end_w, z.bar_h}, tr("End it here"))) {
        pane.asks.emplace_back(kata::EndObservation{view.id});
        pane.saved_words = word("Silent observation stored");
        pane.draft.practice.observation = view.id;
        pane.draft.practice.note_page = 0;
    }
}

void draw_reading_hint(const Zones& z) {
    ui::text({z.left, z.bar_y + z.bar_h / 2 - 12},
             tr("Touch what we saw: it becomes an obstacle in the parking lot."),
             {body6, regular, ui::Shade::ink2}, {.width = 300, .lines = 2, .wrap_first = true});
}

}  // namespace

void draw_silent_observation(Pane& pane) {
    const auto view = view_silent_observation(pane.board, pane.now, pane.draft);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        if (view.reading) {
            pane.draft.practice.observation.clear();
        } else {
            pane.go = ScreenId::coaching;
        }
    }
    if (view.watching) {
        const float top = draw_bar(view, z);
        draw_columns(pane, view, {z.left, top, z.width, z.bottom - top});
        draw_going_keys(pane, view, z);
    } else if (view.reading) {
        draw_columns(pane, view, {z.left, z.top, z.width, z.bottom - z.top});
        draw_reading_hint(z);
    } else {
        draw_before(pane, view, z);
    }
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
