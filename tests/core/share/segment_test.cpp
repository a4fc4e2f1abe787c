#include "core/share/segment.hpp"

#include "core/share/pack.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;
using fake::jid_of;
using fake::test_segment;

namespace {

std::string why_not(const std::string& text, const KeyRing& keys = {}) {
    auto reading = read_segment(text, keys);
    CHECK_FALSE(reading.segment);
    return reading.why;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("a segment reads back as it was written") {
    const auto text = test_segment(1, 3, 7);
    const auto reading = read_segment(text);
    REQUIRE(reading.segment);
    const auto& segment = *reading.segment;
    const auto lines = fake::test_lines(1, 7);
    CHECK(segment.header.jid == jid_of(1));
    CHECK(segment.header.from == 3);
    CHECK(segment.header.to == 7);
    CHECK(segment.header.prev == lines[1].tip);
    REQUIRE(segment.lines.size() == 5);
    CHECK(segment.lines[0] == lines[2].line);
    CHECK(segment.tips[2] == lines[4].tip);
    CHECK(segment.tip() == lines[6].tip);
}

TEST_CASE("the same cut gives the same bytes every time") {
    CHECK(test_segment(1, 1, 9) == test_segment(1, 1, 9));
}

TEST_CASE("a segment with any single bit flipped is refused") {
    const auto text = test_segment(1, 2, 4);
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            auto bad = text;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            if (read_segment(bad).segment) FAIL("byte " << i << " bit " << bit);
        }
}

TEST_CASE("a segment cut short anywhere is refused") {
    const auto text = test_segment(1, 1, 3);
    for (std::size_t size = 0; size < text.size(); ++size)
        if (read_segment(text.substr(0, size)).segment) FAIL("cut at " << size);
}

TEST_CASE("a segment with something after its closing line is refused") {
    const auto text = test_segment(1, 1, 3);
    CHECK_FALSE(read_segment(text + "\n").segment);
    CHECK_FALSE(read_segment(text + text).segment);
    CHECK_FALSE(read_segment(text + "{}\n").segment);
}

TEST_CASE("the reason says what is wrong with a segment") {
    const auto text = test_segment(1, 1, 3);
    CHECK(why_not("") == "it is cut short");
    CHECK(why_not("\n") == "it has no closing line");
    CHECK(why_not("a\nb\n") == "it does not begin like a segment");
    CHECK(why_not(replaced(text, "\"v\":1", "\"v\":2")) ==
          "it was written by a newer version, update this program");
    CHECK(why_not(replaced(text, "\"from\":1", "\"from\":0")) == "its header is damaged");
    CHECK(why_not(replaced(text, "\"to\":3", "\"to\":4")) == "it has not as many records as it says");
    CHECK(why_not(replaced(text, "\"n\":3", "\"n\":4")) == "it has not as many records as it says");
    CHECK(why_not(replaced(text, "Zelle", "zelle")) == "its chain is broken: a record was changed");
    CHECK(why_not(replaced(text, "\"app\":\"0.1.0\"", "\"app\":\"9.9.9\"")) == "its signature does not fit");
    CHECK(why_not(replaced(text, "\"sig\"", "\"sgi\"")) == "it has no closing line");
}

TEST_CASE("a segment signed with another station's key is refused") {
    const auto lines = fake::test_lines(1, 2);
    const auto other = journal::hex(fake::test_key(2).public_key());
    const auto own = journal::hex(fake::test_key(1).public_key());
    CHECK(why_not(replaced(test_segment(1, 1, 2), own, other)) == "nothing tells the key of its journal");
}

TEST_CASE("a journal's first segment must begin where the journal begins") {
    const SegmentHeader header{fake::test_plant, jid_of(1), 1, 2, {}, "0.1.0", 1, {}};
    const auto text = write_segment(header, fake::test_lines(1, 2), fake::test_key(1));
    CHECK(why_not(text) == "its chain does not begin where its journal begins");
}

TEST_CASE("a segment that does not tell its key is read with the key from a certificate") {
    // Written by hand: the header of SHARE.md without our addition, signed.
    const auto lines = fake::test_lines(1, 1);
    const auto key = fake::test_key(1);
    const std::string header =
        R"({"fmt":"seg","v":1,"plant":"p1","j":")" + jid_of(1) + R"(","from":1,"to":1,"prev":")" +
        journal::hex(journal::chain_start(jid_of(1))) + R"(","app":"x","fold":7,"new":[1]})";
    const auto& tip = lines[0].tip;
    const auto digest = journal::blake2b("seg" + header + std::string(tip.begin(), tip.end()));
    const auto text = header + "\n" + lines[0].line + "\n" + R"({"n":1,"tip":")" + journal::hex(tip) +
                      R"(","sig":")" + to_base64(key.sign(digest)) + "\"}\n";
    CHECK(why_not(text) == "nothing tells the key of its journal");
    CHECK(why_not(text, {{jid_of(1), fake::test_key(2).public_key()}}) ==
          "nothing tells the key of its journal");
    const auto reading = read_segment(text, {{jid_of(1), key.public_key()}});
    REQUIRE(reading.segment);
    CHECK(reading.segment->header.fold == 7);
}

TEST_CASE("a packed segment is read like a plain one") {
    const auto text = test_segment(1, 1, 50);
    const auto packed = pack(text);
    CHECK(packed.size() < text.size() / 2);
    CHECK(packed == pack(text));
    CHECK(segment_text(packed) == text);
    CHECK(segment_text(text) == text);
}

TEST_CASE("a packed segment that is damaged is refused or gives the same text") {
    const auto text = test_segment(1, 1, 3);
    const auto packed = pack(text);
    for (std::size_t i = 0; i < packed.size(); ++i) {
        auto bad = packed;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        const auto got = segment_text(bad);
        if (got && *got != text && read_segment(*got).segment) FAIL("byte " << i);
        if (segment_text(packed.substr(0, i)) && i > 1) FAIL("cut at " << i);
    }
    std::string why;
    CHECK_FALSE(segment_text(packed + "x", &why));
    CHECK(why == "something follows the compressed part");
}

TEST_CASE("a segment beyond the size limits is refused before it fills the memory") {
    std::string why;
    CHECK_FALSE(segment_text(std::string(most_packed_bytes + 1, 'x'), &why));
    CHECK(why == "it is larger than 8 MiB");
    CHECK(segment_text(pack(std::string(most_unpacked_bytes, 'x'))));
    CHECK_FALSE(segment_text(pack(std::string(most_unpacked_bytes + 1, 'x')), &why));
    CHECK(why == "it unpacks to more than 64 MiB");
}

TEST_CASE("a header that claims a huge range costs nothing") {
    const auto text = replaced(test_segment(1, 1, 3), "\"to\":3", "\"to\":9223372036854775807");
    CHECK(why_not(text) == "it has not as many records as it says");
    CHECK_FALSE(read_segment(replaced(text, "9223372036854775807", "99999999999999999999999")).segment);
}
