#include "core/command/command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fmt/format.h>
#include <ostream>
#include <utility>

#include "core/command/call.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

enum Status { done = 0, not_done = 1, bad_usage = 2 };

/// Two spellings that CLI11 takes for something else: `-.5` (an option) and `--note=` (takes the next word as its value).
std::vector<std::string> plain_spelling(std::vector<std::string> args) {
    std::vector<std::string> plain;
    for (auto& arg : args) {
        const bool after_option = !plain.empty() && plain.back().starts_with("--");
        if (arg.starts_with("-.") && !after_option) arg.insert(1, "0");
        if (arg.starts_with("--") && arg.size() > 3 && arg.find('=') == arg.size() - 1) {
            plain.push_back(arg.substr(0, arg.size() - 1));
            plain.emplace_back();
        } else {
            plain.push_back(std::move(arg));
        }
    }
    return plain;
}

void set_up(CLI::App& kata, Call& call) {
    kata.name("kata");
    kata.require_subcommand(1, 1);
    kata.fallthrough();
    kata.set_version_flag("--version", "kata " + call.machine.version);
    kata.add_option("--data", call.data, "The station's directory; else KATABOARD_DATA")->type_name("DIR");
    kata.footer("kata CALL --help says more about one of them");
    add_station_calls(kata, call);
    add_board_calls(kata, call);
    add_conflict_calls(kata, call);
    add_target_calls(kata, call);
    add_obstacle_calls(kata, call);
    add_experiment_calls(kata, call);
    add_rhythm_calls(kata, call);
    add_learning_calls(kata, call);
    add_point_calls(kata, call);
    add_chart_calls(kata, call);
    add_export_call(kata, call);
    add_past_calls(kata, call);
    add_people_calls(kata, call);
    add_simulate_call(kata, call);
    add_plant_calls(kata, call);
    add_sync_calls(kata, call);
    add_restore_calls(kata, call);
    add_fleet_call(kata, call);
    add_status_call(kata, call);
    add_rollup_call(kata, call);
}

/// "kata board add": as far as the words were understood.
std::string understood(const CLI::App& kata) {
    std::string words = "kata";
    for (auto subs = kata.get_subcommands(); !subs.empty(); subs = subs.front()->get_subcommands()) {
        words += " " + subs.front()->get_name();
    }
    return words;
}

std::string what_is_amiss(const CLI::App& kata, const CLI::ParseError& mistake) {
    const auto unknown = kata.remaining(true);
    const std::string_view what = mistake.what();
    if (!what.starts_with("A subcommand is required")) return std::string(what);
    return unknown.empty() ? "Say what to do" : cited(unknown.front()) + " is not known here";
}

/// CLI11 reads from the back. Gives nothing if the call is to be worked, else the exit status.
std::optional<int> parse(CLI::App& kata, Call& call, std::vector<std::string> args) {
    try {
        args = plain_spelling(std::move(args));
        std::reverse(args.begin(), args.end());
        kata.parse(std::move(args));
        return std::nullopt;
    } catch (const CLI::Success& wanted) {
        call.listed = true;
        return kata.exit(wanted, call.io.out, call.io.err);
    } catch (const CLI::ParseError& mistake) {
        throw BadUsage(fmt::format("{}; {} --help says how", what_is_amiss(kata, mistake), understood(kata)));
    }
}

/// Words that were asked for and did not arrive are said, unless the reader just went away.
int output_gone(Call& call, int reason) {
    if (reason != EPIPE) call.io.err << "The output could not be written to its end, look at where it goes\n";
    return not_done;
}

int end_of(Call& call, int status) {
    errno = 0;
    call.io.out.flush();
    return call.io.out || !call.listed ? status : output_gone(call, errno);
}

int work(std::vector<std::string> args, Call& call) {
    CLI::App kata("Kataboard from the command line: what needs no glass");
    set_up(kata, call);
    if (const auto status = parse(kata, call, std::move(args))) return *status;
    return call.work();
}

}  // namespace

int run(std::vector<std::string> args, Streams& io, journal::Moment now, const Machine& machine) {
    Call call{.io = io, .now = now, .machine = machine, .data = {}, .work = {}};
    const auto sorry = [&](std::string_view sentence, Status status) {
        io.out.flush();
        io.err << one_line(sentence) << '\n';
        io.err.flush();
        return static_cast<int>(status);
    };
    try {
        return end_of(call, work(std::move(args), call));
    } catch (const OutputGone& gone) {
        return output_gone(call, gone.reason);
    } catch (const BadUsage& usage) {
        return sorry(usage.what(), bad_usage);
    } catch (const std::filesystem::filesystem_error& broken) {
        return sorry(fmt::format("{}: {}", broken.path1().string(), broken.code().message()), not_done);
    } catch (const std::exception& broken) {
        return sorry(broken.what(), not_done);
    }
}

}  // namespace command
