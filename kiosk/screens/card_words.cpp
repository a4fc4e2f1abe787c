#include "kiosk/screens/card_words.hpp"

#include "kiosk/screens/words.hpp"

namespace kiosk {

std::string place_words(std::string_view place) {
    if (place.empty()) {
        return {};
    }
    return place == "reflection" ? word("the reflection") : said("question {0}", place.substr(1));
}

}  // namespace kiosk
