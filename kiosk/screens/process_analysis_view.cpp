// The tabs of process analysis, row by row.
#include "kiosk/screens/process_analysis_view.hpp"

#include <algorithm>
#include <cmath>

#include "core/kata/rules.hpp"
#include "kiosk/screens/analysis_rows.hpp"
#include "kiosk/screens/analysis_words.hpp"
#include "kiosk/screens/entry.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using kata::Analysis;
using Opens = AnalysisRow::Opens;

constexpr int tab_count = 7;

AnalysisTab tab_of(const Draft& draft) {
    return static_cast<AnalysisTab>(std::clamp(draft.analysis_tab, 0, tab_count - 1));
}

std::string tab_words(AnalysisTab tab) {
    switch (tab) {
    case AnalysisTab::outcome: return word("Outcome");
    case AnalysisTab::pace: return word("Demand and pace");
    case AnalysisTab::pattern: return word("Pattern");
    case AnalysisTab::cycles: return word("Cycles");
    case AnalysisTab::facts: return word("Facts and guesses");
    case AnalysisTab::equipment: return word("Machines");
    case AnalysisTab::operators: return word("Operators");
    }
    return "";
}

/// The third of the five steps has three pages.
int step_of(AnalysisTab tab) {
    switch (tab) {
    case AnalysisTab::outcome: return 1;
    case AnalysisTab::pace: return 2;
    case AnalysisTab::pattern:
    case AnalysisTab::cycles:
    case AnalysisTab::facts: return 3;
    case AnalysisTab::equipment: return 4;
    case AnalysisTab::operators: return 5;
    }
    return 0;
}

std::string question_of(AnalysisTab tab) {
    switch (tab) {
    case AnalysisTab::outcome: return word("How does it run over time?");
    case AnalysisTab::pace: return word("How often does the customer need one?");
    case AnalysisTab::pattern: return word("How does the work run, step by step?");
    case AnalysisTab::cycles: return word("How much do cycles vary?");
    case AnalysisTab::facts: return word("What did we see, and what do we only think?");
    case AnalysisTab::equipment: return word("Do the machines keep up?");
    case AnalysisTab::operators: return word("How many, if every cycle were alike?");
    }
    return "";
}

void add_tabs(ProcessAnalysisView& view, const Draft& draft) {
    view.tab = tab_of(draft);
    for (int i = 0; i < tab_count; ++i) {
        const auto tab = static_cast<AnalysisTab>(i);
        view.tabs.push_back({std::to_string(step_of(tab)), tab_words(tab), tab == view.tab});
    }
    view.question = question_of(view.tab);
}

bool is_half_typed(const AnalysisNumber& number, const Analysis& analysis, const Draft& draft) {
    const auto typed = draft.written.find(analysis_key(analysis, number.id));
    return typed != draft.written.end() && !typed->second.empty();
}

AnalysisRow number_row(const AnalysisNumber& number, const Analysis& analysis, const Draft& draft) {
    AnalysisRow row;
    row.opens = Opens::number;
    row.id = number.id;
    row.label = word(number.label);
    const auto unit = number.unit.empty() ? std::string{} : word(number.unit);
    const auto& value = analysis.*number.member;
    row.quiet = !value;
    row.value = value ? with_unit(plain_number(*value), unit) : word("Not written yet");
    row.half_typed = is_half_typed(number, analysis, draft);
    return row;
}

void add_numbers(ProcessAnalysisView& view, const Analysis& analysis, const Draft& draft) {
    for (const auto& number : analysis_numbers()) {
        if (number.tab == view.tab) {
            view.rows.push_back(number_row(number, analysis, draft));
        }
    }
}

void add_pace(ProcessAnalysisView& view, const Analysis& analysis, const Draft& draft) {
    add_numbers(view, analysis, draft);
    const auto out = kata::worked_out(analysis);
    for (auto& row : view.rows) {  // one of the two is written, the other follows from it
        if (row.id == "factor" && !analysis.factor && out.factor && out.planned_is_set) {
            row.value = said("{0}, from the seconds", number_words(*out.factor, 2));
        } else if (row.id == "planned_cycle_s" && !out.planned_is_set && out.planned_cycle_s) {
            row.value = said("{0}, from the share", seconds_words(*out.planned_cycle_s));
        }
    }
    view.sums = pace_sums(analysis);
    view.note = pace_note(analysis);
}

