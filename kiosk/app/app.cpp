// The loop's step: answers, news, idle, drawing, asking.
#include "kiosk/app/app.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/elsewhere_words.hpp"
#include "kiosk/screens/new_experiment_view.hpp"
#include "kiosk/screens/process_analysis_view.hpp"
#include "kiosk/screens/role_play_view.hpp"
#include "kiosk/screens/stopwatch_steps.hpp"
#include "kiosk/screens/timers_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

constexpr std::int64_t saying_saving_after_ms = 200;
constexpr std::int64_t draft_rest_ms = 1'000;  // a draft is kept once nobody has typed for so long

std::int64_t minute_of(kata::Moment now) { return now.ms / 60'000; }

ui::Theme theme_of(const std::string& words) { return words == "dark" ? ui::Theme::dark : ui::Theme::light; }

/// Image retention: each minute the glance stands a little elsewhere, 2 px (0.5 mm) a step, at most 8 px from its place.
ui::Spot drift_of(std::int64_t minute) {
    constexpr std::array<float, 16> steps{0, 0.5F,  1,  1.5F,  2,  1.5F,  1,  0.5F,
                                          0, -0.5F, -1, -1.5F, -2, -1.5F, -1, -0.5F};
    const auto at = static_cast<std::size_t>(minute % 16);
    const auto across = static_cast<std::size_t>((minute / 16) % 16);
    return {steps[at], steps[across]};
}

}  // namespace

App::App(const std::filesystem::path& dir, const ui::Panel& panel, AppOptions options)
    : station_(dir, options.station),
      settings_(kata::read_settings(kata::settings_file(dir))),
      importer_(dir, options.station, settings_.import_folders, options.writer, options.wake),
      past_(dir, options.station, options.writer, options.wake),
      share_(dir, share_roots(settings_), options.share, options.writer, options.wake),
      own_(options.writer, options.pin_cost, options.wake),
      writer_(dir, options.station, options.writer, std::move(options.wake)),
      kit_(panel) {
    const auto chosen = station_.remembered("panel.theme").value_or(settings_.theme);
    kit_.set_theme(options.theme.value_or(theme_of(chosen)));
    if (const auto text = station_.remembered("panel.drafts")) {
        drafts_ = kept_drafts_ = drafts_from(*text);
    }
    kept_timings_ = station_.remembered("panel.stopwatch").value_or("");
    timings_ = timings_from(kept_timings_);
    kept_cycles_ = station_.remembered("panel.cycle").value_or("");
    cycles_ = cycles_from(kept_cycles_);
    board_id_ = station_.remembered("panel.board").value_or("");
    keyboard_ = station_.remembered("panel.keyboard").value_or("EN");
    load_boards();
    if (const auto named = board_called(options.board); !named.empty()) {
        board_id_ = named;
        load_boards();
    }
    showing_ = options.screen.value_or(ScreenId::glance);
}

App::~App() {
    if (drafts_ != kept_drafts_) {
        writer_.remember("panel.drafts", to_text(drafts_));
    }
}

bool App::wants_frame(const ui::Input& input, kata::Moment now) {
    take_answers(input.now_ms);
    take_news();
    take_import_news(input.now_ms);
    take_past_news();
    take_share_news(input.now_ms);
    take_own_news(input.now_ms, now);
    keep_drafts(input.now_ms);
    const auto kit_due = kit_.next_frame_at();
    const bool toast_over = toast_ && input.now_ms >= toast_->until_ms;
    const auto asked = oldest_ask_ms();
    const bool says_saving = asked && input.now_ms - *asked >= saying_saving_after_ms;
    const bool digit_due = wake_ms_ && input.now_ms >= *wake_ms_;
    const int idle = idle_seconds();
    const bool idle_over = idle > 0 && input.now_ms - last_touch_ms_ >= idle * std::int64_t{1000};
    const bool own_over = own_left(input.now_ms);
    return stale_ > 0 || own_over || !input.fingers.empty() || !input.keys.empty() ||
           minute_of(now) != minute_ || (takes_turns() && turn_of(now) != turn_) || toast_over ||
           says_saving || idle_over || digit_due || (kit_due && input.now_ms >= *kit_due);
}

