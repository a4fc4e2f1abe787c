// What is said of a board that stands at another station, and what nothing on it asks for.
#include "kiosk/screens/elsewhere_words.hpp"
#include "kiosk/screens/experiment_record_view.hpp"
#include "kiosk/screens/menu_view.hpp"
#include "kiosk/screens/pin_view.hpp"
#include "kiosk/screens/process_analysis_view.hpp"
#include "kiosk/screens/screens.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

/// Cell 7 stands at another station.
fake::Shelf away() {
    auto shelf = fake::cell_7_shelf();
    const auto board = fake::cell_7().board;
    std::erase_if(shelf.all_boards, [&](const kata::Board& one) { return one.id == board.id; });
    shelf.elsewhere = {{board, "Panel 4", "panel-4-jid", false, fake::at(14, 2, 4)}};
    return shelf;
}

kata::Storyboard looked_at_today() {
    auto board = fake::cell_7();
    kata::Analysis analysis;
    analysis.id = "analysis/1";
    analysis.board = board.board.id;
    analysis.seen_on = kata::Day{2025, 11, 14};
    analysis.assumed = {"the late shift is slower"};
    analysis.equipment = {"oven"};
    board.analyses = {analysis};
    return board;
}

ProcessAnalysisView analysis_of(const fake::Shelf& shelf, AnalysisTab tab) {
    Draft draft;
    draft.analysis_tab = static_cast<int>(tab);
    return view_process_analysis(looked_at_today(), shelf, fake::friday(), draft);
}

}  // namespace

TEST_CASE("the frame says whose board it is, and one sentence where it is recorded") {
    Elsewhere there{"Panel 4", fake::at(14, 2, 4), ""};
    CHECK(elsewhere_words(there, fake::friday(), fake::zone) == "To read: stands at Panel 4, as of 02:04");
    CHECK(recorded_words(there) == "Recorded at Panel 4");
    there.station.clear();
    CHECK(recorded_words(there) == "Recorded at another station");
}

TEST_CASE("no row of the experimenting record asks what happened where another station writes it") {
    const auto asks = [](const fake::Shelf& shelf) {
        const auto view = view_experiment_record(fake::cell_7(), shelf, fake::friday());
        return std::ranges::any_of(view.rows, [](const auto& row) { return !row.write_words.empty(); });
    };
    CHECK(asks(fake::cell_7_shelf()));
    CHECK_FALSE(asks(away()));
}

TEST_CASE("a process analysis of today is read and not written where its board stands elsewhere") {
    const auto here = analysis_of(fake::cell_7_shelf(), AnalysisTab::facts);
    CHECK(here.can_write);
    REQUIRE_FALSE(here.assumed.empty());
    CHECK(here.assumed.front().ask);
    const auto there = analysis_of(away(), AnalysisTab::facts);
    CHECK_FALSE(there.can_write);
    REQUIRE(there.assumed.size() == 1);  // and no line that invites
    CHECK(there.assumed.front().value == "the late shift is slower");
    CHECK(there.assumed.front().opens == AnalysisRow::Opens::nothing);
    CHECK_FALSE(there.assumed.front().ask);
    CHECK(there.kept_words.empty());  // it is of today, and goes on elsewhere
    const auto machines = analysis_of(away(), AnalysisTab::equipment);
    REQUIRE(machines.rows.size() == 1);
    CHECK(machines.rows.front().value == "Not written yet");
}

TEST_CASE("a new look at the process is begun only where the board stands") {
    const auto looks_again = [](const fake::Shelf& shelf) {
        return view_process_analysis(fake::cell_7(), shelf, fake::friday(), {}).look_again.has_value();
    };
    CHECK(looks_again(fake::cell_7_shelf()));
    CHECK_FALSE(looks_again(away()));
}

TEST_CASE("screens about a PIN are the panel's, whichever board is on the glass; those that record a board's "
          "facts are not") {
    for (const auto id : {ScreenId::pin, ScreenId::new_pin, ScreenId::forgot_pin, ScreenId::join_requests}) {
        CHECK(is_of_the_plant(id));
    }
    for (const auto id : {ScreenId::challenge, ScreenId::process_analysis, ScreenId::search_learnings}) {
        CHECK(is_for_reading(id));
        CHECK_FALSE(is_of_the_plant(id));
    }
    for (const auto id : {ScreenId::record_data, ScreenId::stopwatch, ScreenId::tally, ScreenId::write,
                          ScreenId::target_form, ScreenId::coaching, ScreenId::my_pages, ScreenId::settle}) {
        CHECK_FALSE(is_for_reading(id));
    }
}

TEST_CASE("a PIN that is chosen to accept a panel is one of somebody here, and leads back to the panel") {
    auto shelf = fake::cell_7_shelf();
    shelf.here = std::vector<kata::EntityId>{};
    Draft draft;
    draft.own.then = ScreenId::join_requests;
    const auto view = view_pin(fake::cell_7(), shelf, {}, draft);
    CHECK(view.back == ScreenId::join_requests);
    CHECK(view.question == "Who accepts it?");
    CHECK(view.names.empty());
    shelf.here.reset();
    CHECK_FALSE(view_pin(fake::cell_7(), shelf, {}, draft).names.empty());
}
