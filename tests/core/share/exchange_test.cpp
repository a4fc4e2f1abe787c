// Two folders in memory that become one set of files.
#include "core/share/exchange.hpp"

#include <algorithm>
#include <cerrno>

#include "core/journal/hash.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/trust.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/memory_folder.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;
using Catch::Matchers::Contains;

namespace {

constexpr std::uint8_t own = 1, other = 2, root = 9;

void put(fake::MemoryFolder& folder, const std::string& path, const std::string& bytes) {
    for (auto end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1))
        folder.folders.insert(path.substr(0, end));
    folder.files[path].bytes = bytes;
}

std::string segment_path(std::uint8_t key, std::uint64_t from, std::uint64_t to) {
    return join_path(journal_path(fake::jid_of(key)), fake::test_segment_name(key, from, to));
}

void put_segment(fake::MemoryFolder& folder, std::uint8_t key, std::uint64_t from, std::uint64_t to) {
    put(folder, segment_path(key, from, to), fake::test_segment(key, from, to));
}

/// The same, merged as its owner does it.
std::string put_merged(fake::MemoryFolder& folder, std::uint8_t key, std::uint64_t from, std::uint64_t to) {
    auto path = segment_path(key, from, to) + ".gz";
    put(folder, path, pack(fake::test_segment(key, from, to)));
    return path;
}

std::string certificate() {
    Certificate says;
    says.plant = fake::test_plant;
    says.jid = fake::jid_of(other);
    says.key = fake::test_key(other).public_key();
    says.role = role_station;
    return certificate_text(says, fake::test_key(root));
}

/// A mirror and a share of the test plant, and the ask of the station with the own journal.
struct Two {
    Two() {
        const Marker marker{fake::test_plant, "Werk", "", fake::test_key(root).public_key()};
        share.files["PLANT.json"].bytes = marker_text(marker);
        ask.plant = fake::test_plant;
        ask.jid = fake::jid_of(own);
    }
    Exchanged run() { return exchange(mirror, share, ask, fake::calm(now), {}); }
    std::map<std::string, std::string> picture(const fake::MemoryFolder& folder) const {
        std::map<std::string, std::string> picture;
        for (const auto& [path, file] : folder.files) picture[path] = file.bytes;
        return picture;
    }

    fake::Weather weather;
    fake::MemoryFolder mirror{weather}, share{weather};
    ExchangeAsk ask;
    journal::Moment now = fake::today;
};

auto failing(const std::string& call, int error, const std::string& where = "") {
    return [=](const std::string& what, const std::string& path) {
        return what == call && path.find(where) != std::string::npos ? error : 0;
    };
}

std::string why_of(const Exchanged& exchanged, const std::string& path) {
    const auto found = std::ranges::find(exchanged.rejected, path, &journal::Rejected::path);
    return found == exchanged.rejected.end() ? "not rejected" : found->why;
}

}  // namespace

TEST_CASE("what another panel brought to the share comes into the mirror, bytes and name alike") {
    Two two;
    put_segment(two.share, other, 1, 5);
    put(two.share, "trust/" + fake::jid_of(other) + "-aaaaaaaaaaaaaaaa.json", certificate());
    put(two.share, "secret/abcdefghijklmnop-aaaaaaaaaaaaaaaa.json", "{}");
    const auto before = two.picture(two.share);
    const auto exchanged = two.run();
    CHECK(exchanged.whole);
    CHECK(exchanged.rejected.empty());
    CHECK(exchanged.fetched.size() == 3);
    for (const auto& [path, bytes] : before)
        if (path != "PLANT.json") CHECK(two.mirror.files[path].bytes == bytes);
    CHECK(two.picture(two.share) == before);
}

TEST_CASE("a copy that somebody made by hand is taken for what it holds, not for how it is called") {
    Two two;
    const auto path = "journal/Kopie von Zelle 7/alt/Kopie (2).jsonl";
    put(two.share, path, fake::test_segment(other, 1, 5));
    const auto before = two.picture(two.share);
    CHECK(two.run().fetched == std::vector{segment_path(other, 1, 5)});
    CHECK(two.mirror.files.at(segment_path(other, 1, 5)).bytes == fake::test_segment(other, 1, 5));
    CHECK(two.share.files.at(path).bytes == before.at(path));
    CHECK(two.share.removed.empty());
}

