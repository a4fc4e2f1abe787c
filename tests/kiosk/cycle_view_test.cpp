// The words of a coaching cycle, place by place.
#include "kiosk/screens/cycle_view.hpp"

#include "kiosk/screens/coaching_done_view.hpp"
#include "kiosk/screens/coaching_view.hpp"
#include "kiosk/screens/cycle_parts_view.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

const kata::CycleSlot friday_slot{{2025, 11, 14}, ""};

/// Begun at ten o'clock on Friday; the experiments of the drawings were started before or after it.
kata::Storyboard board_begun(kata::Moment at = fake::at(14, 10)) {
    auto board = fake::cell_7();
    std::erase_if(board.cycles, [](const kata::CycleDay& day) { return day.date == friday_slot.date; });
    kata::CycleDay day;
    day.id = kata::cycle_id(board.board, friday_slot);
    day.date = friday_slot.date;
    day.started_at = at;
    board.cycles.push_back(day);
    return board;
}

CycleRun run_at(std::size_t place) {
    CycleRun run;
    run.going = true;
    run.slot = friday_slot;
    run.learner = "person/m";
    run.coach = "person/d";
    run.place = run.furthest = place;
    return run;
}

CycleView view_at(std::size_t place, const kata::Storyboard& board = board_begun()) {
    return view_cycle(board, fake::cell_7_shelf(), run_at(place), 1);
}

}  // namespace

TEST_CASE("each place of the card is asked in its exact words and leads to the next") {
    CHECK(view_at(place_q1).question.words == "What is the\nTarget Condition?");
    CHECK(view_at(place_q1).next_words == "Question 2");
    CHECK(view_at(place_q2).question.words == "What is the\nActual Condition now?");
    CHECK(view_at(place_q2).next_words == "Turn the card");
    CHECK(view_at(place_q2).next_turns);
    CHECK(view_at(place_reflection).next_words == "Question 3");
    CHECK(view_at(place_q4).next_words == "Question 5");
    CHECK(view_at(place_q5).next_words == "Close the cycle");
    CHECK(view_at(place_q2).names == "Marta, David");
}

TEST_CASE("the marks tell what is done, where we are and what is ahead") {
    using Stand = CycleView::Stand;
    const auto view = view_at(place_q2);
    std::vector<Stand> stands;
    for (const auto& mark : view.marks) {
        stands.push_back(mark.stand);
    }
    CHECK(stands == std::vector<Stand>{Stand::done, Stand::current, Stand::ahead, Stand::ahead, Stand::ahead,
                                       Stand::ahead});
    CHECK(view.marks[2].turn);
}

TEST_CASE("the first cycle of a target condition has no last step to reflect on") {
    auto board = board_begun();
    board.experiments.clear();
    const auto view = view_at(place_q2, board);
    CHECK_FALSE(view.reflects);
    CHECK(view.next_words == "Question 3");
    CHECK(view.marks[2].stand == CycleView::Stand::passed_over);
    const auto card = view_cycle_reflection(board, fake::cell_7_shelf(), run_at(place_reflection));
    CHECK(card.empty_words == "First cycle of this target condition: there is no last step yet");
    CHECK_FALSE(card.can_write);
}

