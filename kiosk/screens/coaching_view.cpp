// The words of the coaching rhythm.
#include "kiosk/screens/coaching_view.hpp"

#include <utility>

#include "kiosk/screens/words.hpp"

namespace kiosk {

CoachingView view_coaching(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    CoachingView view;
    const auto& people = board.board;
    view.beside = people.coaching_time.empty() ? "" : said("planned {0}", people.coaching_time);
    view.rhythm = view_rhythm(board, shelf.calendar(), now);
    for (int i = 0; i < 5; ++i) {
        view.day_words[static_cast<std::size_t>(i)] = weekday_words(i + 1);
    }
    view.next_label = view.rhythm.next_words.empty() ? word("Next coaching") : view.rhythm.next_label;
    view.next_words = view.rhythm.next_words.empty() ? word("Not planned yet") : view.rhythm.next_words;
    const auto uncoached = uncoached_words(board, shelf, now);
    view.last_label = uncoached.empty() ? word("Last held") : word("Uncoached since");
    view.last_words = !uncoached.empty()               ? uncoached
                      : view.rhythm.last_words.empty() ? word("none yet")
                                                       : view.rhythm.last_words;
    const std::pair<std::string, kata::EntityId> roles[] = {{word("Learner"), people.learner},
                                                            {word("Coach"), people.coach},
                                                            {word("Second coach"), people.second_coach},
                                                            {word("Deputy coach"), people.deputy_coach}};
    for (const auto& [role, person] : roles) {
        if (auto name = shelf.person_name(person); !name.empty()) {
            view.people.push_back({role, std::move(name)});
        }
    }
    view.people_empty = word("Learner and coach are not named yet");
    return view;
}

}  // namespace kiosk
