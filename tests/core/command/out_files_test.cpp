// Reports on their way into the mirror.
#include "core/command/out_files.hpp"

#include <fstream>
#include <stdexcept>

#include "core/kata/settings.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/station_world.hpp"
#include "tests/core/share/memory_folder.hpp"

namespace {

using namespace test;

struct MirrorWorld : StationWorld {
    MirrorWorld() { add_board(); }
    void write_out() {
        command::out_writer(now, [this](const std::string& sentence) { troubles.push_back(sentence); })(
            station, mirror);
    }
    fake::Weather weather;
    fake::MemoryFolder mirror{weather};
    std::vector<std::string> troubles;
};

}  // namespace

TEST_CASE("a sync leaves the reports in the mirror, whole and with nothing beside them") {
    MirrorWorld world;
    world.write_out();
    CHECK(world.troubles.empty());
    CHECK(world.mirror.files.contains("out/latest/cell-7.html"));
    CHECK(world.mirror.files.size() == 11);
    for (const auto& [path, file] : world.mirror.files) CHECK(path.find(".tmp") == std::string::npos);
    CHECK(world.mirror.replaced.empty());
    const auto before = world.weather.calls;
    world.write_out();
    CHECK(world.mirror.files.size() == 11);
    CHECK(world.weather.calls - before < 20);
}

TEST_CASE("the latest page takes the place of the one before") {
    MirrorWorld world;
    world.write_out();
    const auto before = world.mirror.files["out/latest/cell-7.html"].bytes;
    world.add_point(114);
    world.write_out();
    CHECK(world.mirror.files["out/latest/cell-7.html"].bytes != before);
    CHECK(world.mirror.replaced.empty());
}

TEST_CASE("a leftover of a crash is in nobody's way") {
    MirrorWorld world;
    world.mirror.folders.insert("out");
    world.mirror.folders.insert("out/latest");
    world.mirror.files["out/latest/.tmp-" + world.station.store().jid() + "-out"].bytes = "half a page";
    world.write_out();
    CHECK(world.troubles.empty());
    CHECK(world.mirror.files.size() == 11);
}

TEST_CASE("a full disk keeps nobody from the sync") {
    MirrorWorld world;
    world.mirror.error = [](const std::string& call, const std::string&) { return call == "write" ? 28 : 0; };
    world.write_out();
    REQUIRE_FALSE(world.troubles.empty());
    for (const auto& [path, file] : world.mirror.files) CHECK(path.find(".tmp") == std::string::npos);
}

TEST_CASE("reports can be switched off in the settings") {
    MirrorWorld world;
    CHECK(kata::parse_settings("").write_out);
    CHECK_FALSE(kata::parse_settings("[out]\nenabled = false\n").write_out);
    CHECK_THROWS_WITH(kata::parse_settings("[out]\nenabled = no\n"),
                      "settings.toml line 2: out.enabled takes true or false");
    std::ofstream(kata::settings_file(world.station.dir())) << "[out]\nenabled = false\n";
    world.write_out();
    CHECK(world.mirror.files.empty());
}
