// Suggestions from a board's own words.
#include "kiosk/writing/wordbook.hpp"

#include "tests/catch.hpp"

using namespace writing;

namespace {

Text at_end(std::string words) {
    const auto size = words.size();
    return {std::move(words), size};
}

std::vector<std::string> offered(const Wordbook& book, const Text& text, std::size_t most = 5) {
    std::vector<std::string> words;
    for (const auto& suggestion : book.suggestions(text, most)) {
        words.push_back(suggestion.words);
    }
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the words that are used most come first, then the newest") {
    const Wordbook book(std::vector<OwnText>{
        {"the fixture jams", 1}, {"the second fixture, a fitting", 2}, {"one film", 3}, {"a filter", 4}});
    CHECK(offered(book, at_end("fi")) == Words{"fixture", "filter", "film", "fitting"});
    CHECK(offered(book, at_end("fi"), 2) == Words{"fixture", "filter"});
}

TEST_CASE("case and accents do not matter for finding a word, and the spelling stays the board's") {
    const Wordbook book(std::vector<OwnText>{{"za mało części", 1}, {"the Café machine", 2}});
    CHECK(offered(book, at_end("czesc")) == Words{"części"});
    CHECK(offered(book, at_end("CZĘ")) == Words{"Części"});
    CHECK(offered(book, at_end("caf")) == Words{"Café"});
}

TEST_CASE("a capital at the beginning of a sentence is not the word's own") {
    const Wordbook book(std::vector<OwnText>{{"Operator waits. Tester is far.", 1}});
    CHECK(offered(book, at_end("oper")) == Words{"operator"});
    CHECK(offered(book, at_end("Oper")) == Words{"Operator"});
    CHECK(offered(book, at_end("tes")) == Words{"tester"});
}

TEST_CASE("two words that stood together twice are a phrase") {
    const Wordbook book(std::vector<OwnText>{
        {"stored at the tool crib", 1}, {"walk to the tool crib", 2}, {"tool change takes long", 3}});
    CHECK(offered(book, at_end("to")) == Words{"tool", "tool crib"});
    CHECK(offered(book, at_end("the tool c")) == Words{"tool crib", "crib", "change"});
}

TEST_CASE("a metric's name and a ready note are offered whole") {
    const Wordbook book(std::vector<OwnText>{{"Waited for part", 1, true}});
    CHECK(offered(book, at_end("wait")) == Words{"waited", "waited for part"});
}

TEST_CASE("nothing is offered without a word begun, nor the word that stands there already") {
    const Wordbook book(std::vector<OwnText>{{"the fixture", 1}, {"fix 1234567 ten", 2}});
    CHECK(offered(book, {}).empty());
    CHECK(offered(book, at_end("the ")).empty());
    CHECK(offered(book, at_end("fixture")).empty());
    CHECK(offered(book, at_end("fixture.")).empty());
    CHECK(offered(book, at_end("123")).empty());
    CHECK(offered(book, at_end("te")).empty());  // short words are written as fast as they are picked
}

TEST_CASE("a picked word takes the place of the one begun, with a space behind it") {
    const Wordbook book(std::vector<OwnText>{{"the fixture", 1}, {"tool crib, tool crib", 1}});
    const auto pick = [&](const Text& text) { return picked(text, book.suggestions(text, 5).at(0), {}); };
    CHECK(pick(at_end("second fix")) == at_end("second fixture "));
    CHECK(pick({"the fix is bad", 7}) == Text{"the fixture is bad", 12});
    CHECK(pick({"the fixing", 6}) == Text{"the fixture ", 12});
    CHECK(pick(at_end("at the tool cr")) == at_end("at the tool crib "));
    const auto full = at_end("second fix");
    CHECK(picked(full, book.suggestions(full, 5).at(0), {.most = 14}) == at_end("second fixture"));
    CHECK(picked(full, book.suggestions(full, 5).at(0), {.most = 13}) == full);
}
