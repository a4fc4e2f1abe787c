// The drawing half of every screen, as the table of screens names them.
#pragma once

#include "kiosk/pane.hpp"

namespace kiosk {

void draw_glance(Pane& pane);
void draw_storyboard(Pane& pane);
void draw_record_data(Pane& pane);
void draw_obstacles(Pane& pane);
void draw_obstacle(Pane& pane);
void draw_obstacle_form(Pane& pane);
void draw_obstacle_close(Pane& pane);
void draw_obstacle_help(Pane& pane);
void draw_empty_board(Pane& pane);
void draw_boards(Pane& pane);
void draw_all_boards(Pane& pane);
void draw_board_options(Pane& pane);
void draw_move_board(Pane& pane);
void draw_menu(Pane& pane);
void draw_target_condition(Pane& pane);
void draw_target_form(Pane& pane);
void draw_goal_form(Pane& pane);
void draw_look_back(Pane& pane);
void draw_earlier_conditions(Pane& pane);
void draw_earlier_condition(Pane& pane);
void draw_challenge(Pane& pane);
void draw_board_then(Pane& pane);
void draw_what_changed(Pane& pane);
void draw_process_analysis(Pane& pane);
void draw_metric_card(Pane& pane);
void draw_run_chart(Pane& pane);
void draw_experiment_record(Pane& pane);
void draw_new_experiment(Pane& pane);
void draw_experiment(Pane& pane);
void draw_experiment_result(Pane& pane);
void draw_learned(Pane& pane);
void draw_learnings(Pane& pane);
void draw_learning(Pane& pane);
void draw_coach_log(Pane& pane);
void draw_coach_log_form(Pane& pane);
void draw_coaching_observation(Pane& pane);
void draw_coach_sheets(Pane& pane);
void draw_mirror(Pane& pane);
void draw_our_week(Pane& pane);
void draw_rhythm_plan(Pane& pane);
void draw_cycle_time(Pane& pane);
void draw_cadence(Pane& pane);
void draw_retrospective(Pane& pane);
void draw_way_back(Pane& pane);
void draw_coaching(Pane& pane);
void draw_coaching_cycle(Pane& pane);
void draw_coaching_done(Pane& pane);
void draw_not_today(Pane& pane);
void draw_coaching_menu(Pane& pane);
void draw_pin(Pane& pane);
void draw_new_pin(Pane& pane);
void draw_forgot_pin(Pane& pane);
void draw_my_pages(Pane& pane);
void draw_about_me(Pane& pane);
void draw_join_people(Pane& pane);
void draw_settle(Pane& pane);
void draw_settle_one(Pane& pane);
void draw_stopwatch(Pane& pane);
void draw_tally(Pane& pane);
void draw_timers(Pane& pane);
void draw_role_play(Pane& pane);
void draw_silent_observation(Pane& pane);
void draw_shared_folder(Pane& pane);
void draw_copy_to_stick(Pane& pane);
void draw_change_folder(Pane& pane);
void draw_joining(Pane& pane);
void draw_join_requests(Pane& pane);
void draw_import(Pane& pane);
void draw_number(Pane& pane);
void draw_write(Pane& pane);

}  // namespace kiosk
