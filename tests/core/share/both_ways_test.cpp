// Stations that meet in one shared folder.
#include <algorithm>
#include <cerrno>

#include "core/kata/identity.hpp"
#include "core/share/join.hpp"
#include "core/share/names.hpp"
#include "core/share/rejects.hpp"
#include "core/share/sync.hpp"
#include "core/share/sync_lock.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using Catch::Matchers::Contains;
using fake::Panel;

namespace {

std::uint64_t own_records(const Panel& panel) { return panel.station().store().frontier().s; }

std::string name_of_board(const Panel& panel) {
    const auto cell = panel.station().store().cell("board/cell-7", "name");
    return cell ? std::get<std::string>(cell->value) : "";
}

}  // namespace

TEST_CASE("two stations that sync in turn have the same records and show the same") {
    Panel one;
    Panel two{"cell-8", one};
    REQUIRE(one.sync().end == SyncEnd::done);
    const auto met = two.sync();
    REQUIRE(met.end == SyncEnd::done);
    CHECK(met.fetched_records == own_records(one));
    CHECK(met.fetched_segments == 1);
    REQUIRE(one.sync().end == SyncEnd::done);
    REQUIRE(two.sync().end == SyncEnd::done);
    CHECK(one.station().store().digest() == two.station().store().digest());
    CHECK(one.station().store().count_records() == own_records(one) + own_records(two));
    CHECK(name_of_board(one) == name_of_board(two));
}

TEST_CASE("a night without news reads no segment, writes no file and folds nothing, on either station") {
    Panel one;
    Panel two{"cell-8", one};
    for (int i = 0; i < 3; ++i)
        for (auto* panel : {&one, &two}) REQUIRE(panel->sync().end == SyncEnd::done);
    const auto before = one.picture();
    int reads = 0;
    one.share->error = [&](const std::string& call, const std::string& path) {
        if (call == "read" && path.starts_with("journal/")) ++reads;
        return call == "create" || call == "rename" || call == "remove" ? EIO : 0;
    };
    for (auto* panel : {&one, &two}) {
        const auto result = panel->sync();
        CHECK(result.end == SyncEnd::done);
        CHECK(result.fetched_records == 0);
        CHECK(result.segments == 0);
    }
    CHECK(reads == 0);
    CHECK(one.picture() == before);
}

TEST_CASE("any one station fills an emptied share with everybody's records") {
    Panel one;
    Panel two{"cell-8", one};
    for (int i = 0; i < 2; ++i)
        for (auto* panel : {&one, &two}) REQUIRE(panel->sync().end == SyncEnd::done);
    const auto before = one.picture();
    std::erase_if(one.share->files,
                  [](const auto& file) { return file.first != "PLANT.json" && file.first != "README.txt"; });
    one.share->folders.clear();
    REQUIRE(two.sync().end == SyncEnd::done);
    auto expected = before;
    std::erase_if(expected, [&](const auto& file) { return file.first.starts_with("beat/" + one.jid()); });
    CHECK(two.picture() == expected);  // a sign of life only its station gives
}

TEST_CASE("records reach a station by a stick that was carried there") {
    Panel one;
    Panel two{"cell-8", one};
    for (auto* panel : {&one, &two}) REQUIRE(panel->sync().end == SyncEnd::done);
    const auto stick = std::make_shared<fake::MemoryFolder>(*one.weather);
    stick->files["PLANT.json"] = one.share->files["PLANT.json"];
    const auto share = one.share;
    one.add_points(3);
    one.share = stick;
    REQUIRE(one.sync().end == SyncEnd::done);
    two.share = stick;
    CHECK(two.sync().fetched_records == 3);
    two.share = share;  // and from there to the share
    REQUIRE(two.sync().end == SyncEnd::done);
    CHECK(two.station().store().waiting() == 0);
    CHECK(std::ranges::count_if(share->files, [&](const auto& file) {
              return file.first.starts_with(journal_path(one.jid()));
          }) == 2);
}

TEST_CASE("a share that may only be read brings the news of the others, and says that ours wait") {
    Panel one;
    Panel two{"cell-8", one};
    REQUIRE(one.sync().end == SyncEnd::done);
    one.share->error = [](const std::string& call, const std::string&) {
        return call == "create" || call == "make_folder" ? EROFS : 0;
    };
    const auto result = two.sync();
    CHECK(result.end == SyncEnd::part);
    CHECK(result.waiting == own_records(two));
    CHECK(result.fetched_records == own_records(one));
    CHECK_THAT(result.trouble, Contains("only be read"));
}

TEST_CASE("garbage on the share is told once, and then left alone until its time has come") {
    Panel one;
    REQUIRE(one.sync().end == SyncEnd::done);
    one.share->folders.insert("journal/notes");
    one.share->files["journal/notes/x.jsonl"] = {"theirs", 6, {}, false};
    const auto result = one.sync();
    CHECK(result.end == SyncEnd::done);
    CHECK(result.rejected.size() == 1);
    CHECK(one.sync().rejected.empty());
    one.outside.now = one.outside.now + journal::hours(2);
    CHECK(one.sync().rejected.size() == 1);
    one.share->files.erase("journal/notes/x.jsonl");
    one.outside.now = one.outside.now + journal::hours(6);
    CHECK(one.sync().rejected.empty());
    CHECK(one.station().store().rejected().empty());
}

