// Short forms are asked for at entry; where one is missing the whole text stands and the kit fits it.
#include "kiosk/screens/board_words.hpp"

#include <algorithm>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string either(const std::string& preferred, const std::string& other) {
    return preferred.empty() ? other : preferred;
}

}  // namespace

std::string challenge_words(const kata::Storyboard& board) {
    if (!board.challenge) {
        return "";
    }
    const auto& challenge = *board.challenge;
    auto text = either(challenge.short_text, challenge.challenge);
    if (!challenge.achieve_by || text.empty()) {
        return text;
    }
    const auto by = short_day_words(*challenge.achieve_by);
    return text.find(by) != std::string::npos ? text : said("{0}, by {1}", text, by);
}

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string people_words(const kata::Storyboard& board, const kata::Shelf& shelf) {
    std::vector<std::string> names;
    for (const auto& person : {board.board.learner, board.board.coach}) {
        if (auto name = first_name(shelf.person_name(person)); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return listed(names);
}

std::string short_words(const kata::Obstacle& obstacle) {
    return either(obstacle.short_text, obstacle.obstacle);
}
std::string short_words(const kata::Experiment& experiment) {
    return either(experiment.short_text, experiment.step);
}
std::string short_expectation(const kata::Experiment& experiment) {
    return either(experiment.expectation_short, experiment.expectation);
}
std::string short_learning(const kata::Experiment& experiment) {
    return either(experiment.learning_short, experiment.learning);
}

bool is_open(const kata::Obstacle& obstacle) {
    return obstacle.state == kata::ObstacleState::parked || obstacle.state == kata::ObstacleState::smaller;
}

std::vector<const kata::Obstacle*> open_obstacles(const kata::Storyboard& board) {
    std::vector<const kata::Obstacle*> open;
    const auto* now = kata::obstacle_now(board);
    if (now != nullptr) {
        open.push_back(now);
    }
    for (const bool today : {true, false}) {
        for (const auto& obstacle : board.obstacles) {
            if (is_open(obstacle) && &obstacle != now && obstacle.try_today == today) {
                open.push_back(&obstacle);
            }
        }
    }
    return open;
}

std::size_t learnings(const kata::Storyboard& board) {
    return static_cast<std::size_t>(std::ranges::count_if(
        board.experiments, [](const kata::Experiment& row) { return !row.learning.empty(); }));
}

std::string counts_words(const kata::Storyboard& board) {
    const auto experiments = board.experiments.size(), learned = learnings(board);
    return said("{0}, {1}", experiments == 1 ? word("1 experiment") : said("{0} experiments", experiments),
                learned == 1 ? word("1 learning") : said("{0} learnings", learned));
}

bool is_blank(const kata::Storyboard& board) {
    return !board.challenge && board.targets.empty() && board.obstacles.empty() && board.experiments.empty();
}

int current_step(const kata::Storyboard& board, bool any_points) {
    if (!board.challenge) {
        return 1;
    }
    if (kata::present_target(board) != nullptr) {
        return 4;
    }
    return any_points ? 3 : 2;
}

bool has_points(const kata::Storyboard& board, const kata::Shelf& shelf) {
    return std::ranges::any_of(
        board.metrics, [&](const kata::Metric& metric) { return !shelf.last_points(metric.id, 1).empty(); });
}

std::string age_of_data(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment newest,
                        kata::Moment now) {
    constexpr int fresh_days = 2;
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto of = day_and_shift(board.board, newest, shelf.calendar()).day;
    const auto day = today(board.board, now);
    return kata::worked_days_between(calendar, of, day) > fresh_days ? age_words(kata::days_between(of, day))
                                                                     : std::string();
}

}  // namespace kiosk
