// questions.toml: the cards with their questions and prompts, as they come with the program or as a site has them.
#pragma once

#include <string>
#include <string_view>

#include "core/kata/coaching.hpp"

namespace kata {

/// The cards of a file, each with every place once. Throws std::runtime_error "questions.toml line 7: …" with what to write.
Coaching parse_questions(const std::string& text);
/// The program's cards with a site's: a card of the same id is replaced, others are added; its opening and closing words hold.
Coaching with_questions(Coaching coaching, const Coaching& site);

}  // namespace kata
