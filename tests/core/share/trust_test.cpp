#include "core/share/trust.hpp"

#include <algorithm>

#include <rapidcheck.h>

#include "core/share/limit.hpp"
#include "core/share/names.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/memory_folder.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;

namespace {

const auto root = 9;

Certificate of_station_one() {
    return {fake::test_plant, fake::jid_of(1), fake::test_key(1).public_key(), "admin", fake::jid_of(root)};
}

/// What `by` says about the journal of key `about`.
std::string word(std::uint8_t by, std::uint8_t about, std::string_view role, std::uint64_t n = 1,
                 std::uint64_t until = 0) {
    Certificate says{
        fake::test_plant, fake::jid_of(about), fake::test_key(about).public_key(), std::string{role}, {}};
    says.n = n;
    if (role == role_none) {
        says.until = until;
        says.tip = until == 0 ? journal::chain_start(says.jid) : fake::test_lines(about, until).back().tip;
    }
    return certificate_text(says, fake::test_key(by));
}

Trust trust_in(const std::vector<std::string>& texts, Policy policy = Policy::enforce) {
    return {texts, fake::test_plant, fake::test_key(root).public_key(), policy};
}

/// The standings, which must be the same in every order of the files.
Trust settled(std::vector<std::string> texts) {
    auto trust = trust_in(texts);
    std::ranges::sort(texts);
    do {
        if (trust_in(texts).standings() != trust.standings()) FAIL("the order of the files matters");
    } while (std::ranges::next_permutation(texts).found);
    return trust;
}

std::vector<std::uint8_t> known_to(const Trust& trust) {
    std::vector<std::uint8_t> known;
    for (std::uint8_t n = 1; n < 9; ++n)
        if (trust.knows(fake::jid_of(n))) known.push_back(n);
    return known;
}

using Keys = std::vector<std::uint8_t>;

}  // namespace

TEST_CASE("a certificate reads back and is signed by the root") {
    const auto key = fake::test_key(root);
    const auto text = certificate_text(of_station_one(), key);
    CHECK(read_certificate(text, key.public_key()) == of_station_one());
    CHECK(parse_certificate(text) == of_station_one());
}

TEST_CASE("a certificate with any single bit flipped is refused") {
    const auto key = fake::test_key(root);
    const auto text = certificate_text(of_station_one(), key);
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            auto bad = text;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            if (read_certificate(bad, key.public_key())) FAIL("byte " << i << " bit " << bit);
        }
}

TEST_CASE("a certificate of another signer is refused") {
    std::string why;
    const auto text = certificate_text(of_station_one(), fake::test_key(root));
    CHECK_FALSE(read_certificate(text, fake::test_key(2).public_key(), &why));
    CHECK(why == "its signature does not fit");
    CHECK_FALSE(read_certificate("{}", fake::test_key(2).public_key(), &why));
    CHECK(why == "it is no certificate");
    CHECK_FALSE(read_certificate("", fake::test_key(2).public_key(), &why));
}

TEST_CASE("the folder's certificates tell the keys of its journals, and junk among them nothing") {
    fake::Weather weather;
    fake::MemoryFolder folder{weather};
    CHECK(read_keys(folder).empty());
    folder.folders = {"trust"};
    const auto put = [&](const std::string& name, std::string text) {
        folder.files["trust/" + name] = {std::move(text), 0, {}, false};
    };
    put(certificate_name(fake::jid_of(1), fake::jid_of(root)),
        certificate_text(of_station_one(), fake::test_key(root)));
    put("join-x.json", "{");
    put("notes.txt", "hello");
    auto wrong = of_station_one();
    wrong.jid = fake::jid_of(2);
    put("wrong.json", certificate_text(wrong, fake::test_key(root)));
    CHECK(read_keys(folder) == KeyRing{{fake::jid_of(1), fake::test_key(1).public_key()}});
}