TEST_CASE("a copy of what the mirror has is read once, and then left until its time has come") {
    Two two;
    put_segment(two.share, other, 1, 5);
    put(two.share, "journal/backup/copy.jsonl", fake::test_segment(other, 1, 5));
    auto exchanged = two.run();
    REQUIRE(exchanged.rejected.size() == 1);
    CHECK(why_of(exchanged, "journal/backup/copy.jsonl").empty());
    two.ask.leave = exchanged.rejected;
    two.ask.leave.front().next_try = two.now + journal::hours(1);
    int reads = 0;
    two.share.error = [&](const std::string& call, const std::string& file) {
        if (call == "read" && file.starts_with("journal/")) ++reads;
        return 0;
    };
    exchanged = two.run();
    CHECK(reads == 0);
    CHECK(exchanged.rejected.empty());
    CHECK(exchanged.fetched.empty());
    two.now = two.now + journal::hours(1);
    CHECK(two.run().rejected.size() == 1);
    CHECK(reads == 1);
}

TEST_CASE("what is no segment of this plant stays where it is, with the reason") {
    Two two;
    const auto dir = journal_path(fake::jid_of(other));
    const auto segment = fake::test_segment(other, 1, 5);
    put(two.share, dir + "/torn.jsonl", segment.substr(0, segment.size() - 20));
    put(two.share, dir + "/text.jsonl", "theirs");
    put(two.share, dir + "/text.jsonl.gz", "theirs");
    put(two.share, dir + "/large.jsonl", std::string(most_packed_bytes + 1, 'x'));
    put(two.share, dir + "/elsewhere.jsonl", fake::test_segment(other, 1, 5, std::string(32, 'f')));
    put(two.share, dir + "/link.jsonl", "");
    two.share.files[dir + "/link.jsonl"].link = true;
    put(two.share, dir + "/.tmp-aaaaaaaaaaaaaaaa-000000000000aa.jsonl", segment);
    put(two.share, "trust/notes.json", "theirs");
    const auto before = two.picture(two.share);
    const auto exchanged = two.run();
    CHECK(exchanged.whole);
    CHECK(exchanged.fetched.empty());
    CHECK(two.mirror.files.empty());
    CHECK(two.picture(two.share) == before);
    CHECK(exchanged.rejected.size() == 7);
    for (const auto& file : exchanged.rejected) CHECK_FALSE(file.why.empty());
    CHECK_THAT(why_of(exchanged, dir + "/elsewhere.jsonl"), Contains("another plant"));
    CHECK_THAT(why_of(exchanged, dir + "/large.jsonl"), Contains("too large"));
    CHECK_THAT(why_of(exchanged, "trust/notes.json"), Contains("no certificate"));
}

TEST_CASE("a file that was still on its way is taken as soon as it has changed") {
    Two two;
    const auto path = segment_path(other, 1, 5);
    const auto segment = fake::test_segment(other, 1, 5);
    put(two.share, path, segment.substr(0, 300));
    two.ask.leave = two.run().rejected;
    REQUIRE(two.ask.leave.size() == 1);
    two.ask.leave.front().next_try = two.now + journal::days(30);
    CHECK(two.run().rejected.empty());
    two.share.files[path].bytes = segment;
    CHECK(two.run().fetched == std::vector{path});
}

TEST_CASE("one file that cannot be read does not keep the others out") {
    Two two;
    put_segment(two.share, other, 1, 5);
    put_segment(two.share, other, 6, 9);
    two.share.error = failing("read", EIO, fake::test_segment_name(other, 1, 5));
    const auto exchanged = two.run();
    CHECK(exchanged.fetched == std::vector{segment_path(other, 6, 9)});
    CHECK_THAT(why_of(exchanged, segment_path(other, 1, 5)), Contains("cannot be read"));
}

TEST_CASE("an exchange after an exchange changes no byte on either side and reads no segment") {
    Two two;
    put_segment(two.mirror, own, 1, 4);
    put_segment(two.share, other, 1, 5);
    put(two.mirror, "beat/" + two.ask.jid + "/0000000000000001.json", "{}");
    put(two.mirror, "out/2026-11-22/board-abcd.html", "report");
    put(two.mirror, "out/latest/board.html", "report");
    CHECK(two.run().whole);
    const auto share = two.picture(two.share);
    const auto mirror = two.picture(two.mirror);
    int reads = 0;
    const auto watch = [&](const std::string& call, const std::string& path) {
        if (call == "read" && path.starts_with("journal/")) ++reads;
        return call == "create" || call == "rename" || call == "remove" ? EIO : 0;
    };
    two.share.error = two.mirror.error = watch;
    const auto again = two.run();
    CHECK(again.whole);
    CHECK(again.trouble.empty());
    CHECK(again.fetched.empty());
    CHECK(again.fresh.empty());
    CHECK(reads == 0);
    CHECK(two.picture(two.share) == share);
    CHECK(two.picture(two.mirror) == mirror);
}

