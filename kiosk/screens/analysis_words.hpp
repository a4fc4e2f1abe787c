// The numbers of a process analysis in words: what they are called, the arithmetic as a person writes it, what is still missing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/worked_out.hpp"
#include "kiosk/screens/process_analysis_view.hpp"

namespace kiosk {

struct AnalysisNumber {
    std::string_view id;  // of the form's row
    std::string_view label;
    std::string_view unit;
    std::optional<double> kata::Analysis::*member;
    AnalysisTab tab;
};
std::span<const AnalysisNumber> analysis_numbers();
const AnalysisNumber* find_analysis_number(std::string_view id);

/// As it was written; a result of a division with as many decimals as seconds can be told apart by.
std::string plain_number(double value);
std::string seconds_words(double seconds);
/// Working time, takt, planned cycle time, gap.
std::vector<AnalysisSum> pace_sums(const kata::Analysis& analysis);
std::vector<AnalysisSum> operator_sums(const kata::Analysis& analysis);
/// A question where planned cycle time is far from takt; empty mostly.
std::string pace_note(const kata::Analysis& analysis);

}  // namespace kiosk
