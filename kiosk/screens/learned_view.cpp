// What was learned, and where it goes.
#include "kiosk/screens/learned_view.hpp"

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

LearnedView view_learned(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    LearnedView view;
    const auto* experiment = kata::find_experiment(board, draft.experiment);
    if (experiment == nullptr || experiment->learning.empty()) {
        experiment = kata::last_learned(board);
    }
    if (experiment == nullptr) {
        view.empty_words = word("Nothing learned here yet");
        return view;
    }
    view.experiment = experiment->id;
    view.words = with_capital(experiment->learning);
    const auto where = said("Learning {0}, {1}.", learnings(board), board.board.name);
    view.from = shelf.sync_state().folder_set ? said("{0} Goes to all stations tonight.", where) : where;
    return view;
}

}  // namespace kiosk
