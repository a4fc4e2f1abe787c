// Planned cycles, the one that is due, the marks of three weeks, and the gaps. Friday 14 November 2025 is today.
#include "core/kata/rhythm.hpp"

#include <rapidcheck.h>

#include "core/kata/cadence.hpp"
#include "tests/catch.hpp"

using namespace kata;

namespace {

constexpr auto zone = "Europe/Berlin";

Board daily(std::string at = "10:00") {
    Board board;
    board.id = "board/cell-7";
    board.zone = zone;
    board.coach = "person/d";
    board.coaching_time = std::move(at);
    return board;
}

Moment at(int day, int hour, int minute = 0) { return moment_of({2025, 11, day}, hour, minute, zone); }

CycleDay cycle(int day, NotHeld not_held = NotHeld::none, std::string shift = {}) {
    CycleDay made;
    made.date = {2025, 11, day};
    made.shift = std::move(shift);
    made.held = not_held == NotHeld::none;
    made.not_held = not_held;
    return made;
}

CycleDay moved(int day, std::string to) {
    CycleDay made;
    made.date = {2025, 11, day};
    made.planned_at = std::move(to);
    return made;
}

RhythmMark mark(const Rhythm& rhythm, int day, Moment now) {
    const auto monday = plus_days(local_time(now, zone).day, 1 - local_time(now, zone).weekday - 14);
    const int days = days_between(monday, {2025, 11, day});
    return marks_of(rhythm, now)[static_cast<std::size_t>(days / 7 * 5 + days % 7)].mark;
}

}  // namespace

TEST_CASE("a cycle is due from a quarter of an hour before until it is held or said not to be") {
    const auto board = daily();
    std::vector<CycleDay> cycles{cycle(13)};
    const auto due = [&](int hour, int minute) {
        return due_cycle(rhythm_of(board, cycles, {}), at(14, hour, minute)).has_value();
    };
    CHECK_FALSE(due(9, 44));
    CHECK(due(9, 45));
    CHECK(due(23, 59));
    cycles.push_back(cycle(14, NotHeld::absent));
    CHECK_FALSE(due(10, 5));
    cycles.back() = cycle(14);
    CHECK_FALSE(due(10, 5));
    cycles.back() = cycle(14);
    cycles.back().held = false;
    cycles.back().started_at = at(14, 10);
    CHECK(due(10, 5));  // it goes on
}

TEST_CASE("a day's own time goes before the week's, and leaves the other days alone") {
    const auto board = daily();
    const std::vector cycles{moved(14, "14:30")};
    const auto rhythm = rhythm_of(board, cycles, {});
    CHECK_FALSE(due_cycle(rhythm, at(14, 10)));
    const auto due = due_cycle(rhythm, at(14, 14, 15));
    REQUIRE(due);
    CHECK(due->at == at(14, 14, 30));
    CHECK(due->moved);
    CHECK(due->coach == "person/d");
    CHECK(planned_on(rhythm, {2025, 11, 17}).front().at == at(17, 10));
}

TEST_CASE("a moved cycle that goes back to the week's time is open again") {
    const auto board = daily();
    const std::vector cycles{cycle(12), moved(13, ""), moved(14, "")};
    const auto rhythm = rhythm_of(board, cycles, {});
    CHECK_FALSE(is_settled(cycles.back()));
    CHECK(due_cycle(rhythm, at(14, 10))->at == at(14, 10));
    CHECK(next_cycle(rhythm, at(14, 8))->at == at(14, 10));
    CHECK(mark(rhythm, 14, at(14, 10)) == RhythmMark::today_open);
    CHECK(mark(rhythm, 13, at(14, 10)) == RhythmMark::not_held);
}

TEST_CASE("of several cycles the later one takes over once it is due") {
    auto board = daily();
    board.shifts = {{"early", 360}, {"late", 840}};
    board.coaching_plan = {{0, "early", 600, ""}, {0, "late", 900, "person/l"}};
    std::vector<CycleDay> cycles;
    const auto due = [&](int hour, int minute) {
        return due_cycle(rhythm_of(board, cycles, {}), at(14, hour, minute));
    };
    CHECK(due(14, 44)->slot.shift == "early");
    CHECK(due(14, 45)->slot.shift == "late");
    CHECK(due(14, 45)->coach == "person/l");
    CHECK(next_cycle(rhythm_of(board, cycles, {}), at(14, 15))->slot.shift == "late");
    cycles = {cycle(14, NotHeld::none, "late")};
    CHECK_FALSE(due(15, 30));  // the early one does not come back
    CHECK(next_cycle(rhythm_of(board, cycles, {}), at(14, 15, 30))->at == at(17, 10));
}

