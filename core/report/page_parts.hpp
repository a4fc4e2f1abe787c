// The lines of a board's page, one noun each. Private to page.cpp.
#pragma once

#include "core/report/page.hpp"

namespace report {

std::string moment_words(kata::Moment at, const std::string& zone);  ///< "Thu 13 Nov 2025, 21:52"
TargetPart target_part(const kata::Station& station, const kata::Storyboard& board, kata::Day today);
/// "27 Oct to 14 Nov 2025, reached": when it was set and how it ended.
std::string target_dates(const kata::TargetCondition& target);
ObstacleLine obstacle_line(const kata::Obstacle& obstacle, bool now);
ExperimentRow experiment_row(const kata::Storyboard& board, const kata::Experiment& experiment);

}  // namespace report
