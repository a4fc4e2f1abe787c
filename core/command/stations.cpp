// The calls about a station as a whole: init, demo, check.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/kata/demo.hpp"
#include "core/kata/settings.hpp"

namespace command {
namespace {

struct NewStation {
    std::string dir, name;
};

int init(Call& call, const NewStation& wish) {
    kata::Station::create(wish.dir, wish.name, call.now, {.trust = call.machine.trust, .read_only = false});
    call.say(one_line(fmt::format("Station {} made in {}", wish.name, wish.dir)));
    return 0;
}

int demo(Call& call, const NewStation& wish) {
    kata::create_demo(wish.dir, wish.name, call.now);
    call.say(one_line(fmt::format("Demo boards made in {}", wish.dir)));
    return 0;
}

std::uint64_t count_points(const journal::Store& store) {
    std::uint64_t n = 0;
    for (const auto& metric : store.entities("metric/")) n += store.count_points(metric);
    return n;
}

int check(Call& call, bool rebuild) {
    auto station = open_to_write(call);
    if (rebuild) station.store().rebuild();
    auto findings = station.store().check();
    try {
        kata::read_settings(kata::settings_file(station.dir()));
    } catch (const std::exception& why) {
        findings.emplace_back(why.what());
    }
    for (const auto& finding : findings) call.io.err << one_line(finding) << '\n';
    if (!findings.empty()) return 1;
    call.put(fmt::format("all is well: {}, {}\n",
                         counted(station.store().count_records(), "record", "records"),
                         counted(count_points(station.store()), "point", "points")));
    return 0;
}

void add_init(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<NewStation>();
    auto* sub = kata.add_subcommand("init", "Makes an empty station: key, journal, name, settings");
    sub->add_option("DIR", wish->dir, "A directory that is not there yet, or empty")->required();
    sub->add_option("--station", wish->name, "What the station is called")->type_name("NAME")->required();
    sub->callback([&call, wish] { call.work = [&call, wish] { return init(call, *wish); }; });
}

void add_demo(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<NewStation>();
    wish->name = "Demo";
    auto* sub = kata.add_subcommand("demo", "Makes a station with the demo boards");
    sub->add_option("DIR", wish->dir, "A directory that is not there yet, or empty")->required();
    sub->add_option("--station", wish->name, "What the station is called; else Demo")->type_name("NAME");
    sub->callback([&call, wish] { call.work = [&call, wish] { return demo(call, *wish); }; });
}

void add_check(CLI::App& kata, Call& call) {
    const auto rebuild = std::make_shared<bool>(false);
    auto* sub = kata.add_subcommand("check", "Verifies store, journal and what is derived from them");
    sub->add_flag("--rebuild", *rebuild, "First makes anew what can be derived");
    sub->callback([&call, rebuild] { call.work = [&call, rebuild] { return check(call, *rebuild); }; });
}

}  // namespace

void add_station_calls(CLI::App& kata, Call& call) {
    add_init(kata, call);
    add_demo(kata, call);
    add_check(kata, call);
}

}  // namespace command
