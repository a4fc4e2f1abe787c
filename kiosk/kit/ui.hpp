// The words a screen speaks: text, keys, tiles and the rest of UI.md 8, in canvas millimetres. No noun of the board.
//
// Text positions are those of the drawings' line boxes: `y` is the top of a line box that is line_mm(role) high (or as told), exactly
// as `top` and `line-height` are in the HTML; the kit puts the baseline where a browser does.
// A key returns true in the frame in which it fired. Its label, or the id after "###", tells it from the others on the screen.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/kit/canvas.hpp"
#include "kiosk/kit/finger.hpp"
#include "kiosk/kit/theme.hpp"

namespace ui {

const Canvas& canvas();

// --- text ---------------------------------------------------------------------------------------------------------------
enum class Align { left, centre, right };

/// How a text may be fitted into its room: Regular, Condensed, wrap on words, next smaller step down to `least`, then "…".
struct Fit {
    float width = 0;  // mm; 0 = as long as it is
    int lines = 1;    // at most
    Role least = Role::small5;
    float line = 0;             // line height in mm; 0 = the role's
    Align align = Align::left;  // within width, or around x when width is 0
    bool wrap_first = false;    // wraps before it condenses, where the drawing has room for the lines
};
/// Draws words; "\n" breaks a line. Returns the box used. Recorded in the trace.
Box text(Spot at, std::string_view words, Type type = {}, Fit fit = {});
/// Draws on a baseline (chart labels): `at.y` is the baseline.
Box text_on_baseline(Spot at, std::string_view words, Type type, Align align = Align::left);
float text_width(std::string_view words, Type type);
/// Height of a line as `text` sets it: more than line_mm() where small words are held at a readable size.
float text_line(Role role);
/// How `text` would set the same words in the same room.
struct TextSet {
    int lines = 0;
    bool cut = false;  // with "…"
};
TextSet text_set(std::string_view words, Type type, Fit fit);

struct Run {
    std::string words;
    Type type;
};
/// Several weights or colours on one line, condensed together if they do not fit `fit.width`.
Box runs(Spot at, std::span<const Run> parts, Fit fit = {});
Box runs(Spot at, std::initializer_list<Run> parts, Fit fit = {});

/// Free em size in mm (glance's figures, icons in figures); for sizes that no role names.
Box figure(Spot at, std::string_view words, float em, float line, Shade shade = Shade::ink,
           Weight weight = Weight::medium);
float figure_width(std::string_view words, float em, Weight weight = Weight::medium);

// --- icons (Material Icons code points of UI.md 7) ------------------------------------------------------------------------
enum class Icon : std::uint32_t {
    none = 0,
    add = 0xe145,
    add_chart = 0xe97b,
    arrow_back = 0xe5c4,
    arrow_downward = 0xe5db,
    arrow_forward = 0xe5c8,
    arrow_upward = 0xe5d8,
    autorenew = 0xe863,
    backspace = 0xe14a,
    check = 0xe5ca,
    check_circle = 0xe86c,
    chevron_left = 0xe5cb,
    chevron_right = 0xe5cc,
    cleaning_services = 0xf0ff,
    close = 0xe5cd,
    cloud_done = 0xe2bf,
    cloud_off = 0xe2c1,
    dark_mode = 0xe51c,
    dashboard = 0xe871,
    edit = 0xe3c9,
    emoji_objects = 0xea24,
    event = 0xe878,
    flag = 0xe153,
    folder = 0xe2c7,
    folder_shared = 0xe2c9,
    forum = 0xe0bf,
    groups = 0xf233,
    history = 0xe889,
    insights = 0xf092,
    keyboard_hide = 0xe31a,
    keyboard_return = 0xe31b,
    language = 0xe894,
    lock = 0xe897,
    lock_open = 0xe898,
    monitor_heart = 0xeaa2,
    more_vert = 0xe5d4,
    open_in_full = 0xf1ce,
    pause = 0xe034,
    person = 0xe7fd,
    radio_button_unchecked = 0xe836,
    school = 0xe80c,
    science = 0xea4b,
    search = 0xe8b6,
    settings = 0xe8b8,
    show_chart = 0xe6e1,
    skip_next = 0xe044,
    swap_vert = 0xe8d5,
    sync = 0xe627,
    timer = 0xe425,
    touch_app = 0xe913,
    track_changes = 0xe8e1,
    undo = 0xe166,
    usb = 0xe1e0,
    visibility = 0xe8f4,
    visibility_off = 0xe8f5,
    wb_sunny = 0xe430
};
/// A square of `size` mm with its top left at `at`.
void icon(Spot at, Icon which, float size, Shade shade = Shade::ink);

// --- shapes ---------------------------------------------------------------------------------------------------------------
void fill(Box box, Shade shade, float radius = 0);
void outline(Box box, Shade shade, float thickness, float radius = 0);
void dashed_outline(Box box, Shade shade, float thickness, float radius = 0);
void hline(float x, float y, float w, float thickness, Shade shade);
void vline(float x, float y, float h, float thickness, Shade shade);
void disc(Spot centre, float radius, Shade shade);
void ring(Spot centre, float radius, float thickness, Shade shade);  ///< radius to the middle of the line
void dashed_ring(Spot centre, float radius, float thickness, Shade shade, float dash, float gap);
void dashed_line(Spot from, Spot to, float thickness, Shade shade, float dash, float gap);
void triangle(Spot a, Spot b, Spot c, Shade shade);
/// The orange arrow of UI.md 8, or its outline where no obstacle is chosen.
void arrow(Box box, bool chosen = true, float thickness = 1);

// --- keys -----------------------------------------------------------------------------------------------------------------
/// The last two stand on the back of the coaching card.
enum class KeyStyle { primary, dark, outlined, light_outlined, waiting, back_outlined, back_primary };
struct KeyLook {
    KeyStyle style = KeyStyle::outlined;
    Icon icon = Icon::none;
    float icon_size = 13;                       // 52 px
    Type type = {Role::body7, Weight::medium};  // the shade follows the style
    bool icon_above = false;                    // action keys
    std::string badge;                          // now-coloured, top right
    float icon_gap = 5;                         // from the icon to the words beside it
    bool enabled = true;
    bool align_left = false;  // name tiles
    bool icon_last = false;   // after the words: an arrow that leads on
};
bool key(Box box, std::string_view label, const KeyLook& look = {});
/// Back, close, menu, page: the label is for the trace.
bool icon_key(Box box, std::string_view label, Icon icon, bool enabled = true,
              KeyStyle style = KeyStyle::outlined);
bool number_key(Box box, std::string_view label, Icon icon = Icon::none, bool enabled = true, float em = 18);
bool letter_key(Box box, std::string_view label, bool dark = false, Icon icon = Icon::none, float em = 12.75F,
                Shade words = Shade::ink);
/// Returns true when touched; its width is chip_width(label).
bool chip(Box box, std::string_view label, bool selected, Type type = {Role::body6}, Icon icon = Icon::none);
float chip_width(std::string_view label, Type type = {Role::body6}, Icon icon = Icon::none);
/// A white sheet; no touch.
void sheet(Box box, float radius = 3);
/// A sheet with its head rule and title; the whole of it is the target when `open` is set. `step` 1-4 is the number of the improvement
/// kata's step, marked when it is the current one (0: none). `mark`: a word on a tint at the end of the title; empty: none.
bool tile(Box box, std::string_view title, bool open = true, int step = 0, bool step_is_current = false,
          std::string_view mark = {});
/// An invisible target over anything already drawn (list rows, header parts). `pressed_tint` shows the pressed state.
bool row(Box box, std::string_view label, bool enabled = true);
/// An invisible target that fires on touch-down and is deaf for `deaf_ms` after it (the stopwatch's area).
bool area(Box box, std::string_view label, std::int64_t deaf_ms, bool* pressed = nullptr);
/// The same, telling when the finger came down: the input event's own monotonic time, however late the frame is.
std::optional<std::int64_t> tap_area(Box box, std::string_view label, std::int64_t deaf_ms,
                                     bool* pressed = nullptr);
/// An invisible target that tells where it was touched (points of a chart): fires on release.
std::optional<Spot> spot(Box box, std::string_view label);
/// A switch with its label after it, over the whole of `box`: true when touched. Returns through `right` where the label ends.
bool toggle(Box box, std::string_view label, bool on, float* right = nullptr);
/// The whole glass as one target (glance): fires on release.
bool glass(std::string_view label);

// --- fields, toasts, dialogs -------------------------------------------------------------------------------------------------
void field(Box box, std::string_view words, bool focus, std::string_view hint = {});

/// What is being written: places are bytes, `stops` are those where the cursor may stand (0 and the size among them).
struct FieldWords {
    std::string_view label, words, hint;
    Box target = {};  // that a finger may touch; as the field where it has no height
    std::span<const std::size_t> stops;
    std::size_t cursor = 0;
    std::size_t first_line = 0;             // shown first in the frame before
    int step = 0;                           // -1: the cursor goes a line up; 1: down
    std::string_view up_label, down_label;  // of the keys that appear where lines are out of sight
};
struct FieldAnswer {
    std::size_t first_line = 0;         // for the next frame
    std::optional<std::size_t> cursor;  // where a finger or a step puts it
};
/// A field with a caret: a touch puts the cursor at the nearest stop.
FieldAnswer writing_field(Box box, const FieldWords& field);

/// The next key of a plugged-in keyboard, in the order they were pressed; nothing when all are taken. What a screen leaves waits for the
/// next frame (it was meant for what that will show); on a screen that takes no keys they are gone.
std::optional<KeyEvent> next_key();
/// Taken too early: it is the next frame's first.
void put_back(KeyEvent key);

/// Dark strip above the action bar; true when Undo was touched.
bool toast(float bottom, std::string_view words, std::string_view undo_label);
/// Everything drawn so far can no longer be touched; scrim and sheet. Draw the dialog's content after it.
void dialog(Box sheet_box, float rule_inset = 8);
/// The same on a smaller sheet beside what it belongs to, without a scrim.
void popup(Box box);

// --- board-like parts ----------------------------------------------------------------------------------------------------------
/// Purple sealed box; returns its width. Closed lock, or open before the start.
float seal(Spot at, float height, std::span<const Run> parts, bool closed = true, float most_width = 0);
/// Yellow learning slip behind text.
void slip(Box box);
enum class Dot { none, held, not_held, no_shift, ahead, today_held, today_open };
void rhythm(Spot at, std::span<const Dot> dots, int columns = 5, float pitch_x = 15, float pitch_y = 14,
            float diameter = 10.5F);
/// Label left, value right, hairline above.
void fact(Box box, std::string_view label, std::string_view value);
void page_head(
    std::string_view title, std::string_view beside, std::string_view clock, bool* back,
    float keep = 0);  ///< UI.md top bar with the back key; `keep` mm are left free before the clock
/// Where a page's content begins under its head: 34 mm as drawn, lower where the back key has to be larger.
float page_top();
/// Text of age on a now tint (glance-quiet); returns its width.
float tinted(Spot at, float height, std::string_view words, Icon icon = Icon::none,
             Type type = {Role::body7, Weight::medium});

/// Around everything, in the outer edge: what is shown is practice and not the real board. Drawn last.
void practice_frame(std::string_view words);
/// The same place: what is shown is a board of another station, to be read.
void elsewhere_frame(std::string_view words);

}  // namespace ui
