// Draws the writing screen: what is quoted, the field, the strip of accents and the two answers, suggestions, and the keyboard.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/learnings_view.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_draw.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float answers_w = 189;  // Cancel and Keep

void go_back(Pane& pane, const WriteView& view) {
    pane.draft.leave_writing();
    pane.go = view.wish.back;
}

void keep(Pane& pane, const WriteView& view) {
    if (view.ask) {
        pane.asks.push_back(*view.ask);
        pane.saved_words = view.saved_words;
        if (pane.draft.writing_for == "obstacle") {
            drop_form(pane.draft, form_of({}));
        }
    } else if (view.of_a_form) {
        set_form_text(pane.draft, view.wish.what_for, view.note);
    } else if (!view.form_field.empty()) {
        set_form_text(pane.draft, view.form_field, view.note);
    } else if (!keep_measuring_text(pane, view.note)) {
        pane.draft.note = view.note;
    }
    pane.draft.written_is_done();
    pane.go = view.form_field.empty() ? view.wish.back : ScreenId::obstacle_form;
}

enum class Ends { no, done, back };

/// What one key of a plugged-in keyboard does to the text.
writing::Text after_key(const writing::Text& text, const ui::KeyEvent& key, const writing::Limits& limits) {
    switch (key.what) {
    case ui::KeyEvent::What::text: return writing::written(text, key.text, limits);
    case ui::KeyEvent::What::enter: return writing::written(text, "\n", limits);
    case ui::KeyEvent::What::backspace: return writing::without_the_one_before(text);
    case ui::KeyEvent::What::remove: return writing::without_the_one_after(text);
    case ui::KeyEvent::What::left: return writing::moved_left(text);
    case ui::KeyEvent::What::right: return writing::moved_right(text);
    case ui::KeyEvent::What::home: return writing::at_the_start(text);
    case ui::KeyEvent::What::end: return writing::at_the_end(text);
    case ui::KeyEvent::What::up:
    case ui::KeyEvent::What::down:
    case ui::KeyEvent::What::escape: return text;
    }
    return text;
}

/// Takes the keys in their order, up to one that ends the writing or needs the lines as they are drawn then (`step`). Enter has a frame
/// of its own: where the disk says no, the draft of the frame before comes back, and all that was typed must be in it.
Ends take_keys(Draft& draft, const writing::Limits& limits, int& step) {
    using What = ui::KeyEvent::What;
    bool typed = false;
    while (const auto key = ui::next_key()) {
        if (key->what == What::escape) {
            return Ends::back;
        }
        if (key->what == What::enter && !limits.lines) {
            if (typed) {
                ui::put_back(*key);
            }
            return typed ? Ends::no : Ends::done;
        }
        typed = true;
        if (key->what == What::up || key->what == What::down) {
            step = key->what == What::up ? -1 : 1;
            return Ends::no;
        }
        const auto before = text_being_written(draft, limits);
        if (const auto text = after_key(before, *key, limits); text != before) {
            put_text(draft, text);
        }
    }
    return Ends::no;
}

/// Where everything stands: the keyboard below, then what there is room for above it.
struct Places {
    ui::Box quoted, field, target, strip, cancel, keep, suggestions;  // a height of 0: no room
};

Places places_of(const KeyGrid& grid, bool quotes) {
    const auto& canvas = ui::canvas();
    const auto z = zones();
    const float answer_h = canvas.touch_mm(28), chip_h = canvas.touch_mm(19), back_h = canvas.touch_mm(22);
    constexpr float quoted_h = 18.5F;
    const float field_h =
        quotes ? 34 : 44;      // what is quoted stays in sight while the first lines are written
    float above = 6 + back_h;  // where the target of the field may begin: gaps are part of it
    float y = above + (back_h > 30 ? 4.0F : 6.0F);
    Places p;
    float bottom = grid.y - 4;
    if (grid.y - y > field_h + answer_h + chip_h + 14) {
        p.suggestions = {z.left, grid.y - chip_h - 3.5F, z.width, chip_h};
        bottom = p.suggestions.y - 3.5F;
    }
    if (quotes && bottom - y > field_h + answer_h + quoted_h + 9) {
        p.quoted = {z.left, y, z.width, quoted_h};
        above = y + quoted_h;
        y = above + 4;
    }
    p.field = {z.left, y, z.width, std::min(field_h, bottom - answer_h - 4 - y)};
    const float answers_y = std::min(p.field.y + p.field.h + 5, bottom - answer_h);
    p.target = {z.left, above, z.width, answers_y - above};
    p.cancel = {z.right - answers_w, answers_y, 75, answer_h};
    p.keep = {z.right - 110, answers_y, 110, answer_h};
    p.strip = {z.left, answers_y, z.width - answers_w - 8, answer_h};
    return p;
}