TEST_CASE("a night cycle that was missed leaves the day's cycle alone, and the earlier moment is next") {
    auto board = daily();
    board.shifts = {{"early", 360}, {"late", 840}, {"night", 1320}};
    board.coaching_plan = {{0, "early", 600, ""}, {0, "night", 120, ""}};
    const auto rhythm = rhythm_of(board, {}, {});
    CHECK(due_cycle(rhythm, at(14, 9, 44))->slot == CycleSlot{{2025, 11, 13}, "night"});
    CHECK(due_cycle(rhythm, at(14, 9, 45))->slot == CycleSlot{{2025, 11, 14}, "early"});
    board.coaching_plan = {{0, "", 30, ""}, {0, "night", 120, ""}};
    const std::vector cycles{cycle(12, NotHeld::absent, "night")};
    CHECK(next_cycle(rhythm_of(board, cycles, {}), at(13, 22))->at == at(14, 0, 30));
}

TEST_CASE("a plan by weekday and shift, with a deputy on the late one") {
    auto board = daily();
    board.shifts = {{"early", 360}, {"late", 840}, {"night", 1320}};
    board.coaching_plan = {
        {0, "early", 600, ""}, {5, "early", 540, ""}, {0, "late", 900, "person/l"}, {4, "night", 120, ""}};
    const auto rhythm = rhythm_of(board, {}, {});
    const auto friday = planned_on(rhythm, {2025, 11, 14});
    REQUIRE(friday.size() == 2);
    CHECK(friday[0].at == at(14, 9));
    CHECK(friday[1].at == at(14, 15));
    CHECK(friday[1].coach == "person/l");
    const auto thursday = planned_on(rhythm, {2025, 11, 13});
    REQUIRE(thursday.size() == 3);
    CHECK(thursday.back().slot.shift == "night");
    CHECK(thursday.back().at == at(14, 2));
    CHECK(due_cycle(rhythm, at(14, 1, 50))->slot.date == Day{2025, 11, 13});
    CHECK(planned_on(rhythm, {2025, 11, 15}).empty());
}

TEST_CASE("nothing is planned on closed days, and the next cycle is after them") {
    const auto board = daily();
    const auto rhythm = rhythm_of(board, {}, {{}, {{2025, 11, 14}, {2025, 11, 17}}});
    CHECK(planned_on(rhythm, {2025, 11, 14}).empty());
    CHECK(next_cycle(rhythm, at(14, 8))->at == at(18, 10));
    CHECK_FALSE(next_cycle(rhythm_of(daily(""), {}, {}), at(14, 8)));
}

TEST_CASE("marks: held if any shift's was, a ring where none was, a dash without production") {
    auto board = daily();
    board.coaching_plan = {{0, "early", 600, ""}, {0, "late", 900, ""}};
    board.shifts = {{"early", 360}, {"late", 840}};
    std::vector cycles{cycle(10, NotHeld::absent, "early"),       cycle(10, NotHeld::none, "late"),
                       cycle(11, NotHeld::absent, "early"),       cycle(12, NotHeld::no_production, "early"),
                       cycle(12, NotHeld::no_production, "late"), cycle(14, NotHeld::breakdown, "early")};
    cycles[1].threshold_at = "Q3";
    const auto rhythm = rhythm_of(board, cycles, {});
    const auto now = at(14, 11);
    CHECK(mark(rhythm, 7, now) == RhythmMark::none);
    CHECK(mark(rhythm, 10, now) == RhythmMark::held);
    CHECK(mark(rhythm, 11, now) == RhythmMark::not_held);
    CHECK(mark(rhythm, 12, now) == RhythmMark::no_shift);
    CHECK(mark(rhythm, 13, now) == RhythmMark::not_held);
    CHECK(mark(rhythm, 14, now) == RhythmMark::today_open);  // the late one is still to come
    CHECK(marks_of(rhythm, now)[10].threshold);
    CHECK_FALSE(marks_of(rhythm, now)[11].threshold);
}

TEST_CASE("uncoached since the last held cycle, once two planned ones were not held") {
    const auto board = daily();
    std::vector cycles{cycle(10), cycle(11, NotHeld::absent)};
    const auto since = [&](int day) { return uncoached_since(rhythm_of(board, cycles, {}), at(day, 9)); };
    CHECK_FALSE(since(12));
    CHECK(since(13) == Day{2025, 11, 10});
    cycles[1].not_held = NotHeld::no_production;
    CHECK_FALSE(since(13));
    CHECK_FALSE(uncoached_since(rhythm_of(board, {}, {}), at(14, 9)));
}

TEST_CASE("weeks count what was planned and held, and none without production") {
    const auto board = daily();
    const std::vector cycles{cycle(3),  cycle(4), cycle(5, NotHeld::no_production), cycle(6), cycle(7),
                             cycle(10), cycle(12)};
    const auto weeks = weeks_of(rhythm_of(board, cycles, {}), at(14, 9), 3);
    CHECK(weeks == std::vector<RhythmWeek>{
                       {{2025, 10, 27}, 0, 0, 0}, {{2025, 11, 3}, 4, 4, 0}, {{2025, 11, 10}, 5, 2, 2}});
}

