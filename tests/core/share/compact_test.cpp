// Files that are merged: fewer of them, the same records, whatever happens in between.
#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/share/compact.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using fake::Panel;
using journal::Cut;
using journal::Store;

namespace {

namespace fs = std::filesystem;

/// Every record that somebody can read in a folder.
std::set<Bytes32> records_in(const fake::MemoryFolder& folder) {
    std::set<Bytes32> tips;
    for (const auto& [path, file] : folder.files) {
        if (!path.starts_with("journal/") || !looks_like_segment(path.substr(path.rfind('/') + 1))) continue;
        const auto text = segment_text(file.bytes);
        const auto reading = text ? read_segment(*text) : SegmentReading{};
        if (reading.segment) tips.insert(reading.segment->tips.begin(), reading.segment->tips.end());
    }
    return tips;
}

std::set<Bytes32> records_of(const Panel& panel) {
    const auto station = panel.station();
    const auto& store = station.store();
    std::set<Bytes32> tips;
    for (const auto& line : store.own_lines(store.jid(), 1, store.frontier().s)) tips.insert(line.tip);
    return tips;
}

/// The panel's own segments in a folder.
std::map<std::string, std::string> segments_in(const fake::MemoryFolder& folder, const std::string& jid) {
    std::map<std::string, std::string> segments;
    for (const auto& [path, file] : folder.files)
        if (path.starts_with(journal_path(jid) + "/") && path.find(".tmp-") == std::string::npos)
            segments.emplace(path, file.bytes);
    return segments;
}

void record_and_sync(Panel& panel, int times) {
    for (int i = 0; i < times; ++i) {
        panel.add_points(2);
        REQUIRE(panel.sync().end == SyncEnd::done);
    }
}

std::vector<Cut> cuts_of(const Panel& panel) { return panel.station().store().cuts(); }

constexpr int enough = static_cast<int>(fewest_to_merge);

/// A store beside a mirror whose files are made up: their sizes are all that counts.
struct Bench {
    Bench() : jid(fake::jid_of(1)), mirror(weather) {
        Store::create(temp / "station.db", jid);
        store.emplace(temp / "station.db", Store::Mode::read_write);
        mirror.folders = {"journal", journal_path(jid)};
    }
    void append(std::size_t n, std::size_t text = 0) {
        for (std::size_t i = 0; i < n; ++i) {
            auto record = fake::test_record(store->frontier().s + 1);
            if (text > 0) record.c = {{"board/cell-7", "name", std::string(text, 'x'), std::nullopt}};
            store->append(record);
        }
    }
    /// The next so many records stand in a segment of this size.
    void cut(std::uint64_t records, std::size_t size, bool packed, bool published = true) {
        const auto from = store->cuts().empty() ? 1 : store->cuts().back().to + 1;
        const Cut made{jid, from, from + records - 1, published, packed};
        store->add_cut(made);
        const auto tip = store->own_lines(jid, made.to, made.to).at(0).tip;
        mirror.files[join_path(journal_path(jid), segment_name(made.from, made.to, tip, packed))].bytes =
            std::string(size, 'z');
    }
    std::size_t run(std::size_t most_text = most_merged_text) {
        return compact(*store, mirror, fake::today, most_text);
    }

    fake::TempFolder temp;
    std::string jid;
    std::optional<Store> store;
    fake::Weather weather;
    fake::MemoryFolder mirror;
};

}  // namespace

