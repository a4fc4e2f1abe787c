// Draws how the way to the shared folder stands, how fresh each station is, and the keys that start a copy.
#include "kiosk/screens/shared_folder_view.hpp"

#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

constexpr float fact_h = 20, close_h = 15, row_h = 22.5F, rows_top = 26;

void draw_head(const SharedFolderView& view, ui::Box box) {
    const float x = box.x + 8, w = box.w - 16;
    if (view.quiet_mark) {
        ui::fill({box.x + 0.25F, box.y + 0.25F, box.w - 0.5F, 94}, ui::Shade::now_tint, 3);
        ui::fill({box.x + 0.25F, box.y + 48, box.w - 0.5F, 48}, ui::Shade::now_tint);
    }
    ui::fill({x, box.y + 7, w, 1.25F}, ui::Shade::ink);
    const auto mark = view.copying      ? ui::Icon::sync
                      : view.quiet_mark ? ui::Icon::cloud_off
                                        : ui::Icon::cloud_done;
    ui::icon({x, box.y + 15}, mark, 22);
    ui::text({x + 28, box.y + 16.5F}, view.head, {h12, medium}, {.width = w - 28, .least = h9});
}

void draw_run(const SharedFolderView& view, ui::Box box) {
    const float x = box.x + 8, w = box.w - 16;
    const ui::Box bar{x, box.y + 47.5F, w, 11};
    if (view.part > 0) {
        const float end = w * std::min(view.part, 1.0F);
        ui::fill({bar.x, bar.y, end, bar.h}, ui::Shade::ink, std::min(3.0F, end / 2));
        if (view.part < 1 && end > 6) {
            ui::fill({bar.x + end - 3, bar.y, 3, bar.h}, ui::Shade::ink);  // only the beginning is round
        }
    }
    ui::outline(bar, ui::Shade::ink, 0.75F, 3);
    const float y = box.y + 63, left_w = view.left_words.empty() ? 0 : ui::text_width(view.left_words, {});
    if (view.done_words.empty()) {
        ui::text({x, y}, view.of_words, {}, {.width = w});
    } else {
        ui::runs({x, y}, {run(view.done_words, body7, medium), run(" " + view.of_words)},
                 {.width = w - left_w - 6});
    }
    if (!view.left_words.empty()) {
        ui::text({x, y}, view.left_words, {body7, regular, ui::Shade::ink2},
                 {.width = w, .align = ui::Align::right});
    }
}

/// Where what it says ends.
float draw_waiting(const SharedFolderView& view, ui::Box box) {
    const float x = box.x + 8, w = box.w - 16;
    if (view.figure.empty()) {
        ui::text({x, box.y + 50}, view.sentence, {}, {.width = w, .lines = 2});
        return view.quiet_mark ? 100 : 85;
    }
    const float y = box.y + 46, end = x - 1.5F + ui::figure_width(view.figure, 41.25F);
    ui::figure({x - 1.5F, y}, view.figure, 41.25F, 31);
    ui::text({end + 6, y + 3.5F}, view.figure_words, {h9, medium},
             {.width = x + w - end - 6, .lines = 2, .line = 13.5F});
    ui::text({x, y + 34.5F}, view.sentence, {}, {.width = w, .lines = 1});
    return 100;
}

/// What was said may be a sentence: it takes the rest of the sheet where one line is too short.
void draw_facts(const SharedFolderView& view, ui::Box box) {
    float y = box.y;
    const auto count = static_cast<float>(view.facts.size());
    const auto needed = [](const SharedFolderView::Fact& fact) {
        return ui::text_width(fact.label, {}) + 4 + ui::text_width(fact.value, {body7, medium});
    };
    const bool long_last = !view.facts.empty() && needed(view.facts.back()) > box.w;
    const float h = long_last ? close_h : std::min(fact_h, box.h / std::max(count, 1.0F));
    for (const auto& fact : view.facts) {
        if (long_last && &fact == &view.facts.back()) {
            ui::hline(box.x, y, box.w, 0.25F, ui::Shade::line);
            labelled_words({box.x, y + 2, box.w, box.y + box.h - y - 2}, fact.label, fact.value,
                           {body6, medium});
        } else {
            ui::fact({box.x, y, box.w, h}, fact.label, fact.value);
        }
        y += h;
    }
}

void draw_copy(const SharedFolderView& view, ui::Box box) {
    ui::sheet(box);
    draw_head(view, box);
    float top = 85;
    if (view.copying) {
        draw_run(view, box);
    } else {
        top = draw_waiting(view, box);
    }
    draw_facts(view, {box.x + 8, box.y + top, box.w - 16, box.h - top - 4});
}

