// Any bytes as a site's questions.toml: cards that are whole, or one sentence.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "core/kata/questions.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    kata::Coaching coaching;
    try {
        coaching = kata::parse_questions(text);
    } catch (const std::runtime_error& trouble) {
        if (!std::string(trouble.what()).starts_with("questions.toml ")) std::abort();
        return 0;
    }
    for (const auto& card : coaching.cards)
        if (!std::ranges::equal(card.questions, kata::card_places, {}, &kata::Question::at)) std::abort();
    if (kata::with_questions(kata::default_coaching(), coaching).cards.empty()) std::abort();
    return 0;
}
