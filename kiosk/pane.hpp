// All a screen gets, and all it may touch.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/intents.hpp"
#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/boards_draft.hpp"
#include "kiosk/coach_draft.hpp"
#include "kiosk/cycle_draft.hpp"
#include "kiosk/cycle_run.hpp"
#include "kiosk/import.hpp"
#include "kiosk/own_draft.hpp"
#include "kiosk/pin.hpp"
#include "kiosk/practice_draft.hpp"
#include "kiosk/rhythm_draft.hpp"
#include "kiosk/settle_draft.hpp"
#include "kiosk/share.hpp"
#include "kiosk/timing.hpp"

namespace writing {
class Wordbook;
}

namespace kiosk {

enum class ScreenId {
    glance,
    storyboard,
    record_data,
    obstacles,
    obstacle,
    obstacle_form,
    obstacle_close,
    obstacle_help,
    empty_board,
    boards,
    all_boards,
    board_options,
    move_board,
    settle,
    settle_one,
    join_people,
    menu,
    target_condition,
    target_form,
    goal_form,
    look_back,
    earlier_conditions,
    earlier_condition,
    challenge,
    board_then,
    what_changed,
    process_analysis,
    metric_card,
    run_chart,
    experiment_record,
    new_experiment,
    experiment,
    experiment_result,
    learned,
    learnings,
    learning,
    coach_log,
    coach_log_form,
    coaching_observation,
    coach_sheets,
    mirror,
    our_week,
    rhythm,
    cycle_time,
    cadence,
    retrospective,
    way_back,
    coaching,
    coaching_cycle,
    coaching_done,
    not_today,
    coaching_menu,
    pin,
    new_pin,
    forgot_pin,
    my_pages,
    about_me,
    stopwatch,
    tally,
    timers,
    role_play,
    silent_observation,
    shared_folder,
    copy_to_stick,
    change_folder,
    joining,
    join_requests,
    import_points,
    number,
    write,
    search_learnings
};

/// How much of a metric the run chart shows.
enum class ChartRange { shift, day, week, month, all };

/// Which rows the experimenting record shows; `pairs`: expected and happened, side by side.
enum class RecordShows { all, obstacle_now, pairs };

/// What is on the glass of a form about an experiment: the whole of it, or one part that needs the room.
enum class FormPart { whole, number, time, before_start, if_then, normal_way };

/// Instead of a page: the one that holds what was chosen, wherever that is on this panel.
inline constexpr int at_the_chosen = -1;

/// How much a form says beside what it asks: a good and a poor example, the good one, nothing.
enum class Hints { full, brief, none };

/// What a form wants typed on the keypad: number_for.hpp has the words and what becomes of it.
struct NumberWish {
    std::string what_for = {};  // "FORM FIELD"
    std::string title = {}, label = {}, unit = {};
    int decimals = 0;
    bool minus = false;
    ScreenId back = ScreenId::storyboard;
    bool operator==(const NumberWish&) const = default;
};

/// What a form wants written: write_for.hpp has the words and what becomes of it.
struct TextWish {
    std::string what_for = {};  // "FORM FIELD"
    std::string title = {};     // the label or the question
    std::string beside = {};    // small, beside the title
    std::string hint = {};      // in the empty field
    std::string good = {}, poor = {};
    std::string quoted = {}, quoted_label = {};  // above the field: "Last learning"
    bool quotes_sealed = false;                  // what was expected, not what was learned
    std::size_t most = 240;                      // characters
    bool lines = false;                          // it may have several
    bool may_be_empty = true;                    // nothing written takes the text away
    std::string keep_words = {};                 // empty: "Keep this text"
    std::string begins_with = {};                // where nothing was written yet
    ScreenId back = ScreenId::storyboard;
    bool operator==(const TextWish&) const = default;
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
    std::string chosen_obstacle;    // whose page is open; empty: the one that is now
    std::string changing_obstacle;  // whose words are written anew; empty: another obstacle's
    bool moving_arrow = false;
    int obstacle_page = 0, gone_page = 0, held_page = 0, help_page = 0, idea_page = 0;
    std::string closing_scope;              // chosen chip: "early shift"; empty: everywhere
    std::optional<std::string> closing_by;  // the experiment that took it away; nothing: the newest on it
    int closing_page = 0;                   // of the experiments to choose from
    std::string chosen_idea;                // touched slip
    std::string help_time;                  // chosen chip of "by when"
    std::string idea;                       // becomes the next step: of the new experiment's form
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
    // target conditions
    int target_page = 0;         // of the lines of the target condition
    std::string look_label;      // the line whose "now" is being looked at; empty: none
    int form_step = 0;           // page of the form
    int form_row_page = 0;       // of its lines
    int goal = 0;                // the form's number that is open, from 1
    std::string earlier_target;  // the one that is looked back at; empty: the newest
    int earlier_tab = 0, earlier_page = 0;
    std::optional<kata::Day> then;  // the board as it was when this day ended; nothing: yesterday
    int then_page = 0;
    // forms
    Hints hints = Hints::full;
    NumberWish number;  // of the form that asked
    // definition card
    std::string card_metric;                     // empty: the board's first
    ScreenId card_back = ScreenId::record_data;  // where it was opened
    // lists
    int page = 0;  // or at_the_chosen
    std::string
        chosen_experiment;  // its row of the record is marked: it was opened from a flag or an obstacle
    ScreenId record_back = ScreenId::storyboard;             // where the record was opened
    ScreenId experiment_back = ScreenId::experiment_record;  // where an experiment was opened whole
    ImportChoice import;                                     // of a file that is read in
    // experiments: what is written and chosen in their forms stands among the texts
    RecordShows record_shows = RecordShows::all;
    std::string experiment;  // opened whole, or its result is being written
    FormPart form_part = FormPart::whole;
    bool stopping = false;                       // the question is on the glass
    ScreenId found_back = ScreenId::experiment;  // where "Something unexpected" was touched
    std::int64_t learned_until_ms = 0;           // monotonic: so long the learning has the glass; 0: not yet
    int plan_idea_page = 0;
    // learnings
    bool here_only = false;  // this station's
    std::string wall_word;   // chosen word of the wall's own
    int wall_page = 0;
    std::optional<kata::LearningSlip> slip;  // the one that is open
    std::string slip_target;                 // its experiment's target condition
    int weeks_back = 0;                      // of the week that is looked back on
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
    // coaching
    CycleDraft cycle;
    OwnDraft own;
    CoachDraft coach;
    RhythmDraft rhythm;
    PracticeDraft practice;
    ShareDraft share;
    BoardsDraft boards;
    SettleDraft settle;
    JoinDraft join;
    WallDraft wall;
    // writing
    std::string writing_for;                     // "note", "obstacle", "challenge"
    std::map<std::string, std::string> written;  // half-written texts by what they are for; UTF-8
    std::map<std::string, std::string> texts;    // done, and not yet stored: the fields of a form
    TextWish wish;                               // of the form that asked; else the text is known by its name
    std::string began_with;                      // the text when it was opened
    std::size_t cursor = std::string::npos;      // bytes before it; npos: at the end
    std::size_t first_line = 0;                  // that the field shows
    bool shift = false;
    bool figures = false;
    bool choosing_keyboard = false;
    std::shared_ptr<const writing::Wordbook> wordbook;  // made once the text is opened
    bool operator==(const Draft&) const = default;

