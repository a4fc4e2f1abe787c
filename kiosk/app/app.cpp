// The loop's step: answers, news, idle, drawing, asking.
#include "kiosk/app/app.hpp"

#include <algorithm>
#include <array>

#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

constexpr std::int64_t toast_ms = 10'000;
constexpr std::int64_t saying_saving_after_ms = 200;
constexpr std::int64_t draft_rest_ms = 1'000;  // a draft is kept once nobody has typed for so long
constexpr int settle_frames = 2;               // a touch fires, then its effect is drawn

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
      writer_(dir, options.station, options.writer, std::move(options.wake)),
      kit_(panel) {
    const auto chosen = station_.remembered("panel.theme").value_or(settings_.theme);
    kit_.set_theme(options.theme.value_or(theme_of(chosen)));
    if (const auto text = station_.remembered("panel.drafts")) {
        drafts_ = kept_drafts_ = drafts_from(*text);
    }
    board_id_ = station_.remembered("panel.board").value_or("");
    load_boards();
    const auto named = std::ranges::find_if(boards_, [&](const kata::Board& board) {
        return !options.board.empty() &&
               (board.slug == options.board || board.slug.ends_with("-" + options.board));
    });
    if (named != boards_.end()) {
        board_id_ = named->id;
    }
    showing_ = options.screen.value_or(ScreenId::glance);
}

App::~App() {
    if (drafts_ != kept_drafts_) {
        writer_.remember("panel.drafts", to_text(drafts_));
    }
}

void App::load_boards() {
    boards_ = station_.boards();
    const bool there =
        std::ranges::any_of(boards_, [this](const kata::Board& board) { return board.id == board_id_; });
    if (!there) {
        board_id_ = boards_.empty() ? "" : boards_.front().id;
    }
}

bool App::wants_frame(const ui::Input& input, kata::Moment now) {
    take_answers(input.now_ms);
    take_news();
    keep_drafts(input.now_ms);
    const auto kit_due = kit_.next_frame_at();
    const bool toast_over = toast_ && input.now_ms >= toast_->until_ms;
    const bool says_saving = pending_ != 0 && input.now_ms - asked_ms_ >= saying_saving_after_ms;
    const int idle = screen(showing_).idle_seconds;
    const bool idle_over = idle > 0 && input.now_ms - last_touch_ms_ >= idle * std::int64_t{1000};
    return stale_ > 0 || !input.fingers.empty() || !input.keys.empty() || minute_of(now) != minute_ ||
           toast_over || says_saving || idle_over || (kit_due && input.now_ms >= *kit_due);
}