TEST_CASE("the calm clock counts whole minutes and goes on past the plan") {
    auto run = run_at(place_q3);
    run.spent_ms = {60'000, 60'000, 119'999, 0, 0, 0};
    auto view = view_cycle(board_begun(), fake::cell_7_shelf(), run, 1);
    CHECK(view.minutes_words == "3 min");
    CHECK(view.planned == 10);
    run.spent_ms[3] = 900'000;
    view = view_cycle(board_begun(), fake::cell_7_shelf(), run, 1);
    CHECK(view.minutes_words == "18 min");
}

TEST_CASE("question 4 says where the threshold of knowledge was found") {
    auto run = run_at(place_q4);
    run.threshold_at = "reflection";
    CHECK(view_cycle(board_begun(), fake::cell_7_shelf(), run, 1).threshold ==
          "Threshold of knowledge at the reflection. What do we need to learn next?");
    run.place = place_q5;
    CHECK(view_cycle(board_begun(), fake::cell_7_shelf(), run, 1).threshold.empty());
}

TEST_CASE("question 2 shows the numbers, their range, and when and how many were timed") {
    const auto view = view_cycle_actual(board_begun(), fake::cell_7_shelf(), fake::at(14, 10, 2));
    CHECK(view.tile.figure == "25");
    REQUIRE(view.facts.size() == 2);
    CHECK(view.facts[0].label == "Range");
    CHECK(view.facts[0].value == "100 to 146 s");
    CHECK(view.facts[1].value == "211, 207");
    CHECK(view.tile.chart.from_words == "Thu 13 Nov, late shift, 30 cycles");
}

TEST_CASE("the back of the card has the last row of the record word by word") {
    const auto board = board_begun();
    const auto card = view_cycle_reflection(board, fake::cell_7_shelf(), run_at(place_reflection));
    const auto* row = last_step(board, run_at(place_reflection));
    REQUIRE(row != nullptr);
    REQUIRE(card.answers.size() == 4);
    CHECK(card.answers[0].question == "What did you plan as your Last Step?");
    CHECK(card.answers[0].words == "Second fixture on a shadow board at the cell");
    CHECK(card.answers[3].question == "What did you Learn?");
    CHECK(card.experiment == row->id);
}

TEST_CASE("question 3 lists what is in the way, the one that is now first") {
    const auto view = view_cycle_obstacles(board_begun(), {});
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0].now);
    CHECK(view.rows[0].number == "5");
    CHECK(view.sentence == "We can’t run every cycle in 95 to 120 s because …");
}

TEST_CASE("question 4 may seal without a time, question 5 asks for it") {
    auto board = board_begun();
    std::erase_if(board.experiments, [](const kata::Experiment& row) { return kata::is_running(row); });
    Draft draft;
    auto run = run_at(place_q4);
    take_up(run, 1);
    set_form_text(draft, "experiment kind", "look");
    set_form_text(draft, "experiment step", "Watch 20 units");
    set_form_text(draft, "experiment expectation", "2 of 3 at the same step");
    const auto now = fake::at(14, 10, 8);
    auto step = view_cycle_step(board, fake::cell_7_shelf(), now, draft, run);
    CHECK(step.can_start);
    CHECK_FALSE(step.sealed);
    stand_still(run, 2);
    step = view_cycle_step(board, fake::cell_7_shelf(), now, draft, run);
    CHECK_FALSE(step.can_start);
    CHECK(step.strip == "Still open: when we go and see");
}

TEST_CASE("what was started in the cycle is its next step, sealed") {
    const auto board = board_begun(fake::at(14, 8));
    const auto* next = next_step(board, run_at(place_q4));
    REQUIRE(next != nullptr);
    const auto step = view_cycle_step(board, fake::cell_7_shelf(), fake::at(14, 13), {}, run_at(place_q5));
    CHECK(step.sealed);
    CHECK(step.experiment == next->id);
    CHECK(last_step(board, run_at(place_q4))->number == next->number - 1);
}

TEST_CASE("before a cycle everybody who met last time is here, and the board says what is ready") {
    auto board = board_begun();
    board.cycles.pop_back();
    const auto view = view_coaching(board, fake::cell_7_shelf(), fake::at(14, 9, 58), {}, {}, 1);
    CHECK(view.beside == "planned 10:00");
    REQUIRE(view.tiles.size() == 4);
    CHECK(view.tiles[0].name == "Marta");
    CHECK(view.tiles[0].here);
    CHECK(view.tiles[2].name == "Early shift");
    CHECK_FALSE(view.tiles[2].here);
    REQUIRE(view.ready.size() == 5);
    CHECK(view.ready[0].yes);
    CHECK(view.ready[0].note == "Thu 13 Nov, late shift, 30 cycles");
    CHECK(view.ready[3].note == "Obstacle 5, since today");
    CHECK(view.ready[4].note == "Not yet. That is fine, question 4 asks for it");
    CHECK(view.ask.learner == "person/m");
    CHECK(view.ask.coach == "person/d");
    CHECK(view.practice == "How is the day going?");
}

