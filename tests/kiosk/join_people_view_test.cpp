// Two tiles of one person: which ones may be the same, and what joining asks for.
#include "kiosk/screens/join_people_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

fake::Shelf plant() {
    auto shelf = fake::cell_7_shelf();
    shelf.names["person/a"] = "Anna Berg";
    shelf.names["person/m2"] = "Marta Nowak";
    shelf.names["person/forgotten"] = "";
    shelf.here = std::vector<kata::EntityId>{"person/d", "person/m"};
    return shelf;
}

JoinDraft listed_for(const fake::Shelf& shelf, const kata::EntityId& person) {
    JoinDraft draft;
    draft.tiles = std::make_shared<const std::vector<PersonTile>>(other_tiles(shelf, person));
    return draft;
}

}  // namespace

TEST_CASE("tiles of the same name come first, one's own and those without a name never") {
    const auto tiles = other_tiles(plant(), "person/m");
    REQUIRE(tiles.size() == 3);
    CHECK(tiles[0].person == "person/m2");
    CHECK(tiles[1].name == "Anna Berg");
    CHECK(tiles[2].name == "David Okafor");
    CHECK_FALSE(tiles[0].here);
    CHECK(tiles[2].here);
}

TEST_CASE("the chosen tile becomes the person whose pages are open") {
    const auto shelf = plant();
    auto draft = listed_for(shelf, "person/m");
    auto view = view_join_people(shelf, draft, "person/m");
    CHECK(view.own_name == "Marta Nowak");
    CHECK(view.tiles[0].beside == "another station");
    CHECK_FALSE(view.ask);
    draft.other = "person/m2";
    view = view_join_people(shelf, draft, "person/m");
    CHECK(view.tiles[0].chosen);
    CHECK(view.other_name == "Marta Nowak");
    REQUIRE(view.ask);
    CHECK(view.ask->person == "person/m2");
    CHECK(view.ask->same_as == "person/m");
}

TEST_CASE("notes without a PIN before them are not joined") {
    auto shelf = plant();
    auto draft = listed_for(shelf, "person/m");
    draft.other = "person/m2";
    kata::PrivateNote note;
    note.id = "note/1";
    note.written_by = "person/d";
    note.shared_with = "person/m2";
    shelf.notes.push_back(note);
    const auto view = view_join_people(shelf, draft, "person/m");
    CHECK_FALSE(view.ask);
    CHECK(view.note == "This tile has notes and no PIN yet. Choose one on its own pages, then join.");
    shelf.persons["person/m2"].pin = "$argon2id$";
    CHECK(view_join_people(shelf, draft, "person/m").ask);
}

TEST_CASE("where nobody else is named there is nothing to join") {
    fake::Shelf shelf;
    shelf.names["person/m"] = "Marta Nowak";
    const auto view = view_join_people(shelf, listed_for(shelf, "person/m"), "person/m");
    CHECK(view.tiles.empty());
    CHECK_FALSE(view.empty_words.empty());
}
