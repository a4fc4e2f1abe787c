#include "core/share/restore.hpp"

#include <algorithm>
#include <cerrno>

#include "core/journal/cells.hpp"
#include "core/kata/identity.hpp"
#include "core/kata/settings.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/segment.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using Catch::Matchers::Contains;
using fake::Panel;
using fake::TempFolder;

namespace {

Restored restore_to(const Panel& panel, const std::string& who, const std::filesystem::path& dir) {
    return restore_from(*panel.share, "/mnt/share", who, dir, fake::calm(fake::today + journal::days(1)), {});
}

/// Every cell of the entities that a board is read from, and every point: what must be the same after a restore.
std::map<std::string, std::string> memory_of(const std::filesystem::path& dir) {
    const auto station = fake::open_station(dir);
    const auto& store = station.store();
    std::map<std::string, std::string> memory;
    for (const std::string prefix : {"board/", "metric/", "target/", "obstacle/", "experiment/", "person/"})
        for (const auto& entity : store.entities(prefix))
            for (const auto& [field, cell] : store.fields(entity))
                memory[entity + " " + field] = journal::hex(cell.tip) + " " + to_hex(cell.t);
    store.each_point(fake::metric, [&](const journal::DataPoint& point, bool) {
        memory[point.id] = std::to_string(point.value);
    });
    return memory;
}

std::string text_cell(const kata::Station& station, const std::string& jid, const std::string& field) {
    const auto cell = station.store().cell("station/" + jid, field);
    const auto* text = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return text ? *text : "";
}

bool is_untouched(const std::filesystem::path& dir) {
    return !std::filesystem::exists(dir) || std::filesystem::is_empty(dir);
}

}  // namespace

TEST_CASE("a fresh panel takes a dead one's place with everything that was on the share") {
    Panel panel;
    kata::write_share_folder(kata::settings_file(panel.dir()), "/mnt/old");
    panel.sync();
    const TempFolder temp;
    const auto result = restore_to(panel, "cell-7", temp / "new");
    REQUIRE(result.fits.size() == 1);
    CHECK(result.fits[0].jid == panel.jid());
    CHECK(result.fits[0].name == "cell-7");
    CHECK(result.fits[0].records == panel.station().store().frontier().s);
    CHECK(result.left_out.empty());

    CHECK(memory_of(temp / "new") == memory_of(panel.dir()));
    const auto station = fake::open_station(temp / "new");
    CHECK(station.store().jid() != panel.jid());
    CHECK(station.station_name() == "cell-7");
    CHECK(text_cell(station, station.store().jid(), "replaces") == panel.jid());
    CHECK(station.store().local("plant") == panel.station().store().local("plant"));
    CHECK(station.store().check().empty());
    CHECK(station.store().waiting() == station.store().frontier().s);
    CHECK(kata::read_settings(kata::settings_file(temp / "new")).share == "/mnt/share");
    CHECK_FALSE(std::filesystem::exists(temp / "new" / ".restoring"));
}

TEST_CASE("the restored panel has its own key, and files only its owner may read") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    const SigningKey key{read_seed(temp / "new" / "key")};
    CHECK(journal::journal_id(key.public_key()) == fake::open_station(temp / "new").store().jid());
    using std::filesystem::perms;
    CHECK((std::filesystem::status(temp / "new" / "key").permissions() &
           (perms::group_all | perms::others_all)) == perms::none);
}

TEST_CASE("the old panel's settings come along") {
    Panel panel;
    auto settings = kata::read_settings(kata::settings_file(panel.dir()));
    settings.theme = "dark";
    settings.share = "/mnt/elsewhere";
    fake::put_bytes(kata::settings_file(panel.dir()), kata::settings_text(settings));
    panel.sync();
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    const auto restored = kata::read_settings(kata::settings_file(temp / "new"));
    CHECK(restored.theme == "dark");
    CHECK(restored.share == "/mnt/share");
}

