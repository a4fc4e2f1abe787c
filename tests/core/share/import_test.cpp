#include "core/share/import.hpp"

#include <algorithm>
#include <cerrno>

#include "core/share/station_options.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/import_stand.hpp"

using namespace share;
using Catch::Matchers::Contains;
using fake::Desk;

namespace {

constexpr auto metric = "metric/cell-7/exit-cycle";

/// Own records 1..n, written here.
void write_own(journal::Store& store, std::uint64_t n) {
    for (auto s = store.frontier().s + 1; s <= n; ++s) store.append(fake::test_record(s));
}

bool waits(const journal::Store& store, const std::string& path) {
    const auto taken = store.taken();
    const auto it = std::ranges::find(taken, path, &journal::Taken::path);
    REQUIRE(it != taken.end());
    return it->waits;
}

bool is_noted(const journal::Store& store, const std::string& path) {
    return std::ranges::count(store.taken(), path, &journal::Taken::path) == 1;
}

auto failing(const std::string& call, int error, const std::string& where = "") {
    return [=](const std::string& what, const std::string& path) {
        return what == call && path.find(where) != std::string::npos ? error : 0;
    };
}

}  // namespace

TEST_CASE("what other stations recorded is folded, and noted as taken") {
    Desk desk;
    const auto one = desk.put(1, 1, 4);
    const auto two = desk.put(2, pack(fake::test_segment(2, 1, 3)), fake::test_segment_name(2, 1, 3) + ".gz");
    std::pair<std::uint64_t, std::uint64_t> last{};
    const auto imported =
        import_mirror(*desk.store, desk.mirror, fake::test_plant, desk.trust(), [&](auto done, auto all) {
            last = {done, all};
        });
    CHECK(imported.records == 7);
    CHECK(imported.segments == 2);
    CHECK(imported.waiting == 0);
    CHECK_FALSE(imported.branched);
    CHECK(imported.damaged.empty());
    CHECK(imported.left_out.empty());
    CHECK(imported.newer.empty());
    CHECK(last == std::pair<std::uint64_t, std::uint64_t>{7, 7});
    CHECK(desk.store->count_records() == 7);
    CHECK(desk.store->count_points(metric) == 3);
    CHECK(desk.store->taken() ==
          std::vector{journal::Taken{std::min(one, two), false}, journal::Taken{std::max(one, two), false}});
    CHECK(desk.store->check().empty());
}

TEST_CASE("a night without news lists the mirror and reads none of its segments") {
    Desk desk;
    desk.put(1, 1, 4);
    desk.put(2, 1, 3);
    desk.take();
    int reads = 0;
    desk.mirror.error = [&](const std::string& call, const std::string& path) {
        reads += call == "read" && path.starts_with("journal/") ? 1 : 0;
        return 0;
    };
    const auto version = desk.store->last_row();
    const auto imported = desk.take();
    CHECK(reads == 0);
    CHECK(imported.records == 0);
    CHECK(imported.segments == 0);
    CHECK(desk.store->last_row() == version);
}

TEST_CASE("own segments are noted without being read") {
    Desk desk;
    write_own(*desk.store, 5);
    const auto first = desk.put(fake::own_key, 1, 2);
    const auto merged = desk.put(fake::own_key, pack(fake::test_segment(fake::own_key, 1, 5)),
                                 fake::test_segment_name(fake::own_key, 1, 5) + ".gz");
    desk.mirror.error = failing("read", EIO, "journal/");
    const auto imported = desk.take();
    CHECK(imported.records == 0);
    CHECK(imported.damaged.empty());
    CHECK_FALSE(imported.branched);
    CHECK_FALSE(waits(*desk.store, first));
    CHECK_FALSE(waits(*desk.store, merged));
}

