// What each station of the plant said of itself when it was last heard: fleet.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/kata/zone.hpp"
#include "core/share/fleet.hpp"

namespace command {
namespace {

using nlohmann::ordered_json;
using share::FleetStation;

constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30;
constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

std::string heard_words(const FleetStation& station, journal::Moment now) {
    if (station.here) return "this station";
    if (!station.heard) return "never heard";
    const auto age = now - *station.heard;
    if (age.ms < -journal::minutes(1).ms) return "heard, its clock is ahead";
    if (age < journal::minutes(1)) return "heard just now";
    if (age < journal::hours(2)) return fmt::format("heard {} min ago", age.ms / journal::minutes(1).ms);
    if (age < journal::days(2)) return fmt::format("heard {} h ago", age.ms / journal::hours(1).ms);
    return fmt::format("heard {} days ago", age.ms / journal::days(1).ms);
}

std::string room_words(const std::optional<std::uint64_t>& bytes) {
    if (!bytes) return "";
    if (*bytes >= gibibyte) return fmt::format("{} GiB free", *bytes / gibibyte);
    return fmt::format("{} MiB free", *bytes / mebibyte);
}

std::string role_words(const std::string& role) {
    if (role.empty()) return "not accepted";
    return role == "none" ? "withdrawn" : role;
}

std::string behind_words(const FleetStation& station) {
    if (station.behind == 0) return "";
    return counted(station.behind, "record", "records") + (station.here ? " to be copied" : " to come");
}

std::vector<std::string> row_of(const FleetStation& station, journal::Moment now) {
    return {one_line(station.name),
            station.jid,
            heard_words(station, now),
            one_line(station.app),
            behind_words(station),
            room_words(station.free_bytes),
            station.clock_unsure ? "clock unsure" : "",
            role_words(station.role),
            station.replaced ? "replaced" : ""};
}

ordered_json object_of(const FleetStation& station) {
    ordered_json object{{"jid", station.jid}, {"name", station.name}};
    if (station.heard) object["heard"] = kata::iso(*station.heard, "UTC");
    object["version"] = station.app;
    object["behind"] = station.behind;
    if (station.free_bytes) object["free"] = *station.free_bytes;
    object["clock_unsure"] = station.clock_unsure;
    object["role"] = station.role;
    object["replaced"] = station.replaced;
    object["here"] = station.here;
    return object;
}

int fleet(Call& call, bool json) {
    const auto station = open_to_read(call);
    const auto mirror = share::find_mirror(station);
    std::vector<ordered_json> objects;
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : share::fleet_of(station, mirror.get(), call.now)) {
        objects.push_back(object_of(one));
        rows.push_back(row_of(one, call.now));
    }
    call.put(json ? json_array(objects) : table(rows));
    return 0;
}

}  // namespace

void add_fleet_call(CLI::App& kata, Call& call) {
    const auto json = std::make_shared<bool>(false);
    auto* sub = kata.add_subcommand("fleet", "Lists the stations of the plant: when each was last heard, its "
                                             "version, what it has not handed on, its disk and clock");
    sub->add_flag("--json", *json, "As JSON");
    sub->callback([&call, json] { call.work = [&call, json] { return fleet(call, *json); }; });
}

}  // namespace command
