// Editing by whole characters: what a person sees as one letter is written, passed and deleted as one.
#include "kiosk/writing/edit.hpp"

#include <random>
#include <regex>

#include "kiosk/writing/characters.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/sound_text.hpp"

using namespace writing;

namespace {

Text at_end(std::string words) {
    const auto size = words.size();
    return {std::move(words), size};
}

const Limits one_line{}, several{.most = 240, .lines = true};

constexpr auto family = "👩\u200D👩\u200D👧\u200D👦";
constexpr auto england = "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F";

}  // namespace

TEST_CASE("one touch deletes what a person sees as one letter") {
    const std::vector<std::string> letters{"e",
                                           "é",
                                           "x\u0323\u0301",
                                           "日",
                                           "が",
                                           "あ\u3099",
                                           "ﾊ\uFF9F",
                                           "한",
                                           "\u1112\u1161\u11AB",
                                           "🙂",
                                           "👍🏽",
                                           family,
                                           england,
                                           "🇩🇪",
                                           "❤\uFE0F",
                                           "1\uFE0F\u20E3",
                                           "ї"};
    for (const auto& letter : letters) {
        INFO(letter);
        const auto text = written(at_end("a"), letter, one_line);
        CHECK(characters(text.words) == 2);
        CHECK(without_the_one_before(text) == at_end("a"));
        CHECK(without_the_one_after(moved_left(text)) == at_end("a"));
        CHECK(moved_right(moved_left(text)) == text);
        CHECK(one_before(text) == composed(letter));
    }
}

TEST_CASE("deleting in an empty field, or at its ends, changes nothing") {
    CHECK(without_the_one_before({}) == Text{});
    CHECK(without_the_one_after({}) == Text{});
    CHECK(without_the_one_before({"ab", 0}) == Text{"ab", 0});
    CHECK(without_the_one_after(at_end("ab")) == at_end("ab"));
    CHECK(one_before({"ab", 0}).empty());
}

TEST_CASE("an accent typed behind its letter becomes one letter with it") {
    CHECK(written(at_end("e"), "\u0301", one_line) == at_end("é"));
    CHECK(written(at_end("か"), "\u3099", one_line) == at_end("が"));
    CHECK(written(at_end("\u1112\u1161"), "\u11AB", one_line) == at_end("한"));
    CHECK(written({"\u0301x", 0}, "e", one_line) == Text{"éx", 2});
    CHECK(written(at_end("e"), "\u0301\u0323", one_line).words == "ẹ\u0301");
}

TEST_CASE("words are written at the cursor") {
    CHECK(written({"the fixture", 4}, "second ", one_line) == Text{"the second fixture", 11});
    CHECK(written({"日語", 3}, "本", one_line) == Text{"日本語", 6});
    CHECK(text_of("日本語", 4, one_line).cursor == 6);
    CHECK(text_of("日本語", std::string::npos, one_line).cursor == 9);
}

TEST_CASE("what is no text is not taken") {
    CHECK(cleaned("a\xC3z", false) == "az");
    CHECK(cleaned("\xED\xA0\x80 \xF5\x80\x80\x80", false) == " ");
    CHECK(cleaned("\xC0\xAF", false).empty());
    CHECK(cleaned(std::string("a\0b\x01\x7F\xC2\x85", 7), false) == "ab");
    CHECK(cleaned("\uFEFFstart", false) == "start");
    CHECK(cleaned("\xF0\x9F\x99", true).empty());
}

TEST_CASE("line breaks of any kind are one, and a space where the text has one line") {
    CHECK(cleaned("a\r\nb\rc\nd\u2028e\u2029f", true) == "a\nb\nc\nd\ne\nf");
    CHECK(cleaned("a\r\nb\tc", false) == "a b c");
    CHECK(written(at_end("a"), "\n", several) == at_end("a\n"));
    CHECK(at_the_start({"ab\ncd", 4}) == Text{"ab\ncd", 3});
    CHECK(at_the_start({"ab\ncd", 3}) == Text{"ab\ncd", 3});
    CHECK(at_the_start({"ab\ncd", 2}) == Text{"ab\ncd", 0});
    CHECK(at_the_end({"ab\ncd", 1}) == Text{"ab\ncd", 2});
    CHECK(at_the_end({"ab\ncd", 3}) == at_end("ab\ncd"));
    CHECK(without_the_one_before({"e\n\u0301", 2}) == at_end("é"));
}

