// The next experiment's form between the files that draw it.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/pane.hpp"
#include "kiosk/screens/new_experiment_view.hpp"

namespace kiosk {

/// What is under the fields: the last learning, ideas, "If we …", what is looked at before the start.
void draw_plan_below(Pane& pane, const NewExperimentView& view, ui::Box left, ui::Box right);
/// The parts that have the whole glass.
void draw_plan_number(Pane& pane);
void draw_before_start(Pane& pane, const NewExperimentView& view);
void draw_if_then(Pane& pane, const NewExperimentView& view);

}  // namespace kiosk
