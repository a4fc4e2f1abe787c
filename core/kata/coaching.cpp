// Which edition is in use, and what comes with the program.
#include "core/kata/coaching.hpp"

#include <algorithm>

namespace kata {

const Card& card_in_use(const Coaching& coaching) {
    const auto it = std::ranges::find(coaching.cards, coaching.card, &Card::id);
    return it == coaching.cards.end() ? coaching.cards.front() : *it;
}

const Question& question_at(const Coaching& coaching, std::string_view place) {
    const auto& questions = card_in_use(coaching).questions;
    const auto it = std::ranges::find(questions, place, &Question::at);
    return it == questions.end() ? questions.front() : *it;
}

const Coaching& default_coaching() {
    static const Coaching coaching = [] {
        Coaching made;
        made.opening = "How is the day going?";
        made.closing = "Thank you. What helped?";
        made.cards = {
            {"classic",
             "The Five Questions",
             "Mike Rother, The Five Questions card",
             {{"Q1", "What is the\nTarget Condition?", "", {}, {}, {}},
              {"Q2",
               "What is the\nActual Condition now?",
               "",
               {},
               {"Only data. Where on the board do I see it?", "From when is it? How many did we time?"},
               {}},
              {"reflection",
               "Reflect on the last step",
               "You don’t know what the result of a step will be.",
               {"What did you plan as your last step?", "What did you expect?", "What actually happened?",
                "What did you learn?"},
               {},
               {}},
              {"Q3",
               "What Obstacles do you think are preventing\nyou from reaching the target condition?",
               "Which one are you addressing now?",
               {},
               {},
               {}},
              {"Q4", "What is your Next Step?", "What do you expect?", {}, {}, {}},
              {"Q5",
               "How quickly can we go and see what we\nHave Learned from taking that step?",
               "",
               {},
               {},
               {}}}}};
        return made;
    }();
    return coaching;
}

}  // namespace kata
