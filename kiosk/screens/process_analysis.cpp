// Draws process analysis: the five steps as tabs, one page at a time.
#include <algorithm>

#include "kiosk/screens/chart_draw.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/process_analysis_parts.hpp"
#include "kiosk/screens/settle_mark.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_key.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;
using Opens = AnalysisRow::Opens;

constexpr float padding = 8, head_h = 24, between = 6;

/// Where the parts of a page stand: the table, and what stands beside it.
struct Page {
    ui::Box table, side;
    float row_h = 20;
    std::size_t fits = 1;
};

bool is_text_page(AnalysisTab tab) { return tab == AnalysisTab::pattern || tab == AnalysisTab::facts; }

/// As high as its words need, so that a page holds its rows on the panel of the drawings.
float row_mm(AnalysisTab tab) {
    if (is_text_page(tab)) {
        return 28;
    }
    return tab == AnalysisTab::outcome ? 23.5F : 20;
}

/// Of the whole width; 1 where nothing stands beside the table.
float table_share(AnalysisTab tab) {
    switch (tab) {
    case AnalysisTab::outcome:
    case AnalysisTab::cycles:
    case AnalysisTab::equipment: return 0.62F;
    case AnalysisTab::pace:
    case AnalysisTab::operators: return 0.5F;
    case AnalysisTab::pattern: return 1;
    case AnalysisTab::facts: return 0.5F;
    }
    return 1;
}

Page page_of(const ProcessAnalysisView& view, ui::Box room) {
    Page page;
    const float share = table_share(view.tab);
    page.table = room;
    page.table.w = share < 1 ? room.w * share - between / 2 : room.w;
    const float x = page.table.x + page.table.w + between;
    page.side = {x, room.y, std::max(room.x + room.w - x, 0.0F), room.h};
    page.row_h = ui::canvas().touch_mm(row_mm(view.tab));
    page.fits = static_cast<std::size_t>(std::max(1.0F, (room.h - head_h) / page.row_h));
    return page;
}

/// Seven of one width; a tab is a touch on what is drawn.
void draw_tabs(Pane& pane, const ProcessAnalysisView& view, ui::Box box) {
    constexpr float gap = 4;
    const auto count = static_cast<float>(view.tabs.size());
    const float w = (box.w - gap * (count - 1)) / count;
    float x = box.x;
    for (std::size_t i = 0; i < view.tabs.size(); ++i) {
        const auto& tab = view.tabs[i];
        const ui::Box place{x, box.y, w, box.h};
        ui::fill(place, tab.selected ? ui::Shade::ink : ui::Shade::sheet, 3);
        ui::outline(place, tab.selected ? ui::Shade::ink : ui::Shade::line2, 0.5F, 3);
        const auto shade = tab.selected ? ui::Shade::sheet : ui::Shade::ink;
        const ui::Type number{body7, bold, shade}, type{body6, regular, shade};
        ui::text({x + 4, box.y + (box.h - 12) / 2}, tab.number, number);
        const float words_x = x + 7 + ui::text_width(tab.number, number), words_w = x + w - 2 - words_x;
        const auto words = in_two_lines(tab.words, type, words_w);
        ui::text({words_x, box.y + (box.h - (lines_of(words) > 1 ? 21.0F : 10.5F)) / 2}, words, type,
                 {.width = words_w, .lines = 2, .least = small5});
        if (ui::row(place, said("{0} {1}", tab.number, tab.words))) {
            pane.draft.analysis_tab = static_cast<int>(i);
            pane.draft.analysis_row_page = 0;
        }
        x += w + gap;
    }
}

void open_row(Pane& pane, const ProcessAnalysisView& view, const AnalysisRow& row) {
    switch (row.opens) {
    case Opens::nothing: break;
    case Opens::number: pane.draft.analysis_number = row.id; break;
    case Opens::text: {
        const bool empty = row.quiet;  // an invitation is not what was written
        pane.draft.write(view.analysis + " " + row.id, empty ? "" : row.value);
        pane.go = ScreenId::write;
        break;
    }
    case Opens::at_once:
        pane.asks.emplace_back(*row.ask);
        pane.saved_words = row.saved_words;
        break;
    }
}

struct Columns {
    float label = 0, value = 0, beside = 0, right = 0;
};

Columns columns_of(const ProcessAnalysisView& view, ui::Box table) {
    const float x = table.x + padding, right = table.x + table.w - padding, w = right - x;
    const bool third = !view.beside_head.empty();
    if (view.tab == AnalysisTab::pattern) {
        return {x, x + 14, third ? x + w * 0.6F : right, right};
    }
    return third ? Columns{x, x + w * 0.3F, x + w * 0.68F, right} : Columns{x, x + w * 0.5F, right, right};
}