TEST_CASE("a mirror and a folder with nothing but the marker make a complete share") {
    Two two;
    const auto blob = journal::hex(journal::blake2b("photo"));
    put_segment(two.mirror, own, 1, 4);
    put_segment(two.mirror, other, 1, 5);
    put(two.mirror, "trust/" + fake::jid_of(other) + "-aaaaaaaaaaaaaaaa.json", certificate());
    put(two.mirror, "secret/abcdefghijklmnop-aaaaaaaaaaaaaaaa.json", "{}");
    put(two.mirror, "beat/" + two.ask.jid + "/0000000000000001.json", "{}");
    put(two.mirror, "blob/" + blob.substr(0, 2) + "/" + blob + ".jpg", "photo");
    put(two.mirror, "out/2026-11-22/board-abcd.html", "report");
    put(two.mirror, "out/latest/board.html", "report");
    const auto exchanged = two.run();
    CHECK(exchanged.whole);
    CHECK(exchanged.safe.size() == 2);
    auto share = two.picture(two.share);
    share.erase("PLANT.json");
    CHECK(share == two.picture(two.mirror));
    CHECK(two.share.replaced.empty());
}

TEST_CASE("beats: our own go out, of the others the newest two come in") {
    Two two;
    const auto mine = "beat/" + two.ask.jid + "/";
    const auto theirs = "beat/" + fake::jid_of(other) + "/";
    for (const std::string name : {"0000000000000001.json", "0000000000000002.json", "0000000000000003.json"})
        put(two.share, theirs + name, "{}");
    put(two.mirror, theirs + "0000000000000000.json", "{}");
    put(two.share, mine + "0000000000000001.json", "{}");
    two.run();
    CHECK(two.mirror.files.contains(mine + "0000000000000001.json"));  // a mirror that was lost
    CHECK_FALSE(two.share.files.contains(theirs + "0000000000000000.json"));
    CHECK(std::ranges::count_if(two.mirror.files,
                                [&](const auto& file) { return file.first.starts_with(theirs); }) == 2);
    CHECK(two.mirror.files.contains(theirs + "0000000000000003.json"));
}

TEST_CASE("once a merged segment is here, the small ones it holds are not looked for any more") {
    Two two;
    for (std::uint64_t s = 1; s <= 4; ++s) put_segment(two.mirror, other, s, s);
    const auto merged = put_merged(two.share, other, 1, 4);
    CHECK(two.run().fetched == std::vector{merged});
    CHECK(two.mirror.files.size() == 1);
    CHECK(two.picture(two.share).size() == 2);  // the marker; the small ones are covered
    // While their owner keeps them beside it, they are copies.
    put_segment(two.share, other, 2, 2);
    const auto exchanged = two.run();
    CHECK(why_of(exchanged, segment_path(other, 2, 2)).empty());
    CHECK(two.mirror.files.size() == 1);
}

TEST_CASE("a branch is no part of a longer segment of the same numbers") {
    Two two;
    put_merged(two.share, own, 1, 4);
    // Records 2 and 3 once more, with another past.
    auto lines = fake::test_lines(own, 3);
    const auto start = journal::blake2b("another past");
    auto tip = start;
    for (auto& line : lines) tip = line.tip = journal::chain_next(tip, line.line);
    const SegmentHeader header{fake::test_plant, two.ask.jid, 2, 3, lines[0].tip, "0.1.0", 1, {}};
    const auto text = write_segment(header, {lines.begin() + 1, lines.end()}, fake::test_key(own));
    const auto path = join_path(journal_path(two.ask.jid), segment_name(2, 3, tip));
    put(two.mirror, path, text);
    const auto exchanged = two.run();
    CHECK(exchanged.fresh.contains(path));
    CHECK(two.mirror.files.size() == 2);
}