/// A learning on its slip, or what was sealed with its lock; the label is left out where there is no room for it.
void draw_quoted(const TextWish& wish, ui::Box box, int lines) {
    const auto ink = wish.quotes_sealed ? ui::Shade::predict_text : ui::Shade::ink;
    float x = box.x + 6;
    if (wish.quotes_sealed) {
        ui::fill(box, ui::Shade::predict_tint, 3);
        ui::icon({x - 1, box.y + (box.h - 10) / 2}, ui::Icon::lock, 10, ui::Shade::predict_text);
        x += 13;
    } else {
        ui::slip(box);
    }
    const ui::Type label{small5, regular, ink}, words{body6, medium, ink};
    if (!wish.quoted_label.empty()) {
        ui::text({x, box.y + (box.h - 9) / 2}, wish.quoted_label, label);
        x += ui::text_width(wish.quoted_label, label) + 6;
    }
    const ui::Fit fit{.width = box.x + box.w - 6 - x,
                      .lines = lines,
                      .least = small5,
                      .line = 10.5F,
                      .wrap_first = lines > 1};
    const auto set = static_cast<float>(ui::text_set(wish.quoted, words, fit).lines);
    ui::text({x, box.y + (box.h - set * fit.line) / 2}, wish.quoted, words, fit);
}

/// A good and a poor example, until something is written.
void draw_examples(const TextWish& wish, ui::Box box) {
    const ui::Type label{body6, bold}, words{body6, regular, ui::Shade::ink2};
    const float indent = std::max(ui::text_width(tr("Good"), label), ui::text_width(tr("Poor"), label)) + 5;
    const float line = std::max(ui::line_mm(body6), box.h / 2 - 1.5F);
    float y = box.y + box.h / 2 - (wish.poor.empty() ? line / 2 : line);
    for (const auto& [name, example] : {std::pair(tr("Good"), wish.good), std::pair(tr("Poor"), wish.poor)}) {
        if (!example.empty()) {
            ui::text({box.x, y}, name, label, {.line = line});
            ui::text({box.x + indent, y}, example, words,
                     {.width = box.w - indent, .least = small5, .line = line});
            y += line;
        }
    }
}

/// The newest slip that the words find; a touch opens it, and the search is kept for the way back.
void draw_found(Pane& pane, const WriteView& view, ui::Box box) {
    const ui::Type count{body7, medium};
    const float count_w = std::min(ui::text_width(view.found.count, count) + 6, box.w / 2);
    ui::text({box.x, box.y + (box.h - 12) / 2}, view.found.count, count,
             {.width = count_w - 6, .least = small5});
    if (!view.found.newest) {
        return;
    }
    const ui::Box slip{box.x + count_w, box.y, box.w - count_w, box.h};
    ui::slip(slip);
    const ui::Fit fit{.width = slip.w - 10, .lines = 2, .least = small5, .line = 10.5F, .wrap_first = true};
    const auto lines = static_cast<float>(ui::text_set(view.found.words, {body6, medium}, fit).lines);
    ui::text({slip.x + 5, slip.y + (box.h - lines * fit.line) / 2}, view.found.words, {body6, medium}, fit);
    if (ui::row(slip, view.found.words)) {
        keep(pane, view);
        open_slip(pane, *view.found.newest);
    }
}

/// Left of the answers: accents of the last letter, else what there is to say.
void draw_strip(Pane& pane, const WriteView& view, ui::Box box, bool quoted_above) {
    const auto& wish = view.wish;
    if (!view.remark.empty()) {
        ui::text({box.x, box.y + box.h / 2 - 12}, view.remark, {body7, regular, ui::Shade::ink2},
                 {.width = box.w, .lines = 2, .least = small5});
    } else if (!view.found.count.empty()) {
        draw_found(pane, view, box);
    } else if (!view.forms.empty()) {
        draw_forms(pane.draft, view, box);
    } else if (view.text.words.empty() && !wish.good.empty()) {
        draw_examples(wish, box);
    } else if (!wish.quoted.empty() && !quoted_above) {
        draw_quoted(wish, box, 2);
    }
}

