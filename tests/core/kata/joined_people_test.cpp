// Who has a tile at this station, and two tiles that are one person.
#include "tests/catch.hpp"
#include "tests/core/kata/two_stations.hpp"

using namespace test;

namespace {

constexpr auto marta = "person/m", marta_too = "person/n", david = "person/d";

/// The first station has named Marta and David; the second, which cannot open the names, has named Marta again.
struct People : TwoStations {
    People() {
        one.ask(AddPerson{marta, "Marta"});
        one.ask(AddPerson{david, "David"});
        two.ask(AddPerson{marta_too, "Marta Nowak"});
        exchange();
    }
};

void keep_note(StationWorld& world, const char* by, std::string body) {
    PrivateNote note;
    note.board = board_id;
    note.written_by = by;
    note.body = std::move(body);
    REQUIRE_FALSE(world.ask(KeepNote{note}).refusal);
}

}  // namespace

TEST_CASE("people here are those who were named here or have a part at a board that stands here") {
    People plant;
    CHECK(plant.two.station.people().size() == 3);
    CHECK(plant.two.station.people_here() == std::vector<EntityId>{marta_too});
    CHECK(plant.one.station.people_here() == std::vector<EntityId>{david, marta});
    Board board;
    board.slug = "line-2";
    board.name = "Line 2";
    board.coach = david;
    plant.two.ask(AddBoard{board});
    CHECK(plant.two.station.people_here() == std::vector<EntityId>{david, marta_too});
}

TEST_CASE("a person who coaches at a board comes with it when it is taken over") {
    People plant;
    auto board = plant.one.board().board;
    board.learner = marta;
    plant.one.ask(ChangeBoard{board});
    plant.exchange();
    CHECK(plant.two.station.people_here() == std::vector<EntityId>{marta_too});
    plant.two.ask(TakeBoard{board_id});
    CHECK(plant.two.station.people_here() == std::vector<EntityId>{marta, marta_too});
}

TEST_CASE("a joined tile has the name of the one it was joined to, and counts once") {
    People plant;
    CHECK(plant.two.station.person_name(marta).empty());
    REQUIRE_FALSE(plant.two.ask(JoinPeople{marta, marta_too}).refusal);
    CHECK(plant.two.station.person_name(marta) == "Marta Nowak");
    CHECK(plant.two.station.person(marta).id == marta_too);
    plant.exchange();
    CHECK(plant.one.station.people_here() == std::vector<EntityId>{david, marta_too});
    CHECK(plant.one.station.person_name(marta) == "Marta");
    REQUIRE_FALSE(plant.two.ask(JoinPeople{marta, ""}).refusal);
    CHECK(plant.two.station.person(marta).id == marta);
}

TEST_CASE("tiles are joined in no circle, not with themselves, and not with nobody") {
    People plant;
    auto& world = plant.one;
    CHECK(world.ask(JoinPeople{marta, marta}).refusal == Refusal::same_person);
    CHECK(world.ask(JoinPeople{marta, "person/zz"}).refusal == Refusal::no_such_person);
    CHECK(world.ask(JoinPeople{"person/zz", marta}).refusal == Refusal::no_such_person);
    CHECK(world.ask(JoinPeople{board_id, marta}).refusal == Refusal::no_such_person);
    REQUIRE_FALSE(world.ask(JoinPeople{marta, david}).refusal);
    CHECK(world.ask(JoinPeople{david, marta}).refusal == Refusal::same_person);
}

TEST_CASE("two stations that joined two tiles each to the other see one person, the same one") {
    People plant;
    plant.one.ask(JoinPeople{marta, marta_too});
    plant.two.ask(JoinPeople{marta_too, marta});
    plant.exchange();
    for (const auto* world : {&plant.one, &plant.two})
        for (const auto* tile : {marta, marta_too}) CHECK(world->station.person(tile).id == marta);
}

TEST_CASE("a PIN chosen at either tile is the person's, and the notes of both are theirs") {
    People plant;
    keep_note(plant.one, marta, "at the one tile");
    keep_note(plant.one, david, "at the other");
    plant.one.ask(JoinPeople{marta, david});
    plant.one.ask(SetPin{marta, "some hash"});
    CHECK(plant.one.station.person(david).pin == "some hash");
    CHECK(plant.one.station.person(marta).pin == "some hash");
    CHECK(plant.one.station.notes_of(david).size() == 2);
}

TEST_CASE("forgetting a person forgets every tile of theirs") {
    People plant;
    plant.one.ask(JoinPeople{marta, david});
    plant.one.station.forget_person(marta, plant.one.now);
    for (const auto* tile : {marta, david}) CHECK(plant.one.station.person_name(tile).empty());
}
