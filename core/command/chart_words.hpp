// The analysis of a run chart in lines for people.
#pragma once

#include <span>
#include <string>

#include "core/command/columns.hpp"
#include "core/measure/capability.hpp"
#include "core/measure/series.hpp"

namespace command {

struct ChartWords {
    std::string name, unit;

    std::string series(std::span<const double> values, const measure::SeriesSpec& spec,
                       std::size_t struck_out) const;
    /// `chart`: p, u or c.
    std::string attribute(const std::string& chart, const Columns& columns,
                          const std::vector<std::size_t>& phase_starts) const;
    std::string capability(const measure::Capability& found) const;
};

}  // namespace command
