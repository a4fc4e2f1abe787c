// The words of the obstacle parking lot.
#include "kiosk/screens/obstacles_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string sentence_of(const kata::Storyboard& board) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || target->sentence.empty()) {
        return word("What stops us?");
    }
    return said("We can’t {0}\nbecause …", target->sentence);
}

std::string since_words(const kata::Storyboard& board, kata::Moment now) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || !target->obstacle_now_since) {
        return "";
    }
    const auto day = kata::local_time(*target->obstacle_now_since, board.board.zone).day;
    return said("Since {0}", near_day_words(day, today(board.board, now)));
}

std::string running_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now) {
    const auto* running = kata::running_experiment(board);
    if (running == nullptr || running->obstacle != obstacle.id) {
        return "";
    }
    if (!running->go_and_see_at) {
        return said("Experiment {0} is running", running->number);
    }
    const auto at = *running->go_and_see_at;
    const auto day = kata::local_time(at, board.board.zone).day;
    const auto clock = clock_words(at, board.board.zone);
    if (day == today(board.board, now)) {
        return said("Experiment {0} is running, see at {1}", running->number, clock);
    }
    return said("Experiment {0} is running, see {1} {2}", running->number,
                near_day_words(day, today(board.board, now)), clock);
}

std::string note_of(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now) {
    const auto since = since_words(board, now), running = running_words(board, obstacle, now);
    return since.empty() || running.empty() ? since + running : said("{0}. {1}", since, running);
}

std::string help_words(const kata::Obstacle& obstacle, kata::Moment now) {
    const auto hours = (now - *obstacle.help_needed_since).ms / journal::hours(1).ms;
    return said("{0}, {1} h", short_words(obstacle), std::max<std::int64_t>(hours, 0));
}

void add_rest(ObstaclesView& view, const kata::Storyboard& board, kata::Moment now) {
    for (const auto& obstacle : board.obstacles) {
        if (!is_open(obstacle) && obstacle.state != kata::ObstacleState::held) {
            const auto* by = kata::find_experiment(board, obstacle.closed_by_experiment);
            view.gone.push_back(
                {with_capital(short_words(obstacle)), by == nullptr ? "" : said("exp. {0}", by->number)});
        }
    }
    for (const auto& obstacle : board.holding) {
        if (obstacle.help_needed_since) {
            view.help.push_back(with_capital(help_words(obstacle, now)));
        } else {
            view.holding.push_back(with_capital(short_words(obstacle)));
        }
    }
    view.gone_empty = word("None yet");
    view.holding_empty = word("Nothing parked here");
    view.help_empty = word("Nothing open");
}

void add_closing(ObstaclesView& view, const kata::Storyboard& board, kata::Moment now, const Draft& draft) {
    const auto* now_one = kata::obstacle_now(board);
    const auto* obstacle = kata::find_obstacle(board, draft.chosen_obstacle);
    if (obstacle == nullptr || !is_open(*obstacle)) {
        obstacle = now_one;
    }
    view.can_close = obstacle != nullptr;
    if (obstacle == nullptr) {
        return;
    }
    ClosingQuestion question;
    question.title = said("Is obstacle {0} no longer in the way?", obstacle->number);
    question.words = with_capital(obstacle->obstacle);
    question.yes = word("Yes, no longer in the way");
    question.smaller = word("It got smaller");
    question.not_yet = word("Not yet");
    question.ask.obstacle = obstacle->id;
    for (const auto& experiment : board.experiments) {
        if (experiment.obstacle == obstacle->id && experiment.sealed_at) {
            question.ask.experiment = experiment.id;
        }
    }
    const auto clock = clock_words(now, board.board.zone);
    question.saved_words = said("Obstacle {0} no longer in the way, {1}", obstacle->number, clock);
    question.smaller_words = said("Obstacle {0} got smaller, {1}", obstacle->number, clock);
    view.closing = std::move(question);
}

}  // namespace

ObstaclesView view_obstacles(const kata::Storyboard& board, const kata::Shelf&, kata::Moment now,
                             const Draft& draft) {
    ObstaclesView view;
    view.sentence = sentence_of(board);
    const auto* now_one = kata::obstacle_now(board);
    for (const auto* obstacle : open_obstacles(board)) {
        ObstacleRow row{obstacle->id,        std::to_string(obstacle->number),     obstacle->obstacle, "",
                        obstacle == now_one, obstacle->id == draft.chosen_obstacle};
        if (row.now) {
            row.note = note_of(board, *obstacle, now);
            view.now = std::move(row);
        } else {
            view.rows.push_back(std::move(row));
        }
    }
    view.can_move = !view.rows.empty() || view.now.has_value();
    if (!view.can_move) {
        view.empty_words = word("No obstacles yet. What stops us?");
    }
    add_rest(view, board, now);
    add_closing(view, board, now, draft);
    return view;
}

std::string arrow_moved_words(const kata::Storyboard& board, const kata::EntityId& obstacle,
                              kata::Moment now) {
    const auto clock = clock_words(now, board.board.zone);
    const auto* chosen = kata::find_obstacle(board, obstacle);
    return chosen == nullptr ? said("No obstacle has the arrow, {0}", clock)
                             : said("Obstacle {0} is now, {1}", chosen->number, clock);
}

}  // namespace kiosk
