// The station: made, opened, asked, and shared by two programs at once.
#include "core/kata/station.hpp"

#include <algorithm>
#include <fstream>

#include <sys/stat.h>

#include "core/kata/settings.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace test;
namespace fs = std::filesystem;

namespace {

std::string why_not_created(const fs::path& dir, std::string_view name = "Panel") {
    try {
        Station::create(dir, name, morning, usual_options());
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "created";
}

std::vector<std::string> names_in(const fs::path& dir) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{dir}) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

}  // namespace

TEST_CASE("a new station has a key for its owner's eyes, a journal, settings and its name") {
    TempFolder folder;
    Station::create(folder / "deep/down", "Cell 7 panel", morning, usual_options());
    CHECK(names_in(folder / "deep/down") ==
          std::vector<std::string>{"key", "mirror", "settings.toml", "station.db"});
    struct stat about {};
    REQUIRE(stat(key_file(folder / "deep/down").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(about.st_size == 32);

    const Station station{folder / "deep/down", usual_options()};
    CHECK(station.station_name() == "Cell 7 panel");
    CHECK(journal::is_journal_id(station.store().jid()));
    CHECK(station.store().own_record(1)->record.a == "station.name");
    CHECK(station.store().own_record(1)->record.q == journal::ClockQuality::rtc);
    CHECK(station.store().check().empty());
    CHECK(station.boards().empty());
}

TEST_CASE("a station is made in an empty folder, and in no other") {
    TempFolder folder;
    CHECK(why_not_created(folder.path()) == "created");
    CHECK_THAT(why_not_created(folder.path()), Catch::Contains("is a station already"));
    fs::create_directory(folder / "full");
    std::ofstream{folder / "full/letter.txt"} << "mine";
    CHECK_THAT(why_not_created(folder / "full"), Catch::Contains("is not empty"));
    CHECK(names_in(folder / "full") == std::vector<std::string>{"letter.txt"});
}

TEST_CASE("a station that cannot be made leaves nothing behind") {
    TempFolder folder;
    CHECK_THAT(why_not_created(folder / "a/b", ""), Catch::Contains("make station"));
    CHECK(names_in(folder.path()).empty());
    fs::create_directory(folder / "empty");
    why_not_created(folder / "empty", "bad \xff name");
    CHECK(names_in(folder / "empty").empty());
    std::ofstream{folder / "file"} << "x";
    CHECK_THAT(why_not_created(folder / "file/station"), Catch::Contains("file/station"));
}

TEST_CASE("what a killed attempt left behind does not stop the next one") {
    TempFolder folder;
    fs::create_directories(folder / "station/.new/mirror");
    std::ofstream{folder / "station/.new/station.db"} << "half";
    std::ofstream{folder / "station/key"} << "half";
    CHECK(why_not_created(folder / "station") == "created");
    CHECK(names_in(folder / "station") ==
          std::vector<std::string>{"key", "mirror", "settings.toml", "station.db"});
}

TEST_CASE("a folder that is no station is said to be none") {
    TempFolder folder;
    CHECK_THROWS_WITH(Station{folder.path()}, Catch::Contains("is not a station directory"));
}

TEST_CASE("a board added is there at once, and after opening again") {
    StationWorld world;
    world.add_board();
    CHECK(world.board().board.name == "Cell 7");
    REQUIRE(world.board().metrics.size() == 1);
    CHECK(world.board().metrics[0].id == metric_id);
    const auto again = world.again();
    CHECK(again.storyboard(board_id, morning) == world.station.storyboard(board_id, morning));
    CHECK(again.boards().size() == 1);
    CHECK(again.station_name() == "Cell 7 panel");
}

TEST_CASE("a point recorded is a record with its moment, its zone and its source") {
    StationWorld world;
    world.add_board();
    const auto answer = world.add_point(118, "retest");
    CHECK_FALSE(answer.refusal);
    CHECK(answer.made == journal::point_entity(world.station.store().jid(), answer.s, 0));
    const auto point = world.station.last_points(metric_id, 1).at(0);
    CHECK(point.id == answer.made);
    CHECK(point.value == 118);
    CHECK(point.note == "retest");
    const auto record = world.station.store().own_record(answer.s)->record;
    CHECK(record.a == "point.add");
    CHECK(record.w == "2026-11-23T09:00:03.000+01:00");
}

TEST_CASE("what the rules refuse changes nothing") {
    StationWorld world;
    world.add_board();
    const auto records = world.station.store().count_records();
    CHECK(world.ask(AddPoints{"metric/cell-7/other", {{morning, 1, {}}}, {}, Source::eye, {}}).refusal ==
          Refusal::no_such_metric);
    Board twice;
    twice.slug = "cell-7";
    twice.name = "Again";
    CHECK(world.ask(AddBoard{twice}).refusal == Refusal::board_exists);
    CHECK(world.ask(StrikeOutPoint{"point/abcdefghijklmnop-1.0", "typing error"}).refusal ==
          Refusal::no_such_point);
    CHECK(world.ask(StrikeOutPoint{"point/", "typing error"}).refusal == Refusal::no_such_point);
    CHECK(world.station.store().count_records() == records);
}

TEST_CASE("a change names the record whose value was seen") {
    StationWorld world;
    world.add_board();
    const auto& store = world.station.store();
    const auto before = store.cell(board_id, "name")->tip;
    auto board = world.board().board;
    board.name = "Cell 7, early";
    const auto answer = world.ask(ChangeBoard{board});
    CHECK(store.own_record(answer.s)->record.c.at(0).base == before);
    CHECK(world.board().board.name == "Cell 7, early");
}

TEST_CASE("asking for what is so already makes no record") {
    StationWorld world;
    world.add_board();
    const auto records = world.station.store().count_records();
    const auto answer = world.ask(ChangeBoard{world.board().board});
    CHECK_FALSE(answer.refusal);
    CHECK(answer.s == 0);
    CHECK(world.station.store().count_records() == records);
}

TEST_CASE("a point struck out stays, marked") {
    StationWorld world;
    world.add_board();
    const auto made = world.add_point(1180).made;
    CHECK_FALSE(world.ask(StrikeOutPoint{made, "typing error"}).refusal);
    CHECK(world.station.last_points(metric_id, 9).at(0).struck_out);
}

TEST_CASE("two programs at one station see each other's records") {
    StationWorld world;
    world.add_board();
    auto other = world.again();
    CHECK_FALSE(other.refresh());
    const auto version = other.version();
    world.add_point(1);
    CHECK(other.refresh());
    CHECK(other.version() != version);
    CHECK(other.last_points(metric_id, 9).size() == 1);
    CHECK_FALSE(other.refresh());

    auto board = world.board().board;
    board.name = "Renamed";
    CHECK(other.storyboard(board_id, morning).board.name == "Cell 7");
    world.ask(ChangeBoard{board});
    CHECK(other.refresh());
    CHECK(other.storyboard(board_id, morning).board.name == "Renamed");
}

TEST_CASE("the rules look at what others appended, even before a refresh") {
    StationWorld world;
    auto other = world.again();
    CHECK(other.boards().empty());
    CHECK(other.storyboard(board_id, morning).board.id.empty());
    world.add_board();
    Board board;
    board.slug = "cell-7";
    board.name = "Again";
    CHECK(other.handle(AddBoard{board}, world.now).refusal == Refusal::board_exists);
}

TEST_CASE("a storyboard is refolded only when a record touched the board, and stays where it is") {
    StationWorld world;
    world.add_board();
    const auto* first = &world.board();
    const auto* metrics = first->metrics.data();
    world.add_point(1, "retest");
    CHECK(&world.board() == first);
    CHECK(world.board().metrics.data() == metrics);
}

TEST_CASE("a station opened for reading reads, refreshes and writes nothing") {
    StationWorld world;
    world.add_board();
    auto reader = world.again(true);
    world.add_point(1);
    CHECK(reader.refresh());
    CHECK(reader.last_points(metric_id, 9).size() == 1);
    CHECK_THROWS(reader.handle(NameStation{"x"}, morning));
    CHECK_THROWS(reader.remember("draft", "x"));
}

TEST_CASE("half-typed things are remembered and are no records") {
    StationWorld world;
    world.station.remember("draft", "11");
    CHECK(world.again().remembered("draft") == "11");
    world.station.remember("draft", {});
    CHECK_FALSE(world.station.remembered("draft"));
    CHECK(world.station.store().count_records() == 2);
}

TEST_CASE("a person's name is sealed in the record, read on the panel, and gone once forgotten") {
    StationWorld world;
    const auto answer = world.ask(AddPerson{"person/k3m", "Ayşe Yılmaz"});
    CHECK_FALSE(answer.refusal);
    CHECK(world.station.person_name("person/k3m") == "Ayşe Yılmaz");
    CHECK(world.station.person_name("person/other").empty());
    for (const auto& line : world.station.store().own_lines(world.station.store().jid(), 1, 99))
        CHECK(line.line.find("Ay\u015fe") == std::string::npos);
    world.station.forget_person("person/k3m", morning);
    CHECK(world.station.person_name("person/k3m").empty());
    CHECK(world.again().person_name("person/k3m").empty());
    CHECK(world.station.store().check().empty());
}

TEST_CASE("how the sync stands is read from what the sync left") {
    StationWorld world;
    SyncState expected;
    expected.waiting = expected.stored = 2;
    CHECK(world.station.sync_state() == expected);
    auto& store = world.station.store();
    store.add_cut({store.jid(), 1, 2, true});
    store.set_local("sync.last_complete", std::to_string(morning.ms));
    store.set_local("sync.last_try", std::to_string(morning.ms + 1));
    store.set_local("sync.trouble", "The folder is not there");
    write_share_folder(settings_file(world.folder / "station"), "/mnt/share");
    expected = {true, morning, Moment{morning.ms + 1}, "The folder is not there", 0};
    expected.stored = 2;
    expected.folder = "/mnt/share";
    CHECK(world.station.sync_state() == expected);
}

TEST_CASE("how the sync stands is new at once, whoever wrote it") {
    StationWorld world;
    CHECK(world.station.sync_state().trouble.empty());
    world.station.store().set_local("sync.trouble", "here");
    CHECK(world.station.sync_state().trouble == "here");
    CHECK(world.station.sync_state().trouble == "here");
    journal::Store other{store_file(world.folder / "station"), journal::Store::Mode::read_write};
    other.set_local("sync.trouble", "elsewhere");
    CHECK(world.station.sync_state().trouble == "elsewhere");
    world.add_board();
    CHECK(world.station.sync_state().stored == other.frontier().s);
}

TEST_CASE("what this connection writes is counted, and what another writes is noticed") {
    StationWorld world;
    const auto& mine = world.station.store();
    journal::Store other{store_file(world.folder / "station"), journal::Store::Mode::read_write};
    const auto changes = mine.own_changes(), version = mine.data_version();
    other.set_local("a", "b");
    CHECK(mine.own_changes() == changes);
    CHECK(mine.data_version() != version);
    world.station.store().set_local("c", "d");
    CHECK(mine.own_changes() != changes);
}

TEST_CASE("a clock that cannot be right is said to be unsure, and records still follow each other") {
    StationWorld world;
    world.add_board();
    const Moment long_ago{1000};
    CHECK(world.station.clock_unsure(long_ago));
    CHECK_FALSE(world.station.clock_unsure(morning));
    auto board = world.board().board;
    board.name = "Renamed in 1970";
    const auto answer = world.station.handle(ChangeBoard{board}, long_ago);
    CHECK(world.board().board.name == "Renamed in 1970");
    CHECK(world.station.store().own_record(answer.s)->record.q == journal::ClockQuality::unsure);
}
