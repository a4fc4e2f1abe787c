// Draws the challenge's form: the words on the left, numbers and date on the right; and as one sheet where it is only read.
#include "kiosk/screens/challenge_view.hpp"

#include <algorithm>

#include "kiosk/screens/chip_rows.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
constexpr float gap = 4;

std::string name_of(std::string_view field) { return std::string(challenge_form) + " " + std::string(field); }

void write_field(Pane& pane, const ChallengeView& view, const FormField& field, std::size_t most) {
    const bool sentence = field.id == "sentence";
    write_for(pane, {.what_for = name_of(field.id),
                     .title = field.label,
                     .hint = field.quiet ? field.words : "",
                     .good = sentence ? view.hints.good : "",
                     .poor = sentence ? view.hints.poor : "",
                     .most = most,
                     .lines = sentence,
                     .back = ScreenId::challenge});
}

void draw_words(Pane& pane, const ChallengeView& view, ui::Box box) {
    struct Part {
        const FormField& field;
        float share;
        std::size_t most;
    };
    const float hint_h = ui::canvas().touch_mm(20), least = ui::canvas().touch_mm(18);
    // Where fields have to be as high as a glove needs, the writing screen alone has the examples.
    const bool roomy = (box.h - hint_h - 4 * gap) / 4.7F >= least;
    const float first = roomy ? 1.7F : 1.25F;
    const Part parts[] = {
        {view.sentence, first, 240}, {view.short_text, 1, 80}, {view.framing, 1, 120}, {view.vision, 1, 120}};
    const float unit = (box.h - (roomy ? hint_h + gap : 0) - 3 * gap) / (3 + first);
    float y = box.y;
    for (const auto& part : parts) {
        const float h = unit * part.share;
        if (form_field({box.x, y, box.w, h}, part.field)) {
            write_field(pane, view, part.field, part.most);
        }
        y += h + gap;
    }
    if (roomy) {
        hint_line(pane, {box.x, box.y + box.h - hint_h, box.w, hint_h}, view.hints);
    }
}

void draw_from_to(Pane& pane, const ChallengeView& view, ui::Box box) {
    const float w = (box.w - gap) / 2;
    float x = box.x;
    for (const auto* field : {&view.from, &view.to}) {
        if (form_field({x, box.y, w, box.h}, *field)) {
            number_for(pane, {.what_for = name_of(field->id),
                              .title = view.title,
                              .label = field->label,
                              .unit = view.unit,
                              .decimals = view.decimals,
                              .minus = view.minus,
                              .back = ScreenId::challenge});
        }
        x += w + gap;
    }
}

void draw_day(Pane& pane, const ChallengeView& view, ui::Box box) {
    const auto day = view.day.value_or(plus_months(view.earliest, 6));
    const float y = box.y + box.h - day_keys_h();
    ui::text({box.x, y - 13}, view.day_line, {body7, medium}, {.width = box.w, .least = small5});
    if (const auto moved =
            day_keys({box.x, y, box.w, day_keys_h()}, day, view.earliest, view.day.has_value())) {
        set_form_text(pane.draft, name_of("day"), kata::iso(*moved));
    }
}

void draw_numbers(Pane& pane, const ChallengeView& view, ui::Box box) {
    const float chip_h = ui::canvas().touch_mm(22), field_h = ui::canvas().touch_mm(26);
    float y = box.y;
    if (!view.metrics.empty()) {
        if (const auto chosen = chip_rows({.box = {box.x, y, box.w, 0}, .chip_h = chip_h}, view.metrics,
                                          pane.draft.chip_page)) {
            set_form_text(pane.draft, name_of("metric"), view.metric_ids[*chosen]);
        }
        y += chip_h + gap;
    }
    draw_from_to(pane, view, {box.x, y, box.w, field_h});
    y += field_h + 3;
    const float day_top = box.y + box.h - day_keys_h() - 14;
    if (y + 12 <= day_top) {
        ui::text({box.x, y}, view.distance, {body7, medium},
                 {.width = box.w, .lines = y + 24 <= day_top ? 2 : 1, .least = small5, .wrap_first = true});
    }
    draw_day(pane, view, box);
}

/// Whatever of it is written, largest first, in the room there is.
void draw_sheet(const ChallengeView& view, ui::Box sheet) {
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16, half = (w - 10) / 2;
    const float beside_h = ui::text_line(small5) + 2.5F + 3 * ui::text_line(body7);
    const float last_y = sheet.y + sheet.h - 6 - ui::text_line(body7), beside_y = last_y - 6 - beside_h;
    ui::fill({x, sheet.y + 7, w, 1.25F}, ui::Shade::ink);
    labelled_words({x, sheet.y + 13, w, beside_y - sheet.y - 17}, view.sentence.label,
                   view.sentence.quiet ? word("Not written yet") : view.sentence.words, {h9, medium});
    float left = x;
    for (const auto* field : {&view.framing, &view.vision}) {
        if (!field->quiet) {
            labelled_words({left, beside_y, half, beside_h}, field->label, field->words, {body7, medium});
            left += half + 10;
        }
    }
    const auto& distance = view.distance;
    const float day_w = ui::text_width(view.day_line, {body7, medium});
    ui::text({x, last_y}, distance, {body7, medium}, {.width = w - day_w - 8, .least = small5});
    ui::text({distance.empty() ? x : x + w - day_w, last_y}, view.day_line, {body7, medium}, {.width = w});
}

/// What stands on the board, whatever a form begun here once said.
void draw_to_read(Pane& pane) {
    Draft stored;
    begin_challenge_form(stored, pane.board);
    const auto view = view_challenge(pane.board, pane.shelf, pane.now, stored);
    const auto z = zones();
    if (head(pane, view.title)) {
        pane.go = ScreenId::storyboard;
    }
    draw_sheet(view, {z.left, z.top, z.width, z.bottom - z.top});
    recorded_there(pane, {z.left, z.bar_y, z.width, z.bar_h});
}

}  // namespace

void draw_challenge(Pane& pane) {
    if (pane.reads_only()) {
        draw_to_read(pane);
        return;
    }
    begin_challenge_form(pane.draft, pane.board);
    const auto view = view_challenge(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    const auto id = pane.board.challenge ? pane.board.challenge->id : kata::EntityId();
    const auto apart = unsettled(pane.shelf, pane.board.board.id, std::span(&id, 1));
    if (head(pane, view.title, apart.empty() ? view.beside : "", settle_strip_w(apart))) {
        if (!view.changed && !view.half_written) {
            drop_form(pane.draft, challenge_form);  // nothing waits in it
        }
        pane.go = ScreenId::storyboard;
    }
    settle_strip(pane, apart, 0, ScreenId::challenge);
    const float w = (z.width - 10) / 2, h = z.bottom - z.top;
    draw_words(pane, view, {z.left, z.top, w, h});
    draw_numbers(pane, view, {z.left + w + 10, z.top, w, h});
    if (ui::key({z.left, z.bar_y, 90, z.bar_h}, tr("Leave as it was"))) {
        drop_form(pane.draft, challenge_form);
        pane.go = ScreenId::storyboard;
    }
    form_news(pane, {z.left + 94, z.bar_y, z.width - 94 - 154, z.bar_h}, view.why_not);
    if (form_key({z.right - 150, z.bar_y, 150, z.bar_h}, word("Keep this challenge"), view.can_store,
                 ui::Icon::check)) {
        pane.asks.insert(pane.asks.end(), view.asks.begin(), view.asks.end());
        pane.saved_words = view.saved_words;
        give_form(pane.draft, challenge_form);
        pane.go = ScreenId::storyboard;
    }
}

}  // namespace kiosk
