// The form's texts by name, and the intents they become.
#include "kiosk/screens/target_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 4> shape_names{"at_least", "at_most", "band", "share"};
constexpr std::array row_parts{"label", "now", "words"};
constexpr std::array goal_parts{"id", "metric", "shape", "low", "high", "k", "n", "per_shift", "words"};

std::string text_of(const Draft& draft, const std::string& form, const std::string& field) {
    return form_text(draft, form + " " + field);
}

std::optional<int> whole(const std::optional<double>& number) {
    if (!number || std::abs(*number) > 1e6) {
        return std::nullopt;
    }
    return static_cast<int>(std::lround(*number));
}

GoalShape shape_named(std::string_view name) {
    const auto it = std::ranges::find(shape_names, name);
    return it == shape_names.end() ? GoalShape::at_least : static_cast<GoalShape>(it - shape_names.begin());
}

FormGoal goal_in(const Draft& draft, const std::string& form, std::size_t n) {
    const auto text = [&](std::string_view part) { return text_of(draft, form, goal_field(n, part)); };
    const auto number = [&](std::string_view part) {
        return form_number(draft, form + " " + goal_field(n, part));
    };
    FormGoal goal;
    goal.id = text("id");
    goal.metric = text("metric");
    goal.shape = shape_named(text("shape"));
    goal.low = number("low");
    goal.high = number("high");
    goal.k = whole(number("k"));
    goal.n = whole(number("n"));
    goal.per_shift = text("per_shift") == "yes";
    goal.words = text("words");
    return goal;
}

void put_goal(Draft& draft, const std::string& form, std::size_t n, const FormGoal& goal) {
    const auto put = [&](std::string_view part, std::string text) {
        set_form_text(draft, form + " " + goal_field(n, part), std::move(text));
    };
    const auto number = [](const auto& value) { return value ? fmt::format("{}", *value) : ""; };
    put("id", goal.id);
    put("metric", goal.metric);
    put("shape", std::string(shape_names.at(static_cast<std::size_t>(goal.shape))));
    put("low", number(goal.low));
    put("high", number(goal.high));
    put("k", number(goal.k));
    put("n", number(goal.n));
    put("per_shift", goal.per_shift ? "yes" : "");
    put("words", goal.words);
}

/// Rows of the same label go on with the row above, as the board has them: the first of them carries it.
std::vector<kata::ConditionRow> column_of(const std::vector<FormRow>& rows, std::string FormRow::*words) {
    std::vector<kata::ConditionRow> column;
    std::string under;
    for (const auto& row : rows) {
        under = row.label.empty() ? under : row.label;
        if ((row.*words).empty()) {
            continue;
        }
        const bool named = std::ranges::find(column, under, &kata::ConditionRow::label) != column.end();
        column.push_back({named ? "" : under, row.*words});
    }
    return column;
}

kata::TargetCondition condition_of(const TargetTexts& texts) {
    kata::TargetCondition target;
    target.achieve_by = texts.achieve_by;
    target.sentence = texts.sentence;
    target.pattern = column_of(texts.rows, &FormRow::words);
    for (const auto& goal : texts.goals) {
        if (auto whole_goal = goal_of(goal)) {
            target.goals.push_back(std::move(*whole_goal));
        }
    }
    return target;
}

}  // namespace

std::string row_field(std::size_t row, std::string_view part) { return fmt::format("row{}-{}", row, part); }
std::string goal_field(std::size_t goal, std::string_view part) {
    return fmt::format("goal{}-{}", goal, part);
}

std::string target_form_name(const kata::Storyboard& board) {
    return kata::present_target(board) == nullptr ? "target" : "target-change";
}

TargetTexts target_texts(const Draft& draft, const kata::Storyboard& board) {
    const auto form = target_form_name(board);
    TargetTexts texts;
    texts.achieve_by = kata::parse_day(text_of(draft, form, "date"));
    texts.sentence = text_of(draft, form, "sentence");
    texts.knows = text_of(draft, form, "knows");
    const auto rows = form_number(draft, form + " rows").value_or(0);
    for (std::size_t n = 1; n <= static_cast<std::size_t>(std::clamp(rows, 0.0, double{most_form_rows}));
         ++n) {
        texts.rows.push_back({text_of(draft, form, row_field(n, "label")),
                              text_of(draft, form, row_field(n, "now")),
                              text_of(draft, form, row_field(n, "words"))});
    }
    const auto goals = form_number(draft, form + " goals").value_or(0);
    for (std::size_t n = 1; n <= static_cast<std::size_t>(std::clamp(goals, 0.0, double{most_form_goals}));
         ++n) {
        texts.goals.push_back(goal_in(draft, form, n));
    }
    return texts;
}

