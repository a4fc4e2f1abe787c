// The station reads the plant's shifts from its settings file, and again when the file is written.
#include <chrono>
#include <filesystem>
#include <fstream>

#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    const auto before = std::filesystem::last_write_time(file);
    std::ofstream(file) << text;
    std::filesystem::last_write_time(file, before + std::chrono::seconds(1));  // no sleeping: as if later
}

constexpr auto early = "[[shift]]\nname = \"early\"\nstarts = \"06:00\"\ndays = [\"Mon\"]\n";

}  // namespace

TEST_CASE("a station has the shifts of its settings file, as it stands now") {
    test::TempFolder folder;
    kata::Station::create(folder / "station", "Hall 3", test::morning, test::usual_options());
    const kata::Station station(folder / "station", test::usual_options());
    const auto file = kata::settings_file(folder / "station");
    CHECK(station.calendar() == kata::ShiftCalendar{});
    write(file, early);
    REQUIRE(station.calendar().shifts.size() == 1);
    CHECK(station.calendar().shifts[0].name == "early");
}

TEST_CASE("a slip in the file while the panel runs leaves the shifts as they were") {
    test::TempFolder folder;
    kata::Station::create(folder / "station", "Hall 3", test::morning, test::usual_options());
    const kata::Station station(folder / "station", test::usual_options());
    const auto file = kata::settings_file(folder / "station");
    write(file, early);
    REQUIRE(station.calendar().shifts.size() == 1);
    write(file, "[[shift]]\nname = \"early\"\nstarts = \"6\"\n");
    CHECK(station.calendar().shifts.size() == 1);
}
