// The spelling of members in cells.
#include "core/kata/member_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/kata/zone.hpp"

namespace kata {

namespace {

template <typename Enum, std::size_t count>
using Words = std::array<std::pair<Enum, std::string_view>, count>;

constexpr Words<Better, 3> better_words{
    {{Better::lower, "lower"}, {Better::higher, "higher"}, {Better::near, "near"}}};
constexpr Words<MetricRole, 2> role_words{
    {{MetricRole::process, "process"}, {MetricRole::outcome, "outcome"}}};
constexpr Words<MetricKind, 3> kind_words{
    {{MetricKind::value, "value"}, {MetricKind::share, "share"}, {MetricKind::count, "count"}}};
constexpr Words<GoalKind, 3> goal_words{
    {{GoalKind::value, "value"}, {GoalKind::band, "band"}, {GoalKind::share, "share"}}};
constexpr Words<ObstacleState, 5> state_words{{{ObstacleState::parked, "parked"},
                                               {ObstacleState::smaller, "smaller"},
                                               {ObstacleState::gone, "gone"},
                                               {ObstacleState::no_longer_in_the_way, "no_longer_in_the_way"},
                                               {ObstacleState::held, "held"}}};
constexpr Words<ObstacleKind, 2> obstacle_words{
    {{ObstacleKind::process, "process"}, {ObstacleKind::implementation, "implementation"}}};
constexpr Words<ExperimentKind, 4> experiment_words{{{ExperimentKind::look_closer, "look_closer"},
                                                     {ExperimentKind::understand_cause, "understand_cause"},
                                                     {ExperimentKind::test_solution, "test_solution"},
                                                     {ExperimentKind::quick_test, "quick_test"}}};
constexpr Words<Verdict, 3> verdict_words{
    {{Verdict::as_expected, "as_expected"}, {Verdict::partly, "partly"}, {Verdict::different, "different"}}};
constexpr Words<Direction, 3> direction_words{
    {{Direction::at_least, "at_least"}, {Direction::at_most, "at_most"}, {Direction::about, "about"}}};
constexpr Words<Kept, 4> kept_words{
    {{Kept::open, "open"}, {Kept::kept, "kept"}, {Kept::changed, "changed"}, {Kept::not_kept, "not_kept"}}};
constexpr Words<NotHeld, 5> not_held_words{{{NotHeld::none, "none"},
                                            {NotHeld::breakdown, "breakdown"},
                                            {NotHeld::absent, "absent"},
                                            {NotHeld::no_production, "no_production"},
                                            {NotHeld::other, "other"}}};

constexpr Words<Prompts, 3> prompts_words{
    {{Prompts::full, "full"}, {Prompts::brief, "brief"}, {Prompts::none, "none"}}};
constexpr Words<NoteKind, 3> note_words{{{NoteKind::coach_log, "coach_log"},
                                         {NoteKind::coaching_observation, "coaching_observation"},
                                         {NoteKind::reflection, "reflection"}}};

template <typename Enum, std::size_t count>
std::optional<Enum> enum_from(const Value& value, const Words<Enum, count>& words) {
    const auto* text = std::get_if<std::string>(&value);
    const auto it = text == nullptr
                        ? words.end()
                        : std::ranges::find(words, *text, &std::pair<Enum, std::string_view>::second);
    return it == words.end() ? std::nullopt : std::optional(it->first);
}

template <typename Enum, std::size_t count> Value enum_words(Enum member, const Words<Enum, count>& words) {
    return std::string(std::ranges::find(words, member, &std::pair<Enum, std::string_view>::first)->second);
}

template <typename Kind> std::optional<Kind> plain(const Value& value) {
    const auto* found = std::get_if<Kind>(&value);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end != 0) {
            lines.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// "late 14:00"; the name may hold spaces.
std::optional<Shift> shift_from(const std::string& line) {
    const auto space = line.rfind(' ');
    if (space == std::string::npos) {
        return std::nullopt;
    }
    const auto starts = parse_clock(std::string_view(line).substr(space + 1));
    return starts ? std::optional(Shift{line.substr(0, space), *starts}) : std::nullopt;
}

}  // namespace

template <> std::optional<std::vector<std::string>> as(const Value& value) {
    const auto text = plain<std::string>(value);
    return text ? std::optional(lines_of(*text)) : std::nullopt;
}

namespace {

/// A whole number from zero on; nothing if there is anything else.
std::optional<int> count_in(std::string_view text) {
    int count = 0;
    const auto* end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, count);
    return error == std::errc{} && last == end && count >= 0 ? std::optional(count) : std::nullopt;
}

/// "scratches 3": something, and how many.
template <typename Counted> std::optional<Counted> counted_from(const std::string& line) {
    const auto space = line.rfind(' ');
    if (space == std::string::npos) {
        return std::nullopt;
    }
    const auto count = count_in(std::string_view(line).substr(space + 1));
    return count ? std::optional(Counted{line.substr(0, space), *count}) : std::nullopt;
}

/// The parts of a line between its tabs; the last one is all that is left.
template <std::size_t count> std::optional<std::array<std::string, count>> parts_of(const std::string& line) {
    std::array<std::string, count> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const auto tab = line.find('\t', from);
        if (tab == line.npos) {
            return std::nullopt;
        }
        parts.at(i) = line.substr(from, tab - from);
        from = tab + 1;
    }
    parts.back() = line.substr(from);
    return parts;
}

std::optional<PlannedCycle> planned_from(const std::string& line) {
    const auto parts = parts_of<4>(line);
    if (!parts) {
        return std::nullopt;
    }
    const auto& [weekday, at, shift, coach] = *parts;
    const auto day = count_in(weekday);
    const auto minutes = parse_clock(at);
    return day && *day <= 7 && minutes ? std::optional(PlannedCycle{*day, shift, *minutes, coach})
                                       : std::nullopt;
}

std::optional<ObservedNote> observed_from(const std::string& line) {
    const auto parts = parts_of<3>(line);
    if (!parts) {
        return std::nullopt;
    }
    const auto seconds = count_in(parts->at(0));
    const bool known = parts->at(1) == "seen" || parts->at(1) == "thought";
    return seconds && known ? std::optional(ObservedNote{*seconds, parts->at(1) == "seen", parts->at(2)})
                            : std::nullopt;
}

/// "Press\tNo waiting"; without a tab it is the pattern going on.
std::optional<ConditionRow> row_from(const std::string& line) {
    const auto tab = line.find('\t');
    return tab == line.npos ? ConditionRow{"", line}
                            : ConditionRow{line.substr(0, tab), line.substr(tab + 1)};
}

/// Lines that say nothing are left out.
template <typename Item>
std::optional<std::vector<Item>> items_of(const Value& value,
                                          std::optional<Item> (*from)(const std::string& line)) {
    const auto lines = as<std::vector<std::string>>(value);
    if (!lines) {
        return std::nullopt;
    }
    std::vector<Item> items;
    for (const auto& line : *lines) {
        if (auto item = from(line)) {
            items.push_back(std::move(*item));
        }
    }
    return items;
}

}  // namespace

