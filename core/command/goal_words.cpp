#include "core/command/goal_words.hpp"

#include <charconv>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

[[noreturn]] void unclear(std::string_view text) {
    throw BadUsage(
        fmt::format("{} is no goal, write {} like exit-cycle=27/30:95..120", cited(text), goal_spelling));
}

std::optional<int> whole(std::string_view text) {
    int number = 0;
    const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), number);
    return bad == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// One side of "95..120"; nothing stands for no limit there.
std::optional<double> side(std::string_view side, std::string_view text) {
    if (side.empty()) return std::nullopt;
    const auto number = read_number(std::string(side));
    if (!number) unclear(text);
    return number;
}

/// Takes "27/30:" from the front.
void take_share(kata::Goal& goal, std::string_view& limits, std::string_view text) {
    const auto colon = limits.find(':');
    if (colon == std::string_view::npos) return;
    const auto slash = limits.find('/');
    if (slash == std::string_view::npos || slash > colon) unclear(text);
    goal.kind = kata::GoalKind::share;
    goal.k = whole(limits.substr(0, slash));
    goal.n = whole(limits.substr(slash + 1, colon - slash - 1));
    if (!goal.k || !goal.n) unclear(text);
    limits.remove_prefix(colon + 1);
}

}  // namespace

kata::Goal goal_from(const kata::Station& station, const std::string& board, const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) unclear(text);
    kata::Goal goal;
    std::string_view limits = std::string_view(text).substr(equals + 1);
    constexpr std::string_view per_shift = "@shift";
    if (limits.ends_with(per_shift)) {
        goal.per_shift = true;
        limits.remove_suffix(per_shift.size());
    }
    take_share(goal, limits, text);
    const auto dots = limits.find("..");
    if (dots == std::string_view::npos) unclear(text);
    goal.low = side(limits.substr(0, dots), text);
    goal.high = side(limits.substr(dots + 2), text);
    if (!goal.low && !goal.high) unclear(text);
    if (goal.kind == kata::GoalKind::value && goal.low && goal.high) goal.kind = kata::GoalKind::band;
    goal.metric = find_metric(station, text.substr(0, equals), board).id;
    return goal;
}

}  // namespace command
