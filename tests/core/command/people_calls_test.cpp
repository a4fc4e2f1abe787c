// A forgotten PIN is cleared in the station's own directory.
#include "core/kata/pins.hpp"
#include "core/kata/station.hpp"
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

void add_person(KataCall& kata, const std::string& id, const std::string& name) {
    kata::Station station(kata.dir());
    station.handle(kata::AddPerson{id, name}, kata.now);
    station.handle(kata::SetPin{id, kata::pin_hash("2580", kata::least_pin_cost())}, kata.now);
    station.remember(kata::pin_tries_key(id), kata::to_text({5, kata.now}));
}

bool has_pin(KataCall& kata, const std::string& id) {
    const kata::Station station(kata.dir());
    return !station.person(id).pin.empty() || station.remembered(kata::pin_tries_key(id));
}

}  // namespace

TEST_CASE("a forgotten PIN is cleared by name, and its wait with it") {
    KataCall kata;
    kata.set_up();
    add_person(kata, "person/aa", "Marta Nowak");
    CHECK(kata({"pin", "clear", "Marta Nowak"}).out ==
          "Marta Nowak has no PIN now and can choose one at the panel\n");
    CHECK_FALSE(has_pin(kata, "person/aa"));
}

TEST_CASE("a name that nobody has, or two have, clears no PIN") {
    KataCall kata;
    kata.set_up();
    add_person(kata, "person/aa", "Marta Nowak");
    add_person(kata, "person/bb", "Marta Nowak");
    const auto unknown = kata({"pin", "clear", "Marta"});
    CHECK(unknown.status == 1);
    CHECK(unknown.err.starts_with("Nobody here is called \"Marta\""));
    const auto two = kata({"pin", "clear", "Marta Nowak"});
    CHECK(two.status == 1);
    CHECK(two.err.find("--person person/aa or person/bb") != std::string::npos);
    CHECK(has_pin(kata, "person/bb"));
    CHECK(kata({"pin", "clear", "--person", "bb"}).status == 0);
    CHECK_FALSE(has_pin(kata, "person/bb"));
    CHECK(has_pin(kata, "person/aa"));
    CHECK(kata({"pin", "clear", "--person", "cc"}).status == 1);
    CHECK(kata({"pin", "clear"}).status == 2);
}

TEST_CASE("a board of one's own gets its learner and its coach by name") {
    KataCall kata;
    kata.set_up();
    CHECK(kata({"person", "list"}).out.find("Nobody is named yet") == 0);
    CHECK(kata({"person", "add", "Marta Nowak", "--role", "learner"}).out ==
          "Marta Nowak added, learner of Cell 7, final assembly\n");
    CHECK(kata({"person", "add", "David Okafor"}).out == "David Okafor added\n");
    CHECK(kata({"person", "role", "coach", "--name", "David Okafor"}).status == 0);
    const auto list = kata({"person", "list"}).out;
    CHECK(list.find("David Okafor  coach of Cell 7, final assembly") != std::string::npos);
    CHECK(list.find("Marta Nowak   learner of Cell 7, final assembly") != std::string::npos);
    const kata::Station station(kata.dir());
    const auto board = station.boards().at(0);
    CHECK(station.person_name(board.learner) == "Marta Nowak");
    CHECK(station.person_name(board.coach) == "David Okafor");
}

TEST_CASE("a name is added once, and a role needs somebody or nobody") {
    KataCall kata;
    kata.set_up();
    REQUIRE(kata({"person", "add", "Marta Nowak", "--role", "coach"}).status == 0);
    CHECK(kata({"person", "add", "Marta Nowak"}).status == 1);
    CHECK(kata({"person", "add", "Ana", "--role", "boss"}).status == 2);
    CHECK(kata({"person", "add", "Ana", "--board", "cell-7"}).status == 2);
    CHECK(kata({"person", "add", "Ana", "--role", "coach", "--board", "cell-9"}).status == 1);
    CHECK(kata({"person", "list"}).out.find("Ana") == std::string::npos);
    CHECK(kata({"person", "role", "coach"}).status == 2);
    CHECK(kata({"person", "role", "coach", "--name", "Nobody I know"}).status == 1);
    CHECK(kata({"person", "role", "coach", "--nobody"}).status == 0);
    CHECK(kata::Station(kata.dir()).boards().at(0).coach.empty());
}
