// What somebody should look at: a function of the facts. And who has not been heard.
#include <algorithm>
#include <fmt/format.h>

#include "core/share/fleet.hpp"
#include "core/share/health.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using fake::Panel;

namespace {

/// Of a station that copied everything an hour ago.
Facts fine() {
    Facts facts;
    facts.now = fake::today;
    facts.of_a_plant = true;
    facts.last_complete = fake::today - journal::hours(1);
    facts.standing = "station";
    return facts;
}

std::vector<std::string> words(const std::vector<Finding>& findings) {
    std::vector<std::string> words;
    std::ranges::transform(findings, std::back_inserter(words), &Finding::what);
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a station that copied everything last night is well") {
    const auto health = health_of(fine());
    CHECK(health.well());
    CHECK(health.notes.empty());
}

TEST_CASE("records that wait for tonight are no reason to look, a copy two nights old is one") {
    auto facts = fine();
    facts.waiting = 12;
    facts.trouble = "The share is full; make room and sync again";
    auto health = health_of(facts);
    CHECK(health.well());
    CHECK(words(health.notes) == Words{"not_complete", "waiting"});
    facts.last_complete = facts.now - journal::hours(35);
    CHECK(health_of(facts).well());
    facts.last_complete = facts.now - journal::hours(36);
    health = health_of(facts);
    REQUIRE(words(health.look) == Words{"copy_old"});
    CHECK(health.look[0].sentence == "The last complete copy is 36 hours old, 12 records wait to be copied: "
                                     "The share is full; make room and sync again");
    facts.last_complete = facts.now - journal::days(3);
    facts.trouble.clear();
    facts.waiting = 1;
    CHECK(health_of(facts).look[0].sentence == "The last complete copy is 3 days old, 1 record waits to be "
                                               "copied: look whether the nightly sync runs");
}

TEST_CASE("records that stand on one disk only are a reason to look") {
    auto facts = fine();
    facts.last_complete.reset();
    CHECK(words(health_of(facts).look) == Words{"no_copy"});
    facts.of_a_plant = false;
    CHECK(words(health_of(facts).look) == Words{"no_copy"});
}

TEST_CASE("a file that could not be read twice is a reason to look, one that may be on its way is not") {
    auto facts = fine();
    facts.rejected = {{"journal/a/1.jsonl", 5, {}, "it is cut short", 1, {}},
                      {"journal/a/2.jsonl", 5, {}, "its signature does not fit", 2, {}},
                      {"journal/a/3.jsonl", 5, {}, "", 9, {}}};
    const auto health = health_of(facts);
    REQUIRE(words(health.look) == Words{"rejected"});
    CHECK(health.look[0].sentence ==
          "journal/a/2.jsonl in the shared folder was not taken in: its signature does not fit");
    CHECK(words(health.notes) == Words{"rejected"});
}

TEST_CASE("everything else that somebody should look at is said once") {
    const auto look = [](const auto& change) {
        auto facts = fine();
        change(facts);
        return words(health_of(facts).look);
    };
    CHECK(look([](Facts& f) { f.clock_unsure = true; }) == Words{"clock"});
    CHECK(look([](Facts& f) { f.disk_free = little_room - 1; }) == Words{"disk"});
    CHECK(look([](Facts& f) { f.disk_free = little_room; }).empty());
    CHECK(look([](Facts& f) { f.share_free = 0; }) == Words{"share"});
    CHECK(look([](Facts& f) { f.newer = "2.0"; }) == Words{"newer"});
    CHECK(look([](Facts& f) { f.new_journal = "Its disk was copied."; }) == Words{"new_journal"});
    CHECK(look([](Facts& f) { f.standing = "none"; }) == Words{"withdrawn"});
    CHECK(look([](Facts& f) { f.not_accepted = 2; }) == Words{"not_accepted"});
    CHECK(look([](Facts& f) { f.settings = "settings.toml line 7"; }) == Words{"settings"});
    CHECK(look([](Facts& f) { f.damaged = {"a", "b"}; }) == Words{"damaged", "damaged"});
}

TEST_CASE("a station that is not heard for a week is told, and no reason to look") {
    auto facts = fine();
    facts.silent = {"Cell 7", "Cell 9"};
    facts.requests = 1;
    facts.standing = "asked";
    const auto health = health_of(facts);
    CHECK(health.well());
    CHECK(words(health.notes) == Words{"asked", "requests", "silent"});
    CHECK(health.notes.back().sentence == "Not heard for a week: Cell 7, Cell 9");
}

TEST_CASE("the fleet is told by name, with what each station said last") {
    Panel one{"Werk B"};
    one.sync();
    Panel two{"Werk A", one};
    two.sync();
    one.sync();
    const auto station = one.station();
    const auto later = one.outside.now + journal::days(8);
    const auto fleet = fleet_of(station, &one.mirror, later);
    REQUIRE(fleet.size() == 2);
    CHECK(fleet[0].name == "Werk A");
    CHECK(fleet[0].jid == two.jid());
    CHECK(fleet[0].heard == two.outside.now);
    CHECK(fleet[0].behind == 0);
    CHECK_FALSE(fleet[0].app.empty());
    CHECK(fleet[0].role.empty());
    CHECK_FALSE(fleet[0].here);
    CHECK(fleet[1].name == "Werk B");
    CHECK(fleet[1].here);
    CHECK(fleet[1].role == "admin");
    CHECK(silent_for(fleet, later, silent_long) == std::vector<std::string>{"Werk A"});
    CHECK(silent_for(fleet, later - journal::days(2), silent_long).empty());
}

TEST_CASE("records that another station has and this one has not are counted") {
    Panel one;
    one.sync();
    Panel two{"two", one};
    two.sync();
    one.sync();
    for (auto it = one.mirror.files.begin(); it != one.mirror.files.end();)
        it = it->first.starts_with("journal/" + two.jid()) ? one.mirror.files.erase(it) : std::next(it);
    const auto fleet = fleet_of(one.station(), &one.mirror, one.outside.now);
    const auto other = std::ranges::find(fleet, two.jid(), &FleetStation::jid);
    REQUIRE(other != fleet.end());
    CHECK(other->behind == two.station().store().frontier().s);
}

TEST_CASE("a station without a plant is a fleet of one") {
    fake::TempFolder temp;
    fake::make_station(temp / "station", "Cell 7");
    const auto station = fake::open_station(temp / "station");
    const auto fleet = fleet_of(station, nullptr, fake::today);
    REQUIRE(fleet.size() == 1);
    CHECK(fleet[0].here);
    CHECK(fleet[0].behind > 0);
}

TEST_CASE("a folder full of junk is told in a few sentences and a number") {
    auto facts = fine();
    for (int n = 0; n < 500; ++n)
        facts.rejected.push_back({fmt::format("trust/junk{}.json", n), 5, {}, "it is cut short", 1, {}});
    const auto health = health_of(facts);
    REQUIRE(health.notes.size() == 21);
    CHECK(health.notes.back().sentence == "480 more files in the shared folder were not taken in");
}
