// A shelf that holds what a test puts on it, and the board of cell 7 as the drawings show it, on Friday 14 November 2025, 13:52.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"

namespace fake {

class Shelf final : public kata::Shelf {
public:
    std::map<std::string, std::vector<kata::DataPoint>, std::less<>> points;
    std::vector<kata::Board> all_boards;
    std::vector<kata::PlantBoard> elsewhere;                                         // of other stations
    std::map<std::string, std::vector<kata::FieldConflict>, std::less<>> unsettled;  // by board
    std::optional<std::vector<kata::EntityId>> here;  // people with a tile; nothing: everybody
    std::vector<kata::FieldConflict> nothing_unsettled;
    std::map<std::string, kata::Storyboard, std::less<>> storyboards, of_targets;
    std::vector<kata::LearningSlip> slips;  // newest first
    mutable std::deque<kata::Learnings> shown_slips;
    kata::Storyboard nothing;
    kata::SyncState sync;
    std::map<std::string, std::string, std::less<>> reasons;  // of struck-out points
    mutable kata::ChartSeries shown_series;
    kata::ShiftCalendar shifts;
    std::map<std::string, std::string, std::less<>> names;
    std::map<std::string, kata::Person, std::less<>> persons;  // what is known beyond the name
    std::vector<kata::PrivateNote> notes;                      // oldest first
    kata::Coaching coaching_kata = kata::default_coaching();
    std::string station = "Cell 7 panel";
    bool unsure = false;
    mutable int reads = 0;  // of last points

    std::vector<kata::DataPoint> last_points(std::string_view metric, std::size_t most) const override {
        ++reads;
        const auto it = points.find(metric);
        if (it == points.end()) {
            return {};
        }
        const auto& all = it->second;
        return {all.end() - static_cast<std::ptrdiff_t>(std::min(most, all.size())), all.end()};
    }
    std::vector<kata::DataPoint> points_between(std::string_view metric, kata::Moment from,
                                                kata::Moment to) const override {
        std::vector<kata::DataPoint> found;
        if (const auto it = points.find(metric); it != points.end()) {
            std::ranges::copy_if(it->second, std::back_inserter(found), [&](const kata::DataPoint& point) {
                return from <= point.at && point.at < to;
            });
        }
        return found;
    }
    const kata::ChartSeries& series(const kata::SeriesWish& wish) const override {
        static const std::vector<kata::DataPoint> none;
        const auto it = points.find(wish.metric);
        shown_series = kata::read_series(kata::point_source(it == points.end() ? none : it->second), wish);
        return shown_series;
    }
    std::optional<kata::DataPoint> point_at(std::string_view metric, kata::Rank rank) const override {
        const auto it = points.find(metric);
        return it == points.end() || rank >= it->second.size() ? std::nullopt
                                                               : std::optional(it->second[rank]);
    }
    kata::Rank rank_of(std::string_view metric, kata::Moment at) const override {
        const auto it = points.find(metric);
        if (it == points.end()) {
            return 0;
        }
        return static_cast<kata::Rank>(std::ranges::lower_bound(it->second, at, {}, &kata::DataPoint::at) -
                                       it->second.begin());
    }
    void each_value(std::string_view metric, kata::Rank from, kata::Rank to,
                    const std::function<void(std::span<const double>)>& visit) const override {
        if (const auto it = points.find(metric); it != points.end()) {
            kata::point_source(it->second).each_value(metric, from, to, visit);
        }
    }
    const kata::Storyboard& storyboard_as_of(std::string_view board, kata::Moment) const override {
        return storyboard(board, {});
    }
    const kata::Storyboard& storyboard_of_target(std::string_view board,
                                                 std::string_view target) const override {
        const auto it = of_targets.find(target);
        return it == of_targets.end() ? storyboard(board, {}) : it->second;
    }
    const kata::Learnings& learnings(const journal::LearningsWish& wish) const override {
        kata::Learnings found;
        for (const auto& one : slips) {
            const bool fits = (wish.board.empty() || one.board == wish.board) &&
                              one.words.find(wish.words) != std::string::npos;  // plainer than the real one
            if (fits && found.count++ >= wish.skip && found.slips.size() < wish.most) {
                found.slips.push_back(one);
            }
        }
        return shown_slips.emplace_back(std::move(found));
    }
    std::string struck_reason(std::string_view point) const override {
        const auto it = reasons.find(point);
        return it == reasons.end() ? "" : it->second;
    }
    std::vector<kata::Board> boards() const override { return all_boards; }
    std::vector<kata::PlantBoard> plant_boards() const override {
        std::vector<kata::PlantBoard> found;
        for (const auto& board : all_boards) found.push_back({board, station, "", true, {}});
        found.insert(found.end(), elsewhere.begin(), elsewhere.end());
        std::ranges::stable_sort(found, {}, [](const kata::PlantBoard& one) {
            return std::pair(one.board.order, one.board.name);
        });
        return found;
    }
    bool is_here(std::string_view board) const override {
        return std::ranges::none_of(elsewhere,
                                    [&](const kata::PlantBoard& one) { return one.board.id == board; });
    }
    const std::vector<kata::FieldConflict>& conflicts(std::string_view board) const override {
        const auto it = unsettled.find(board);
        return it == unsettled.end() ? nothing_unsettled : it->second;
    }
    const kata::Storyboard& storyboard(std::string_view board, kata::Moment) const override {
        const auto it = storyboards.find(board);
        return it == storyboards.end() ? nothing : it->second;
    }
    kata::SyncState sync_state() const override { return sync; }
    kata::ShiftCalendar calendar() const override { return shifts; }
    std::string person_name(std::string_view person) const override {
        const auto it = names.find(person);
        return it == names.end() ? "" : it->second;
    }
    std::vector<kata::EntityId> people() const override {
        std::vector<kata::EntityId> ids;
        for (const auto& [id, name] : names) {
            ids.push_back(id);
        }
        return ids;
    }
    std::vector<kata::EntityId> people_here() const override { return here.value_or(people()); }
    kata::Person person(std::string_view id) const override {
        const auto it = persons.find(id);
        auto found = it == persons.end() ? kata::Person{} : it->second;
        found.id = id;
        found.name = person_name(id);
        return found;
    }
    std::vector<kata::PrivateNote> notes_of(std::string_view person) const override {
        std::vector<kata::PrivateNote> found;
        std::ranges::copy_if(notes, std::back_inserter(found), [&](const kata::PrivateNote& note) {
            return note.written_by == person || note.shared_with == person;
        });
        return found;
    }
    const std::vector<kata::CycleDay>& all_cycles(std::string_view board) const override {
        return storyboard(board, {}).cycles;
    }
    const kata::Coaching& coaching() const override { return coaching_kata; }
    const kata::ImpreciseWords& imprecise_words() const override { return kata::default_imprecise_words(); }
    std::string station_name() const override { return station; }
    bool clock_unsure(kata::Moment) const override { return unsure; }
    std::uint64_t version() const override { return 1; }

