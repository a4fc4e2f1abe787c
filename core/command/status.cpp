// Whether somebody should look at this station: status. Its exit status is made for programs that watch over many machines.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/kata/zone.hpp"
#include "core/share/health.hpp"

namespace command {
namespace {

using nlohmann::ordered_json;

struct Wish {
    bool json = false;
    bool check = false;
};

ordered_json array_of(const std::vector<share::Finding>& findings) {
    auto array = ordered_json::array();
    for (const auto& [what, sentence] : findings) array.push_back({{"what", what}, {"sentence", sentence}});
    return array;
}

ordered_json object_of(const kata::Station& station, const share::Facts& facts, const share::Health& health) {
    ordered_json object{{"well", health.well()},           {"look", array_of(health.look)},
                        {"notes", array_of(health.notes)}, {"jid", station.store().jid()},
                        {"name", station.station_name()},  {"records", station.store().count_records()},
                        {"waiting", facts.waiting}};
    if (facts.last_complete) object["last_complete"] = kata::iso(*facts.last_complete, "UTC");
    if (facts.disk_free) object["disk_free"] = *facts.disk_free;
    if (facts.share_free) object["share_free"] = *facts.share_free;
    return object;
}

void put_sentences(Call& call, const share::Health& health) {
    for (const auto& finding : health.look) call.put(one_line("look: " + finding.sentence) + '\n');
    if (health.well()) call.put("All is well\n");
    for (const auto& finding : health.notes) call.put(one_line("note: " + finding.sentence) + '\n');
}

int status(Call& call, const Wish& wish) {
    const auto station = open_to_read(call);
    const auto facts = share::facts_of(station, call.now, wish.check);
    const auto health = share::health_of(facts);
    if (wish.json) call.put(json_line(object_of(station, facts, health)) + '\n');
    else put_sentences(call, health);
    return health.well() ? 0 : 1;
}

}  // namespace

void add_status_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wish>();
    auto* sub = kata.add_subcommand("status", "Says whether somebody should look at this station");
    sub->add_flag("--json", wish->json, "As one object");
    sub->add_flag("--check", wish->check, "Also verifies every record, as kata check does");
    sub->footer("Exit status: 0 all is well, 1 somebody should look at it");
    sub->callback([&call, wish] { call.work = [&call, wish] { return status(call, *wish); }; });
}

}  // namespace command
