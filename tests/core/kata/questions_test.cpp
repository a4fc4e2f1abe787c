// The coaching card: what comes with the program, what a site makes of it, and every mistake with its line.
#include "core/kata/questions.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;

namespace {

std::string joined(std::string words) {
    std::ranges::replace(words, '\n', ' ');
    return words;
}

std::string complaint(const std::string& text) {
    try {
        parse_questions(text);
    } catch (const std::runtime_error& said) {
        return said.what();
    }
    return "";
}

const Card& card(const Coaching& coaching, std::string_view id) {
    return *std::ranges::find(coaching.cards, id, &Card::id);
}

/// A whole card of the site's own, every place with the same words.
std::string site_card(std::string_view id) {
    auto text = fmt::format("[[card]]\nid = \"{}\"\nname = \"Our card\"\nsource = \"us\"\n", id);
    for (const auto place : card_places)
        text += fmt::format("[[question]]\ncard = \"{}\"\nat = \"{}\"\nwords = [\"Ask {}\"]\n{}", id, place,
                            place, place == "reflection" ? "asked = [\"a?\", \"b?\", \"c?\", \"d?\"]\n" : "");
    return text;
}

}  // namespace

TEST_CASE("the classic card has the questions exactly as they are printed") {
    const auto& classic = card(default_coaching(), "classic");
    const auto words = [&](std::size_t i) {
        const auto& q = classic.questions.at(i);
        return q.also.empty() ? joined(q.words) : joined(q.words) + " " + q.also;
    };
    CHECK(words(0) == "What is the Target Condition?");
    CHECK(words(1) == "What is the Actual Condition now?");
    CHECK(
        words(2) ==
        "Reflect on the Last Step Taken Because you don’t actually know what the result of a step will be!");
    CHECK(words(3) ==
          "What Obstacles do you think are preventing you from reaching the target condition? Which one "
          "are you addressing now?");
    CHECK(words(4) == "What is your Next Step? (Next experiment) What do you expect?");
    CHECK(words(5) == "How quickly can we go and see what we Have Learned from taking that step?");
    CHECK(classic.questions.at(2).asked ==
          std::vector<std::string>{"What did you plan as your Last Step?", "What did you Expect?",
                                   "What Actually Happened?", "What did you Learn?"});
    CHECK(classic.source.find("Mike Rother") != std::string::npos);
}

TEST_CASE("the plain card of 2020 has its own words") {
    const auto& plain = card(default_coaching(), "2020");
    std::vector<std::string> words;
    for (const auto& question : plain.questions)
        if (question.at != "reflection") words.push_back(joined(question.words));
    CHECK(words == std::vector<std::string>{"What are we trying to achieve?", "Where are we now?",
                                            "What’s currently in our way?",
                                            "What’s our next experiment, and what do we expect?",
                                            "When can we see what we’ve learned from that step?"});
}

TEST_CASE("every place of every card has prompts in our own words, long and short") {
    for (const auto& one : default_coaching().cards)
        for (const auto& question : one.questions) {
            INFO(one.id << " " << question.at);
            CHECK(question.prompts.size() >= 2);
            CHECK(question.brief_prompts.size() == 1);
            for (const auto& prompt : question.prompts)
                CHECK((prompt.ends_with('?') || prompt.ends_with('.')));
        }
}

TEST_CASE("a site's own card is added, one of the same name takes the other's place") {
    const auto site = parse_questions("opening = \"Hello\"\n" + site_card("ours") + site_card("classic"));
    const auto both = with_questions(default_coaching(), site);
    CHECK(both.cards.size() == 3);
    CHECK(card(both, "classic").questions[0].words == "Ask Q1");
    CHECK(both.opening == "Hello");
    CHECK(both.closing == default_coaching().closing);
    auto chosen = both;
    chosen.card = "ours";
    CHECK(question_at(chosen, "Q4").words == "Ask Q4");
    chosen.card = "not there";
    CHECK(card_in_use(chosen).id == "classic");
}

TEST_CASE("a mistake in the questions is named with its line and what to write") {
    CHECK(complaint("[[card]]\nname = \"x\"\n") ==
          "questions.toml line 1: this card has no id; write id = \"our-card\" under it");
    CHECK(complaint("[[card]]\nid = \"x\"\n").find("card \"x\" has no Q1") != std::string::npos);
    CHECK(complaint(site_card("x") + site_card("x")).find("there are two cards \"x\"") != std::string::npos);
    CHECK(complaint("[[question]]\nat = \"Q7\"\n") ==
          "questions.toml line 1: at is \"Q7\"; write Q1, Q2, reflection, Q3, Q4 or Q5");
    CHECK(complaint("[[question]]\nat = \"Q1\"\n").find("has no words") != std::string::npos);
    CHECK(complaint("[[question]]\nat = \"Q1\"\nwords = [\"a\"]\ncard = \"y\"\n")
              .find("card \"y\", which is not there") != std::string::npos);
    CHECK(complaint("[[question]]\nat = \"Q1\"\nwords = [\"a\"]\nasked = [\"a?\"]\n")
              .find("asks four questions") != std::string::npos);
    CHECK(complaint("[[question]]\nat = \"Q1\"\nwords = [\"a\\\\b\"]\n").find("cannot be shown") !=
          std::string::npos);
    CHECK(complaint(std::string(200'000, '#')) == "questions.toml is longer than a card can be");
}

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