TEST_CASE("every day is every day that the calendar works on, of a named shift its own days") {
    constexpr std::array with_saturday{true, true, true, true, true, true, false};
    const ShiftCalendar plant{{{"early", 360}, {"late", 840, with_saturday}}, {}};
    CHECK(is_every_day({}, "", 5));
    CHECK_FALSE(is_every_day({}, "", 6));
    CHECK(is_every_day(plant, "", 6));
    CHECK_FALSE(is_every_day(plant, "early", 6));
    CHECK(is_every_day(plant, "late", 6));
    CHECK(is_every_day(plant, "another", 6));
}

TEST_CASE("what is not said of today yet is the cycle that is open today") {
    const auto board = daily();
    std::vector<CycleDay> cycles{cycle(13)};
    const auto open = [&](int day) { return open_today(rhythm_of(board, cycles, {}), at(day, 16)); };
    REQUIRE(open(14));
    CHECK(open(14)->slot == CycleSlot{{2025, 11, 14}, ""});
    CHECK_FALSE(open(15));  // a Saturday
    cycles.push_back(cycle(14));
    CHECK_FALSE(open(14));
}

TEST_CASE("a cycle on a day without a plan counts as planned, and makes no other day's good") {
    auto board = daily();
    const std::vector saturday{cycle(3), cycle(4, NotHeld::absent), cycle(8)};
    CHECK(weeks_of(rhythm_of(board, saturday, {}), at(14, 9), 2).front() ==
          RhythmWeek{{2025, 11, 3}, 6, 2, 4});
    board.shifts = {{"early", 360}, {"late", 840}};
    board.coaching_plan = {{1, "early", 600, ""}, {1, "late", 900, ""}};
    const std::vector in_between{cycle(3, NotHeld::none, ""), cycle(3, NotHeld::absent, "early"),
                                 cycle(3, NotHeld::absent, "late")};
    CHECK(weeks_of(rhythm_of(board, in_between, {}), at(9, 9), 1).front() ==
          RhythmWeek{{2025, 11, 3}, 2, 1, 1});
}

TEST_CASE("five worked days without any entry are asked about, closed days are not days without") {
    Storyboard board;
    board.board = daily();
    const std::vector cycles{cycle(5)};
    const auto quiet = [&](int day, const ShiftCalendar& plant = {}) {
        return quiet_days(board, rhythm_of(board.board, cycles, plant), at(4, 9), at(day, 9));
    };
    CHECK_FALSE(quiet(12));
    const auto found = quiet(13);
    REQUIRE(found);
    CHECK(found->last_entry == Day{2025, 11, 5});
    CHECK(found->worked == 5);
    CHECK(found->days.front() == Day{2025, 11, 6});
    CHECK(found->days.back() == Day{2025, 11, 12});
    CHECK_FALSE(quiet(13, {{}, {{2025, 11, 11}}}));
    board.obstacles.emplace_back().found_on = Day{2025, 11, 12};
    CHECK_FALSE(quiet(13));
}

TEST_CASE("whatever is written on the board is an entry, and what is planned for later is none") {
    const std::vector cycles{cycle(5)};
    const auto quiet_with = [&](auto write) {
        Storyboard board;
        board.board = daily();
        write(board);
        return quiet_days(board, rhythm_of(board.board, cycles, {}), {}, at(13, 9)).has_value();
    };
    const Day wednesday{2025, 11, 12};
    CHECK(quiet_with([](Storyboard&) {}));
    CHECK(quiet_with([](Storyboard& b) { b.looks.emplace_back().seen_on = Day{2025, 11, 20}; }));
    CHECK_FALSE(quiet_with([&](Storyboard& b) { b.targets.emplace_back().set_on = wednesday; }));
    CHECK_FALSE(quiet_with([&](Storyboard& b) { b.targets.emplace_back().reflected_on = wednesday; }));
    CHECK_FALSE(quiet_with([](Storyboard& b) { b.targets.emplace_back().obstacle_now_since = at(12, 9); }));
    CHECK_FALSE(quiet_with([&](Storyboard& b) { b.looks.emplace_back().seen_on = wednesday; }));
    CHECK_FALSE(quiet_with([&](Storyboard& b) { b.analyses.emplace_back().seen_on = wednesday; }));
    CHECK_FALSE(quiet_with([](Storyboard& b) { b.ideas.emplace_back().written_at = at(12, 9); }));
    CHECK_FALSE(quiet_with([&](Storyboard& b) { b.retrospectives.emplace_back().held_on = wednesday; }));
    CHECK_FALSE(quiet_with([](Storyboard& b) { b.observations.emplace_back().started_at = at(12, 9); }));
    CHECK_FALSE(quiet_with([](Storyboard& b) { b.obstacles.emplace_back().help_needed_since = at(12, 9); }));
    CHECK_FALSE(quiet_with([](Storyboard& b) { b.experiments.emplace_back().afterthought_at = at(12, 9); }));
}