std::int64_t App::sleep_ms(std::int64_t now_ms, kata::Moment now) const {
    if (stale_ > 0) {
        return 0;
    }
    std::int64_t due = now_ms + 60'000 - now.ms % 60'000;
    if (takes_turns()) {
        const std::int64_t turn_ms = settings_.carousel_seconds * std::int64_t{1000};
        due = std::min(due, now_ms + turn_ms - now.ms % turn_ms);
    }
    const int idle = idle_seconds();
    if (idle > 0) {
        due = std::min(due, last_touch_ms_ + idle * std::int64_t{1000});
    }
    if (!own_.opened().empty() && pending_ == 0) {
        due = std::min(due, last_touch_ms_ + own_open_for_ms);
    }
    if (toast_) {
        due = std::min(due, toast_->until_ms);
    }
    if (oldest_ask_ms()) {
        due = std::min(due, now_ms + saying_saving_after_ms);
    }
    if (wake_ms_) {
        due = std::min(due, *wake_ms_);
    }
    if (const auto kit_due = kit_.next_frame_at()) {
        due = std::min(due, *kit_due);
    }
    if (drafts_ != kept_drafts_) {
        due = std::min(due, draft_changed_ms_ + draft_rest_ms);
    }
    return std::max<std::int64_t>(due - now_ms, 0);
}

ImDrawData* App::frame(const ui::Input& input, kata::Moment now) {
    take_answers(input.now_ms);
    take_news();
    take_import_news(input.now_ms);
    take_past_news();
    take_share_news(input.now_ms);
    take_own_news(input.now_ms, now);
    watch_idle(input);
    turn_glance(now);
    look_for_files();
    if (!input.fingers.empty() || !input.keys.empty()) {
        stale_ = settle_frames;
        keep_cycle_time(input);
    } else if (stale_ > 0) {
        --stale_;
    }
    if (toast_ && input.now_ms >= toast_->until_ms) {
        toast_.reset();
    }
    const auto state = panel_state(input.now_ms, now);
    const auto& shown = station_.storyboard(board_id_, now);
    const std::string board = board_id_;
    const Draft draft_before = draft_of(board);
    const auto cycle_before = cycle_of(board);
    Draft draft = draft_before;
    Pane pane{shown, station_, now, shown.board.zone, state, draft, {}, {}, {}, {}, {}, false};
    pane.now_ms = input.now_ms;
    pane.timing = timing_of(board);
    pane.cycle = cycle_before;
    const bool drifts = showing_ == ScreenId::glance;
    kit_.begin(input, screen(showing_).name, drifts ? drift_of(minute_of(now)) : ui::Spot{});
    screen(showing_).draw(pane);
    const bool any_real = std::ranges::count(boards_, false, &kata::Board::practice) > 0;
    if (is_practice(shown.board, any_real, pane.cycle, showing_)) {
        ui::practice_frame(tr("Practice"));
    } else if (state.elsewhere && !is_of_the_plant(showing_)) {
        ui::elsewhere_frame(elsewhere_words(*state.elsewhere, now, shown.board.zone));
    }
    ImDrawData* drawing = kit_.end();
    minute_ = minute_of(now);
    turn_ = turn_of(now);
    wake_ms_ = pane.wake_ms;
    set_timing(board, std::move(pane.timing));
    set_cycle(board, std::move(pane.cycle));
    if (draft != draft_before) {
        draft_changed_ms_ = input.now_ms;
        stale_ = std::max(stale_, 1);
        set_draft(board, std::move(draft));
    }
    if (pending_ == 0) {  // what is asked for in this frame is asked with this draft
        asked_board_ = board;
        draft_before_ask_ = draft_before;
        cycle_before_ask_ = cycle_before;
    }
    if (stay_with_readers(pane, input.now_ms)) {
        set_draft(board, draft_before);  // nothing is begun that cannot be stored
    }
    tend_import(pane, now);
    tend_past(pane);
    tend_share(pane, input.now_ms);
    act_on(pane, input.now_ms, now);
    tend_own(pane, input.now_ms, now);
    return drawing;
}

