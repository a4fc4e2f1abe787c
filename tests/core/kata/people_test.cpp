// What stands about a person in a record is sealed, and says nothing once the person is forgotten.
#include "core/kata/people.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/kata/noun_table.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;

namespace {

constexpr auto marta = "person/m";
constexpr auto david = "person/d";

struct PeopleWorld : StationWorld {
    PeopleWorld() {
        add_board();
        ask(AddPerson{marta, "Marta"});
        ask(AddPerson{david, "David"});
    }
    void keep(const char* by, const char* with, std::string body) {
        PrivateNote note;
        note.board = board_id;
        note.written_by = by;
        note.shared_with = with;
        note.body = std::move(body);
        REQUIRE_FALSE(ask(KeepNote{note}).refusal);
    }
    std::vector<std::string> read_by(const char* person) const {
        std::vector<std::string> bodies;
        for (const auto& note : station.notes_of(person)) bodies.push_back(note.body);
        return bodies;
    }
    bool stands_in_clear(std::string_view words) const {
        return std::ranges::any_of(
            station.store().own_lines(station.store().jid(), 1, 99),
            [&](const auto& line) { return line.line.find(words) != std::string::npos; });
    }
};

}  // namespace

TEST_CASE("a forgotten person's name, PIN, practice and notes cannot be opened any more") {
    PeopleWorld world;
    world.ask(SetPin{david, "some hash"});
    world.ask(SetPractice{david, true, "Wait for the answer"});
    world.keep(david, marta, "what David wrote");
    world.keep(marta, "", "what Marta wrote");
    REQUIRE(world.station.person(david).pin == "some hash");
    world.station.forget_person(david, morning);
    const auto person = world.station.person(david);
    CHECK(person.name.empty());
    CHECK(person.pin.empty());
    CHECK(person.practises_as_coach.empty());
    CHECK(world.read_by(david).empty());
    CHECK(world.read_by(marta) == std::vector<std::string>{"what Marta wrote"});
}

TEST_CASE("notes are read by their writer and the one they are shared with, the oldest first, each once") {
    PeopleWorld world;
    world.keep(david, marta, "first");
    world.keep(marta, david, "second");
    world.keep(david, david, "third");
    world.keep(marta, "", "hers");
    CHECK(world.read_by(david) == std::vector<std::string>{"first", "second", "third"});
    CHECK(world.read_by(marta) == std::vector<std::string>{"first", "second", "hers"});
}

TEST_CASE("practice, PIN and notes never stand in clear in a record") {
    PeopleWorld world;
    world.ask(SetPractice{david, true, "Wait for the answer"});
    world.ask(SetPin{david, "some hash"});
    world.keep(david, marta, "what David wrote");
    for (const auto* words : {"Wait for", "some hash", "David wrote"})
        CHECK_FALSE(world.stands_in_clear(words));
}

TEST_CASE("sealed words do not open for another person or in another cell") {
    PeopleWorld world;
    auto& store = world.station.store();
    const auto sealed = seal_words(store, david, "person/d pin", "1234");
    CHECK(open_words(store, david, "person/d pin", sealed) == "1234");
    CHECK_FALSE(open_words(store, david, "person/d practises as coach", sealed));
    CHECK_FALSE(open_words(store, marta, "person/d pin", sealed));
}

TEST_CASE("no person stands in any cycle of a board as JSON") {
    Storyboard board;
    auto& cycle = board.cycles.emplace_back();
    cycle.learner = "person/m";
    cycle.coach = "person/d";
    cycle.second_coach = "person/s";
    cycle.here = {"person/a", "Ingrid"};
    const auto text = to_json(board)["coaching_cycles"].dump();
    CHECK(text.find("person/") == std::string::npos);
    CHECK(text.find("Ingrid") == std::string::npos);
}

TEST_CASE("a note that was shared is taken back when it is written again without") {
    PeopleWorld world;
    world.keep(david, marta, "for Marta");
    auto note = world.station.notes_of(david).at(0);
    note.shared_with.clear();
    REQUIRE_FALSE(world.ask(KeepNote{note}).refusal);
    CHECK(world.read_by(marta).empty());
    CHECK(world.read_by(david) == std::vector<std::string>{"for Marta"});
}
