// The running panel: which screen shows, what is half typed, what waits for the disk, and why the panel is awake. It knows no
// window: main and the test stand hand it input and the time, and show what it draws.
//
// One step of the loop: the fingers' events go to the kit; the screen is drawn and asks; asks go to the writer; answers come back in
// a later step. While an answer is out, the touched key stays pressed and nothing else fires; from 200 ms on the screen says "saving".
// Laps and counts are asked aside: the glass stays free for the next touch, whatever the disk does. What the panel keeps of a
// session at the stopwatch goes to the writer before the lap that belongs to it, so that no lap is ever without its session.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"
#include "kiosk/app/cycle_text.hpp"
#include "kiosk/app/draft_text.hpp"
#include "kiosk/app/importer.hpp"
#include "kiosk/app/own_desk.hpp"
#include "kiosk/app/past_boards.hpp"
#include "kiosk/app/share_desk.hpp"
#include "kiosk/app/timing_text.hpp"
#include "kiosk/app/writer.hpp"
#include "kiosk/kit/kit.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/screens.hpp"

namespace kiosk {

struct AppOptions {
    kata::StationOptions station;
    Writer::Runs writer = Writer::Runs::on_a_thread;
    std::function<void()> wake;           ///< called from any thread when there is news
    std::optional<ui::Theme> theme;       ///< else what was chosen last, else the settings'
    std::optional<ScreenId> screen;       ///< else glance
    std::string board;                    ///< slug or its tail; else what was shown last
    kata::PinCost pin_cost = {};          ///< tests take the least
    ShareHelp share = real_share_help();  ///< tests give fakes
};

class App {
public:
    App(const std::filesystem::path& dir, const ui::Panel& panel, AppOptions options);
    ~App();

    /// True if something is due: then call frame(). Cheap; reads the store's version, draws nothing.
    bool wants_frame(const ui::Input& input, kata::Moment now);
    /// One step. `input.now_ms` is monotonic, `now` the wall clock.
    ImDrawData* frame(const ui::Input& input, kata::Moment now);
    /// How long the panel may sleep if nothing happens.
    std::int64_t sleep_ms(std::int64_t now_ms, kata::Moment now) const;

    void set_panel(const ui::Panel& panel) {
        kit_.set_panel(panel);
        stale_ = 2;
    }
    const ui::Trace& trace() const { return kit_.trace(); }
    ui::Kit& kit() { return kit_; }
    ScreenId showing() const { return showing_; }
    const kata::Storyboard& board(kata::Moment now) const { return station_.storyboard(board_id_, now); }
    const kata::Station& station() const { return station_; }
    Draft draft() const { return draft_of(board_id_); }
    bool waits_for_disk() const { return pending_ != 0 || !aside_.empty(); }

private:
    static constexpr std::int64_t toast_ms = 10'000;
    static constexpr int settle_frames = 2;  // a touch fires, then its effect is drawn
    struct Toast {
        std::string words;
        std::int64_t until_ms = 0;
        std::uint64_t record = 0;  // that Undo takes back; 0: there is nothing to take back
    };
    /// Done once a PIN fits, and forgotten with the next screen that is not about a PIN.
    struct BehindPin {
        std::optional<ShareAsk> accept;
        std::optional<kata::JoinPeople> join;
        PinFor what_for() const { return accept ? PinFor::accept : join ? PinFor::join : PinFor::own_pages; }
    };
    struct Aside {
        std::uint64_t ticket = 0;
        std::int64_t asked_ms = 0;
    };