/// The run chart's lines of takt and planned cycle time come from here; nothing to ask where they are the same.
void add_onto_chart(ProcessAnalysisView& view, const kata::Storyboard& board, const Analysis& analysis) {
    const auto* metric = kata::find_metric(board, analysis.cycle_metric);
    const auto seconds = metric == nullptr ? std::nullopt : kata::seconds_in_unit(*metric);
    const auto out = kata::worked_out(analysis);
    if (!view.can_write || !seconds || !out.takt_s || !out.planned_cycle_s) {
        return;
    }
    kata::ChangeMetric ask{*metric};
    ask.metric.takt = *out.takt_s / *seconds;
    ask.metric.planned_cycle_time = *out.planned_cycle_s / *seconds;
    if (ask.metric == *metric) {
        return;
    }
    view.onto_chart = std::move(ask);
    view.onto_chart_words = said("Takt {0} and planned cycle time {1} are on the run chart",
                                 seconds_words(*out.takt_s), seconds_words(*out.planned_cycle_s));
}

void add_look(ProcessAnalysisView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
              const Analysis& analysis, kata::Moment now, const Draft& draft) {
    view.analysis = analysis.id;
    view.looks = static_cast<int>(board.analyses.size());
    view.look = view.looks - 1 - std::clamp(draft.looks_back, 0, view.looks - 1);
    const auto day = analysis.seen_on ? day_words(*analysis.seen_on) : word("day not known");
    view.beside = day;
    view.seen_head = said("Seen {0}", day);
    const bool of_today = is_of_today(board, analysis, now);
    view.can_write = of_today && shelf.is_here(board.board.id);
    if (!of_today) {
        view.kept_words = said("Kept as it was on {0}", day);
    }
}

void add_target_head(ProcessAnalysisView& view, const kata::Storyboard& board) {
    const auto* target = kata::present_target(board);
    const bool has =
        std::ranges::any_of(view.rows, [](const AnalysisRow& row) { return !row.beside.empty(); });
    if (view.tab == AnalysisTab::equipment || target == nullptr || !has) {
        return;
    }
    view.beside_is_target = true;
    view.beside_head = said("Target condition {0}", target->number);
}

void add_looking_again(ProcessAnalysisView& view, const kata::Storyboard& board, kata::Moment now) {
    if (!board.analyses.empty() && is_of_today(board, board.analyses.back(), now)) {
        return;
    }
    const auto clock = clock_words(now, board.board.zone);
    kata::KeepAnalysis ask;
    if (board.analyses.empty()) {
        ask.analysis.outcome_metric = metric_to_begin_with(board, kata::MetricRole::outcome);
        ask.analysis.cycle_metric = metric_to_begin_with(board, kata::MetricRole::process);
        view.look_again_words = word("Go and see today");
    } else {
        ask.analysis = board.analyses.back();
        ask.analysis.id.clear();
        view.look_again_words = word("Look again today");
    }
    ask.analysis.board = board.board.id;
    ask.analysis.seen_on = today(board.board, now);
    view.look_again = std::move(ask);
    view.saved_words = said("A new look at the process, {0}", clock);
}

/// The look with that number; of seconds and share one says what is planned, so the other goes.
Analysis with_number(Analysis analysis, const AnalysisNumber& number, std::optional<double> value) {
    analysis.*number.member = value;
    if (value && number.id == "factor") {
        analysis.planned_cycle_s.reset();
    } else if (value && number.id == "planned_cycle_s") {
        analysis.factor.reset();
    }
    return analysis;
}

AnalysisEntry entry_of(const AnalysisNumber& number, const Analysis& analysis, const std::string& digits) {
    AnalysisEntry entry;
    entry.title = tab_words(number.tab);
    entry.label = word(number.label);
    entry.unit = number.unit.empty() ? "" : word(number.unit);
    entry.figure = typed_words(digits);
    if (const auto& before = analysis.*number.member) {
        entry.so_far = said("so far {0}", with_unit(plain_number(*before), entry.unit));
        entry.take_away = kata::KeepAnalysis{with_number(analysis, number, std::nullopt)};
    }
    const auto value = number_of(digits);
    entry.save_words = word("Keep");
    auto changed = analysis;
    if (value) {
        changed = with_number(analysis, number, value);
        entry.typed = with_unit(plain_number(*value), entry.unit);
        entry.save_words = said("Keep {0}", entry.typed);
        entry.ask = kata::KeepAnalysis{changed};
    }
    entry.sums = number.tab == AnalysisTab::operators ? operator_sums(changed) : pace_sums(changed);
    return entry;
}

}  // namespace

