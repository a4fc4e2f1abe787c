// Writing with the keyboard on the glass, and what a kept text asks for.
#include "kiosk/screens/write_view.hpp"

#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

Draft draft_of(std::string what, std::string text) {
    Draft draft;
    draft.writing_for = std::move(what);
    draft.set_text(std::move(text));
    return draft;
}

WriteView view_of(const Draft& draft, std::string_view keyboard = "EN") {
    return view_write(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), draft, keyboard);
}

WriteView writing_of(std::string what, std::string text) {
    return view_of(draft_of(std::move(what), std::move(text)));
}

std::vector<std::string> suggested(const std::string& text) {
    auto draft = draft_of("note", text);
    draft.wordbook = std::make_shared<writing::Wordbook>(wordbook_of(fake::cell_7(), fake::cell_7_shelf()));
    std::vector<std::string> words;
    for (const auto& suggestion : view_of(draft).suggestions) {
        words.push_back(suggestion.words);
    }
    return words;
}

/// A form's field as its key opens it.
Draft asked(TextWish wish) {
    Draft draft;
    draft.write(wish.what_for, form_text(draft, wish.what_for));
    draft.wish = std::move(wish);
    return draft;
}

}  // namespace

TEST_CASE("an obstacle is kept as an intent") {
    const auto view = writing_of("obstacle", " the feeder stops ");
    REQUIRE(view.ask);
    const auto* ask = std::get_if<kata::AddObstacle>(&*view.ask);
    REQUIRE(ask);
    CHECK(ask->obstacle.obstacle == "the feeder stops");
    CHECK(ask->obstacle.short_text == "the feeder stops");
    CHECK(view.wish.back == ScreenId::obstacles);
    CHECK(view.saved_words == "Obstacle stored, 13:52");
}

TEST_CASE("what stands on the glance is counted in letters, not in bytes") {
    const auto view = writing_of("obstacle", "zażółć gęślą jaźń, zażółć gęślą");
    CHECK(std::get<kata::AddObstacle>(*view.ask).obstacle.short_text == "zażółć gęślą jaźń, zażółć gęślą");
}

TEST_CASE("nothing written cannot be kept, but a note may be taken away") {
    CHECK_FALSE(writing_of("obstacle", "  ").can_keep);
    CHECK_FALSE(writing_of("challenge", "").can_keep);
    CHECK(writing_of("note", "").can_keep);
    CHECK(writing_of("note", " late part ").note == "late part");
    CHECK(writing_of("note", "").wish.back == ScreenId::record_data);
}

TEST_CASE("changing the challenge keeps its date") {
    const auto view = writing_of("challenge", "500 a day");
    const auto* ask = std::get_if<kata::SetChallenge>(&*view.ask);
    REQUIRE(ask);
    CHECK(ask->challenge.challenge == "500 a day");
    CHECK(ask->challenge.achieve_by == kata::Day{2025, 11, 30});
    CHECK(ask->challenge.short_text.empty());
}

TEST_CASE("words of the board are suggested") {
    CHECK(suggested("second fixt") == std::vector<std::string>{"fixture"});
    CHECK(suggested("").empty());
    CHECK(suggested("SCREW FEE").front() == "Screw feeder");
}

TEST_CASE("without the board's words at hand nothing is suggested") {
    CHECK(writing_of("note", "second fix").suggestions.empty());
}

TEST_CASE("the keys follow the language, the layer and the capitals") {
    auto draft = draft_of("note", "");
    CHECK(view_of(draft).keys[0][5] == "y");
    CHECK(view_of(draft, "DE").keys[0][5] == "z");
    CHECK(view_of(draft, "DE").keyboard == "DE");
    CHECK(view_of(draft, "").keyboard == "EN");
    draft.shift = true;
    CHECK(view_of(draft).keys[0][5] == "Y");
    draft.figures = true;
    CHECK(view_of(draft).keys[0][5] == "6");
    CHECK_FALSE(view_of(draft).capitals);
}

