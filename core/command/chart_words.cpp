// A line a figure; a signal asks what changed, it never judges.
#include "core/command/chart_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/command/chart_case.hpp"
#include "core/command/print.hpp"
#include "core/measure/attribute.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/number_text.hpp"
#include "core/measure/spread.hpp"

namespace command {

namespace {

using Rows = std::vector<std::size_t>;

/// Five significant figures say all that a chart can show.
std::string figure(double value) { return fmt::format("{:.5g}", value); }
std::string figure(const std::optional<double>& value) { return value ? figure(*value) : "-"; }

std::string rows_words(const Rows& rows) {
    if (rows.empty()) return "none";
    std::vector<std::string> words;
    words.reserve(rows.size());
    for (const auto row : rows) words.push_back(std::to_string(row));
    return (rows.size() == 1 ? "row " : "rows ") + listed(words);
}

std::optional<measure::Range> present_range(std::span<const double> values) {
    std::vector<double> present;
    std::ranges::copy_if(values, std::back_inserter(present),
                         [](double v) { return !measure::is_missing(v); });
    return measure::range_of(present);
}

std::string limits_words(const std::optional<measure::Limits>& limits) {
    return limits ? fmt::format("{} to {}", figure(limits->low), figure(limits->high)) : "none";
}

std::string line(std::string_view label, const std::string& words) {
    return fmt::format("  {:<22}{}\n", label, words);
}

/// At most so long a run, at least so many crossings: else something changed.
std::string runs_lines(const measure::Phase& phase) {
    const auto& runs = phase.runs;
    if (!runs.longest) return line("runs", "none, all values lie on the median");
    auto text =
        line("longest run", fmt::format("{}, at most {} is usual{}", *runs.longest, *runs.longest_limit,
                                        runs.shift_signal ? "; what changed there?" : ""));
    text +=
        line("crossings", fmt::format("{}, at least {} is usual{}", *runs.crossings, *runs.crossings_limit,
                                      runs.crossings_signal ? "; what changed?" : ""));
    if (!runs.valid())
        text +=
            line("", fmt::format("too few points to tell: {} of 10 that are not on the median", runs.useful));
    return text;
}

std::string rules_line(const measure::Phase& phase) {
    std::vector<std::string> found;
    for (std::size_t rule = 0; rule < 4; ++rule) {
        const auto& rows = phase.nelson.rules.at(rule);
        if (!rows.empty()) found.push_back(fmt::format("{} ({})", rule + 1, rows_words(rows)));
    }
    return line("Nelson rules 1 to 4", found.empty() ? "none" : listed(found));
}

std::string phase_lines(std::span<const double> values, const measure::Phase& phase, std::size_t number,
                        bool several) {
    const auto own = values.subspan(phase.start, phase.end - phase.start);
    const auto range = present_range(own);
    std::string text;
    if (several && own.empty()) return fmt::format("phase {}, no rows\n", number);
    if (several) text += fmt::format("phase {}, rows {} to {}\n", number, phase.start, phase.end - 1);
    text += line(
        "n", fmt::format("{}{}", phase.observed,
                         phase.missing_count > 0 ? fmt::format(", {} missing", phase.missing_count) : ""));
    text += line("median", figure(phase.median));
    if (range)
        text += line("least to greatest", fmt::format("{} to {}", figure(range->low), figure(range->high)));
    text += runs_lines(phase);
    text += line("mean", figure(phase.xmr.mean));
    text += line("natural limits", limits_words(phase.xmr.natural()));
    text += line("outside them", rows_words(phase.outside));
    text += rules_line(phase);
    return text;
}

}  // namespace

std::string ChartWords::series(std::span<const double> values, const measure::SeriesSpec& spec,
                               std::size_t struck_out) const {
    auto text = fmt::format("{}{}, {}{}\n", one_line(name), unit.empty() ? "" : ", " + one_line(unit),
                            counted(values.size(), "value", "values"),
                            struck_out > 0 ? fmt::format(", {} struck out and left out", struck_out) : "");
    std::size_t number = 0;
    for (const auto& phase : measure::analyse(values, spec))
        text += phase_lines(values, phase, ++number, spec.phase_starts.size() > 1);
    return text;
}

std::string ChartWords::attribute(const std::string& chart, const Columns& columns,
                                  const std::vector<std::size_t>& phase_starts) const {
    auto text =
        fmt::format("{}, {} chart, {}\n", one_line(name), chart, counted(columns.y.size(), "row", "rows"));
    std::size_t number = 0;
    for (const auto& phase :
         measure::attribute_chart(attribute_kind(chart), columns.y, columns.n, phase_starts)) {
        if (phase_starts.size() > 1) text += fmt::format("phase {}, from row {}\n", ++number, phase.start);
        text += line("centre", figure(phase.centre));
        const auto low = present_range(phase.low), high = present_range(phase.high);
        if (low && high)
            text += line("limits", fmt::format("{} to {}{}", figure(low->low), figure(high->high),
                                               low->width() + high->width() > 0 ? ", by row" : ""));
        text += line("outside them", rows_words(phase.outside));
    }
    return text;
}

std::string ChartWords::capability(const measure::Capability& found) const {
    return line("Cp, Cpk", fmt::format("{}, {}", figure(found.cp), figure(found.cpk))) +
           line("Pp, Ppk", fmt::format("{}, {}", figure(found.pp), figure(found.ppk))) +
           line("Cpm", figure(found.cpm)) +
           line("outside specification", fmt::format("{} below, {} above", found.below, found.above));
}

}  // namespace command