std::int64_t App::sleep_ms(std::int64_t now_ms, kata::Moment now) const {
    if (stale_ > 0) {
        return 0;
    }
    std::int64_t due = now_ms + 60'000 - now.ms % 60'000;
    const int idle = screen(showing_).idle_seconds;
    if (idle > 0) {
        due = std::min(due, last_touch_ms_ + idle * std::int64_t{1000});
    }
    if (toast_) {
        due = std::min(due, toast_->until_ms);
    }
    if (pending_ != 0) {
        due = std::min(due, std::max(now_ms + saying_saving_after_ms, asked_ms_ + saying_saving_after_ms));
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
    watch_idle(input);
    turn_glance(now);
    if (!input.fingers.empty() || !input.keys.empty()) {
        stale_ = settle_frames;
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
    Draft draft = draft_before;
    Pane pane{shown, station_, now, shown.board.zone, state, draft, {}, {}, {}, {}, {}, false};
    const bool drifts = showing_ == ScreenId::glance;
    kit_.begin(input, screen(showing_).name, drifts ? drift_of(minute_of(now)) : ui::Spot{});
    screen(showing_).draw(pane);
    ImDrawData* drawing = kit_.end();
    minute_ = minute_of(now);
    if (draft != draft_before) {
        draft_changed_ms_ = input.now_ms;
        stale_ = std::max(stale_, 1);
        set_draft(board, std::move(draft));
    }
    if (!pane.asks.empty()) {
        asked_board_ = board;
        draft_before_ask_ = draft_before;
    }
    act_on(pane, input.now_ms, now);
    return drawing;
}

void App::act_on(Pane& pane, std::int64_t now_ms, kata::Moment now) {
    if (pane.choose_dark) {
        kit_.set_theme(*pane.choose_dark ? ui::Theme::dark : ui::Theme::light);
        writer_.remember("panel.theme", *pane.choose_dark ? "dark" : "light");
        stale_ = settle_frames;
    }
    if (pane.choose_board) {
        show_board(*pane.choose_board);
    }
    if (pane.undo) {
        toast_.reset();
        pane.asks.emplace_back(kata::Undo{});
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

void App::take_answers(std::int64_t now_ms) {
    for (const auto& written : writer_.take_answers()) {
        take_answer(written, now_ms);
    }
}

void App::take_answer(const Written& written, std::int64_t now_ms) {
    stale_ = settle_frames;
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
        set_draft(asked_board_, draft_before_ask_);  // what was typed is still there to be changed
        return;
    }
    if (!pending_words_.empty()) {
        toast_ = Toast{std::move(pending_words_), now_ms + toast_ms};
        pending_words_.clear();
    }
    if (pending_go_) {
        go_to(*pending_go_);
    }
}

void App::take_news() {
    if (station_.refresh()) {
        load_boards();
        stale_ = settle_frames;
    }
}

void App::watch_idle(const ui::Input& input) {
    if (!input.fingers.empty() || !input.keys.empty() || last_touch_ms_ == 0) {
        last_touch_ms_ = input.now_ms;
        return;
    }
    const int idle = screen(showing_).idle_seconds;
    if (idle > 0 && input.now_ms - last_touch_ms_ >= idle * std::int64_t{1000} && pending_ == 0) {
        go_to(ScreenId::glance);
    }
}

void App::turn_glance(kata::Moment now) {
    if (showing_ != ScreenId::glance || minute_ < 0 || minute_of(now) == minute_ || kit_.finger_is_down()) {
        return;
    }
    const auto round = glance_round(now);
    if (round.size() < 2) {
        return;
    }
    const auto at = std::ranges::find(round, board_id_);
    board_id_ = at == round.end() || at + 1 == round.end() ? round.front() : *(at + 1);
}

std::vector<std::string> App::glance_round(kata::Moment now) const {
    // Practice boards stay out of the round where there are real ones, and boards that nobody has begun to fill.
    const bool any_real =
        std::ranges::any_of(boards_, [](const kata::Board& board) { return !board.practice; });
    std::vector<std::string> round;
    for (const auto& board : boards_) {
        if ((!any_real || !board.practice) && present_target(station_.storyboard(board.id, now)) != nullptr) {
            round.push_back(board.id);
        }
    }
    return round;
}

void App::go_to(ScreenId id) {
    if (id == showing_) {
        return;
    }
    showing_ = id;
    trouble_.clear();
    stale_ = settle_frames;
    if (kit_.finger_is_down()) {
        kit_.swallow_touch();  // the finger was meant for the screen that is gone
    }
}

void App::show_board(const std::string& id) {
    board_id_ = id;
    writer_.remember("panel.board", id);
    stale_ = settle_frames;
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

void App::keep_drafts(std::int64_t now_ms) {
    if (drafts_ != kept_drafts_ && now_ms - draft_changed_ms_ >= draft_rest_ms) {
        kept_drafts_ = drafts_;
        writer_.remember("panel.drafts", to_text(drafts_));
    }
}

PanelState App::panel_state(std::int64_t now_ms, kata::Moment now) const {
    PanelState state;
    state.toast = toast_ ? toast_->words : "";
    state.saving = pending_ != 0 && now_ms - asked_ms_ >= saying_saving_after_ms;
    state.trouble = trouble_;
    const auto round = glance_round(now);
    const auto at = std::ranges::find(round, board_id_);
    state.board_index = at == round.end() ? 0 : static_cast<std::size_t>(at - round.begin());
    state.board_count = std::max<std::size_t>(round.size(), 1);
    state.dark = kit_.theme() == ui::Theme::dark;
    state.clock_unsure = station_.clock_unsure(now);
    state.draft_badge = draft_of(board_id_).digits.empty() ? "" : std::string(tr("draft"));
    return state;
}

}  // namespace kiosk
