#include "core/share/plant.hpp"

#include <cerrno>

#include "core/share/names.hpp"
#include "core/share/sheet.hpp"
#include "core/share/trust.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using fake::TempFolder;

namespace {

Marker some_marker() {
    return {fake::test_plant, "Werk \"Süd\" 7", "2026-11-22T00:00:00.000Z", fake::test_key(9).public_key()};
}

}  // namespace

TEST_CASE("a marker reads back, whatever the plant is called") {
    CHECK(parse_marker(marker_text(some_marker())) == some_marker());
}

TEST_CASE("a marker that is none is refused with the reason") {
    std::string why;
    for (const std::string text : {"", "{", "[]", "null", R"({"fmt":"1"})", R"({"plant":"x"})"}) {
        CHECK_FALSE(parse_marker(text, &why));
        CHECK(why == "it is no marker");
    }
    auto text = marker_text(some_marker());
    CHECK(parse_marker(text.replace(text.find("fmt\":1"), 6, "new\":0,\"fmt\":1")));
    text = marker_text(some_marker());
    CHECK_FALSE(parse_marker(text.replace(text.find("fmt\":1"), 6, "fmt\":2"), &why));
    CHECK(why == "it was written by a newer version, update this program");
    text = marker_text(some_marker());
    CHECK_FALSE(parse_marker(text.replace(text.find("0123"), 4, "012G"), &why));
    CHECK(why == "it is damaged");
}

TEST_CASE("a new plant stands whole in an empty folder") {
    const TempFolder temp;
    fake::make_station(temp / "station", "cell-7");
    std::filesystem::create_directory(temp / "share");
    const auto made = create_plant(temp / "station", temp / "share", "Werk Nord", fake::today);

    const auto folder = open_folder(temp / "share");
    std::string trouble;
    const auto marker = find_marker(*folder, trouble);
    REQUIRE(marker);
    CHECK(marker->plant == made.plant);
    CHECK(marker->name == "Werk Nord");
    CHECK(marker->created == "2026-11-22T00:00:00.000+00:00");
    CHECK(fake::bytes_of(temp / "share" / "README.txt").find("Kataboard") != std::string::npos);

    const auto sheet = parse_sheet(made.recovery_sheet);
    REQUIRE(sheet);
    CHECK(sheet->plant == made.plant);
    CHECK(SigningKey{sheet->seed}.public_key() == marker->root);

    const auto station = fake::open_station(temp / "station");
    const auto jid = station.store().jid();
    const auto file = temp / "share" / "trust" / certificate_name(jid, journal::journal_id(marker->root));
    const auto certificate = read_certificate(fake::bytes_of(file), marker->root);
    REQUIRE(certificate);
    CHECK(certificate->role == "admin");
    CHECK(certificate->jid == jid);
    CHECK(station.store().local(local_plant) == made.plant);
}

TEST_CASE("neither private key stands anywhere on the share") {
    const TempFolder temp;
    fake::make_station(temp / "station", "cell-7");
    std::filesystem::create_directory(temp / "share");
    const auto made = create_plant(temp / "station", temp / "share", "Werk Nord", fake::today);
    CHECK(sync(temp / "station", temp / "share", fake::today, {}).end == SyncEnd::done);
    const auto root = parse_sheet(made.recovery_sheet)->seed;
    const auto own = read_seed(temp / "station" / "key");
    for (const auto& [path, bytes] : fake::picture_of(temp / "share"))
        for (const auto& seed : {root, own}) {
            CHECK(bytes.find(std::string(seed.begin(), seed.end())) == std::string::npos);
            CHECK(bytes.find(journal::hex(seed)) == std::string::npos);
        }
    for (const auto& [path, bytes] : fake::picture_of(temp / "station"))
        CHECK(bytes.find(std::string(root.begin(), root.end())) == std::string::npos);
}

