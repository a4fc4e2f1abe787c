// Words for what core/kata/rhythm.hpp found.
#include "kiosk/screens/rhythm_view.hpp"

#include <algorithm>

#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/cycle_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void add_next(RhythmView& view, const kata::Rhythm& rhythm, kata::Day today, kata::Moment now) {
    const auto next = kata::next_cycle(rhythm, now);
    if (!next) {
        return;
    }
    view.any = true;
    const auto day = kata::local_time(next->at, rhythm.board.zone).day;
    const auto clock = clock_words(next->at, rhythm.board.zone);
    view.due_today = day == today;
    if (view.due_today) {
        view.next_label = word("Coaching today");
        view.next_words = clock;
        return;
    }
    view.next_label = word("Next coaching");
    const bool within_a_week = kata::days_between(today, day) < 7;
    view.next_words =
        said("{0} {1}", within_a_week ? weekday_words(kata::weekday(day)) : short_day_words(day), clock);
}

}  // namespace

const std::vector<kata::CycleDay>& cycles_of(const kata::Storyboard& board, const kata::Shelf& shelf) {
    const auto& all = shelf.all_cycles(board.board.id);
    return all.size() < board.cycles.size() ? board.cycles : all;
}

RhythmView view_rhythm(const kata::Storyboard& board, std::span<const kata::CycleDay> cycles,
                       const kata::ShiftCalendar& station, kata::Moment now) {
    RhythmView view;
    const auto rhythm = kata::rhythm_of(board.board, cycles, station);
    const auto day = today(board.board, now);
    for (const auto& mark : kata::marks_of(rhythm, now)) {
        view.marks.push_back(mark.mark);
        view.thresholds.push_back(mark.threshold);
    }
    view.any = !cycles.empty();
    add_next(view, rhythm, day, now);
    if (const auto due = kata::due_cycle(rhythm, now)) {
        view.badge = clock_words(due->at, board.board.zone);
    }
    for (const auto& cycle : cycles) {
        if (cycle.held) {
            view.last_words = day_words(cycle.date);
        }
    }
    return view;
}

std::string uncoached_words(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto rhythm = kata::rhythm_of(board.board, cycles_of(board, shelf), shelf.calendar());
    const auto since = kata::uncoached_since(rhythm, now);
    return since ? day_words(*since) : "";
}

std::string threshold_words(const kata::Storyboard& board) {
    const auto* target = kata::present_target(board);
    const auto found = [&](const kata::CycleDay& day) {
        const bool on_the_way = day.target.empty() || (target != nullptr && day.target == target->id);
        return on_the_way && !day.threshold_at.empty();
    };
    const auto it = std::find_if(board.cycles.rbegin(), board.cycles.rend(), found);
    return it == board.cycles.rend()
               ? ""
               : said("Threshold of knowledge: {0}, {1}", place_words(it->threshold_at), day_words(it->date));
}

}  // namespace kiosk