TEST_CASE("an older certificate is written as it always was, and what came later stands behind it") {
    auto later = of_station_one();
    later.n = 7;
    later.until = 12;
    later.tip = journal::blake2b("tip");
    later.role = std::string{role_none};
    const auto key = fake::test_key(root);
    CHECK(read_certificate(certificate_text(later, key), key.public_key()) == later);
    CHECK(certificate_text(of_station_one(), key).find(R"("n":)") == std::string::npos);
    CHECK(certificate_file(later) == fake::jid_of(1) + "-" + fake::jid_of(root) + "-7.json");
    CHECK(is_plain_name(certificate_file(later)));
    CHECK(certificate_file(of_station_one()) == certificate_name(fake::jid_of(1), fake::jid_of(root)));
}

TEST_CASE("a certificate whose parts do not fit together is refused with the reason") {
    const auto key = fake::test_key(root);
    auto odd = of_station_one();
    std::string why;
    odd.until = 3;  // an admin that ends somewhere
    CHECK_FALSE(parse_certificate(certificate_text(odd, key), &why));
    CHECK(why == "what it says does not fit together");
    odd.role = std::string{role_none};  // and no hash to end at
    CHECK_FALSE(parse_certificate(certificate_text(odd, key)));
    odd = of_station_one();
    odd.n = ~std::uint64_t{0};
    CHECK_FALSE(parse_certificate(certificate_text(odd, key)));
    odd = of_station_one();
    odd.box = std::string(300, 'A');
    CHECK_FALSE(parse_certificate(certificate_text(odd, key)));
}

TEST_CASE("stations and admins stand by a chain that leads to the root, whatever the order of files") {
    const auto trust = settled({word(root, 1, role_admin), word(1, 2, role_admin), word(2, 3, role_station)});
    CHECK(known_to(trust) == Keys{1, 2, 3});
    CHECK(trust.is_admin(fake::jid_of(2)));
    CHECK_FALSE(trust.is_admin(fake::jid_of(3)));
    CHECK(trust.standing(fake::jid_of(3))->by == fake::jid_of(2));
    CHECK(trust.next_number(fake::jid_of(3)) == 2);
    CHECK(trust.next_number(fake::jid_of(4)) == 1);
}

TEST_CASE("nobody comes in by their own word, by a station's, or by a ring of strangers") {
    const auto trust = settled({word(root, 1, role_admin), word(1, 2, role_station), word(2, 3, role_station),
                                word(4, 4, role_admin), word(5, 6, role_admin), word(6, 5, role_admin)});
    CHECK(known_to(trust) == Keys{1, 2});
}

TEST_CASE("the certificates of another plant, in another's name or damaged say nothing") {
    auto elsewhere = of_station_one();
    elsewhere.plant = std::string(32, 'f');
    auto forged = word(1, 2, role_admin);
    const auto by = forged.find(fake::jid_of(1));
    forged.replace(by, 16, fake::jid_of(root));
    const auto trust =
        settled({certificate_text(elsewhere, fake::test_key(root)), forged, "{", "", word(root, 3, "king")});
    CHECK(trust.standings().empty());
    CHECK(trust.keys().contains(fake::jid_of(2)));
}

TEST_CASE("a withdrawal ends a journal at a record, and a later acceptance brings it back") {
    std::vector<std::string> texts{word(root, 1, role_admin), word(1, 2, role_station, 1),
                                   word(1, 2, role_none, 2, 5)};
    auto trust = settled(texts);
    CHECK_FALSE(trust.knows(fake::jid_of(2)));
    CHECK(trust.last_trusted(fake::jid_of(2)) == 5u);
    CHECK(trust.may_fold(fake::jid_of(2), 1, 5));
    CHECK_FALSE(trust.may_fold(fake::jid_of(2), 1, 6));
    texts.push_back(word(1, 2, role_station, trust.next_number(fake::jid_of(2))));
    trust = settled(texts);
    CHECK(trust.knows(fake::jid_of(2)));
    CHECK_FALSE(trust.last_trusted(fake::jid_of(2)));
    CHECK(trust.may_fold(fake::jid_of(2), 1, 6));
}

