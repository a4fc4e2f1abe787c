#include "core/share/sheet.hpp"

#include <algorithm>

#include <rapidcheck.h>

#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;

namespace {

RecoverySheet sheet_one() { return {fake::test_plant, fake::test_seed(3)}; }
std::string page() { return sheet_text(sheet_one(), "Werk Nord 3", "2026-11-22"); }

/// Only the lines that begin with a number, without it.
std::string words_of(const std::string& text) {
    std::string words;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        if (line.size() > 3 && line[1] >= '1' && line[1] <= '9') words += line.substr(2) + "\n";
    return words;
}

}  // namespace

TEST_CASE("a recovery sheet reads back exactly, as a page and as words") {
    CHECK(parse_sheet(page()) == sheet_one());
    CHECK(parse_sheet(words_of(page())) == sheet_one());
}

TEST_CASE("a recovery sheet may be typed in upper case and on one line") {
    auto words = words_of(page());
    std::ranges::replace(words, '\n', ' ');
    std::ranges::transform(words, words.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    CHECK(parse_sheet(words) == sheet_one());
}

TEST_CASE("a recovery sheet with a slip of the pen says which") {
    auto text = page();
    const auto at = text.find("\n 2  ") + 5;
    std::string why;
    auto bad = text;
    bad[at] = 'x';
    CHECK_FALSE(parse_sheet(bad, &why));
    CHECK(why == "word 1 of line 2 cannot be right");
    bad = text;
    bad[at] = text[at] == 'b' ? 'd' : 'b';
    CHECK_FALSE(parse_sheet(bad, &why));
    CHECK(why == "the words do not fit together: look at each of them again");
    CHECK_FALSE(parse_sheet(text.substr(0, text.find("\n 7")), &why));
    CHECK(why == "the sheet has 26 words, 24 were read");
    CHECK_FALSE(parse_sheet("", &why));
}

TEST_CASE("every key makes a sheet that reads back") {
    CHECK(rc::check("sheet round trip", [](const std::vector<std::uint8_t>& noise) {
        RecoverySheet sheet;
        const auto hash = journal::blake2b({reinterpret_cast<const char*>(noise.data()), noise.size()});
        sheet.seed = journal::blake2b(journal::hex(hash));
        sheet.plant = journal::hex(hash).substr(0, 32);
        return parse_sheet(sheet_text(sheet, "1 2 3\n", "")) == sheet;
    }));
}

TEST_CASE("the words alone on one line, as a camera reads them, are the sheet as well") {
    const auto words = sheet_words(sheet_one());
    CHECK(words.find('\n') == std::string::npos);
    CHECK(parse_sheet(words) == sheet_one());
}

TEST_CASE("a picture under the words does not get in their way") {
    CHECK(parse_sheet(page() + "\n  \u2588\u2580 \u2584\n  \u2584 \u2588\u2588\n") == sheet_one());
}