TEST_CASE("records of the own journal that were lost here come back, and say that it has branched until "
          "another is begun") {
    Desk desk;
    write_own(*desk.store, 2);  // an old copy of the disk: the share has five
    desk.put(fake::own_key, 1, 5);
    auto imported = desk.take();
    CHECK(imported.records == 3);
    CHECK(imported.branched);
    CHECK(desk.store->frontier().s == 2);
    CHECK(desk.store->check().empty());
    // A cut between the import and the new journal: the next run says it again.
    imported = desk.take();
    CHECK(imported.records == 0);
    CHECK(imported.branched);
    desk.store->begin_journal(fake::jid_of(91));
    CHECK_FALSE(desk.take().branched);
}

TEST_CASE(
    "a segment of the own journal that another hand continued is a branch, though it ends where ours does") {
    Desk desk;
    write_own(*desk.store, 4);
    desk.put(fake::own_key, Desk::segment_of(fake::own_key, Desk::branch(fake::own_key, 2, 4), 1));
    const auto imported = desk.take();
    CHECK(imported.records == 2);
    CHECK(imported.branched);
    CHECK(desk.store->own_lines(fake::jid_of(fake::own_key), 1, 9).size() == 4);
}

TEST_CASE("two branches of a journal keep both points of one number") {
    Desk desk;
    desk.put(1, 1, 4);
    desk.put(1, Desk::segment_of(1, Desk::branch(1, 2, 4), 3));
    const auto imported = desk.take();
    CHECK(imported.records == 6);
    CHECK_FALSE(imported.branched);  // it is not this station's journal
    auto points = desk.store->last_points(metric, 10);
    REQUIRE(points.size() == 3);
    CHECK(points[1].id == points[2].id);
    CHECK(std::abs(points[1].value - points[2].value) == 1000);
    CHECK(desk.store->check().empty());
    const auto before = desk.store->digest();
    desk.store->rebuild();
    CHECK(desk.store->digest() == before);
}

TEST_CASE("a correction of a point of a branched journal meets both, in whatever order they come") {
    std::vector<journal::Bytes32> digests;
    auto fixed = fake::test_lines(2, 0);
    auto record = fake::test_record(1);
    record.c = {{journal::point_entity(fake::jid_of(1), 4, 0), "struck", true, std::nullopt}};
    const auto line = journal::to_line(record);
    fixed.push_back({1, line, journal::chain_next(journal::chain_start(fake::jid_of(2)), line)});
    const std::vector<std::pair<std::uint8_t, std::string>> texts{
        {1, fake::test_segment(1, 1, 4)},
        {1, Desk::segment_of(1, Desk::branch(1, 3, 4), 4)},
        {2, Desk::segment_of(2, fixed, 1)}};
    std::vector order{0u, 1u, 2u};
    do {
        Desk desk;
        for (const auto i : order) {
            desk.put(texts[i].first, texts[i].second);
            desk.take();
        }
        const auto points = desk.store->last_points(metric, 10);
        REQUIRE(points.size() == 3);
        CHECK(points[1].struck_out);
        CHECK(points[2].struck_out);
        CHECK(desk.store->check().empty());
        digests.push_back(desk.store->digest());
    } while (std::ranges::next_permutation(order).found);
    CHECK(std::ranges::count(digests, digests.front()) == 6);
}

// --- what is wrong with the mirror -----------------------------------------------------------------------------------

