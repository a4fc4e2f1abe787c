// Draws the second coach's sheet: what was said, a row a place of the card; on its second page the feedback.
#include <algorithm>
#include <utility>

#include "kiosk/screens/coaching_observation_view.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/form_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
using View = CoachingObservationView;
constexpr float gap = 4;
constexpr ui::Type quiet{body6, regular, ui::Shade::ink2};

/// Written on a touch, or read.
void part(Pane& pane, const View& view, ui::Box box, const FormField& field, const std::string& title) {
    if (!view.writes) {
        ui::text({box.x, box.y + 1}, field.label, {small5, regular, ui::Shade::ink2}, {.width = box.w});
        const float line = ui::text_line(body6);
        ui::text({box.x, box.y + 9.5F}, field.quiet ? "" : field.words, {body6},
                 {.width = box.w,
                  .lines = std::max(1, static_cast<int>((box.h - 9.5F) / line)),
                  .least = small5,
                  .wrap_first = true});
    } else if (form_field(box, field)) {
        write_for(pane, {.what_for = view.form + " " + field.id,
                         .title = field.label,
                         .beside = &field == &view.feedback.back() ? view.next_beside : title,
                         .hint = field.quiet ? field.words : "",
                         .most = 160,
                         .back = ScreenId::coaching_observation});
    }
}

void draw_fact(Pane& pane, const View& view, const View::Phase& row, ui::Box box) {
    if (!view.writes) {
        ui::text({box.x, box.y + 9.5F}, row.fact_answered ? row.fact_words : "", {body6, medium},
                 {.width = box.w, .least = small5});
    } else if (ui::chip(box, row.fact_words + "###fact " + row.at, row.fact_answered)) {
        set_form_text(pane.draft, view.form + " " + row.at + "-fact", row.fact_next);
    }
}

void draw_phases(Pane& pane, const View& view, ui::Box box) {
    const float least = std::max(ui::canvas().touch_mm(18), 27.0F) + gap;
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (box.h + gap) / least));
    const auto pages = pages_of(view.phases.size(), fitting, pane.draft.coach.sheet_page);
    pane.draft.coach.sheet_page = pages.page;
    const float pitch =
        std::min((box.h + gap) / static_cast<float>(std::min(fitting, view.phases.size())), 46.0F);
    const float name_w = 62, fact_w = 58, said_w = (box.w - name_w - fact_w - 2 * gap) / 2;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.phases[i];
        const float y = box.y + static_cast<float>(i - pages.from) * pitch, h = pitch - gap;
        ui::text({box.x, y + 1}, row.label, {body6, bold}, {.width = name_w - 3, .least = small5});
        ui::text({box.x, y + 11.5F}, row.length, {body7, medium}, {.width = name_w - 3});
        float x = box.x + name_w;
        part(pane, view, {x, y, said_w, h}, row.coach_said, row.label);
        x += said_w + gap;
        part(pane, view, {x, y, said_w, h}, row.learner_said, row.label);
        draw_fact(pane, view, row, {x + said_w + gap, y, fact_w, h});
    }
    page_keys(pane.draft.coach.sheet_page, pages);
}

/// A label with chips under it, or with the one that was chosen.
float draw_chips(Pane& pane, const View& view, ui::Box box, const std::string& label,
                 const std::vector<View::Chip>& chips, const std::string& field) {
    ui::text({box.x, box.y}, label, quiet, {.width = box.w, .least = small5});
    const float h = ui::canvas().touch_mm(18), w = (box.w - gap) / 2;
    float x = box.x;
    for (const auto& chip : chips) {
        if (!view.writes) {
            if (chip.selected) {
                ui::text({box.x, box.y + 11}, chip.words, {body7, medium}, {.width = box.w});
            }
        } else if (ui::chip({x, box.y + 11, w, h}, chip.words, chip.selected)) {
            set_form_text(pane.draft, view.form + " " + field, chip.selected ? "" : chip.value);
        }
        x += w + gap;
    }
    return box.y + 11 + (view.writes ? h : 12) + 5;
}

void draw_feedback(Pane& pane, const View& view, ui::Box box) {
    const float right_w = 150, w = box.w - right_w - 8;
    const float h = (box.h - 3 * gap) / 4;
    float y = box.y;
    for (const auto& field : view.feedback) {
        part(pane, view, {box.x, y, w, h}, field, view.beside);
        y += h + gap;
    }
    const float x = box.x + w + 8;
    y = draw_chips(pane, view, {x, box.y, right_w, 0}, view.to_q4_label, view.to_q4, "q4");
    y = draw_chips(pane, view, {x, y, right_w, 0}, view.follow_up_label, view.follow_up, "again");
    for (const auto& [label, words] :
         {std::pair{&view.threshold_label, &view.threshold}, std::pair{&view.focus_label, &view.focus}}) {
        const float line = ui::text_line(body6);
        const int lines = std::min(3, static_cast<int>((box.y + box.h - y - 10) / line));
        if (lines < 1 || words->empty()) {
            break;
        }
        ui::text({x, y}, *label, {small5, regular, ui::Shade::ink2}, {.width = right_w});
        const auto used = ui::text({x, y + 8.5F}, *words, {body6, medium},
                                   {.width = right_w, .lines = lines, .least = small5, .wrap_first = true});
        y = used.y + used.h + 4;
    }
}

void draw_bar(Pane& pane, const View& view, const Zones& z) {
    constexpr float save_w = 110;
    const float pages_w = 200;
    const auto touched =
        form_pages({z.left, z.bar_y, pages_w, z.bar_h}, {word("What was said"), word("Feedback")},
                   pane.draft.coach.feedback ? 1 : 0);
    if (touched) {
        pane.draft.coach.feedback = *touched == 1;
        pane.draft.coach.sheet_page = 0;
    }
    if (!view.writes) {
        ui::text({z.left + pages_w + 8, z.bar_y + 10}, view.only, quiet, {.width = z.width - pages_w - 8});
        return;
    }
    const float x = z.left + pages_w + gap;
    form_news(pane, {x, z.bar_y, z.right - save_w - gap - x, z.bar_h},
              view.why_not.empty() ? view.only : view.why_not);
    if (form_key({z.right - save_w, z.bar_y, save_w, z.bar_h}, word("Save"), view.can_save)) {
        pane.asks.emplace_back(view.ask);
        pane.saved_words = word("The sheet is stored");
    }
}

}  // namespace

void draw_coaching_observation(Pane& pane) {
    const auto me = pane.panel.pin.open;
    if (!own_pages_open(pane, me, ScreenId::coaching_observation)) {
        return;
    }
    open_sheet(pane.draft, pane.board, pane.shelf, me);
    const auto view = view_coaching_observation(pane.board, pane.shelf, pane.now, pane.draft, me);
    const auto z = zones();
    if (head(pane, view.title, view.beside, page_keys_w())) {
        pane.go = pane.draft.coach.sheet.empty() ? way_out(pane) : ScreenId::coach_sheets;
        if (!view.at_work) {
            drop_form(pane.draft, view.form);
        }
    }
    if (!view.empty_words.empty()) {
        nothing_here({z.left, z.top + 6}, z.width, view.empty_words);
        return;
    }
    const ui::Box box{z.left, z.top, z.width, z.bottom - z.top};
    if (pane.draft.coach.feedback) {
        draw_feedback(pane, view, box);
    } else {
        draw_phases(pane, view, box);
    }
    draw_bar(pane, view, z);
}

}  // namespace kiosk
