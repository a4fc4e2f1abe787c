// A station reads the card and the small settings of the coaching kata from its folder, and again when a file is written.
#include <chrono>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;

namespace {

/// A whole card of the site's own, every place with the same words.
std::string site_card(std::string_view id) {
    auto text = fmt::format("[[card]]\nid = \"{}\"\nname = \"Our card\"\nsource = \"us\"\n", id);
    for (const auto place : card_places)
        text += fmt::format("[[question]]\ncard = \"{}\"\nat = \"{}\"\nwords = [\"Ask {}\"]\n{}", id, place,
                            place, place == "reflection" ? "asked = [\"a?\", \"b?\", \"c?\", \"d?\"]\n" : "");
    return text;
}

}  // namespace

TEST_CASE("a station has the card its settings choose, and its own questions file") {
    StationWorld world;
    const auto dir = world.folder / "station";
    CHECK(world.station.coaching().card == "classic");
    CHECK(question_at(world.station.coaching(), "Q1").words == "What is the\nTarget Condition?");
    std::ofstream(settings_file(dir))
        << "[coaching]\ncard = \"2020\"\nlearner = \"improver\"\nmascots = false\nminutes = 15\n";
    std::filesystem::last_write_time(settings_file(dir),
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
    CHECK(question_at(world.station.coaching(), "Q2").words == "Where are we now?");
    CHECK(world.station.coaching().learner_word == "improver");
    CHECK_FALSE(world.station.coaching().mascots);
    CHECK(world.station.coaching().minutes == 15);
    std::ofstream(dir / "questions.toml") << site_card("2020");
    CHECK(question_at(world.station.coaching(), "Q2").words == "Ask Q2");
    std::ofstream(dir / "questions.toml") << "[[card]]\n";
    std::filesystem::last_write_time(dir / "questions.toml",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(9));
    CHECK(question_at(world.station.coaching(), "Q2").words == "Where are we now?");
    CHECK(world.station.coaching().trouble.starts_with("questions.toml line 1: this card has no id"));
}

TEST_CASE("a card that is not there is said, and the first one stands in") {
    StationWorld world;
    std::ofstream(settings_file(world.folder / "station")) << "[coaching]\ncard = \"clasic\"\n";
    const auto& coaching = world.station.coaching();
    CHECK(coaching.trouble.find("there is no card \"clasic\"") != std::string::npos);
    CHECK(card_in_use(coaching).id == "classic");
}