void draw_mark(ui::Spot centre, Freshness fresh) {
    if (fresh == Freshness::days) {
        ui::disc(centre, 3.75F, ui::Shade::ink);
        ui::fill({centre.x, centre.y - 4.5F, 4.5F, 9}, ui::Shade::sheet);
    }
    if (fresh == Freshness::last_night) {
        ui::disc(centre, 4.25F, ui::Shade::ink);
    } else {
        ui::ring(centre, 3.75F, 1, ui::Shade::ink);
    }
}

std::size_t rows_per_page(float h) { return rows_in(h - rows_top - 2, row_h); }

void draw_rows(const SharedFolderView& view, const Pages& pages, ui::Box box) {
    ui::sheet(box);
    const float x = box.x + 8, w = box.w - 16;
    section(x, box.y + 7, w, view.rows_title);
    float y = box.y + rows_top;
    for (auto i = pages.from; i < pages.to; ++i) {
        const auto& row = view.rows[i];
        ui::hline(x, y, w, 0.25F, ui::Shade::line);
        draw_mark({x + 5, y + row_h / 2}, row.fresh);
        const float heard_w = ui::text_width(row.heard, {}), at = y + row_h / 2 - 6;
        ui::text({x + 15, at}, row.name, {}, {.width = w - 15 - heard_w - 4, .least = small5});
        ui::text({x, at}, row.heard, {body7, regular, ui::Shade::ink2},
                 {.width = w, .align = ui::Align::right});
        y += row_h;
    }
    if (!view.rows_empty.empty()) {
        ui::text({x, y + 5}, view.rows_empty, {body7, regular, ui::Shade::ink2},
                 {.width = w, .lines = 4, .wrap_first = true});
    }
}

void draw_sync_key(Pane& pane, const SharedFolderView& view, ui::Box box) {
    ui::KeyLook look;
    look.icon = ui::Icon::sync;
    look.style = view.can_sync ? ui::KeyStyle::primary : ui::KeyStyle::waiting;
    look.enabled = view.can_sync;
    if (ui::key(box, view.sync_words, look)) {
        pane.share_ask = {ShareAsk::What::sync};
    }
}

void draw_keys(Pane& pane, const SharedFolderView& view) {
    const auto z = zones();
    constexpr float gap = 4;
    const bool four = !view.waits_words.empty() || !view.requests_words.empty();
    const float w = std::min(110.0F, (z.width - 3 * gap) / 4);
    ui::KeyLook look;
    look.icon = ui::Icon::usb;
    look.enabled = view.can_copy;
    if (ui::key({z.left, z.bar_y, w, z.bar_h}, tr("Copy to USB"), look)) {
        pane.go = ScreenId::copy_to_stick;
    }
    look.enabled = true;
    look.icon = ui::Icon::folder;
    if (ui::key({z.left + w + gap, z.bar_y, w, z.bar_h}, tr("Change folder"), look)) {
        pane.go = ScreenId::change_folder;
    }
    const ui::Box third{z.left + 2 * (w + gap), z.bar_y, w, z.bar_h};
    if (four && view.waits_words.empty()) {
        look.icon = ui::Icon::groups;
        if (ui::key(third, view.requests_words, look)) {
            pane.go = ScreenId::join_requests;
        }
    } else if (four) {
        look.icon = ui::Icon::lock_open;
        if (ui::key(third, tr("Six words"), look)) {
            pane.go = ScreenId::joining;
        }
    }
    draw_sync_key(pane, view, {z.right - w, z.bar_y, w, z.bar_h});
}

}  // namespace

void draw_shared_folder(Pane& pane) {
    const auto view = view_shared_folder(pane.board, pane.shelf, pane.now, pane.panel.share);
    const auto z = zones();
    const float h = z.bottom - z.top, left_w = z.width * 250 / 464;
    const auto pages = pages_of(view.rows.size(), rows_per_page(h), pane.draft.share.station_page);
    if (head(pane, tr("Shared folder"), view.waits_words.empty() ? view.folder : view.waits_words,
             pages.count > 1 ? page_keys_w() : 0)) {
        pane.go = ScreenId::storyboard;
    }
    draw_copy(view, {z.left, z.top, left_w, h});
    draw_rows(view, pages, {z.left + left_w + 6, z.top, z.width - left_w - 6, h});
    page_keys(pane.draft.share.station_page, pages);
    draw_keys(pane, view);
    news(pane, z.bar_y - 6);
}

}  // namespace kiosk
