// The table of screens.
#include "kiosk/screens/screens.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/screens/draw.hpp"

namespace kiosk {

namespace {

constexpr int working = 60, writing = 180, at_coaching = 600, at_a_count = 600;

using enum ScreenId;
constexpr auto table = std::to_array<Screen>({
    {glance, "glance", draw_glance, glance, 0},
    {storyboard, "storyboard", draw_storyboard, glance, working},
    {record_data, "record-data", draw_record_data, storyboard, working},
    {obstacles, "obstacles", draw_obstacles, storyboard, working},
    {obstacle, "obstacle", draw_obstacle, obstacles, working},
    {obstacle_form, "obstacle-form", draw_obstacle_form, obstacles, writing},
    {obstacle_close, "obstacle-close", draw_obstacle_close, obstacles, working},
    {obstacle_help, "obstacle-help", draw_obstacle_help, obstacle, working},
    {empty_board, "empty-board", draw_empty_board, glance, working},
    {boards, "boards", draw_boards, storyboard, working},
    {all_boards, "all-boards", draw_all_boards, storyboard, working},
    {board_options, "board-options", draw_board_options, storyboard, working},
    {move_board, "move-board", draw_move_board, board_options, working},
    {menu, "menu", draw_menu, storyboard, working},
    {target_condition, "target-condition", draw_target_condition, storyboard, working},
    {target_form, "target-form", draw_target_form, target_condition, writing},
    {goal_form, "goal-form", draw_goal_form, target_form, writing},
    {look_back, "look-back", draw_look_back, target_condition, writing},
    {earlier_conditions, "earlier-conditions", draw_earlier_conditions, target_condition, working},
    {earlier_condition, "earlier-condition", draw_earlier_condition, earlier_conditions, working},
    {challenge, "challenge", draw_challenge, storyboard, writing},
    {board_then, "board-then", draw_board_then, storyboard, working},
    {what_changed, "what-changed", draw_what_changed, board_then, working},
    {process_analysis, "process-analysis", draw_process_analysis, target_condition, working},
    {metric_card, "metric-card", draw_metric_card, record_data, working},
    {run_chart, "run-chart", draw_run_chart, storyboard, working},
    {experiment_record, "experiment-record", draw_experiment_record, storyboard, working},
    {new_experiment, "new-experiment", draw_new_experiment, experiment_record, writing},
    {experiment, "experiment", draw_experiment, experiment_record, working},
    {experiment_result, "experiment-result", draw_experiment_result, experiment_record, writing},
    {learned, "learned", draw_learned, experiment_record, working},
    {learnings, "learnings", draw_learnings, storyboard, working},
    {learning, "learning", draw_learning, learnings, working},
    {coach_log, "coach-log", draw_coach_log, coaching, working, Whose::own},
    {coach_log_form, "coach-log-form", draw_coach_log_form, coach_log, writing, Whose::own},
    {coaching_observation, "coaching-observation", draw_coaching_observation, coaching, writing, Whose::own},
    {coach_sheets, "coach-sheets", draw_coach_sheets, coach_log, working, Whose::own},
    {mirror, "mirror", draw_mirror, coach_log, working, Whose::own},
    {our_week, "our-week", draw_our_week, learnings, working},
    {rhythm, "rhythm", draw_rhythm_plan, coaching, writing},
    {cycle_time, "cycle-time", draw_cycle_time, coaching, working},
    {cadence, "cadence", draw_cadence, coaching, working},
    {retrospective, "retrospective", draw_retrospective, coaching, writing},
    {way_back, "way-back", draw_way_back, coaching, working},
    {coaching, "coaching", draw_coaching, storyboard, at_coaching},
    {coaching_cycle, "coaching-cycle", draw_coaching_cycle, coaching, at_coaching},
    {coaching_done, "coaching-done", draw_coaching_done, storyboard, at_coaching},
    {not_today, "not-today", draw_not_today, coaching, working},
    {coaching_menu, "coaching-menu", draw_coaching_menu, coaching, working},
    {pin, "pin", draw_pin, coaching, working, Whose::about_a_pin},
    {new_pin, "new-pin", draw_new_pin, pin, working, Whose::about_a_pin},
    {forgot_pin, "forgot-pin", draw_forgot_pin, pin, working, Whose::about_a_pin},
    {my_pages, "my-pages", draw_my_pages, coaching, working, Whose::own},
    {about_me, "about-me", draw_about_me, my_pages, working, Whose::own},
    {join_people, "join-people", draw_join_people, about_me, working, Whose::own},
    {settle, "settle", draw_settle, storyboard, working},
    {settle_one, "settle-one", draw_settle_one, settle, working},
    {stopwatch, "stopwatch", draw_stopwatch, storyboard, working},
    {tally, "tally", draw_tally, stopwatch, at_a_count},
    {timers, "timers", draw_timers, stopwatch, working},
    {role_play, "role-play", draw_role_play, coaching, at_coaching},
    {silent_observation, "silent-observation", draw_silent_observation, coaching, at_a_count},
    {shared_folder, "shared-folder", draw_shared_folder, storyboard, working},
    {copy_to_stick, "copy-to-stick", draw_copy_to_stick, shared_folder, working},
    {change_folder, "change-folder", draw_change_folder, shared_folder, working},
    {joining, "joining", draw_joining, shared_folder, working},
    {join_requests, "join-requests", draw_join_requests, change_folder, working},
    {import_points, "import", draw_import, storyboard, writing},
    {number, "number", draw_number, storyboard, writing},
    {write, "write", draw_write, storyboard, writing},
    {search_learnings, "search-learnings", draw_write, learnings, writing},
});

}  // namespace

std::span<const Screen> screens() { return table; }

const Screen& screen(ScreenId id) { return *std::ranges::find(table, id, &Screen::id); }

bool is_of_the_plant(ScreenId id) {
    constexpr std::array of_the_plant{boards,  all_boards,    shared_folder, copy_to_stick, change_folder,
                                      joining, join_requests, pin,           new_pin,       forgot_pin};
    return std::ranges::find(of_the_plant, id) != of_the_plant.end();
}

bool is_for_reading(ScreenId id) {
    constexpr std::array for_reading{glance,
                                     storyboard,
                                     board_options,
                                     menu,
                                     challenge,
                                     target_condition,
                                     earlier_conditions,
                                     earlier_condition,
                                     process_analysis,
                                     board_then,
                                     what_changed,
                                     run_chart,
                                     experiment_record,
                                     experiment,
                                     obstacles,
                                     obstacle,
                                     learnings,
                                     learning,
                                     search_learnings,
                                     our_week};
    return is_of_the_plant(id) || std::ranges::find(for_reading, id) != for_reading.end();
}

const Screen* find_screen(std::string_view name) {
    std::string dashed(name);
    std::ranges::replace(dashed, '_', '-');  // taken with underscores too
    const auto* it = std::ranges::find(table, dashed, &Screen::name);
    return it == table.end() ? nullptr : it;
}

}  // namespace kiosk
