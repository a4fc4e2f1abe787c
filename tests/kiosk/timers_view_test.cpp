// Changeovers and stops that run: over all boards of the panel, for hours, with a start that can be set back.
#include "kiosk/screens/timers_view.hpp"

#include "kiosk/screens/glance_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::Metric changeover(const std::string& board) {
    kata::Metric metric;
    metric.id = "metric/" + board + "/changeover";
    metric.board = "board/" + board;
    metric.slug = "changeover";
    metric.name = "Changeover";
    metric.label = "Last good carton to first good carton";
    metric.unit = "min";
    metric.least = 0;
    metric.most = 600;
    metric.note_chips = {"Waited for QA", "Parts searched"};
    return metric;
}

kata::Timer timer(const kata::Metric& metric, kata::Moment from, std::string what = {}) {
    kata::Timer made;
    made.id = "timer/" + std::to_string(from.ms);
    made.board = metric.board;
    made.metric = metric.id;
    made.what = std::move(what);
    made.started_at = from;
    made.running = metric.board;
    return made;
}

kata::Storyboard here() {
    auto board = fake::cell_7();
    board.metrics.push_back(changeover("cell-7"));
    return board;
}

/// A second board of this panel with one changeover that has run since 11:05.
fake::Shelf shelf_with_line_2() {
    auto shelf = fake::cell_7_shelf();
    kata::Storyboard line;
    line.board.id = "board/line-2";
    line.board.slug = "line-2";
    line.board.name = "Packaging line 2";
    line.board.zone = fake::zone;
    line.metrics = {changeover("line-2")};
    line.timers = {timer(line.metrics[0], fake::at(14, 11, 5), "format 12 to 18")};
    shelf.all_boards.push_back(line.board);
    shelf.storyboards["board/line-2"] = line;
    return shelf;
}

}  // namespace

TEST_CASE("elapsed time is hours and minutes, however long") {
    CHECK(elapsed_words(journal::minutes(47)) == "0:47");
    CHECK(elapsed_words(journal::minutes(26 * 60 + 5)) == "26:05");
    CHECK(elapsed_words(kata::Span{-5}) == "0:00");
}

TEST_CASE("the times of all boards of the panel stand in one list") {
    auto board = here();
    board.timers = {timer(board.metrics.back(), fake::at(14, 13, 5))};
    const auto view = view_timers(board, shelf_with_line_2(), fake::friday(), {});
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].elapsed == "0:47");
    CHECK(view.rows[0].board.empty());
    CHECK(view.rows[1].elapsed == "2:47");
    CHECK(view.rows[1].board == "Packaging line 2");
    CHECK(view.rows[1].about == "format 12 to 18, since today 11:05");
    CHECK(view.empty_words.empty());
    CHECK(view.changes_in_ms == 60'000);
}

TEST_CASE("nothing runs: a sentence says what to do") {
    const auto view = view_timers(here(), fake::Shelf{}, fake::friday(), {});
    CHECK(view.rows.empty());
    CHECK_FALSE(view.empty_words.empty());
    CHECK_FALSE(view.changes_in_ms);
}

TEST_CASE("a changeover is offered before a cycle in seconds") {
    const auto view = view_timers(here(), fake::Shelf{}, fake::friday(), {});
    CHECK(view.start.ask.metric == "metric/cell-7/changeover");
    CHECK(view.start.label == "Last good carton to first good carton");
    CHECK(view.start.can_start);
    Draft draft;
    draft.timer_metric = fake::exit_cycle().id;
    CHECK(view_timers(here(), fake::Shelf{}, fake::friday(), draft).start.ask.metric ==
          fake::exit_cycle().id);
}

TEST_CASE("the start can be set back: it began before somebody came to the panel") {
    Draft draft;
    draft.timer_back_min = 6;
    draft.timer_what = "format 12 to 18";
    const auto view = view_timers(here(), fake::Shelf{}, fake::friday(), draft);
    CHECK(view.clock == "13:46");
    CHECK(view.day == "6 min ago");
    CHECK(view.start.ask.at == fake::at(14, 13, 46));
    CHECK(view.start.ask.what == "format 12 to 18");
    draft.timer_back_min = 60;
    CHECK_FALSE(view_timers(here(), fake::Shelf{}, fake::friday(), draft).can_go_back);
}

TEST_CASE("the chosen time is stopped at the first good piece, with a ready note") {
    auto board = here();
    board.timers = {timer(board.metrics.back(), fake::at(14, 13, 5))};
    Draft draft;
    draft.timer = board.timers[0].id;
    draft.timer_note = "Waited for QA";
    const auto view = view_timers(board, fake::Shelf{}, fake::friday(), draft);
    REQUIRE(view.stop);
    CHECK(view.stop->title == "Changeover");
    CHECK(view.stop->elapsed == "0:47");
    CHECK(view.stop->notes[0].selected);
    CHECK(view.stop->ask.note == "Waited for QA");
    CHECK(view.stop->can_stop);
    CHECK(view.stop->saved_words == "Changeover 47 min stored, 13:52");
}

TEST_CASE("a time of another board is stopped from here") {
    Draft draft;
    const auto shelf = shelf_with_line_2();
    draft.timer = shelf.storyboards.at("board/line-2").timers[0].id;
    const auto view = view_timers(here(), shelf, fake::friday(), draft);
    REQUIRE(view.stop);
    CHECK(view.stop->can_stop);
    CHECK(view.stop->saved_words == "Changeover 167 min stored, 13:52");
}

TEST_CASE("a time that the metric does not allow says so and goes on running") {
    auto board = here();
    board.timers = {timer(board.metrics.back(), fake::at(13, 13, 5))};
    Draft draft;
    draft.timer = board.timers[0].id;
    auto view = view_timers(board, fake::Shelf{}, fake::friday(), draft);
    REQUIRE(view.stop);
    CHECK_FALSE(view.stop->can_stop);
    CHECK(view.stop->trouble == "From 0 to 600 min");
    board.timers[0].started_at = fake::at(14, 13, 50);
    draft.timer_back_min = 5;
    view = view_timers(board, fake::Shelf{}, fake::friday(), draft);
    CHECK_FALSE(view.stop->can_stop);
}

TEST_CASE("the key of the stopwatch tells what runs or waits behind it") {
    auto board = here();
    Timing timing;
    CHECK(timing_badge(timing, board, fake::friday()).empty());
    board.timers = {timer(board.metrics.back(), fake::at(14, 13, 5))};
    CHECK(timing_badge(timing, board, fake::friday()) == "runs 0:47");
    CHECK(view_glance(board, fake::cell_7_shelf(), fake::friday(), 0, 1).runs == "Changeover runs 0:47");
    timing.phase = Timing::Phase::interrupted;
    CHECK(timing_badge(timing, board, fake::friday()) == "paused");
    timing.phase = Timing::Phase::running;
    CHECK(timing_badge(timing, board, fake::friday()) == "running");
}
