#include "core/share/sync.hpp"

#include <algorithm>
#include <cerrno>

#include "core/kata/settings.hpp"
#include "core/share/exchange.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using Catch::Matchers::Contains;
using fake::Panel;

namespace {

std::uint64_t records_on(const Panel& panel) {
    std::uint64_t count = 0;
    for (const auto& path : panel.segments()) {
        const auto reading = read_segment(panel.share->files.at(path).bytes);
        if (reading.segment) count += reading.segment->lines.size();
    }
    return count;
}

auto failing(const std::string& call, int error, const std::string& where = "") {
    return [=](const std::string& what, const std::string& path) {
        return what == call && path.find(where) != std::string::npos ? error : 0;
    };
}

}  // namespace

TEST_CASE("after a sync every record stands on the share, verified") {
    Panel panel;
    const auto all = panel.station().store().frontier().s;
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::done);
    CHECK(result.records == all);
    CHECK(result.waiting == 0);
    CHECK(result.segments == 1);
    CHECK(result.trouble.empty());
    CHECK(records_on(panel) == all);
    CHECK(panel.segments().front() == journal_path(panel.jid()) + "/" + panel.segments().front().substr(25));
    CHECK(panel.station().store().waiting() == 0);
}

TEST_CASE("the kiosk can read in the store how the sync went") {
    Panel panel;
    panel.sync();
    auto state = panel.station().sync_state();
    CHECK(state.last_complete == fake::today);
    CHECK(state.last_try == fake::today);
    CHECK(state.trouble.empty());
    CHECK(state.waiting == 0);

    panel.add_points(2);
    panel.share->error = failing("create", ENOSPC, "journal/");
    panel.outside.now = fake::today + journal::hours(24);
    panel.sync();
    state = panel.station().sync_state();
    CHECK(state.last_complete == fake::today);
    CHECK(state.last_try == panel.outside.now);
    CHECK(state.waiting == 2);
}

TEST_CASE("a sync of a synced station changes no byte and reads no segment") {
    Panel panel;
    panel.sync();
    const auto before = panel.picture();
    int reads = 0;
    panel.share->error = [&](const std::string& call, const std::string& path) {
        if (call == "read" && path.starts_with("journal/")) ++reads;
        return call == "create" || call == "rename" || call == "remove" ? EIO : 0;
    };
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::done);
    CHECK(result.records == 0);
    CHECK(panel.picture() == before);
    CHECK(reads == 0);
}

TEST_CASE("what came since the last sync becomes a segment of its own that continues the chain") {
    Panel panel;
    panel.sync();
    const auto first = read_segment(panel.share->files[panel.segments()[0]].bytes);
    const auto tip = first.segment->tip();
    panel.add_points(4);
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::done);
    CHECK(result.records == 4);
    REQUIRE(panel.segments().size() == 2);
    const auto second = read_segment(panel.share->files[panel.segments()[1]].bytes);
    REQUIRE(second.segment);
    CHECK(second.segment->header.prev == tip);
}

TEST_CASE("many records become segments of at most a thousand and about a MiB") {
    Panel panel;
    {
        auto station = panel.station();
        auto& store = station.store();
        store.transact([&] {
            for (int i = 0; i < 2500; ++i) {
                auto record = fake::test_record(store.frontier().s + 1);
                record.t = store.frontier().t;
                record.c = {{"board/cell-7",
                             "note-" + std::to_string(i),
                             i >= 2000 && i < 2010 ? std::string(300'000, 'x') : "Zelle",
                             {}}};
                record.p.clear();
                record.o.reset();
                store.append(record);
            }
        });
    }
    REQUIRE(panel.sync().end == SyncEnd::done);
    CHECK(records_on(panel) == panel.station().store().frontier().s);
    CHECK(panel.segments().size() == 6);
    for (const auto& path : panel.segments()) {
        const auto& bytes = panel.share->files[path].bytes;
        CHECK(bytes.size() < most_text_in_segment + 4096);
        CHECK(read_segment(bytes).segment->lines.size() <= most_records_in_segment);
    }
}

TEST_CASE("the settings file travels as a cell of the station, once") {
    Panel panel;
    const auto file = kata::settings_file(panel.dir());
    kata::write_share_folder(file, "/mnt/share");
    panel.sync();
    const auto s = panel.station().store().frontier().s;
    const auto cell = panel.station().store().cell("station/" + panel.jid(), "settings");
    REQUIRE(cell);
    CHECK(std::get<std::string>(cell->value) == fake::bytes_of(file));
    panel.sync();
    CHECK(panel.station().store().frontier().s == s);
    std::filesystem::remove(file);
    CHECK(panel.sync().end == SyncEnd::done);
}

TEST_CASE("a folder that is not there is not made, and the records wait") {
    const fake::TempFolder temp;
    fake::make_station(temp / "station", "cell-7");
    const auto result = sync(temp / "station", temp / "share", fake::today, {});
    CHECK(result.end == SyncEnd::not_there);
    CHECK_THAT(result.trouble, Contains("mount the share first"));
    CHECK(result.waiting > 0);
    CHECK_FALSE(std::filesystem::exists(temp / "share"));
    CHECK(fake::open_station(temp / "station").sync_state().trouble == result.trouble);
}

TEST_CASE("an empty folder, as under a share that is not mounted, is not written to") {
    Panel panel;
    panel.sync();
    panel.add_points(1);
    panel.share->files.clear();
    panel.share->folders.clear();
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::not_there);
    CHECK(result.waiting == 1);
    CHECK_THAT(result.trouble, Contains("no PLANT.json"));
    CHECK(panel.share->files.empty());
    CHECK(panel.share->folders.empty());
}

