// The words of the question, and the intents of its answers.
#include "kiosk/screens/obstacle_close_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::vector<std::string> shift_names(const kata::Storyboard& board, const kata::Shelf& shelf) {
    std::vector<std::string> names;
    for (const auto& shift : kata::calendar_of(board.board, shelf.calendar()).shifts) {
        if (std::ranges::find(names, shift.name) == names.end() && !shift.name.empty()) {
            names.push_back(shift.name);
        }
    }
    return names;
}

void add_scopes(ObstacleCloseView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                const std::string& chosen) {
    view.scopes.push_back({word("Everywhere"), chosen.empty()});
    view.scope_values.emplace_back();
    for (const auto& name : shift_names(board, shelf)) {
        const auto scope = said("{0} shift", name);
        view.scopes.push_back({with_capital(scope), scope == chosen});
        view.scope_values.push_back(scope);
    }
}

/// The newest on this obstacle first; it is the likely one.
kata::EntityId add_experiments(ObstacleCloseView& view, const kata::Storyboard& board,
                               const kata::Obstacle& obstacle, const Draft& draft) {
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        if (it->obstacle == obstacle.id && it->sealed_at) {
            view.by.push_back({said("Exp. {0}", it->number), false});
            view.by_values.push_back(it->id);
        }
    }
    if (view.by.empty()) {
        return "";
    }
    view.by.push_back({word("None of them"), false});
    view.by_values.emplace_back();
    const auto chosen = draft.closing_by.value_or(view.by_values.front());
    const auto at = std::ranges::find(view.by_values, chosen);
    if (at == view.by_values.end()) {
        return "";
    }
    view.by[static_cast<std::size_t>(at - view.by_values.begin())].selected = true;
    if (const auto* experiment = kata::find_experiment(board, chosen)) {
        view.by_words = with_capital(short_words(*experiment));
    }
    return chosen;
}

}  // namespace

ObstacleCloseView view_obstacle_close(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      kata::Moment now, const Draft& draft) {
    ObstacleCloseView view;
    const auto* obstacle = kata::find_obstacle(board, draft.chosen_obstacle);
    obstacle = obstacle == nullptr ? kata::obstacle_now(board) : obstacle;
    if (obstacle == nullptr) {
        view.empty_words = word("No obstacle is chosen. Touch one in the parking lot first");
        return view;
    }
    view.title = said("Is obstacle {0} no longer in the way?", obstacle->number);
    view.words = with_capital(obstacle->obstacle);
    add_scopes(view, board, shelf, draft.closing_scope);
    const auto by = add_experiments(view, board, *obstacle, draft);
    const auto clock = clock_words(now, board.board.zone);
    using enum kata::ObstacleState;
    const kata::CloseObstacle ask{obstacle->id, no_longer_in_the_way, by, draft.closing_scope};
    const auto answer = [&](std::string_view label, kata::ObstacleState state, std::string_view saved) {
        auto own = ask;
        own.state = state;
        return ObstacleCloseView::Answer{word(label), own, said(saved, obstacle->number, clock)};
    };
    view.yes =
        answer("Yes, no longer in the way", no_longer_in_the_way, "Obstacle {0} no longer in the way, {1}");
    view.gone = answer("It is gone", gone, "Obstacle {0} is gone, {1}");
    view.smaller = answer("It got smaller", smaller, "Obstacle {0} got smaller, {1}");
    view.not_yet = word("Not yet");
    return view;
}

void begin_closing(Pane& pane, const kata::EntityId& obstacle) {
    pane.draft.chosen_obstacle = obstacle;
    pane.draft.closing_scope.clear();
    pane.draft.closing_by.reset();
    pane.draft.closing_page = 0;
    pane.go = ScreenId::obstacle_close;
}

}  // namespace kiosk