TEST_CASE("the letter before the cursor offers its accents") {
    auto draft = draft_of("note", "cafe x");
    CHECK(view_of(draft).forms.empty());
    draft.cursor = 4;
    CHECK(view_of(draft).forms.front() == "é");
    CHECK(view_of(draft, "PL").forms.front() == "ę");
}

TEST_CASE("Enter ends a text of one line and begins a line where there may be several") {
    CHECK(writing_of("obstacle", "a\nb").enter_words == "Done");
    CHECK(writing_of("obstacle", "a\nb").text.words == "a b");
    auto draft = asked({.what_for = "result happened", .lines = true});
    draft.set_text("a\nb");
    CHECK(view_of(draft).enter_words == "New line");
    CHECK(view_of(draft).text.words == "a\nb");
}

TEST_CASE("a form says what it wants written, and gets the words back") {
    auto draft = asked({.what_for = "experiment step",
                        .title = "Next step",
                        .good = "good",
                        .quoted = "the last learning",
                        .most = 12,
                        .back = ScreenId::experiment_record});
    draft.set_text(" move the jig ");
    const auto view = view_of(draft);
    CHECK(view.of_a_form);
    CHECK(view.wish.title == "Next step");
    CHECK(view.keep_words == "Keep this text");
    CHECK_FALSE(view.ask);
    CHECK(view.note == "move the jig");
    CHECK(view.remark == "No more than 12 characters");
    CHECK(view.can_keep);
    set_form_text(draft, "experiment step", view.note);
    draft.written_is_done();
    CHECK(form_text(draft, "experiment step") == "move the jig");
    CHECK_FALSE(half_written(draft, "experiment step"));
}

TEST_CASE("the fields of one form keep their half-written texts apart") {
    auto draft = asked({.what_for = "experiment step"});
    draft.set_text("move the");
    draft.leave_writing();
    draft.write("experiment expect", "");
    draft.set_text("under 120");
    draft.leave_writing();
    CHECK(form_words(draft, "experiment step", "What?") == "move the");
    CHECK(form_words(draft, "experiment expect", "What?") == "under 120");
    CHECK(form_words(draft, "experiment learned", "What?") == "What?");
    CHECK(half_written(draft, "experiment step"));
    CHECK(form_begun(draft, "experiment"));
    CHECK_FALSE(form_begun(draft, "exp"));
    drop_form(draft, "experiment");
    CHECK(draft == Draft{});
}

TEST_CASE("a field that was opened and not changed is not half written") {
    Draft draft;
    draft.write("target sentence", "run every cycle in 95 s");
    draft.leave_writing();
    CHECK_FALSE(half_written(draft, "target sentence"));
    CHECK(draft == Draft{});
}

TEST_CASE("a chip fills a field, and takes it away") {
    Draft draft;
    set_form_text(draft, "result happened", "Retest");
    CHECK(form_text(draft, "result happened") == "Retest");
    set_form_text(draft, "result happened", "");
    CHECK(draft == Draft{});
}

TEST_CASE("what cannot be stored is not shown either") {
    const auto view = writing_of("note", "cafe\u0301 \x80ok");
    CHECK(view.text.words == "café ok");
    CHECK(view.text.cursor == view.text.words.size());
    CHECK(view.stops.size() == 8);
}

TEST_CASE("the wall answers while its search is still being typed") {
    auto shelf = fake::cell_7_shelf();
    shelf.slips = {fake::slip(8, "the slow shift was a missing fixture", fake::at(12, 15)),
                   fake::slip(7, "late shift swaps one fixture", fake::at(11, 15))};
    const auto found = [&](const std::string& words) {
        auto draft = asked(view_learnings(fake::cell_7(), shelf, {}).search_wish);
        draft.set_text(words);
        return view_write(fake::cell_7(), shelf, fake::friday(), draft).found;
    };
    CHECK(found("fixture").count == "2 slips");
    CHECK(found("fixture").words == "The slow shift was a missing fixture");
    CHECK(found("late").count == "1 slip");
    CHECK(found("robot").count == "Nobody wrote about that yet");
    CHECK_FALSE(found("robot").newest);
    CHECK(found("").count.empty());
}