TEST_CASE("files of the mirror that do not verify are removed there and told, the others are folded") {
    Desk desk;
    desk.put(1, 1, 4);
    const auto good = fake::test_segment(2, 1, 3);
    const auto dir = journal_path(fake::jid_of(2));
    auto flipped = good;
    flipped[flipped.size() / 2] ^= 1;
    std::vector<std::string> bad{
        desk.put_at(dir + "/" + fake::test_segment_name(2, 1, 3), flipped),
        desk.put_at(dir + "/" + fake::test_segment_name(2, 1, 2), good.substr(0, good.size() - 9)),
        desk.put_at(dir + "/" + fake::test_segment_name(2, 1, 4), good),  // another's name
        desk.put_at(dir + "/" + fake::test_segment_name(3, 1, 3), fake::test_segment(3, 1, 3)),
        desk.put_at(dir + "/" + fake::test_segment_name(2, 2, 3),
                    fake::test_segment(2, 2, 3, "another plant")),
        desk.put_at(dir + "/" + fake::test_segment_name(2, 1, 3) + ".gz", pack(good).substr(0, 80))};
    desk.put_at(dir + "/notes.txt", "hello");
    const auto imported = desk.take();
    CHECK(imported.records == 4);
    REQUIRE(imported.damaged.size() == bad.size());
    for (const auto& path : bad) {
        CAPTURE(path);
        CHECK(std::ranges::any_of(imported.damaged,
                                  [&](const std::string& told) { return told.starts_with(path + ": it"); }));
        CHECK_FALSE(desk.mirror.files.contains(path));
        CHECK_FALSE(is_noted(*desk.store, path));
    }
    CHECK(desk.mirror.files.contains(dir + "/notes.txt"));
    CHECK(desk.take().damaged.empty());
}

TEST_CASE("a place of the mirror's disk that cannot be read any more counts as damaged") {
    Desk desk;
    desk.put(1, 1, 4);
    const auto bad = desk.put(2, 1, 3);
    desk.mirror.error = failing("read", EIO, bad);
    auto imported = desk.take();
    CHECK(imported.records == 4);
    CHECK(imported.damaged == std::vector{bad + ": it cannot be read"});
    CHECK_FALSE(desk.mirror.files.contains(bad));
    desk.mirror.error = {};
    desk.put(2, 1, 3);  // the share had it still
    CHECK(desk.take().records == 3);
}

TEST_CASE("where the mirror does not answer the import stops, and the next one goes on") {
    Desk desk;
    for (std::uint8_t key = 1; key <= 3; ++key) desk.put(key, 1, 4);
    desk.mirror.error = failing("read", EACCES, fake::jid_of(2));
    CHECK_THROWS_AS(desk.take(Policy::warn, 1), std::system_error);
    desk.mirror.error = failing("list", EIO, "journal");
    CHECK_THROWS_AS(desk.take(), std::system_error);
    desk.mirror.error = {};
    desk.take();
    CHECK(desk.store->count_records() == 12);
    CHECK(desk.store->taken().size() == 3);
    CHECK(desk.store->check().empty());
}

TEST_CASE("an import cut at any moment is finished by the next one, whatever stands in one transaction") {
    Desk whole;
    whole.put(1, 1, 9);
    whole.put(2, 1, 6);
    whole.take();
    for (const std::size_t text : {std::size_t{1}, std::size_t{400}, large_transaction})
        for (int cut = 1; cut < 20; ++cut) {
            Desk desk;
            desk.put(1, 1, 9);
            desk.put(2, 1, 6);
            int told = 0;
            try {
                import_mirror(
                    *desk.store, desk.mirror, fake::test_plant, desk.trust(),
                    [&](auto, auto) {
                        if (++told == cut) throw fake::PowerCut{};
                    },
                    text);
            } catch (const fake::PowerCut&) {
                CHECK(desk.store->taken().size() <= 2);
            }
            desk.take();
            CHECK(desk.store->digest() == whole.store->digest());
            CHECK(desk.store->taken().size() == 2);
        }
}

TEST_CASE("a mirror that was lost and comes back brings nothing twice") {
    Desk desk;
    desk.put(1, 1, 4);
    desk.take();
    const auto digest = desk.store->digest();
    const auto files = desk.mirror.files;
    desk.mirror.files.clear();
    desk.mirror.folders.clear();
    desk.take();
    CHECK(desk.store->taken().empty());
    CHECK(desk.store->digest() == digest);
    desk.mirror.files = files;
    desk.put(1, 1, 4);
    const auto imported = desk.take();
    CHECK(imported.records == 0);
    CHECK(imported.segments == 0);
    CHECK(desk.store->taken().size() == 1);
    CHECK(desk.store->digest() == digest);
}