void App::act_on(Pane& pane, std::int64_t now_ms, kata::Moment now) {
    if (pane.choose_dark) {
        kit_.set_theme(*pane.choose_dark ? ui::Theme::dark : ui::Theme::light);
        writer_.remember("panel.theme", *pane.choose_dark ? "dark" : "light");
        stale_ = settle_frames;
    }
    if (pane.choose_keyboard) {
        keyboard_ = *pane.choose_keyboard;
        writer_.remember("panel.keyboard", keyboard_);
        stale_ = settle_frames;
    }
    if (pane.choose_board) {
        show_board(*pane.choose_board);
    }
    if (pane.undo && toast_ && toast_->record != 0) {
        pane.asks.emplace_back(kata::Undo{toast_->record});
        toast_.reset();
    }
    if (!pane.asks_aside.empty()) {
        ask_aside(std::move(pane.asks_aside), now_ms, now);
    }
    if (pane.asks.empty()) {
        if (pane.go) {
            go_to(*pane.go);
        }
        return;
    }
    pending_words_ = std::move(pane.saved_words);
    pending_go_ = pane.go;
    asked_ms_ = now_ms;
    ask(std::move(pane.asks), now);
    take_answers(now_ms);  // a writer that runs at once has answered already
}

void App::ask(std::vector<kata::Intent> intents, kata::Moment now) {
    refused_ = false;
    trouble_.clear();
    pending_ = last_ticket_ + intents.size();
    kit_.hold(true);
    for (auto& intent : intents) {
        writer_.handle(++last_ticket_, std::move(intent), now);
    }
    stale_ = settle_frames;
}

void App::ask_aside(std::vector<kata::Intent> intents, std::int64_t now_ms, kata::Moment now) {
    trouble_.clear();
    for (auto& intent : intents) {
        aside_.push_back({++last_ticket_, now_ms});
        writer_.handle(last_ticket_, std::move(intent), now);
    }
    stale_ = settle_frames;
    take_answers(now_ms);
}

bool App::take_aside(const Written& written) {
    if (std::erase_if(aside_, [&](const Aside& out) { return out.ticket == written.ticket; }) == 0) {
        return false;
    }
    if (!written.broken.empty()) {
        trouble_ = written.broken;
    } else if (written.answer.refusal) {
        trouble_ = tr(kata::words(*written.answer.refusal));
    }
    take_news();
    return true;
}

std::optional<std::int64_t> App::oldest_ask_ms() const {
    std::optional<std::int64_t> oldest;
    if (pending_ != 0) {
        oldest = asked_ms_;
    }
    if (!aside_.empty()) {
        oldest = std::min(oldest.value_or(aside_.front().asked_ms), aside_.front().asked_ms);
    }
    return oldest;
}

void App::take_answers(std::int64_t now_ms) {
    for (const auto& written : writer_.take_answers()) {
        take_answer(written, now_ms);
    }
}

void App::take_answer(const Written& written, std::int64_t now_ms) {
    stale_ = settle_frames;
    if (take_aside(written)) {
        return;
    }
    if (!written.broken.empty()) {
        trouble_ = written.broken;
        refused_ = true;
    } else if (written.answer.refusal) {
        trouble_ = tr(kata::words(*written.answer.refusal));
        refused_ = true;
    }
    if (written.ticket != pending_) {
        return;
    }
    pending_ = 0;
    kit_.hold(false);
    take_news();
    if (refused_) {
        choosing_.clear();
        set_draft(asked_board_, draft_before_ask_);  // what was typed is still there to be changed
        set_cycle(asked_board_, cycle_before_ask_);  // neither begun nor closed
        return;
    }
    stored_ = written.answer.s;
    if (const auto person = std::exchange(choosing_, {}); !person.empty()) {
        open_own(person);
        return;
    }
    if (!pending_words_.empty()) {
        toast_ = Toast{std::move(pending_words_), now_ms + toast_ms, written.answer.s};
        pending_words_.clear();
    }
    if (pending_go_) {
        go_to(*pending_go_);
    }
}

