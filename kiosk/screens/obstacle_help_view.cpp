// The words for asking and for taking help on.
#include "kiosk/screens/obstacle_help_view.hpp"

#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/see_time_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

void add_asking(ObstacleHelpView& view, const kata::Storyboard& board, const kata::Obstacle& obstacle,
                const Draft& draft, const std::string& clock) {
    const auto from = form_text(draft, "help from");
    view.question = word("Who can help?");
    view.note =
        word("A place or a team, no name. It waits with its age, and the arrow is free for another one.");
    for (const auto& place : who_helped(board)) {
        view.choices.push_back({with_capital(place), place == from});
        view.values.push_back(place);
    }
    view.wish = TextWish{.what_for = "help from",
                         .title = word("Who can help?"),
                         .beside = word("A place or a team, no name"),
                         .good = word("maintenance, early shift"),
                         .poor = word("somebody"),
                         .most = 40,
                         .back = ScreenId::obstacle_help};
    view.written = form_words(draft, "help from", word("Write it"));
    view.keep = word("Ask for help");
    view.ask = kata::AskForHelp{obstacle.id, from};
    view.saved_words = said("Help asked for obstacle {0}, {1}", obstacle.number, clock);
}

void add_taking(ObstacleHelpView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                const kata::Obstacle& obstacle, kata::Moment now, const std::string& chosen,
                const std::string& clock) {
    view.taking = true;
    view.question = word("By when?");
    view.note = said("Asked {0} ago", help_age(obstacle, now));
    const auto times = view_see_time(board, shelf, now, chosen);
    for (const auto& choice : times.choices) {
        view.choices.push_back({choice.words, choice.selected});
        view.values.push_back(choice.value);
    }
    const auto by = moment_words(times.at, now, board.board.zone);
    view.keep = said("I take it, by {0}", by);
    view.ask = kata::TakeHelp{obstacle.id, times.at};
    view.saved_words = said("Help comes by {0}, stored {1}", by, clock);
}

}  // namespace

ObstacleHelpView view_obstacle_help(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const Draft& draft) {
    ObstacleHelpView view;
    const auto* obstacle = kata::find_obstacle(board, draft.chosen_obstacle);
    obstacle = obstacle == nullptr ? kata::obstacle_now(board) : obstacle;
    if (obstacle == nullptr) {
        view.empty_words = word("No obstacle is chosen. Touch one in the parking lot first");
        return view;
    }
    view.title = said("Help for obstacle {0}", obstacle->number);
    view.words = with_capital(obstacle->obstacle);
    const auto clock = clock_words(now, board.board.zone);
    if (obstacle->help_needed_since) {
        add_taking(view, board, shelf, *obstacle, now, draft.help_time, clock);
    } else {
        add_asking(view, board, *obstacle, draft, clock);
    }
    return view;
}

}  // namespace kiosk
