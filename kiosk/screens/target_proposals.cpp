// What a target condition's form begins with, so that nothing is asked that the board knows already.
#include <algorithm>

#include "kiosk/screens/condition_words.hpp"
#include "kiosk/screens/form_words.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/target_texts.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

FormGoal form_of(const kata::Goal& goal) {
    FormGoal form;
    form.metric = goal.metric;
    form.shape = goal.kind == kata::GoalKind::share  ? GoalShape::share
                 : goal.kind == kata::GoalKind::band ? GoalShape::band
                 : goal.low && !goal.high            ? GoalShape::at_least
                 : goal.high && !goal.low            ? GoalShape::at_most
                                                     : GoalShape::band;
    form.low = goal.low;
    form.high = goal.high;
    form.k = goal.k;
    form.n = goal.n;
    form.per_shift = goal.per_shift;
    form.words = goal.words;
    return form;
}

/// The pace that is planned and the pace that is needed are a band to begin with.
std::vector<FormGoal> goals_from_metrics(const kata::Storyboard& board) {
    std::vector<FormGoal> goals;
    const auto paced = std::ranges::find_if(board.metrics, [](const kata::Metric& metric) {
        return metric.role == kata::MetricRole::process && metric.planned_cycle_time && metric.takt;
    });
    if (paced != board.metrics.end()) {
        FormGoal goal;
        goal.metric = paced->id;
        goal.shape = GoalShape::share;
        goal.low = std::min(*paced->planned_cycle_time, *paced->takt);
        goal.high = std::max(*paced->planned_cycle_time, *paced->takt);
        goal.k = 27;
        goal.n = 30;
        goals.push_back(goal);
    }
    return goals;
}

/// Later looks by label, then the words it was set from.
std::vector<FormRow> rows_from(const kata::Storyboard& earlier, const kata::TargetCondition& last) {
    std::vector<FormRow> rows;
    for (const auto& line : lines_of(last.pattern)) {
        const auto seen = newest_look(earlier, line.label);
        rows.push_back({line.label, in_one_line(seen.words), ""});
    }
    return rows;
}

std::vector<FormRow> rows_from(const kata::Analysis& analysis) {
    std::vector<FormRow> rows;
    for (const auto& line : analysis.pattern) {
        rows.push_back({rows.empty() ? word("Pattern") : "", line, ""});
    }
    return rows;
}

TargetTexts proposed(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    TargetTexts texts;
    texts.achieve_by = kata::plus_days(today(board.board, now), kata::usual_target_days);
    if (!board.targets.empty()) {
        const auto& last = board.targets.back();
        texts.rows = rows_from(shelf.storyboard_of_target(board.board.id, last.id), last);
        std::ranges::transform(last.goals, std::back_inserter(texts.goals), form_of);
    }
    if (texts.rows.empty() && !board.analyses.empty()) {
        texts.rows = rows_from(board.analyses.back());
    }
    if (texts.goals.empty()) {
        texts.goals = goals_from_metrics(board);
    }
    if (texts.rows.empty()) {
        texts.rows.push_back({word("Pattern"), "", ""});
    }
    return texts;
}

TargetTexts present_texts(const kata::Storyboard& board, const kata::TargetCondition& target) {
    TargetTexts texts;
    texts.achieve_by = target.achieve_by;
    texts.sentence = target.sentence;
    for (const auto& row : target.pattern) {
        const bool goes_on = row.label.empty();
        texts.rows.push_back(
            {row.label, goes_on ? "" : in_one_line(starting_look(board, row.label)), row.words});
    }
    for (const auto& goal : target.goals) {
        texts.goals.push_back(form_of(goal));
        texts.goals.back().id = goal.id;
    }
    return texts;
}

}  // namespace

void begin_target_form(Draft& draft, const kata::Storyboard& board, const kata::Shelf& shelf,
                       kata::Moment now) {
    const auto form = target_form_name(board);
    const auto* target = kata::present_target(board);
    const std::string about = target == nullptr ? "a new one" : target->id;
    if (form_text(draft, form + " begun") == about || is_given(draft, form)) {
        return;
    }
    drop_form(draft, form);  // it was about one that has ended since
    const auto texts = target == nullptr ? proposed(board, shelf, now) : present_texts(board, *target);
    set_form_text(draft, form + " begun", about);
    set_form_text(draft, form + " sentence", texts.sentence);
    if (texts.achieve_by) {
        put_date(draft, board, *texts.achieve_by);
    }
    put_rows(draft, board, texts.rows);
    put_goals(draft, board, texts.goals);
    draft.form_step = draft.form_row_page = 0;
}

bool is_untouched(const Draft& draft, const kata::Storyboard& board, const kata::Shelf& shelf,
                  kata::Moment now) {
    Draft fresh, half;
    begin_target_form(fresh, board, shelf, now);
    half.written = draft.written;
    return target_texts(draft, board) == target_texts(fresh, board) &&
           !form_begun(half, target_form_name(board));
}

}  // namespace kiosk