std::string analysis_key(const Analysis& analysis, std::string_view id) {
    return analysis.id + " " + std::string(id);
}

const Analysis* shown_analysis(const kata::Storyboard& board, const Draft& draft) {
    if (board.analyses.empty()) {
        return nullptr;
    }
    const auto newest = board.analyses.size() - 1;
    const auto back = static_cast<std::size_t>(std::max(draft.looks_back, 0));
    return &board.analyses[newest - std::min(newest, back)];
}

bool is_of_today(const kata::Storyboard& board, const Analysis& analysis, kata::Moment now) {
    return analysis.seen_on == today(board.board, now);
}

bool has_half_a_number(const kata::Storyboard& board, kata::Moment now, const Draft& draft) {
    return !board.analyses.empty() && is_of_today(board, board.analyses.back(), now) &&
           std::ranges::any_of(analysis_numbers(), [&](const AnalysisNumber& number) {
               return is_half_typed(number, board.analyses.back(), draft);
           });
}

ProcessAnalysisView view_process_analysis(const kata::Storyboard& board, const kata::Shelf& shelf,
                                          kata::Moment now, const Draft& draft) {
    ProcessAnalysisView view;
    view.title = word("Process analysis");
    if (shelf.is_here(board.board.id)) {
        add_looking_again(view, board, now);
    }
    const auto* analysis = shown_analysis(board, draft);
    if (analysis == nullptr) {
        view.empty_words =
            word("Nobody has written a process analysis here yet. Go and see how the process runs now.");
        return view;
    }
    add_tabs(view, draft);
    add_look(view, board, shelf, *analysis, now, draft);
    const RowsFrom from{board, shelf, *analysis, now};
    switch (view.tab) {
    case AnalysisTab::outcome: add_outcome(view, from); break;
    case AnalysisTab::pace:
        add_pace(view, *analysis, draft);
        add_onto_chart(view, board, *analysis);
        break;
    case AnalysisTab::pattern: add_pattern(view, from); break;
    case AnalysisTab::cycles: add_cycles(view, from); break;
    case AnalysisTab::facts: add_facts(view, from); break;
    case AnalysisTab::equipment: add_equipment(view, from); break;
    case AnalysisTab::operators:
        add_numbers(view, *analysis, draft);
        view.sums = operator_sums(*analysis);
        break;
    }
    add_target_head(view, board);
    if (!view.can_write) {
        for (auto* rows : {&view.rows, &view.known, &view.assumed}) {
            for (auto& row : *rows) {
                row.opens = Opens::nothing;
                row.half_typed = false;
            }
        }
    }
    return view;
}

std::optional<AnalysisEntry> view_analysis_entry(const kata::Storyboard& board, kata::Moment now,
                                                 const Draft& draft) {
    const auto* analysis = shown_analysis(board, draft);
    const auto* number = find_analysis_number(draft.analysis_number);
    if (analysis == nullptr || number == nullptr || !is_of_today(board, *analysis, now)) {
        return std::nullopt;
    }
    const auto key = analysis_key(*analysis, number->id);
    const auto it = draft.written.find(key);
    const auto digits = it == draft.written.end() ? std::string{} : it->second;
    auto entry = entry_of(*number, *analysis, digits);
    entry.key = key;
    const auto clock = clock_words(now, board.board.zone);
    entry.taken_words = said("{0} taken away, {1}", entry.label, clock);
    if (!entry.ask) {
        return entry;
    }
    if (const auto refusal = kata::refuse(board, *entry.ask, now)) {
        entry.why_not = word(kata::words(*refusal));
        return entry;
    }
    entry.can_save = true;
    entry.saved_words = said("{0} {1} stored, {2}", entry.label, entry.typed, clock);
    return entry;
}

}  // namespace kiosk
