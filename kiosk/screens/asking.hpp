// A question over the whole screen with two answers, the likely one first.
#pragma once

#include <optional>
#include <string>

namespace kiosk {

struct TwoAnswers {
    std::string title, words;
    std::string likely, other;
};
/// True: the likely one was touched; false: the other; nothing yet: nothing.
std::optional<bool> asked(const TwoAnswers& question);

}  // namespace kiosk
