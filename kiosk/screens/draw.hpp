// The drawing half of every screen, as the table of screens names them.
#pragma once

#include "kiosk/pane.hpp"

namespace kiosk {

void draw_glance(Pane& pane);
void draw_storyboard(Pane& pane);
void draw_record_data(Pane& pane);
void draw_obstacles(Pane& pane);
void draw_empty_board(Pane& pane);
void draw_boards(Pane& pane);
void draw_menu(Pane& pane);
void draw_target_condition(Pane& pane);
void draw_process_analysis(Pane& pane);
void draw_metric_card(Pane& pane);
void draw_run_chart(Pane& pane);
void draw_experiment_record(Pane& pane);
void draw_learnings(Pane& pane);
void draw_coaching(Pane& pane);
void draw_stopwatch(Pane& pane);
void draw_tally(Pane& pane);
void draw_timers(Pane& pane);
void draw_shared_folder(Pane& pane);
void draw_write(Pane& pane);

}  // namespace kiosk