TEST_CASE("a field holds so many letters, whatever their bytes, and takes of more what fits") {
    const Limits five{.most = 5};
    CHECK(written(at_end("日本"), "語ありま", five) == at_end("日本語あり"));
    CHECK(written(at_end("abcde"), "f", five) == at_end("abcde"));
    CHECK(written(at_end("abcde"), "\u0301", five) == at_end("abcdé"));
    CHECK(is_full(at_end("abcde"), five));
    CHECK_FALSE(is_full(at_end(family), five));
    std::string marks = "a";
    for (int i = 0; i < 500; ++i) {
        marks += "\u0327";
    }
    CHECK(written({}, marks, five).words.size() <= 5 * 32);
    CHECK(written(at_end("abcdef"), "", five) == at_end("abcdef"));
}

TEST_CASE("a part gives way to words, or nothing is changed where they do not fit") {
    CHECK(replaced({"cafe here", 4}, 3, 4, "é", one_line) == Text{"café here", 5});
    CHECK(replaced(at_end("ab"), 0, 1, "xyz", {.most = 3}) == at_end("ab"));
}

TEST_CASE("case and accents fold away for comparing, and the first letter changes its case") {
    CHECK(folded("ŁÓDŹ") == folded("lodz"));
    CHECK(folded("Größe") == "grosse");
    CHECK(folded("Ærø") == "aero");
    CHECK(folded("Їжак") == folded("їжак"));
    CHECK(with_capital("éclair") == "Éclair");
    CHECK(with_capital("ßa") == "ẞa");
    CHECK(with_small("ÄB") == "äB");
    CHECK(with_capital("").empty());
}

// --- the rules of Unicode's annex 29, written down a second time -----------------------------------------------------------------------

namespace {

struct Kind {
    char name;
    std::string_view bytes;
};

/// Letter, mark, joiner, emoji, regional indicator, Hangul lead, vowel and tail, line break.
constexpr Kind kinds[] = {{'a', "a"},      {'E', "\u0323"}, {'Z', "\u200D"}, {'P', "👩"}, {'R', "🇩"},
                          {'L', "\u1112"}, {'V', "\u1161"}, {'T', "\u11AB"}, {'n', "\n"}};

std::vector<std::size_t> stops_by_rule(const std::vector<std::size_t>& sequence) {
    static const std::regex character("n|(?:L*V+T*|L+|T+|RR|P(?:E*ZP)*|[aR])[EZ]*|[EZ]+");
    std::string names;
    std::vector<std::size_t> offsets{0};
    for (const auto kind : sequence) {
        names += kinds[kind].name;
        offsets.push_back(offsets.back() + kinds[kind].bytes.size());
    }
    std::vector<std::size_t> stops{0};
    for (std::sregex_iterator it(names.begin(), names.end(), character), end; it != end; ++it) {
        stops.push_back(offsets[static_cast<std::size_t>(it->position() + it->length())]);
    }
    return stops;
}

std::string words_of(const std::vector<std::size_t>& sequence) {
    std::string words;
    for (const auto kind : sequence) {
        words += kinds[kind].bytes;
    }
    return words;
}

}  // namespace

TEST_CASE("every short sequence of letters, marks, joiners, flags and Hangul is parted by the rule") {
    std::vector<std::vector<std::size_t>> all{{}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto words = words_of(all[i]);
        if (stops(words) != stops_by_rule(all[i])) {
            FAIL_CHECK("parted otherwise: " << words);
        }
        for (std::size_t kind = 0; all[i].size() < 4 && kind < std::size(kinds); ++kind) {
            auto longer = all[i];
            longer.push_back(kind);
            all.push_back(std::move(longer));
        }
    }
    CHECK(all.size() == 1 + 9 + 81 + 729 + 6561);
}

TEST_CASE("whatever is typed, deleted and passed over, the text stays sound") {
    std::mt19937 random(20251114);
    const std::vector<std::string> pieces{
        "a",  "é",       "e\u0301", "\u0301", "か",     "\u3099", "\u200D", "👩",        family,
        "🇩",  "\u1112",  "\u1161",  "\u11AB", "\n",     "\r\n",   "\x80",   "\xF0\x9F", " ",
        "\t", "ﾊ\uFF9F", "ї",       england,  "\u0344", "\uFEFF", "word "};
    for (int round = 0; round < 200; ++round) {
        const Limits limits{.most = 1 + random() % 24, .lines = random() % 2 == 0};
        Text text;
        for (int step = 0; step < 60; ++step) {
            const auto before = text;
            std::string words = pieces[random() % pieces.size()];
            words += random() % 3 == 0 ? pieces[random() % pieces.size()] : "";
            const auto key = static_cast<unsigned>(random() % 8);
            text = tests::after_key(text, key, words, limits);
            INFO("\"" << before.words << "\" at " << before.cursor << ", key " << key << " \"" << words
                      << '"');
            REQUIRE(tests::flaw_of(text, limits).empty());
            if (key == 0 && before.cursor > 0) {
                REQUIRE(characters(text.words) < characters(before.words));
            }
            if (key >= 2 && key <= 5) {
                REQUIRE(text.words == before.words);
            }
        }
    }
}