    void take_answers(std::int64_t now_ms);
    void take_answer(const Written& written, std::int64_t now_ms);
    void take_news();
    void take_import_news(std::int64_t now_ms);
    void end_import(const ImportEnd& end, std::int64_t now_ms);
    void look_for_files();
    void tend_import(const Pane& pane, kata::Moment now);
    void tend_share(const Pane& pane, std::int64_t now_ms);
    void look_at_share();
    void use_folder(const std::string& folder, std::int64_t now_ms);
    void take_share_news(std::int64_t now_ms);
    void tend_past(const Pane& pane);
    void take_past_news();
    void tend_own(const Pane& pane, std::int64_t now_ms, kata::Moment now);
    void take_own_news(std::int64_t now_ms, kata::Moment now);
    void open_own(const kata::EntityId& person);
    void leave_own(ScreenId from, ScreenId to);
    void want_accept(const ShareAsk& ask);
    void want_join(const kata::JoinPeople& join, std::int64_t now_ms, kata::Moment now);
    void pin_fits(const kata::EntityId& person, std::int64_t now_ms, kata::Moment now);
    void ask_pin_of(const kata::EntityId& person);
    void join_people(const kata::JoinPeople& join, std::int64_t now_ms, kata::Moment now);
    bool own_left(std::int64_t now_ms) const;  // a minute without a touch
    void close_own_when_left(std::int64_t now_ms);
    void watch_idle(const ui::Input& input);
    void turn_glance(kata::Moment now);
    void act_on(Pane& pane, std::int64_t now_ms, kata::Moment now);
    void ask(std::vector<kata::Intent> intents, kata::Moment now);
    void ask_aside(std::vector<kata::Intent> intents, std::int64_t now_ms, kata::Moment now);
    bool take_aside(const Written& written);
    std::optional<std::int64_t> oldest_ask_ms() const;
    int idle_seconds() const;
    Timing timing_of(const std::string& board) const;
    void set_timing(const std::string& board, Timing timing);
    CycleRun cycle_of(const std::string& board) const;
    void set_cycle(const std::string& board, CycleRun run);
    void keep_cycle_time(const ui::Input& input);
    void let_cycle_stand(ScreenId next);
    void go_to(ScreenId id);
    void show_board(const std::string& id);
    void load_boards();
    const kata::PlantBoard* elsewhere() const;  // the board on the glass where it stands at another station
    std::string board_called(std::string_view slug) const;  // its id, or nothing
    void turn_back_from_reading();
    std::int64_t turn_of(kata::Moment now) const;
    bool takes_turns() const;
    bool stay_with_readers(Pane& pane, std::int64_t now_ms);  // true: something was held back
    std::vector<std::string> glance_round(kata::Moment now) const;
    std::vector<std::string> chosen_round() const;
    Draft draft_of(const std::string& board) const;
    void set_draft(const std::string& board, Draft draft);
    void keep_drafts(std::int64_t now_ms);
    PanelState panel_state(std::int64_t now_ms, kata::Moment now) const;

    kata::Station station_;
    kata::Settings settings_;
    Importer importer_;
    PastBoards past_;
    ShareDesk share_;
    OwnDesk own_;
    BehindPin behind_pin_;
    Writer writer_;
    ui::Kit kit_;
    ScreenId showing_ = ScreenId::glance;
    std::vector<kata::Board> boards_;
    std::vector<kata::PlantBoard> elsewhere_;  // the plant's other boards
    std::string board_id_;
    std::string own_board_id_;  // the one of this panel that was shown last
    std::string keyboard_;      // the language of its keys
    Drafts drafts_;
    Drafts kept_drafts_;
    std::int64_t draft_changed_ms_ = 0;
    Timings timings_;
    std::string kept_timings_;
    CycleRuns cycles_;
    std::string kept_cycles_;
    std::string trouble_;
    std::optional<Toast> toast_;
    std::uint64_t stored_ = 0;  // the record of the last ask
    // what is out with the writer
    std::uint64_t last_ticket_ = 0;
    std::uint64_t pending_ = 0;  // ticket of the last ask that is not answered; 0: none
    bool refused_ = false;       // one of the asks of this round was refused or broke
    std::int64_t asked_ms_ = 0;
    std::string pending_words_;
    std::optional<ScreenId> pending_go_;
    kata::EntityId choosing_;   // whose new PIN is out with the writer
    std::vector<Aside> aside_;  // the oldest first
    std::string asked_board_;
    Draft draft_before_ask_;
    CycleRun cycle_before_ask_;
    // a file that is taken in
    std::optional<ScreenId> drawn_;  // the screen of the last frame
    std::string import_board_, import_words_;
    // why the panel is awake
    int stale_ = 2;                        // frames still to draw because something changed
    std::optional<std::int64_t> wake_ms_;  // a running digit
    std::int64_t last_touch_ms_ = 0;
    std::int64_t minute_ = -1;  // wall minute drawn last
    std::int64_t turn_ = -1;    // of the glance's round, when it was drawn last
};

}  // namespace kiosk
