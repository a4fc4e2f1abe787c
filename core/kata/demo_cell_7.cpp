// Demo board A: cell 7, final assembly, on the tenth day of its second target condition.
#include <tuple>

#include "core/kata/demo_cell_7_tables.hpp"

namespace kata::demo {

namespace {

namespace tables = cell_7_tables;

constexpr int today_number = 10, achieve_by = 12;
constexpr At made{-20, 9, 0};
constexpr auto learner = "person/k7m2q4", coach = "person/h3x9wd", second_coach = "person/v5n8ta",
               deputy_coach = "person/b2r6ye";

/// The next 30 November that the target condition can still lead to.
Day challenge_day(Day after) {
    const Day this_year{after.year, 11, 30};
    return this_year >= after ? this_year : Day{after.year + 1, 11, 30};
}

Board board_of(const Script& script, const std::string& zone) {
    Board board;
    board.slug = script.slug("cell-7");
    board.name = "Cell 7, final assembly";
    board.focus_process = "Cell 7, final assembly, EA-40 electric actuator, from the housing to the rack";
    board.vision = "Every actuator built right, one by one, at the customer’s pace";
    board.learner = learner;
    board.coach = coach;
    board.second_coach = second_coach;
    board.deputy_coach = deputy_coach;
    board.coaching_time = "10:00";
    board.zone = zone;
    board.shifts = {{"early", 6 * 60}, {"late", 14 * 60}};
    board.practice = true;
    board.order = 1;
    return board;
}

Metric metric_of(std::string slug, std::string name, std::string label, std::string unit, Better better) {
    Metric metric;
    metric.slug = std::move(slug);
    metric.name = std::move(name);
    metric.label = std::move(label);
    metric.unit = std::move(unit);
    metric.better = better;
    metric.least = 0;
    return metric;
}

/// The definition card.
void measured(Metric& metric, std::pair<std::string, std::string> events, std::string where, std::string who,
              std::string how) {
    std::tie(metric.start_event, metric.end_event) = std::move(events);
    metric.where = std::move(where);
    metric.who = std::move(who);
    metric.how = std::move(how);
}

std::vector<Metric> metrics() {
    auto cycle = metric_of("exit-cycle", "Exit cycle", "Exit cycle at station 4", "s", Better::near);
    cycle.counted = "cycles";
    cycle.planned_cycle_time = 96;
    cycle.takt = 112.5;
    cycle.note_chips = {"Retest", "Screw feeder", "Waited for part", "Rework"};
    measured(cycle, {"a unit leaves station 4", "the next unit leaves"}, "Exit of station 4, at the rack",
             "Whoever is at the board", "Stopwatch, 30 cycles in a row");
    auto units = metric_of("units-per-shift", "Units per shift", "Units per shift", "", Better::higher);
    units.role = MetricRole::outcome;
    units.counted = "shifts";
    measured(units, {"the shift starts", "the shift ends"}, "Full places in the rack", "The team leader",
             "Counter at the tester; overtime stands apart");
    auto rejects = metric_of("rejects", "Rejects", "Rejects at the tester per shift", "", Better::lower);
    rejects.kind = MetricKind::count;
    measured(rejects, {"the shift starts", "the shift ends"}, "Tester at station 4", "Operator at station 4",
             "A stroke for each unit that the tester sends back");
    auto waiting = metric_of("waiting", "Waiting", "Waiting for the press at station 3", "s", Better::lower);
    waiting.counted = "cycles";
    measured(waiting, {"hands leave the press", "the press opens"}, "Press at station 3",
             "Whoever is at the board", "Stopwatch, 20 cycles in a row");
    return {cycle, units, rejects, waiting};
}

Challenge challenge(const Days& days) {
    Challenge challenge;
    challenge.challenge = "By 30 Nov, cell 7 ships 480 actuators a day in two shifts without overtime "
                          "(today 352 a day plus 2 h overtime)";
    challenge.short_text = "480 actuators a day in two shifts, without overtime, by 30 Nov";
    challenge.achieve_by = challenge_day(days.day(achieve_by));
    challenge.set_by = "Plant manager";
    return challenge;
}

/// Reached, and looked back on: what it taught stands under its only experiment that is told here.
void first_target(const Telling& telling) {
    TargetCondition target;
    target.set_on = telling.days.day(-20);
    target.achieve_by = telling.days.day(-5);
    target.sentence = "pass units on one by one";
    target.pattern = {{"Pattern", "One-piece flow"}, {"", "At most 2 units between stations"}};
    telling.script.on(telling.at({-20, 9, 30}), SetTargetCondition{telling.board, target}, "A target 1");
    Experiment look;
    look.kind = ExperimentKind::look_closer;
    look.step = "Pass units on one by one for a shift, note every stop";
    look.short_text = "One by one for a shift, note the stops";
    look.expectation = "The stops are spread over all stations";
    look.expectation_short = "all stations";
    look.go_and_see_at = telling.at({-12, 13, 30});
    telling.script.on(telling.at({-12, 6, 30}), StartExperiment{telling.board, look}, "A first look");
    telling.script.on(telling.at({-12, 13, 40}), [](const Made& ids) {
        return WriteWhatHappened{
            ids["A first look"], "Most stops are at the screw feeder of station 3", {}, Verdict::different};
    });
    telling.script.on(telling.at({-11, 10, 5}), [](const Made& ids) {
        return WriteLearning{ids["A first look"], "Batches of 5 hid the screw feeder stops",
                             "Batches of 5 hid the screw feeder stops"};
    });
    telling.script.on(telling.at({-5, 10, 20}), [on = telling.days.day(-5)](const Made& ids) {
        return EndTargetCondition{ids["A target 1"],
                                  true,
                                  on,
                                  "One-piece flow shows each stop where it begins",
                                  "We looked at averages for too long",
                                  {}};
    });
}

std::vector<Goal> goals(const Telling& telling) {
    Goal cycles;
    cycles.metric = telling.metric("exit-cycle");
    cycles.kind = GoalKind::share;
    cycles.low = 95;
    cycles.high = 120;
    cycles.k = 27;
    cycles.n = 30;
    cycles.per_shift = true;
    cycles.words = "on both shifts";
    Goal units;
    units.metric = telling.metric("units-per-shift");
    units.low = 205;
    units.per_shift = true;
    units.words = "no overtime";
    return {cycles, units};
}

void second_target(const Telling& telling) {
    TargetCondition target;
    target.number = 2;
    target.set_on = telling.days.day(0);
    target.achieve_by = telling.days.day(achieve_by);
    target.sentence = "run every cycle in 95 to 120 s";
    target.pattern = {{"Pattern", "4 operators, one unit between stations"},
                      {"", "Same sequence in every cycle"},
                      {"Press", "No waiting for the press"},
                      {"Parts", "Every 20 min"}};
    target.goals = goals(telling);
    const std::vector<ConditionRow> current{{telling.metric("exit-cycle"), "8 of 30"},
                                            {telling.metric("units-per-shift"), "176"},
                                            {"Pattern", "0 to 2 units between stations, order varies"},
                                            {"Press", "22 s waiting per cycle"},
                                            {"Parts", "When asked for"}};
    telling.script.on(telling.at({0, 13, 0}), SetTargetCondition{telling.board, target, current},
                      "A target 2");
    telling.script.on(telling.at({9, 9, 20}), [](const Made& ids) {
        return KeepLook{ids["A target 2"], {{"Press", "No waiting"}}};
    });
}

/// What was seen before the target condition was set.
void process_analysis(const Telling& telling) {
    Analysis seen;
    seen.board = telling.board;
    seen.seen_on = telling.days.day(0);
    seen.outcome_metric = telling.metric("units-per-shift");
    seen.outcome_words = "352 a day, plus 2 h overtime";
    seen.demand = 480;
    seen.shifts = 2;
    seen.shift_min = 480;
    seen.breaks_min = 30;
    seen.down_min = 0;
    seen.planned_cycle_s = 96;
    seen.pattern = {"4 operators, 0 to 2 units between stations", "Order of the steps varies",
                    "22 s waiting for the press in each cycle",
                    "1 housing, 2 wiring, 3 screw and press, 4 test and label, rack"};
    seen.cycle_metric = telling.metric("exit-cycle");
    seen.observed = {"The screw feeder at station 3 mis-feeds", "Station 2 reaches behind for each cable",
                     "The late shift has one fixture fewer", "10 of 30 cycles took longer than 140 s"};
    seen.assumed = {"Most long cycles come from missing parts at station 2"};
    seen.equipment = {"Tester 71", "Press 22"};
    seen.work_content_s = 372;
    seen.operators = 4;
    telling.script.on(telling.at({0, 12, 30}), KeepAnalysis{seen});
}

void cycle_times(const Telling& telling) {
    const auto metric = telling.metric("exit-cycle");
    const auto tell = [&](At start, const tables::Set& set, const std::string& name) {
        auto points = one_after_another(telling.at(start), set);
        const auto first = points.front().at, last = points.back().at;
        telling.script.points(metric, std::move(points), "station 4", name);
        // The learner marks on the chart where an experiment made it another process.
        if (name != "A0" && name != "A1")
            telling.script.on(last, [=](const Made& earlier) {
                return SplitPhase{metric, earlier[name], first};
            });
    };
    tell({0, 10, 30}, tables::a0, "A0");
    tell({1, 10, 32}, tables::a1, "A1");
    tell({3, 10, 31}, tables::a3, "A3");
    tell({4, 10, 30}, tables::a4, "A4");
    tell({7, 7, 0}, tables::a6_early, "A6");  // the first early shift after the experiment's start
    tell({7, 15, 0}, tables::a7_late, "A7");
    tell({9, 15, 0}, tables::a8_late, "A8");
    telling.script.on(telling.at({9, 16, 10}), [](const Made& earlier) {
        auto ninth = earlier["A8"];
        ninth.back() = '8';
        return NotePoint{ninth, "retest"};
    });
}

/// At the end of each shift, early and late in turn.
void units_from(const Telling& telling, int first_day, std::span<const double> units) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        const int day = first_day + static_cast<int>(i / 2);
        const At end = i % 2 == 0 ? At{day, 13, 55} : At{day, 21, 55};
        telling.script.points(telling.metric("units-per-shift"), {{telling.at(end), units[i], {}}});
    }
}

}  // namespace

void cell_7(Script& script, Day today) {
    const Days days{today, today_number, system_zone()};
    const auto board = board_of(script, days.zone);
    const Telling telling{script, days, "board/" + board.slug, "A", learner, coach, second_coach};
    telling.person(learner, "Marta Nowak", made);
    telling.person(coach, "David Okafor", made);
    telling.person(second_coach, "Ingrid Sander", made);
    telling.person(deputy_coach, "Luis Pereira", made);
    script.on(telling.at(made), AddBoard{board});
    telling.metrics(metrics(), made);
    script.on(telling.at(made), SetChallenge{telling.board, challenge(days)});
    first_target(telling);
    units_from(telling, -4, tables::units_before);
    process_analysis(telling);
    second_target(telling);
    telling.obstacles(tables::obstacles);
    telling.arrow(tables::arrow);
    telling.experiments(tables::experiments, telling.metric("exit-cycle"));
    cycle_times(telling);
    units_from(telling, 1, tables::units);
    telling.cycles(tables::cycles);
    cell_7_practice(telling);
}

}  // namespace kata::demo
