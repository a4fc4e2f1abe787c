// What the stopwatch says before, while and after cycles are timed.
#include "kiosk/screens/stopwatch_view.hpp"

#include "kiosk/screens/stopwatch_steps.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;
using enum Timing::Phase;

namespace {

kata::Storyboard board_with_card() {
    auto board = fake::cell_7();
    board.metrics[0].start_event = "unit leaves station 4";
    board.metrics[0].end_event = "the next unit leaves";
    board.metrics[0].where = "exit of station 4";
    return board;
}

struct Session {
    fake::Shelf shelf;
    Timing timing;
    std::int64_t now_ms = 0;
    kata::Moment now = fake::friday();

    Session() {
        timing.metric = fake::exit_cycle().id;
        tapped(timing, 0, now);
    }
    void lap(double seconds, std::string note = {}) {
        const auto ms = static_cast<std::int64_t>(seconds * 1000);
        now_ms += ms;
        now = now + kata::Span{ms};
        tapped(timing, now_ms, now);
        kata::DataPoint point;
        point.id = "point/lap-" + std::to_string(now_ms);
        point.at = now;
        point.value = seconds;
        point.note = std::move(note);
        shelf.points[timing.metric].push_back(point);
    }
    StopwatchView view() const { return view_stopwatch(board_with_card(), shelf, now, now_ms, timing); }
};

}  // namespace

TEST_CASE("before the first touch the definition, the place and the number of cycles are said") {
    const auto view = view_stopwatch(board_with_card(), fake::Shelf{}, fake::friday(), 0, {});
    CHECK(view.beside == "Exit cycle at station 4");
    CHECK(view.start.metrics.empty());  // one is all
    CHECK(view.start.definition == "unit leaves station 4 … the next unit leaves");
    CHECK(view.start.place == "exit of station 4");
    CHECK(view.start.shift == "Fri 14 Nov, early shift");
    REQUIRE(view.start.cycles.size() == 3);
    CHECK(view.start.cycles[0].selected);
    CHECK(view.sentence == "We time the process, not the person");
    CHECK(view.figure == "0.0");
    CHECK(view.tap_words == "Tap at “unit leaves station 4”");
}

TEST_CASE("a metric without a card asks for one, quietly") {
    const auto view = view_stopwatch(fake::cell_7(), fake::Shelf{}, fake::friday(), 0, {});
    CHECK_FALSE(view.start.defined);
    CHECK(view.start.definition == "What starts it, what ends it? Write it down");
    CHECK(view.tap_words == "Tap at the start of a cycle");
}

TEST_CASE("only what is measured in time can be timed") {
    auto board = fake::cell_7();
    board.metrics = {fake::units_per_shift()};
    const auto view = view_stopwatch(board, fake::Shelf{}, fake::friday(), 0, {});
    CHECK_FALSE(view.empty_words.empty());
    CHECK(view.counts);
    CHECK_FALSE(view.stops);
}

TEST_CASE("several metrics in time are chosen between, those of the process first") {
    auto board = fake::cell_7();
    auto stop = fake::exit_cycle();
    stop.id = "metric/cell-7/stops";
    stop.name = "Stops";
    stop.unit = "min";
    stop.role = kata::MetricRole::outcome;
    board.metrics.insert(board.metrics.begin(), stop);
    Timing timing;
    CHECK(view_stopwatch(board, fake::Shelf{}, fake::friday(), 0, timing).metric == fake::exit_cycle().id);
    timing.metric = stop.id;
    const auto view = view_stopwatch(board, fake::Shelf{}, fake::friday(), 0, timing);
    REQUIRE(view.start.metrics.size() == 2);
    CHECK(view.start.metrics[1].selected);
    CHECK(view.figure == "0:00.0");
}

TEST_CASE("while a lap runs its tenths stand large, and the last lap beside") {
    Session session;
    session.lap(102);
    session.lap(118.437);
    session.now_ms += 87'449;
    const auto view = session.view();
    CHECK(view.progress == "2 of 20 cycles");
    CHECK(view.figure == "87.4");
    CHECK(view.unit == "s");
    CHECK(view.tap_words == "Tap at “the next unit leaves”");
    REQUIRE(view.lap);
    CHECK(view.lap->title == "Lap 2");
    CHECK(view.lap->value == "118 s");
    CHECK(view.undo == "Undo lap 2");
    CHECK(view.median == "110 s");
    CHECK(view.chart.points.size() == 2);
}

TEST_CASE("an unusual lap keeps its value and its reason") {
    Session session;
    session.lap(102);
    session.lap(146, "Retest");
    const auto view = session.view();
    CHECK(view.unusual == std::vector<std::string>{"", "Retest"});
    REQUIRE(view.lap);
    CHECK(view.lap->reasons[0].selected);
    CHECK(view.chart.points[1].value == 146);
}

