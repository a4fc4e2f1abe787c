// The fit rule of UI.md 3 on a font whose letters are all 1 em wide, 0.8 em when condensed.
#include "kiosk/kit/fit.hpp"
#include "tests/catch.hpp"

namespace {

float letters(std::string_view words) {
    float n = 0;
    for (const char c : words) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1.0F : 0.0F;
    return n;
}

float even(std::string_view words, float em, bool condensed) {
    return letters(words) * em * (condensed ? 0.8F : 1);
}

ui::Fitted fit(std::string_view words, const ui::Room& room, std::vector<float> ems = {10, 8}) {
    return ui::fit_words(words, room, ems, even);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("words that fit stay as they are") {
    const ui::Fitted set = fit("one unit", {80, 1});
    CHECK(set.lines == Lines{"one unit"});
    CHECK(set.em == 10);
    CHECK_FALSE(set.condensed);
    CHECK_FALSE(set.cut);
}

TEST_CASE("words that are a little too long are condensed before they are wrapped") {
    const ui::Fitted set = fit("one unit", {64, 2});
    CHECK(set.lines == Lines{"one unit"});
    CHECK(set.condensed);
    CHECK(set.em == 10);
}

TEST_CASE("words that are too long even so are wrapped between words, not condensed") {
    const ui::Fitted set = fit("four operators one unit", {140, 2});
    CHECK(set.lines == Lines{"four operators", "one unit"});
    CHECK_FALSE(set.condensed);
}

TEST_CASE("where the drawing has the lines, words are wrapped before they are condensed") {
    const ui::Fitted set = fit("one unit", {64, 2, true});
    CHECK(set.lines == Lines{"one", "unit"});
    CHECK_FALSE(set.condensed);
}

TEST_CASE("when wrapping is not enough the wrapped lines are condensed, then the next step is taken") {
    CHECK(fit("four operators one unit", {115, 2}).condensed);
    const ui::Fitted smaller = fit("four operators one unit", {90, 2});
    CHECK(smaller.em == 8);
    CHECK_FALSE(smaller.cut);
}

TEST_CASE("below the role's minimum nothing shrinks: the words end in dots") {
    const ui::Fitted set = fit("unpacking inside the cycle", {64, 1});
    CHECK(set.em == 8);
    CHECK(set.cut);
    CHECK(set.lines == Lines{"unpacking…"});  // ten letters of 6.4, the last of them the dots
}

TEST_CASE("only the last of the allowed lines is cut") {
    const ui::Fitted set = fit("housings come in boxes of 24 and station 1", {64, 2}, {8});
    CHECK(set.lines.size() == 2);
    CHECK(set.lines.front() == "housings");
    CHECK(set.lines.back() == "come in b…");
}

TEST_CASE("a cut never splits a letter of two bytes") {
    CHECK(ui::cut_to("Übergänge", 50, [](std::string_view w) { return letters(w) * 10; }) == "Über…");
    CHECK(ui::cut_to("ÄÄÄÄ", 30, [](std::string_view w) { return letters(w) * 10; }) == "ÄÄ…");
    CHECK(ui::cut_to("abc", 1, [](std::string_view w) { return letters(w) * 10; }) == "…");
}

TEST_CASE("a line break in the words is always kept") {
    const ui::Fitted set = fit("in 95 to 120 s,\non both shifts", {400, 1});
    CHECK(set.lines == Lines{"in 95 to 120 s,", "on both shifts"});
}

TEST_CASE("without a width nothing is fitted") {
    CHECK(fit("as long as it is, however long that may be", {0, 1}).lines.size() == 1);
}
