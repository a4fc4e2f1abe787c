// All a screen gets, and all it may touch.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/intents.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/timing.hpp"

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
    process_analysis,
    metric_card,
    run_chart,
    experiment_record,
    learnings,
    coaching,
    stopwatch,
    tally,
    timers,
    shared_folder,
    write
};

/// How much of a metric the run chart shows.
enum class ChartRange { shift, day, week, month, all };

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
    // tally
    std::string tally;     // chosen count; empty: the newest that is open
    std::string tally_of;  // what the next one is for, where no shift is chosen
    bool tally_of_nothing = false;
    bool tally_starts = false;  // another one is being begun beside those that are open
    bool closing_tally = false, dropping_tally = false;
    std::map<std::string, std::string> tally_n;  // size of the lot by count, as written
    std::vector<std::string> tally_turned;       // metrics that are stored, or left out, against the usual
    // changeovers and stops
    std::string timer;         // chosen running time; empty: the next one is begun
    std::string timer_metric;  // empty: the board's first that suits
    std::string timer_what;    // what the next one is about
    std::string timer_note;    // ready note at the stop
    int timer_back_min = 0;    // it began, or ended, so many minutes ago
    bool dropping_timer = false;
    int timer_page = 0;
    int chip_page = 0;  // of ready notes, where more than fit
    // process analysis
    int analysis_tab = 0;
    int analysis_row_page = 0;
    int looks_back = 0;           // 0: the newest look at the process
    std::string analysis_number;  // being typed: "demand"; its digits stand among the written texts
    // definition card
    std::string card_metric;                     // empty: the board's first
    ScreenId card_back = ScreenId::record_data;  // where it was opened
    // lists
    int page = 0;
    // run chart
    std::string chart_metric;  // chosen metric; empty: the goal furthest away
    ChartRange chart_range = ChartRange::week;
    std::vector<kata::Moment> chart_back;  // paged back: a moment in each stretch, the one shown last
    std::string chart_point;               // the picked one
    kata::Rank chart_rank = 0;             // where it stood when it was picked
    std::size_t chart_signal = 0;          // of those the stretch has
    bool chart_limits = false, chart_median = true, chart_experiments = true;
    bool choosing_metric = false, striking_out = false;
    std::string correcting;        // the point whose correction is being typed on record data
    std::string correcting_words;  // "146 s"
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
    void write(std::string what_for, const std::string& begins_with) {
        writing_for = std::move(what_for);
        written.try_emplace(writing_for, begins_with);
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
    std::string draft_badge;   // "draft" where a half-typed value waits
    std::string timing_badge;  // on the stopwatch's key: what runs or waits there
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
    bool undo = false;        // the toast's Undo was touched
    std::int64_t now_ms = 0;  // monotonic, of this frame
    Timing timing = {};       // the session at the stopwatch; on disk before what is asked for
    std::vector<kata::Intent> asks_aside = {};  // wanted too, but the glass stays free for the next touch
    std::optional<std::int64_t> wake_ms = {};   // monotonic: what is shown changes then
};

}  // namespace kiosk
