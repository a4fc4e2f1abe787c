// The words of the target condition's form.
#include "kiosk/screens/target_form_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/condition_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void add_dates(TargetFormView& view, const TargetTexts& texts, kata::Day from) {
    view.earliest = from;
    view.day = texts.achieve_by.value_or(kata::plus_days(from, kata::usual_target_days));
    const int days = kata::days_between(from, *view.day);
    view.day_line = said("Achieve by {0}, in {1}", day_words(*view.day), days_words(days));
    view.day_is_far = days > kata::far_target_days;
    view.day_note = view.day_is_far ? word("More than four weeks: what could run differently in two?")
                                    : word("The date does not move. At it we look back, reached or not.");
    for (const int weeks : {1, 2, 3, 4}) {
        const auto day = kata::plus_days(from, 7 * weeks);
        view.dates.push_back({weeks == 1 ? word("1 week") : said("{0} weeks", weeks), day, day == *view.day});
    }
}

void add_when_and_how(TargetFormView& view, const TargetTexts& texts, const Draft& draft, kata::Day today) {
    if (view.changes) {
        view.day = texts.achieve_by;
        view.day_line =
            texts.achieve_by ? said("Achieve by {0}", day_words(*texts.achieve_by)) : word("No date yet");
        view.day_note = word("The date does not move. At it we look back, reached or not.");
    } else {
        add_dates(view, texts, today);
    }
    view.sentence = field_of(draft, view.form, "sentence", word("How it runs then. We can’t … because …"),
                             word("run every cycle …"));
    view.knows_question = word("Do we already know how to get there?");
    view.knows = {{word("Not yet"), texts.knows == "not yet"}, {word("Yes"), texts.knows == "yes"}};
    view.knows_note = texts.knows == "yes" ? word("Then choose further, past what we know.") : "";
    view.hints = {word("run every cycle in 95 to 120 s"),
                  word("install a second tester, train the late shift")};
}

void add_goals(TargetFormView& view, const TargetTexts& texts, const kata::Storyboard& board,
               const kata::Shelf& shelf) {
    for (const auto& form : texts.goals) {
        const auto* metric = kata::find_metric(board, form.metric);
        TargetFormView::GoalRow row;
        row.name = metric == nullptr ? word("Which number?") : metric->name;
        const auto goal = goal_of(form);
        const auto words = goal ? words_of(*goal, board, shelf) : std::nullopt;
        row.quiet = !words;
        row.target = words ? target_line(*words) : word("still open");
        row.now = words && !words->actual_line.empty() ? words->actual_line : word("No data yet");
        view.goals.push_back(std::move(row));
    }
    view.can_add_goal = texts.goals.size() < most_form_goals;
    view.hints = {word("27 of 30 cycles in 95 to 120 s: the process, seen within the hour"),
                  word("monthly output: a result, seen too late to learn from")};
}

std::string line_invitation(bool first) { return first ? word("No waiting at the press") : word("…"); }

void add_lines(TargetFormView& view, const TargetTexts& texts, const Draft& draft) {
    for (std::size_t i = 0; i < texts.rows.size(); ++i) {
        const auto field = [&](std::string_view part, const std::string& label,
                               const std::string& invitation) {
            return field_of(draft, view.form, row_field(i + 1, part), label, invitation);
        };
        TargetFormView::Line line;
        line.label = field("label", said("Line {0}", i + 1), i == 0 ? word("Pattern") : word("goes on"));
        line.now = field("now", word("Current condition"), word("As seen today"));
        line.words = field("words", word("Target condition"), line_invitation(i == 0));
        line.now_is_fixed = view.changes;
        view.lines.push_back(std::move(line));
    }
    view.can_add_line = texts.rows.size() < most_form_rows;
    view.hints = {word("1 unit between stations, same order every cycle"), word("better material flow")};
}

/// Not asked again of words that the board has agreed on.
void add_step_note(TargetFormView& view, const TargetTexts& texts, const kata::Storyboard& board) {
    const auto* agreed = view.changes ? kata::present_target(board) : nullptr;
    auto verb = agreed != nullptr && agreed->sentence == texts.sentence ? "" : step_word(texts.sentence);
    for (const auto& row : texts.rows) {
        const bool old = agreed != nullptr &&
                         in_one_line(words_under(agreed->pattern, row.label)) == in_one_line(row.words);
        verb = verb.empty() && !old ? step_word(row.words) : verb;
    }
    if (!verb.empty()) {
        view.step_note = said("“{0}” is a step on the way. How does it run then?", verb);
    }
}

