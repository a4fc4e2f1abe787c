// The roles turn with each round: who stood left as the learner is then the coach.
#include "kiosk/screens/role_play_view.hpp"

#include <string_view>

#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::size_t roles = 3, rounds = 3;
using Texts = std::array<std::string_view, 3>;
constexpr Texts role_words{"Learner", "Coach", "Second coach"};
constexpr Texts place_words_of{"stands left", "stands in the middle", "stands right"};
/// By role, then by round.
constexpr std::array<Texts, roles> to_practise{
    {{"At question 2, say once what you think it usually is, without a number.",
      "At question 4, bring a step that is too large to see by tomorrow.",
      "At question 3, name three obstacles and none of them now."},
     {"Notice an assumption and ask where on the board the number stands.",
      "Ask for the smallest step, and let the learner find it.",
      "Wait five breaths after each question before you say more."},
     {"Write down what was said, word for word, and nothing you think of it.",
      "Watch who points at the board, and when.",
      "Say afterwards what you saw, what it did, and one thing to try."}}};

std::size_t round_of(const Draft& draft) { return static_cast<std::size_t>(draft.practice.round) % rounds; }

bool plays_on(const kata::Storyboard& board, const Draft& draft) {
    return board.board.practice && !draft.practice.no_board;
}

}  // namespace

RolePlayView view_role_play(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
                            const CycleRun& run) {
    RolePlayView view;
    const bool with_board = plays_on(board, draft);
    view.boards.push_back({word("No board"), "", !with_board});
    for (const auto& other : shelf.boards()) {
        if (other.practice) {
            view.boards.push_back({other.name, other.id, with_board && other.id == board.board.id});
        }
    }
    const auto round = round_of(draft);
    for (std::size_t place = 0; place < roles; ++place) {
        const auto role = (place + round) % roles;
        view.cards.at(place) = {site_word(role_words.at(role), shelf.coaching()),
                                word(place_words_of.at(place)),
                                site_word(to_practise.at(role).at(round), shelf.coaching())};
    }
    view.round = said("Round {0} of {1}", round + 1, rounds);
    view.can_start = !run.going || run.ended || run.kind != CycleRun::Kind::of_board;
    view.why_not = view.can_start ? "" : word("A coaching cycle goes on at this board. It is closed first.");
    return view;
}

CycleRun role_play_run(const kata::Storyboard& board, const Draft& draft) {
    CycleRun run;
    run.going = true;
    run.kind = plays_on(board, draft) ? CycleRun::Kind::role_play : CycleRun::Kind::light;
    run.plays = true;
    return run;
}

CycleRun light_run() {
    CycleRun run;
    run.going = true;
    run.kind = CycleRun::Kind::light;
    return run;
}

bool is_practice(const kata::Board& board, bool any_real, const CycleRun& run, ScreenId showing) {
    const bool on_glass = showing == ScreenId::coaching_cycle || showing == ScreenId::coaching_done;
    return (board.practice && any_real) || showing == ScreenId::role_play ||
           (run.going && run.plays && (on_glass || counts(run)));
}

}  // namespace kiosk
