// Where a board stands: who may work on it, and how it goes to another station.
#include <algorithm>

#include "core/kata/identity.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/kata/two_stations.hpp"

using namespace test;

namespace {

std::optional<Refusal> record_one(StationWorld& world) { return world.add_point(114).refusal; }

/// A record as another station of years ago would have made it.
void tell_of_old_board(Station& station, const std::string& board) {
    journal::Record record;
    record.s = 1;
    record.t = {station.store().frontier().t.t + 1};
    record.w = "w";
    record.c.push_back({board, "name", std::string{"Old board"}, {}});
    const auto jid = some_jid(5);
    const auto line = journal::to_line(record);
    const auto start = journal::chain_start(jid);
    station.store().import_record(jid, line, record, journal::chain_next(start, line), start);
}

}  // namespace

TEST_CASE("a board is at home where it was made, and other stations read it") {
    TwoStations plant;
    CHECK(plant.one.station.is_here(board_id));
    CHECK(plant.one.board().board.home == plant.one.station.store().jid());
    CHECK_FALSE(plant.two.station.is_here(board_id));
    CHECK(plant.two.station.boards().empty());
    CHECK(plant.two.board().board.name == "Cell 7");
    const auto boards = plant.two.station.plant_boards();
    REQUIRE(boards.size() == 1);
    CHECK_FALSE(boards[0].here);
    CHECK(boards[0].station == "Cell 7 panel");
    CHECK(boards[0].station_jid == plant.one.station.store().jid());
    CHECK(boards[0].known_at == plant.one.now);
    const auto own = plant.one.station.plant_boards();
    REQUIRE(own.size() == 1);
    CHECK(own[0].here);
    CHECK_FALSE(own[0].known_at);
}

TEST_CASE(
    "nothing is done at a board that stands elsewhere, but to take it over or to place it on the walk") {
    TwoStations plant;
    const std::initializer_list<Intent> refused{AddPoints{metric_id, {{plant.two.now, 1, {}}}, {}, {}, {}},
                                                MoveArrow{board_id, {}},
                                                ArchiveBoard{board_id, true},
                                                MoveBoard{board_id, plant.jid_of_two()},
                                                StartTimer{metric_id, plant.two.now, "format 12", ""},
                                                AddLearning{board_id, "Level matters"}};
    for (const auto& intent : refused) CHECK(plant.two.ask(intent).refusal == Refusal::board_not_here);
    CHECK(
        plant.two.station.import_points(metric_id, {{plant.two.now, 1, {}}}, {}, plant.two.now, {}).refusal ==
        Refusal::board_not_here);
    Board same;
    same.slug = "cell-7";
    same.name = "Again";
    CHECK(plant.two.ask(AddBoard{same}).refusal == Refusal::board_exists);
    CHECK_FALSE(plant.two.ask(PlaceBoard{board_id, 3}).refusal);
    CHECK(plant.two.board().board.order == 3);
}

TEST_CASE("a board that was taken over stands there from then on, with all that was done at it") {
    TwoStations plant;
    REQUIRE_FALSE(record_one(plant.one));
    plant.exchange();
    REQUIRE_FALSE(plant.two.ask(TakeBoard{board_id}).refusal);
    CHECK_FALSE(record_one(plant.two));
    plant.exchange();
    CHECK(record_one(plant.one) == Refusal::board_not_here);
    CHECK(plant.one.station.boards().empty());
    CHECK(plant.one.values().size() == 2);
    CHECK(plant.one.station.plant_boards().at(0).station == "Line 2 panel");
    CHECK(plant.two.ask(TakeBoard{board_id}).s == 0);
}

TEST_CASE("a board moves to a station of the plant only") {
    TwoStations plant;
    CHECK(plant.one.ask(MoveBoard{board_id, some_jid(9)}).refusal == Refusal::no_such_station);
    CHECK(plant.one.ask(MoveBoard{board_id, ""}).refusal == Refusal::no_such_station);
    REQUIRE_FALSE(plant.one.ask(MoveBoard{board_id, plant.jid_of_two()}).refusal);
    CHECK_FALSE(plant.one.station.is_here(board_id));
    plant.exchange();
    CHECK(plant.two.station.is_here(board_id));
    CHECK(plant.two.station.boards().size() == 1);
}