/// Kept as long as the panel shows it.
void App::tend_past(const Pane& pane) {
    if (!pane.then_ask) {
        past_.forget();
        return;
    }
    past_.want(pane.board.board.id, *pane.then_ask);
    take_past_news();  // one that runs at once is through already
}

void App::take_past_news() {
    if (!past_.take_news()) {
        return;
    }
    stale_ = settle_frames;
    if (!past_.broken().empty()) {
        trouble_ = past_.broken();
    }
}

void App::take_news() {
    if (station_.refresh()) {
        const auto before = board_id_;
        load_boards();
        const bool left = !before.empty() && board_id_ != before;  // moved or archived; its draft waits
        if (showing_ != ScreenId::glance && (left || (elsewhere() != nullptr && !is_for_reading(showing_)))) {
            go_to(ScreenId::storyboard);  // what was being typed is not typed into another board
        }
        stale_ = settle_frames;
    }
}

void App::watch_idle(const ui::Input& input) {
    if (!input.fingers.empty() || !input.keys.empty() || last_touch_ms_ == 0) {
        last_touch_ms_ = input.now_ms;
        return;
    }
    const int idle = idle_seconds();
    if (idle > 0 && input.now_ms - last_touch_ms_ >= idle * std::int64_t{1000} && pending_ == 0) {
        turn_back_from_reading();
        go_to(ScreenId::glance);
    }
    close_own_when_left(input.now_ms);
}

/// A running lap is never left alone; a paused session has ten minutes.
int App::idle_seconds() const {
    constexpr int at_a_pause = 600;
    const auto phase = showing_ == ScreenId::stopwatch ? timing_of(board_id_).phase : Timing::Phase::none;
    if (phase == Timing::Phase::running) {
        return 0;
    }
    const bool waits = phase == Timing::Phase::paused || phase == Timing::Phase::interrupted;
    return waits ? at_a_pause : screen(showing_).idle_seconds;
}

void App::go_to(ScreenId id) {
    if (id == showing_) {
        return;
    }
    if (showing_ == ScreenId::stopwatch && timing_of(board_id_).phase == Timing::Phase::finished) {
        set_timing(board_id_, begun_again(timing_of(board_id_)));  // the summary was read
    }
    let_cycle_stand(id);
    leave_own(showing_, id);
    showing_ = id;
    wake_ms_.reset();
    trouble_.clear();
    stale_ = settle_frames;
    if (kit_.finger_is_down()) {
        kit_.swallow_touch();  // the finger was meant for the screen that is gone
    }
}

Draft App::draft_of(const std::string& board) const {
    const auto it = drafts_.find(board);
    return it == drafts_.end() ? Draft{} : it->second;
}

void App::set_draft(const std::string& board, Draft draft) {
    if (draft == Draft{}) {
        drafts_.erase(board);
    } else {
        drafts_[board] = std::move(draft);
    }
}

Timing App::timing_of(const std::string& board) const {
    const auto it = timings_.find(board);
    return it == timings_.end() ? Timing{} : it->second;
}

/// Kept at once: a lap that is asked for after it stands behind it in the writer's line.
void App::set_timing(const std::string& board, Timing timing) {
    if (timing == timing_of(board)) {
        return;
    }
    stale_ = std::max(stale_, 1);
    timings_[board] = std::move(timing);
    auto text = to_text(timings_);
    if (text != kept_timings_) {
        kept_timings_ = text;
        writer_.remember("panel.stopwatch", std::move(text));
    }
}

