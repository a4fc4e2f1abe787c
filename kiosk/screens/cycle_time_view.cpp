// Proposals are the planned time half an hour and an hour later, or from the next half hour on once it has passed.
#include "kiosk/screens/cycle_time_view.hpp"

#include <algorithm>

#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr int half_hour = 30, day_minutes = 24 * 60;

int minute_of_day(kata::Moment at, const std::string& zone) {
    const auto local = kata::local_time(at, zone);
    return local.hour * 60 + local.minute;
}

void add_typed(CycleTimeView& view, const Draft& draft) {
    const auto typed = form_number(draft, "cycle time");
    if (!typed) {
        return;
    }
    const int number = static_cast<int>(std::clamp(*typed, 0.0, 9999.0));
    if (number / 100 > 23 || number % 100 > 59) {
        view.remark = word("Hours go to 23 and minutes to 59, such as 1430");
    } else {
        view.typed = minutes_words(number / 100 * 60 + number % 100);
    }
}

}  // namespace

CycleTimeView view_cycle_time(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              const Draft& draft) {
    CycleTimeView view;
    const auto& zone = board.board.zone;
    const auto rhythm = kata::rhythm_of(board.board, board.cycles, shelf.calendar());
    const auto planned = kata::next_cycle(rhythm, now);
    view.slot = planned ? planned->slot : kata::CycleSlot{today(board.board, now), ""};
    const auto day = near_day_words(view.slot.date, today(board.board, now));
    view.day = view.slot.shift.empty() ? day : said("{0}, {1} shift", day, view.slot.shift);
    const bool is_today = view.slot.date == today(board.board, now);
    int from = is_today ? minute_of_day(now, zone) / half_hour * half_hour : 0;
    if (planned) {
        view.now_planned = clock_words(planned->at, zone);
        from = std::max(from, minute_of_day(planned->at, zone));
        if (planned->moved) {
            view.times.push_back({word("As the week has it"), ""});
        }
    }
    for (const int later : {half_hour, 2 * half_hour, 4 * half_hour}) {
        if (from + later < day_minutes) {
            view.times.push_back({minutes_words(from + later), minutes_words(from + later)});
        }
    }
    add_typed(view, draft);
    view.other = {.what_for = "cycle time",
                  .title = word("Coaching cycle"),
                  .label = word("Hours and minutes, such as 1430"),
                  .unit = "",
                  .back = ScreenId::cycle_time};
    return view;
}

}  // namespace kiosk
