// Draws the first pages of a new panel, in the frame of every working page.
#include "kiosk/screens/first.hpp"

#include <algorithm>
#include <string>

#include "kiosk/screens/first_name.hpp"
#include "kiosk/screens/first_view.hpp"
#include "kiosk/screens/folders_draw.hpp"
#include "kiosk/screens/layout.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using enum ui::Role;
using enum ui::Weight;

void go(FirstState& state, FirstPage page) {
    state.page = page;
    state.list_page = 0;
    state.trouble.clear();
}

/// A key as large as a tile: its icon, what it does, and what that means.
bool draw_choice(ui::Box box, ui::Icon icon, std::string_view title, std::string_view words) {
    ui::sheet(box);
    ui::fill({box.x + 8, box.y + 7, box.w - 16, 1.25F}, ui::Shade::ink);
    ui::icon({box.x + 8, box.y + 16}, icon, 22);
    ui::text({box.x + 8, box.y + 46}, title, {h12, bold},
             {.width = box.w - 16, .lines = 2, .least = h9, .wrap_first = true});
    ui::text({box.x + 8, box.y + 90}, words, {},
             {.width = box.w - 16, .lines = 4, .least = body6, .wrap_first = true});
    return ui::row(box, title);
}

FirstAsk draw_begin(FirstState& state) {
    const auto z = zones();
    const float w = (z.width - 6) / 2, h = ui::canvas().height() - 6 - z.top;
    if (draw_choice({z.left, z.top, w, h}, ui::Icon::folder_shared, tr("Take the place of a panel"),
                    tr("Its boards, its history and its name come from the shared folder."))) {
        go(state, FirstPage::folders);
        return FirstAsk::look;
    }
    if (draw_choice({z.left + w + 6, z.top, w, h}, ui::Icon::add, tr("Start a new station"),
                    tr("With a name of its own and no board yet."))) {
        go(state, FirstPage::name);
    }
    return FirstAsk::none;
}

FirstAsk draw_folders(FirstState& state, const FirstView& view) {
    if (const auto folder = draw_folder_list(state.list_page, view.list); !folder.empty()) {
        state.share = folder;
        state.stations.clear();
        go(state, FirstPage::stations);
        return FirstAsk::list_stations;
    }
    return draw_look_again(view.list) ? FirstAsk::look : FirstAsk::none;
}

FirstAsk draw_stations(FirstState& state, const FirstView& view) {
    if (const auto jid = draw_folder_list(state.list_page, view.list); !jid.empty()) {
        state.station = jid;
        go(state, FirstPage::confirm);
        return FirstAsk::none;
    }
    return draw_look_again(view.list) ? FirstAsk::list_stations : FirstAsk::none;
}

void draw_sentence(const FirstView& view) {
    const auto z = zones();
    ui::sheet({z.left, z.top, z.width, z.bottom - z.top});
    const float x = z.left + 8, w = z.width - 16;
    ui::fill({x, z.top + 7, w, 1.25F}, ui::Shade::ink);
    ui::text({x, z.top + 16}, view.sentence, {h12, bold},
             {.width = w, .lines = 2, .least = h9, .wrap_first = true});
    ui::text({x, z.top + 62}, view.note, {}, {.width = w, .lines = 3, .least = body6, .wrap_first = true});
}

FirstAsk draw_confirm(FirstState& state, const FirstView& view) {
    draw_sentence(view);
    const auto z = zones();
    if (ui::key({z.left, z.bar_y, 110, z.bar_h}, tr("Another one"))) {
        go(state, FirstPage::stations);
    }
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    if (ui::key({z.right - 180, z.bar_y, 180, z.bar_h}, tr("Take its place"), look)) {
        state.done = state.all = 0;
        go(state, FirstPage::working);
        return FirstAsk::take_place;
    }
    return FirstAsk::none;
}

void draw_working(const FirstView& view) {
    draw_sentence(view);
    const auto z = zones();
    const ui::Box bar{z.left + 8, z.top + 112, z.width - 16, 11};
    if (view.part > 0) {
        ui::fill({bar.x, bar.y, bar.w * view.part, bar.h}, ui::Shade::ink,
                 std::min(3.0F, bar.w * view.part / 2));
    }
    ui::outline(bar, ui::Shade::ink, 0.75F, 3);
    ui::text({bar.x, bar.y + 16}, view.part_words, {body7, medium}, {.width = bar.w});
    ui::KeyLook look;
    look.style = ui::KeyStyle::waiting;
    look.enabled = false;
    ui::key({z.right - 180, z.bar_y, 180, z.bar_h}, tr("Please wait"), look);
}

FirstAsk draw_done(const FirstView& view) {
    draw_sentence(view);
    const auto z = zones();
    ui::KeyLook look;
    look.style = ui::KeyStyle::primary;
    look.type = {h9, medium};
    return ui::key({z.right - 180, z.bar_y, 180, z.bar_h}, tr("To the board"), look) ? FirstAsk::open
                                                                                     : FirstAsk::none;
}

/// One step back; a place that is being taken is not left half way.
void go_back(FirstState& state) {
    switch (state.page) {
    case FirstPage::folders:
    case FirstPage::name: return go(state, FirstPage::begin);
    case FirstPage::stations: return go(state, FirstPage::folders);
    case FirstPage::confirm: return go(state, FirstPage::stations);
    case FirstPage::begin:
    case FirstPage::working:
    case FirstPage::done: return;
    }
}

void draw_trouble(const FirstState& state) {
    if (state.trouble.empty()) {
        return;
    }
    constexpr float w = 380, h = 34;
    const auto z = zones();
    const float bottom = state.page == FirstPage::name ? first_name_top() - 3 : z.bar_y - 6;
    const ui::Box box{(ui::canvas().width() - w) / 2, bottom - h, w, h};
    ui::fill(box, ui::Shade::now_tint, 4);
    ui::icon({box.x + 8, box.y + 10}, ui::Icon::history, 14);
    ui::text({box.x + 28, box.y + 4.5F}, state.trouble, {body7, medium},
             {.width = box.w - 36, .lines = 2, .least = small5});
}

}  // namespace

std::string_view first_page_name(FirstPage page) {
    switch (page) {
    case FirstPage::begin: return "first";
    case FirstPage::folders: return "first-folders";
    case FirstPage::stations: return "first-stations";
    case FirstPage::confirm: return "first-confirm";
    case FirstPage::working: return "first-working";
    case FirstPage::done: return "first-done";
    case FirstPage::name: return "first-name";
    }
    return "first";
}

FirstAsk draw_first(FirstState& state, std::string_view clock) {
    const auto view = view_first(state);
    const bool leads_back = state.page != FirstPage::begin && state.page != FirstPage::working &&
                            state.page != FirstPage::done && !state.making;
    const bool lists = state.page == FirstPage::folders || state.page == FirstPage::stations;
    bool back = false;
    ui::page_head(view.title, {}, clock, leads_back ? &back : nullptr, lists ? page_keys_w() : 0);
    FirstAsk ask = FirstAsk::none;
    switch (state.page) {
    case FirstPage::begin: ask = draw_begin(state); break;
    case FirstPage::folders: ask = draw_folders(state, view); break;
    case FirstPage::stations: ask = draw_stations(state, view); break;
    case FirstPage::confirm: ask = draw_confirm(state, view); break;
    case FirstPage::working: draw_working(view); break;
    case FirstPage::done: ask = draw_done(view); break;
    case FirstPage::name: ask = draw_first_name(state, view); break;
    }
    draw_trouble(state);
    if (back) {
        go_back(state);
    }
    return ask;
}

}  // namespace kiosk
