// Histories that nobody thought of: random records, random weather, random hands in the folder.
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/restore.hpp"
#include "core/share/segment.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using fake::Panel;

namespace {

constexpr std::array errnos{EIO, ENOSPC, EDQUOT, EACCES, EBUSY, ESTALE, EHOSTDOWN, ETIMEDOUT, EROFS};

/// One thing that happens to a panel and its folder.
struct Deed {
    int kind = 0;
    int number = 0;
};

void sync_in_bad_weather(Panel& panel, int number) {
    auto left = std::make_shared<int>(number % 40);
    const auto error = errnos[static_cast<std::size_t>(number) % errnos.size()];
    const bool sticky = number % 2 == 0;
    panel.share->error = [=](const std::string&, const std::string&) {
        return --*left == 0 || (sticky && *left < 0) ? error : 0;
    };
    const auto result = panel.sync();
    RC_ASSERT(result.end == SyncEnd::done || !result.trouble.empty());
    panel.share->error = {};
}

void sync_with_a_cut(Panel& panel, int number) {
    panel.weather->calls = 0;
    panel.weather->cut_at = number % 60 + 1;
    panel.weather->cut_after = number % 2 == 0;
    try {
        panel.sync();
    } catch (const fake::PowerCut&) {  // NOLINT(bugprone-empty-catch): that was the idea
    }
    *panel.weather = {};
    panel.share->lose_unflushed();
}

std::string some_segment(const Panel& panel, int number) {
    const auto segments = panel.segments();
    return segments.empty() ? "" : segments[static_cast<std::size_t>(number) % segments.size()];
}

void lay_hands_on(Panel& panel, int number) {
    const auto path = some_segment(panel, number / 4);
    if (path.empty()) return;
    switch (number % 4) {
    case 0: panel.share->files.erase(path); break;
    case 1: panel.share->files[path].bytes.pop_back(); break;
    case 2:
        panel.share->files[path.substr(0, path.rfind('/')) + "/copy of it.jsonl"] = panel.share->files[path];
        break;
    default:
        std::erase_if(panel.share->files,
                      [](const auto& item) { return item.first.starts_with("journal/"); });
    }
}

void happen(Panel& panel, const Deed& deed) {
    switch (deed.kind) {
    case 0: panel.add_points(deed.number % 3 + 1); break;
    case 1: panel.sync(); break;
    case 2: sync_in_bad_weather(panel, deed.number); break;
    case 3: sync_with_a_cut(panel, deed.number); break;
    case 4: lay_hands_on(panel, deed.number); break;
    default: panel.mirror.files.clear(); break;
    }
}

std::size_t points_of(const std::filesystem::path& dir) {
    return fake::open_station(dir).store().count_points(fake::metric);
}

}  // namespace

TEST_CASE(
    "whatever happened to panel and folder, one sync in good weather and a restore bring everything back") {
    CHECK(rc::check("sync heals", [] {
        Panel panel;
        const auto deeds = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 6), rc::gen::inRange(0, 1000)));
        for (const auto& [kind, number] : deeds) happen(panel, {kind, number});
        RC_ASSERT(panel.sync().end == SyncEnd::done);
        RC_ASSERT(panel.share->replaced.empty());
        const auto before = panel.picture();
        RC_ASSERT(panel.sync().end == SyncEnd::done);
        RC_ASSERT(panel.picture() == before);

        const fake::TempFolder temp;
        const auto restored = restore_from(*panel.share, "/mnt", panel.jid(), temp / "new", fake::calm(), {});
        RC_ASSERT(restored.fits.size() == 1u);
        RC_ASSERT(points_of(temp / "new") == points_of(panel.dir()));
    }));
}

TEST_CASE("any records in any cuts read back, packed or not") {
    CHECK(rc::check("segment round trip", [](std::uint8_t key) {
        const auto from = *rc::gen::inRange<std::uint64_t>(1, 8);
        const auto to = from + *rc::gen::inRange<std::uint64_t>(0, 8);
        const auto text = fake::test_segment(key, from, to);
        const auto reading = read_segment(text);
        RC_ASSERT(reading.segment.has_value());
        RC_ASSERT(reading.segment->lines.size() == to - from + 1);
        RC_ASSERT(segment_text(pack(text)) == text);
    }));
}

TEST_CASE("no change of a segment's bytes goes unnoticed") {
    static const auto text = fake::test_segment(1, 2, 9);
    CHECK(rc::check("damage is seen", [](const std::string& junk) {
        auto bad = text;
        const auto at = *rc::gen::inRange<std::size_t>(0, bad.size());
        const auto most = *rc::gen::inRange<std::size_t>(0, 40);
        bad.replace(at, most, junk);
        RC_PRE(bad != text);
        RC_ASSERT_FALSE(read_segment(bad).segment.has_value());
    }));
}

TEST_CASE("bytes that are no segment, marker or certificate never do harm") {
    CHECK(rc::check("junk", [](const std::string& junk) {
        RC_ASSERT_FALSE(read_segment(junk).segment.has_value());
        RC_ASSERT_FALSE(read_segment(junk + "\n").segment.has_value());
        segment_text("\x1f\x8b" + junk);
        RC_ASSERT_FALSE(parse_marker(junk).has_value());
        RC_ASSERT(!parse_segment_name(junk) || is_plain_name(junk));
    }));
}