TEST_CASE("a plant is created once, in a folder that is there and is no plant yet") {
    const TempFolder temp;
    fake::make_station(temp / "one", "one");
    fake::make_station(temp / "two", "two");
    CHECK_THROWS_WITH(create_plant(temp / "one", temp / "share", "Werk", fake::today),
                      Catch::Matchers::Contains("make the folder or mount the share first"));
    CHECK_FALSE(std::filesystem::exists(temp / "share"));
    std::filesystem::create_directory(temp / "share");
    CHECK_THROWS_WITH(create_plant(temp / "one", temp / "share", "", fake::today),
                      Catch::Matchers::Contains("needs a name"));
    CHECK_THROWS_WITH(create_plant(temp / "one", temp / "share", "a\nb", fake::today),
                      Catch::Matchers::Contains("needs a name"));
    CHECK_THROWS_WITH(create_plant(temp / "one", temp / "share", "\xff", fake::today),
                      Catch::Matchers::Contains("needs a name"));
    CHECK(std::filesystem::is_empty(temp / "share"));
    create_plant(temp / "one", temp / "share", "Werk", fake::today);
    const auto before = fake::picture_of(temp / "share");
    CHECK_THROWS_WITH(create_plant(temp / "two", temp / "share", "Werk", fake::today),
                      Catch::Matchers::Contains("already is the share of a plant"));
    std::filesystem::create_directory(temp / "other");
    CHECK_THROWS_WITH(create_plant(temp / "one", temp / "other", "Werk", fake::today),
                      Catch::Matchers::Contains("already belongs to a plant"));
    CHECK(fake::picture_of(temp / "share") == before);
    CHECK(std::filesystem::is_empty(temp / "other"));
}

TEST_CASE("a folder with journals and no marker does not become another plant") {
    fake::Panel panel;
    REQUIRE(panel.sync().end == SyncEnd::done);
    panel.share->files.erase("PLANT.json");
    fake::Panel other{"other", panel};
    auto station = other.station();
    CHECK_THROWS_WITH(create_plant_in(station, other.mirror, *other.share, "Werk", other.outside),
                      Catch::Matchers::Contains("put its PLANT.json back"));
}

TEST_CASE("what people put into the folder stays when a plant is created there") {
    const TempFolder temp;
    fake::make_station(temp / "station", "cell-7");
    std::filesystem::create_directory(temp / "share");
    fake::put_bytes(temp / "share" / "README.txt", "ours");
    fake::put_bytes(temp / "share" / "Plan.xlsx", "xlsx");
    create_plant(temp / "station", temp / "share", "Werk", fake::today);
    CHECK(fake::bytes_of(temp / "share" / "README.txt") == "ours");
    CHECK(fake::bytes_of(temp / "share" / "Plan.xlsx") == "xlsx");
}

TEST_CASE("the plug pulled at any call of a plant's creation: no marker or a whole plant, and it can be made "
          "again") {
    for (int call = 1;; ++call) {
        const TempFolder temp;
        fake::make_station(temp / "station", "cell-7");
        fake::Weather weather;
        fake::MemoryFolder folder{weather};
        fake::MemoryFolder mirror{weather};
        weather.cut_at = call;
        const auto outside = fake::calm();
        bool cut = false;
        try {
            auto station = fake::open_station(temp / "station");
            create_plant_in(station, mirror, folder, "Werk", outside);
        } catch (const fake::PowerCut&) {
            cut = true;
        }
        weather = {};
        folder.lose_unflushed();
        auto station = fake::open_station(temp / "station");
        if (!folder.files.contains("PLANT.json")) create_plant_in(station, mirror, folder, "Werk", outside);
        CHECK(sync_folders(station, mirror, folder, outside, {}).end == SyncEnd::done);
        const auto marker = parse_marker(folder.files["PLANT.json"].bytes);
        REQUIRE(marker);
        const auto certificate =
            "trust/" + certificate_name(station.store().jid(), journal::journal_id(marker->root));
        CHECK(read_certificate(folder.files[certificate].bytes, marker->root));
        if (!cut) break;
    }
}
