// What counting says: for what, how many, and what closing stores.
#include "kiosk/screens/tally_view.hpp"

#include "kiosk/screens/measuring_texts.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::Metric counted(std::string slug, std::string name) {
    kata::Metric metric;
    metric.id = "metric/cell-7/" + slug;
    metric.board = "board/cell-7";
    metric.slug = std::move(slug);
    metric.name = std::move(name);
    metric.kind = kata::MetricKind::count;
    return metric;
}

kata::Storyboard board_that_counts() {
    auto board = fake::cell_7();
    board.metrics.push_back(counted("scratches", "Scratches"));
    board.metrics.push_back(counted("dents", "Dents"));
    return board;
}

kata::Storyboard with_tally(std::vector<kata::TallyCount> counts = {{"scratches", 3}}) {
    auto board = board_that_counts();
    kata::Tally tally;
    tally.id = "tally/1";
    tally.board = board.board.id;
    tally.of = "lot 4711";
    tally.opened_at = fake::at(14, 13, 40);
    tally.open = board.board.id;
    tally.counts = std::move(counts);
    board.tallies = {tally};
    return board;
}

TallyView view_of(const kata::Storyboard& board, const Draft& draft = {}) {
    return view_tally(board, fake::Shelf{}, fake::friday(), draft);
}

}  // namespace

TEST_CASE("a count is begun for the present shift unless something else is said") {
    auto view = view_of(board_that_counts());
    CHECK(view.starting);
    REQUIRE(view.start.whats.size() == 2);
    CHECK(view.start.whats[0].words == "early shift");
    CHECK(view.start.whats[0].selected);
    CHECK(view.start.ask.of == "early shift");
    CHECK(view.start.can_start);
    Draft draft;
    draft.tally_of = "lot 4711";
    view = view_of(board_that_counts(), draft);
    CHECK(view.start.written == "lot 4711");
    CHECK(view.start.ask.of == "lot 4711");
    draft.tally_of_nothing = true;
    CHECK(view_of(board_that_counts(), draft).start.ask.of.empty());
}

TEST_CASE("every counted metric has a key with what is on disk") {
    const auto view = view_of(with_tally());
    CHECK_FALSE(view.starting);
    CHECK(view.beside == "lot 4711, since today 13:40");
    REQUIRE(view.keys.size() == 3);  // units per shift too
    CHECK(view.keys[1].name == "Scratches");
    CHECK(view.keys[1].count == "3");
    CHECK(view.keys[1].can_take_back);
    CHECK(view.keys[2].count == "0");
    CHECK_FALSE(view.keys[2].can_take_back);
}

TEST_CASE("closing says every number, zero too, and leaves out an outcome that nobody tapped") {
    const auto& closing = view_of(with_tally()).closing;
    CHECK(closing.words == "lot 4711: 3 Scratches, 0 Dents");
    CHECK(closing.can_close);
    CHECK(closing.ask.metrics ==
          std::vector<kata::EntityId>{"metric/cell-7/scratches", "metric/cell-7/dents"});
    CHECK(closing.saved_words == "3 Scratches, 0 Dents stored, 13:52");
}

TEST_CASE("what is stored can be turned, either way") {
    Draft draft;
    draft.tally_turned = {"metric/cell-7/dents", fake::units_per_shift().id};
    const auto& closing = view_of(with_tally(), draft).closing;
    CHECK(closing.words == "lot 4711: 0 Units per shift, 3 Scratches");
    draft.tally_turned = {"metric/cell-7/dents", "metric/cell-7/scratches"};
    CHECK_FALSE(view_of(with_tally(), draft).closing.can_close);
}

TEST_CASE("the size of the lot is a whole number or nothing") {
    Draft draft;
    draft.tally_n["tally/1"] = "30";
    auto view = view_of(with_tally(), draft);
    CHECK(view.lot == "Lot of 30");
    CHECK(view.closing.ask.n == 30.0);
    CHECK_FALSE(view_of(with_tally()).closing.ask.n);
    CHECK_FALSE(lot_size("0"));
    CHECK_FALSE(lot_size("3 or 4"));
    CHECK_FALSE(lot_size(""));
}

TEST_CASE("several counts are open at once; the newest is shown first") {
    auto board = with_tally();
    auto second = board.tallies[0];
    second.id = "tally/2";
    second.of = "";
    second.opened_at = fake::at(14, 13, 50);
    board.tallies.push_back(second);
    auto view = view_of(board);
    REQUIRE(view.open.size() == 2);
    CHECK(view.tally == "tally/2");
    CHECK(view.open[1].words == "Count since 13:50");
    Draft draft;
    draft.tally = "tally/1";
    view = view_of(board, draft);
    CHECK(view.open[0].selected);
    draft.tally_starts = true;
    CHECK(view_of(board, draft).starting);
}

TEST_CASE("a board without counted metrics says so") {
    auto board = fake::cell_7();
    board.metrics = {fake::exit_cycle()};
    CHECK_FALSE(view_of(board).empty_words.empty());
}
