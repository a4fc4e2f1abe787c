// The slips of this board's experiments.
#include "kiosk/screens/learnings_view.hpp"

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

LearningsView view_learnings(const kata::Storyboard& board) {
    LearningsView view;
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        const auto learned = short_learning(*it);
        if (learned.empty()) {
            continue;
        }
        const auto at = it->closed_at ? it->closed_at : it->sealed_at;
        auto from = said("Experiment {0}", it->number);
        if (at) {
            from = said("{0}, {1}", from, day_words(kata::local_time(*at, board.board.zone).day));
        }
        view.slips.push_back({with_capital(learned), std::move(from)});
    }
    view.beside = view.slips.empty() ? "" : said("{0} on this board", view.slips.size());
    view.empty_words =
        word("Nothing written yet. Each experiment ends with what we learned, whatever happened.");
    return view;
}

}  // namespace kiosk
