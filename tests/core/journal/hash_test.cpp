// Hashes, their spellings and the chain, against values worked out with other programs.
#include "core/journal/hash.hpp"
#include "tests/catch.hpp"

using namespace journal;

TEST_CASE("BLAKE2b-256 gives the values that b2sum gives") {
    CHECK(hex(blake2b("")) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(hex(blake2b("abc")) == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a hash is read back from exactly 64 lower-case digits") {
    const auto hash = blake2b("abc");
    CHECK(bytes32_from_hex(hex(hash)) == hash);
    CHECK_FALSE(bytes32_from_hex(hex(hash).substr(1)));
    CHECK_FALSE(bytes32_from_hex(std::string(64, 'A')));
    CHECK_FALSE(bytes32_from_hex(std::string(64, 'g')));
}

TEST_CASE("base32 is RFC 4648's in lower case without padding") {
    const auto spelled = [](std::string_view text) {
        return base32({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    };
    CHECK(spelled("") == "");
    CHECK(spelled("f") == "my");
    CHECK(spelled("foobar") == "mzxw6ytboi");
}

TEST_CASE("a journal is named by sixteen characters of its public key's hash") {
    const Bytes32 key{};
    const auto jid = journal_id(key);
    CHECK(jid.size() == 16);
    CHECK(is_journal_id(jid));
    CHECK_FALSE(is_journal_id("ABCDEFGHIJKLMNOP"));
    CHECK_FALSE(is_journal_id("abcdefghijklmno1"));
    CHECK_FALSE(is_journal_id(jid + "a"));
}

TEST_CASE("the chain is the hash of the hash before and the line") {
    const auto start = chain_start("abcdefghijklmnop");
    CHECK(start == blake2b("journal-v1abcdefghijklmnop"));
    const std::string before{reinterpret_cast<const char*>(start.data()), start.size()};
    CHECK(chain_next(start, "{}") == blake2b(before + "{}"));
    CHECK(chain_next(start, "{}") != chain_next(start, "{} "));
}
