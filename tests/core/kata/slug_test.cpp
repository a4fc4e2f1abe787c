// Short names made of names.
#include "core/kata/rules.hpp"
#include "tests/catch.hpp"

using kata::is_slug;
using kata::slug_of;

TEST_CASE("a short name is made of any name") {
    const std::pair<const char*, const char*> names[]{
        {"Exit cycle", "exit-cycle"},
        {"Cell 7, final assembly", "cell-7-final-assembly"},
        {"  Units / shift  ", "units-shift"},
        {"Prüfstand Größe", "pruefstand-groesse"},
        {"Łódź linia 2", "lodz-linia-2"},
        {"Çıkış süresi", "cikis-sueresi"},
        {"día señal", "dia-senal"},
        {"ÅÖÆØ ÑÇ ŠŽĐ İĞŞ ŐŰ ŤĽŇ Ÿ", "aoeaeo-nc-szd-igs-oeue-tln-y"},
        {"×÷ ĸ \xC3", ""},
        {"100 %", "100"},
        {"a--b", "a-b"},
        {"", ""},
        {"改善", ""},
        {"--- !", ""}};
    for (const auto& [name, slug] : names) {
        INFO(name);
        CHECK(slug_of(name) == slug);
        CHECK((slug_of(name).empty() || is_slug(slug_of(name))));
    }
}

TEST_CASE("a long name is cut to forty letters and never ends in a dash") {
    for (std::size_t length = 1; length < 90; ++length) {
        for (const auto* part : {"a", "ab ", "abc-", "ä", "ß "}) {
            std::string name;
            while (name.size() < length) name += part;
            const auto slug = slug_of(name);
            INFO(name);
            CHECK(slug.size() <= 40);
            CHECK(is_slug(slug));
        }
    }
}

TEST_CASE("letters a-z, digits and single dashes make a short name") {
    for (const auto* text : {"a", "7", "exit-cycle", "cell-7", "a-b-c"}) CHECK(is_slug(text));
    for (const auto* text : {"", "-", "a-", "-a", "a--b", "A", "a b", "ä", "a_b", "a.b", "a/b", "a\n"}) {
        INFO(text);
        CHECK_FALSE(is_slug(text));
    }
    CHECK(is_slug("demo-abcdefghijklmnop-packaging-line-2"));
}
