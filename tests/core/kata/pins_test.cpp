// PINs: what is good, what is kept, how long a panel waits.
#include "core/kata/pins.hpp"

#include "core/kata/reflection.hpp"
#include "core/kata/station.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace kata;

namespace {

constexpr Moment at_ten{1'763'110'800'000};
Moment after(int seconds) { return at_ten + journal::Span{seconds * std::int64_t{1000}}; }

}  // namespace

TEST_CASE("a PIN has four digits that are not all the same and do not run") {
    CHECK_FALSE(refuse_pin("2580"));
    CHECK_FALSE(refuse_pin("1235"));
    CHECK_FALSE(refuse_pin("9012"));
    for (const auto* other : {"", "123", "12345", "12a4"})
        CHECK(refuse_pin(other) == "A PIN has four digits");
    for (const auto* run : {"0000", "7777", "1234", "0123", "6789", "4321", "9876", "3210"})
        CHECK(refuse_pin(run) == "Others try this one first; choose four digits that are not in a row");
}

TEST_CASE("only the digits it was made of fit a PIN, and nobody's opens nothing") {
    const auto hash = pin_hash("2580", least_pin_cost());
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(pin_fits(hash, "2580"));
    CHECK_FALSE(pin_fits(hash, "2581"));
    CHECK_FALSE(pin_fits(hash, ""));
    CHECK(hash != pin_hash("2580", least_pin_cost()));
    CHECK_FALSE(pin_fits("", "2580"));
    CHECK_FALSE(pin_fits("", ""));
    CHECK_FALSE(pin_fits("not a hash", "2580"));
}

TEST_CASE("two tries cost nothing, then the wait doubles up to a quarter of an hour") {
    const std::vector<std::int64_t> steps_s{0, 0, 0, 30, 60, 120, 240, 480, 900, 900};
    PinTries tries;
    for (const auto step_s : steps_s) {
        CHECK(wait_ms(tries, at_ten) == step_s * 1000);
        tries = after_wrong_try(tries, at_ten);
    }
    for (int n = 0; n < 5000; ++n) tries = after_wrong_try(tries, at_ten);
    CHECK(wait_ms(tries, at_ten) == 900'000);
}

TEST_CASE("the wait counts down from the last try") {
    const PinTries tries{3, at_ten};
    CHECK(wait_ms(tries, after(2)) == 28'000);
    CHECK(wait_ms(tries, after(30)) == 0);
    CHECK(wait_ms(after_wrong_try(tries, after(30)), after(31)) == 59'000);
}

TEST_CASE("a clock that is set back makes the wait neither shorter nor longer than its step") {
    PinTries tries{3, at_ten};
    CHECK(wait_ms(tries, after(-7200)) == 30'000);
    tries = at_clock(tries, after(-7200));
    CHECK(wait_ms(tries, after(-7190)) == 20'000);
    CHECK(wait_ms(tries, after(-7170)) == 0);
    CHECK(at_clock(tries, at_ten) == tries);
}

TEST_CASE("what is kept of tries is read back, and nonsense is none") {
    const PinTries tries{4, at_ten};
    CHECK(tries_from(to_text(tries)) == tries);
    for (const auto* text : {"", "4", "x 1", "4 x", "-3 5", "99999999999999999999 1"})
        CHECK(tries_from(text) == PinTries{});
}

TEST_CASE("no record holds a PIN's hash or a reflection in clear") {
    test::StationWorld world;
    world.add_board();
    const EntityId person = "person/k7m2q4";
    const auto hash = pin_hash("2580", least_pin_cost());
    REQUIRE_FALSE(world.ask(SetPin{person, hash}).refusal);
    PrivateNote note;
    note.board = test::board_id;
    note.written_by = person;
    note.kind = NoteKind::reflection;
    note.body = to_body({"I jumped to a solution"});
    const auto kept = world.ask(KeepNote{note});
    REQUIRE_FALSE(kept.refusal);
    CHECK(world.station.person(person).pin == hash);
    for (std::uint64_t s = 1; s <= kept.s; ++s) {
        const auto line = journal::to_line(world.station.store().own_record(s)->record);
        CHECK(line.find("$argon2") == std::string::npos);
        CHECK(line.find("solution") == std::string::npos);
    }
}

TEST_CASE("one undo takes back a note and what was agreed in it") {
    test::StationWorld world;
    world.add_board();
    const EntityId coach = "person/k7m2q4", second = "person/h3w8r5";
    world.ask(SetPractice{coach, true, "Wait"});
    PrivateNote note;
    note.board = test::board_id;
    note.written_by = second;
    note.shared_with = coach;
    note.kind = NoteKind::coaching_observation;
    note.body = "{\"kind\":\"coaching observation\"}";
    const auto kept = world.ask(KeepNote{note, SetPractice{coach, true, "Ask for the number first"}});
    REQUIRE_FALSE(kept.refusal);
    CHECK(world.station.person(coach).practises_as_coach == "Ask for the number first");
    const auto line = journal::to_line(world.station.store().own_record(kept.s)->record);
    CHECK(line.find("the number") == std::string::npos);
    REQUIRE_FALSE(world.ask(Undo{kept.s}).refusal);
    CHECK(world.station.person(coach).practises_as_coach == "Wait");
    CHECK(world.station.notes_of(coach).empty());
}

TEST_CASE("what the panel remembers is sealed in its store, and what was remembered before that is read") {
    test::StationWorld world;
    world.station.remember("drafts", "I jumped to a solution");
    const auto kept = world.station.store().local("panel.drafts").value_or("");
    CHECK_FALSE(kept.empty());
    CHECK(kept.find("solution") == std::string::npos);
    CHECK(world.again().remembered("drafts") == "I jumped to a solution");
    world.station.store().set_local("panel.drafts", "{}");
    CHECK(world.station.remembered("drafts") == "{}");
}

TEST_CASE("a reflection is read back from its note, and other bodies are none") {
    CHECK(reflection_from(to_body({"I said \"they\" for \"we\""})).words == "I said \"they\" for \"we\"");
    CHECK(reflection_from("{}").words.empty());
    CHECK(reflection_from("{\"words\":3}").words.empty());
    CHECK(reflection_from("nonsense").words.empty());
}
