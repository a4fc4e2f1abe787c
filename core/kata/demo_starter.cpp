// The third, nearly empty board: somebody has named the process and the challenge, and nothing more.
#include "core/kata/demo_script.hpp"

namespace kata::demo {

void starter_board(Script& script, Day today) {
    const Days days{today, 0, system_zone()};
    Board board;
    board.slug = script.slug("starter");
    board.name = "Starter board";
    board.focus_process = "Kitting for cell 7, from the picking list to the full cart";
    board.learner = "person/t6w3zc";
    board.coach = "person/r8j5nd";
    board.coaching_time = "11:00";
    board.zone = days.zone;
    board.shifts = {{"early", 6 * 60}, {"late", 14 * 60}};
    board.practice = true;
    board.order = 3;
    script.on(days.at(0, 6, 40), AddPerson{board.learner, "Elena Rossi"});
    script.on(days.at(0, 6, 40), AddPerson{board.coach, "Piotr Zieliński"});
    script.on(days.at(0, 6, 41), AddBoard{board});
    Challenge challenge;
    challenge.challenge =
        "By the end of March every cart leaves the kitting area complete, so that no cell waits for a part";
    challenge.short_text = "Every cart complete, no cell waits for a part";
    challenge.set_by = "Plant manager";
    script.on(days.at(0, 6, 45), SetChallenge{"board/" + board.slug, challenge});
}

}  // namespace kata::demo
