// A station's sign of life: what it says, when it is said anew, and what is passed over.
#include <map>
#include <string>

#include "core/share/beat.hpp"
#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/segment.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using fake::Panel;

namespace {

Beat test_beat() {
    Beat beat;
    beat.plant = fake::test_plant;
    beat.jid = fake::jid_of(1);
    beat.name = "Zelle \"7\" \u00fc";
    beat.t = {static_cast<std::uint64_t>(fake::today.ms) << 16};
    beat.at = fake::today;
    beat.app = "1.4.2";
    beat.fold = 1;
    beat.store = 5;
    beat.s = 42;
    beat.tip = journal::blake2b("tip");
    beat.recorded = fake::today - journal::hours(1);
    beat.waiting = 3;
    beat.free_bytes = std::uint64_t{1} << 33;
    beat.clock = journal::ClockQuality::rtc;
    return beat;
}

std::vector<std::string> beats_in(const fake::MemoryFolder& folder) {
    std::vector<std::string> paths;
    for (const auto& [path, file] : folder.files)
        if (path.starts_with("beat/") && path.find(".tmp-") == std::string::npos) paths.push_back(path);
    return paths;
}

/// Puts a beat where it would stand, or under another name.
void put(fake::MemoryFolder& folder, const Beat& beat, std::uint8_t key, const std::string& name = {}) {
    const auto dir = beat_path(beat.jid);
    folder.folders.insert({"beat", dir});
    folder.files[join_path(dir, name.empty() ? beat_name(beat.t) : name)].bytes =
        beat_text(beat, fake::test_key(key));
}

}  // namespace

TEST_CASE("a beat is read as it was written") {
    const auto beat = test_beat();
    const auto text = beat_text(beat, fake::test_key(1));
    CHECK(text.find('\n') == text.size() - 1);
    CHECK(read_beat(text) == beat);
    auto little = beat;
    little.recorded.reset();
    little.free_bytes.reset();
    CHECK(read_beat(beat_text(little, fake::test_key(1))) == little);
}

TEST_CASE("a beat that was changed, or that another key signed, is none") {
    const auto text = beat_text(test_beat(), fake::test_key(1));
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        std::string why;
        CHECK_FALSE(read_beat(changed, &why));
        CHECK_FALSE(why.empty());
    }
    std::string why;
    CHECK_FALSE(read_beat(beat_text(test_beat(), fake::test_key(2)), &why));
    CHECK(why == "its key does not fit its journal");
}

TEST_CASE("an old beat under a newer name is passed over, and so is another plant's") {
    fake::Weather weather;
    fake::MemoryFolder mirror{weather};
    auto beat = test_beat();
    put(mirror, beat, 1);
    put(mirror, beat, 1, "7fffffffffffffff.json");
    auto other = test_beat();
    other.plant = std::string(32, 'a');
    other.jid = fake::jid_of(2);
    put(mirror, other, 2);
    mirror.files["beat/" + beat.jid + "/7ffffffffffffffe.json"].bytes = "{}";
    const auto beats = read_beats(mirror, fake::test_plant);
    REQUIRE(beats.size() == 1);
    CHECK(beats.at(beat.jid) == beat);
    beat.t.t += 1;
    beat.s = 43;
    put(mirror, beat, 1);
    CHECK(newest_beat(mirror, beat.jid, fake::test_plant)->s == 43);
    CHECK(newest_beat(mirror, other.jid, ""));
    CHECK_FALSE(newest_beat(mirror, other.jid, fake::test_plant));
}

TEST_CASE("a station is heard by the others") {
    Panel one;
    one.sync();
    Panel two{"two", one};
    two.sync();
    one.sync();
    const auto plant = *one.station().store().local("plant");
    const auto beat = newest_beat(one.mirror, two.jid(), plant);
    REQUIRE(beat);
    CHECK(beat->name == "two");
    CHECK(beat->at == two.outside.now);
    const auto frontier = two.station().store().frontier();
    CHECK(beat->s == frontier.s);
    CHECK(beat->tip == frontier.tip);
    CHECK(beat->fold == fold_version);
    CHECK(records_behind(one.mirror, *beat) == 0);
}

TEST_CASE("a sync of a synced pair is not a sign of life of its own") {
    Panel panel;
    panel.sync();
    const auto before = panel.picture();
    REQUIRE(beats_in(*panel.share).size() == 1);
    panel.sync();
    CHECK(panel.picture() == before);
    panel.outside.now = panel.outside.now + journal::hours(12) - journal::Span{1};
    panel.sync();
    CHECK(panel.picture() == before);
    panel.outside.now = panel.outside.now + journal::Span{1};
    panel.sync();
    CHECK(beats_in(*panel.share).size() == 2);
}

TEST_CASE("new records are a reason for a beat") {
    Panel panel;
    panel.sync();
    panel.add_points(1);
    panel.sync();
    CHECK(beats_in(*panel.share).size() == 2);
}

TEST_CASE("the last two beats of a station are kept, on the share and in every mirror") {
    Panel one;
    one.sync();
    Panel two{"two", one};
    for (int day = 0; day < 5; ++day) {
        one.outside.now = one.outside.now + journal::days(1);
        one.sync();
    }
    one.sync();
    two.sync();
    CHECK(beats_in(one.mirror).size() == beats_kept);
    CHECK(beats_in(two.mirror).size() == beats_kept + 1);
    CHECK(beats_in(*one.share).size() == beats_kept + 1);
    const auto plant = *one.station().store().local("plant");
    CHECK(newest_beat(two.mirror, one.jid(), plant)->at == one.outside.now);
}

TEST_CASE("a year away from the share does not pile up beats") {
    Panel panel;
    const auto station = panel.station();
    auto outside = panel.outside;
    for (int day = 0; day < 365; ++day) {
        outside.now = outside.now + journal::days(1);
        CHECK(write_beat(station, panel.mirror, fake::test_plant, outside));
    }
    CHECK(beats_in(panel.mirror).size() <= 10);
    CHECK(newest_beat(panel.mirror, panel.jid(), fake::test_plant)->at == outside.now);
}

TEST_CASE("a beat after the clock was set back is still the newest") {
    Panel panel;
    const auto station = panel.station();
    auto outside = panel.outside;
    outside.now = outside.now + journal::days(30);
    REQUIRE(write_beat(station, panel.mirror, fake::test_plant, outside));
    outside.now = outside.now - journal::days(60);
    REQUIRE(write_beat(station, panel.mirror, fake::test_plant, outside));
    CHECK(newest_beat(panel.mirror, panel.jid(), fake::test_plant)->at == outside.now);
    CHECK_FALSE(write_beat(station, panel.mirror, fake::test_plant, outside));
}

TEST_CASE("records that a dead station had and nobody else has are counted") {
    fake::Weather weather;
    fake::MemoryFolder mirror{weather};
    auto beat = test_beat();
    beat.s = 20;
    CHECK(records_behind(mirror, beat) == 20);
    const auto dir = journal_path(beat.jid);
    mirror.folders = {"journal", dir};
    const auto add = [&](std::uint64_t from, std::uint64_t to) {
        mirror.files[join_path(dir, segment_name(from, to, journal::blake2b("tip")))].bytes = "x";
    };
    add(1, 5);
    CHECK(records_behind(mirror, beat) == 15);
    add(1, 10);
    add(4, 8);
    add(13, 15);
    CHECK(records_behind(mirror, beat) == 7);
    add(11, 40);
    CHECK(records_behind(mirror, beat) == 0);
    beat.s = 0;
    CHECK(records_behind(mirror, beat) == 0);
}
