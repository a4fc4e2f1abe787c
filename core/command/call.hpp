// One call of kata while it runs: where its words go, what time it is, which station it is about.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/command/command.hpp"
#include "core/kata/station.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace command {

/// Asked in a way that kata does not know: exit status 2. Everything else that is thrown is 1.
struct BadUsage : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// What was asked for could not be printed to its end; `reason` is the errno.
struct OutputGone {
    int reason = 0;
};

struct Call {
    Streams& io;
    journal::Moment now;
    const Machine& machine;
    std::string data;           ///< --data; empty = not given
    std::function<int()> work;  ///< what the parsed call asked for; gives the exit status
    bool listed = false;        ///< the words on `out` are what was asked for, not only a receipt

    /// A listing: throws OutputGone when nobody takes the words.
    void put(std::string_view text);
    /// A receipt for something that is done already; that it cannot be printed does not undo it.
    void say(std::string_view text);
};

/// --data or KATABOARD_DATA; throws BadUsage if neither is there.
std::filesystem::path data_dir(const Call& call);
kata::Station open_to_read(const Call& call);
kata::Station open_to_write(const Call& call);
/// Through Station::handle; a refusal is thrown as its sentence.
kata::Answer ask(kata::Station& station, const kata::Intent& intent, journal::Moment now);
void must_be_accepted(const kata::Answer& answer);

/// The boards of every station of the plant: what `kata board --all` gives.
int list_plant_boards(Call& call, bool json);

/// Each adds its nouns' calls to the command line. What they parse lives as long as `kata`.
void add_station_calls(CLI::App& kata, Call& call);     ///< init, demo, check
void add_board_calls(CLI::App& kata, Call& call);       ///< boards, board, board add, metric add
void add_board_places(CLI::App& board, Call& call);     ///< board take, move, ...; called by add_board_calls
void add_conflict_calls(CLI::App& kata, Call& call);    ///< conflicts, conflicts settle
void add_target_calls(CLI::App& kata, Call& call);      ///< target set, close
void add_obstacle_calls(CLI::App& kata, Call& call);    ///< obstacle add, now, close
void add_experiment_calls(CLI::App& kata, Call& call);  ///< experiment start, result, list
void add_rhythm_calls(CLI::App& kata, Call& call);      ///< cycle list, rhythm
void add_learning_calls(CLI::App& kata, Call& call);    ///< learnings
void add_point_calls(CLI::App& kata, Call& call);       ///< record, import, points
void add_import_call(CLI::App& kata, Call& call);       ///< import; called by add_point_calls
void add_chart_calls(CLI::App& kata, Call& call);       ///< chart
void add_export_call(CLI::App& kata, Call& call);       ///< export
void add_past_calls(CLI::App& kata, Call& call);        ///< undo, history
void add_simulate_call(CLI::App& kata, Call& call);     ///< simulate
void add_people_calls(CLI::App& kata, Call& call);      ///< person add, role, list, join; pin clear
void add_plant_calls(CLI::App& kata, Call& call);       ///< plant create, recover, copy
void add_join_calls(CLI::App& plant, Call& call);       ///< plant join, accept; called by add_plant_calls
void add_sync_calls(CLI::App& kata, Call& call);        ///< sync, exchange
void add_exchange_call(CLI::App& kata, Call& call);     ///< exchange; called by add_sync_calls
void add_restore_calls(CLI::App& kata, Call& call);     ///< stations, restore
void add_fleet_call(CLI::App& kata, Call& call);        ///< fleet
void add_status_call(CLI::App& kata, Call& call);       ///< status
void add_rollup_call(CLI::App& kata, Call& call);       ///< rollup

}  // namespace command
