// What the places of the card are called in a sentence. No drawing.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// "question 3", "the reflection"; empty for none. `place` as in kata::card_places.
std::string place_words(std::string_view place);

}  // namespace kiosk