TEST_CASE("settings that nobody can read do not stop a restore") {
    Panel panel;
    fake::put_bytes(kata::settings_file(panel.dir()), "theme = \"mauve\" [");
    panel.sync();
    const TempFolder temp;
    const auto result = restore_to(panel, "cell-7", temp / "new");
    REQUIRE(result.fits.size() == 1);
    REQUIRE(result.left_out.size() == 1);
    CHECK_THAT(result.left_out[0], Contains("the settings"));
    CHECK(kata::read_settings(kata::settings_file(temp / "new")).share == "/mnt/share");
}

TEST_CASE("what the share holds stands in the restored panel's mirror under its canonical names") {
    Panel panel;
    panel.sync();
    panel.add_points(3);
    panel.sync();
    const auto path = panel.segments()[0];
    const auto second = panel.segments()[1];
    // Of the second segment there is only a copy that somebody made by hand; of the first one there is a copy as well.
    const auto copies = journal_path("copied-by-hand");
    panel.share->folders.insert(copies);
    panel.share->files[join_path(copies, "first.jsonl")] = panel.share->files[path];
    panel.share->files[join_path(copies, "whatever.jsonl.gz")] = {
        pack(panel.share->files[second].bytes), 0, {}, false};
    panel.share->files.erase(second);
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    const auto mirror = fake::picture_of(temp / "new" / "mirror");
    CHECK(mirror.at(path) == panel.share->files[path].bytes);
    std::size_t packed = 0;
    for (const auto& [name, bytes] : mirror)
        packed += name.ends_with(".jsonl.gz") && name.starts_with(journal_path(panel.jid())) ? 1 : 0;
    CHECK(packed == 1);
    CHECK(memory_of(temp / "new") == memory_of(panel.dir()));
}

TEST_CASE("a restored panel records on, syncs, and can be restored again") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    {
        auto station = fake::open_station(temp / "new");
        fake::add_point(station, 99);
        const auto mirror = open_mirror(temp / "new");
        const auto before = panel.picture();
        CHECK(sync_folders(station, *mirror, *panel.share, fake::calm(), {}).end == SyncEnd::done);
        for (const auto& [path, bytes] : before) CHECK(panel.share->files[path].bytes == bytes);
    }
    // The old one has a successor now: the name means the new one, the old jid still the old.
    const auto again = restore_to(panel, "cell-7", temp / "newer");
    REQUIRE(again.fits.size() == 1);
    CHECK(again.fits[0].jid == fake::open_station(temp / "new").store().jid());
    CHECK(again.known.size() == 2);
    CHECK(memory_of(temp / "newer") == memory_of(temp / "new"));
    CHECK(restore_to(panel, panel.jid(), temp / "oldest").fits.size() == 1);
}

TEST_CASE("two restores of the same panel are two stations, and then the name alone does not say which") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    for (const std::string name : {"a", "b"}) {
        CHECK(restore_to(panel, "cell-7", temp / name).fits.size() == 1);
    }
    CHECK(fake::open_station(temp / "a").store().jid() != fake::open_station(temp / "b").store().jid());
    for (const std::string name : {"a", "b"}) {
        auto station = fake::open_station(temp / name);
        const auto mirror = open_mirror(temp / name);
        CHECK(sync_folders(station, *mirror, *panel.share, fake::calm(), {}).end == SyncEnd::done);
    }
    CHECK(restore_to(panel, "cell-7", temp / "c").fits.size() == 2);
    CHECK(is_untouched(temp / "c"));
}

TEST_CASE("when several stations fit they are listed and nothing is made") {
    Panel one;
    one.sync();
    Panel two{"cell-7", one};
    two.sync();
    Panel three{"paint", one};
    three.sync();
    const TempFolder temp;
    const auto result = restore_to(one, "cell-7", temp / "new");
    REQUIRE(result.fits.size() == 2);
    CHECK(result.known.size() == 3);
    CHECK(is_untouched(temp / "new"));
    CHECK(restore_to(one, two.jid(), temp / "new").fits.size() == 1);
    CHECK(restore_to(one, "paint", temp / "paint").fits.size() == 1);
}

