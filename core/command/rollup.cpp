// The call that keeps tables of the whole plant in a database: rollup. Off until somebody names one.
#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <ostream>
#include <thread>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"
#include "core/rollup/postgres.hpp"
#include "core/rollup/rollup.hpp"

namespace command {
namespace {

enum RollupStatus { rolled_up = 0, not_there = 3, part_done = 4 };

struct Rollup {
    std::string to;
    bool from_start = false, json = false;
};

void sleep_for(journal::Span span) { std::this_thread::sleep_for(std::chrono::milliseconds(span.ms)); }

rollup::Result roll_up(Call& call, const Rollup& wish, const kata::Station& station) {
    try {
        const auto server = rollup::connect(wish.to);
        Progress bar(call.io);
        return rollup::roll_up(station, *server, {wish.from_start}, call.now, sleep_for,
                               [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); });
    } catch (const std::invalid_argument& unread) {
        throw BadUsage(unread.what());
    } catch (const rollup::ServerGone& gone) {
        return {rollup::End::not_there, 0, 0, 0, gone.what()};
    }
}

std::string_view to_text(rollup::End end) {
    switch (end) {
    case rollup::End::done: return "done";
    case rollup::End::not_there: return "not_there";
    case rollup::End::part: return "part";
    }
    return "";
}

int status_of(rollup::End end) {
    switch (end) {
    case rollup::End::done: return rolled_up;
    case rollup::End::not_there: return not_there;
    case rollup::End::part: return part_done;
    }
    return rolled_up;
}

int work(Call& call, const Rollup& wish) {
    const auto station = open_to_read(call);
    const auto result = roll_up(call, wish, station);
    if (wish.json) {
        call.put(json_line({{"end", to_text(result.end)},
                            {"records", result.records},
                            {"points", result.points},
                            {"rows", result.rows},
                            {"trouble", result.trouble}}) +
                 '\n');
    }
    if (result.end != rollup::End::done) {
        call.io.err << one_line(result.trouble) << '\n';
    } else if (!wish.json) {
        call.say(result.records == 0
                     ? std::string("Nothing new, all of it stood there already\n")
                     : fmt::format("{} rolled up, with {} and {}\n",
                                   counted(result.records, "record", "records"),
                                   counted(result.points, "data point", "data points"),
                                   counted(result.rows, "row of other tables", "rows of other tables")));
    }
    return status_of(result.end);
}

}  // namespace

void add_rollup_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Rollup>();
    auto* sub = kata.add_subcommand(
        "rollup", "Keeps tables of the whole plant in a database that speaks PostgreSQL's protocol");
    sub->add_option(
           "--to", wish->to,
           "service=NAME, words or an address as psql takes them; the password belongs in PGPASSFILE")
        ->type_name("CONNINFO")
        ->required();
    sub->add_flag("--from-start", wish->from_start,
                  "Empties the tables first and makes this station the one that keeps them");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return work(call, *wish); }; });
}

}  // namespace command
