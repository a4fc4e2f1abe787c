// The form of a target condition: what it proposes, what it still asks for, and what it becomes.
#include "kiosk/screens/target_form_view.hpp"

#include "core/kata/rules.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/number_view.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

/// Cell 7 after its second target condition has ended.
kata::Storyboard between() {
    auto board = fake::cell_7();
    board.targets.front().reflected_on = kata::Day{2025, 11, 14};
    board.obstacles.clear();
    board.experiments.clear();
    return board;
}

kata::Analysis analysis() {
    kata::Analysis seen;
    seen.id = "analysis/1";
    seen.seen_on = kata::Day{2025, 11, 14};
    seen.pattern = {"4 operators, 0 to 2 units between stations", "Order of the steps varies"};
    return seen;
}

struct Form {
    kata::Storyboard board;
    fake::Shelf shelf = fake::cell_7_shelf();
    Draft draft = {};

    void begin() { begin_target_form(draft, board, shelf, fake::friday()); }
    TargetFormView view(TargetPage page = TargetPage::when_and_how) {
        begin();
        draft.form_step = static_cast<int>(page);
        return view_target_form(board, shelf, fake::friday(), draft);
    }
    void write(std::string_view field, std::string words) {
        set_form_text(draft, target_form_name(board) + " " + std::string(field), std::move(words));
    }
};

}  // namespace

TEST_CASE(
    "two weeks, the last numbers and the last lines are proposed, so that only the sentence is missing") {
    Form form{between()};
    auto view = form.view();
    CHECK(view.title == "Target condition 3");
    CHECK(view.day == kata::Day{2025, 11, 28});
    CHECK(view.day_line == "Achieve by Fri 28 Nov, in 14 days");
    CHECK(view.why_not == "How shall it run? Complete the sentence");
    form.write("sentence", "run every cycle in 95 to 115 s");
    view = form.view();
    CHECK(view.can_store);
    const auto& ask = std::get<kata::SetTargetCondition>(*view.ask);
    CHECK(ask.target.goals.size() == 2);
    CHECK(ask.target.goals.front().k == 27);
    CHECK(ask.current.front() == kata::ConditionRow{fake::exit_cycle().id, "25 of 30"});
    CHECK_FALSE(kata::refuse(form.board, *view.ask, fake::friday()));
}

TEST_CASE("what is typed stands: the form is filled in once") {
    Form form{between()};
    form.begin();
    form.write("sentence", "x");
    put_date(form.draft, form.board, {2025, 11, 21});
    CHECK(form.view().day == kata::Day{2025, 11, 21});
    CHECK_FALSE(is_untouched(form.draft, form.board, form.shelf, fake::friday()));
    drop_form(form.draft, "target");
    form.begin();
    CHECK(is_untouched(form.draft, form.board, form.shelf, fake::friday()));
}

TEST_CASE("on a first target condition the analysis and the pace say how it runs and where it shall run") {
    auto board = fake::blank_board();
    board.analyses = {analysis()};
    auto metric = fake::exit_cycle();
    metric.planned_cycle_time = 96;
    metric.takt = 112.5;
    board.metrics = {metric};
    Form form{board};
    form.write("sentence", "run every cycle in 96 to 112.5 s");
    const auto view = form.view(TargetPage::pattern);
    REQUIRE(view.lines.size() == 2);
    CHECK(view.lines[0].now.words == "4 operators, 0 to 2 units between stations");
    CHECK(view.lines[1].label.quiet);
    const auto texts = target_texts(form.draft, form.board);
    REQUIRE(texts.goals.size() == 1);
    CHECK(texts.goals[0].low == 96);
    CHECK(texts.goals[0].high == 112.5);
    CHECK(texts.goals[0].n == 30);
}

TEST_CASE("beyond four weeks is noted, beyond 92 days is refused in the board's words") {
    Form form{between()};
    form.write("sentence", "x");
    form.begin();
    form.write("sentence", "x");
    put_date(form.draft, form.board, kata::plus_days({2025, 11, 14}, 28));
    CHECK_FALSE(form.view().day_is_far);
    put_date(form.draft, form.board, kata::plus_days({2025, 11, 14}, 29));
    auto view = form.view();
    CHECK(view.day_is_far);
    CHECK(view.can_store);
    put_date(form.draft, form.board, kata::plus_days({2025, 11, 14}, 93));
    view = form.view();
    CHECK_FALSE(view.can_store);
    CHECK(view.why_not == kata::words(kata::Refusal::achieve_by_too_far));
}

