// A disk that wakes up in another machine, a backup that was put back: two writers must never share a journal.
#include "core/kata/identity.hpp"

#include <algorithm>
#include <fstream>

#include "core/share/key.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/temp_folder.hpp"
#include "tests/core/kata/station_world.hpp"

using namespace kata;
using test::morning;
using test::StationWorld;

namespace {

const Hardware machine_a{"board-a", {"disk-a", "net-a"}};
const Hardware machine_b{"board-b", {"disk-b", "net-b"}};

void write(const std::filesystem::path& file, std::string_view text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

}  // namespace

TEST_CASE("the first start remembers the machine and begins nothing") {
    StationWorld world;
    const auto jid = world.station.store().jid();
    CHECK_FALSE(settle_identity(world.station, machine_a, morning));
    CHECK_FALSE(settle_identity(world.station, machine_a, morning));
    CHECK(world.station.store().jid() == jid);
    CHECK(new_journal_note(world.station.store()).empty());
}

TEST_CASE("a disk that wakes up in another machine begins a new journal with the same name and boards") {
    StationWorld world;
    settle_identity(world.station, machine_a, morning);
    auto& store = world.station.store();
    const auto old = store.jid();
    const auto name = world.station.station_name();
    CHECK(settle_identity(world.station, machine_b, morning));
    CHECK(store.jid() != old);
    CHECK(world.station.station_name() == name);
    CHECK(ancestry(store) == std::vector{old, store.jid()});
    CHECK_FALSE(new_journal_note(store).empty());
    CHECK(store.check().empty());
    SECTION("it has a key of its own, and the old one still signs what was recorded before") {
        for (const auto& jid : store.own_journals()) {
            const share::SigningKey key{share::read_seed(key_file(world.station.dir(), jid))};
            CHECK(journal::journal_id(key.public_key()) == jid);
        }
    }
    SECTION("the next start in the same machine begins nothing more") {
        CHECK_FALSE(settle_identity(world.station, machine_b, morning));
        CHECK(store.own_journals().size() == 2);
    }
    SECTION("the note goes when somebody has read it") {
        read_new_journal_note(store);
        CHECK(new_journal_note(store).empty());
    }
}

TEST_CASE("a program that may see less of the machine does not make the station forget it") {
    StationWorld world;
    settle_identity(world.station, machine_a, morning);
    CHECK_FALSE(settle_identity(world.station, Hardware{}, morning));
    CHECK_FALSE(settle_identity(world.station, {"", {"disk-a"}}, morning));
    CHECK(settle_identity(world.station, machine_b, morning));
}

TEST_CASE("a new network card or a new disk is no new machine, a new main board is") {
    CHECK_FALSE(is_another_machine(machine_a, {"board-a", {"disk-x", "net-x"}}));
    CHECK(is_another_machine(machine_a, {"board-b", {"disk-a", "net-a"}}));
    CHECK_FALSE(is_another_machine({"", {"disk-a", "net-a"}}, {"", {"disk-b", "net-a"}}));
    CHECK(is_another_machine({"", {"disk-a", "net-a"}}, {"", {"disk-b", "net-b"}}));
    CHECK_FALSE(is_another_machine({"", {}}, {"", {"disk-b"}}));
    CHECK_FALSE(is_another_machine(machine_a, {}));
}

TEST_CASE("what tells a machine is read from the kernel as hashes, and makers' fillers tell nothing") {
    const test::TempFolder sys;
    write(sys / "class/dmi/id/product_uuid", "To be filled by O.E.M.\n");
    write(sys / "class/dmi/id/board_serial", "PF1234567\n");
    write(sys / "class/net/eth0/address", "52:54:00:12:34:56\n");
    write(sys / "class/net/eth0/device/vendor", "x\n");
    write(sys / "class/net/lo/address", "00:00:00:00:00:00\n");
    write(sys / "block/sda/device/serial", "S4EWNX0\n");
    const auto hardware = hardware_of(sys / "");
    CHECK_FALSE(hardware.board.empty());
    CHECK(hardware.parts.size() == 2);
    const auto text = hardware_text(hardware);
    CHECK(text.find("PF1234567") == std::string::npos);
    CHECK(parse_hardware(text) == hardware);
    CHECK(hardware_of(sys / "nothing") == Hardware{});
    CHECK(parse_hardware(hardware_text(Hardware{})) == Hardware{});
}
