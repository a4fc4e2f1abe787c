// Every line shows the numbers it was worked out from.
#include "kiosk/screens/analysis_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/measure/number_text.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using kata::Analysis;
using kata::StillMissing;
using kata::WorkedOut;

constexpr double far_below_takt = 0.8;

constexpr std::array<AnalysisNumber, 9> numbers{
    {{"demand", "Customer demand", "pieces a day", &Analysis::demand, AnalysisTab::pace},
     {"shifts", "Shifts", "a day", &Analysis::shifts, AnalysisTab::pace},
     {"shift_min", "Length of a shift", "min", &Analysis::shift_min, AnalysisTab::pace},
     {"breaks_min", "Breaks in a shift", "min", &Analysis::breaks_min, AnalysisTab::pace},
     {"down_min", "Planned stops in a shift", "min", &Analysis::down_min, AnalysisTab::pace},
     {"planned_cycle_s", "Planned cycle time", "s", &Analysis::planned_cycle_s, AnalysisTab::pace},
     {"factor", "or as a share of takt", "", &Analysis::factor, AnalysisTab::pace},
     {"work_content_s", "Manual work in one piece", "s", &Analysis::work_content_s, AnalysisTab::operators},
     {"operators", "Operators there now", "", &Analysis::operators, AnalysisTab::operators}}};

std::string missing_words(StillMissing what) {
    switch (what) {
    case StillMissing::demand: return word("customer demand");
    case StillMissing::shifts: return word("shifts a day");
    case StillMissing::shift_min: return word("length of a shift");
    case StillMissing::breaks_min: return word("breaks");
    case StillMissing::down_min: return word("planned stops");
    case StillMissing::no_time_left: return word("time beside breaks and stops");
    case StillMissing::planned_cycle: return word("planned cycle time");
    case StillMissing::takt: return word("takt");
    case StillMissing::work_content: return word("manual work in one piece");
    case StillMissing::operators: return word("operators there now");
    }
    return "";
}

std::string still_missing(const std::vector<std::string>& what) {
    return said("Still missing: {0}", listed(what));
}

std::string still_missing(const std::vector<StillMissing>& what) {
    std::vector<std::string> parts;
    std::ranges::transform(what, std::back_inserter(parts), missing_words);
    return still_missing(parts);
}

/// Tenths of a second; hundredths where that is a large part of it.
std::string result_s(double seconds) {
    const double step = seconds < 10 ? 100 : 10;
    return plain_number(std::round(seconds * step) / step);
}

std::string percent(double share) { return said("{0} %", number_words(100 * share, 0)); }

AnalysisSum available_sum(const Analysis& a, const WorkedOut& out) {
    AnalysisSum sum{word("Working time a day"), {}, !out.available_s};
    if (!out.available_s) {
        auto missing = out.for_takt;
        std::erase(missing, StillMissing::demand);
        sum.words = still_missing(missing);
        return sum;
    }
    sum.words = said("{0} × ({1} \u2212 {2} \u2212 {3}) min = {4} s", plain_number(*a.shifts),
                     plain_number(*a.shift_min), plain_number(*a.breaks_min), plain_number(*a.down_min),
                     plain_number(*out.available_s));
    return sum;
}

AnalysisSum takt_sum(const Analysis& a, const WorkedOut& out) {
    if (!out.takt_s) {
        std::vector<std::string> parts;
        if (!out.available_s) {
            parts.push_back(word("working time"));
        }
        if (std::ranges::find(out.for_takt, StillMissing::demand) != out.for_takt.end()) {
            parts.push_back(missing_words(StillMissing::demand));
        }
        return {word("Takt"), still_missing(parts), true};
    }
    return {word("Takt"),
            said("{0} s / {1} = {2} s", plain_number(*out.available_s), plain_number(*a.demand),
                 result_s(*out.takt_s)),
            false};
}

AnalysisSum planned_sum(const Analysis& a, const WorkedOut& out) {
    AnalysisSum sum{word("Planned cycle time"), {}, !out.planned_cycle_s};
    if (!out.planned_cycle_s) {
        sum.words = still_missing(out.for_planned_cycle);
    } else if (out.planned_is_set) {
        sum.words = said("{0} s, set by us", result_s(*out.planned_cycle_s));
    } else {
        sum.words = said("{0} s × {1} = {2} s", result_s(*out.takt_s), plain_number(*a.factor),
                         result_s(*out.planned_cycle_s));
    }
    return sum;
}

AnalysisSum gap_sum(const WorkedOut& out) {
    if (!out.gap) {
        std::vector<StillMissing> missing;
        if (!out.takt_s) {
            missing.push_back(StillMissing::takt);
        }
        if (!out.planned_cycle_s) {
            missing.push_back(StillMissing::planned_cycle);
        }
        return {word("Gap"), still_missing(missing), true};
    }
    const auto takt = result_s(*out.takt_s);
    return {word("Gap"),
            said("({0} \u2212 {1}) / {0} = {2}", takt, result_s(*out.planned_cycle_s), percent(*out.gap)),
            false};
}

}  // namespace

std::span<const AnalysisNumber> analysis_numbers() { return numbers; }

const AnalysisNumber* find_analysis_number(std::string_view id) {
    const auto* const it = std::ranges::find(numbers, id, &AnalysisNumber::id);
    return it == numbers.end() ? nullptr : it;
}

std::string plain_number(double value) {
    constexpr int finest = 3;
    return number_words(value, std::min(measure::decimals_needed(value), finest));
}

std::string seconds_words(double seconds) { return said("{0} s", result_s(seconds)); }

std::vector<AnalysisSum> pace_sums(const Analysis& analysis) {
    const auto out = kata::worked_out(analysis);
    return {available_sum(analysis, out), takt_sum(analysis, out), planned_sum(analysis, out), gap_sum(out)};
}

std::vector<AnalysisSum> operator_sums(const Analysis& analysis) {
    const auto out = kata::worked_out(analysis);
    AnalysisSum sum{word("Operators needed, if every cycle were alike"), {}, !out.operators_exact};
    if (!out.operators_exact) {
        sum.words = still_missing(out.for_operators);
        return {sum};
    }
    sum.words = said("{0} s / {1} s = {2} needed", plain_number(*analysis.work_content_s),
                     result_s(*out.planned_cycle_s), number_words(*out.operators_exact, 1));
    if (analysis.operators) {
        sum.words = said("{0}, {1} there", sum.words, plain_number(*analysis.operators));
    }
    return {sum};
}

std::string pace_note(const Analysis& analysis) {
    const auto out = kata::worked_out(analysis);
    if (!out.factor) {
        return "";
    }
    if (*out.factor > 1) {
        return word("Slower than takt: the customer waits. What would let us plan a shorter cycle?");
    }
    return *out.factor < far_below_takt
               ? word("Far below takt: going much faster hides what stops us. Is that what we want?")
               : "";
}

}  // namespace kiosk
