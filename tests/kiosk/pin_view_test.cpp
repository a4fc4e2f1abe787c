// Who is asked for a PIN, how a new one is taken, and what a person's own pages say.
#include "kiosk/screens/pin_view.hpp"

#include "core/kata/reflection.hpp"
#include "kiosk/screens/my_pages_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

fake::Shelf shelf_with_pin() {
    auto shelf = fake::cell_7_shelf();
    shelf.names["person/a"] = "Anna Berg";
    shelf.persons["person/d"].pin = "$argon2id$";
    return shelf;
}

std::optional<PinAsk> typed(OwnDraft& own, const std::string& digits) {
    own.digits = digits;
    return take_new_pin(own);
}

}  // namespace

TEST_CASE("those with a role on the board are asked for first, then the others by name") {
    const auto view = view_pin(fake::cell_7(), shelf_with_pin(), {}, {});
    REQUIRE(view.names.size() == 3);
    CHECK(view.names[0].name == "Marta Nowak");
    CHECK(view.names[0].role == "Learner");
    CHECK(view.names[1].role == "Coach");
    CHECK(view.names[2].name == "Anna Berg");
    CHECK(view.names[2].role.empty());
    CHECK(view.remark == "Choose a name first");
    CHECK_FALSE(view.can_type);
}

TEST_CASE("names of other stations are a touch away, and do not stand on every panel") {
    auto shelf = shelf_with_pin();
    shelf.here = std::vector<kata::EntityId>{"person/d", "person/m"};
    Draft draft;
    auto view = view_pin(fake::cell_7(), shelf, {}, draft);
    REQUIRE(view.names.size() == 3);
    CHECK(view.names[2].person.empty());
    CHECK(view.names[2].name == "Names of other stations");
    draft.own.everybody = true;
    view = view_pin(fake::cell_7(), shelf, {}, draft);
    REQUIRE(view.names.size() == 3);
    CHECK(view.names[2].name == "Anna Berg");
}

TEST_CASE("somebody from another station whose PIN a page asks for is named too") {
    auto shelf = shelf_with_pin();
    shelf.here = std::vector<kata::EntityId>{"person/d", "person/m"};
    Draft draft;
    draft.own.person = "person/a";
    const auto view = view_pin(fake::cell_7(), shelf, {}, draft);
    CHECK(std::ranges::count(view.names, "Anna Berg", &PinView::Name::name) == 1);
    CHECK(view.has_none);
}

TEST_CASE("a panel is accepted with the PIN of somebody here who has one") {
    auto shelf = shelf_with_pin();
    shelf.persons["person/a"].pin = "$argon2id$";
    shelf.here = std::vector<kata::EntityId>{"person/d", "person/m"};
    PanelState panel;
    panel.pin.what_for = PinFor::accept;
    const auto view = view_pin(fake::cell_7(), shelf, panel, {});
    CHECK(view.title == "Accept a panel");
    CHECK(view.back == ScreenId::join_requests);
    REQUIRE(view.names.size() == 1);
    CHECK(view.names[0].name == "David Okafor");
    CHECK(somebody_has_a_pin(shelf));
    shelf.persons["person/d"].pin.clear();
    CHECK_FALSE(somebody_has_a_pin(shelf));
}

TEST_CASE("the second tile's PIN is asked of nobody else") {
    Draft draft;
    draft.own.person = "person/d";
    PanelState panel;
    panel.pin.what_for = PinFor::join;
    const auto view = view_pin(fake::cell_7(), shelf_with_pin(), panel, draft);
    REQUIRE(view.names.size() == 1);
    CHECK(view.names[0].chosen);
    CHECK(view.can_type);
    CHECK(view.back == ScreenId::join_people);
}

TEST_CASE("a PIN is typed where there is one, and a wait is said calmly") {
    Draft draft;
    PanelState panel;
    draft.own.person = "person/m";
    CHECK(view_pin(fake::cell_7(), shelf_with_pin(), panel, draft).has_none);
    draft.own.person = panel.pin.asked = "person/d";
    auto view = view_pin(fake::cell_7(), shelf_with_pin(), panel, draft);
    CHECK(view.can_type);
    CHECK(view.remark.empty());
    panel.pin.wrong = true;
    CHECK(view_pin(fake::cell_7(), shelf_with_pin(), panel, draft).remark ==
          "That PIN does not fit; try again");
    panel.pin.wait_ms = 28'000;
    view = view_pin(fake::cell_7(), shelf_with_pin(), panel, draft);
    CHECK(view.remark == "Try again in 28 s");
    CHECK_FALSE(view.can_type);
    panel.pin.wait_ms = 61'000;
    CHECK(view_pin(fake::cell_7(), shelf_with_pin(), panel, draft).remark == "Try again in 2 min");
}

TEST_CASE("a new PIN is taken when it was typed twice the same") {
    OwnDraft own;
    own.person = "person/m";
    CHECK_FALSE(typed(own, "25"));
    CHECK(own.digits == "25");
    CHECK_FALSE(typed(own, "4444"));
    CHECK_FALSE(own.remark.empty());
    CHECK(own.first.empty());
    CHECK_FALSE(typed(own, "2580"));
    CHECK(own.remark.empty());
    CHECK_FALSE(typed(own, "2581"));
    CHECK(own.remark == "The two were different; choose again");
    CHECK_FALSE(typed(own, "2580"));
    CHECK(typed(own, "2580") == PinAsk{"person/m", "2580", true});
    CHECK(own.digits.empty());
    CHECK(own.first.empty());
}