TEST_CASE("an own small segment goes only when the merged one stands there whole") {
    Two two;
    two.ask.remove = {segment_path(own, 1, 2), segment_path(own, 3, 4), segment_path(own, 5, 6)};
    for (std::uint64_t s = 1; s < 6; s += 2) put_segment(two.share, own, s, s + 1);
    const auto merged = put_merged(two.share, own, 1, 4);
    const auto whole = two.share.files[merged];
    two.share.files[merged].bytes.resize(100);
    CHECK(two.run().removed.empty());
    two.share.files[merged] = whole;
    CHECK(two.run().removed == std::vector{segment_path(own, 1, 2), segment_path(own, 3, 4)});
    CHECK(two.share.files.contains(segment_path(own, 5, 6)));
    CHECK(two.share.files.contains(merged));
    CHECK(two.run().removed ==
          std::vector{segment_path(own, 1, 2), segment_path(own, 3, 4)});  // gone is gone
}

TEST_CASE("two segments that stand for each other do not both go") {
    Two two;
    put_segment(two.share, own, 1, 2);
    const auto merged = put_merged(two.share, own, 1, 4);
    two.ask.remove = {merged, segment_path(own, 1, 2)};
    CHECK(two.run().removed == std::vector{segment_path(own, 1, 2)});
    CHECK(two.share.files.contains(merged));
}

TEST_CASE("nothing else goes, whoever asks") {
    Two two;
    put_segment(two.share, other, 1, 2);
    put_merged(two.share, other, 1, 4);
    const auto theirs = "beat/" + fake::jid_of(other) + "/0000000000000001.json";
    put(two.share, theirs, "{}");
    put(two.share, "README.txt", "readme");
    put(two.share, "trust/a.json", certificate());
    put(two.share, "out/2026-11-22/a.html", "report");
    const auto before = two.picture(two.share);
    for (const auto& [path, bytes] : before) two.ask.remove.push_back(path);
    two.ask.remove.emplace_back("../secret/a.json");
    two.ask.remove.emplace_back("secret/../PLANT.json");
    two.ask.remove.emplace_back("journal");
    CHECK(two.run().removed.empty());
    CHECK(two.picture(two.share) == before);
}

TEST_CASE("keys of forgotten people and own old beats go, and neither comes back") {
    Two two;
    const std::string key = "secret/abcdefghijklmnop-aaaaaaaaaaaaaaaa.json";
    const auto beat = "beat/" + two.ask.jid + "/0000000000000001.json";
    put(two.share, key, "{}");
    put(two.mirror, key, "{}");
    put(two.share, beat, "{}");
    two.ask.remove = {key, beat, "secret/was-never-there.json"};
    CHECK(two.run().removed == two.ask.remove);
    CHECK_FALSE(two.share.files.contains(key));
    two.mirror.files.erase(key);
    put(two.share, key, "{}");  // another panel that has not heard of it
    two.run();
    CHECK_FALSE(two.share.files.contains(key));
    CHECK_FALSE(two.mirror.files.contains(key));
}

TEST_CASE("a dated report is never written over, the latest one is, as well as it goes") {
    Two two;
    put(two.mirror, "out/2026-11-22/board-abcd.html", "report");
    put(two.mirror, "out/latest/board.html", "report");
    put(two.share, "out/2026-11-22/board-abcd.html", "somebody wrote into it");
    put(two.share, "out/latest/board.html", "before");
    CHECK(two.run().whole);
    CHECK(two.share.files["out/2026-11-22/board-abcd.html"].bytes == "somebody wrote into it");
    CHECK(two.share.files["out/latest/board.html"].bytes == "report");
    CHECK(two.share.replaced == std::set<std::string>{"out/latest/board.html"});
    const auto files = two.share.files.size();
    CHECK(two.run().whole);
    CHECK(two.share.files.size() == files);

    two.mirror.files["out/latest/board.html"].bytes = "the next";
    two.share.error = failing("rename", EACCES, "out/latest/board.html");  // open on somebody's screen
    const auto exchanged = two.run();
    CHECK(exchanged.whole);
    CHECK(exchanged.trouble.empty());
    CHECK(two.share.files["out/latest/board.html"].bytes == "report");
    CHECK(two.share.files.size() == files);
    two.share.error = {};
    two.run();
    CHECK(two.share.files["out/latest/board.html"].bytes == "the next");
}

TEST_CASE("reports that others left on the share are never read back") {
    Two two;
    put(two.share, "out/2026-11-22/theirs.html", "report");
    two.run();
    CHECK(two.mirror.files.empty());
}

TEST_CASE("a share that is full or may only be read still has news for us") {
    for (const int error : {ENOSPC, EROFS, EACCES}) {
        Two two;
        put_segment(two.mirror, own, 1, 4);
        put_segment(two.share, other, 1, 5);
        two.share.error = failing("create", error);
        const auto exchanged = two.run();
        CHECK_FALSE(exchanged.trouble.empty());
        CHECK(exchanged.safe.empty());
        CHECK(exchanged.fetched == std::vector{segment_path(other, 1, 5)});
    }
}