TEST_CASE("taking over, moving and archiving are taken back like anything else") {
    TwoStations plant;
    plant.one.ask(MoveBoard{board_id, plant.jid_of_two()});
    REQUIRE_FALSE(plant.one.ask(Undo{}).refusal);
    CHECK(plant.one.station.is_here(board_id));
    REQUIRE_FALSE(plant.one.ask(Redo{}).refusal);
    CHECK_FALSE(plant.one.station.is_here(board_id));
    plant.one.ask(Undo{});
    plant.two.ask(TakeBoard{board_id});
    REQUIRE_FALSE(plant.two.ask(Undo{}).refusal);
    CHECK_FALSE(plant.two.station.is_here(board_id));
    plant.one.ask(ArchiveBoard{board_id, true});
    CHECK(plant.one.station.boards().empty());
    CHECK(plant.one.station.plant_boards().empty());
    CHECK(plant.one.station.all_boards().size() == 1);
    plant.one.ask(Undo{});
    CHECK(plant.one.station.boards().size() == 1);
}

TEST_CASE("what was done at a board before it moved away is not taken back from here") {
    TwoStations plant;
    REQUIRE_FALSE(record_one(plant.one));
    REQUIRE_FALSE(record_one(plant.one));
    REQUIRE_FALSE(plant.one.ask(Undo{}).refusal);
    plant.exchange();
    plant.two.ask(TakeBoard{board_id});
    plant.exchange();
    CHECK(plant.one.ask(Redo{}).refusal == Refusal::board_not_here);
    CHECK(plant.one.ask(Undo{}).refusal == Refusal::board_not_here);
    CHECK(plant.one.values().size() == 1);
}

TEST_CASE("a board of older records is at home where its name was first written") {
    StationWorld world;
    tell_of_old_board(world.station, "board/old");
    world.ask(NameStation{"Cell 7 panel 2"});
    CHECK_FALSE(world.station.is_here("board/old"));
    CHECK(world.station.plant_boards().at(0).station_jid == some_jid(5));
    REQUIRE_FALSE(world.ask(TakeBoard{"board/old"}).refusal);
    CHECK(world.station.is_here("board/old"));
    CHECK(world.station.is_here("board/nobody-knows"));
    CHECK(world.station.is_here(""));
}

TEST_CASE("a station that goes on in a new journal keeps its boards, and others see them there") {
    TwoStations plant;
    settle_identity(plant.one.station, {"board-a", {"disk-a"}}, plant.one.now);
    REQUIRE(settle_identity(plant.one.station, {"board-b", {"disk-b"}}, plant.one.now));
    REQUIRE_FALSE(record_one(plant.one));
    CHECK(plant.one.station.is_here(board_id));
    tell(plant.one, plant.two);
    const auto seen = plant.two.station.plant_boards().at(0);
    CHECK(seen.station == "Cell 7 panel");
    CHECK(seen.station_jid == plant.one.station.store().jid());
    CHECK(plant.two.ask(MoveBoard{board_id, plant.jid_of_two()}).refusal == Refusal::board_not_here);
}

TEST_CASE("practice boards of other stations stay out of the plant's list") {
    TwoStations plant;
    auto board = plant.one.board().board;
    board.practice = true;
    plant.one.ask(ChangeBoard{board});
    plant.exchange();
    CHECK(plant.one.station.plant_boards().size() == 1);
    CHECK(plant.two.station.plant_boards().empty());
}

TEST_CASE("changing a board's words neither moves it nor brings it out of the archive") {
    TwoStations plant;
    plant.one.ask(ArchiveBoard{board_id, true});
    auto board = plant.one.board().board;
    board.name = "Cell 7, assembly";
    board.home = plant.jid_of_two();
    board.archived = false;
    REQUIRE_FALSE(plant.one.ask(ChangeBoard{board}).refusal);
    CHECK(plant.one.board().board.name == "Cell 7, assembly");
    CHECK(plant.one.board().board.archived);
    CHECK(plant.one.station.is_here(board_id));
}
