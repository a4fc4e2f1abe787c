// Reading the cards. The lines are told apart as those of the settings file; every mistake is named with its line.
#include "core/kata/questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "core/kata/settings_lines.hpp"
#include "core/kata/text_rules.hpp"

namespace kata {

namespace {

constexpr std::string_view lists[]{"card", "question"};
constexpr std::string_view of_the_settings[]{"share",    "sync",  "display", "import",
                                             "calendar", "shift", "coaching"};
constexpr std::size_t longest_line = 120, most_lines = 4, most_cards = 20, most_text = 100'000;

std::string words_at(const SettingsFile& file, const std::string& name) {
    const auto* line = file.find(name);
    if (line == nullptr) return {};
    auto words = words_of(*line, "What is the Target Condition?");
    if (words.size() > 2 * longest_line)
        refuse_at_line(line->number, "this is longer than the card has room for");
    return words;
}

std::vector<std::string> lines_at(const SettingsFile& file, const std::string& name) {
    const auto* line = file.find(name);
    if (line == nullptr) return {};
    auto lines = list_of(*line, "\"What is the\", \"Target Condition?\"");
    if (lines.size() > most_lines)
        refuse_at_line(line->number, fmt::format("there are more than {} lines", most_lines));
    for (const auto& one : lines)
        if (one.size() > longest_line || one.find('\\') != one.npos || refuse_line_text(one))
            refuse_at_line(line->number,
                           fmt::format("\"{}\" cannot be shown; write it shorter, without \\", one));
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

void read_cards(const SettingsFile& file, Coaching& into) {
    const auto numbers = file.tables("card");
    if (numbers.size() > most_cards)
        refuse_at_line(numbers[most_cards], fmt::format("there are more than {} cards", most_cards));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto stem = fmt::format("[card]{}.", i);
        Card card{
            words_at(file, stem + "id"), words_at(file, stem + "name"), words_at(file, stem + "source"), {}};
        if (card.id.empty())
            refuse_at_line(numbers[i], "this card has no id; write id = \"our-card\" under it");
        if (std::ranges::find(into.cards, card.id, &Card::id) != into.cards.end())
            refuse_at_line(numbers[i],
                           fmt::format("there are two cards \"{}\"; give one another id", card.id));
        into.cards.push_back(std::move(card));
    }
}

Card& card_of(Coaching& coaching, const std::string& id, int number) {
    const auto it = std::ranges::find(coaching.cards, id, &Card::id);
    if (it == coaching.cards.end())
        refuse_at_line(number,
                       fmt::format("this question is of card \"{}\", which is not there; write card = \"…\" "
                                   "with the id of a card of this file",
                                   id));
    return *it;
}

void read_question(const SettingsFile& file, std::size_t at, int number, Coaching& into) {
    const auto stem = fmt::format("[question]{}.", at);
    Question question;
    question.at = words_at(file, stem + "at");
    if (std::ranges::find(card_places, question.at) == card_places.end())
        refuse_at_line(number,
                       fmt::format("at is \"{}\"; write Q1, Q2, reflection, Q3, Q4 or Q5", question.at));
    question.words = joined(lines_at(file, stem + "words"));
    if (refuse_needed(question.words, Refusal::text_needed))
        refuse_at_line(number,
                       "this question has no words; write words = [\"What is the\", \"Target Condition?\"]");
    question.also = words_at(file, stem + "also");
    question.asked = lines_at(file, stem + "asked");
    if ((question.at == "reflection") != (question.asked.size() == 4))
        refuse_at_line(number,
                       "the back of the card asks four questions, the others none; write asked = [\"…\", …]");
    question.prompts = lines_at(file, stem + "prompts");
    question.brief_prompts = lines_at(file, stem + "brief");
    auto& card = card_of(into, words_at(file, stem + "card"), number);
    if (std::ranges::find(card.questions, question.at, &Question::at) != card.questions.end())
        refuse_at_line(number, fmt::format("card \"{}\" has {} twice", card.id, question.at));
    card.questions.push_back(std::move(question));
}

/// Every place once, in the order of a cycle.
void check_whole(Card& card) {
    for (const auto place : card_places)
        if (std::ranges::find(card.questions, place, &Question::at) == card.questions.end())
            refuse_at_line(1,
                           fmt::format("card \"{}\" has no {}; write a [[question]] for it", card.id, place));
    std::ranges::sort(card.questions, {}, [](const Question& question) {
        return std::ranges::find(card_places, question.at) - card_places.begin();
    });
}

Coaching parse(const std::string& text) {
    const SettingsFile file{text, {{}, lists, of_the_settings, "settings.toml"}};
    Coaching coaching;
    coaching.opening = words_at(file, "opening");
    coaching.closing = words_at(file, "closing");
    read_cards(file, coaching);
    const auto numbers = file.tables("question");
    for (std::size_t i = 0; i < numbers.size(); ++i) read_question(file, i, numbers[i], coaching);
    std::ranges::for_each(coaching.cards, check_whole);
    return coaching;
}

}  // namespace

Coaching parse_questions(const std::string& text) {
    if (text.size() > most_text) throw std::runtime_error("questions.toml is longer than a card can be");
    try {
        return parse(text);
    } catch (const BadLine& bad) {
        throw std::runtime_error(fmt::format("questions.toml line {}: {}", bad.number, bad.why));
    }
}

Coaching with_questions(Coaching coaching, const Coaching& site) {
    for (const auto& card : site.cards) {
        const auto it = std::ranges::find(coaching.cards, card.id, &Card::id);
        if (it == coaching.cards.end()) coaching.cards.push_back(card);
        else *it = card;
    }
    if (!site.opening.empty()) coaching.opening = site.opening;
    if (!site.closing.empty()) coaching.closing = site.closing;
    return coaching;
}

}  // namespace kata