template <> std::optional<std::string> as(const Value& value) { return plain<std::string>(value); }
template <> std::optional<double> as(const Value& value) { return plain<double>(value); }
template <> std::optional<bool> as(const Value& value) { return plain<bool>(value); }

template <> std::optional<int> as(const Value& value) {
    const auto number = plain<double>(value);
    return number && std::abs(*number) <= 1e9 && *number == std::floor(*number)
               ? std::optional(static_cast<int>(*number))
               : std::nullopt;
}

template <> std::optional<Day> as(const Value& value) {
    const auto text = plain<std::string>(value);
    return text ? parse_day(*text) : std::nullopt;
}

template <> std::optional<Moment> as(const Value& value) {
    const auto text = plain<std::string>(value);
    return text ? parse_moment(*text, "UTC") : std::nullopt;
}

template <> std::optional<std::vector<Shift>> as(const Value& value) { return items_of(value, shift_from); }
template <> std::optional<std::vector<TallyCount>> as(const Value& value) {
    return items_of(value, counted_from<TallyCount>);
}
template <> std::optional<std::vector<PhaseTime>> as(const Value& value) {
    return items_of(value, counted_from<PhaseTime>);
}
template <> std::optional<std::vector<PlannedCycle>> as(const Value& value) {
    return items_of(value, planned_from);
}
template <> std::optional<std::vector<ObservedNote>> as(const Value& value) {
    return items_of(value, observed_from);
}

template <> std::optional<std::vector<ConditionRow>> as(const Value& value) {
    return items_of(value, row_from);
}

