// The rhythm of coaching cycles with its dates, the next one, and who meets. Never a percentage. No drawing.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/kata/shelf.hpp"
#include "core/kata/storyboard.hpp"
#include "kiosk/screens/rhythm_view.hpp"

namespace kiosk {

struct CoachingView {
    struct Person {
        std::string role, name;
    };
    std::string beside;  // "planned 10:00"
    RhythmView rhythm;
    std::array<std::string, 5> day_words;  // "Mon" … "Fri"
    std::string next_label, next_words, last_label, last_words;
    std::vector<Person> people;
    std::string people_empty;
};

CoachingView view_coaching(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now);

}  // namespace kiosk
