// target set, target close and board --as-of as they are typed.
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

void set_target(KataCall& kata) {
    REQUIRE(kata({"target", "set", "run every cycle in 95 to 120 s", "--by", "2026-12-04", "--goal",
                  "exit-cycle=27/30:95..120@shift", "--row", "Press=No waiting", "--row", "Hands free",
                  "--current", "Press=22 s waiting"})
                .status == 0);
}

}  // namespace

TEST_CASE("a target condition is set with its goals, its lines and how they run now") {
    KataCall kata;
    kata.set_up();
    set_target(kata);
    const auto board = kata.json({"board"});
    const auto& target = board["target_conditions"][0];
    CHECK(target["sentence"] == "run every cycle in 95 to 120 s");
    CHECK(target["achieve_by"] == "2026-12-04");
    REQUIRE(target["goals"].size() == 1);
    CHECK(target["goals"][0]["k"] == 27);
    CHECK(target["goals"][0]["low"] == 95);
    CHECK(target["goals"][0]["per_shift"] == true);
    CHECK(board["looks"].size() == 1);
    CHECK(kata({"board"}).out.find("Press") != std::string::npos);
}

TEST_CASE("two weeks are the usual way, and a second target condition waits for the look back") {
    KataCall kata;
    kata.set_up();
    const auto said = kata({"target", "set", "run every cycle"});
    CHECK(said.status == 0);
    CHECK(said.out == "Target condition 1 set, achieve by 2026-12-06\n");
    const auto again = kata({"target", "set", "another"});
    CHECK(again.status == 1);
    CHECK_FALSE(again.err.empty());
    CHECK(kata({"target", "close", "--reached"}).status == 2);
    CHECK(kata({"target", "close", "--process", "x"}).status == 2);
    const auto early = kata({"target", "close", "--at-date", "--process", "Level matters"});
    CHECK(early.status == 1);
    CHECK(early.err.find("date") != std::string::npos);
    const auto closed = kata.json({"target", "close", "--reached", "--process", "Level matters", "--us",
                                   "We looked sooner", "--learning", "Level, not the bit"});
    CHECK(closed["about_process"] == "Level matters");
    CHECK(closed["reached_on"] == "2026-11-22");
    CHECK(kata({"target", "close", "--reached", "--process", "x"}).status == 1);
    CHECK(kata({"target", "set", "another"}).status == 0);
}

TEST_CASE("a goal that cannot be read and a date too far are said, and nothing is set") {
    KataCall kata;
    kata.set_up();
    for (const auto* goal : {"exit-cycle", "exit-cycle=", "exit-cycle=..", "exit-cycle=a..b",
                             "exit-cycle=27:95..120", "=95..120"}) {
        INFO(goal);
        CHECK(kata({"target", "set", "x", "--goal", goal}).status == 2);
    }
    CHECK(kata({"target", "set", "x", "--goal", "nothing=1..2"}).status == 1);
    CHECK(kata({"target", "set", "x", "--by", "soon"}).status == 2);
    CHECK(kata({"target", "set", "x", "--by", "2027-06-01"}).status == 1);
    CHECK(kata.json({"board"})["target_conditions"].empty());
}

TEST_CASE("the board as it was shows nothing of what came later") {
    KataCall kata;
    kata.set_up();
    set_target(kata);
    REQUIRE(kata({"record", "exit-cycle", "114"}).status == 0);
    const auto first = kata.json({"board"});
    kata.now = kata.now + journal::days(2);
    REQUIRE(kata({"record", "exit-cycle", "140"}).status == 0);
    REQUIRE(kata({"target", "close", "--reached", "--process", "Level matters"}).status == 0);
    CHECK(kata.json({"board", "--as-of", "2026-11-22"}) == first);
    const auto then = kata({"board", "--as-of", "2026-11-22"});
    CHECK(then.status == 0);
    CHECK(then.out.find("run every cycle in 95 to 120 s") != std::string::npos);
    CHECK(then.out.find("1 point") != std::string::npos);
    CHECK(then.out.find("114 s") != std::string::npos);
    CHECK(kata({"board"}).out.find("none yet") != std::string::npos);
    CHECK(kata({"board", "--as-of", "2026-11-21"}).status == 1);
    CHECK(kata({"board", "--as-of", "sometime"}).status == 1);
}
