// The coach's mirror, and the words it looks for.
#include "core/kata/mirror.hpp"

#include "core/kata/plain_words.hpp"
#include "tests/catch.hpp"

using namespace kata;

namespace {

using What = MirrorFinding::What;
using Where = MirrorFinding::Where;

Moment at(int day, int hour) { return moment_of({2025, 11, day}, hour, 0, "UTC"); }

Experiment row(int number, int day, std::string step, std::string happened, std::string learning) {
    Experiment made;
    made.id = "experiment/" + std::to_string(number);
    made.number = number;
    made.sealed_at = at(day, 10);
    made.step = std::move(step);
    made.what_happened = std::move(happened);
    made.learning = std::move(learning);
    if (!made.what_happened.empty()) made.happened_at = at(day, 15);
    if (!made.learning.empty()) made.closed_at = at(day, 16);
    return made;
}

Storyboard a_board() {
    Storyboard board;
    board.board.id = "board/x";
    board.board.zone = "UTC";
    board.board.coach = "person/d";
    return board;
}

CycleDay held(int day, const EntityId& coach, int seconds) {
    CycleDay made;
    made.date = {2025, 11, day};
    made.held = true;
    made.coach = coach;
    made.phases = {{"Q1", seconds}};
    return made;
}

std::vector<MirrorFinding> look(const Storyboard& board, const EntityId& coach = "person/d") {
    return mirror({board, board.cycles, coach, at(14, 12), {}, default_imprecise_words()});
}

}  // namespace

TEST_CASE("the mirror shows cycles under two minutes, of this coach only") {
    auto board = a_board();
    board.cycles = {held(10, "person/d", 119), held(11, "person/d", 120), held(12, "person/l", 30)};
    const auto found = look(board);
    REQUIRE(found.size() == 1);
    CHECK(found[0].what == What::short_cycle);
    CHECK(found[0].on == Day{2025, 11, 10});
    CHECK(found[0].seconds == 119);
    REQUIRE(look(board, "person/l").size() == 1);
    CHECK(look(board, "person/l")[0].on == Day{2025, 11, 12});
}

TEST_CASE("a cycle that nobody measured is not called short") {
    auto board = a_board();
    board.cycles = {held(10, "person/d", 0)};
    board.cycles[0].phases.clear();
    board.cycles[0].minutes = 2;
    CHECK(look(board).empty());
    board.cycles[0].minutes = 1;
    CHECK(look(board).size() == 1);
}

TEST_CASE("the mirror shows the same answer twice, and lets other numbers be another answer") {
    auto board = a_board();
    board.experiments = {row(1, 12, "Refill at half mark", "14 of 30 in the band", "The tray level matters"),
                         row(2, 13, "Refill at a third", "15 of 30 in the band", "the Tray level matters.")};
    const auto found = look(board);
    REQUIRE(found.size() == 1);
    CHECK(found[0].what == What::same_answer);
    CHECK(found[0].where == Where::learning);
    CHECK(found[0].number == 2);
    CHECK(found[0].before == 1);
}

TEST_CASE("nearly the same is one word in ten, and never another number") {
    CHECK(nearly_same("The press waits for the operator at station three again, every cycle",
                      "the press waits for the operator at station three again, each cycle"));
    CHECK_FALSE(nearly_same("mean 114 s", "mean 115 s"));
    CHECK_FALSE(nearly_same("mean 1.5 s", "mean 15 s"));
    CHECK_FALSE(nearly_same("", ""));
    CHECK_FALSE(nearly_same("wait for the bell", "wait for the light"));
}

TEST_CASE("a row without learning is shown once another step began, or two working days went by") {
    auto board = a_board();
    board.experiments = {row(1, 14, "Look at the tray", "Half full", "")};
    board.experiments[0].happened_at = at(14, 11);
    CHECK(look(board).empty());
    board.experiments.push_back(row(2, 14, "Film ten cycles", "", ""));
    REQUIRE(look(board).size() == 1);
    CHECK(look(board)[0].what == What::no_learning);
    board.experiments.pop_back();
    board.experiments[0].happened_at = at(12, 11);
    CHECK(look(board).size() == 1);
}