TEST_CASE("another plant's folder is refused and not touched") {
    Panel panel;
    panel.sync();
    Panel elsewhere{"elsewhere"};
    std::swap(panel.share, elsewhere.share);
    const auto before = panel.picture();
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::not_there);
    CHECK_THAT(result.trouble, Contains("another plant"));
    CHECK(panel.picture() == before);
    std::swap(panel.share, elsewhere.share);
}

TEST_CASE("the first share that a station meets decides its plant") {
    Panel first;
    Panel panel{"other", first};
    CHECK_FALSE(panel.station().store().local(local_plant));
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.station().store().local(local_plant) == first.station().store().local(local_plant));
}

TEST_CASE("a marker that cannot be read or used stops the sync") {
    Panel panel;
    panel.share->files["PLANT.json"].bytes = "{";
    CHECK_THAT(panel.sync().trouble, Contains("PLANT.json cannot be used: it is no marker"));
    panel.share->error = failing("read", EIO, "PLANT.json");
    CHECK_THAT(panel.sync().trouble, Contains("PLANT.json cannot be read"));
    CHECK(panel.segments().empty());
}

TEST_CASE("a share that is unmounted in the middle gets nothing more") {
    Panel panel;
    panel.share->error = [&](const std::string& call, const std::string& path) {
        if (call == "make_folder" && path == journal_path(panel.jid()) && panel.mirror.files.size() > 1)
            panel.share->files.erase("PLANT.json");
        return 0;
    };
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::part);
    CHECK_THAT(result.trouble, Contains("no PLANT.json"));
    CHECK(panel.segments().empty());
}

TEST_CASE("a full, a read-only, a forbidden and a broken share: the records wait, the reason is said, the "
          "next sync heals") {
    const std::vector<std::pair<int, std::string>> failures{{ENOSPC, "full"},
                                                            {EDQUOT, "full"},
                                                            {EROFS, "only be read"},
                                                            {EACCES, "does not let us write"},
                                                            {EPERM, "does not let us write"},
                                                            {EIO, "does not answer as it should"},
                                                            {EHOSTDOWN, "does not answer as it should"},
                                                            {ESTALE, "does not answer as it should"}};
    for (const auto& [error, words] : failures)
        for (const std::string call : {"create", "write", "flush", "close", "rename", "make_folder"}) {
            Panel panel;
            panel.share->error = failing(call, error);
            const auto result = panel.sync();
            CHECK(result.end == SyncEnd::part);
            CHECK(result.waiting == panel.station().store().frontier().s);
            CHECK_THAT(result.trouble, Contains(words));
            CHECK(panel.segments().empty());
            panel.share->error = {};
            CHECK(panel.sync().end == SyncEnd::done);
            CHECK(panel.share->replaced.empty());
        }
}

TEST_CASE("one file that somebody holds does not keep the others waiting") {
    Panel panel;
    panel.sync();
    panel.add_points(1);
    panel.share->error = failing("create", EIO, "journal/");
    panel.sync();
    panel.add_points(1);
    int creations = 0;
    panel.share->error = [&](const std::string& call, const std::string&) {
        return call == "rename" && ++creations <= 8 ? EACCES : 0;
    };
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::part);
    CHECK(result.waiting == 1);
    CHECK(panel.segments().size() == 2);
    panel.share->error = {};
    CHECK(panel.sync().end == SyncEnd::done);
}