TEST_CASE("a mount that goes away in the middle is no empty share") {
    Two two;
    put_segment(two.share, other, 1, 5);
    put_segment(two.mirror, own, 1, 4);
    two.ask.remove = {"secret/abc.json"};
    two.share.error = [&](const std::string& call, const std::string& path) {
        if (call == "list" && path == "journal") two.share.files.clear();
        return 0;
    };
    const auto exchanged = two.run();
    CHECK_FALSE(exchanged.whole);
    CHECK(exchanged.removed.empty());
    CHECK_THAT(exchanged.trouble, Contains("no PLANT.json"));
}

TEST_CASE("a damaged file of the mirror is replaced by the one on the share") {
    Two two;
    const auto path = segment_path(other, 1, 5);
    put_segment(two.share, other, 1, 5);
    put(two.mirror, path, fake::test_segment(other, 1, 5).substr(0, 200));
    CHECK(two.run().fetched == std::vector{path});
    CHECK(two.mirror.files[path].bytes == fake::test_segment(other, 1, 5));
    CHECK(two.share.files.size() == 2);
}

TEST_CASE("a marker with another root key is another plant's") {
    Two two;
    put_segment(two.mirror, own, 1, 4);
    two.ask.root = fake::test_key(root).public_key();
    CHECK(two.run().whole);
    two.ask.root = fake::test_key(other).public_key();
    const auto before = two.picture(two.share);
    const auto exchanged = two.run();
    CHECK_FALSE(exchanged.right_share);
    CHECK_THAT(exchanged.trouble, Contains("another root key"));
    CHECK(two.picture(two.share) == before);
}

TEST_CASE("who names no plant learns the marker and changes nothing") {
    Two two;
    put_segment(two.mirror, own, 1, 4);
    put_segment(two.share, other, 1, 5);
    two.ask.plant.clear();
    const auto exchanged = two.run();
    REQUIRE(exchanged.marker);
    CHECK(exchanged.marker->plant == fake::test_plant);
    CHECK_FALSE(exchanged.right_share);
    CHECK(two.share.files.size() == 2);
    CHECK(two.mirror.files.size() == 1);
}

TEST_CASE("the files looked at are counted among those that are new") {
    Two two;
    for (std::uint64_t s = 1; s <= 3; ++s) put_segment(two.share, other, s, s);
    std::vector<std::pair<std::uint64_t, std::uint64_t>> steps;
    exchange(two.mirror, two.share, two.ask, fake::calm(),
             {{}, [&](auto done, auto all) { steps.emplace_back(done, all); }});
    REQUIRE(steps.size() == 3);
    CHECK(steps.back() == std::pair<std::uint64_t, std::uint64_t>{3, 3});
}

TEST_CASE("what was fetched is on the disk, with one flush for all of it, before its time is noted") {
    Two two;
    for (std::uint64_t n = 0; n < 5; ++n) put_segment(two.share, other, n * 2 + 1, n * 2 + 2);
    std::vector<std::string> calls;
    two.mirror.error = [&](const std::string& what, const std::string&) {
        if (what.starts_with("flush") || what == "set_written_at") calls.push_back(what);
        return 0;
    };
    CHECK(two.run().whole);
    REQUIRE(calls.size() == 6);
    CHECK(calls.front() == "flush_all");
    CHECK(std::ranges::count(calls, "set_written_at") == 5);
    const auto before = two.picture(two.mirror);
    two.mirror.lose_unflushed();
    CHECK(two.picture(two.mirror) == before);
}

TEST_CASE("a power cut before the flush leaves files that the next exchange fetches anew") {
    Two two;
    put_segment(two.share, other, 1, 4);
    two.mirror.error = failing("flush_all", EIO);
    CHECK_THROWS_AS(two.run(), std::system_error);
    two.mirror.lose_unflushed();
    CHECK(two.mirror.files.at(segment_path(other, 1, 4)).bytes.empty());
    two.mirror.error = {};
    CHECK(two.run().whole);
    CHECK(two.mirror.files.at(segment_path(other, 1, 4)).bytes == fake::test_segment(other, 1, 4));
}

TEST_CASE("a stick that stands in for a mirror is flushed file by file") {
    Two two;
    two.ask.note_times = false;
    put_segment(two.share, other, 1, 4);
    CHECK(two.run().whole);
    two.mirror.lose_unflushed();
    CHECK(two.mirror.files.at(segment_path(other, 1, 4)).bytes == fake::test_segment(other, 1, 4));
}