/// What is missing first, in the order of the pages; then what the board's rules say.
void add_ask(TargetFormView& view, const TargetTexts& texts, const kata::Storyboard& board,
             const kata::Shelf& shelf, kata::Moment now) {
    const auto of_process = [&](const FormGoal& goal) {
        const auto* metric = kata::find_metric(board, goal.metric);
        return metric != nullptr && metric->role == kata::MetricRole::process && goal_of(goal);
    };
    view.ask = view.changes ? kata::Intent(change_target(texts, board))
                            : kata::Intent(set_target(texts, board, shelf));
    const auto refusal = kata::refuse(board, *view.ask, now);
    if (board.board.id.empty()) {
        view.why_not = word("No board on this panel yet");
    } else if (texts.sentence.empty()) {
        view.why_not = word("How shall it run? Complete the sentence");
    } else if (std::ranges::none_of(texts.goals, of_process)) {
        view.why_not = word("One number of the process itself is needed");
    } else if (!std::ranges::all_of(texts.goals,
                                    [](const FormGoal& goal) { return goal_of(goal).has_value(); })) {
        view.why_not = word("A number is still open: say its limit, or take it away");
    } else if (refusal) {
        view.why_not = word(kata::words(*refusal));
    }
    view.can_store = view.why_not.empty();
    const auto clock = clock_words(now, board.board.zone);
    view.store_words = view.changes ? word("Keep the changes") : word("Set target condition");
    view.saved_words = view.changes ? said("Target condition changed, {0}", clock)
                                    : said("Target condition set, {0}", clock);
}

}  // namespace

TargetFormView view_target_form(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                const Draft& draft) {
    TargetFormView view;
    view.form = target_form_name(board);
    view.changes = kata::present_target(board) != nullptr;
    const auto texts = target_texts(draft, board);
    const int number = board.targets.empty() ? 1 : board.targets.back().number + (view.changes ? 0 : 1);
    view.title = said("Target condition {0}", number);
    view.beside = challenge_words(board);
    view.pages = {word("When and how"), word("Numbers"), word("Pattern")};
    view.page = static_cast<TargetPage>(std::clamp(draft.form_step, 0, 2));
    switch (view.page) {
    case TargetPage::when_and_how: add_when_and_how(view, texts, draft, today(board.board, now)); break;
    case TargetPage::numbers: add_goals(view, texts, board, shelf); break;
    case TargetPage::pattern: add_lines(view, texts, draft); break;
    }
    add_step_note(view, texts, board);
    add_ask(view, texts, board, shelf, now);
    return view;
}

// --- one number of it ----------------------------------------------------------------------------------------------------

namespace {

void add_numbers(GoalFormView& view, const Draft& draft, const FormGoal& goal, const kata::Metric* metric,
                 std::size_t n) {
    const auto field = [&](std::string_view part, const std::string& label, const std::string& unit) {
        auto made = field_of(draft, view.form, goal_field(n, part), label, word("Type it"));
        made.words = made.quiet ? made.words : with_unit(typed_words(made.words), unit);
        view.numbers.push_back(std::move(made));
    };
    view.unit = metric == nullptr ? "" : metric->unit;
    view.decimals = metric == nullptr ? 2 : typed_decimals(*metric);
    view.minus = metric != nullptr && metric->least && *metric->least < 0;
    if (goal.shape == GoalShape::share) {
        field("k", word("So many"), "");
        field("n", word("of the last"), metric == nullptr ? "" : metric->counted);
    }
    const bool two = goal.shape == GoalShape::band || goal.shape == GoalShape::share;
    if (goal.shape != GoalShape::at_most) {
        field("low", two ? word("from") : word("at least"), view.unit);
    }
    if (goal.shape != GoalShape::at_least) {
        field("high", two ? word("to") : word("at most"), view.unit);
    }
}

}  // namespace

GoalFormView view_goal_form(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    GoalFormView view;
    view.form = target_form_name(board);
    view.title = word("A number of it");
    view.beside = challenge_words(board);
    const auto texts = target_texts(draft, board);
    const auto n = static_cast<std::size_t>(std::max(draft.goal, 0));
    view.there = n >= 1 && n <= texts.goals.size();
    view.empty_words = word("No number is open. Add one to the target condition.");
    if (!view.there) {
        return view;
    }
    const auto& goal = texts.goals[n - 1];
    for (const auto& metric : board.metrics) {
        view.metrics.push_back(
            {metric.role == kata::MetricRole::outcome ? said("{0}, outcome", metric.name) : metric.name,
             metric.id == goal.metric});
        view.metric_ids.push_back(metric.id);
    }
    view.shapes = {{word("At least"), goal.shape == GoalShape::at_least},
                   {word("At most"), goal.shape == GoalShape::at_most},
                   {word("All from … to"), goal.shape == GoalShape::band},
                   {word("So many from … to"), goal.shape == GoalShape::share}};
    const auto* metric = kata::find_metric(board, goal.metric);
    add_numbers(view, draft, goal, metric, n);
    view.words =
        field_of(draft, view.form, goal_field(n, "words"), word("More words"), word("on both shifts"));
    view.per_shift = goal.per_shift;
    view.can_be_per_shift = !kata::calendar_of(board.board, shelf.calendar()).shifts.empty();
    const auto whole = goal_of(goal);
    const auto words = whole ? words_of(*whole, board, shelf) : std::nullopt;
    view.now_label = word("Now");
    view.now_line = words && !words->actual_line.empty() ? words->actual_line : word("No data yet");
    view.target_label = word("Target");
    view.target_line = words ? target_line(*words) : word("still open");
    view.why_not = metric == nullptr ? word("Which number is it?")
                   : words           ? ""
                                     : word("Its limit is still open");
    view.hints = {word("a number of the process that the next cycle shows"), word("sales of the month")};
    return view;
}

}  // namespace kiosk