void draw_heads(const ProcessAnalysisView& view, const Columns& c, ui::Box table) {
    const bool third = c.beside < c.right;
    if (third && view.beside_is_target) {
        ui::fill({c.beside - 5, table.y + 0.25F, c.right - c.beside + 5 + padding - 0.25F, table.h - 0.5F},
                 ui::Shade::target_tint, 3);
    }
    ui::fill({c.label, table.y + 6, c.right - c.label, 1.25F}, ui::Shade::ink);
    ui::text({c.label, table.y + 9.5F}, view.question, {body7, bold},
             {.width = (third ? c.beside - 8 : c.right) - c.label, .least = small5});
    if (third) {
        const auto shade = view.beside_is_target ? ui::Shade::target_text : ui::Shade::ink2;
        ui::text({c.beside, table.y + 10.25F}, view.beside_head, {body6, bold, shade},
                 {.width = c.right - c.beside, .least = small5});
    }
}

/// On one line where it fits; else on two or three, in the size that so many lines have room for.
void draw_value(const AnalysisRow& row, ui::Spot at, float w, float row_h) {
    ui::Type type{row.quiet ? body6 : body7, row.quiet ? regular : medium,
                  row.quiet ? ui::Shade::ink2 : ui::Shade::ink};
    int lines = 1;
    if (row_h >= 2 * ui::line_mm(body6) && ui::text_width(row.value, type) > w) {
        lines = 2;
        type.role =
            row_h < 2 * ui::line_mm(body7) || wrapped_lines(row.value, type, w) > 2 ? body6 : type.role;
        if (row_h >= 3 * ui::line_mm(small5) && wrapped_lines(row.value, type, w) > 2) {
            lines = 3;
            type.role = small5;
        }
    }
    const auto words = lines == 2 ? in_two_lines(row.value, type, w) : row.value;
    const int used = lines == 3 ? 3 : lines_of(words);
    const float h = static_cast<float>(used) * ui::line_mm(type.role);
    ui::text({at.x, at.y + (row_h - h) / 2}, words, type, {.width = w, .lines = lines, .least = small5});
}

void draw_row(Pane& pane, const ProcessAnalysisView& view, const AnalysisRow& row, const Columns& c, float y,
              float h) {
    const bool opens = row.opens != Opens::nothing;
    ui::hline(c.label, y, c.right - c.label, 0.25F, ui::Shade::line);
    ui::text({c.label, y + (h - 10.5F) / 2}, row.label, {body6, regular, ui::Shade::ink2},
             {.width = c.value - c.label - 4, .least = small5});
    const float end = c.beside < c.right ? c.beside - 8 : c.right;
    const float mark = opens ? 11.0F : 0.0F;
    draw_value(row, {c.value, y}, end - mark - c.value, h);
    if (opens) {
        const auto icon = row.opens == Opens::at_once ? ui::Icon::chevron_right
                          : row.quiet                 ? ui::Icon::add
                                                      : ui::Icon::edit;
        ui::icon({end - 8.5F, y + (h - 8.5F) / 2}, icon, 8.5F, ui::Shade::ink2);
    }
    if (row.half_typed) {
        tinted_to(end - mark - 1, y + (h - 11) / 2, 11, tr("draft"), ui::Icon::none, {small5, medium});
    }
    if (!row.beside.empty()) {
        const ui::Type type{body6, row.beside_marked ? bold : medium,
                            view.beside_is_target ? ui::Shade::target_text : ui::Shade::ink};
        const auto words = in_two_lines(row.beside, type, c.right - c.beside);
        ui::text({c.beside, y + (h - (lines_of(words) > 1 ? 21.0F : 10.5F)) / 2}, words, type,
                 {.width = c.right - c.beside, .lines = 2, .least = small5});
    }
    if (opens && ui::row({c.label - 4, y, end - c.label + 5, h},
                         row.label.empty() ? row.value : said("{0} {1}", row.label, row.value))) {
        open_row(pane, view, row);
    }
}

void draw_table(Pane& pane, const ProcessAnalysisView& view, const Page& page, const Pages& pages) {
    ui::sheet(page.table);
    const auto c = columns_of(view, page.table);
    draw_heads(view, c, page.table);
    float y = page.table.y + head_h;
    for (auto i = pages.from; i < pages.to; ++i) {
        draw_row(pane, view, view.rows[i], c, y, page.row_h);
        y += page.row_h;
    }
}

/// A guess that was seen goes to the facts in one touch.
void draw_seen_key(Pane& pane, const AnalysisRow& row, ui::Box box) {
    ui::KeyLook look;
    look.style = ui::KeyStyle::light_outlined;
    look.icon = ui::Icon::visibility;
    look.icon_size = 9;
    look.type = {body6, medium};
    if (ui::key(box, said("{0}###seen {1}", tr("Seen"), row.id), look)) {
        pane.asks.emplace_back(*row.ask);
        pane.saved_words = row.saved_words;
    }
}