TEST_CASE("eight small segments become one, and stay beside it for a week") {
    Panel panel;
    record_and_sync(panel, enough);
    const auto small = segments_in(*panel.share, panel.jid());
    REQUIRE(small.size() == fewest_to_merge);
    panel.add_points(2);
    REQUIRE(panel.sync().end == SyncEnd::done);

    auto cuts = cuts_of(panel);
    REQUIRE(cuts.size() == 2);
    CHECK(cuts[0].packed);
    CHECK(cuts[0].published);
    auto now = segments_in(*panel.share, panel.jid());
    CHECK(now.size() == fewest_to_merge + 2);
    for (const auto& [path, bytes] : small) CHECK(now.contains(path));

    REQUIRE(panel.sync().end == SyncEnd::done);
    panel.outside.now = panel.outside.now + journal::days(6);
    REQUIRE(panel.sync().end == SyncEnd::done);
    CHECK(segments_in(*panel.share, panel.jid()) == now);
    panel.outside.now = panel.outside.now + journal::days(1);
    REQUIRE(panel.sync().end == SyncEnd::done);
    for (const auto& [path, bytes] : small) now.erase(path);
    CHECK(segments_in(*panel.share, panel.jid()) == now);
    CHECK(segments_in(panel.mirror, panel.jid()) == now);
    CHECK(records_in(*panel.share) == records_of(panel));
    CHECK(panel.station().store().outdated().empty());
}

TEST_CASE("a sync without news merges nothing") {
    Panel panel;
    record_and_sync(panel, enough);
    const auto before = panel.picture();
    CHECK(panel.sync().end == SyncEnd::done);
    CHECK(panel.picture() == before);
    CHECK(cuts_of(panel).size() == fewest_to_merge);
}

TEST_CASE("small segments stay where the share has lost the merged one") {
    Panel panel;
    record_and_sync(panel, enough + 1);
    REQUIRE(panel.sync().end == SyncEnd::done);
    REQUIRE(panel.station().store().outdated().size() == fewest_to_merge);
    for (auto& [path, file] : panel.share->files)
        if (path.ends_with(".gz")) file.bytes.back() ^= 1;
    panel.outside.now = panel.outside.now + journal::days(8);
    panel.sync();
    CHECK(records_in(*panel.share) == records_of(panel));
    CHECK(panel.station().store().outdated().size() == fewest_to_merge);
}

TEST_CASE("another station takes the merged segment for the small ones and does not bring them back") {
    Panel one;
    record_and_sync(one, enough);
    Panel two{"two", one};
    REQUIRE(two.sync().end == SyncEnd::done);
    REQUIRE(segments_in(two.mirror, one.jid()).size() == fewest_to_merge);
    record_and_sync(one, 1);
    REQUIRE(two.sync().end == SyncEnd::done);
    CHECK(segments_in(two.mirror, one.jid()).size() == 2);
    REQUIRE(one.sync().end == SyncEnd::done);
    one.outside.now = one.outside.now + journal::days(8);
    REQUIRE(one.sync().end == SyncEnd::done);
    REQUIRE(segments_in(*one.share, one.jid()).size() == 2);
    two.outside.now = one.outside.now;
    REQUIRE(two.sync().end == SyncEnd::done);
    CHECK(segments_in(*one.share, one.jid()).size() == 2);
    CHECK(segments_in(two.mirror, one.jid()) == segments_in(*one.share, one.jid()));
}

TEST_CASE("only neighbours that are on the share and of one size are merged") {
    Bench bench;
    bench.append(40);
    for (std::size_t i = 0; i < fewest_to_merge - 1; ++i) bench.cut(1, 300, false);
    bench.cut(1, 300, false, false);
    for (std::size_t i = 0; i < fewest_to_merge - 1; ++i) bench.cut(1, 300, false);
    bench.cut(1, most_small_packed + 1, true);
    for (std::size_t i = 0; i < fewest_to_merge - 1; ++i) bench.cut(1, 300, false);
    CHECK(bench.run() == 0);
    bench.cut(1, most_small_packed, true);
    CHECK(bench.run() == 1);
    const auto cuts = bench.store->cuts();
    CHECK(cuts.back() == Cut{bench.jid, 17, 24, false, true});
    CHECK(cuts.size() == 17);
    CHECK(bench.run() == 0);
}

