#include "kiosk/screens/coach_words.hpp"

#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

std::string moved_words(kata::Moved moved) {
    switch (moved) {
    case kata::Moved::toward: return word("Moved toward it");
    case kata::Moved::partly: return word("Partly");
    case kata::Moved::fell: return word("Fell from it");
    }
    return {};
}

std::string place_title(std::string_view place) {
    if (place.empty()) {
        return {};
    }
    return place == "reflection" ? word("Reflection") : said("Question {0}", place.substr(1));
}

std::string length_words(int seconds) { return fmt::format("{}:{:02}", seconds / 60, seconds % 60); }

std::string in_minutes_words(int minutes) {
    return minutes == 1 ? word("1 minute") : said("{0} minutes", minutes);
}

std::string own_form(std::string_view what, std::string_view person, std::string_view about) {
    auto name = fmt::format("{}:{}", what, person);
    return about.empty() ? name : fmt::format("{}:{}", name, about);
}

std::string own_text(const Draft& draft, const std::string& form, const std::string& field,
                     const std::string& stored) {
    const auto it = draft.texts.find(form + " " + field);
    return it == draft.texts.end() ? stored : it->second;
}

FormField own_field(const Draft& draft, const std::string& form, const std::string& field, std::string label,
                    const std::string& invitation, const std::string& stored) {
    const bool kept = !stored.empty() && !draft.texts.contains(form + " " + field) &&
                      !half_written(draft, form + " " + field);
    auto made = field_of(draft, form, field, std::move(label), invitation);
    if (kept) {
        made.words = stored;
        made.quiet = false;
    }
    return made;
}

}  // namespace kiosk
