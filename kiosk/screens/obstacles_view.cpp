// The words of the obstacle parking lot.
#include "kiosk/screens/obstacles_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

std::string since_words(const kata::Storyboard& board, kata::Moment now) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || !target->obstacle_now_since) {
        return "";
    }
    const auto day = kata::local_time(*target->obstacle_now_since, board.board.zone).day;
    return said("Since {0}", near_day_words(day, today(board.board, now)));
}

std::string ideas_words(const kata::Storyboard& board, const kata::Obstacle& obstacle) {
    const auto count = std::ranges::count_if(board.ideas, [&](const kata::Idea& idea) {
        return idea.obstacle == obstacle.id && idea.experiment.empty();
    });
    return count == 0 ? "" : count == 1 ? word("1 idea") : said("{0} ideas", count);
}

std::string note_of(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now) {
    std::string note;
    for (const auto& part :
         {since_words(board, now), running_words(board, obstacle, now),
          running_words(board, obstacle, now).empty() ? ideas_words(board, obstacle) : std::string()}) {
        if (note.empty()) {
            note = part;
        } else if (!part.empty()) {
            note = said("{0}. {1}", note, part);
        }
    }
    return note;
}

/// "exp. 3", "early shift": what took it away, or else where it is gone.
std::string gone_by(const kata::Storyboard& board, const kata::Obstacle& obstacle) {
    const auto* by = kata::find_experiment(board, obstacle.closed_by_experiment);
    return by == nullptr ? obstacle.scope : said("exp. {0}", by->number);
}

void add_rest(ObstaclesView& view, const kata::Storyboard& board, kata::Moment now) {
    for (const auto& obstacle : board.obstacles) {
        if (!is_open(obstacle) && obstacle.state != kata::ObstacleState::held) {
            view.gone.push_back({obstacle.id, with_capital(short_words(obstacle)), gone_by(board, obstacle)});
        }
    }
    for (const auto& obstacle : board.holding) {
        const auto words = with_capital(short_words(obstacle));
        if (obstacle.help_needed_since) {
            view.help.push_back({obstacle.id, words, help_age(obstacle, now)});
        } else {
            view.holding.push_back({obstacle.id, words, ""});
        }
    }
    view.gone_empty = word("None yet");
    view.holding_empty = word("Nothing parked here");
    view.help_empty = word("Nothing open");
}

}  // namespace

ObstaclesView view_obstacles(const kata::Storyboard& board, const kata::Shelf&, kata::Moment now,
                             const Draft& draft) {
    ObstaclesView view;
    view.sentence = sentence_of(board);
    view.arrow_hint =
        word("Which one is now? Touch it.\nA small one that we can try at once teaches soonest");
    const auto* now_one = kata::obstacle_now(board);
    for (const auto* obstacle : open_obstacles(board)) {
        ObstacleRow row{obstacle->id, std::to_string(obstacle->number), obstacle->obstacle, "",
                        obstacle == now_one};
        if (row.now) {
            row.note = note_of(board, *obstacle, now);
            view.now = std::move(row);
        } else {
            row.note = obstacle->try_today ? word("try today") : "";
            view.rows.push_back(std::move(row));
        }
    }
    view.can_close = now_one != nullptr;
    view.can_move = !view.rows.empty() || view.now.has_value();
    if (!view.can_move) {
        view.empty_words = word("No obstacles yet. What stops us?");
    }
    add_rest(view, board, now);
    view.draft = half_written(draft, "obstacle") || !form_text(draft, "parked words").empty();
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
