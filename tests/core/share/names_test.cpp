#include "core/share/names.hpp"

#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;

TEST_CASE("a segment's name is from, to and tip, in digits that sort") {
    journal::Bytes32 tip{};
    tip[0] = 0xab;
    const auto name = segment_name(42, 57, tip);
    CHECK(name == "00000042-00000057-ab00000000000000.jsonl");
    CHECK(segment_name(42, 57, tip, true) == name + ".gz");
    CHECK(parse_segment_name(name) == SegmentName{42, 57, "ab00000000000000", false});
    CHECK(parse_segment_name(name + ".gz") == SegmentName{42, 57, "ab00000000000000", true});
}

TEST_CASE("a segment's name may have more than eight digits") {
    const auto name = segment_name(123'456'789, 123'456'790, {});
    CHECK(name.starts_with("123456789-123456790-"));
    CHECK(parse_segment_name(name)->from == 123'456'789);
}

TEST_CASE("a file that steps aside keeps its ending and its range") {
    const auto name = segment_name(1, 2, {});
    const auto aside = beside(name, "k3f7");
    CHECK(aside == "00000001-00000002-0000000000000000.rk3f7.jsonl");
    CHECK(looks_like_segment(aside));
    CHECK(parse_segment_name(aside)->to == 2);
    CHECK(parse_segment_name(beside(name + ".gz", "k3f7"))->packed);
    CHECK(beside("plain", "x") == "plain.rx");
}

TEST_CASE("names that are not ours are no segments") {
    const std::string tail = "-0000000000000000.jsonl";
    for (const std::string name :
         {"", ".jsonl", "notes.jsonl", "00000001-00000002.jsonl", "1-2-0000000000000000.jsonl",
          "00000000-00000001", "00000001-00000002-000000000000000g.jsonl",
          "00000001-00000002-0000000000000000.jsonl.tmp", "00000001-00000002-0000000000000000.JSONL",
          "../00000001-00000002-0000000000000000.jsonl"})
        CHECK_FALSE(parse_segment_name(name));
    CHECK_FALSE(parse_segment_name("00000002-00000001" + tail));
    CHECK_FALSE(parse_segment_name("00000000-00000001" + tail));
    CHECK_FALSE(parse_segment_name("000000001-00000002" + tail));
    CHECK_FALSE(parse_segment_name("9999999999999999999-99999999999999999999" + tail));
}

TEST_CASE("only names that every file system keeps are plain") {
    CHECK(is_plain_name("a"));
    CHECK(is_plain_name(std::string(80, 'a')));
    CHECK_FALSE(is_plain_name(std::string(81, 'a')));
    for (const auto* name : {"", ".", "..", ".hidden", "-x", "a/b", "A", "a b", "a_b", "nul:", "\xc3\xbc"})
        CHECK_FALSE(is_plain_name(name));
}

TEST_CASE("a tmp file says whose it is and when it was made") {
    const auto jid = fake::jid_of(1);
    const auto name = tmp_name(jid, fake::today, "abcdefgh");
    CHECK(name.starts_with(".tmp-" + jid + "-"));
    CHECK(is_tmp_of(name, jid));
    CHECK_FALSE(is_tmp_of(name, fake::jid_of(2)));
    CHECK_FALSE(looks_like_segment(name + ".jsonl"));
    CHECK(tmp_made_at(name) == fake::today);
    CHECK_FALSE(tmp_made_at(".tmp-" + jid + "-xyz"));
    CHECK_FALSE(tmp_made_at(".tmp-" + jid + "-notanumberatall"));
}
