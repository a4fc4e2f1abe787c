// Draws reading in a file: the list of files, and what is being worked on.
#include <algorithm>

#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/import_parts.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void draw_file(Pane& pane, const ImportView::File& file, ui::Box box) {
    constexpr float right_w = 96;
    const float middle = box.y + box.h / 2;
    ui::icon({box.x + 9, middle - 7.5F}, file.on_stick ? ui::Icon::usb : ui::Icon::folder, 15);
    const float x = box.x + 31, end = box.x + box.w - 9 - 17, w = end - right_w - x;
    ui::text({x, middle - 14}, file.name, {h9, medium}, {.width = w, .least = body6, .line = 15});
    ui::text({x, middle + 2}, file.where, {body6, regular, ui::Shade::ink2}, {.width = w, .least = small5});
    ui::text({end - right_w, middle - 12}, file.changed, {},
             {.width = right_w, .least = small5, .align = ui::Align::right});
    ui::text({end - right_w, middle + 2}, file.size, {body6, regular, ui::Shade::ink2},
             {.width = right_w, .least = small5, .align = ui::Align::right});
    ui::icon({box.x + box.w - 9 - 13, middle - 6.5F}, ui::Icon::chevron_right, 13, ui::Shade::ink2);
    if (ui::row(box, file.name)) {
        const auto metric = pane.draft.import.metric;
        pane.draft.import = {};
        pane.draft.import.file = file.path;
        pane.draft.import.metric = metric;
    }
}

void draw_files(Pane& pane, const ImportView& view) {
    const auto z = zones();
    const float row_h = ui::canvas().touch_mm(32);
    const auto per_page = static_cast<std::size_t>(std::max(1.0F, (z.bottom - z.top - 8) / row_h));
    const auto pages = pages_of(view.files.size(), per_page, pane.draft.import.page);
    ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
    if (!view.empty_words.empty()) {
        ui::text({z.left + 8, z.top + 12}, view.empty_words, {h9, regular, ui::Shade::ink2},
                 {.width = z.width - 16, .lines = 4, .least = body7, .wrap_first = true});
    }
    float y = z.top + 4;
    for (auto i = pages.from; i < pages.to; ++i) {
        if (i > pages.from) {
            ui::hline(z.left + 8, y, z.width - 16, 0.25F, ui::Shade::line);
        }
        draw_file(pane, view.files[i], {z.left, y, z.width, row_h});
        y += row_h;
    }
    page_keys(pane.draft.import.page, pages);
    ui::KeyLook look;
    look.icon = ui::Icon::sync;
    look.enabled = view.looking_words.empty();
    if (ui::key({z.left, z.bar_y, 110, z.bar_h}, tr("Look again"), look)) {
        pane.import_ask = ImportAsk::look_again;
        pane.draft.import.page = 0;
    }
    const auto& words = view.looking_words.empty() ? view.more_words : view.looking_words;
    ui::text({z.left + 118, z.bar_y + z.bar_h / 2 - 6}, words, {body7, regular, ui::Shade::ink2},
             {.width = z.width - 118});
}

/// How far it is, as the calm clock shows it: an outline that fills.
void draw_working(const ImportView& view) {
    const auto z = zones();
    const ui::Box sheet{z.left, z.top, z.width, ui::canvas().height() - 6 - z.top};
    ui::sheet(sheet);
    const float x = sheet.x + 8, w = sheet.w - 16, y = sheet.y + sheet.h / 2 - 34;
    ui::text({x, y}, view.work_words, {h12, medium}, {.width = w, .least = body7});
    const ui::Box bar{x, y + 26, w, 8};
    ui::outline(bar, ui::Shade::ink, 0.5F);
    ui::fill({bar.x, bar.y, bar.w * static_cast<float>(view.percent) / 100, bar.h}, ui::Shade::ink);
    ui::text({x, y + 40}, said("{0} %", view.percent), {body7, medium});
    ui::text({x, y + 54}, view.work_note, {body7, regular, ui::Shade::ink2}, {.width = w});
}

void draw_broken(const ImportView& view) {
    const auto z = zones();
    const float bottom = ui::canvas().height() - 6, h = std::min(92.0F, (bottom - z.top) / 2);
    ui::sheet({z.left, z.top, z.width, h});
    const float x = z.left + 8, w = z.width - 16;
    ui::text({x, z.top + 10}, view.sentence, {h9, bold}, {.width = w});
    ui::text({x, z.top + 30}, view.why, {}, {.width = w, .lines = 3, .least = body6, .wrap_first = true});
    if (!view.begins.empty()) {
        draw_import_begins(view, {z.left, z.top + h + 6, z.width, bottom - z.top - h - 6});
    }
}

/// One step back: out of a question, out of the refused rows, out of the file.
void go_back(Pane& pane, const ImportView& view) {
    auto& choice = pane.draft.import;
    if (choice.file.empty() || pane.panel.import.storing) {
        pane.go = ScreenId::storyboard;
    } else if (choice.rereads || choice.changes || choice.shows_refused) {
        choice.rereads = choice.shows_refused = false;
        choice.changes.reset();
    } else {
        choice = {};
    }
    choice.page = view.page == ImportView::Page::files ? choice.page : 0;
}

}  // namespace

void draw_import(Pane& pane) {
    const auto view = view_import(pane.board, pane.panel, pane.now, pane.draft);
    using enum ImportView::Page;
    const bool pages = view.page == files || view.page == refused;
    if (head(pane, view.title, view.beside, pages ? 66.0F : 0.0F)) {
        go_back(pane, view);
    }
    switch (view.page) {
    case files: draw_files(pane, view); break;
    case working: draw_working(view); break;
    case broken: draw_broken(view); break;
    case question: draw_import_question(pane, view); break;
    case preview: draw_import_preview(pane, view); break;
    case refused: draw_import_refused(pane, view); break;
    }
    news(pane, zones().bar_y - 6);
}

}  // namespace kiosk
