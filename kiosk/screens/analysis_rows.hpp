// What each page of process analysis lists: the figures of its metrics, its lines of text, its machines. Private to the form's view.
#pragma once

#include "kiosk/screens/process_analysis_view.hpp"

namespace kiosk {

struct RowsFrom {
    const kata::Storyboard& board;
    const kata::Shelf& shelf;
    const kata::Analysis& analysis;
    kata::Moment now;
};

void add_outcome(ProcessAnalysisView& view, const RowsFrom& from);
void add_pattern(ProcessAnalysisView& view, const RowsFrom& from);
void add_cycles(ProcessAnalysisView& view, const RowsFrom& from);
void add_facts(ProcessAnalysisView& view, const RowsFrom& from);
void add_equipment(ProcessAnalysisView& view, const RowsFrom& from);

/// The first metric of that role, else the first; empty without metrics.
kata::EntityId metric_to_begin_with(const kata::Storyboard& board, kata::MetricRole role);

/// A list of lines that an analysis holds: "pattern", "observed", "assumed", "equipment". Null for another name.
std::vector<std::string> kata::Analysis::*lines_named(std::string_view name);

}  // namespace kiosk
