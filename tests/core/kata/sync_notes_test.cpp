// What a sync left in the store, and what is made of it where it is odd.
#include "core/kata/sync_notes.hpp"

#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;

TEST_CASE("a sync that runs is known by how many changes it has copied, until it was silent for a minute and "
          "a half") {
    StationWorld world;
    world.station.store().set_local("sync.run", "1000 21000 214 312");
    const auto state = world.station.sync_state();
    CHECK(state.running == SyncRun{Moment{1000}, Moment{21000}, 214, 312});
    CHECK(sync_runs(state, Moment{21000}));
    CHECK(sync_runs(state, Moment{21000} + journal::seconds(90)));
    CHECK_FALSE(sync_runs(state, Moment{21000} + journal::seconds(91)));
    CHECK_FALSE(sync_runs(state, Moment{21000} - journal::seconds(91)));
}

TEST_CASE("the stations of the plant are read, and this one among them is known") {
    StationWorld world;
    auto& store = world.station.store();
    store.set_local("sync.stations", R"([{"jid":")" + store.jid() +
                                         R"(","name":"Cell 7","heard_at":5,"replaced":false,"trusted":true},
        {"jid":"aaaaaaaaaaaaaaaa","name":"Paint shop","replaced":true,"trusted":false}])");
    CHECK(world.station.sync_state().stations ==
          std::vector<StationFresh>{{store.jid(), "Cell 7", Moment{5}, false, true, true},
                                    {"aaaaaaaaaaaaaaaa", "Paint shop", {}, true, false, false}});
}

TEST_CASE("odd notes of a sync are passed over") {
    StationWorld world;
    auto& store = world.station.store();
    store.set_local("sync.run", "1000 21000 214");
    store.set_local("sync.tries", "30 x 10 20");
    store.set_local("sync.free", "much");
    store.set_local("sync.stations", R"([3, {"jid":7}, {"name":"no id"}, {"jid":"b","heard_at":"late"}])");
    const auto state = world.station.sync_state();
    CHECK_FALSE(state.running);
    CHECK(state.tries == std::vector<Moment>{{10}, {20}, {30}});
    CHECK_FALSE(state.free_bytes);
    CHECK(state.stations == std::vector<StationFresh>{{"b", "", {}, false, false, false}});
    store.set_local("sync.stations", "{[");
    CHECK(world.station.sync_state().stations.empty());
}

TEST_CASE("what hindered the last copy is read, and anything else is nothing known") {
    StationWorld world;
    auto& store = world.station.store();
    const auto read = [&](std::string_view text) {
        store.set_local("sync.end", text);
        return world.station.sync_state().hindrance;
    };
    CHECK(read("not there") == SyncHindrance::not_there);
    CHECK(read("full") == SyncHindrance::full);
    CHECK(read("no right") == SyncHindrance::no_right);
    CHECK(read("part") == SyncHindrance::part);
    CHECK(read("whatever") == SyncHindrance::none);
}
