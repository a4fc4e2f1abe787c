// metric add with a definition card.
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

TEST_CASE("a metric is added with what starts and ends it, where, who and how") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"metric", "add", "cell-7/wait", "--name", "Waiting", "--unit", "s", "--better", "lower",
                  "--starts", "hands leave the press", "--ends", "the press opens", "--where", "station 3",
                  "--who", "whoever is at the board", "--how", "stopwatch, 20 cycles"})
                .status == 0);
    const auto board = kata.json({"board", "--json"});
    const auto text = board.dump();
    for (const auto* words : {"hands leave the press", "the press opens", "station 3",
                              "whoever is at the board", "stopwatch, 20 cycles"}) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
}

TEST_CASE("letters that cannot be read are refused on the card too") {
    KataCall kata;
    kata.set_up();
    const auto said = kata({"metric", "add", "cell-7/wait", "--name", "Waiting", "--unit", "s", "--better",
                            "lower", "--where", "a\tb"});
    CHECK(said.status != 0);
    CHECK_FALSE(said.err.empty());
}