TEST_CASE("of two words with one number the one that allows less stands") {
    std::vector<std::string> texts{word(root, 1, role_admin), word(root, 2, role_admin),
                                   word(1, 3, role_admin, 4), word(2, 3, role_station, 4)};
    CHECK_FALSE(settled(texts).is_admin(fake::jid_of(3)));
    texts.insert(texts.end(), {word(1, 3, role_none, 4, 9), word(2, 3, role_none, 4, 3)});
    CHECK(settled(texts).last_trusted(fake::jid_of(3)) == 3u);
}

TEST_CASE("whoever withdraws an admin takes with it what it said, its withdrawals too") {
    const std::vector<std::string> before{word(root, 1, role_admin), word(1, 2, role_admin),
                                          word(2, 3, role_admin),    word(3, 4, role_station),
                                          word(1, 5, role_station),  word(3, 5, role_none, 9)};
    CHECK(known_to(settled(before)) == Keys{1, 2, 3, 4});
    auto after = before;
    after.push_back(word(1, 2, role_none, 2));
    CHECK(known_to(settled(after)) == Keys{1, 5});
}

TEST_CASE("an admin can withdraw neither the one it came in by nor one beside it") {
    const auto trust =
        settled({word(root, 1, role_admin), word(root, 2, role_admin), word(1, 3, role_admin),
                 word(3, 1, role_none, 7), word(1, 2, role_none, 7), word(2, 1, role_none, 7)});
    CHECK(known_to(trust) == Keys{1, 2, 3});
    const auto with_sheet = settled({word(root, 1, role_admin), word(1, 3, role_admin),
                                     word(3, 1, role_none, 7), word(root, 1, role_none, 2)});
    CHECK(known_to(with_sheet).empty());
}

TEST_CASE("a journal that goes on under a new key stands by the word of the old one, and is no admin") {
    const auto trust = settled({word(root, 1, role_admin), word(1, 2, role_station),
                                word(2, 3, role_successor, 0), word(3, 4, role_successor, 0),
                                word(1, 5, role_successor, 0), word(6, 7, role_successor, 0)});
    CHECK(known_to(trust) == Keys{1, 2, 3, 4, 5});
    CHECK_FALSE(trust.is_admin(fake::jid_of(5)));
    CHECK(trust.standing(fake::jid_of(4))->successor);
    CHECK(trust.standing(fake::jid_of(4))->by == fake::jid_of(3));
}

TEST_CASE("a successor falls with the journal it follows, unless an admin has accepted it by name") {
    std::vector<std::string> texts{word(root, 1, role_admin), word(1, 2, role_station),
                                   word(2, 3, role_successor, 0), word(2, 4, role_successor, 0),
                                   word(1, 2, role_none, 2)};
    CHECK(known_to(settled(texts)) == Keys{1});
    texts.push_back(word(1, 3, role_station));
    CHECK(known_to(settled(texts)) == Keys{1, 3});
    // And an admin's word about one of two copies leaves the other alone.
    CHECK(known_to(settled({texts[0], texts[1], texts[2], texts[3], word(1, 4, role_none)})) ==
          Keys{1, 2, 3});
}

TEST_CASE("under warn everything may be folded, under enforce only what a known journal wrote") {
    const std::vector<std::string> texts{word(root, 1, role_admin), word(1, 2, role_none, 1, 3)};
    CHECK(trust_in(texts, Policy::warn).may_fold(fake::jid_of(7), 1, 9));
    CHECK(trust_in(texts, Policy::warn).may_fold(fake::jid_of(2), 1, 9));
    CHECK_FALSE(trust_in(texts).may_fold(fake::jid_of(7), 1, 9));
    CHECK(trust_in(texts).may_fold(fake::jid_of(1), 1, 9));
    CHECK(policy_from("enforce") == Policy::enforce);
    CHECK(policy_from("warn") == Policy::warn);
}

