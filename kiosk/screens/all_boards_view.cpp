// The rows of the walk through the plant, from the words that the boards' own screens use.
#include "kiosk/screens/all_boards_view.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/kata/rhythm.hpp"
#include "kiosk/screens/boards_view.hpp"
#include "kiosk/screens/fresh_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// "yesterday"; empty where none was ever held. From the newest back: a year has hundreds.
std::string last_held(std::span<const kata::CycleDay> cycles, kata::Day day) {
    const auto last = std::find_if(cycles.rbegin(), cycles.rend(), std::mem_fn(&kata::CycleDay::held));
    return last == cycles.rend()
               ? ""
               : age_words(std::max(0, static_cast<int>(kata::days_between(last->date, day))));
}

/// The times of the day's cycles, also of a night shift that began the evening before; those that somebody said are not held are left out.
std::string times_today(const kata::Rhythm& rhythm, kata::Day day) {
    std::vector<std::string> times;
    for (const auto shift_day : {kata::plus_days(day, -1), day}) {
        for (const auto& planned : kata::planned_on(rhythm, shift_day)) {
            const auto* cycle = kata::noted(rhythm, planned.slot);
            const bool called_off = cycle != nullptr && !cycle->held && kata::is_settled(*cycle);
            if (!called_off && kata::local_time(planned.at, rhythm.board.zone).day == day) {
                times.push_back(clock_words(planned.at, rhythm.board.zone));
            }
        }
    }
    return listed(times);
}

void add_coaching(AllBoardsView::Row& row, const kata::Storyboard& board, const kata::Shelf& shelf,
                  kata::Moment now) {
    const auto& cycles = cycles_of(board, shelf);
    const auto day = today(board.board, now);
    const auto last = last_held(cycles, day);
    row.last_cycle = last.empty() ? word("not yet") : last;
    row.last_line = last.empty() ? word("Not coached yet") : said("Coached {0}", last);
    const auto times = times_today(kata::rhythm_of(board.board, cycles, shelf.calendar()), day);
    row.today = times.empty() ? word("none") : times;
    row.today_line = times.empty() ? "" : said("Today {0}", times);
}

AllBoardsView::Row row_of(const kata::PlantBoard& one, const kata::Storyboard& board,
                          const kata::Shelf& shelf, kata::Moment now) {
    AllBoardsView::Row row;
    row.id = one.board.id;
    row.name = one.board.name;
    row.here = one.here;
    if (!one.here) {
        row.station = one.station.empty() ? word("another station") : one.station;
        row.age = one.known_at ? said("as of {0}", heard_words(one.known_at, now, one.board.zone))
                               : word("not heard yet");
        row.old = freshness_of(one.known_at, now) != Freshness::last_night;
    }
    row.left = row.left_line = days_left_words(board, now);
    if (row.left.empty()) {
        row.left = one.board.practice ? word("practice") : word("Not set yet");
        row.left_line = one.board.practice ? row.left : word("No target condition");
    }
    add_coaching(row, board, shelf, now);
    row.help_line = help_needed_words(board, now);
    row.help = row.help_line.empty() ? word("none") : help_waits_words(board, now);
    return row;
}

}  // namespace

AllBoardsView view_all_boards(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              int page, std::size_t per_page) {
    AllBoardsView view;
    const auto walk = shelf.plant_boards();
    view.pages = pages_of(walk.size(), per_page, page);
    view.can_order = walk.size() > 1;
    for (auto i = view.pages.from; i < view.pages.to; ++i) {
        const auto& one = walk[i];
        const bool current = one.board.id == board.board.id;
        auto row = row_of(one, current ? board : shelf.storyboard(one.board.id, now), shelf, now);
        row.current = current;
        row.first = i == 0;
        row.last = i + 1 == walk.size();
        view.rows.push_back(std::move(row));
    }
    if (walk.empty()) {
        view.empty_words = word("No board on this panel yet.");
    }
    return view;
}

std::vector<kata::Intent> place_asks(std::span<const kata::PlantBoard> walk, std::string_view board,
                                     int step) {
    const auto id_of = [](const kata::PlantBoard& one) { return std::string_view(one.board.id); };
    const auto at = std::ranges::find(walk, board, id_of) - walk.begin();
    const auto to = at + step;
    const auto size = static_cast<std::ptrdiff_t>(walk.size());
    if (at == size || to < 0 || to >= size) {
        return {};
    }
    std::vector<double> places;
    for (const auto& one : walk) {
        places.push_back(one.board.order);
    }
    if (std::ranges::adjacent_find(places, std::greater_equal<>()) != places.end()) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            places[i] = static_cast<double>(i + 1);
        }
    }
    std::swap(places[static_cast<std::size_t>(at)], places[static_cast<std::size_t>(to)]);
    std::vector<kata::Intent> asks;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] != walk[i].board.order) {
            asks.emplace_back(kata::PlaceBoard{walk[i].board.id, places[i]});
        }
    }
    return asks;
}

bool has_many_boards(const kata::Shelf& shelf) { return shelf.plant_boards().size() > 1; }

bool has_boards_elsewhere(const kata::Shelf& shelf) {
    return std::ranges::count(shelf.plant_boards(), false, &kata::PlantBoard::here) > 0;
}

}  // namespace kiosk