template <> std::optional<Better> as(const Value& value) { return enum_from(value, better_words); }
template <> std::optional<MetricRole> as(const Value& value) { return enum_from(value, role_words); }
template <> std::optional<MetricKind> as(const Value& value) { return enum_from(value, kind_words); }
template <> std::optional<GoalKind> as(const Value& value) { return enum_from(value, goal_words); }
template <> std::optional<ObstacleState> as(const Value& value) { return enum_from(value, state_words); }
template <> std::optional<ObstacleKind> as(const Value& value) { return enum_from(value, obstacle_words); }
template <> std::optional<ExperimentKind> as(const Value& value) {
    return enum_from(value, experiment_words);
}
template <> std::optional<Verdict> as(const Value& value) { return enum_from(value, verdict_words); }
template <> std::optional<Direction> as(const Value& value) { return enum_from(value, direction_words); }
template <> std::optional<Kept> as(const Value& value) { return enum_from(value, kept_words); }
template <> std::optional<NotHeld> as(const Value& value) { return enum_from(value, not_held_words); }
template <> std::optional<Prompts> as(const Value& value) { return enum_from(value, prompts_words); }
template <> std::optional<NoteKind> as(const Value& value) { return enum_from(value, note_words); }

Value to_value(const std::string& member) { return member; }
Value to_value(double member) { return member; }
Value to_value(int member) { return static_cast<double>(member); }
Value to_value(bool member) { return member; }
Value to_value(const Day& member) { return iso(member); }
Value to_value(const Moment& member) { return iso(member, "UTC"); }

Value to_value(const std::vector<std::string>& member) {
    std::string text;
    for (const auto& line : member) {
        text += text.empty() ? line : "\n" + line;
    }
    return text;
}

namespace {

template <typename Item, typename Line> Value lines_value(const std::vector<Item>& items, Line line) {
    std::vector<std::string> lines;
    lines.reserve(items.size());
    for (const auto& item : items) {
        lines.push_back(line(item));
    }
    return to_value(lines);
}

std::string clock_words(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

}  // namespace

Value to_value(const std::vector<Shift>& member) {
    return lines_value(member,
                       [](const Shift& shift) { return shift.name + " " + clock_words(shift.starts); });
}

Value to_value(const std::vector<TallyCount>& member) {
    return lines_value(member,
                       [](const TallyCount& one) { return fmt::format("{} {}", one.metric, one.count); });
}

Value to_value(const std::vector<ConditionRow>& member) {
    return lines_value(member, [](const ConditionRow& row) {
        return row.label.empty() ? row.words : row.label + "\t" + row.words;
    });
}

Value to_value(const std::vector<PhaseTime>& member) {
    return lines_value(member,
                       [](const PhaseTime& one) { return fmt::format("{} {}", one.at, one.seconds); });
}

Value to_value(const std::vector<PlannedCycle>& member) {
    return lines_value(member, [](const PlannedCycle& one) {
        return fmt::format("{}\t{}\t{}\t{}", one.weekday, clock_words(one.at), one.shift, one.coach);
    });
}

Value to_value(const std::vector<ObservedNote>& member) {
    return lines_value(member, [](const ObservedNote& one) {
        return fmt::format("{}\t{}\t{}", one.seconds, one.seen ? "seen" : "thought", one.words);
    });
}

Value to_value(Better member) { return enum_words(member, better_words); }
Value to_value(MetricRole member) { return enum_words(member, role_words); }
Value to_value(MetricKind member) { return enum_words(member, kind_words); }
Value to_value(GoalKind member) { return enum_words(member, goal_words); }
Value to_value(ObstacleState member) { return enum_words(member, state_words); }
Value to_value(ObstacleKind member) { return enum_words(member, obstacle_words); }
Value to_value(ExperimentKind member) { return enum_words(member, experiment_words); }
Value to_value(Verdict member) { return enum_words(member, verdict_words); }
Value to_value(Direction member) { return enum_words(member, direction_words); }
Value to_value(Kept member) { return enum_words(member, kept_words); }
Value to_value(NotHeld member) { return enum_words(member, not_held_words); }
Value to_value(Prompts member) { return enum_words(member, prompts_words); }
Value to_value(NoteKind member) { return enum_words(member, note_words); }

}  // namespace kata