    /// One point after another, `apart` seconds between them.
    void add(const std::string& metric, kata::Moment from, const std::vector<double>& values,
             int apart = 114) {
        auto& list = points[metric];
        for (const double value : values) {
            kata::DataPoint point;
            point.id = "point/test-" + std::to_string(list.size());
            point.at = from;
            point.value = value;
            list.push_back(point);
            from = from + journal::seconds(apart);
        }
    }
};

inline constexpr std::string_view zone = "Europe/Berlin";
inline kata::Moment at(int day, int hour, int minute = 0) {
    return kata::moment_of({2025, 11, day}, hour, minute, zone);
}
inline kata::Moment friday() { return at(14, 13, 52); }

inline kata::Metric exit_cycle() {
    kata::Metric metric;
    metric.id = "metric/cell-7/exit-cycle";
    metric.board = "board/cell-7";
    metric.slug = "exit-cycle";
    metric.name = "Exit cycle";
    metric.label = "Exit cycle at station 4";
    metric.unit = "s";
    metric.counted = "cycles";
    metric.least = 1;
    metric.most = 3600;
    metric.note_chips = {"Retest", "Screw feeder", "Waited for part", "Rework"};
    return metric;
}

inline kata::Metric units_per_shift() {
    kata::Metric metric;
    metric.id = "metric/cell-7/units-per-shift";
    metric.board = "board/cell-7";
    metric.slug = "units-per-shift";
    metric.name = "Units per shift";
    metric.better = kata::Better::higher;
    metric.role = kata::MetricRole::outcome;
    metric.kind = kata::MetricKind::count;
    metric.least = 0;
    metric.order = 1;
    return metric;
}

/// A new board: its name and nothing else.
inline kata::Storyboard blank_board() {
    kata::Storyboard board;
    board.board.id = "board/new";
    board.board.slug = "new";
    board.board.name = "Starter board";
    board.board.zone = zone;
    board.board.practice = true;
    return board;
}

inline kata::Goal band_goal() {
    kata::Goal goal;
    goal.id = "goal/1";
    goal.board = "board/cell-7";
    goal.target = "target/2";
    goal.metric = exit_cycle().id;
    goal.kind = kata::GoalKind::share;
    goal.low = 95;
    goal.high = 120;
    goal.k = 27;
    goal.n = 30;
    goal.words = "on both shifts";
    return goal;
}

inline kata::Goal units_goal() {
    kata::Goal goal;
    goal.id = "goal/2";
    goal.board = "board/cell-7";
    goal.target = "target/2";
    goal.metric = units_per_shift().id;
    goal.low = 205;
    goal.per_shift = true;
    goal.words = "no overtime";
    goal.order = 1;
    return goal;
}

inline kata::Obstacle obstacle(int number, std::string words, std::string short_text,
                               kata::ObstacleState state = kata::ObstacleState::parked, int by = 0) {
    kata::Obstacle made;
    made.id = "obstacle/" + std::to_string(number);
    made.board = "board/cell-7";
    made.target = "target/2";
    made.number = number;
    made.obstacle = std::move(words);
    made.short_text = std::move(short_text);
    made.state = state;
    if (by > 0) {
        made.closed_by_experiment = "experiment/" + std::to_string(by);
    }
    return made;
}

inline kata::Idea idea(int number, std::string obstacle_id, std::string words) {
    kata::Idea made;
    made.id = "idea/" + std::to_string(number);
    made.board = "board/cell-7";
    made.target = "target/2";
    made.obstacle = std::move(obstacle_id);
    made.words = std::move(words);
    made.written_at = at(14, 9, number);
    return made;
}

inline kata::LearningSlip slip(int number, std::string words, kata::Moment learned_at) {
    kata::LearningSlip made;
    made.id = "experiment/" + std::to_string(number);
    made.board = "board/cell-7";
    made.board_name = "Cell 7, final assembly";
    made.words = std::move(words);
    made.experiment = number;
    made.learned_at = learned_at;
    return made;
}

inline kata::Experiment experiment(int number, kata::Moment sealed, std::string obstacle_id, std::string step,
                                   std::string expectation, std::string happened, std::string learning) {
    kata::Experiment made;
    made.id = "experiment/" + std::to_string(number);
    made.board = "board/cell-7";
    made.target = "target/2";
    made.obstacle = std::move(obstacle_id);
    made.number = number;
    made.step = std::move(step);
    made.expectation = std::move(expectation);
    made.sealed_at = sealed;
    made.what_happened = std::move(happened);
    made.learning = std::move(learning);
    if (!made.what_happened.empty()) {
        made.happened_at = sealed + journal::hours(5);
    }
    if (!made.learning.empty()) {
        made.closed_at = sealed + journal::hours(6);
    }
    return made;
}

inline kata::CycleDay cycle(kata::Day day, bool held) {
    kata::CycleDay made;
    made.id = "cycle/cell-7/" + kata::iso(day);
    made.board = "board/cell-7";
    made.date = day;
    made.held = held;
    made.not_held = held ? kata::NotHeld::none : kata::NotHeld::breakdown;
    return made;
}

inline void add_experiments(kata::Storyboard& board) {
    board.experiments = {
        experiment(6, at(10, 10, 14), "obstacle/3", "prepare the label while the press dwells", "mean 114 s",
                   "mean 115.7 s, 22 of 30 cycles in 95 to 120 s",
                   "waiting can carry work; 5 cycles to settle"),
        experiment(7, at(11, 10, 8), "obstacle/3", "same sequence on the late shift",
                   "mean within 3 s of 116 s", "mean 124.3 s, 14 of 30 cycles in 95 to 120 s",
                   "late shift swaps one fixture; the second is locked away"),
        experiment(8, at(12, 10, 12), "obstacle/4", "second fixture on a shadow board at the cell",
                   "mean 117 s or less, 24 of 30 cycles in 95 to 120 s",
                   "mean 114.5 s, 25 of 30 cycles in 95 to 120 s",
                   "the slow shift was a missing fixture, not people"),
        experiment(9, at(14, 10, 11), "obstacle/5",
                   "note the test step and time of every reject, next 60 units",
                   "at least 2 of 3 rejects at the stall-current step", "", ""),
    };
    board.experiments.back().short_text = "Note the test step of every reject, next 60 units";
    board.experiments.back().expectation_short = "2 of 3";
    board.experiments.back().go_and_see_at = at(14, 15, 30);
    board.experiments[2].learning_short = "The slow shift was a missing fixture, not people";
}

inline kata::Storyboard cell_7() {
    using enum kata::ObstacleState;
    kata::Storyboard board;
    board.board.id = "board/cell-7";
    board.board.slug = "cell-7";
    board.board.name = "Cell 7, final assembly";
    board.board.zone = zone;
    board.board.coaching_time = "10:00";
    board.board.learner = "person/m";
    board.board.coach = "person/d";
    board.board.shifts = {{"early", 360}, {"late", 840}};
    kata::Challenge challenge;
    challenge.id = "challenge/1";
    challenge.challenge = "By 30 Nov, Cell 7 ships 480 actuators a day in two shifts without overtime";
    challenge.short_text = "480 actuators a day in two shifts, without overtime";
    challenge.achieve_by = kata::Day{2025, 11, 30};
    board.challenge = challenge;
    board.metrics = {exit_cycle(), units_per_shift()};
    kata::TargetCondition target;
    target.id = "target/2";
    target.board = board.board.id;
    target.number = 2;
    target.set_on = kata::Day{2025, 10, 31};
    target.achieve_by = kata::Day{2025, 11, 18};
    target.sentence = "run every cycle in 95 to 120 s";
    target.pattern = {{"Pattern", "4 operators, one unit between stations"},
                      {"", "Same sequence in every cycle"},
                      {"Press", "No waiting for the press"}};
    target.obstacle_now = "obstacle/5";
    target.obstacle_now_since = at(14, 10, 5);
    target.goals = {band_goal(), units_goal()};
    board.targets = {target};
    board.obstacles = {
        obstacle(1, "the screw feeder mis-feeds about 4 times in 30 units", "Screw feeder", gone, 6),
        obstacle(3, "the operator stands 22 s waiting for the press", "Wait at the press",
                 no_longer_in_the_way, 7),
        obstacle(4, "the late shift has no second press fixture at the cell", "One fixture, late", gone, 8),
        obstacle(5, "the tester rejects about 1 in 25 and the unit is retested here",
                 "Tester rejects 1 in 25"),
        obstacle(6, "housings come in boxes of 24 and station 1 unpacks inside the cycle",
                 "Unpacking inside the cycle"),
        obstacle(7, "we don’t yet understand why the first 20 min after the break run slower",
                 "Slow 20 min after the break"),
    };
    board.holding = {obstacle(8, "label printer driver is old", "Label printer driver is old", held)};
    add_experiments(board);
    for (int day = 31; day >= 27; --day) {
        board.cycles.insert(board.cycles.begin(), cycle({2025, 10, day}, day != 29));
    }
    for (int day = 3; day <= 14; ++day) {
        if (kata::is_working_day({2025, 11, day})) {
            board.cycles.push_back(cycle({2025, 11, day}, day != 7));
        }
    }
    return board;
}

/// The shelf that belongs to cell_7(): 60 cycles of two late shifts, units of nine days, two people, last night's sync.
inline Shelf cell_7_shelf() {
    Shelf shelf;
    const auto cycle_id = exit_cycle().id;
    shelf.add(cycle_id, at(11, 15),
              {109, 106, 135, 125, 121, 112, 138, 169, 121, 102, 145, 120, 111, 112, 113,
               117, 118, 97,  126, 132, 170, 141, 109, 113, 122, 109, 122, 126, 126, 161});
    shelf.add(cycle_id, at(13, 15),
              {102, 112, 117, 111, 108, 103, 115, 116, 146, 115, 116, 118, 108, 111, 116,
               115, 108, 125, 113, 105, 131, 112, 120, 110, 125, 103, 100, 137, 104, 114});
    shelf.add(units_per_shift().id, at(12, 13, 50), {209, 205}, 8 * 3600);
    shelf.add(units_per_shift().id, at(13, 13, 50), {211, 207}, 8 * 3600);
    shelf.names = {{"person/m", "Marta Nowak"}, {"person/d", "David Okafor"}};
    shelf.all_boards = {cell_7().board, blank_board().board};
    shelf.sync.folder_set = true;
    shelf.sync.last_complete = at(14, 2, 10);
    shelf.sync.last_try = at(14, 2, 10);
    return shelf;
}

}  // namespace fake
