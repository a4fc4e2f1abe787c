// What an obstacle's page says, and which keys its state has.
#include "kiosk/screens/obstacle_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

const kata::Obstacle* shown(const kata::Storyboard& board, const Draft& draft) {
    if (const auto* chosen = kata::find_obstacle(board, draft.chosen_obstacle)) {
        return chosen;
    }
    const auto open = open_obstacles(board);
    return open.empty() ? nullptr : open.front();
}

/// The newest on it: what it has come to.
const kata::Experiment* newest_on(const kata::Storyboard& board, const kata::Obstacle& obstacle) {
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        if (it->obstacle == obstacle.id) {
            return &*it;
        }
    }
    return nullptr;
}

void add_facts(ObstacleView& view, const kata::Storyboard& board, const kata::Obstacle& obstacle,
               kata::Moment now) {
    const auto add = [&](std::string label, std::string value, const kata::EntityId& experiment = {}) {
        if (!value.empty()) {
            view.facts.push_back({std::move(label), std::move(value), experiment});
        }
    };
    const auto* step = newest_on(board, obstacle);
    add(word("Step"), step == nullptr ? word("None yet") : said("{0} {1}", step->number, short_words(*step)),
        step == nullptr ? "" : step->id);
    if (obstacle.help_needed_since) {
        const auto help = help_from_words(board, obstacle, now),
                   age = said("asked {0} ago", help_age(obstacle, now));
        add(word("Help"), help.empty() ? age : said("{0}, {1}", help, age));
    }
    add(word("Found"), found_words(board, obstacle, now), obstacle.found_in_experiment);
    const auto* by = kata::find_experiment(board, obstacle.closed_by_experiment);
    const auto closed = obstacle.closed_on
                            ? said("{0}, {1}", state_words(obstacle),
                                   near_day_words(*obstacle.closed_on, today(board.board, now)))
                            : state_words(obstacle);
    const auto* present = kata::present_target(board);
    const bool now_it = present != nullptr && present->obstacle_now == obstacle.id;
    add(word("State"),
        now_it          ? word("now")
        : by == nullptr ? closed
                        : said("{0}, experiment {1}", closed, by->number),
        by == nullptr ? "" : by->id);
}

void add_keys(ObstacleView& view, const kata::Obstacle& obstacle, const Draft& draft) {
    using enum ObstacleDoes;
    const auto add = [&](ObstacleDoes does, std::string_view words) {
        view.keys.push_back({does, word(words), ""});
    };
    const bool held = obstacle.state == kata::ObstacleState::held;
    if (!view.open && !held) {
        add(back, "Back to the parking lot");
    } else if (obstacle.help_needed_since) {
        add(help_came, "Help came");
        add(take_help, "I take it");
    } else {
        add(held ? back : hold, held ? "Back to the parking lot" : "Holding area");
        add(ask_help, "Ask for help");
        if (!held && !view.now) {
            add(now, "Work on it now");
        }
    }
    view.keys.insert(view.keys.begin(),
                     {change, word("Change"), form_begun(draft, form_of(obstacle.id)) ? word("draft") : ""});
    if (view.open || held) {
        add(close, "No longer in the way");
    }
}

void add_ideas(ObstacleView& view, const kata::Storyboard& board, const kata::Obstacle& obstacle,
               kata::Moment now, const Draft& draft) {
    view.ideas_empty =
        view.open ? word("None yet. What could we try, or look at?") : word("None were written.");
    view.can_add_idea = view.open;
    for (const auto& idea : board.ideas) {
        if (idea.obstacle != obstacle.id) {
            continue;
        }
        const auto* became = kata::find_experiment(board, idea.experiment);
        view.ideas.push_back({idea.id, with_capital(idea.words),
                              became == nullptr ? "" : said("experiment {0}", became->number)});
        if (idea.id == draft.chosen_idea && idea.experiment.empty()) {
            view.idea = ObstacleView::IdeaQuestion{word("What becomes of this idea?"),
                                                   with_capital(idea.words),
                                                   word("Make it the next step"),
                                                   word("Take it away"),
                                                   word("Leave it here"),
                                                   view.open && !obstacle.help_needed_since,
                                                   kata::DropIdea{idea.id},
                                                   word("Idea taken away")};
        }
    }
    view.idea_wish = {.what_for = "idea " + obstacle.id,
                      .title = word("Idea"),
                      .beside = said("against: {0}", short_words(obstacle)),
                      .hint = word("We could try …"),
                      .good = word("hold the cable with tape for ten cycles"),
                      .poor = word("better equipment"),
                      .keep_words = word("Put it on the board"),
                      .back = ScreenId::obstacle};
    // What would be refused stays half written: asked for again it would be refused again, at every frame.
    const kata::AddIdea ask{obstacle.id, form_text(draft, view.idea_wish.what_for)};
    if (!ask.words.empty() && !kata::refuse(board, ask, now)) {
        view.idea_ask = ask;
        view.idea_saved_words = said("Idea stored, {0}", clock_words(now, board.board.zone));
    }
}

}  // namespace

ObstacleView view_obstacle(const kata::Storyboard& board, kata::Moment now, const Draft& draft) {
    ObstacleView view;
    const auto* obstacle = shown(board, draft);
    if (obstacle == nullptr) {
        view.title = word("Obstacle");
        view.empty_words = word("No obstacles yet. What stops us?");
        return view;
    }
    view.id = obstacle->id;
    view.title = said("Obstacle {0}", obstacle->number);
    view.chain = chain_above(board);
    view.number = std::to_string(obstacle->number);
    view.words = obstacle->obstacle;
    view.now = obstacle == kata::obstacle_now(board);
    view.open = is_open(*obstacle);
    view.note = running_words(board, *obstacle, now);
    if (view.note.empty() && obstacle->try_today && view.open) {
        view.note = word("We could try something today");
    }
    add_facts(view, board, *obstacle, now);
    add_keys(view, *obstacle, draft);
    add_ideas(view, board, *obstacle, now, draft);
    return view;
}

std::optional<kata::Intent> asked_at_once(const ObstacleView& view, const kata::Storyboard& board,
                                          ObstacleDoes does) {
    switch (does) {
    case ObstacleDoes::now: return kata::MoveArrow{board.board.id, view.id};
    case ObstacleDoes::help_came: return kata::EndHelp{view.id};
    case ObstacleDoes::hold: return kata::CloseObstacle{view.id, kata::ObstacleState::held, {}, {}};
    case ObstacleDoes::back: return kata::CloseObstacle{view.id, kata::ObstacleState::parked, {}, {}};
    case ObstacleDoes::change:
    case ObstacleDoes::ask_help:
    case ObstacleDoes::take_help:
    case ObstacleDoes::close: return std::nullopt;
    }
    return std::nullopt;
}

std::string done_words(const ObstacleView& view, const kata::Storyboard& board, kata::Moment now,
                       ObstacleDoes does) {
    const auto clock = clock_words(now, board.board.zone);
    switch (does) {
    case ObstacleDoes::now: return said("Obstacle {0} is now, {1}", view.number, clock);
    case ObstacleDoes::help_came: return said("Help came for obstacle {0}, {1}", view.number, clock);
    case ObstacleDoes::hold: return said("Obstacle {0} in the holding area, {1}", view.number, clock);
    case ObstacleDoes::back: return said("Obstacle {0} in the parking lot, {1}", view.number, clock);
    case ObstacleDoes::change:
    case ObstacleDoes::ask_help:
    case ObstacleDoes::take_help:
    case ObstacleDoes::close: return "";
    }
    return "";
}

}  // namespace kiosk