TEST_CASE("a step is shown after two working days, and a weekend is none") {
    auto board = a_board();
    board.experiments = {row(1, 12, "Film ten cycles", "", "")};  // a Wednesday
    const auto on = [&](int day) {
        return mirror({board, {}, "person/d", at(day, 12), {}, default_imprecise_words()});
    };
    CHECK(on(14).empty());
    CHECK(on(16).empty());  // Sunday
    REQUIRE(on(17).size() == 1);
    CHECK(on(17)[0].days == 3);
    board.experiments[0].sealed_at = at(13, 10);
    CHECK(on(17).empty());
    CHECK(on(18).size() == 1);
}

TEST_CASE("four steps in a row at obstacles that others take away are shown") {
    auto board = a_board();
    Obstacle help, own;
    help.id = "obstacle/1";
    help.kind = ObstacleKind::implementation;
    own.id = "obstacle/2";
    board.obstacles = {help, own};
    for (int n = 1; n <= 4; ++n) {
        board.experiments.push_back(row(n, 9 + n, "Ask for part " + std::to_string(n),
                                        "Answer " + std::to_string(n), "Learned " + std::to_string(n)));
        board.experiments.back().obstacle = "obstacle/1";
    }
    REQUIRE(look(board).size() == 1);
    CHECK(look(board)[0].what == What::only_help_needed);
    board.experiments[1].obstacle = "obstacle/2";
    CHECK(look(board).empty());
}

TEST_CASE("the mirror finds words in place of numbers, in what happened and in the last look") {
    auto board = a_board();
    board.experiments = {row(1, 13, "Watch the press", "It usually waits", "A wait is a choice")};
    Look first, last;
    first.seen_on = Day{2025, 11, 3};
    first.rows = {{"Press", "I think it waits"}};
    last.seen_on = Day{2025, 11, 14};
    last.rows = {{"Press", "On average 22 s"}};
    board.looks = {first, last};
    const auto found = look(board);
    REQUIRE(found.size() == 2);
    CHECK(found[0].where == Where::condition);
    CHECK(found[0].imprecise == "on average");
    CHECK(found[1].imprecise == "usually");
    CHECK(found[1].number == 1);
}

TEST_CASE("somebody who coaches nothing here sees nothing in it") {
    auto board = a_board();
    board.experiments = {row(1, 3, "Film ten cycles", "", "")};
    CHECK(look(board, "person/x").empty());
    CHECK(look(board, "").empty());
    board.cycles = {held(10, "person/x", 600)};
    CHECK(look(board, "person/x").size() == 1);
}

TEST_CASE("imprecise words are whole words, small or capital, in five languages") {
    const auto& words = default_imprecise_words();
    CHECK(words.first_in("We THINK it sticks") == "we think");
    CHECK(words.first_in("I’m sure of it") == "I'm sure");
    CHECK_FALSE(words.first_in("softener, 12 drops"));
    CHECK_FALSE(words.first_in(""));
    CHECK(words.first_in("Üblicherweise 3 s") == "üblicherweise");
    CHECK(words.first_in("Em média 3 s") == "em média");
    CHECK(words.first_in("Średnio 3 s") == "średnio");
    CHECK(words.first_in("tal vez sí") == "tal vez");
}

TEST_CASE("a list takes one phrase a line, and no remarks") {
    ImpreciseWords words;
    words.add("\xef\xbb\xbf# a remark\r\n  now and then \r\n\n" + std::string(500, 'x') + "\nnow");
    CHECK(words.first_in("Now and then it stops") == "now and then");
    CHECK(words.first_in("now") == "now");
    CHECK_FALSE(words.first_in("a remark"));
}

TEST_CASE("any bytes are taken as words") {
    CHECK(plain_words("\xff\xc3").size() <= 2);
    CHECK(plain_words("22,5 s. Then") == std::vector<std::string>{"22,5", "s", "then"});
}
