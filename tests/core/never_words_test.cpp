// Every string of the program and of its translations, against the words that tests/never_words.txt forbids. No screen and no call is
// looked at one by one: what is not written in a source file cannot be said.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(KATABOARD_TESTS_DIR).parent_path();

struct Spoken {
    std::string words;
    int line = 0;
};

/// All string literals of a source file, neighbours joined; comments, includes and single characters aside.
class Literals {
public:
    explicit Literals(std::string text) : text_(std::move(text)) {}
    std::vector<Spoken> all() {
        while (at_ < text_.size()) step();
        return std::move(found_);
    }

private:
    bool starts(std::string_view what) const { return text_.compare(at_, what.size(), what) == 0; }
    void skip_to(std::string_view what) {
        const auto end = std::min(text_.find(what, at_), text_.size());
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        at_ = end;
    }
    void step() {
        const char c = text_[at_];
        if (starts("//") || c == '#') return joined_ = false, skip_to("\n");
        if (starts("/*")) return skip_to("*/");
        if (c == '\'') return character();
        if (c == '"') return literal();
        if (c == '\n') ++line_;
        else if (c != ' ') joined_ = false;
        ++at_;
    }
    /// A digit's separator is none.
    void character() {
        const bool between = at_ > 0 && std::isalnum(static_cast<unsigned char>(text_[at_ - 1]));
        joined_ = false;
        if (between) ++at_;
        else at_ += text_[at_ + 1] == '\\' ? 4 : 3;
    }
    void literal() {
        std::string words;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\') ++at_;
            words += text_[at_ - 1] == '\\' ? ' ' : text_[at_];
        }
        ++at_;
        if (joined_) found_.back().words += words;
        else found_.push_back({words, line_});
        joined_ = true;
    }

    std::string text_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool joined_ = false;  // only white space since the last literal
    std::vector<Spoken> found_;
};

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

using Never =
    std::map<std::string, std::regex>;  // by language; all patterns of one at once, for the time it takes

Never read_never() {
    std::map<std::string, std::string> patterns;
    std::istringstream in(text_of(root / "tests" / "never_words.txt"));
    std::string language;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') language = line.substr(1, line.find(']') - 1);
        else patterns[language] += (patterns[language].empty() ? "" : "|") + line;
    }
    Never never;
    for (const auto& [name, all] : patterns)
        never[name] = std::regex("\\b(" + all + ")\\b", std::regex::icase);
    return never;
}

/// The first forbidden words in these; empty if there are none.
std::string forbidden(const std::regex& never, const std::string& words) {
    std::smatch match;
    return std::regex_search(words, match, never) ? match.str() : std::string();
}

/// What others write into files, not what we say.
bool is_read_only_by_us(const fs::path& file) {
    return file.filename() == "numbers.cpp" && file.parent_path().filename() == "csv";
}

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const auto* folder : {"core", "kiosk"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto kind = entry.path().extension();
            if ((kind == ".cpp" || kind == ".hpp") && !is_read_only_by_us(entry.path()))
                files.push_back(entry.path());
        }
    }
    return files;
}

/// msgid and msgstr of a .po, several lines joined.
std::vector<Spoken> translated(const fs::path& file) {
    std::vector<Spoken> found;
    std::istringstream in(text_of(file));
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const auto quote = line.find('"');
        if (line.starts_with("#") || quote == std::string::npos || line.rfind('"') == quote) continue;
        const auto words = line.substr(quote + 1, line.rfind('"') - quote - 1);
        if (quote == 0 && !found.empty()) found.back().words += words;
        else found.push_back({words, number});
    }
    return found;
}

}  // namespace

TEST_CASE("no string of the program says a word that blames, measures or ranks people") {
    const auto never = read_never();
    REQUIRE(never.contains("en"));
    std::size_t strings = 0;
    for (const auto& file : sources()) {
        for (const auto& spoken : Literals(text_of(file)).all()) {
            ++strings;
            INFO(fs::relative(file, root).string() << " line " << spoken.line << ": " << spoken.words);
            CHECK(forbidden(never.at("en"), spoken.words).empty());
        }
    }
    CHECK(strings > 2000);
}

TEST_CASE("no translation says what the program does not say") {
    const auto never = read_never();
    for (const auto& entry : fs::recursive_directory_iterator(root / "assets")) {
        if (entry.path().extension() != ".po") continue;
        const auto language = entry.path().stem().string();
        INFO(entry.path().string());
        REQUIRE(never.contains(language));
        for (const auto& spoken : translated(entry.path())) {
            INFO("line " << spoken.line << ": " << spoken.words);
            CHECK(forbidden(never.at(language), spoken.words).empty());
        }
    }
}

TEST_CASE("the forbidden words are found where somebody writes them") {
    const auto all = read_never();
    const auto& never = all.at("en");
    for (const auto* said :
         {"That failed", "Error 5", "The task of the week", "You are late", "Best operator of the week",
          "Success rate 80 %", "Ranked by result", "3 overdue"}) {
        INFO(said);
        CHECK_FALSE(forbidden(never, said).empty());
    }
    for (const auto* said : {"late shift", "The share does not answer", "Look at the experimenting record",
                             "become the best in the plant", "A clock time"}) {
        INFO(said);
        CHECK(forbidden(never, said).empty());
    }
    const auto found =
        Literals("f(\"a \"\n  \"b\"); // \"not this\"\n#include \"nor.this\"\ng('\"', \"c\\n\");").all();
    REQUIRE(found.size() == 2);
    CHECK(found[0].words == "a b");
    CHECK(found[1].words.starts_with("c"));
    CHECK(found[1].line == 4);
}
