// What two stations wrote differently: how it is said, where it is marked, and what choosing asks for.
#include "kiosk/screens/settle_view.hpp"

#include "kiosk/screens/glance_view.hpp"
#include "kiosk/screens/menu_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::FieldConflict conflict(const kata::EntityId& entity, const std::string& field,
                             const std::string& label) {
    kata::FieldConflict made{"board/cell-7", entity, field, label, {}};
    made.values.push_back(
        {std::string("no fixture"), "no fixture", "Cell 7 panel", fake::at(14, 6, 40), "early", false});
    made.values.push_back({std::string("one fixture"), "one fixture", "", fake::at(13, 15, 5), "", true});
    return made;
}

fake::Shelf apart() {
    auto shelf = fake::cell_7_shelf();
    shelf.unsettled["board/cell-7"] = {
        conflict("obstacle/5", "obstacle", "Obstacle 5, words"),
        conflict("target/2", "sentence", "Target condition 2, words"),
        conflict("target/2", "obstacle_now", "Target condition 2, obstacle now"),
        conflict("cycle/cell-7/2025-11-14", "held", "Coaching cycle, held")};
    return shelf;
}

SettleDraft on(const kata::EntityId& entity, const std::string& field) {
    SettleDraft draft;
    draft.entity = entity;
    draft.field = field;
    return draft;
}

}  // namespace

TEST_CASE("what is to be settled is listed with its values, and nobody is named") {
    const auto view = view_settle(fake::cell_7(), apart());
    CHECK(view.title == "4 things to settle");
    REQUIRE(view.rows.size() == 4);
    CHECK(view.rows[0].label == "Obstacle 5, words");
    CHECK(view.rows[0].values == "“no fixture” or “one fixture”");
    CHECK(view.empty_words.empty());
}

TEST_CASE("a row says which stations wrote it, each once") {
    auto shelf = apart();
    CHECK(view_settle(fake::cell_7(), shelf).rows[0].stations == "Cell 7 panel and a station without a name");
    auto& values = shelf.unsettled["board/cell-7"].front().values;
    values[1].station = "Cell 7 panel";
    CHECK(view_settle(fake::cell_7(), shelf).rows[0].stations == "Cell 7 panel");
    values.push_back(values[0]);
    values[1].station = "Cell 8 panel";
    values[2].station = "Panel 4";
    CHECK(view_settle(fake::cell_7(), shelf).rows[0].stations == "Cell 7 panel, Cell 8 panel and Panel 4");
}

TEST_CASE("where stations agree there is nothing to settle, and no mark anywhere") {
    const auto shelf = fake::cell_7_shelf();
    CHECK_FALSE(view_settle(fake::cell_7(), shelf).empty_words.empty());
    CHECK_FALSE(view_settle_one(fake::cell_7(), shelf, fake::friday(), {}).empty_words.empty());
    CHECK(settle_words(shelf, "board/cell-7").empty());
    CHECK(settle_counts(shelf, "board/cell-7").all == 0);
    CHECK(view_glance(fake::cell_7(), shelf, fake::friday(), 0, 1).settle.empty());
}

TEST_CASE("long values are short in the list, cut between words and never inside a letter") {
    auto shelf = apart();
    auto& values = shelf.unsettled["board/cell-7"].front().values;
    values[0].words = "the second press fixture is locked away whenever the late shift begins its work";
    values[1].words.clear();
    for (int n = 0; n < 30; ++n) {
        values[1].words += "ü";
    }
    const auto row = view_settle(fake::cell_7(), shelf).rows.front().values;
    CHECK(row.find("“the second press fixture is locked away whenever …”") != std::string::npos);
    std::string letters;
    for (int n = 0; n < 24; ++n) {
        letters += "ü";
    }
    CHECK(row.find("“" + letters + " …”") != std::string::npos);
}

TEST_CASE("each value stands with its station, its shift and its moment") {
    const auto view = view_settle_one(fake::cell_7(), apart(), fake::friday(), on("obstacle/5", "obstacle"));
    CHECK(view.title == "Obstacle 5, words");
    REQUIRE(view.values.size() == 2);
    CHECK(view.values[0].from == "Cell 7 panel, early shift, today 06:40");
    CHECK(view.values[1].from == "A station without a name, yesterday 15:05");
    CHECK_FALSE(view.values[0].stands);
    CHECK(view.values[1].stands);
    CHECK(view.values[0].ask.board == "board/cell-7");
    CHECK(view.values[0].ask.entity == "obstacle/5");
    CHECK(view.values[0].ask.field == "obstacle");
    CHECK(view.values[0].ask.value == journal::Value{std::string("no fixture")});
    CHECK(view.saved_words == "Settled, 13:52; the other one is in the history");
}