TEST_CASE("a segment that is gone again by the last look does not count") {
    Panel panel;
    int lists = 0;
    panel.share->error = [&](const std::string& call, const std::string& path) {
        if (call == "list" && path == journal_path(panel.jid()) && ++lists == 2)
            for (const auto& segment : panel.segments()) panel.share->files.erase(segment);
        return 0;
    };
    panel.share->folders.insert("journal");
    auto result = panel.sync();
    CHECK(result.end == SyncEnd::part);
    CHECK_THAT(result.trouble, Contains("lost"));
    CHECK(result.records == 0);
    panel.share->error = {};
    CHECK(panel.sync().end == SyncEnd::done);
}

TEST_CASE("a share that fills up half-way keeps and counts what is there") {
    Panel panel;
    for (int i = 0; i < 3; ++i) {  // three cuts that never got there
        panel.share->error = failing("create", EIO, "journal/");
        panel.sync();
        panel.add_points(2);
    }
    int creations = 0;
    panel.share->error = [&](const std::string& call, const std::string& path) {
        return call == "create" && path.starts_with("journal/") && ++creations > 2 ? ENOSPC : 0;
    };
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::part);
    CHECK(result.segments == 2);
    CHECK(records_on(panel) == result.records);
    CHECK(result.waiting == panel.station().store().frontier().s - result.records);
    panel.share->error = {};
    CHECK(panel.sync().end == SyncEnd::done);
}

TEST_CASE("a share that was wiped, but for its marker, is filled again from the mirror") {
    Panel panel;
    panel.sync();
    panel.add_points(3);
    panel.sync();
    const auto before = panel.picture();
    std::erase_if(panel.share->files,
                  [](const auto& item) { return item.first != "PLANT.json" && item.first != "README.txt"; });
    panel.share->folders.clear();
    const auto result = panel.sync();
    CHECK(result.end == SyncEnd::done);
    CHECK(result.records == panel.station().store().frontier().s);
    CHECK(panel.picture() == before);
}

TEST_CASE("a segment that vanished is published again, and until then the sync is not done") {
    Panel panel;
    panel.sync();
    const auto before = panel.picture();
    panel.share->files.erase(panel.segments().front());
    panel.share->error = failing("create", ENOSPC);
    CHECK(panel.sync().end == SyncEnd::part);
    panel.share->error = {};
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.picture() == before);
}

TEST_CASE("a segment cut short on the share does not count, and a whole one comes to stand beside it") {
    Panel panel;
    panel.sync();
    const auto path = panel.segments().front();
    panel.share->files[path].bytes.pop_back();
    const auto torn = panel.share->files[path].bytes;
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.share->files[path].bytes == torn);
    REQUIRE(panel.segments().size() == 2);
    CHECK(records_on(panel) == panel.station().store().frontier().s);
    const auto before = panel.picture();
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.picture() == before);
}

TEST_CASE("a flipped bit is found when the segment has not been proven yet") {
    Panel panel;
    panel.share->error = failing("rename", EIO, "journal/");
    panel.sync();
    const auto found = panel.mirror.files.lower_bound("journal/");
    REQUIRE(found != panel.mirror.files.end());
    const auto path = found->first;
    REQUIRE(path.starts_with("journal/"));
    auto bad = found->second;
    bad.bytes[100] = static_cast<char>(bad.bytes[100] ^ 1);
    panel.share->error = {};
    panel.share->files[path] = bad;
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.segments().size() == 2);
    CHECK(records_on(panel) == panel.station().store().frontier().s);
}

TEST_CASE("a leftover tmp file does not count as published, even when it is complete") {
    Panel panel;
    panel.share->error = [](const std::string& call, const std::string& path) {
        return path.starts_with("journal/") && (call == "rename" || call == "remove") ? EIO : 0;
    };
    panel.sync();
    panel.share->error = {};
    CHECK(panel.segments().empty());
    CHECK(std::ranges::any_of(
        panel.share->files, [](const auto& item) { return item.first.find(".tmp-") != std::string::npos; }));
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.segments().size() == 1);
    panel.outside.now = fake::today + journal::hours(25);
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(std::ranges::none_of(
        panel.share->files, [](const auto& item) { return item.first.find(".tmp-") != std::string::npos; }));
}

TEST_CASE("files of others are never touched") {
    Panel panel;
    panel.share->folders.insert("journal");
    panel.share->folders.insert(journal_path(panel.jid()));
    const auto put = [&](const std::string& path) { panel.share->files[path] = {"theirs", 6, {}, false}; };
    for (const std::string name :
         {"notes.txt", "Thumbs.db", ".tmp-aaaaaaaaaaaaaaaa-0000000000001234", "x.jsonl"})
        for (const auto& folder :
             {std::string{}, std::string{"journal"}, std::string{"trust"}, journal_path(panel.jid())})
            put(join_path(folder, name));
    const auto theirs = panel.share->files;
    CHECK(panel.sync().end == SyncEnd::done);
    for (const auto& [path, file] : theirs) CHECK(panel.share->files[path].bytes == file.bytes);
    for (const auto& path : panel.share->removed) CHECK(path.find(panel.jid()) != std::string::npos);
}

