#include "core/report/page.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "core/report/page_parts.hpp"
#include "core/report/words.hpp"

namespace report {

namespace {

constexpr std::size_t most_experiments = 100, most_learnings = 30, most_obstacles = 60, most_charts = 6,
                      most_earlier = 30;

std::string record_title(const kata::Coaching& coaching) {
    if (coaching.record_word == "PDCA" || coaching.record_word == "PDSA")
        return coaching.record_word + " record";
    return "Experimenting record";
}

void add_head(BoardPage& page, const kata::Storyboard& board) {
    page.slug = board.board.slug;
    page.name = board.board.name;
    if (board.board.focus_process != board.board.name) page.focus_process = board.board.focus_process;
    page.vision = board.board.vision;
    if (!board.challenge) return;
    const auto& challenge = *board.challenge;
    page.challenge = challenge.challenge.empty() ? challenge.short_text : challenge.challenge;
    page.framing = challenge.framing;
    if (challenge.achieve_by) page.challenge_by = day_words(*challenge.achieve_by);
}

void add_obstacles(BoardPage& page, const kata::Storyboard& board) {
    const auto* now = kata::obstacle_now(board);
    for (const auto& obstacle : board.obstacles) {
        if (obstacle.state == kata::ObstacleState::held) continue;
        const bool is_now = now != nullptr && now->id == obstacle.id;
        auto& list = kata::is_in_the_way(obstacle) ? page.open : page.closed;
        list.push_back(obstacle_line(obstacle, is_now));
    }
    std::stable_partition(page.open.begin(), page.open.end(),
                          [](const ObstacleLine& line) { return line.now; });
    for (const auto& obstacle : board.holding) page.held.push_back(obstacle_line(obstacle, false));
    std::ranges::reverse(page.closed);
    for (auto* list : {&page.open, &page.closed, &page.held})
        list->resize(std::min(list->size(), most_obstacles));
}

void add_experiments(BoardPage& page, const kata::Storyboard& board) {
    for (auto it = board.experiments.rbegin(); it != board.experiments.rend(); ++it) {
        if (page.experiments.size() < most_experiments)
            page.experiments.push_back(experiment_row(board, *it));
        else ++page.experiments_left_out;
    }
}

void add_learnings(BoardPage& page, const kata::Station& station, const kata::Storyboard& board) {
    const auto& found = station.learnings({{}, board.board.id, 0, most_learnings});
    for (const auto& slip : found.slips) {
        std::string from;
        if (slip.experiment) from = fmt::format("Experiment {}", *slip.experiment);
        else if (slip.target) from = fmt::format("Target condition {}", *slip.target);
        if (slip.learned_at) {
            const auto day = day_words(kata::local_time(*slip.learned_at, board.board.zone).day);
            from += from.empty() ? day : ", " + day;
        }
        page.learnings.push_back({slip.words, std::move(from)});
    }
    page.learnings_left_out = found.count - page.learnings.size();
}

void add_earlier(BoardPage& page, const kata::Storyboard& board) {
    const auto* present = kata::present_target(board);
    for (auto it = board.targets.rbegin(); it != board.targets.rend(); ++it) {
        if (present != nullptr && it->id == present->id) continue;
        if (page.earlier.size() == most_earlier) break;
        page.earlier.push_back({it->number, it->sentence, target_dates(*it), it->learning});
    }
}

const kata::Goal* goal_of(const kata::Storyboard& board, const kata::EntityId& metric) {
    const auto* target = kata::present_target(board);
    if (target == nullptr) return nullptr;
    const auto it = std::ranges::find(target->goals, metric, &kata::Goal::metric);
    return it == target->goals.end() ? nullptr : &*it;
}

/// The band belongs to what the points are: of a share of cycles "in 95 to 120 s" it is drawn as well.
void add_charts(BoardPage& page, const kata::Station& station, const kata::Storyboard& board) {
    const auto& target = page.target;
    const auto first = target.first ? target.goals[*target.first].metric : kata::EntityId{};
    auto metrics = board.metrics;
    std::stable_partition(metrics.begin(), metrics.end(),
                          [&](const auto& metric) { return metric.id == first; });
    for (const auto& metric : metrics) {
        auto chart = chart_of(station, board, metric, goal_of(board, metric.id));
        if (!chart) continue;
        if (!page.chart) page.chart = std::move(*chart);
        else if (page.more_charts.size() < most_charts) page.more_charts.push_back(std::move(*chart));
    }
}

void add_newest(BoardPage& page, const kata::Station& station, const kata::Storyboard& board) {
    std::optional<kata::Moment> newest;
    for (const auto& metric : board.metrics)
        if (const auto last = station.last_points(metric.id, 1); !last.empty())
            newest = std::max(newest.value_or(last.back().at), last.back().at);
    if (newest) page.newest = moment_words(*newest, board.board.zone);
}

}  // namespace

BoardPage page_of(const kata::Station& station, const kata::Storyboard& board, kata::Day today) {
    BoardPage page;
    page.record_title = record_title(station.coaching());
    add_head(page, board);
    page.target = target_part(station, board, today);
    add_newest(page, station, board);
    add_charts(page, station, board);
    add_obstacles(page, board);
    add_experiments(page, board);
    add_learnings(page, station, board);
    add_earlier(page, board);
    return page;
}

}  // namespace report