void put_date(Draft& draft, const kata::Storyboard& board, kata::Day day) {
    set_form_text(draft, target_form_name(board) + " date", kata::iso(day));
}

void put_rows(Draft& draft, const kata::Storyboard& board, const std::vector<FormRow>& rows) {
    const auto form = target_form_name(board);
    for (std::size_t n = 1; n <= most_form_rows; ++n) {
        const auto row = n <= rows.size() ? rows[n - 1] : FormRow{};
        const std::array words{row.label, row.now, row.words};
        for (std::size_t part = 0; part < words.size(); ++part) {
            set_form_text(draft, form + " " + row_field(n, row_parts.at(part)), words.at(part));
        }
    }
    set_form_text(draft, form + " rows",
                  fmt::format("{}", std::min<std::size_t>(rows.size(), most_form_rows)));
}

void put_goals(Draft& draft, const kata::Storyboard& board, const std::vector<FormGoal>& goals) {
    const auto form = target_form_name(board);
    for (std::size_t n = 1; n <= most_form_goals; ++n) {
        if (n <= goals.size()) {
            put_goal(draft, form, n, goals[n - 1]);
            continue;
        }
        for (const auto* part : goal_parts) {
            set_form_text(draft, form + " " + goal_field(n, part), "");
        }
    }
    set_form_text(draft, form + " goals",
                  fmt::format("{}", std::min<std::size_t>(goals.size(), most_form_goals)));
}

std::optional<kata::Goal> goal_of(const FormGoal& goal) {
    kata::Goal made;
    made.id = goal.id;
    made.metric = goal.metric;
    made.per_shift = goal.per_shift;
    made.words = goal.words;
    const bool needs_low = goal.shape != GoalShape::at_most, needs_high = goal.shape != GoalShape::at_least;
    const bool counts = goal.shape == GoalShape::share;
    // k of n may have one limit only: "at most 30 min in 8 of 10".
    const bool bounded =
        counts ? goal.low || goal.high : (!needs_low || goal.low) && (!needs_high || goal.high);
    if (goal.metric.empty() || !bounded || (counts && (!goal.k || !goal.n))) {
        return std::nullopt;
    }
    made.kind = counts                          ? kata::GoalKind::share
                : goal.shape == GoalShape::band ? kata::GoalKind::band
                                                : kata::GoalKind::value;
    if (needs_low) {
        made.low = goal.low;
    }
    if (needs_high) {
        made.high = goal.high;
    }
    if (counts) {
        made.k = goal.k;
    }
    if (counts || goal.shape == GoalShape::band) {
        made.n = goal.n;
    }
    return made;
}

kata::SetTargetCondition set_target(const TargetTexts& texts, const kata::Storyboard& board,
                                    const kata::Shelf& shelf) {
    kata::SetTargetCondition ask{board.board.id, condition_of(texts), {}};
    for (const auto& goal : ask.target.goals) {
        const auto words = words_of(goal, board, shelf);
        const bool twice =
            std::ranges::find(ask.current, goal.metric, &kata::ConditionRow::label) != ask.current.end();
        if (words && !words->actual_line.empty() && !twice) {
            ask.current.push_back({goal.metric, words->actual_line});
        }
    }
    const auto seen = column_of(texts.rows, &FormRow::now);
    ask.current.insert(ask.current.end(), seen.begin(), seen.end());
    return ask;
}

kata::ChangeTargetCondition change_target(const TargetTexts& texts, const kata::Storyboard& board) {
    auto target = *kata::present_target(board);
    auto wanted = condition_of(texts);
    target.sentence = std::move(wanted.sentence);
    target.pattern = std::move(wanted.pattern);
    for (auto& goal : wanted.goals) {
        const auto it = std::ranges::find(target.goals, goal.id, &kata::Goal::id);
        if (it != target.goals.end()) {  // where it belongs stays as it is
            goal.board = it->board;
            goal.target = it->target;
            goal.order = it->order;
        }
    }
    target.goals = std::move(wanted.goals);
    return {std::move(target)};
}

}  // namespace kiosk