void draw_facts(Pane& pane, const ProcessAnalysisView& view, const std::vector<AnalysisRow>& rows,
                const std::string& title, ui::Box box, const Page& page, bool assumed) {
    ui::sheet(box);
    section(box.x + padding, box.y + 6, box.w - 2 * padding, title);
    const auto pages = pages_of(rows.size(), page.fits, pane.draft.analysis_row_page);
    const float gap = assumed ? 1.5F : 0;
    float y = box.y + head_h;
    for (auto i = pages.from; i < pages.to && pages.page == pane.draft.analysis_row_page; ++i) {
        const auto& row = rows[i];
        const ui::Box place{box.x + padding, y + gap, box.w - 2 * padding, page.row_h - 2 * gap};
        const float key_w = row.ask ? ui::canvas().touch_mm(40) : 0;
        const float inset = assumed ? 5 : 0, end = place.x + place.w - key_w - (row.ask ? 4.0F : 0.0F);
        if (assumed && !row.quiet) {
            ui::dashed_outline({place.x, place.y, end - place.x, place.h}, ui::Shade::ink2, 0.75F, 3);
        } else if (!assumed) {
            ui::hline(place.x, y, place.w, 0.25F, ui::Shade::line);
        }
        const bool opens = row.opens != Opens::nothing;
        draw_value(row, {place.x + inset, place.y}, end - place.x - inset - (opens ? 14.0F : 4.0F), place.h);
        if (opens) {
            ui::icon({end - 12, place.y + (place.h - 8.5F) / 2}, row.quiet ? ui::Icon::add : ui::Icon::edit,
                     8.5F, ui::Shade::ink2);
        }
        if (opens && ui::row({place.x, y, end - place.x, page.row_h}, row.value)) {
            open_row(pane, view, row);
        }
        if (row.ask) {
            const float air = std::min(0.5F, (page.row_h - ui::canvas().touch_mm(18)) / 2);
            draw_seen_key(pane, row, {end + 4, y + air, key_w, page.row_h - 2 * air});
        }
        y += page.row_h;
    }
}

void draw_chart(const ProcessAnalysisView& view, ui::Box sheet) {
    ui::sheet(sheet);
    section(sheet.x + padding, sheet.y + 6, sheet.w - 2 * padding, view.chart_words);
    ui::ChartLook look;
    look.disc = 1.75F;
    ui::run_chart({sheet.x + 5, sheet.y + head_h, sheet.w - 11, sheet.h - head_h - 5}, chart_of(*view.chart),
                  look);
}

void draw_side(const ProcessAnalysisView& view, const Page& page, const Pages& pages) {
    if (view.chart) {
        draw_chart(view, page.side);
    } else if (view.capacity) {
        ui::sheet(page.side);
        draw_capacity(*view.capacity, page.side, page.side.y + head_h, page.row_h, pages.from,
                      std::min(pages.to, view.capacity->bars.size()));
        ui::text({page.side.x + padding, page.side.y + page.side.h - 25}, view.note,
                 {body6, regular, ui::Shade::ink2},
                 {.width = page.side.w - 2 * padding, .lines = 2, .least = small5, .wrap_first = true});
    } else if (!view.sums.empty()) {
        ui::sheet(page.side);
        section(page.side.x + padding, page.side.y + 6, page.side.w - 2 * padding, tr("Worked out"));
        draw_sums(view.sums, view.note,
                  {page.side.x + padding, page.side.y + head_h, page.side.w - 2 * padding,
                   page.side.h - head_h - 4});
    } else if (page.side.w > 40) {
        ui::sheet(page.side);
        ui::text({page.side.x + padding, page.side.y + 12}, tr("No data yet"),
                 {body7, regular, ui::Shade::ink2});
    }
}

void draw_page(Pane& pane, const ProcessAnalysisView& view, ui::Box room) {
    const auto page = page_of(view, room);
    const bool facts = view.tab == AnalysisTab::facts;
    const auto rows = facts ? std::max(view.known.size(), view.assumed.size()) : view.rows.size();
    const auto pages = pages_of(rows, page.fits, pane.draft.analysis_row_page);
    pane.draft.analysis_row_page = pages.page;
    if (facts) {
        draw_facts(pane, view, view.known, view.known_title, page.table, page, false);
        draw_facts(pane, view, view.assumed, view.assumed_title, page.side, page, true);
    } else {
        draw_table(pane, view, page, pages);
        if (page.side.w > 0) {
            draw_side(view, page, pages);
        }
    }
    page_keys(pane.draft.analysis_row_page, pages);
}