void draw_answers(Pane& pane, const WriteView& view, const Places& place) {
    if (ui::key(place.cancel, tr("Cancel"))) {
        pane.draft.written_is_done();
        pane.go = view.wish.back;
    }
    ui::KeyLook look;
    look.style = view.can_keep ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.can_keep;
    if (ui::key(place.keep, view.keep_words, look)) {
        keep(pane, view);
    }
}

void draw_field(Draft& draft, const WriteView& view, ui::Box field, ui::Box target, int step) {
    const auto shown = ui::writing_field(field, {.label = tr("Text"),
                                                 .words = view.text.words,
                                                 .hint = view.wish.hint,
                                                 .target = target,
                                                 .stops = view.stops,
                                                 .cursor = view.text.cursor,
                                                 .first_line = draft.first_line,
                                                 .step = step,
                                                 .up_label = tr("A line up"),
                                                 .down_label = tr("A line down")});
    draft.first_line = shown.first_line;
    if (shown.cursor) {
        put_text(draft, {view.text.words, *shown.cursor});
    }
}

void draw_suggestions(Draft& draft, const WriteView& view, ui::Box box) {
    constexpr float between = 3.5F, count = 5;
    const float w = (box.w - (count - 1) * between) / count;
    float x = box.x;
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.type = {body7, regular};
    for (const auto& suggestion : view.suggestions) {
        if (ui::key({x, box.y, w, box.h}, suggestion.words + "###word " + suggestion.words, look)) {
            put_text(draft, writing::picked(view.text, suggestion, view.limits));
        }
        x += w + between;
    }
}

WriteView view_of(const Pane& pane) {
    return view_write(pane.board, pane.shelf, pane.now, pane.draft, pane.panel.keyboard);
}

/// What the keys of a plugged-in keyboard made of the text, and what ended it.
struct Typed {
    WriteView view;
    int step = 0;
    Ends ends = Ends::no;
};

Typed take_typed(Pane& pane) {
    if (!pane.draft.wordbook) {
        pane.draft.wordbook = std::make_shared<writing::Wordbook>(wordbook_of(pane.board, pane.shelf));
    }
    Typed typed;
    typed.ends = take_keys(pane.draft, view_of(pane).limits, typed.step);
    typed.view = view_of(pane);
    return typed;
}

void end_writing(Pane& pane, const Typed& typed, KeyboardEnd pressed, bool back) {
    if (back || pressed == KeyboardEnd::hide || typed.ends == Ends::back) {
        go_back(pane, typed.view);
    } else if (typed.view.can_keep && (pressed == KeyboardEnd::done || typed.ends == Ends::done)) {
        keep(pane, typed.view);
    }
}

}  // namespace

bool draw_writing_here(Pane& pane, const WritingPlace& place) {
    const auto typed = take_typed(pane);
    const auto& view = typed.view;
    draw_field(pane.draft, view, place.field, place.field, typed.step);
    if (!view.forms.empty()) {
        draw_forms(pane.draft, view, place.strip);
    }
    if (view.text.words.empty() && view.suggestions.empty()) {
        draw_examples(view.wish, place.suggestions);
    } else {
        draw_suggestions(pane.draft, view, place.suggestions);
    }
    const auto pressed = draw_keyboard(pane, view, place.grid);
    end_writing(pane, typed, pressed, false);
    if (pane.draft.choosing_keyboard) {
        draw_keyboard_choice(pane, view, place.grid);
    }
    return !view.forms.empty();
}

void draw_write(Pane& pane) {
    const auto typed = take_typed(pane);
    const auto& view = typed.view;
    const auto grid = key_grid();
    const auto place = places_of(grid, !view.wish.quoted.empty());
    const bool back = head(pane, view.wish.title, view.wish.beside);
    if (place.quoted.h > 0) {
        draw_quoted(view.wish, place.quoted, 1);
    }
    draw_field(pane.draft, view, place.field, place.target, typed.step);
    draw_strip(pane, view, place.strip, place.quoted.h > 0);
    draw_answers(pane, view, place);
    if (place.suggestions.h > 0) {
        draw_suggestions(pane.draft, view, place.suggestions);
    }
    const auto pressed = draw_keyboard(pane, view, grid);
    end_writing(pane, typed, pressed, back);
    if (!pane.panel.trouble.empty()) {
        news(pane, grid.y - 4);
    }
    if (pane.draft.choosing_keyboard) {
        draw_keyboard_choice(pane, view, grid);
    }
}

}  // namespace kiosk
