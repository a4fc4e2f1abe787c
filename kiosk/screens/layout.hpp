// Where things stand on every working screen: top bar, content, bottom bar, and the strip that tells what was stored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/pages.hpp"

namespace kiosk {

inline constexpr float margin_mm = 8;  // of working screens

/// The zones of a screen with a top bar and a bottom bar, in canvas mm.
struct Zones {
    float left = margin_mm;
    float width = 464;  // between the margins
    float right = 472;
    float top = 34;  // content
    float bottom = 227;
    float bar_y = 232;
    float bar_h = 32;
};
Zones zones();

/// Back, title and clock; true when back was touched. `keep` mm are left free before the clock.
bool head(const Pane& pane, std::string_view title, std::string_view beside = {}, float keep = 0);
/// The last save with Undo, what is being saved, or what stands in the way of saving; nothing most of the time.
void news(Pane& pane, float bottom);

/// Up and down keys of a list in the top bar, left of the clock. Draws nothing where one page is all.
void page_keys(int& page, const Pages& pages);
/// What a title beside them keeps free.
float page_keys_w();
/// "Newer, 1 of 3, Older" in the bottom bar.
void page_bar(int& page, const Pages& pages, std::string_view back, std::string_view on);

/// What was written, on a key with a pencil that leads to the writing screen. `id` tells it from others with the same words.
bool writing_key(ui::Box box, const std::string& words, std::string_view id, std::string badge = {});

/// A small label and the words under it, as many lines as the box has room for.
void labelled_words(ui::Box box, std::string_view label, std::string_view words, ui::Type type);
/// Instead of a list or a form that is not there yet: one quiet sentence that says what comes first.
void nothing_here(ui::Spot at, float width, std::string_view words);

/// The place of the i-th thing in a grid of equal ones: `first` is the place of the first, across first, then down.
ui::Box grid_place(ui::Box first, std::size_t i, std::size_t columns, float gap_x, float gap_y);

/// A section's rule and its title inside a sheet: 7 mm of rule and title from `y`.
void section(float x, float y, float w, std::string_view title);
/// Words on the now tint that end at `right`; returns where they begin.
float tinted_to(float right, float y, float height, std::string_view words, ui::Icon icon, ui::Type type);

/// Part of a line: text in a row of runs.
ui::Run run(std::string_view words, ui::Role role = ui::Role::body7, ui::Weight weight = ui::Weight::regular,
            ui::Shade shade = ui::Shade::ink);

/// A big figure and the words beside it on its baseline, both made to fit `width`. Returns where they end.
struct Figure {
    std::string_view figure = {};
    std::string_view side = {};
    float em = 25;  // mm
    float line = 19;
    float gap = 4.5F;
    ui::Role side_role = ui::Role::h9;
    ui::Shade shade = ui::Shade::ink;
    float width = 0;
};
float figure_with_side(ui::Spot at, const Figure& figure);

/// The words with a line break where both lines are nearest in width, if one line is too narrow and two are enough.
std::string in_two_lines(std::string_view words, ui::Type type, float width);
int lines_of(std::string_view words);
/// How many lines words take when they are wrapped to a width.
int wrapped_lines(std::string_view words, ui::Type type, float width);
/// The same for a row that is usually so high: condensed where that keeps the words in the usual lines, else as many as it takes.
struct RowLines {
    int usual = 3;
    int most = 12;
};
int row_lines(std::string_view words, ui::Type type, float width, RowLines lines = {});

/// Width of a chip that is `h` high: taller ones have more air at their ends.
float chip_w(std::string_view label, float h, ui::Type type = {ui::Role::body6},
             ui::Icon icon = ui::Icon::none);

/// A bold number, then words that wrap under it (two lines).
void numbered(ui::Spot at, std::string_view number, std::string_view words, float width);

}  // namespace kiosk
