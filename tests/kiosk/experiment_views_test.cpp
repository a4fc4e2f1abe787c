// Result, discussion and learning of an experiment in words: expected beside happened, and never a verdict of ours.
#include <algorithm>

#include "kiosk/screens/experiment_record_view.hpp"
#include "kiosk/screens/experiment_result_view.hpp"
#include "kiosk/screens/experiment_view.hpp"
#include "kiosk/screens/learned_view.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

/// Experiment 7 as it stood on the evening of Tue 11 Nov: 30 cycles measured since the start, nothing written.
kata::Storyboard seven_runs() {
    auto board = fake::cell_7();
    board.experiments.resize(2);
    auto& seven = board.experiments.back();
    seven.metric = fake::exit_cycle().id;
    seven.expectation_number = 116;
    seven.expectation_direction = kata::Direction::about;
    seven.expectation_within = 3;
    seven.what_happened.clear();
    seven.learning.clear();
    seven.happened_at.reset();
    seven.closed_at.reset();
    return board;
}

const auto evening = fake::at(11, 17);

ExperimentResultView result_of(const kata::Storyboard& board, const Draft& draft = {}) {
    auto shelf = fake::cell_7_shelf();
    auto& points = shelf.points[fake::exit_cycle().id];
    std::erase_if(points, [](const kata::DataPoint& point) { return point.at > evening; });
    return view_experiment_result(board, shelf, evening, draft);
}

}  // namespace

TEST_CASE("what happened is proposed from the points measured since the start") {
    const auto view = result_of(seven_runs());
    CHECK(view.title == "Experiment 7");
    CHECK(view.expected.locked == "locked Tue 11 Nov, 10:08");
    CHECK(view.expected.figure == "116");
    CHECK(view.expected.side == "s, within 3 s");
    CHECK(view.figure == "124.3");
    CHECK(view.side == "s");
    CHECK(view.happened_from == "30 cycles, Tue 11 Nov, late");
    CHECK(view.words == "14 of 30 in 95 to 120 s, longest 170 s");
    CHECK(view.learned_hint == "8.3 s apart. What do we know now that we didn’t?");
    REQUIRE(view.line);
    CHECK(view.line->expected_low == 113);
    CHECK(view.line->expected_high == 119);
    CHECK(view.line->expected_words == "expected 116");
    CHECK(view.line->happened_words == "happened 124.3");
    CHECK(view.verdicts[2].selected);
}

TEST_CASE("what happened alone can be stored without typing, the learning comes later") {
    const auto view = result_of(seven_runs());
    CHECK(view.can_wait);
    CHECK_FALSE(view.can_save);
    REQUIRE(view.happened_ask);
    CHECK(view.happened_ask->number == 124.3);
    CHECK(view.happened_ask->verdict == kata::Verdict::different);
    CHECK(view.happened_ask->what_happened == "Mean 124.3 s, 14 of 30 cycles in 95 to 120 s");
}

TEST_CASE("a learning closes the row, together with what happened") {
    Draft draft;
    set_form_text(draft, "result/experiment/7 learned", "the late shift swaps one fixture");
    set_form_text(draft, "result/experiment/7 verdict", "partly");
    set_form_text(draft, "result/experiment/7 eye", "yes");
    const auto view = result_of(seven_runs(), draft);
    CHECK(view.can_save);
    CHECK(view.learned_ask->learning == "the late shift swaps one fixture");
    CHECK(view.happened_ask->verdict == kata::Verdict::partly);
    CHECK(view.happened_ask->seen_by_eye);
    CHECK(view.verdicts[1].selected);
}

TEST_CASE("a number typed by hand stands before the measured one") {
    Draft draft;
    set_form_text(draft, "result/experiment/7 number", "118");
    const auto view = result_of(seven_runs(), draft);
    CHECK(view.figure == "118");
    CHECK(view.happened_from == "typed in");
    CHECK(view.verdicts[0].selected);
    CHECK(view.happened_ask->what_happened == "118 s");
}

TEST_CASE("without points and words there is nothing to store yet") {
    auto board = fake::cell_7();
    const auto view = view_experiment_result(board, fake::cell_7_shelf(), fake::friday(), {});
    CHECK(view.title == "Experiment 9");
    CHECK(view.found_words == "Something unexpected");
    CHECK_FALSE(view.can_wait);
    CHECK_FALSE(view.can_save);
    CHECK_FALSE(view.line);
    CHECK_FALSE(view.no_line.empty());
}