// --- what a newer version wrote --------------------------------------------------------------------------------------

TEST_CASE("a record that cannot be read is told, the others of its segment are folded, and the next version "
          "tries again") {
    Desk desk;
    auto lines = fake::test_lines(1, 1);
    const auto add = [&](const std::string& line) {
        lines.push_back({lines.back().s + 1, line, journal::chain_next(lines.back().tip, line)});
    };
    add(R"({"s":2,"t":"not a stamp","new":true})");
    add(journal::to_line(fake::test_record(3)));
    add(journal::to_line(fake::test_record(7)));  // says another number
    const auto path = desk.put(1, Desk::segment_of(1, lines, 1));
    auto imported = desk.take();
    CHECK(imported.records == 2);
    REQUIRE(imported.left_out.size() == 2);
    CHECK_THAT(imported.left_out[0], Contains(path) && Contains("record 2") && Contains("stamp"));
    CHECK_THAT(imported.left_out[1], Contains("record 4") && Contains("another number"));
    CHECK(imported.newer.empty());
    CHECK(desk.take().left_out.empty());
    desk.store->set_local(local_unread, "0.0.1");  // as an older version left it
    imported = desk.take();
    CHECK(imported.left_out.size() == 2);
    CHECK(imported.records == 0);
    CHECK(desk.store->local(local_unread) == app_version());
}

TEST_CASE("a segment of a newer fold is folded as far as it is understood, and the panel hears which version "
          "wrote it") {
    Desk desk;
    const auto path = desk.put(1, Desk::segment_of(1, fake::test_lines(1, 4), 1, fold_version + 1));
    CHECK(desk.take().newer == "9.1.0");
    CHECK(desk.store->count_records() == 4);
    CHECK(desk.store->local(local_newer) == "9.1.0");
    CHECK(desk.take().newer == "9.1.0");  // it stays so until an update
    const auto digest = desk.store->digest();
    // After an update to a version that understands it (here: it is not there any more).
    desk.store->set_local(local_unread, "0.0.1");
    desk.mirror.files.erase(path);
    CHECK(desk.take().newer.empty());
    CHECK_FALSE(desk.store->local(local_newer));
    CHECK(desk.store->digest() == digest);
}

TEST_CASE("a version that is no version is not shown to people") {
    Desk desk;
    auto text = Desk::segment_of(1, fake::test_lines(1, 2), 1, fold_version + 1);
    const auto lines = fake::test_lines(1, 2);
    const SegmentHeader header{
        fake::test_plant, fake::jid_of(1),  1, 2, journal::chain_start(fake::jid_of(1)),
        "1.0 call me",    fold_version + 1, {}};
    desk.put(1, write_segment(header, lines, fake::test_key(1)));
    CHECK(desk.take().newer == "?");
}

// --- trust -----------------------------------------------------------------------------------------------------------

TEST_CASE("under enforce a stranger's segments wait unread, and are folded once the station is accepted") {
    Desk desk;
    desk.say(1, role_station, 1);
    desk.put(1, 1, 2);
    const auto path = desk.put(2, 1, 3);
    desk.mirror.error = failing("read", EIO, path);
    auto imported = desk.take(Policy::enforce);
    CHECK(imported.records == 2);
    CHECK(imported.waiting == 1);
    CHECK(imported.damaged.empty());
    CHECK(waits(*desk.store, path));
    CHECK(desk.take(Policy::enforce).waiting == 1);
    desk.mirror.error = {};
    desk.say(2, role_station, 1);
    imported = desk.take(Policy::enforce);
    CHECK(imported.records == 3);
    CHECK(imported.waiting == 0);
    CHECK_FALSE(waits(*desk.store, path));
}

