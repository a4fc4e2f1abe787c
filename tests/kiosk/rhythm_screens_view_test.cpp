// The plan of the week, today's own time, the practice as a whole, the retrospective and the way back.
#include "kiosk/screens/cadence_view.hpp"
#include "kiosk/screens/coaching_menu_view.hpp"
#include "kiosk/screens/cycle_time_view.hpp"
#include "kiosk/screens/not_today_view.hpp"
#include "kiosk/screens/retrospective_view.hpp"
#include "kiosk/screens/rhythm_plan_view.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/way_back_view.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

const kata::ShiftCalendar monday_to_friday;

/// What the keys of the plan begin from.
PlanLine line_of(const kata::Storyboard& board, const Draft& draft,
                 const kata::ShiftCalendar& calendar = monday_to_friday) {
    return {plan_of(board.board, draft), calendar, draft.rhythm};
}

}  // namespace

TEST_CASE("the badge has the day's own time, and comes a quarter of an hour before") {
    auto board = fake::cell_7();
    board.cycles.back() = {};
    board.cycles.back().date = {2025, 11, 14};
    board.cycles.back().planned_at = "14:30";
    CHECK(view_rhythm(board, board.cycles, {}, fake::at(14, 10)).badge.empty());
    const auto view = view_rhythm(board, board.cycles, {}, fake::at(14, 14, 15));
    CHECK(view.badge == "14:30");
    CHECK(view.due_today);
    CHECK(view.next_words == "14:30");
}

TEST_CASE("a board where planned cycles were not held says since when, quietly") {
    auto board = fake::cell_7();
    CHECK(uncoached_words(board, fake::cell_7_shelf(), fake::friday()).empty());
    CHECK(uncoached_words(board, fake::cell_7_shelf(), fake::at(19, 9)) == "Fri 14 Nov");
}

TEST_CASE(
    "a weekday's line of the plan is moved, coached by the deputy, taken out, and made the same every day") {
    auto board = fake::cell_7();
    board.board.deputy_coach = "person/l";
    auto shelf = fake::cell_7_shelf();
    shelf.names["person/l"] = "Luis Pereira";
    Draft draft;
    CHECK(view_rhythm_plan(board, shelf, draft).beside == "the same every day");
    CHECK_FALSE(view_rhythm_plan(board, shelf, draft).changed);
    draft.rhythm.day = 3;
    set_plan(draft, plan_moved(line_of(board, draft), 60));
    set_plan(draft, plan_coached(line_of(board, draft), "person/l"));
    const auto view = view_rhythm_plan(board, shelf, draft);
    CHECK(view.time == "11:00");
    CHECK(view.week[2].times == std::vector<std::string>{"11:00"});
    CHECK(view.week[1].times == std::vector<std::string>{"10:00"});
    CHECK(view.coaches[1].words == "Deputy coach, Luis");
    CHECK(view.coaches[1].selected);
    CHECK(view.changed);
    set_plan(draft, plan_without(line_of(board, draft)));
    CHECK(view_rhythm_plan(board, shelf, draft).time.empty());
    CHECK(plan_of(board.board, draft).size() == 4);
    draft.rhythm.day = 1;
    set_plan(draft, plan_same(line_of(board, draft)));
    CHECK(with_plan(board.board, plan_of(board.board, draft)).coaching_time == "10:00");
    CHECK_FALSE(view_rhythm_plan(board, shelf, draft).changed);
}

TEST_CASE("where Saturdays are worked every day is Saturday too, also once Wednesday has none") {
    auto board = fake::cell_7();
    board.board.shifts.clear();
    auto shelf = fake::cell_7_shelf();
    shelf.shifts = {{{"day", 420, {true, true, true, true, true, true, false}}}, {}};
    Draft draft;
    CHECK(view_rhythm_plan(board, shelf, draft).week[5].times == std::vector<std::string>{"10:00"});
    draft.rhythm.day = 3;
    set_plan(draft, plan_without(line_of(board, draft, shelf.shifts)));
    const auto view = view_rhythm_plan(board, shelf, draft);
    CHECK(view.week[2].times.empty());
    CHECK(view.week[5].times == std::vector<std::string>{"10:00"});
    CHECK(view.week[6].times.empty());
}

TEST_CASE("only a cycle that is open today can be said not to be held, and its words are not stored") {
    auto board = fake::cell_7();
    CHECK(view_not_today(board, fake::cell_7_shelf(), fake::friday()).reasons.empty());  // it was held
    board.cycles.back() = {};
    board.cycles.back().date = {2025, 11, 14};
    board.cycles.back().planned_at = "14:30";
    const auto view = view_not_today(board, fake::cell_7_shelf(), fake::friday());
    REQUIRE(view.reasons.size() == 4);
    const auto& day = view.reasons[1].ask.days.at(0);
    CHECK(day.not_held == kata::NotHeld::absent);
    CHECK(day.reason.empty());
    CHECK(day.planned_at == "14:30");
    CHECK(view.reasons[1].saved_words == "No coaching cycle today: Somebody is away");
}

TEST_CASE("the threshold of knowledge is told where it was found last on the way to this target condition") {
    auto board = fake::cell_7();
    for (auto& cycle : board.cycles) {
        cycle.threshold_at.clear();
    }
    CHECK(threshold_words(board).empty());
    board.cycles.back().threshold_at = "Q3";
    CHECK(threshold_words(board) == "Threshold of knowledge: question 3, Fri 14 Nov");
    board.cycles.back().target = "target/1";
    CHECK(threshold_words(board).empty());
    CHECK(view_rhythm(board, board.cycles, {}, fake::friday()).thresholds.back());
}

TEST_CASE("the menu names the card and who made it") {
    CHECK(view_coaching_menu(kata::default_coaching()).card.find("Mike Rother") != std::string::npos);
    CHECK(view_coaching_menu(kata::default_coaching()).trouble.empty());
}

