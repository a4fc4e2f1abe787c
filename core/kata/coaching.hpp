// The coaching kata as a site has it: the card with its questions, prompts, words and small settings. A value; where it comes from is
// questions.toml.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kata {

/// The places of the card, in the order of a cycle. The reflection is its back.
inline constexpr std::array<std::string_view, 6> card_places{"Q1", "Q2", "reflection", "Q3", "Q4", "Q5"};

/// One place of the card: its words exactly as printed, and our own prompts for the coach.
struct Question {
    std::string at;                  // one of card_places
    std::string words;               // "What is the Target Condition?"; a line end where the card has one
    std::string also;                // what stands smaller under it: "Which one are you addressing now?"
    std::vector<std::string> asked;  // of the reflection: its four questions
    std::vector<std::string> prompts, brief_prompts;
    bool operator==(const Question&) const = default;
};

/// An edition of the card.
struct Card {
    std::string id;                   // "classic", "2020", or the site's own
    std::string name;                 // "The Five Questions"
    std::string source;               // named in About
    std::vector<Question> questions;  // by card_places, each once
    bool operator==(const Card&) const = default;
};

/// As settings.toml [coaching] and questions.toml have it.
struct Coaching {
    std::string card = "classic";             // the edition that is used
    std::string learner_word = "learner";     // or "improver"
    std::string record_word = "experiments";  // or "PDCA", "PDSA": what the record is called
    bool mascots = true;                      // yeti and puffin
    int minutes = 10;                         // planned for a cycle
    int retrospective_every = 20;             // cycles; 0: never asked
    std::string opening, closing;             // prompts before question 1 and after question 5
    std::vector<Card> cards;
    std::string trouble;  // why the site's own card is not used; one sentence, empty if nothing is wrong
    bool operator==(const Coaching&) const = default;
};

/// The edition that was chosen, the first one where that is not there. `coaching` has at least one card.
const Card& card_in_use(const Coaching& coaching);
/// The question of a place on the edition in use, its first for what is no place.
const Question& question_at(const Coaching& coaching, std::string_view place);

/// What comes with the program.
const Coaching& default_coaching();

}  // namespace kata