TEST_CASE("under enforce the own journals are folded whoever trusts them") {
    Desk desk;
    write_own(*desk.store, 1);
    desk.put(fake::own_key, 1, 3);
    const auto imported = desk.take(Policy::enforce);
    CHECK(imported.records == 2);
    CHECK(imported.set_aside == 0);
    CHECK(imported.branched);
}

TEST_CASE("where trust is withdrawn the records after the last that counts go, and come back when it is "
          "given again") {
    Desk desk;
    desk.say(1, role_station, 1);
    const auto first = desk.put(1, 1, 3);
    const auto middle = desk.put(1, 4, 6);
    const auto last = desk.put(1, 7, 9);
    desk.take(Policy::enforce);
    const auto digest = desk.store->digest();
    REQUIRE(desk.store->count_records() == 9);

    desk.say(1, role_none, 2, 5);
    auto imported = desk.take(Policy::enforce);
    CHECK(imported.set_aside == 9);
    CHECK(imported.records == 5);  // as far as they count they came back
    CHECK(imported.waiting == 2);
    CHECK(desk.store->count_records() == 5);
    CHECK_FALSE(waits(*desk.store, first));
    CHECK(waits(*desk.store, middle));
    CHECK(waits(*desk.store, last));
    CHECK(desk.store->check().empty());

    // A night later nothing is read and nothing set aside again.
    desk.mirror.error = failing("read", EIO, "journal/");
    imported = desk.take(Policy::enforce);
    CHECK(imported.set_aside == 0);
    CHECK(imported.damaged.empty());
    CHECK(imported.waiting == 2);
    desk.mirror.error = {};

    desk.say(1, role_station, 3);
    imported = desk.take(Policy::enforce);
    CHECK(imported.records == 4);
    CHECK(imported.waiting == 0);
    CHECK(desk.store->digest() == digest);
}

TEST_CASE(
    "of a withdrawn journal only the chain to its last record counts, not another past of the same length") {
    Desk desk;
    desk.say(1, role_none, 1, 4);
    const auto forged = desk.put(1, Desk::segment_of(1, Desk::branch(1, 1, 4), 1));
    auto imported = desk.take(Policy::enforce);
    CHECK(imported.records == 0);
    CHECK(imported.waiting == 1);
    desk.put(1, 3, 4);
    desk.put(1, 1, 2);
    imported = desk.take(Policy::enforce);
    CHECK(imported.records == 4);
    CHECK(imported.waiting == 1);
    CHECK(waits(*desk.store, forged));
    Desk honest;
    honest.put(1, 1, 4);
    honest.take();
    CHECK(desk.store->digest() == honest.store->digest());
}

TEST_CASE("the segment that was missing on the way to the last record lets those before it count") {
    Desk desk;
    desk.say(1, role_none, 1, 6);
    desk.put(1, 1, 2);
    CHECK(desk.take(Policy::enforce).records == 0);
    desk.put(1, 5, 6);
    CHECK(desk.take(Policy::enforce).records == 2);
    desk.put(1, 3, 4);
    const auto imported = desk.take(Policy::enforce);
    CHECK(imported.records == 4);
    CHECK(imported.waiting == 0);
}

TEST_CASE(
    "a panel that is set to enforce takes strangers' records out again, also where its mirror was lost") {
    Desk desk;
    desk.say(1, role_station, 1);
    desk.put(1, 1, 2);
    const auto path = desk.put(2, 1, 3);
    desk.take();
    REQUIRE(desk.store->count_records() == 5);
    desk.mirror.files.erase(path);
    const auto imported = desk.take(Policy::enforce);
    CHECK(imported.set_aside == 3);
    CHECK(desk.store->count_records() == 2);
    desk.put(2, 1, 3);
    CHECK(desk.take(Policy::enforce).waiting == 1);
    CHECK(desk.take().records == 3);  // and back to warn
    CHECK(desk.store->check().empty());
}