TEST_CASE("an old copy of a station that was put back goes on in a new journal, and loses nothing") {
    Panel panel;
    REQUIRE(panel.sync().end == SyncEnd::done);
    const fake::TempFolder backup;
    std::filesystem::copy(panel.dir(), backup / "station", std::filesystem::copy_options::recursive);
    panel.add_points(3);
    REQUIRE(panel.sync().end == SyncEnd::done);
    const auto all = panel.station().store().count_records();

    std::filesystem::remove_all(panel.dir());
    std::filesystem::copy(backup / "station", panel.dir(), std::filesystem::copy_options::recursive);
    panel.mirror.files.clear();
    panel.mirror.folders.clear();
    const auto before = panel.jid();
    panel.add_points(1);
    const auto result = panel.sync();
    CHECK(result.branched);
    CHECK(result.end == SyncEnd::done);
    CHECK(panel.jid() != before);
    CHECK(panel.station().store().count_records() >= all + 1);
    CHECK(panel.station().store().waiting() == 0);
    CHECK_FALSE(panel.sync().branched);
    Panel other{"cell-8", panel};
    REQUIRE(other.sync().end == SyncEnd::done);
    REQUIRE(panel.sync().end == SyncEnd::done);
    CHECK(other.station().store().digest() == panel.station().store().digest());
}

TEST_CASE("tries since the last complete sync are kept, at most eight, and forgotten with it") {
    Panel panel;
    panel.share->error = [](const std::string& call, const std::string&) {
        return call == "create" ? EIO : 0;
    };
    for (int i = 0; i < 10; ++i) {
        panel.outside.now = fake::today + journal::hours(i);
        panel.sync();
    }
    const auto tries = panel.station().store().local(local_tries).value_or("");
    CHECK(std::ranges::count(tries, ' ') == 7);
    CHECK(tries.ends_with(std::to_string(panel.outside.now.ms)));
    panel.share->error = {};
    REQUIRE(panel.sync().end == SyncEnd::done);
    CHECK_FALSE(panel.station().store().local(local_tries));
}

TEST_CASE("while a sync runs the kiosk can read how far it is, once a second, and not after it") {
    Panel panel;
    auto station = panel.station();
    std::vector<std::string> seen;
    auto clock = fake::today;
    SyncOptions options;
    options.clock = [&] { return clock = clock + journal::Span{600}; };
    sync_folders(
        station, panel.mirror, *panel.share, panel.outside,
        [&](auto, auto) { seen.push_back(station.store().local(local_run).value_or("")); }, options);
    REQUIRE_FALSE(seen.empty());
    CHECK(seen.front().starts_with(std::to_string((fake::today + journal::Span{600}).ms) + " "));
    CHECK_FALSE(station.store().local(local_run));
}

TEST_CASE("room on the share and the stations of the plant are kept for the kiosk") {
    Panel one;
    one.share->room = 5u << 20;
    Panel two{"cell-8", one};
    for (auto* panel : {&one, &two, &one}) REQUIRE(panel->sync().end == SyncEnd::done);
    auto station = one.station();
    CHECK(station.store().local(local_free) == std::to_string(5u << 20));
    const auto stations = station.store().local(local_stations).value_or("");
    for (const auto* panel : {&one, &two}) CHECK_THAT(stations, Contains(panel->jid()));
    CHECK_THAT(stations, Contains("\"cell-8\""));
}

TEST_CASE("what is written for people goes out with the sync that wrote it") {
    Panel panel;
    auto station = panel.station();
    SyncOptions options;
    options.write_out = [](kata::Station&, Folder& mirror) {
        for (const auto* dir : {"out", "out/2026-11-22"}) mirror.make_folder(dir);
        mirror.create("out/2026-11-22/board.html")->close();
    };
    REQUIRE(sync_folders(station, panel.mirror, *panel.share, panel.outside, {}, options).end ==
            SyncEnd::done);
    CHECK(panel.share->files.contains("out/2026-11-22/board.html"));
}

TEST_CASE("a second sync of the same station at once does nothing and says so") {
    const fake::TempFolder temp;
    fake::make_station(temp / "station", "cell-7");
    const SyncLock lock{temp / "station"};
    REQUIRE(lock.is_ours());
    const auto result = sync(temp / "station", temp / "share", fake::today, {});
    CHECK(result.end == SyncEnd::part);
    CHECK_THAT(result.trouble, Contains("Another sync"));
    CHECK_FALSE(fake::open_station(temp / "station").sync_state().last_try);
}

TEST_CASE("a sync whose process for the share hangs ends, and says what to look at") {
    const fake::TempFolder temp;
    fake::make_station(temp / "station", "cell-7");
    fake::put_bytes(temp / "kata", "#!/bin/sh\nexec sleep 60\n");
    std::filesystem::permissions(temp / "kata", std::filesystem::perms::owner_all);
    SyncOptions options;
    options.program = temp / "kata";
    options.patience = journal::Span{50};
    const auto result = sync(temp / "station", temp / "share", fake::today, {}, options);
    CHECK(result.end == SyncEnd::not_there);
    CHECK_THAT(result.trouble, Contains("has not answered"));
    CHECK(fake::open_station(temp / "station").sync_state().trouble == result.trouble);
}

TEST_CASE("who asks, and who was accepted, is known after the very sync that brings the word") {
    Panel one;
    Panel two{"cell-8", one};
    two.sync();
    one.sync();
    CHECK(one.station().store().local(local_requests).value_or("").find(two.jid()) != std::string::npos);
    {
        auto admin = one.station();
        accept(admin, one.mirror, two.jid(), role_station, one.outside);
    }
    one.sync();
    two.sync();
    CHECK(two.station().store().local(local_standing) == "station");
}
