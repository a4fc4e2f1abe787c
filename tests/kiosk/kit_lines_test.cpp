// Lines of a text that is being written, in a font whose letters are all 1 wide.
#include "kiosk/kit/lines.hpp"

#include "tests/catch.hpp"

using namespace ui;

namespace {

float width(std::string_view words) { return static_cast<float>(words.size()); }

std::vector<std::size_t> stops_of(std::string_view words) {
    std::vector<std::size_t> stops;
    for (std::size_t i = 0; i <= words.size(); ++i) stops.push_back(i);
    return stops;
}

std::vector<std::string> lines_of(std::string_view words, float room) {
    std::vector<std::string> lines;
    for (const auto& line : lay_lines(words, stops_of(words), room, width))
        lines.emplace_back(words.substr(line.from, line.to - line.from));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text breaks behind a space, in a word only where it is longer than a line") {
    CHECK(lines_of("", 10) == Lines{""});
    CHECK(lines_of("one two three", 8) == Lines{"one two ", "three"});
    CHECK(lines_of("one two", 7) == Lines{"one two"});
    CHECK(lines_of("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(lines_of("ab abcdefg", 4) == Lines{"ab ", "abcd", "efg"});
    CHECK(lines_of("abcd    e", 4) == Lines{"abcd    ", "e"});
}

TEST_CASE("a line break begins a line, also an empty one at the end") {
    CHECK(lines_of("one\n\ntwo\n", 10) == Lines{"one", "", "two", ""});
}

TEST_CASE("no character is broken in two") {
    const std::string_view words = "ééé";
    const std::vector<std::size_t> stops{0, 2, 4, 6};
    const auto lines = lay_lines(words, stops, 3, width);
    CHECK(lines == std::vector<TextLine>{{0, 2, true}, {2, 4, true}, {4, 6, false}});
}

TEST_CASE("behind a line that goes on, the cursor stands at the beginning of the next") {
    const std::string_view words = "one two three\nx";
    const auto lines = lay_lines(words, stops_of(words), 8, width);
    CHECK(line_of(lines, 7) == 0);
    CHECK(line_of(lines, 8) == 1);
    CHECK(line_of(lines, 13) == 1);
    CHECK(line_of(lines, 14) == 2);
}

TEST_CASE("a touch puts the cursor at the nearest place of its line") {
    const std::string_view words = "one two three";
    const auto stops = stops_of(words);
    const auto lines = lay_lines(words, stops, 8, width);
    CHECK(nearest_stop(words, stops, lines[0], -5, width) == 0);
    CHECK(nearest_stop(words, stops, lines[0], 2.4F, width) == 2);
    CHECK(nearest_stop(words, stops, lines[0], 2.6F, width) == 3);
    CHECK(nearest_stop(words, stops, lines[0], 50, width) == 7);  // 8 would be the next line
    CHECK(nearest_stop(words, stops, lines[1], 50, width) == 13);
}

TEST_CASE("the lines that are shown move no more than the cursor needs") {
    CHECK(first_shown(0, 2, 5, 1) == 0);
    CHECK(first_shown(0, 2, 5, 2) == 1);
    CHECK(first_shown(3, 2, 5, 3) == 3);
    CHECK(first_shown(3, 2, 5, 1) == 1);
    CHECK(first_shown(7, 2, 3, 2) == 1);
    CHECK(first_shown(4, 2, 1, 0) == 0);
}
