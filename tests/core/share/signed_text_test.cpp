// What certificates, requests and beats have in common.
#include "core/share/signed_text.hpp"

#include <fmt/format.h>

#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;

namespace {

constexpr SignedKind kind{"note", 400, "it is too large for a note", "it is no note"};

std::string note(std::string_view fmt, int version, std::string_view jid, std::string_view more = "") {
    const auto key = fake::test_key(1);
    return sign_text("note",
                     fmt::format(R"({{"fmt":"{}","v":{},"j":"{}","key":"{}"{})", fmt, version, jid,
                                 journal::hex(key.public_key()), more),
                     key);
}

std::string why_not(const std::string& text) {
    std::string why;
    return open_signed(kind, text, &why) ? "" : why;
}

}  // namespace

TEST_CASE("a signed text is opened with its key, or says in its kind's own words why not") {
    const auto jid = fake::jid_of(1);
    const auto text = note("note", 1, jid, R"(,"says":"good day")");
    const auto opened = open_signed(kind, text, nullptr);
    REQUIRE(opened);
    CHECK(opened->jid == jid);
    CHECK(opened->key == fake::test_key(1).public_key());
    CHECK(words_at(opened->object, "says") == "good day");
    CHECK(words_at(opened->object, "v").empty());
    CHECK(is_signed_text(kind.name, text, opened->key));
    CHECK_FALSE(is_signed_text("cert", text, opened->key));

    CHECK(why_not(note("note", 1, jid, std::string(400, ' '))) == "it is too large for a note");
    CHECK(why_not("no JSON") == "it is no note");
    CHECK(why_not("[]") == "it is no note");
    CHECK(why_not(note("cert", 1, jid)) == "it is no note");
    CHECK(why_not(note("note", 2, jid)) == "it was written by a newer version, update this program");
    CHECK(why_not(note("note", 1, fake::jid_of(2))) == "its key does not fit its journal");
}
