// The number is proposed from the points since the start, the distance is worked out; what it means, people say.
#include "kiosk/screens/experiment_result_view.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

constexpr auto verdicts =
    std::to_array<std::pair<std::string_view, kata::Verdict>>({{"expected", kata::Verdict::as_expected},
                                                               {"partly", kata::Verdict::partly},
                                                               {"different", kata::Verdict::different}});

/// What happened, as far as it is known: typed before stored before measured.
struct Facts {
    std::optional<double> number;
    std::string words;
    std::optional<kata::Verdict> verdict;
    bool typed = false;  // the number was typed by hand
    bool operator==(const Facts&) const = default;
};

std::string field(const std::string& form, std::string_view name) { return fmt::format("{} {}", form, name); }

std::optional<kata::Verdict> chosen_verdict(const Draft& draft, const std::string& form,
                                            const kata::Experiment& experiment,
                                            std::optional<double> number) {
    const auto kept = form_text(draft, field(form, "verdict"));
    const auto* it = std::ranges::find(verdicts, kept, &std::pair<std::string_view, kata::Verdict>::first);
    if (it != verdicts.end()) {
        return it->second;
    }
    const auto band = expected_band(experiment);
    if (experiment.verdict || !band || !number) {
        return experiment.verdict;
    }
    return band->contains(*number) ? kata::Verdict::as_expected : kata::Verdict::different;
}

Facts facts_of(const kata::Experiment& experiment, const kata::Metric* metric, const Measured& measured,
               const Draft& draft, const std::string& form) {
    Facts facts;
    const auto typed = form_number(draft, field(form, "number"));
    facts.typed = typed.has_value();
    facts.number = typed ? typed : experiment.result_number ? experiment.result_number : measured.number;
    facts.words = form_text(draft, field(form, "happened"));
    if (facts.words.empty()) {
        facts.words = experiment.what_happened;
    }
    if (facts.words.empty() && facts.number) {
        const bool as_measured = !facts.typed && facts.number == measured.number;
        facts.words = as_measured         ? measured.sentence
                      : metric == nullptr ? number_words(*facts.number, 0)
                                          : value_words(*facts.number, *metric);
    }
    facts.verdict = chosen_verdict(draft, form, experiment, facts.number);
    return facts;
}

void add_happened(ExperimentResultView& view, const kata::Experiment& experiment, const kata::Metric* metric,
                  const Measured& measured, const Facts& facts, const Draft& draft) {
    if (facts.number && metric != nullptr) {
        view.figure = figure_words(*facts.number, *metric);
        const bool share = measured.of && facts.number == measured.number;
        view.side = share ? said("of {0}", number_words(*measured.of, 0)) : metric->unit;
    }
    const bool as_measured = metric != nullptr && !facts.typed && facts.number == measured.number;
    view.happened_from = as_measured || view.figure.empty() ? measured.from : word("typed in");
    const bool own_words = facts.words != measured.sentence && !facts.words.empty();
    const bool says_more =
        own_words && (view.figure.empty() || !facts.typed || experiment.what_happened == facts.words ||
                      !form_text(draft, field(view.form, "happened")).empty());
    view.words = view.figure.empty() || says_more ? with_capital(facts.words)
                 : facts.typed                    ? ""
                                                  : measured.beside;
    view.invitation = word("What did we see? Only facts");
}

void add_wishes(ExperimentResultView& view, const kata::Experiment& experiment, const kata::Metric* metric,
                const Facts& facts) {
    view.happened_wish.what_for = field(view.form, "happened");
    view.happened_wish.title = word("What happened");
    view.happened_wish.beside = word("Only what was seen and counted.");
    view.happened_wish.good = word("14 of 30 cycles in 95 to 120 s, longest 170 s");
    view.happened_wish.poor = word("it went quite well, I think");
    view.happened_wish.begins_with = facts.words;
    view.happened_wish.back = ScreenId::experiment_result;
    view.learned_wish = view.happened_wish;
    view.learned_wish.what_for = field(view.form, "learned");
    view.learned_wish.title = word("What did we learn?");
    view.learned_wish.beside = view.learned_hint;
    view.learned_wish.good = word("the level of the tray matters, not the worn bit");
    view.learned_wish.poor = word("it worked");
    view.learned_wish.begins_with = "";
    view.learned_wish.quoted = with_capital(experiment.expectation);
    view.learned_wish.quoted_label = word("We expected");
    view.learned_wish.quotes_sealed = true;
    if (metric != nullptr) {
        NumberWish wish;
        wish.what_for = field(view.form, "number");
        wish.title = word("What happened");
        wish.label = metric->label.empty() ? metric->name : metric->label;
        wish.unit = metric->unit;
        wish.decimals = std::max(typed_decimals(*metric), metric->kind == kata::MetricKind::count ? 1 : 0);
        wish.minus = metric->least.value_or(0) < 0;
        wish.back = ScreenId::experiment_result;
        view.number_wish = std::move(wish);
    }
}