TEST_CASE("when no station fits, those that are there are told and nothing is made") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    const auto result = restore_to(panel, "Cell-8", temp / "deep" / "new");
    CHECK(result.fits.empty());
    REQUIRE(result.known.size() == 1);
    CHECK(result.known[0].name == "cell-7");
    CHECK_FALSE(std::filesystem::exists(temp / "deep" / "new"));
}

TEST_CASE("files that do not verify are listed with the reason and left alone") {
    Panel panel;
    panel.sync();
    panel.add_points(2);
    panel.sync();
    const auto good = panel.share->files[panel.segments()[0]].bytes;
    const auto dir = journal_path(panel.jid());
    const auto put = [&](const std::string& name, const std::string& bytes) {
        panel.share->files[dir + "/" + name] = {bytes, 0, {}, false};
    };
    auto flipped = good;
    flipped[150] ^= 1;
    put("flipped.jsonl", flipped);
    put("short.jsonl", good.substr(0, good.size() / 2));
    put("empty.jsonl", "");
    put("torn.jsonl.gz", pack(good).substr(0, 100));
    put("other.jsonl", fake::test_segment(1, 1, 2));
    put("notes.txt", "hello");
    put(".tmp-aaaaaaaaaaaaaaaa-0000000000001234.jsonl", good);
    panel.share->files[dir + "/link.jsonl"] = {"", 0, {}, true};
    const auto before = panel.picture();
    const TempFolder temp;
    const auto result = restore_to(panel, "cell-7", temp / "new");
    CHECK(result.fits.size() == 1);
    const std::vector<std::string> expected{dir + "/empty.jsonl: it is cut short",
                                            dir + "/flipped.jsonl: it",
                                            dir + "/link.jsonl: it is not a plain file",
                                            dir + "/other.jsonl: it belongs to another plant",
                                            dir + "/short.jsonl: it is cut short",
                                            dir + "/torn.jsonl.gz: its compression is cut short or damaged"};
    REQUIRE(result.left_out.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK_THAT(result.left_out[i], Catch::Matchers::StartsWith(expected[i]));
    CHECK(panel.picture() == before);
    CHECK(memory_of(temp / "new") == memory_of(panel.dir()));
}

TEST_CASE("a file that cannot be read is listed, the rest is restored, and the gap is told") {
    Panel panel;
    for (int i = 0; i < 3; ++i) {
        panel.sync();
        panel.add_points(2);
    }
    panel.sync();
    const auto bad = panel.segments()[1];
    panel.share->error = [&](const std::string& call, const std::string& path) {
        return call == "read" && path == bad ? EIO : 0;
    };
    const TempFolder temp;
    const auto result = restore_to(panel, "cell-7", temp / "new");
    REQUIRE(result.left_out.size() == 2);
    CHECK_THAT(result.left_out[0], Contains(bad) && Contains("cannot be read"));
    CHECK_THAT(result.left_out[1], Contains("records") && Contains("are not there"));
    CHECK(fake::open_station(temp / "new").store().count_records() > 0);
}

TEST_CASE("a signed record that this version cannot read is left out, the others stand") {
    Panel panel;
    panel.sync();
    const auto plant = *panel.station().store().local("plant");
    // A newer program's journal: its second record has another shape.
    auto lines = fake::test_lines(5, 1);
    const auto odd = [&](const std::string& line) {
        lines.push_back({lines.back().s + 1, line, journal::chain_next(lines.back().tip, line)});
    };
    odd(R"({"s":2,"t":"not a stamp","new":true})");
    auto third = journal::to_line(fake::test_record(3));
    odd(third);
    const SegmentHeader header{plant, fake::jid_of(5), 1, 3, journal::chain_start(fake::jid_of(5)), "9.0", 2,
                               {}};
    panel.share->folders.insert(journal_path(fake::jid_of(5)));
    panel.share->files[join_path(journal_path(fake::jid_of(5)), segment_name(1, 3, lines.back().tip))] = {
        write_segment(header, lines, fake::test_key(5)), 0, {}, false};
    const TempFolder temp;
    const auto result = restore_to(panel, "cell-7", temp / "new");
    REQUIRE(result.fits.size() == 1);
    REQUIRE(result.left_out.size() == 1);
    CHECK_THAT(result.left_out[0], Contains("record 2"));
}

TEST_CASE("a directory that holds anything is refused, an empty one is taken") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    std::filesystem::create_directory(temp / "new");
    fake::put_bytes(temp / "new" / "mine.txt", "x");
    CHECK_THROWS_WITH(restore_to(panel, "cell-7", temp / "new"), Contains("is not empty"));
    CHECK(fake::picture_of(temp / "new").size() == 1);
    CHECK_THROWS_WITH(restore_to(panel, "cell-7", panel.dir()), Contains("is not empty"));
    std::filesystem::remove(temp / "new" / "mine.txt");
    CHECK(restore_to(panel, "cell-7", temp / "new").fits.size() == 1);
}

