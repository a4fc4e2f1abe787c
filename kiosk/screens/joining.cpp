// Draws the six words in large print, and the list of the panels that ask.
#include "kiosk/screens/joining_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

/// Three in a row, each with its number: they are read aloud from one glass to the other.
void draw_six(const std::vector<std::string>& words, ui::Box box) {
    constexpr std::size_t columns = 3;
    const float w = box.w / columns, h = box.h / 2;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto place = grid_place({box.x, box.y, w, h}, i, columns, 0, 0);
        ui::hline(place.x, place.y, place.w - 6, 0.5F, ui::Shade::line2);
        const float y = place.y + place.h / 2 - 9.5F;
        ui::text({place.x, y + 5}, std::to_string(i + 1), {body7, regular, ui::Shade::ink2});
        ui::text({place.x + 11, y}, words[i], {h12, bold}, {.width = place.w - 19, .least = h9});
    }
}

void draw_words(const JoiningView& view, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, box.y + 12}, view.head, {h12, medium}, {.width = w, .least = body7});
    ui::text({x, box.y + 34}, view.sentence, {}, {.width = w, .lines = 2, .wrap_first = true});
    const float top = box.y + 62, note_h = 18;
    if (!view.words.empty()) {
        draw_six(view.words, {x, top, w, box.y + box.h - top - note_h - 2});
    }
    ui::text({x, box.y + box.h - note_h + 2}, view.note, {body6, regular, ui::Shade::ink2},
             {.width = w, .least = small5});
}

void draw_requests(Pane& pane, const JoinRequestsView& view) {
    const auto z = zones();
    ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
    const float x = z.left + 8, w = z.width - 16, row_h = ui::canvas().touch_mm(30);
    const float top = z.top + (view.note.empty() ? 2.0F : 26.0F);
    ui::text({x, z.top + 8}, view.note, {h9, medium}, {.width = w, .least = body6});
    const auto pages =
        pages_of(view.rows.size(), rows_in(z.bottom - top - 2, row_h), pane.draft.share.request_page);
    float y = top;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.rows[i];
        const ui::Box box{z.left, y, z.width, row_h};
        ui::hline(x, y, w, 0.25F, ui::Shade::line);
        ui::icon({x + 1, y + row_h / 2 - 7.5F}, ui::Icon::dashboard, 15);
        ui::text({x + 23, y + row_h / 2 - 7.5F}, request_name(row), {h9, medium},
                 {.width = w - 23 - 17, .least = small5});
        ui::icon({x + w - 14, y + row_h / 2 - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
        if (ui::row(box, row.jid)) {
            pane.draft.share.request = row.jid;
        }
        y += row_h;
    }
    if (!view.empty_words.empty()) {
        nothing_here({x, top + 6}, w, view.empty_words);
    }
    page_keys(pane.draft.share.request_page, pages);
    ui::KeyLook look;
    look.icon = ui::Icon::sync;
    look.enabled = !pane.panel.share.asking;
    if (ui::key({z.left, z.bar_y, 110, z.bar_h}, tr("Look again"), look)) {
        pane.share_ask = {ShareAsk::What::requests};
    }
}

void draw_request(Pane& pane, const JoinRequestsView& view) {
    const auto z = zones();
    draw_words(view.chosen, {z.left, z.top, z.width, z.bottom - z.top});
    ui::KeyLook look;
    look.icon = ui::Icon::close;
    if (ui::key({z.left, z.bar_y, 130, z.bar_h}, tr("They differ"), look)) {
        pane.draft.share.request.clear();
    }
    if (view.needs_pin) {
        look.icon = ui::Icon::person;
        if (ui::key({z.right - 180, z.bar_y, 180, z.bar_h}, tr("Own pages"), look)) {
            ask_pin(pane, {}, ScreenId::join_requests);  // with it the panel can be accepted
        }
        return;
    }
    look.icon = ui::Icon::check;
    look.enabled = view.can_accept;
    look.style = view.can_accept ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    if (ui::key({z.right - 180, z.bar_y, 180, z.bar_h}, view.accept_words, look)) {
        std::string words;
        for (const auto& one : view.chosen.words) {
            words += (words.empty() ? "" : " ") + one;
        }
        pane.share_ask = {ShareAsk::What::accept, view.chosen_jid, words};  // the PIN comes before it
    }
}

}  // namespace

void draw_joining(Pane& pane) {
    const auto view = view_joining(pane.shelf);
    const auto z = zones();
    if (head(pane, tr("Joining the plant"), pane.shelf.station_name())) {
        pane.go = ScreenId::shared_folder;
    }
    draw_words(view, {z.left, z.top, z.width, ui::canvas().height() - 6 - z.top});
    news(pane, z.bar_y - 6);
}

void draw_join_requests(Pane& pane) {
    auto& chosen = pane.draft.share.request;
    const auto view = view_join_requests(pane.shelf, pane.panel.share, chosen);
    const bool one = !view.chosen_jid.empty();
    if (head(pane, one ? tr("Accept a panel") : tr("New panels"), {}, one ? 0 : page_keys_w())) {
        if (one) {
            chosen.clear();
        } else {
            pane.go = ScreenId::change_folder;
        }
    }
    if (one) {
        draw_request(pane, view);
    } else {
        draw_requests(pane, view);
    }
    news(pane, zones().bar_y - 6);
}

}  // namespace kiosk