TEST_CASE("a number of the process is needed, an outcome alone is not enough") {
    Form form{between()};
    form.begin();
    form.write("sentence", "x");
    auto goals = target_texts(form.draft, form.board).goals;
    goals.erase(goals.begin());
    put_goals(form.draft, form.board, goals);
    CHECK(form.view().why_not == "One number of the process itself is needed");
    goals.push_back({});
    goals.back().metric = fake::exit_cycle().id;
    goals.back().shape = GoalShape::at_most;
    put_goals(form.draft, form.board, goals);
    CHECK(form.view().why_not == "One number of the process itself is needed");
    set_form_number(form.draft, "target " + goal_field(2, "high"), 120);
    CHECK(form.view().can_store);
}

TEST_CASE("a number that is not whole holds the form back") {
    Form form{between()};
    form.begin();
    form.write("sentence", "x");
    auto goals = target_texts(form.draft, form.board).goals;
    goals.emplace_back();
    put_goals(form.draft, form.board, goals);
    const auto view = form.view(TargetPage::numbers);
    CHECK(view.goals.back().name == "Which number?");
    CHECK(view.goals.back().quiet);
    CHECK_FALSE(view.can_store);
}

TEST_CASE("a step on the way is noted, and does not hold the form back") {
    Form form{between()};
    form.begin();
    form.write("sentence", "install a second tester");
    const auto view = form.view();
    CHECK(view.step_note == "“install” is a step on the way. How does it run then?");
    CHECK(view.can_store);
}

TEST_CASE("who knows the way already is asked to choose further") {
    Form form{between()};
    CHECK(form.view().knows_note.empty());
    form.write("knows", "yes");
    CHECK(form.view().knows_note == "Then choose further, past what we know.");
}

TEST_CASE("the present one may be mended in its words and numbers, its date stays") {
    Form form{fake::cell_7()};
    auto view = form.view();
    CHECK(view.changes);
    CHECK(view.dates.empty());
    CHECK(view.store_words == "Keep the changes");
    form.write("sentence", "run each cycle in 95 to 120 s");
    const auto texts = target_texts(form.draft, form.board);
    const auto ask = change_target(texts, form.board);
    CHECK(ask.target.sentence == "run each cycle in 95 to 120 s");
    CHECK(ask.target.achieve_by == form.board.targets.front().achieve_by);
    CHECK(ask.target.goals == form.board.targets.front().goals);
    CHECK(ask.target.pattern == form.board.targets.front().pattern);
    CHECK(form.view().can_store);
}

TEST_CASE("a form about a target condition that has ended meanwhile begins anew") {
    Form form{fake::cell_7()};
    form.begin();
    form.write("sentence", "of the old one");
    form.board.targets.front().id = "target/9";
    form.board.targets.front().sentence = "of the new one";
    CHECK(form.view().sentence.words == "of the new one");
}

TEST_CASE("one number: its metric, its shape, its limits and where it stands") {
    Form form{between()};
    form.begin();
    form.draft.goal = 1;
    auto view = view_goal_form(form.board, form.shelf, form.draft);
    REQUIRE(view.there);
    CHECK(view.metrics[0].selected);
    CHECK(view.metrics[1].words == "Units per shift, outcome");
    CHECK(view.shapes[3].selected);
    REQUIRE(view.numbers.size() == 4);
    CHECK(view.numbers[2].words == "95 s");
    CHECK(view.now_line == "25 of 30");
    CHECK(view.why_not.empty());
    set_form_text(form.draft, "target " + goal_field(1, "shape"), "at_most");
    view = view_goal_form(form.board, form.shelf, form.draft);
    REQUIRE(view.numbers.size() == 1);
    CHECK(view.numbers[0].label == "at most");
    form.draft.goal = 7;
    CHECK_FALSE(view_goal_form(form.board, form.shelf, form.draft).there);
}

TEST_CASE("k of n may have one limit only") {
    FormGoal goal;
    goal.metric = "m";
    goal.shape = GoalShape::share;
    goal.high = 30;
    goal.k = 8;
    goal.n = 10;
    REQUIRE(goal_of(goal));
    CHECK(goal_of(goal)->kind == kata::GoalKind::share);
    goal.high.reset();
    CHECK_FALSE(goal_of(goal));
    goal.shape = GoalShape::band;
    goal.low = 1;
    CHECK_FALSE(goal_of(goal));
}

TEST_CASE("a form's number is half typed until it is kept") {
    Draft draft;
    draft.number = {
        .what_for = "target goal1-low", .title = "A", .label = "from", .unit = "s", .decimals = 2};
    CHECK_FALSE(view_number(draft).can_keep);
    draft.written["target goal1-low"] = "95.5";
    auto view = view_number(draft);
    CHECK(view.keep_words == "Keep 95.5 s");
    CHECK_FALSE(view.can_take_away);
    CHECK(half_written(draft, "target goal1-low"));
    set_form_number(draft, "target goal1-low", 95.5);
    CHECK(form_number(draft, "target goal1-low") == 95.5);
    CHECK(view_number(draft).can_take_away);
}