TEST_CASE("a restore without a plant in the folder says what is missing and makes nothing") {
    const TempFolder temp;
    CHECK_THROWS_WITH(restore(temp / "share", "cell-7", temp / "new", fake::today, {}),
                      Contains("mount the share first"));
    std::filesystem::create_directory(temp / "share");
    CHECK_THROWS_WITH(restore(temp / "share", "cell-7", temp / "new", fake::today, {}),
                      Contains("no PLANT.json"));
    CHECK_FALSE(std::filesystem::exists(temp / "new"));
}

TEST_CASE("what a killed restore left behind does not stand in the way of the next") {
    Panel panel;
    panel.sync();
    for (int call = 1;; ++call) {
        const TempFolder temp;
        panel.weather->calls = 0;
        panel.weather->cut_at = call;
        bool cut = false;
        try {
            restore_to(panel, "cell-7", temp / "new");
        } catch (const fake::PowerCut&) {
            cut = true;
        }
        *panel.weather = {};
        if (cut) CHECK_FALSE(std::filesystem::exists(temp / "new" / "station.db"));
        if (!cut) break;
        // As a kill leaves it, without any tidying up.
        std::filesystem::create_directories(temp / "new" / ".restoring" / "station");
        fake::put_bytes(temp / "new" / "key", "half");
        CHECK(restore_to(panel, "cell-7", temp / "new").fits.size() == 1);
        CHECK(memory_of(temp / "new") == memory_of(panel.dir()));
    }
}

TEST_CASE("progress of a restore ends with all records") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    std::pair<std::uint64_t, std::uint64_t> last{};
    restore_from(*panel.share, "/mnt/share", "cell-7", temp / "new", fake::calm(), [&](auto done, auto all) {
        last = {done, all};
    });
    const auto all = panel.station().store().frontier().s;
    CHECK(last == std::pair{all, all});
}

TEST_CASE("a restored panel stands in for the old one, whose boards are its own, and belongs to the plant") {
    Panel panel;
    panel.sync();
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    const auto station = fake::open_station(temp / "new");
    const auto& store = station.store();
    CHECK(kata::ancestry(store) == std::vector{store.jid(), panel.jid()});
    const auto mirror = open_mirror(temp / "new");
    CHECK(root_of(store, *mirror) == root_of(panel.station().store(), panel.mirror));
    CHECK(mirror->read("PLANT.json", 4096) == panel.share->files.at("PLANT.json").bytes);
}