TEST_CASE("a PIN that stands is changed only by the one whose pages are open") {
    Draft draft;
    PanelState panel;
    CHECK_FALSE(view_new_pin(shelf_with_pin(), panel, draft).can_type);
    draft.own.person = "person/m";
    CHECK(view_new_pin(shelf_with_pin(), panel, draft).can_type);
    draft.own.person = "person/d";
    CHECK_FALSE(view_new_pin(shelf_with_pin(), panel, draft).can_type);
    panel.pin.open = "person/d";
    CHECK(view_new_pin(shelf_with_pin(), panel, draft).can_type);
    CHECK(view_forgot_pin(shelf_with_pin(), draft).command == "kata pin clear \"David Okafor\"");
}

TEST_CASE("own pages show a person's own reflections, the newest first, and no note of others") {
    auto shelf = shelf_with_pin();
    const auto add = [&](const kata::EntityId& owner, const std::string& words, kata::NoteKind kind) {
        kata::PrivateNote note;
        note.written_by = owner;
        note.kind = kind;
        note.written_at = fake::at(13, 10);
        note.body = kata::to_body({words});
        note.shared_with = "person/m";
        shelf.notes.push_back(note);
    };
    add("person/m", "first", kata::NoteKind::reflection);
    add("person/m", "second", kata::NoteKind::reflection);
    add("person/m", "log", kata::NoteKind::coach_log);
    add("person/d", "shared", kata::NoteKind::reflection);
    const auto view = view_my_pages(fake::cell_7(), shelf, fake::friday(), {}, "person/m");
    CHECK(view.title == "Marta Nowak");
    REQUIRE(view.notes.size() == 2);
    CHECK(view.notes[0].words == "Second");
    const auto about = view_about_me(shelf, "person/m");
    CHECK(about.facts[3].value == "2");
    CHECK(about.facts[4].value == "1");
    CHECK(about.facts[6].value == "none");
}

TEST_CASE("milestones are facts with their day") {
    auto shelf = shelf_with_pin();
    auto board = fake::cell_7();
    board.cycles.clear();
    for (int n = 1; n <= 21; ++n) {
        kata::CycleDay cycle;
        cycle.date = {2025, 10, n};
        cycle.held = n != 2;
        cycle.learner = "person/m";
        board.cycles.push_back(cycle);
    }
    shelf.all_boards = {board.board};
    shelf.storyboards[board.board.id] = board;
    const auto about = view_about_me(shelf, "person/m");
    CHECK(about.facts[0].value == "20");
    CHECK(about.milestones == std::vector<std::string>{"First cycle as learner, Wed 1 Oct 2025",
                                                       "20 cycles as learner, Tue 21 Oct 2025"});
    CHECK(view_about_me(shelf, "person/a").milestones.empty());
}

TEST_CASE("a reflection and a practice line are stored under their writer's own name") {
    WriteView view;
    const auto board = fake::cell_7();
    REQUIRE(add_own_writing(view, board, shelf_with_pin(), fake::friday(),
                            page_text("person/m", own_reflection), "I looked away"));
    REQUIRE(view.ask);
    const auto* kept = std::get_if<kata::KeepNote>(&*view.ask);
    REQUIRE(kept != nullptr);
    CHECK(kept->note.written_by == "person/m");
    CHECK(kata::reflection_from(kept->note.body).words == "I looked away");
    CHECK(view.wish.beside == "Only you read it, behind your PIN.");
    CHECK(view.saved_words == "Stored for you alone, 13:52");
    CHECK(add_own_writing(view, board, shelf_with_pin(), fake::friday(), page_text("person/m", own_as_coach),
                          "silence"));
    CHECK(std::get_if<kata::SetPractice>(&*view.ask)->as_coach);
    CHECK(view.wish.beside == "It stands on the coaching page.");
    CHECK(view.saved_words == "Stored, and on the coaching page, 13:52");
    CHECK_FALSE(add_own_writing(view, board, shelf_with_pin(), fake::friday(), "obstacle", "x"));
}

TEST_CASE("a site that says improver says it on own pages too") {
    auto shelf = shelf_with_pin();
    shelf.coaching_kata.learner_word = "improver";
    CHECK(view_pin(fake::cell_7(), shelf, {}, {}).names[0].role == "Improver");
    CHECK(view_my_pages(fake::cell_7(), shelf, fake::friday(), {}, "person/m").lines[0].label ==
          "What I practise as improver");
    auto board = fake::cell_7();
    for (auto& cycle : board.cycles) {
        cycle.learner = "person/m";
    }
    shelf.storyboards[board.board.id] = board;
    const auto about = view_about_me(shelf, "person/m");
    CHECK(about.facts[0].label == "Coaching cycles as improver");
    REQUIRE_FALSE(about.milestones.empty());
    CHECK(about.milestones[0].starts_with("First cycle as improver, "));
}
