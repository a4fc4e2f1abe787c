// Only a cycle that is planned today and still open can be said not to be held.
#include "kiosk/screens/not_today_view.hpp"

#include <array>

#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

struct Kind {
    kata::NotHeld why;
    const char* words;
    const char* note;
};
constexpr std::array kinds{Kind{kata::NotHeld::breakdown, "Breakdown", "The process does not run"},
                           Kind{kata::NotHeld::absent, "Somebody is away", "Learner or coach cannot be here"},
                           Kind{kata::NotHeld::no_production, "No production", "No shift today"},
                           Kind{kata::NotHeld::other, "Something else", "Audit, visit, meeting"}};

}  // namespace

NotTodayView view_not_today(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    NotTodayView view;
    const auto rhythm = kata::rhythm_of(board.board, cycles_of(board, shelf), shelf.calendar());
    const auto open = kata::open_today(rhythm, now);
    if (!open) {
        view.empty_words = word("No coaching cycle of today is open");
        return view;
    }
    for (const auto& kind : kinds) {
        auto day = kata::day_at(rhythm, open->slot);
        day.not_held = kind.why;
        view.reasons.push_back({word(kind.words), site_word(kind.note, shelf.coaching()),
                                kata::MarkCycles{board.board.id, {std::move(day)}},
                                said("No coaching cycle today: {0}", word(kind.words))});
    }
    return view;
}

}  // namespace kiosk
