// The words of core/measure's doubt.
#include "kiosk/screens/record_question.hpp"

#include <algorithm>

#include "core/measure/axis.hpp"
#include "core/measure/plausible.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// Digits as they would have been typed: no zeros after the last decimal.
std::string as_typed(double value, int decimals) {
    auto digits = fmt::format("{:.{}f}", value, decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.')) {
            digits.pop_back();
        }
    }
    return digits;
}

void add_line(PlausibilityQuestion& question, measure::Range usual) {
    const auto axis = measure::number_line(usual, question.value);
    question.low = axis.low;
    question.high = axis.high;
    const int decimals = measure::decimals_of(axis.ticks);
    for (const double tick : axis.ticks) {
        question.ticks.push_back({tick, number_words(tick, decimals)});
    }
}

}  // namespace

std::vector<double> values_that_count(const std::vector<kata::DataPoint>& points) {
    std::vector<double> values;
    for (const auto& point : points) {
        if (!point.struck_out) {
            values.push_back(point.value);
        }
    }
    return values;
}

std::optional<PlausibilityQuestion>
plausibility_question(const kata::Metric& metric, const std::vector<kata::DataPoint>& before, double value) {
    const auto values = values_that_count(before);
    const auto doubt = measure::doubt(value, values);
    if (!doubt) {
        return std::nullopt;
    }
    PlausibilityQuestion question;
    const auto typed = with_unit(typed_words(as_typed(value, typed_decimals(metric))), metric.unit);
    question.title = said("Is {0} right?", typed);
    question.why = word("It is far from the values before.\nIf it is real, it is worth knowing why.");
    question.value_words = typed_words(as_typed(value, typed_decimals(metric)));
    question.before_words = said("last {0} values", std::min(values.size(), measure::usual_count));
    question.value = value;
    question.before_low = doubt->usual.low;
    question.before_high = doubt->usual.high;
    if (doubt->meant) {
        question.changed_digits = as_typed(*doubt->meant, typed_decimals(metric));
        question.change_words =
            said("Change to {0}", with_unit(typed_words(question.changed_digits), metric.unit));
    }
    question.again_words = word("Type again");
    question.keep_words = said("Yes, keep {0}", typed);
    add_line(question, doubt->usual);
    return question;
}

}  // namespace kiosk
