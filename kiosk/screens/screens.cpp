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
    {empty_board, "empty-board", draw_empty_board, glance, working},
    {boards, "boards", draw_boards, storyboard, working},
    {menu, "menu", draw_menu, storyboard, working},
    {target_condition, "target-condition", draw_target_condition, storyboard, working},
    {process_analysis, "process-analysis", draw_process_analysis, target_condition, working},
    {metric_card, "metric-card", draw_metric_card, record_data, working},
    {run_chart, "run-chart", draw_run_chart, storyboard, working},
    {experiment_record, "experiment-record", draw_experiment_record, storyboard, working},
    {learnings, "learnings", draw_learnings, storyboard, working},
    {coaching, "coaching", draw_coaching, storyboard, at_coaching},
    {stopwatch, "stopwatch", draw_stopwatch, storyboard, working},
    {tally, "tally", draw_tally, stopwatch, at_a_count},
    {timers, "timers", draw_timers, stopwatch, working},
    {shared_folder, "shared-folder", draw_shared_folder, storyboard, working},
    {write, "write", draw_write, storyboard, writing},
});

}  // namespace

std::span<const Screen> screens() { return table; }

const Screen& screen(ScreenId id) { return *std::ranges::find(table, id, &Screen::id); }

const Screen* find_screen(std::string_view name) {
    std::string dashed(name);
    std::ranges::replace(dashed, '_', '-');  // taken with underscores too
    const auto* it = std::ranges::find(table, dashed, &Screen::name);
    return it == table.end() ? nullptr : it;
}

}  // namespace kiosk
