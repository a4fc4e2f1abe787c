// The card: its exact words, prompts that ask and never tell, a site's own file, and every mistake in one sentence.
#include "core/kata/questions.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "tests/catch.hpp"

namespace {

std::string in_one_line(std::string words) {
    std::ranges::replace(words, '\n', ' ');
    return words;
}

std::string asks(std::string_view card, std::string_view place) {
    auto coaching = kata::default_coaching();
    coaching.card = card;
    return in_one_line(kata::question_at(coaching, place).words);
}

std::string slip_in(const std::string& text) {
    try {
        kata::parse_questions(text);
    } catch (const std::runtime_error& trouble) {
        return trouble.what();
    }
    return "";
}

std::string with_all_places(const std::string& id) {
    std::string text = "[[card]]\nid = \"" + id + "\"\nname = \"Ours\"\n";
    for (const auto place : kata::card_places) {
        text += "[[question]]\ncard = \"" + id + "\"\nat = \"" + std::string(place) +
                "\"\nwords = [\"Where are we?\"]\n";
        if (place == "reflection") text += "asked = [\"One?\", \"Two?\", \"Three?\", \"Four?\"]\n";
    }
    return text;
}

}  // namespace

TEST_CASE("the classic card is asked in its exact words") {
    CHECK(asks("classic", "Q1") == "What is the Target Condition?");
    CHECK(asks("classic", "Q2") == "What is the Actual Condition now?");
    CHECK(asks("classic", "Q3") ==
          "What Obstacles do you think are preventing you from reaching the target condition?");
    CHECK(asks("classic", "Q4") == "What is your Next Step? (Next experiment)");
    CHECK(asks("classic", "Q5") ==
          "How quickly can we go and see what we Have Learned from taking that step?");
    const auto& coaching = kata::default_coaching();
    CHECK(kata::question_at(coaching, "Q3").also == "Which one are you addressing now?");
    CHECK(kata::question_at(coaching, "Q4").also == "What do you expect?");
    CHECK(kata::question_at(coaching, "reflection").asked ==
          std::vector<std::string>{"What did you plan as your Last Step?", "What did you Expect?",
                                   "What Actually Happened?", "What did you Learn?"});
}

TEST_CASE("the plain card of 2020 is asked in its exact words") {
    CHECK(asks("2020", "Q1") == "What are we trying to achieve?");
    CHECK(asks("2020", "Q2") == "Where are we now?");
    CHECK(asks("2020", "Q3") == "What’s currently in our way?");
    CHECK(asks("2020", "Q4") == "What’s our next experiment, and what do we expect?");
    CHECK(asks("2020", "Q5") == "When can we see what we’ve learned from that step?");
}

TEST_CASE("every card names where it is from, and a prompt asks or is a short hint, never a solution") {
    for (const auto& card : kata::default_coaching().cards) {
        CHECK(card.source.find("Mike Rother") != std::string::npos);
        for (const auto& question : card.questions) {
            INFO(card.id << " " << question.at);
            CHECK((2 <= question.prompts.size() && question.prompts.size() <= 3));
            CHECK(question.brief_prompts.size() == 1);
            for (const auto& prompt : question.prompts) {
                INFO(prompt);
                CHECK((prompt.ends_with('?') || (prompt.ends_with('.') && prompt.size() < 40)));
                for (const auto* told : {"you should", "you could", "Why don", "have you tried", "just "}) {
                    CHECK(prompt.find(told) == std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("a site's card is added, one of the same id takes the place of ours") {
    const auto& ours = kata::default_coaching();
    const auto added = kata::with_questions(ours, kata::parse_questions(with_all_places("plant")));
    CHECK(added.cards.size() == ours.cards.size() + 1);
    auto replaced = kata::with_questions(ours, kata::parse_questions(with_all_places("classic")));
    CHECK(replaced.cards.size() == ours.cards.size());
    CHECK(kata::question_at(replaced, "Q1").words == "Where are we?");
}

TEST_CASE("every mistake in questions.toml is named with its line") {
    CHECK(slip_in("[[card]]\nid = \"plant\"\n").starts_with("questions.toml line "));
    CHECK(slip_in("[[card]]\nname = \"x\"\n").starts_with("questions.toml line 1: this card has no id"));
    CHECK(
        slip_in(with_all_places("plant") + "[[question]]\ncard = \"plant\"\nat = \"Q1\"\nwords = [\"A?\"]\n")
            .find("has Q1 twice") != std::string::npos);
    CHECK(slip_in(with_all_places("plant") + "[[question]]\nat = \"Q9\"\n").find("Q9") != std::string::npos);
    CHECK_FALSE(slip_in("[[question]]\ncard = \"other\"\nat = \"Q1\"\nwords = [\"A?\"]\n").empty());
}

TEST_CASE("a section in the wrong brackets or of settings.toml is named in questions.toml") {
    CHECK(slip_in("[card]\n").find("questions.toml line 1: write [[card]]") == 0);
    CHECK(slip_in("\n[questions]\n").find("questions.toml line 2: write [[question]]") == 0);
    CHECK(slip_in("[[shift]]\n").find("questions.toml line 1: shift belongs into settings.toml") == 0);
}