TEST_CASE("a mirror that is damaged or gone is made again from the journal, byte for byte") {
    Panel panel;
    panel.sync();
    panel.add_points(2);
    panel.sync();
    const auto without_beats = [&] {
        auto picture = panel.picture();
        std::erase_if(picture, [](const auto& file) { return file.first.starts_with("beat/"); });
        return picture;
    };
    const auto before = without_beats();
    panel.mirror.files.clear();
    panel.mirror.folders.clear();
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(without_beats() == before);

    for (const auto& path : panel.segments()) panel.mirror.files[path].bytes[200] ^= 4;
    std::erase_if(panel.share->files, [](const auto& item) { return item.first.starts_with("journal/"); });
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(without_beats() == before);
}

TEST_CASE("a station whose disk is full says so") {
    Panel panel;
    panel.mirror.error = failing("write", ENOSPC);
    CHECK_THROWS_WITH(panel.sync(), Contains("The station's own disk does not answer as it should"));
    panel.mirror.error = {};
    CHECK(panel.sync().end == SyncEnd::done);
}

TEST_CASE("segments of others that the mirror holds are put back when they vanish") {
    Panel one;
    one.sync();
    Panel two{"two", one};
    two.sync();
    const auto before = two.picture();
    for (const auto& path : one.segments())
        if (path.find(one.jid()) != std::string::npos) {
            two.mirror.folders.insert(journal_path(one.jid()));
            two.mirror.files[path] = two.share->files[path];
            two.share->files.erase(path);
        }
    CHECK(two.sync().end == SyncEnd::done);
    CHECK(two.picture() == before);
}

TEST_CASE("a larger segment that contains the cut covers it") {
    // As compaction will leave it: the small ones gone, one that holds them all.
    fake::Weather weather;
    fake::MemoryFolder mirror{weather};
    fake::MemoryFolder folder{weather};
    const auto jid = fake::jid_of(1);
    const auto dir = journal_path(jid);
    mirror.folders = folder.folders = {"journal", dir};
    const auto small = join_path(dir, fake::test_segment_name(1, 3, 5));
    mirror.files[small].bytes = fake::test_segment(1, 3, 5);
    folder.files[join_path(dir, fake::test_segment_name(1, 1, 9))].bytes = fake::test_segment(1, 1, 9);
    const Marker marker{fake::test_plant, "Werk", "", fake::test_key(9).public_key()};
    folder.files["PLANT.json"].bytes = marker_text(marker);
    const auto before = folder.files.size();
    ExchangeAsk ask;
    ask.plant = fake::test_plant;
    ask.jid = jid;
    ask.prove = {small};
    ask.fetch = false;
    const auto exchanged = exchange(mirror, folder, ask, fake::calm(), {});
    CHECK(exchanged.safe == std::set<std::string>{small});
    CHECK(folder.files.size() == before);
}

TEST_CASE("progress counts the records that are safe") {
    Panel panel;
    panel.sync();
    panel.add_points(5);
    std::vector<std::pair<std::uint64_t, std::uint64_t>> steps;
    auto station = panel.station();
    sync_folders(station, panel.mirror, *panel.share, panel.outside,
                 [&](auto done, auto all) { steps.emplace_back(done, all); });
    const auto all = station.store().frontier().s;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0] == std::pair{all - 5, all});
    CHECK(steps[1] == std::pair{all, all});
}

TEST_CASE(
    "the plug pulled at any call of a sync: whole files only, and the next sync ends with the same bytes") {
    Panel whole;
    whole.sync();
    const auto segments = whole.segments().size();
    for (const bool after : {false, true}) {
        for (int call = 1;; ++call) {
            Panel panel;
            const auto marker_files = panel.picture();
            panel.weather->calls = 0;
            panel.weather->cut_at = call;
            panel.weather->cut_after = after;
            bool cut = false;
            try {
                panel.sync();
            } catch (const fake::PowerCut&) {
                cut = true;
            }
            *panel.weather = {};
            panel.share->lose_unflushed();
            panel.mirror.lose_unflushed();
            for (const auto& path : panel.segments())
                CHECK(read_segment(panel.share->files[path].bytes).segment);
            CHECK(panel.sync().end == SyncEnd::done);
            CHECK(panel.segments().size() == segments);
            CHECK(records_on(panel) == panel.station().store().frontier().s);
            CHECK(panel.share->replaced.empty());
            for (const auto& [path, bytes] : marker_files) CHECK(panel.share->files[path].bytes == bytes);
            if (!cut) break;
        }
    }
}