TEST_CASE("no cycle at all can be planned, and is a change") {
    const auto board = fake::cell_7();
    Draft draft;
    set_plan(draft, plan_without(line_of(board, draft)));
    CHECK(plan_of(board.board, draft).empty());
    CHECK(view_rhythm_plan(board, fake::cell_7_shelf(), draft).changed);
    CHECK(with_plan(board.board, {}).coaching_time.empty());
}

TEST_CASE("today's time: half an hour and an hour later, typed, and back to the week's") {
    auto board = fake::cell_7();
    board.cycles.pop_back();
    Draft draft;
    auto view = view_cycle_time(board, fake::cell_7_shelf(), fake::at(14, 9), draft);
    CHECK(view.now_planned == "10:00");
    REQUIRE(view.times.size() == 3);
    CHECK(view.times[0].at == "10:30");
    CHECK(view.times[1].at == "11:00");
    set_form_text(draft, "cycle time", "1445");
    CHECK(view_cycle_time(board, fake::cell_7_shelf(), fake::at(14, 9), draft).typed == "14:45");
    set_form_text(draft, "cycle time", "2575");
    view = view_cycle_time(board, fake::cell_7_shelf(), fake::at(14, 9), draft);
    CHECK(view.typed.empty());
    CHECK_FALSE(view.remark.empty());
    kata::CycleDay own;
    own.date = {2025, 11, 14};
    own.planned_at = "14:30";
    board.cycles.push_back(own);
    view = view_cycle_time(board, fake::cell_7_shelf(), fake::at(14, 9), {});
    CHECK(view.now_planned == "14:30");
    CHECK(view.times[0].at.empty());
}

TEST_CASE("the practice at a glance counts and names nobody") {
    auto board = fake::cell_7();
    board.cycles.back().learner = "person/m";
    board.cycles.back().coach = "person/d";
    board.experiments[0].metric = fake::exit_cycle().id;
    board.experiments[0].expectation_number = 114;
    board.experiments[0].result_number = 115.7;
    const auto view = view_cadence(board, fake::cell_7_shelf(), fake::friday());
    REQUIRE(view.weeks.size() == 8);
    CHECK(view.weeks[7].words == "5 of 5");
    CHECK(view.weeks[6].words == "4 of 5");
    CHECK(view.weeks[0].words == "–");
    CHECK(view.since_figure == "0");
    CHECK(view.distances.size() == 1);
    CHECK(view.distance_unit == "Exit cycle, s");
    CHECK(view.practised[0].value == "1");
    CHECK(view.milestone == "10 coaching cycles on this board");
    const auto blank = view_cadence(fake::blank_board(), fake::Shelf(), fake::friday());
    CHECK_FALSE(blank.weeks_empty.empty());
    CHECK(blank.ages_words == "No open obstacle");
    CHECK(blank.milestone.empty());
}

TEST_CASE("the retrospective takes a ready answer or own words, and shows the earlier ones") {
    auto board = fake::cell_7();
    board.retrospectives = {
        {"retrospective/1", board.board.id, kata::Day{2025, 10, 3}, "Partly", "", 5},
        {"retrospective/2", board.board.id, kata::Day{2025, 10, 24}, "Yes", "Smaller steps", 9}};
    Draft draft;
    auto view = view_retrospective(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK_FALSE(view.can_keep);
    CHECK(view.earlier.front().when == "Fri 24 Oct, after 9 cycles");
    set_form_text(draft, view.useful.what_for, "Partly");
    view = view_retrospective(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(view.can_keep);
    CHECK(view.useful.answers[1].selected);
    CHECK(view.ask.cycles == 13);
    CHECK(view.ask.change.empty());
}

TEST_CASE("the way back marks the days of the gap, asks of the target condition, and plans the next cycle") {
    const auto board = fake::cell_7();
    const auto shelf = fake::cell_7_shelf();
    CHECK_FALSE(way_back_due(board, shelf, fake::friday()));
    const auto monday = fake::at(24, 9);
    REQUIRE(way_back_due(board, shelf, monday));
    Draft draft;
    auto view = view_way_back(board, shelf, monday, draft);
    CHECK(view.beside == "nothing entered since Fri 14 Nov");
    REQUIRE(view.answers.size() == 4);
    REQUIRE(view.answers[0].asks.size() == 1);
    const auto& marks = std::get<kata::MarkCycles>(view.answers[0].asks.front());
    REQUIRE(marks.days.size() == 5);
    CHECK(marks.days.front().date == kata::Day{2025, 11, 17});
    CHECK(marks.days.front().not_held == kata::NotHeld::no_production);
    CHECK(marks.days.front().reason.empty());
    CHECK(view.answers[0].saved_words == "5 days noted");
    draft.rhythm.way_back = 2;  // left there the last time
    CHECK(view_way_back(board, shelf, monday, draft).question == view.question);

    auto noted = board;
    noted.cycles.insert(noted.cycles.end(), marks.days.begin(), marks.days.end());
    CHECK_FALSE(way_back_due(noted, shelf, monday));
    draft.rhythm.way_back = 1;
    CHECK(view_way_back(noted, shelf, monday, draft).answers[1].go == ScreenId::look_back);
    draft.rhythm.way_back = 2;
    view = view_way_back(noted, shelf, monday, draft);
    CHECK(view.answers[0].words == "Today 10:00");
    CHECK(view.answers[0].asks.empty());
    CHECK(view.answers[1].words == "Tomorrow 10:00");
    view = view_way_back(noted, shelf, fake::at(24, 11), draft);
    CHECK(std::get<kata::PlanCycle>(view.answers[0].asks.front()).at == "11:00");
}