CycleRun App::cycle_of(const std::string& board) const {
    const auto it = cycles_.find(board);
    return it == cycles_.end() ? CycleRun{} : it->second;
}

/// Kept at once, as the session at the stopwatch is.
void App::set_cycle(const std::string& board, CycleRun run) {
    if (run == cycle_of(board)) {
        return;
    }
    stale_ = std::max(stale_, 1);
    cycles_[board] = std::move(run);
    auto text = to_text(cycles_);
    if (text != kept_cycles_) {
        kept_cycles_ = text;
        writer_.remember("panel.cycle", std::move(text));
    }
}

/// With every touch, so that a power cut takes no more than what was talked since.
/// With each touch that begins, not with each move of a finger that rests.
void App::keep_cycle_time(const ui::Input& input) {
    const bool begins = !input.keys.empty() || std::ranges::count(input.fingers, ui::FingerEvent::What::down,
                                                                  &ui::FingerEvent::what) > 0;
    if (!begins) {
        return;
    }
    auto run = cycle_of(board_id_);
    keep_count(run, input.now_ms);
    set_cycle(board_id_, std::move(run));
}

/// Who is at the glance or at the storyboard is not in the cycle: it waits there from the last touch on.
void App::let_cycle_stand(ScreenId next) {
    if (next == ScreenId::glance || next == ScreenId::storyboard) {
        auto run = cycle_of(board_id_);
        stand_still(run, last_touch_ms_);
        set_cycle(board_id_, std::move(run));
    }
}

void App::keep_drafts(std::int64_t now_ms) {
    if (drafts_ != kept_drafts_ && now_ms - draft_changed_ms_ >= draft_rest_ms) {
        kept_drafts_ = drafts_;
        writer_.remember("panel.drafts", to_text(drafts_));
    }
}

PanelState App::panel_state(std::int64_t now_ms, kata::Moment now) const {
    PanelState state;
    state.toast = toast_ ? toast_->words : "";
    state.can_undo = toast_ && toast_->record != 0;
    const auto asked = oldest_ask_ms();
    state.saving = asked && now_ms - *asked >= saying_saving_after_ms;
    state.trouble = trouble_;
    state.stored = stored_;
    const auto round = glance_round(now);
    const auto at = std::ranges::find(round, board_id_);
    state.board_index = at == round.end() ? 0 : static_cast<std::size_t>(at - round.begin());
    state.board_count = std::max<std::size_t>(round.size(), 1);
    if (const auto* there = elsewhere()) {
        state.elsewhere = Elsewhere{there->station, there->known_at, own_board_id_};
    }
    state.dark = kit_.theme() == ui::Theme::dark;
    state.keyboard = keyboard_;
    state.import = showing_ == ScreenId::import_points ? importer_.state() : ImportState{};
    state.pin = own_.state(draft_of(board_id_).own.person, station_, {now_ms, now});
    state.pin.what_for = behind_pin_.what_for();
    state.then = past_.state();
    state.share = share_.state();
    state.clock_unsure = station_.clock_unsure(now);
    state.timing_badge = timing_badge(timing_of(board_id_), station_.storyboard(board_id_, now), now);
    const auto run = cycle_of(board_id_);
    const bool goes_on = run.going && !run.ended && run.kind == CycleRun::Kind::of_board;
    state.cycle_badge = goes_on ? std::string(tr("goes on")) : std::string();
    const auto draft = draft_of(board_id_);
    const auto badge = [](bool waits) { return waits ? std::string(tr("draft")) : std::string(); };
    state.draft_badge = badge(!draft.digits.empty());
    state.plan_badge = badge(form_begun(draft, plan_form));
    state.analysis_badge = badge(has_half_a_number(station_.storyboard(board_id_, now), now, draft));
    return state;
}

}  // namespace kiosk
