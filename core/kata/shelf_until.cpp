// Ranks are in time order, so what came later is a tail that is cut off.
#include "core/kata/shelf_until.hpp"

#include <algorithm>

namespace kata {

Moment last_moment_of(Day day, std::string_view zone) {
    return {moment_of(plus_days(day, 1), 0, 0, zone).ms - 1};
}

std::vector<DataPoint> ShelfUntil::last_points(std::string_view metric, std::size_t most) const {
    const auto count = shelf_.rank_of(metric, end_);
    if (count == 0 || most == 0) return {};
    const auto first = shelf_.point_at(metric, count - std::min<Rank>(count, most));
    if (!first) return {};
    auto points = shelf_.points_between(metric, first->at, end_);
    if (points.size() > most) points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(most));
    return points;
}

std::vector<DataPoint> ShelfUntil::points_between(std::string_view metric, Moment from, Moment to) const {
    return shelf_.points_between(metric, from, std::min(to, end_));
}

std::optional<DataPoint> ShelfUntil::point_at(std::string_view metric, Rank rank) const {
    return rank < shelf_.rank_of(metric, end_) ? shelf_.point_at(metric, rank) : std::nullopt;
}

Rank ShelfUntil::rank_of(std::string_view metric, Moment at) const {
    return shelf_.rank_of(metric, std::min(at, end_));
}

void ShelfUntil::each_value(std::string_view metric, Rank from, Rank to,
                            const std::function<void(std::span<const double>)>& visit) const {
    const auto count = shelf_.rank_of(metric, end_);
    shelf_.each_value(metric, std::min(from, count), std::min(to, count), visit);
}

const Storyboard& ShelfUntil::storyboard_as_of(std::string_view board, Moment at) const {
    return shelf_.storyboard_as_of(board, at);
}

const Storyboard& ShelfUntil::storyboard_of_target(std::string_view board, std::string_view target) const {
    return shelf_.storyboard_of_target(board, target);
}

const Learnings& ShelfUntil::learnings(const journal::LearningsWish& wish) const {
    return shelf_.learnings(wish);
}

const Storyboard& ShelfUntil::storyboard(std::string_view board, Moment now) const {
    return shelf_.storyboard(board, now);
}

}  // namespace kata