TEST_CASE("what is stored already is not stored again with the learning") {
    auto board = seven_runs();
    auto& seven = board.experiments.back();
    seven.what_happened = "it took longer";
    seven.happened_at = evening;
    Draft draft;
    set_form_text(draft, "result/experiment/7 number", "124.3");
    set_form_text(draft, "result/experiment/7 verdict", "different");
    const auto first = result_of(board, draft);
    REQUIRE(first.happened_ask);
    seven.result_number = 124.3;
    seven.verdict = kata::Verdict::different;
    CHECK_FALSE(result_of(board, draft).happened_ask);
    CHECK(result_of(board, draft).can_wait);
}

TEST_CASE("an open side of the expectation reaches to the end of the line") {
    kata::Experiment experiment;
    experiment.expectation_number = 117;
    experiment.expectation_direction = kata::Direction::at_most;
    const auto metric = fake::exit_cycle();
    const auto line = number_line(experiment, &metric, 114.5);
    REQUIRE(line);
    CHECK(line->expected_low == line->low);
    CHECK(line->expected_high == 117);
    CHECK(expected_line(experiment, &metric) == "117 s or less");
    CHECK(apart_words(experiment, 114.5, &metric) == "2.5 s apart");
    CHECK_FALSE(number_line({}, &metric, 114.5));
}

TEST_CASE("a running experiment can be stopped, seen at another time, and expected afterwards") {
    const auto view = view_experiment(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), {});
    CHECK(view.running);
    CHECK(view.happened_title == "Go and see today");
    CHECK(view.figure == "15:30");
    CHECK(view.write_words == "What happened?");
    CHECK(view.stop_words == "It is a normal end.\nWhat we learned comes next.");
    CHECK(view.decisions.empty());
    CHECK(view_experiment(fake::cell_7(), fake::cell_7_shelf(), fake::at(14, 16), {}).happened_title ==
          "Passed, what happened?");
}

TEST_CASE("an expectation after the start says so, and leaves the sealed one alone") {
    auto board = fake::cell_7();
    board.experiments.back().afterthought = "all of them";
    board.experiments.back().afterthought_at = fake::at(14, 11);
    const auto card = view_experiment(board, fake::cell_7_shelf(), fake::friday(), {}).expected;
    CHECK(card.words == "At least 2 of 3 rejects at the stall-current step");
    CHECK(card.afterwards == "After the start, Fri 14 Nov, 11:00: all of them");
}

TEST_CASE("what becomes of a change is asked once it has ended, and can be taken back") {
    auto board = fake::cell_7();
    Draft draft;
    draft.experiment = "experiment/8";
    auto view = view_experiment(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK_FALSE(view.running);
    REQUIRE(view.decisions.size() == 3);
    CHECK(view.decisions[0].ask.kept == kata::Kept::kept);
    CHECK(view.offers_normal_way);
    board.experiments[2].kept = kata::Kept::not_kept;
    view = view_experiment(board, fake::cell_7_shelf(), fake::friday(), draft);
    CHECK(view.decisions[2].selected);
    CHECK(view.decisions[2].ask.kept == kata::Kept::open);
    CHECK_FALSE(view.offers_normal_way);
}

TEST_CASE("the normal way names where it is written and who was told") {
    Draft draft;
    draft.experiment = "experiment/8";
    CHECK_FALSE(view_normal_way(fake::cell_7(), draft).can_save);
    set_form_text(draft, "normal/experiment/8 standard", "work instruction 4");
    const auto view = view_normal_way(fake::cell_7(), draft);
    CHECK(view.can_save);
    CHECK(view.ask.standard == "work instruction 4");
}

TEST_CASE("the learning stands alone, and says where it goes") {
    Draft draft;
    draft.experiment = "experiment/8";
    auto shelf = fake::cell_7_shelf();
    const auto view = view_learned(fake::cell_7(), shelf, draft);
    CHECK(view.words == "The slow shift was a missing fixture, not people");
    CHECK(view.from == "Learning 3, Cell 7, final assembly. Goes to all stations tonight.");
    shelf.sync.folder_set = false;
    CHECK(view_learned(fake::cell_7(), shelf, draft).from == "Learning 3, Cell 7, final assembly.");
    CHECK_FALSE(view_learned(fake::blank_board(), shelf, {}).empty_words.empty());
}

TEST_CASE("the record shows all rows, those of the obstacle now, or expected and happened") {
    const auto view_as = [](RecordShows shows) {
        return view_experiment_record(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), {}, shows);
    };
    CHECK(view_as(RecordShows::all).rows[0].write_words == "What happened?");
    const auto now = view_as(RecordShows::obstacle_now);
    REQUIRE(now.rows.size() == 1);
    CHECK(now.rows[0].number == "9");
    CHECK(now.chips[1].words == "Obstacle 5 now");
    const auto pairs = view_as(RecordShows::pairs);
    REQUIRE(pairs.pairs.size() == 3);
    CHECK(pairs.pairs[1].expected == "Mean within 3 s of 116 s");
}
