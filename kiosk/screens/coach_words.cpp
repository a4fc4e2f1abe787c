#include "kiosk/screens/coach_words.hpp"

#include "kiosk/screens/words.hpp"

namespace kiosk {

std::string moved_words(std::optional<kata::Moved> moved) {
    if (!moved) {
        return {};
    }
    switch (*moved) {
    case kata::Moved::toward: return word("Moved toward it");
    case kata::Moved::partly: return word("Partly");
    case kata::Moved::fell: return word("Fell from it");
    }
    return {};
}

std::string length_words(int seconds) { return fmt::format("{}:{:02}", seconds / 60, seconds % 60); }

std::string in_minutes_words(int minutes) {
    return minutes == 1 ? word("1 minute") : said("{0} minutes", minutes);
}

std::string fact_words(bool fact_based) { return fact_based ? word("facts") : word("no facts"); }

std::string to_q4_words(bool went) { return went ? word("yes") : word("not yet"); }

std::string stands_for_all() { return word("It stands on the coaching page."); }

}  // namespace kiosk
