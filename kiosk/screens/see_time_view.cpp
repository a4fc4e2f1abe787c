// "Today 15:30" is an hour and a half into the next shift: what it made can be seen then, and somebody is there.
#include "kiosk/screens/see_time_view.hpp"

#include <algorithm>
#include <charconv>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr auto into_the_shift = journal::minutes(90), soon = journal::minutes(30),
               nearly_over = journal::minutes(10);
constexpr int days_ahead = 10;

std::optional<kata::Moment> kept_moment(const std::string& value) {
    std::int64_t ms = 0;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), ms);
    const bool whole = trouble == std::errc{} && end == value.data() + value.size();
    return whole ? std::optional(kata::Moment{ms}) : std::nullopt;
}

std::string kept(kata::Moment at) { return std::to_string(at.ms); }

/// When people are at the process on a day: by its shifts, else in the morning and in the afternoon.
std::vector<kata::Moment> moments_of(const kata::ShiftCalendar& calendar, const std::string& zone,
                                     kata::Day day) {
    std::vector<kata::Moment> moments;
    for (const auto& shift : calendar.shifts) {
        moments.push_back(kata::moment_of(day, shift.starts / 60, shift.starts % 60, zone) + into_the_shift);
    }
    if (moments.empty()) {
        moments = {kata::moment_of(day, 10, 0, zone), kata::moment_of(day, 15, 30, zone)};
    }
    std::ranges::sort(moments);
    return moments;
}

/// The next ones from `from` on, at most so many.
std::vector<kata::Moment> planned_moments(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment from, std::size_t most) {
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto& zone = board.board.zone;
    std::vector<kata::Moment> found;
    for (int ahead = -1; ahead < days_ahead; ++ahead) {
        const auto day = kata::plus_days(kata::local_time(from, zone).day, ahead);
        for (const auto at : moments_of(calendar, zone, day)) {
            if (at >= from && kata::shift_at(calendar, zone, at).worked && found.size() < most) {
                found.push_back(at);
            }
        }
    }
    return found;
}

kata::Moment shift_end(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto shift = kata::shift_at(calendar, board.board.zone, now);
    return shift.to - now > nearly_over ? shift.to : kata::shift_at(calendar, board.board.zone, shift.to).to;
}

/// "Today 15:30", "Mon 07:30".
std::string day_and_clock(const kata::Storyboard& board, kata::Moment at, kata::Moment now) {
    const auto day = kata::local_time(at, board.board.zone).day;
    const auto ahead = kata::days_between(today(board.board, now), day);
    const auto name = ahead <= 1  ? with_capital(near_day_words(day, today(board.board, now)))
                      : ahead < 7 ? weekday_words(kata::weekday(day))
                                  : short_day_words(day);
    return said("{0} {1}", name, clock_words(at, board.board.zone));
}

kata::Moment next_quarter(kata::Moment at) {
    constexpr std::int64_t quarter_ms = std::int64_t{15} * 60'000;
    return kata::Moment{(at.ms + quarter_ms - 1) / quarter_ms * quarter_ms};
}

void add(std::vector<SeeChoice>& choices, std::string words, kata::Moment at, const std::string& chosen) {
    auto value = kept(at);
    const bool selected = value == chosen;
    choices.push_back({std::move(words), std::move(value), at, selected});
}

}  // namespace

std::optional<kata::Moment> see_moment(const kata::Storyboard& board, const kata::Shelf& shelf,
                                       kata::Moment now, const std::string& chosen) {
    if (chosen == "hour") {
        return now + journal::hours(1);
    }
    if (chosen == "planned") {
        const auto planned = planned_moments(board, shelf, now + soon, 1);
        return planned.empty() ? std::nullopt : std::optional(planned.front());
    }
    if (chosen == "shift") {
        return shift_end(board, shelf, now);
    }
    const auto at = kept_moment(chosen);
    return at && *at > now ? at : std::nullopt;
}

std::vector<SeeChoice> see_choices(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                   const std::string& chosen) {
    std::vector<SeeChoice> choices{{word("In 1 hour"), "hour", {}, false}};
    if (const auto planned = see_moment(board, shelf, now, "planned")) {
        choices.push_back({day_and_clock(board, *planned, now), "planned", planned, false});
    }
    choices.push_back({word("Shift end"), "shift", {}, false});
    for (auto& choice : choices) {
        choice.selected = choice.value == chosen;
    }
    const auto own = kept_moment(chosen) ? see_moment(board, shelf, now, chosen) : std::nullopt;
    choices.push_back(
        {own ? day_and_clock(board, *own, now) : word("Other time"), "other", own, own.has_value()});
    return choices;
}

SeeTimeView view_see_time(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const std::string& chosen) {
    SeeTimeView view;
    view.at = see_moment(board, shelf, now, chosen).value_or(next_quarter(now + journal::hours(1)));
    view.chosen = kept(view.at);
    const auto day = kata::local_time(view.at, board.board.zone).day;
    view.day = with_capital(near_day_words(day, today(board.board, now)));
    view.clock = clock_words(view.at, board.board.zone);
    const auto add_in = [&](std::string words, int minutes) {
        add(view.choices, std::move(words), next_quarter(now + journal::minutes(minutes)), view.chosen);
    };
    add_in(word("In half an hour"), 30);
    add_in(word("In 2 hours"), 120);
    add_in(word("In 4 hours"), 240);
    add(view.choices, word("Shift end"), shift_end(board, shelf, now), view.chosen);
    constexpr std::size_t ahead = 4;
    for (const auto at : planned_moments(board, shelf, now + soon, ahead)) {
        add(view.choices, day_and_clock(board, at, now), at, view.chosen);
    }
    for (const auto& [words, minutes] :
         {std::pair(word("\u22121 hour"), -60), std::pair(word("\u221215 min"), -15),
          std::pair(word("+15 min"), 15), std::pair(word("+1 hour"), 60)}) {
        const auto at = view.at + journal::minutes(minutes);
        const bool possible = at > now;
        view.steppers.push_back({words, possible ? kept(at) : "", at, false});
    }
    return view;
}

}  // namespace kiosk