TEST_CASE("the deputy coaches where the coach is not here") {
    auto board = board_begun();
    board.cycles.clear();
    board.board.deputy_coach = "person/l";
    auto shelf = fake::cell_7_shelf();
    shelf.names["person/l"] = "Luis Pereira";
    Draft draft;
    draft.cycle.here =
        CycleDraft::Here{kata::cycle_id(board.board, friday_slot), {"person/m", "person/l", "visitor"}};
    const auto view = view_coaching(board, shelf, fake::at(14, 9, 58), draft, {}, 1);
    CHECK(view.ask.coach == "person/l");
    CHECK(view.ask.here == std::vector<std::string>{"visitor"});
    draft.cycle.here->names.clear();
    CHECK(view_coaching(board, shelf, fake::at(14, 9, 58), draft, {}, 1).ask.learner.empty());
    draft.cycle.here->cycle = "cycle/cell-7/of-yesterday";
    CHECK(view_coaching(board, shelf, fake::at(14, 9, 58), draft, {}, 1).ask.learner == "person/m");
}

TEST_CASE("a second cycle of a day leaves the first one as it was") {
    auto board = board_begun();
    board.cycles.back().held = true;
    board.cycles.back().minutes = 11;
    const auto view = view_coaching(board, fake::cell_7_shelf(), fake::at(14, 15), {}, {}, 1);
    CHECK(view.beside == "held today, 11 min");
    CHECK(view.ask.slot == kata::CycleSlot{{2025, 11, 14}, "2"});
}

TEST_CASE("a cycle that was not closed waits, and says since when and where") {
    auto run = run_at(place_q4);
    run.spent_ms[0] = 420'000;
    auto view = view_coaching(board_begun(), fake::cell_7_shelf(), fake::at(14, 10, 30), {}, run, 1);
    REQUIRE(view.standing);
    CHECK(view.standing->title == "A coaching cycle goes on");
    CHECK(view.standing->facts[0].value == "today 10:00");
    CHECK(view.standing->facts[1].value == "Question 4");
    CHECK(view.standing->facts[2].value == "7 min");
    view = view_coaching(board_begun(), fake::cell_7_shelf(), fake::at(17, 10), {}, run, 1);
    CHECK(view.standing->title == "The coaching cycle of Fri 14 Nov was not closed");
}

TEST_CASE("after a cycle its minutes, who met and the next step stand there") {
    auto run = run_at(place_q5);
    run.spent_ms = {40'000, 90'000, 190'000, 60'000, 240'000, 30'000};
    run.threshold_at = "Q3";
    const auto view =
        view_coaching_done(board_begun(fake::at(14, 8)), fake::cell_7_shelf(), fake::at(14, 10, 12), run);
    CHECK(view.minutes == 11);
    CHECK(view.facts[0].value == "Marta Nowak");
    CHECK(view.facts[1].value == "David Okafor");
    CHECK(view.facts[2].label == "Experiment 9");
    CHECK(view.threshold == "Question 3");
    CHECK(view.phases[2].label == "The reflection");
    CHECK(view.phases[2].value == "3:10");
    run.kind = CycleRun::Kind::light;
    CHECK(view_coaching_done(fake::cell_7(), fake::cell_7_shelf(), fake::at(14, 10, 12), run).title ==
          "Practice done");
}

TEST_CASE("a board without a target condition is told so before the cycle") {
    auto board = board_begun();
    board.targets.clear();
    const auto view = view_coaching(board, fake::cell_7_shelf(), fake::at(14, 9, 58), {}, {}, 1);
    const auto row = std::ranges::find(view.ready, "A target condition is set", &CoachingView::Ready::words);
    REQUIRE(row != view.ready.end());
    CHECK_FALSE(row->yes);
    CHECK(row->leads_to == ScreenId::target_condition);
}