TEST_CASE("what a restore has folded is noted: the first sync folds nothing of it again") {
    Panel panel;
    panel.sync();
    panel.add_points(3);
    panel.sync();
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    auto station = fake::open_station(temp / "new");
    CHECK(station.store().taken().size() == panel.segments().size());
    const auto records = station.store().count_records();
    const auto mirror = open_mirror(temp / "new");
    const auto result = sync_folders(station, *mirror, *panel.share, fake::calm(), {});
    CHECK(result.end == SyncEnd::done);
    CHECK(result.fetched_records == 0);
    CHECK_FALSE(result.branched);
    CHECK(station.store().count_records() - records <= 1);  // its settings as a cell of its own
}

TEST_CASE("a panel whose settings say enforce keeps that in its successor: what nobody accepted waits") {
    Panel panel;
    auto settings = kata::read_settings(kata::settings_file(panel.dir()));
    settings.trust_policy = "enforce";
    fake::put_bytes(kata::settings_file(panel.dir()), kata::settings_text(settings));
    panel.sync();
    Panel stranger{"paint", panel};
    stranger.sync();
    const TempFolder temp;
    const auto result = restore_to(panel, "cell-7", temp / "new");
    REQUIRE(result.fits.size() == 1);
    CHECK(result.known.size() == 2);  // a person may see who is there
    const auto station = fake::open_station(temp / "new");
    CHECK(text_cell(station, panel.jid(), "name") == "cell-7");
    CHECK(text_cell(station, stranger.jid(), "name").empty());
    CHECK(std::ranges::count(station.store().taken(), true, &journal::Taken::waits) == 1);
    CHECK(station.store().check().empty());
}

TEST_CASE("a stranger cannot slip settings under a panel that is restored") {
    Panel panel;
    kata::write_share_folder(kata::settings_file(panel.dir()), "/mnt/share");
    panel.sync();
    auto lines = fake::test_lines(5, 1);
    auto record = fake::test_record(1);
    record.t = {record.t.t + (std::uint64_t{1} << 50)};
    record.c = {{"station/" + panel.jid(), "settings", "theme = \"dark\"\n", std::nullopt}};
    lines[0].line = journal::to_line(record);
    lines[0].tip = journal::chain_next(journal::chain_start(fake::jid_of(5)), lines[0].line);
    const auto plant = *panel.station().store().local("plant");
    const SegmentHeader header{plant, fake::jid_of(5), 1, 1, journal::chain_start(fake::jid_of(5)), "1.0", 1,
                               {}};
    const auto dir = journal_path(fake::jid_of(5));
    panel.share->folders.insert(dir);
    panel.share->files[join_path(dir, segment_name(1, 1, lines[0].tip))] = {
        write_segment(header, lines, fake::test_key(5)), 0, {}, false};
    const TempFolder temp;
    restore_to(panel, "cell-7", temp / "new");
    CHECK(kata::read_settings(kata::settings_file(temp / "new")).theme == "light");
}

TEST_CASE("a share that goes away in the middle of a restore leaves nothing behind") {
    Panel panel;
    panel.sync();
    for (int left = 1; left < 12; ++left) {
        int calls = left;
        panel.share->error = [&](const std::string&, const std::string&) { return --calls < 0 ? ESTALE : 0; };
        const TempFolder temp;
        try {
            restore_to(panel, "cell-7", temp / "new");
            CHECK(calls >= 0);
        } catch (const std::runtime_error& error) {
            CHECK(std::string{error.what()}.size() > 20);
            CHECK(is_untouched(temp / "new"));
        }
        panel.share->error = {};
    }
}

TEST_CASE("a restore writes nothing into the share, which may be one that can only be read") {
    Panel panel;
    panel.sync();
    const auto before = panel.picture();
    panel.share->error = [](const std::string& call, const std::string&) {
        return call == "list" || call == "read" ? 0 : EROFS;
    };
    const TempFolder temp;
    CHECK(restore_to(panel, "cell-7", temp / "new").fits.size() == 1);
    CHECK(panel.picture() == before);
}