TEST_CASE("any set of words settles the same in every order, with every one said twice and junk between") {
    CHECK(rc::check("a function of the set", [](const std::vector<std::array<std::uint8_t, 4>>& noise) {
        const std::array roles{role_admin, role_station, role_none, role_successor};
        std::vector<std::string> texts{word(root, 1, role_admin)};
        for (std::size_t i = 0; i < std::min<std::size_t>(noise.size(), 24); ++i) {
            const auto& [by, about, role, n] = noise[i];
            const auto signer = static_cast<std::uint8_t>(by % 6 == 5 ? root : by % 6 + 1);
            texts.push_back(
                word(signer, static_cast<std::uint8_t>(about % 5 + 1), roles.at(role % 4), n % 4));
        }
        const auto standings = trust_in(texts).standings();
        auto other = texts;
        std::ranges::reverse(other);
        other.insert(other.end(), texts.begin(), texts.end());
        other.emplace_back("{}");
        RC_ASSERT(trust_in(other).standings() == standings);
        std::ranges::sort(other);
        RC_ASSERT(trust_in(other).standings() == standings);
        // Nobody stands without a word of somebody who does.
        for (const auto& [jid, stands] : standings) {
            if (stands.role == role_none || stands.by == fake::jid_of(root)) continue;
            const auto by = standings.find(stands.by);
            RC_ASSERT(by != standings.end() && by->second.role != role_none);
            RC_ASSERT(stands.successor || by->second.role == role_admin);
        }
    }));
}

TEST_CASE(
    "a mirror's certificates are read whatever they are called, and a disk that does not answer is said") {
    fake::Weather weather;
    fake::MemoryFolder folder{weather};
    folder.folders = {"trust"};
    folder.files["trust/x.json"] = {word(root, 1, role_admin), 0, {}, false};
    folder.files["trust/y.json"] = {word(1, 2, role_station), 0, {}, false};
    folder.files["trust/link.json"] = {"", 0, {}, true};
    folder.files["trust/big.json"] = {std::string(100'000, ' '), 0, {}, false};
    const auto key = fake::test_key(root).public_key();
    CHECK(known_to(Trust{folder, fake::test_plant, key, Policy::warn}) == Keys{1, 2});
    folder.error = [](const std::string& call, const std::string&) { return call == "read" ? EIO : 0; };
    CHECK_THROWS(Trust(folder, fake::test_plant, key, Policy::warn));
}

TEST_CASE("of a withdrawn journal the records count that lead to the named one, not another past of the same "
          "length") {
    fake::Weather weather;
    fake::MemoryFolder mirror{weather};
    const auto jid = fake::jid_of(2);
    mirror.folders = {"journal", journal_path(jid)};
    const auto put = [&](std::uint64_t from, std::uint64_t to) {
        mirror.files[join_path(journal_path(jid), fake::test_segment_name(2, from, to))] = {
            fake::test_segment(2, from, to), 0, {}, false};
    };
    put(1, 4);
    put(5, 9);
    // Whoever has the key writes another record 1 to 4.
    auto record = fake::test_record(1);
    record.a = "another.past";
    auto line = journal::to_line(record);
    const auto forged_tip = journal::chain_next(journal::chain_start(jid), line);
    const SegmentHeader header{fake::test_plant, jid, 1, 1, journal::chain_start(jid), "x", 1, {}};
    mirror.files[join_path(journal_path(jid), segment_name(1, 1, forged_tip))] = {
        write_segment(header, {{1, line, forged_tip}}, fake::test_key(2)), 0, {}, false};

    const auto lines = fake::test_lines(2, 9);
    Standing ends{std::string{role_none}, {}, {}, 1, false, 6, lines[5].tip};
    const auto counting = counting_records(mirror, fake::test_plant, jid, ends);
    CHECK(counting.size() == 6);
    CHECK(counting.contains(lines[0].tip));
    CHECK_FALSE(counting.contains(lines[6].tip));
    CHECK_FALSE(counting.contains(forged_tip));
    CHECK(tip_in_mirror(mirror, fake::test_plant, jid, 6) == lines[5].tip);
    CHECK_FALSE(tip_in_mirror(mirror, fake::test_plant, jid, 10));
    CHECK(last_in_mirror(mirror, jid) == 9);
    ends.tip = forged_tip;  // a record that nobody has
    CHECK(counting_records(mirror, fake::test_plant, jid, ends).empty());
    ends.until = 0;
    CHECK(counting_records(mirror, fake::test_plant, jid, ends).empty());
}