void add_learned(ExperimentResultView& view, const kata::Experiment& experiment, const kata::Metric* metric,
                 const Facts& facts, const Draft& draft) {
    const auto ask = word("What do we know now that we didn’t?");
    const auto apart = apart_words(experiment, facts.number, metric);
    view.learned_hint = apart.empty() ? ask : said("{0}. {1}", apart, ask);
    const auto name = field(view.form, "learned");
    view.learned_written = half_written(draft, name) || !form_text(draft, name).empty();
    view.learned = form_words(draft, name, word("Touch here and write it in one sentence"));
}

void add_line(ExperimentResultView& view, const kata::Experiment& experiment, const kata::Metric* metric,
              const Facts& facts) {
    view.line = number_line(experiment, metric, facts.number);
    if (!view.line) {
        view.no_line = word("Words were expected: how far apart are they from what happened?");
    }
    for (const auto& [value, verdict] : verdicts) {
        view.verdicts.push_back({verdict_words(verdict), facts.verdict == verdict});
        view.verdict_values.emplace_back(value);
    }
}

/// Nothing where the record has it already.
std::optional<kata::WriteWhatHappened> new_facts(const kata::Experiment& experiment, const Facts& facts,
                                                 bool eye) {
    const bool stored = experiment.happened_at && facts.words == experiment.what_happened &&
                        facts.number == experiment.result_number && facts.verdict == experiment.verdict &&
                        eye == experiment.seen_by_eye;
    const bool any = !facts.words.empty() || facts.number || facts.verdict;
    if (stored || !any) {
        return std::nullopt;
    }
    return kata::WriteWhatHappened{experiment.id, facts.words, facts.number, facts.verdict, eye};
}

void add_asks(ExperimentResultView& view, const kata::Storyboard& board, const kata::Experiment& experiment,
              const Facts& facts, kata::Moment now, const Draft& draft) {
    const auto clock = clock_words(now, board.board.zone);
    view.happened_ask = new_facts(experiment, facts, view.seen_by_eye);
    const auto allowed = [&](const kata::Intent& intent) { return !kata::refuse(board, intent, now); };
    const bool stored = experiment.happened_at || experiment.stopped_at;
    const bool known = view.happened_ask ? allowed(*view.happened_ask) : stored;
    view.can_wait = known && !experiment.closed_at;
    view.wait_saved_words =
        view.happened_ask ? said("What happened stored, {0}. Learning to come", clock) : std::string();
    const auto learning = form_text(draft, field(view.form, "learned"));
    view.learned_ask = kata::WriteLearning{experiment.id, learning, {}};
    view.can_save = allowed(kata::WriteLearning{experiment.id, learning, {}, view.happened_ask});
    view.saved_words = said("Learning stored, {0}", clock);
}

}  // namespace

std::string result_form(const kata::EntityId& experiment) { return "result/" + experiment; }

ExperimentResultView view_experiment_result(const kata::Storyboard& board, const kata::Shelf& shelf,
                                            kata::Moment now, const Draft& draft) {
    ExperimentResultView view;
    const auto* experiment = experiment_or_running(board, draft.experiment);
    if (experiment == nullptr) {
        view.title = word("What happened?");
        view.empty_words = word("No experiment yet. What is the next step, and what do you expect?");
        return view;
    }
    view.experiment = experiment->id;
    view.form = result_form(experiment->id);
    view.title = said("Experiment {0}", experiment->number);
    view.beside = with_capital(short_words(*experiment));
    view.expected = view_expected(board, *experiment);
    const auto* metric = kata::find_metric(board, experiment->metric);
    const auto measured = measured_since(board, shelf, *experiment);
    const auto facts = facts_of(*experiment, metric, measured, draft, view.form);
    const auto eye = form_text(draft, field(view.form, "eye"));
    view.seen_by_eye = eye.empty() ? experiment->seen_by_eye : eye == "yes";
    add_happened(view, *experiment, metric, measured, facts, draft);
    add_line(view, *experiment, metric, facts);
    add_learned(view, *experiment, metric, facts, draft);
    add_wishes(view, *experiment, metric, facts);
    view.found_icon = !kata::is_running(*experiment);
    view.found_words = kata::is_running(*experiment) ? word("Something unexpected") : word("New obstacle");
    add_asks(view, board, *experiment, facts, now, draft);
    return view;
}

}  // namespace kiosk