TEST_CASE("large segments are merged as far as one file may hold, and not looked at again") {
    Bench bench;
    bench.append(fewest_to_merge, 1500);
    bench.append(1);
    for (std::size_t i = 0; i < fewest_to_merge; ++i) bench.cut(1, most_small_packed + 1, true);
    CHECK(bench.run(9000) == 1);
    const auto cuts = bench.store->cuts();
    CHECK(cuts.front() == Cut{bench.jid, 1, 5, false, true});
    CHECK(cuts.size() == 4);
    bench.store->mark_published(cuts.front());
    CHECK(bench.run(9000) == 0);
    CHECK(bench.store->local("compact.full." + bench.jid) == "5");
}

TEST_CASE("two that do not fit into one file stay two") {
    Bench bench;
    bench.append(fewest_to_merge, 5000);
    bench.append(1);
    for (std::size_t i = 0; i < fewest_to_merge; ++i) bench.cut(1, most_small_packed + 1, true);
    CHECK(bench.run(9000) == 0);
    CHECK(bench.store->cuts().size() == fewest_to_merge);
}

TEST_CASE("a segment of more records than a cut may have is read like any other") {
    const auto text = fake::test_segment(1, 1, most_records_in_segment + 500);
    const auto unpacked = segment_text(pack(text));
    REQUIRE(unpacked);
    REQUIRE(read_segment(*unpacked).segment);
}

TEST_CASE("the plug pulled at any call of a sync that merges: the next one ends with the same bytes") {
    Panel panel;
    record_and_sync(panel, enough);
    panel.add_points(2);
    fake::TempFolder shelf;
    fs::copy(panel.dir(), shelf / "station", fs::copy_options::recursive);
    const auto mirror = panel.mirror.files;
    const auto folders = panel.mirror.folders;
    const auto share = panel.share->files;
    panel.weather->calls = 0;
    REQUIRE(panel.sync().end == SyncEnd::done);
    const auto calls = panel.weather->calls;
    const auto whole = segments_in(*panel.share, panel.jid());
    REQUIRE(cuts_of(panel).size() == 2);

    for (int n = 1; n <= calls; ++n) {
        fs::remove_all(panel.dir());
        fs::copy(shelf / "station", panel.dir(), fs::copy_options::recursive);
        panel.mirror.files = mirror;
        panel.mirror.folders = folders;
        panel.share->files = share;
        *panel.weather = {};
        panel.weather->cut_at = n;
        panel.weather->cut_after = n % 2 == 0;
        CHECK_THROWS_AS(panel.sync(), fake::PowerCut);
        *panel.weather = {};
        panel.mirror.lose_unflushed();
        INFO("cut at call " << n);
        REQUIRE(panel.sync().end == SyncEnd::done);
        REQUIRE(segments_in(*panel.share, panel.jid()) == whole);
    }
    CHECK(panel.share->replaced.empty());
}

TEST_CASE("whatever is merged, lost and mended: the folder holds the same records, in few files") {
    CHECK(rc::check("merging keeps every record", [] {
        Panel panel;
        const auto deeds =
            *rc::gen::resize(20, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000)));
        for (const auto deed : deeds) {
            const auto kind = deed % 10;
            auto mine = segments_in(kind == 1 ? panel.mirror : *panel.share, panel.jid());
            if (kind <= 1 && !mine.empty()) {
                const auto which = std::next(mine.begin(), deed / 10 % static_cast<int>(mine.size()));
                (kind == 1 ? panel.mirror : *panel.share).files.erase(which->first);
            } else if (kind == 2) {
                panel.outside.now = panel.outside.now + journal::days(4);
            } else {
                panel.add_points(1 + deed % 2);
            }
            RC_ASSERT(panel.sync().end == SyncEnd::done);
            RC_ASSERT(records_in(*panel.share) == records_of(panel));
        }
        panel.outside.now = panel.outside.now + journal::days(8);
        for (int i = 0; i < 2; ++i) RC_ASSERT(panel.sync().end == SyncEnd::done);
        RC_ASSERT(records_in(*panel.share) == records_of(panel));
        RC_ASSERT(cuts_of(panel).size() < 2 * fewest_to_merge);
    }));
}
