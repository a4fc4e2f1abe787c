#include "core/share/trust.hpp"

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
