// Boards as they were, worked out on a real thread while the panel goes on.
#include "kiosk/app/past_boards.hpp"

#include "tests/catch.hpp"
#include "tests/panel/bell.hpp"
#include "tests/panel/panel.hpp"

using kiosk::PastBoards;
using tests::Bell;

namespace {

struct Stand {
    tests::Folder folder;
    std::filesystem::path dir = folder.path() / "station";
    Bell bell;
    std::string board;
    kata::Moment now = tests::moment_of_the_drawings();

    Stand() {
        tests::copy_station(tests::Filled::usual, dir);
        board = kata::Station(dir).boards().front().id;
    }
    PastBoards on_a_thread() {
        return {dir, {}, kiosk::Writer::Runs::on_a_thread, [this] { bell.ring(); }};
    }
};

}  // namespace

TEST_CASE("a board of the past comes beside the glass and is the one that was asked for") {
    Stand stand;
    auto past = stand.on_a_thread();
    const auto at = stand.now - journal::days(3);
    past.want(stand.board, at);
    CHECK_FALSE(past.state().is(stand.board, at));
    REQUIRE(stand.bell.wait_for(1));
    CHECK(past.take_news());
    REQUIRE(past.state().is(stand.board, at));
    const kata::Station station(stand.dir);
    CHECK(*past.state().storyboard == station.storyboard_as_of(stand.board, at));
    past.forget();
    CHECK_FALSE(past.state().is(stand.board, at));
}

TEST_CASE("of several days that are touched quickly the last one is shown") {
    Stand stand;
    auto past = stand.on_a_thread();
    for (int days = 1; days <= 4; ++days) {
        past.want(stand.board, stand.now - journal::days(days));
    }
    const auto last = stand.now - journal::days(4);
    REQUIRE(stand.bell.wait_for(1));
    CHECK(past.take_news());
    REQUIRE(stand.bell.wait_for(2));
    CHECK(past.take_news());
    CHECK(past.state().is(stand.board, last));
    CHECK_FALSE(past.take_news());
}

TEST_CASE("a station that cannot be read is said and not asked again") {
    Stand stand;
    PastBoards past(stand.folder.path() / "nowhere", {}, kiosk::Writer::Runs::at_once, [] {});
    past.want(stand.board, stand.now);
    CHECK(past.take_news());
    CHECK_FALSE(past.broken().empty());
    past.want(stand.board, stand.now);
    CHECK_FALSE(past.take_news());
}