namespace {

/// Two folders with one certificate, exchanged once: the mirror knows the time of the share's copy.
struct TwoCertified : Two {
    TwoCertified() {
        share.now = now;
        mirror.now = now;
        put(share, path, good);
        share.files[path].written_at = now;
        run();
        later();
    }
    void later() {
        now = now + journal::hours(24);
        share.now = mirror.now = now;
    }
    void hurt(fake::MemoryFolder& folder, const std::string& where, const std::string& bytes) const {
        folder.files.at(where) = {bytes, bytes.size(), now, false};
    }
    std::size_t count(const fake::MemoryFolder& folder) const {
        return static_cast<std::size_t>(std::ranges::count_if(folder.files, [&](const auto& file) {
            return file.first.starts_with("trust/") && file.second.bytes == good;
        }));
    }
    /// A second exchange, and everything after it, changes nothing.
    void check_calm() {
        later();
        run();
        const auto before = picture(mirror), there = picture(share);
        later();
        CHECK(run().whole);
        CHECK(picture(mirror) == before);
        CHECK(picture(share) == there);
    }
    const std::string path = "trust/" + fake::jid_of(other) + "-aaaaaaaaaaaaaaaa.json";
    const std::string good = certificate();
};

std::string flipped(std::string bytes, std::size_t at) {
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
    return bytes;
}

}  // namespace

TEST_CASE(
    "a certificate that was damaged on the share, its size unchanged, gets a good copy beside it, once") {
    const auto where = GENERATE(std::size_t{0}, std::size_t{40}, std::size_t{200});
    TwoCertified two;
    two.hurt(two.share, two.path, flipped(two.good, where));
    CHECK(two.run().whole);
    CHECK(two.share.files.at(two.path).bytes != two.good);  // nothing there is changed in place
    CHECK(two.count(two.share) == 1);
    CHECK(two.mirror.files.at(two.path).bytes == two.good);
    two.check_calm();
    CHECK(two.count(two.share) == 1);
}

TEST_CASE("a file of the share with an older time takes no certificate out of the mirror") {
    TwoCertified two;
    two.hurt(two.share, two.path, flipped(two.good, 200));  // it still reads as one
    two.share.files.at(two.path).written_at = two.now - journal::days(400);
    CHECK(two.run().whole);
    CHECK(two.mirror.files.at(two.path).bytes == two.good);
    CHECK(two.count(two.share) == 1);
    two.check_calm();
}

TEST_CASE("a certificate that was damaged in the mirror, its size unchanged, is fetched anew") {
    const auto where = GENERATE(std::size_t{0}, std::size_t{1});
    TwoCertified two;
    two.hurt(two.mirror, two.path, flipped(two.good, where));
    CHECK(two.run().whole);
    CHECK(two.mirror.files.at(two.path).bytes == two.good);
    CHECK(two.count(two.share) == 1);
    two.check_calm();
}

TEST_CASE("a second station that meets the damaged certificate adds no copy of its own") {
    TwoCertified two;
    fake::MemoryFolder second{two.weather};
    second.files = two.mirror.files;
    two.hurt(two.share, two.path, flipped(two.good, 40));
    CHECK(two.run().whole);
    const auto there = two.picture(two.share);
    CHECK(exchange(second, two.share, two.ask, fake::calm(two.now), {}).whole);
    CHECK(two.picture(two.share) == there);
    CHECK(second.files.at(two.path).bytes == two.good);
}

TEST_CASE("a photo that was damaged on either side is known by its name") {
    TwoCertified two;
    const std::string photo = "a picture of the fixture";
    const auto hash = journal::hex(journal::blake2b(photo));
    const auto path = "blob/" + hash.substr(0, 2) + "/" + hash + ".jpg";
    put(two.mirror, path, photo);
    two.run();
    two.later();
    two.hurt(two.share, path, flipped(photo, 3));
    two.mirror.files.at(path).written_at =
        two.now + journal::hours(1);  // by its time alone it would not count
    two.run();
    CHECK(std::ranges::count_if(two.share.files,
                                [&](const auto& file) { return file.second.bytes == photo; }) == 1);
    put(two.share, path, photo);
    two.later();
    two.hurt(two.mirror, path, flipped(photo, 3));
    two.run();
    CHECK(two.mirror.files.at(path).bytes == photo);
}
