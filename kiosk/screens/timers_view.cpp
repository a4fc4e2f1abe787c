// The times that run are records: they outlive shift change, restart and power cut by themselves. Here they are only read.
#include "kiosk/screens/timers_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "kiosk/screens/metric_card_view.hpp"
#include "kiosk/screens/stopwatch_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

struct Running {
    const kata::Timer* timer = nullptr;
    const kata::Storyboard* board = nullptr;
};

/// Of the board that is shown first, then of the others, each the oldest first.
std::vector<Running> all_running(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    std::vector<Running> all;
    for (const auto& timer : board.timers) {
        all.push_back({&timer, &board});
    }
    for (const auto& other : shelf.boards()) {
        if (other.id == board.board.id) {
            continue;
        }
        const auto& there = shelf.storyboard(other.id, now);
        for (const auto& timer : there.timers) {
            all.push_back({&timer, &there});
        }
    }
    return all;
}

/// Hours and minutes suit a changeover better than seconds do.
std::vector<const kata::Metric*> long_first(const kata::Storyboard& board) {
    auto metrics = time_metrics(board);
    std::stable_partition(metrics.begin(), metrics.end(),
                          [](const auto* metric) { return kata::seconds_in_unit(*metric).value_or(1) > 1; });
    return metrics;
}

std::string name_of(const Running& running) {
    const auto* metric = kata::find_metric(*running.board, running.timer->metric);
    return metric == nullptr ? word("A time") : metric->name;
}

kata::Span since(const kata::Timer& timer, kata::Moment at) { return at - timer.started_at.value_or(at); }

TimerRow row_of(const Running& running, const kata::Storyboard& shown, kata::Moment now, const Draft& draft) {
    const auto& timer = *running.timer;
    const auto began =
        said("since {0}", moment_words(timer.started_at.value_or(now), now, running.board->board.zone));
    return {timer.id,
            name_of(running),
            elapsed_words(since(timer, now)),
            timer.what.empty() ? began : said("{0}, {1}", timer.what, began),
            running.board == &shown ? "" : running.board->board.name,
            timer.id == draft.timer};
}

kata::Moment set_back(kata::Moment now, const Draft& draft) {
    return now - journal::minutes(std::clamp(draft.timer_back_min, 0, most_back_min));
}

void add_start(TimersView& view, const kata::Storyboard& board, kata::Moment now, const Draft& draft) {
    const auto metrics = long_first(board);
    const auto it = std::ranges::find(metrics, draft.timer_metric, &kata::Metric::id);
    const auto* metric = it != metrics.end() ? *it : metrics.empty() ? nullptr : metrics.front();
    if (metric == nullptr) {
        view.no_metric = word("Nothing on this board is measured in s, min or h yet.");
        return;
    }
    for (const auto* one : metrics) {
        if (metrics.size() > 1) {
            view.start.metrics.push_back({one->id, one->name, one == metric});
        }
    }
    const auto card = card_words(*metric);
    view.start.label = card.written ? card.words : metric->label.empty() ? metric->name : metric->label;
    view.start.what = draft.timer_what;
    view.start.ask = {metric->id, set_back(now, draft), draft.timer_what, metric->where};
    view.start.start_words = word("Last good, start");
    view.start.saved_words = said("{0} runs since {1}", metric->name, view.clock);
    if (const auto refusal = kata::refuse(board, view.start.ask, now)) {
        view.start.trouble = why_not(*refusal, *metric);
    }
    view.start.can_start = view.start.trouble.empty();
}

void add_stop(TimersView& view, const Running& running, kata::Moment now, const Draft& draft) {
    const auto& timer = *running.timer;
    const auto* metric = kata::find_metric(*running.board, timer.metric);
    TimerStop stop;
    const auto end = set_back(now, draft);
    stop.title = name_of(running);
    stop.elapsed = elapsed_words(since(timer, end));
    stop.about = timer.what;
    stop.ask = {timer.id, end, draft.timer_note};
    stop.stop_words = word("First good, stop");
    stop.drop_title = word("Drop this time?");
    stop.drop_words = said("{0} runs since {1}.\nNothing of it becomes a point.", stop.title,
                           moment_words(timer.started_at.value_or(now), now, running.board->board.zone));
    stop.dropped_words = word("Time dropped");
    if (metric != nullptr) {
        for (const auto& note : metric->note_chips) {
            stop.notes.push_back({note, note == draft.timer_note});
        }
        const auto value = kata::elapsed_point(timer, *metric, end).value;
        const auto shown = with_unit(number_words(value, metric->decimals), metric->unit);
        stop.saved_words = said("{0} {1} stored, {2}", metric->name, shown, view.clock);
        if (const auto refusal = kata::refuse(*running.board, stop.ask, now)) {
            stop.trouble = why_not(*refusal, *metric);
        }
    }
    stop.can_stop = metric != nullptr && stop.trouble.empty();
    view.stop = std::move(stop);
}

}  // namespace

std::string elapsed_words(kata::Span span) {
    const auto minutes = std::max<std::int64_t>(span.ms, 0) / 60'000;
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

TimersView view_timers(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       const Draft& draft) {
    TimersView view;
    const int back = std::clamp(draft.timer_back_min, 0, most_back_min);
    view.is_now = back == 0;
    view.can_go_back = back < most_back_min;
    view.clock = clock_words(set_back(now, draft), board.board.zone);
    view.day = view.is_now ? word("now") : said("{0} min ago", back);
    const auto running = all_running(board, shelf, now);
    for (const auto& one : running) {
        view.rows.push_back(row_of(one, board, now, draft));
        const auto rest = 60'000 - std::max<std::int64_t>(since(*one.timer, now).ms, 0) % 60'000;
        view.changes_in_ms = std::min(view.changes_in_ms.value_or(rest), rest);
        if (one.timer->id == draft.timer) {
            add_stop(view, one, now, draft);
        }
    }
    view.empty_words =
        running.empty() ? word("Nothing runs. At the last good piece, touch “Last good”.") : "";
    add_start(view, board, now, draft);
    return view;
}

std::string running_timer_words(const kata::Storyboard& board, kata::Moment now) {
    if (board.timers.empty()) {
        return "";
    }
    const auto& oldest = board.timers.front();
    return said("{0} runs {1}", name_of({&oldest, &board}), elapsed_words(since(oldest, now)));
}

std::string timing_badge(const Timing& timing, const kata::Storyboard& board, kata::Moment now) {
    using enum Timing::Phase;
    if (timing.phase == running) {
        return word("running");
    }
    if (timing.phase == paused || timing.phase == interrupted) {
        return word("paused");
    }
    if (!board.timers.empty()) {
        return said("runs {0}", elapsed_words(since(board.timers.front(), now)));
    }
    return board.tallies.empty() ? "" : word("counting");
}

}  // namespace kiosk
