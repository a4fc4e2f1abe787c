// Whole strings with their other wording, so that a translation can say each as its language does.
#include "kiosk/screens/site_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using Other = std::pair<std::string_view, std::string_view>;

constexpr auto improver =
    std::to_array<Other>({{"Learner", "Improver"},
                          {"Learner, coach", "Improver, coach"},
                          {"As learner", "As improver"},
                          {"What I practise as learner", "What I practise as improver"},
                          {"Coaching cycles as learner", "Coaching cycles as improver"},
                          {"First cycle as learner, {0}", "First cycle as improver, {0}"},
                          {"{0} cycles as learner, {1}", "{0} cycles as improver, {1}"},
                          {"Learner said or pointed to", "Improver said or pointed to"},
                          {"Learner or coach cannot be here", "Improver or coach cannot be here"},
                          {"Ask for the smallest step, and let the learner find it.",
                           "Ask for the smallest step, and let the improver find it."}});

constexpr auto pdca = std::to_array<Other>({{"Experimenting record", "PDCA record"}});
constexpr auto pdsa = std::to_array<Other>({{"Experimenting record", "PDSA record"}});

template <std::size_t Count>
std::string_view other_of(const std::array<Other, Count>& table, std::string_view english) {
    const auto it = std::ranges::find(table, english, &Other::first);
    return it == table.end() ? english : it->second;
}

}  // namespace

std::string site_word(std::string_view english, const kata::Coaching& coaching) {
    if (coaching.learner_word == "improver") {
        english = other_of(improver, english);
    }
    if (coaching.record_word != "experiments") {
        english = coaching.record_word == "PDSA" ? other_of(pdsa, english) : other_of(pdca, english);
    }
    return word(english);
}

}  // namespace kiosk