TEST_CASE("a retrospective is asked for every so many held cycles") {
    Storyboard board;
    Coaching coaching;
    coaching.retrospective_every = 2;
    CHECK_FALSE(retrospective_due(board, std::vector{cycle(10), cycle(11, NotHeld::absent)}, coaching));
    const std::vector held{cycle(10), cycle(11)};
    CHECK(retrospective_due(board, held, coaching));
    board.retrospectives.push_back({"retrospective/1", "board/cell-7", Day{2025, 11, 11}, "yes", "", 2});
    CHECK_FALSE(retrospective_due(board, held, coaching));
    coaching.retrospective_every = 0;
    board.retrospectives.clear();
    CHECK_FALSE(retrospective_due(board, held, coaching));
}

TEST_CASE("cadence: distances in one unit, ages, and people as totals") {
    Storyboard board;
    board.board = daily();
    for (int n = 1; n <= 4; ++n) {
        auto& experiment = board.experiments.emplace_back();
        experiment.number = n;
        experiment.metric = n == 2 ? "metric/b" : "metric/a";
        experiment.sealed_at = at(n, 9);
        experiment.happened_at = at(n, 15);
        if (n < 4) experiment.expectation_number = 100;
        experiment.result_number = 100 - 10 * n;
    }
    auto& obstacle = board.obstacles.emplace_back();
    obstacle.found_on = Day{2025, 11, 4};
    auto& held = board.holding.emplace_back();
    held.state = ObstacleState::held;
    held.found_on = Day{2025, 11, 2};
    std::vector cycles{cycle(10), cycle(11), cycle(12)};
    cycles[0].learner = cycles[1].learner = "person/m";
    cycles[0].coach = "person/d";
    cycles[1].coach = "person/l";
    const auto cadence = cadence_of(board, cycles, at(14, 9));
    CHECK(cadence.days_since_experiment == 10);
    CHECK(cadence.metric == "metric/a");
    CHECK(cadence.distances == std::vector<ExpectationDistance>{{1, 10}, {3, 30}});
    CHECK(cadence.without_number == 1);
    CHECK(cadence.obstacle_ages == std::vector{12, 10});
    CHECK(cadence.learners == 1);
    CHECK(cadence.coaches == 2);
    CHECK(cadence.cycles == 3);
    CHECK(round_of(9) == std::nullopt);
    CHECK(round_of(49) == 20);
    CHECK(round_of(250) == 200);
}

TEST_CASE("whatever was noted: what is due is planned, and the counts of weeks hold together") {
    const bool held_together = rc::check([] {
        auto board = daily();
        board.shifts = {{"early", 360}, {"late", 840}, {"night", 1320}};
        if (*rc::gen::arbitrary<bool>())
            board.coaching_plan = {{0, "early", 600, ""}, {0, "late", 900, ""}, {3, "night", 120, ""}};
        std::vector<CycleDay> cycles;
        for (int day = 1; day <= 20; ++day) {
            for (const auto* shift : {"", "early", "late", "night"}) {
                const auto what = *rc::gen::inRange(0, 12);
                if (what < 5) cycles.push_back(cycle(day, static_cast<NotHeld>(what), shift));
                if (what > 6) continue;
                if (what > 4) cycles.push_back(moved(day, what == 5 ? "16:00" : ""));
                cycles.back().shift = shift;
            }
        }
        const auto now = at(*rc::gen::inRange(1, 29), *rc::gen::inRange(0, 24), *rc::gen::inRange(0, 60));
        const auto rhythm = rhythm_of(board, cycles, {});
        if (const auto due = due_cycle(rhythm, now)) {
            RC_ASSERT(due->at - due_before <= now);
            const auto* day = noted(rhythm, due->slot);
            const bool open = day == nullptr || !is_settled(*day);
            RC_ASSERT(open);
            RC_ASSERT(next_cycle(rhythm, now)->at <= due->at);
        }
        for (const auto& week : weeks_of(rhythm, now, 4)) {
            RC_ASSERT(week.held >= 0 && week.not_held >= 0);
            RC_ASSERT(week.held + week.not_held <= week.planned);
        }
        if (const auto since = uncoached_since(rhythm, now)) {
            RC_ASSERT(std::ranges::any_of(
                cycles, [&](const CycleDay& one) { return one.held && one.date == *since; }));
        }
    });
    CHECK(held_together);
}
