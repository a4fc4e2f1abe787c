// Demo board B: packaging line 2, shorter changeovers, on the thirteenth day of its first target condition.
#include "core/kata/demo_packaging_tables.hpp"

namespace kata::demo {

namespace {

namespace tables = packaging_tables;

constexpr int today_number = 13, achieve_by = 15;
constexpr At made{-6, 9, 0};
constexpr auto learner = "person/p4d7hs", coach = "person/m9c2xf", second_coach = "person/v5n8ta";

/// Two changeovers to a shift. An experiment of 13:40 has its first one at 14:00, 20 min later.
constexpr std::array<std::pair<int, int>, 4> changeovers_of_a_day{{{6, 30}, {10, 0}, {14, 0}, {18, 0}}};
constexpr std::size_t first_early = 0, first_late = 2;

Day challenge_day(Day after) {
    const Day this_year{after.year, 3, 31};
    return this_year >= after ? this_year : Day{after.year + 1, 3, 31};
}

Board board_of(const Script& script, const std::string& zone) {
    Board board;
    board.slug = script.slug("packaging-line-2");
    board.name = "Packaging line 2";
    board.focus_process = "Packaging line 2, carton changeover, from the last good carton to the first";
    board.vision = "Every product packable every day";
    board.learner = learner;
    board.coach = coach;
    board.second_coach = second_coach;
    board.coaching_time = "13:30";
    board.zone = zone;
    board.shifts = {{"early", 6 * 60}, {"late", 14 * 60}};
    board.practice = true;
    board.order = 2;
    return board;
}

std::vector<Metric> metrics() {
    Metric changeover;
    changeover.slug = "changeover";
    changeover.name = "Changeover";
    changeover.label = "Last good carton to first good carton";
    changeover.unit = "min";
    changeover.better = Better::lower;
    changeover.counted = "changeovers";
    changeover.least = 0;
    changeover.note_chips = {"Waited for QA", "Parts searched", "Rail re-set", "Labeller"};
    changeover.start_event = "last good carton of the old format";
    changeover.end_event = "first good carton of the new format";
    changeover.where = "Outfeed of the line";
    changeover.who = "The technician who sets up";
    changeover.how = "Clock at the outfeed, whole minutes";
    Metric rejects;
    rejects.slug = "rejects";
    rejects.name = "Rejects";
    rejects.label = "Rejects in the first 15 min";
    rejects.better = Better::lower;
    rejects.kind = MetricKind::count;
    rejects.counted = "changeovers";
    rejects.start_event = "first good carton of the new format";
    rejects.end_event = "15 min later";
    rejects.where = "Reject box at the outfeed";
    rejects.who = "The operator";
    rejects.how = "Count the cartons in the box";
    Metric cartons;
    cartons.slug = "good-cartons";
    cartons.name = "Good cartons";
    cartons.label = "Good cartons per shift";
    cartons.better = Better::higher;
    cartons.role = MetricRole::outcome;
    cartons.counted = "shifts";
    cartons.start_event = "the shift starts";
    cartons.end_event = "the shift ends";
    cartons.where = "Counter at the outfeed";
    cartons.who = "The line lead";
    cartons.how = "Read the counter, take off the rejects";
    cartons.least = 0;
    return {changeover, rejects, cartons};
}

Challenge challenge(const Days& days) {
    Challenge challenge;
    challenge.challenge = "By 31 March, line 2 changes format in 15 minutes or less and starts with 5 "
                          "rejects or fewer (today 47 minutes "
                          "and 38 rejects), so that each of our 12 formats can run every day";
    challenge.short_text = "Format change in 15 min with 5 rejects or fewer, by 31 March";
    challenge.achieve_by = challenge_day(days.day(achieve_by));
    challenge.set_by = "Plant manager";
    return challenge;
}

/// So many of the last changeovers at this or less.
Goal goal_of(EntityId metric, double most, int k, int n) {
    Goal goal;
    goal.metric = std::move(metric);
    goal.kind = GoalKind::share;
    goal.high = most;
    goal.k = k;
    goal.n = n;
    return goal;
}

void target(const Telling& telling) {
    TargetCondition target;
    target.set_on = telling.days.day(0);
    target.achieve_by = telling.days.day(achieve_by);
    target.sentence = "change over in 30 min or less";
    target.pattern = {{"Parts", "All format parts on one cart at the line"},
                      {"Rails", "Set to numbers, not by eye"},
                      {"First article", "Checked without waiting"}};
    target.goals = {goal_of(telling.metric("changeover"), 30, 8, 10),
                    goal_of(telling.metric("rejects"), 15, 5, 5)};
    telling.script.on(telling.at({0, 20, 30}),
                      SetTargetCondition{telling.board,
                                         target,
                                         {{telling.metric("changeover"), "45.5 min"},
                                          {telling.metric("rejects"), "38"},
                                          {"Parts", "Fetched from the tool crib after the stop"},
                                          {"Rails", "Set by eye, set again 3 or 4 times"},
                                          {"First article", "9 to 11 min of waiting in 2 of 5"}}});
}

void tell_set(const Telling& telling, int day, std::size_t slot, std::span<const tables::Changeover> set) {
    std::vector<NewPoint> minutes, rejects;
    for (const auto& changeover : set) {
        const auto [hour, minute] = changeovers_of_a_day[slot];
        const auto when = telling.days.at(day, hour, minute);
        minutes.push_back({when, changeover.minutes, {}});
        rejects.push_back({when, changeover.rejects, {}});
        slot = (slot + 1) % changeovers_of_a_day.size();
        if (slot == 0) ++day;
    }
    telling.script.points(telling.metric("changeover"), std::move(minutes));
    telling.script.points(telling.metric("rejects"), std::move(rejects));
}

void changeovers(const Telling& telling) {
    tell_set(telling, -4, first_early, tables::b0);  // twenty, four a day, the last ones on D0
    tell_set(telling, 3, first_late, tables::b2);
    tell_set(telling, 5, first_late, tables::b3);
    tell_set(telling, 7, first_late, tables::b4);
    tell_set(telling, 9, first_late, tables::b5);
    tell_set(telling, 11, first_late, tables::b6);
    tell_set(telling, 13, first_early, tables::b7);
}

/// The second cycle that was not held became something to help with.
void help_needed(const Telling& telling) {
    Obstacle obstacle;
    obstacle.kind = ObstacleKind::implementation;
    obstacle.obstacle = "nobody is named to stand in for the learner";
    obstacle.short_text = "Nobody stands in for the learner";
    obstacle.help_needed_since = telling.at({12, 15, 10});
    telling.script.on(*obstacle.help_needed_since, AddObstacle{telling.board, obstacle});
}

}  // namespace

void packaging_line_2(Script& script, Day today) {
    const Days days{today, today_number, system_zone()};
    const auto board = board_of(script, days.zone);
    const Telling telling{script, days, "board/" + board.slug, "B"};
    telling.person(learner, "Jan Kowalczyk", made);
    telling.person(coach, "Sofia Almeida", made);
    script.on(telling.at(made), AddBoard{board});
    telling.metrics(metrics(), made);
    script.on(telling.at(made), SetChallenge{telling.board, challenge(days)});
    target(telling);
    telling.obstacles(tables::obstacles);
    telling.arrow(tables::arrow);
    telling.experiments(tables::experiments, telling.metric("changeover"));
    changeovers(telling);
    help_needed(telling);
    telling.cycles(tables::cycles);
}

}  // namespace kata::demo