TEST_CASE("what is written every day can be written anew on its own screen") {
    const auto at = [](const kata::EntityId& entity, const std::string& field) {
        return view_settle_one(fake::cell_7(), apart(), fake::friday(), on(entity, field)).written_at;
    };
    CHECK(at("obstacle/5", "obstacle") == ScreenId::obstacle);
    CHECK(at("target/2", "sentence") == ScreenId::target_condition);
    CHECK_FALSE(at("cycle/cell-7/2025-11-14", "held"));
}

TEST_CASE("one that was settled meanwhile says so") {
    const auto view = view_settle_one(fake::cell_7(), apart(), fake::friday(), on("obstacle/5", "state"));
    CHECK(view.values.empty());
    CHECK_FALSE(view.empty_words.empty());
}

TEST_CASE("the storyboard's zones, the glance and the menu say that there is something to settle") {
    const auto shelf = apart();
    const auto counts = settle_counts(shelf, "board/cell-7");
    CHECK(counts.all == 4);
    CHECK(counts.target == 1);
    CHECK(counts.obstacles == 2);
    CHECK(counts.experiments == 0);
    CHECK(counts.challenge == 0);
    CHECK(view_glance(fake::cell_7(), shelf, fake::friday(), 0, 1).settle == "4 things to settle");
    const auto menu = view_menu(fake::cell_7(), shelf, fake::friday(), false);
    const auto row = std::ranges::find(menu.rows, MenuChoice::settle, &MenuView::Row::choice);
    REQUIRE(row != menu.rows.end());
    CHECK(row->words == "4 things to settle");
}

TEST_CASE("a value's page says how two came about and what can be done about it") {
    const auto words_of = [](const kata::EntityId& entity, const std::string& field) {
        return view_settle_one(fake::cell_7(), apart(), fake::friday(), on(entity, field)).explanation;
    };
    CHECK(words_of("obstacle/5", "obstacle") ==
          "Both stations changed this before they heard of each other. Keep one, or write it anew where it "
          "stands.");
    CHECK(words_of("cycle/cell-7/2025-11-14", "held") ==
          "Both stations changed this before they heard of each other. Keep one of them.");
    auto shelf = apart();
    auto& values = shelf.unsettled["board/cell-7"].front().values;
    values.push_back(values.front());
    const auto three = view_settle_one(fake::cell_7(), shelf, fake::friday(), on("obstacle/5", "obstacle"));
    CHECK(three.explanation.starts_with("Several stations changed this"));
    CHECK(three.saved_words == "Settled, 13:52; the others are in the history");
}

TEST_CASE("the last thing to settle of a board knows that it is the last") {
    auto shelf = apart();
    const auto is_last = [&] {
        return view_settle_one(fake::cell_7(), shelf, fake::friday(), on("obstacle/5", "obstacle")).is_last;
    };
    CHECK_FALSE(is_last());
    shelf.unsettled["board/cell-7"].resize(1);
    CHECK(is_last());
}

TEST_CASE("a page knows which of its own things stations wrote differently") {
    const auto shelf = apart();
    const std::vector<kata::EntityId> things{"target/2"};
    const auto found = unsettled(shelf, "board/cell-7", things);
    REQUIRE(found.size() == 2);
    CHECK(found[0]->field == "sentence");
    CHECK(found[1]->field == "obstacle_now");
    CHECK(unsettled_words(found) == "2 things to settle");
    CHECK(unsettled_words({found.front()}) == "Two stations wrote this differently");
    const std::vector<kata::EntityId> others{"experiment/9"};
    CHECK(unsettled(shelf, "board/cell-7", others).empty());
    CHECK(unsettled_words({}).empty());
}

TEST_CASE(
    "a zone of the storyboard knows which things are to be settled in it, the arrow among the obstacles") {
    const auto shelf = apart();
    const auto target = unsettled_in(shelf, "board/cell-7", &SettleCounts::target);
    REQUIRE(target.size() == 1);
    CHECK(target[0]->field == "sentence");
    CHECK(unsettled_in(shelf, "board/cell-7", &SettleCounts::obstacles).size() == 2);
    CHECK(unsettled_in(shelf, "board/cell-7", &SettleCounts::experiments).empty());
}
