// All a screen gets, and all it may touch.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/intents.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace kiosk {

enum class ScreenId {
    glance,
    storyboard,
    record_data,
    obstacles,
    empty_board,
    boards,
    menu,
    target_condition,
    run_chart,
    experiment_record,
    learnings,
    coaching,
    stopwatch,
    shared_folder,
    write
};

/// Half-typed things of one board. They survive idle, restart and a look at another board: App keeps the drafts in the station's
/// local state as JSON.
struct Draft {
    // record data
    std::string metric;  // chosen chip; empty: the board's first
    int metric_page = 0;
    std::string digits;  // as typed, with '.' and a leading '-'
    std::string of;      // k of n: the n
    bool typing_of = false;
    std::optional<kata::Moment> at;  // nothing: now
    std::string note;
    bool keep_open = false;      // "Save, next" for values from paper
    bool asks_if_right = false;  // the plausibility question is on the glass
    bool choosing_time = false;  // the choices of "When" are on the glass
    // obstacles
    std::string chosen_obstacle;  // touched row
    bool moving_arrow = false;
    bool closing = false;
    int obstacle_page = 0;
    // lists
    int page = 0;
    std::string chart_metric;  // chosen chip of the run chart; empty: the goal furthest away
    // writing
    std::string writing_for;                     // "note", "obstacle", "challenge"
    std::map<std::string, std::string> written;  // half-written texts by what they are for; UTF-8
    bool shift = false;
    bool figures = false;
    bool accents = false;
    bool operator==(const Draft&) const = default;

    /// The text that is being written.
    std::string text() const {
        const auto it = written.find(writing_for);
        return it == written.end() ? std::string() : it->second;
    }
    void set_text(std::string text) { written[writing_for] = std::move(text); }
    /// Opens the writing screen's text: the half-written one if there is one, else `begins_with`.
    void write(std::string what_for, std::string begins_with) {
        writing_for = std::move(what_for);
        written.try_emplace(writing_for, std::move(begins_with));
    }
    /// Kept or given up.
    void written_is_done() {
        written.erase(writing_for);
        writing_for.clear();
        shift = figures = accents = false;
    }
};

/// What the panel itself is doing, as far as screens show it.
struct PanelState {
    std::string toast;    // words of the last save; empty: none
    bool saving = false;  // a save takes longer than 200 ms
    std::string trouble;  // one sentence when something is broken
    std::size_t board_index = 0, board_count = 1;
    bool dark = false;
    bool clock_unsure = false;
    std::string draft_badge;  // "draft" where a half-typed value waits
};

struct Pane {
    const kata::Storyboard& board;
    const kata::Shelf& shelf;  // asked, not copied
    kata::Moment now;
    std::string zone;  // of the board
    const PanelState& panel;
    Draft& draft;
    std::vector<kata::Intent> asks;  // what the finger wanted
    std::string
        saved_words;  // what the toast says once the asks are on disk ("Exit cycle 114 s stored, 13:52")
    std::optional<ScreenId> go;               // where it wants to be
    std::optional<std::string> choose_board;  // board id
    std::optional<bool> choose_dark;
    bool undo = false;  // the toast's Undo was touched
};

}  // namespace kiosk
