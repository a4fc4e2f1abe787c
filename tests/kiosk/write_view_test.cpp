// Writing with the keyboard on the glass, and what a kept text asks for.
#include "kiosk/screens/write_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

WriteView writing(std::string what, std::string text) {
    Draft draft;
    draft.writing_for = std::move(what);
    draft.set_text(std::move(text));
    return view_write(fake::cell_7(), fake::cell_7_shelf(), fake::friday(), draft);
}

}  // namespace

TEST_CASE("the last key takes a whole character with its marks") {
    CHECK(with_last_character_removed("cycle") == "cycl");
    CHECK(with_last_character_removed("zażółć") == "zażół");
    CHECK(with_last_character_removed("a\u0308") == "");
    CHECK(with_last_character_removed("xe\u0301\u0323") == "x");
    CHECK(with_last_character_removed("日本") == "日");
    CHECK(with_last_character_removed("") == "");
}

TEST_CASE("a field holds so much and no half character") {
    const std::string full(240, 'a');
    CHECK(with_written(full, "b") == full);
    CHECK(with_written(std::string(239, 'a'), "ż").size() == 239);
}

TEST_CASE("an obstacle is kept as an intent") {
    const auto view = writing("obstacle", " the feeder stops ");
    REQUIRE(view.ask);
    const auto* ask = std::get_if<kata::AddObstacle>(&*view.ask);
    REQUIRE(ask);
    CHECK(ask->obstacle.obstacle == "the feeder stops");
    CHECK(ask->obstacle.short_text == "the feeder stops");
    CHECK(view.then == ScreenId::obstacles);
    CHECK(view.saved_words == "Obstacle stored, 13:52");
}

TEST_CASE("nothing written cannot be kept, but a note may be taken away") {
    CHECK_FALSE(writing("obstacle", "  ").can_keep);
    CHECK(writing("note", "").can_keep);
    CHECK(writing("note", " late part ").note == "late part");
    CHECK(writing("note", "").back == ScreenId::record_data);
}

TEST_CASE("changing the challenge keeps its date") {
    const auto view = writing("challenge", "500 a day");
    const auto* ask = std::get_if<kata::SetChallenge>(&*view.ask);
    REQUIRE(ask);
    CHECK(ask->challenge.challenge == "500 a day");
    CHECK(ask->challenge.achieve_by == kata::Day{2025, 11, 30});
    CHECK(ask->challenge.short_text.empty());
}

TEST_CASE("words of the board are suggested") {
    CHECK(writing("note", "second fix").suggestions == std::vector<std::string>{"fixture"});
    CHECK(writing("note", "").suggestions.empty());
    CHECK(with_last_word("second fix", "fixture") == "second fixture ");
}

TEST_CASE("every layer of the keyboard has thirty different keys") {
    for (const auto layer : {KeyLayer::letters, KeyLayer::capitals, KeyLayer::figures, KeyLayer::accents,
                             KeyLayer::accent_capitals}) {
        std::vector<std::string_view> keys;
        for (const auto& row : key_rows(layer)) {
            keys.insert(keys.end(), row.begin(), row.end());
        }
        std::ranges::sort(keys);
        CHECK(std::ranges::adjacent_find(keys) == keys.end());
        CHECK(keys.size() == 30);
    }
}