/// What was stored last, in the bottom bar: the rows above it stay free for the next number.
void draw_stored(Pane& pane, ui::Box box) {
    const float undo_w = 60, undo_h = ui::canvas().touch_mm(23);
    const float more = std::max(0.0F, undo_h + 4 - box.h);  // round a key that has to be as high as the bar
    box = {box.x, box.y - more / 2, box.w, box.h + more};
    const auto words = pane.panel.saving ? word("Saving") : pane.panel.toast;
    ui::fill(box, ui::Shade::ink, 4);
    const auto icon = pane.panel.saving ? ui::Icon::history : ui::Icon::check;
    ui::icon({box.x + 7, box.y + (box.h - 12) / 2}, icon, 12, ui::Shade::sheet);
    const ui::Type type{body7, medium, ui::Shade::sheet};
    const float x = box.x + 23, w = box.w - 23 - undo_w - 9;
    const auto lines = in_two_lines(words, type, w);
    ui::text({x, box.y + (box.h - (lines_of(lines) > 1 ? 24.0F : 12.0F)) / 2}, lines, type,
             {.width = w, .lines = 2, .least = small5});
    ui::KeyLook look;
    look.icon = ui::Icon::undo;
    look.icon_size = 11;
    if (!pane.panel.saving &&
        ui::key({box.x + box.w - undo_w - 4, box.y + (box.h - undo_h) / 2, undo_w, undo_h}, tr("Undo"),
                look)) {
        pane.undo = true;
    }
}

void draw_looks(Pane& pane, const ProcessAnalysisView& view, const Zones& z) {
    const bool several = view.looks > 1;
    if (several) {
        int look = view.look;
        page_bar(look, {view.look, view.looks, 0, 0}, tr("Earlier"), tr("Later"));
        if (look != view.look) {
            pane.draft.looks_back = view.looks - 1 - look;
            pane.draft.analysis_number.clear();
        }
    }
    const bool last = view.look_again || pane.reads_only();  // what stands at the right end
    const float x = several ? z.left + 241 : z.left, right = z.right - (last ? 134.0F : 0.0F);
    recorded_there(pane, {z.right - 130, z.bar_y, 130, z.bar_h});
    ui::text({x, z.bar_y + (z.bar_h - 10.5F) / 2}, view.kept_words, {body6, regular, ui::Shade::ink2},
             {.width = right - x, .least = small5});
    const bool stored = pane.panel.trouble.empty() && (pane.panel.saving || !pane.panel.toast.empty());
    if (stored && !last) {
        draw_stored(pane, {z.right - 225, z.bar_y, 225, z.bar_h});
        return;
    }
    news(pane, z.bar_y - 6);
    ui::KeyLook look;
    if (view.onto_chart) {
        look.icon = ui::Icon::show_chart;
        if (ui::key({z.right - 150, z.bar_y, 150, z.bar_h}, tr("Draw on the run chart"), look)) {
            pane.asks.emplace_back(*view.onto_chart);
            pane.saved_words = view.onto_chart_words;
        }
    }
    if (!view.look_again) {
        return;
    }
    look.style = ui::KeyStyle::primary;
    look.icon = ui::Icon::visibility;
    if (ui::key({z.right - 130, z.bar_y, 130, z.bar_h}, view.look_again_words, look)) {
        pane.asks.emplace_back(*view.look_again);
        pane.saved_words = view.saved_words;
        pane.draft.looks_back = 0;
    }
}

/// Whichever look at the process is on the glass.
Unsettled unsettled_analyses(const Pane& pane) {
    std::vector<kata::EntityId> looks;
    std::ranges::transform(pane.board.analyses, std::back_inserter(looks), &kata::Analysis::id);
    return unsettled(pane.shelf, pane.board.board.id, looks);
}

}  // namespace

void draw_process_analysis(Pane& pane) {
    if (const auto entry = view_analysis_entry(pane.board, pane.now, pane.draft)) {
        draw_analysis_entry(pane, *entry);
        return;
    }
    const auto view = view_process_analysis(pane.board, pane.shelf, pane.now, pane.draft);
    const auto z = zones();
    const auto apart = unsettled_analyses(pane);
    if (head(pane, view.title, apart.empty() ? view.beside : "",
             apart.empty() ? 0 : page_keys_w() + settle_strip_w(apart))) {
        pane.go = ScreenId::target_condition;
    }
    settle_strip(pane, apart, page_keys_w(), ScreenId::process_analysis);
    if (view.empty_words.empty()) {
        const float tab_h = ui::canvas().touch_mm(22), y = z.top + tab_h + 5;
        draw_tabs(pane, view, {z.left, z.top, z.width, tab_h});
        draw_page(pane, view, {z.left, y, z.width, z.bottom - y});
    } else {
        const ui::Box sheet{z.left, z.top, z.width, z.bottom - z.top};
        ui::sheet(sheet);
        nothing_here({sheet.x + padding, sheet.y + 12}, sheet.w - 2 * padding, view.empty_words);
    }
    draw_looks(pane, view, z);
}

}  // namespace kiosk
