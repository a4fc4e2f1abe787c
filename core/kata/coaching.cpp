// Which edition is in use, and what comes with the program.
#include "core/kata/coaching.hpp"

#include <algorithm>

#include "core/kata/questions.hpp"
#include "texts/questions.hpp"

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
    static const Coaching coaching = parse_questions(std::string(texts::questions[0].second));
    return coaching;
}

}  // namespace kata