TEST_CASE("longer units read as on a clock") {
    auto board = fake::cell_7();
    board.metrics[0].unit = "min";
    Timing timing;
    timing.metric = board.metrics[0].id;
    tapped(timing, 0, fake::friday());
    CHECK(view_stopwatch(board, fake::Shelf{}, fake::friday(), 87'400, timing).figure == "1:27.4");
    CHECK(view_stopwatch(board, fake::Shelf{}, fake::friday(), 3'747'400, timing).figure == "1:02:27");
}

TEST_CASE("a lap is a point of the metric's unit at the moment it was tapped") {
    auto board = board_with_card();
    Timing timing;
    timing.metric = board.metrics[0].id;
    const auto at = fake::friday();
    auto asked = lap_ask(board, at, timing, Lap{118'437, at});
    REQUIRE(asked.ask);
    const auto points = std::get<kata::AddPoints>(*asked.ask);
    CHECK(points.points[0].value == 118.437);
    CHECK(points.points[0].at == at);
    CHECK(points.place == "exit of station 4");
    CHECK(points.source == journal::Source::eye);
    board.metrics[0].unit = "min";
    asked = lap_ask(board, at, timing, Lap{90'000, at});
    CHECK(std::get<kata::AddPoints>(*asked.ask).points[0].value == 1.5);
}

TEST_CASE("a lap outside the metric's limits says so in a sentence") {
    const auto asked = lap_ask(board_with_card(), fake::friday(), {}, Lap{400, fake::friday()});
    CHECK_FALSE(asked.ask);
    CHECK(asked.why_not == "0.40 s not stored. From 1 to 3600 s");
}

TEST_CASE("at the planned number it is asked once whether to finish") {
    Session session;
    for (int n = 0; n < 20; ++n) {
        session.lap(110 + n % 3);
    }
    CHECK_FALSE(session.view().question);
    session.timing.asking = true;
    const auto view = session.view();
    REQUIRE(view.question);
    CHECK(view.question->title == "20 of 20 cycles");
    CHECK(view.question->more == "10 more");
}

TEST_CASE("after an interruption it asks whether to go on and says what is stored") {
    Session session;
    session.lap(110);
    session.timing.phase = interrupted;
    const auto view = session.view();
    REQUIRE(view.question);
    CHECK(view.question->title == "Go on timing?");
    CHECK(view.question->words.find("1 of 20 cycles are stored") != std::string::npos);
}

TEST_CASE("the summary tells count, median, spread and the lowest repeatable time") {
    Session session;
    for (const double seconds : {104, 118, 97, 104, 146}) {
        session.lap(seconds, seconds > 140 ? "Retest" : "");
    }
    session.timing.phase = finished;
    const auto view = session.view();
    REQUIRE(view.summary);
    CHECK(view.summary->title == "5 cycles are stored");
    const auto fact = [&](const std::string& label) {
        for (const auto& one : view.summary->facts) {
            if (one.label == label) {
                return one.value;
            }
        }
        return std::string("none");
    };
    CHECK(fact("Median") == "104 s");
    CHECK(fact("Least") == "97 s");
    CHECK(fact("Greatest") == "146 s");
    CHECK(fact("Lowest repeatable") == "104 s");
    CHECK(fact("Spread around the median") == "+40 %  −7 %");
    CHECK(fact("Marked unusual, kept") == "1");
    CHECK(fact("In 95 to 120 s") == "4 of 5");
}

TEST_CASE("a chosen lap is said with its own number, value and reason; undo stays with the last") {
    Session session;
    session.lap(102.204, "Rework");
    session.lap(118.437);
    session.timing.chosen = session.shelf.points[session.timing.metric][0].id;
    const auto view = session.view();
    REQUIRE(view.lap);
    CHECK(view.lap->title == "Lap 1");
    CHECK(view.lap->value == "102 s");
    CHECK(view.lap->reasons[3].selected);
    CHECK(view.chosen == 0U);
    REQUIRE(view.chart.picked);
    CHECK(view.chart.picked->at == 0);
    CHECK(view.undo == "Undo lap 2");
    CHECK(view.last->point == session.shelf.points[session.timing.metric][1].id);
}

TEST_CASE("a chosen lap that is gone is looked at no longer") {
    Session session;
    session.lap(102);
    session.lap(118);
    session.timing.chosen = "point/gone";
    CHECK_FALSE(session.view().chosen);
    CHECK(session.view().lap->title == "Lap 2");
}