    /// What was being moved, corrected or asked about is put down: the board left this station meanwhile. What was written stays.
    void put_down() {
        moving_arrow = asks_if_right = choosing_time = stopping = striking_out = false;
        chosen_idea.clear();
        analysis_number.clear();
        look_label.clear();
        form_part = FormPart::whole;
        if (!correcting.empty()) {  // the value stays as it is, and what was typed is no new one
            correcting.clear();
            digits.clear();
            note.clear();
            at.reset();
        }
    }

    /// The text that is being written.
    std::string text() const {
        const auto it = written.find(writing_for);
        return it == written.end() ? std::string() : it->second;
    }
    void set_text(std::string text) { written[writing_for] = std::move(text); }
    /// Opens the writing screen's text: the half-written one if there is one, else `begins_with`.
    void write(std::string what_for, const std::string& begins_with) {
        leave_writing();
        writing_for = std::move(what_for);
        written.try_emplace(writing_for, begins_with);
        began_with = begins_with;
    }
    /// Kept or given up.
    void written_is_done() {
        written.erase(writing_for);
        leave_writing();
    }
    /// What is half written waits, unless nothing was changed; everything about the keyboard begins anew.
    void leave_writing() {
        if (const auto it = written.find(writing_for); it != written.end() && it->second == began_with) {
            written.erase(it);
        }
        writing_for.clear();
        began_with.clear();
        wish = {};
        cursor = std::string::npos;
        first_line = 0;
        shift = figures = choosing_keyboard = false;
        wordbook.reset();
    }
};

/// A board as it was when a moment ended; worked out beside the glass, because it costs as much as all that was ever done.
struct Then {
    std::string board;
    kata::Moment at;
    std::shared_ptr<const kata::Storyboard> storyboard;  // nothing yet: it is still being worked out
    bool is(std::string_view wanted, kata::Moment moment) const {
        return storyboard != nullptr && board == wanted && at == moment;
    }
};

/// The board on the glass stands at another station: here it is read, and recorded there.
struct Elsewhere {
    std::string station;                   // what that station is called; may be empty
    std::optional<kata::Moment> known_at;  // how new what is known of it is
    std::string own_board;                 // the way back; empty: this panel has none
};

/// What the panel itself is doing, as far as screens show it.
struct PanelState {
    std::optional<Elsewhere> elsewhere;
    std::string toast;         // words of the last save; empty: none
    bool can_undo = false;     // the toast has something to take back
    bool saving = false;       // a save takes longer than 200 ms
    std::string trouble;       // one sentence when something is broken
    std::uint64_t stored = 0;  // the record of what was last asked for here; 0: nothing yet
    std::size_t board_index = 0, board_count = 1;
    bool dark = false;
    std::string keyboard;  // the language of its keys: "EN"
    bool clock_unsure = false;
    std::string draft_badge;     // "draft" where a half-typed value waits
    std::string analysis_badge;  // the same for a number of the process analysis
    std::string plan_badge;      // the same for the next experiment's form
    std::string timing_badge;    // on the stopwatch's key: what runs or waits there
    std::string cycle_badge;     // on the coaching key: a cycle that goes on
    Then then;                   // the board as it was, once it is worked out
    ImportState import;          // the files there are, and the one that is read in
    PinState pin;
    ShareState share;  // what is being done about the shared folder
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
    CycleRun cycle = {};      // the coaching cycle that goes on; on disk before what is asked for
    std::vector<kata::Intent> asks_aside = {};  // wanted too, but the glass stays free for the next touch
    std::optional<std::int64_t> wake_ms = {};   // monotonic: what is shown changes then
    std::optional<std::string> choose_keyboard = {};  // the language of its keys
    std::optional<ImportAsk> import_ask = {};
    std::optional<kata::Moment> then_ask = {};  // the board as it was then
    std::optional<PinAsk> pin_ask = {};
    std::optional<ShareAsk> share_ask = {};
    std::optional<kata::JoinPeople> join_ask = {};  // a tile and the open person's own
    bool write_own = false;                         // the open person's notes into a file
    bool close_own = false;                         // the pages behind the PIN are left

    /// The board stands at another station: nothing of it is recorded here, and no key says so.
    bool reads_only() const { return panel.elsewhere.has_value(); }
};

}  // namespace kiosk
