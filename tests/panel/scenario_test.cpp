// Runs tests/scenarios/*.txt: days at the panel in plain words, one step a line: at TIME, board SLUG, screen NAME, tap LABEL,
// type WORDS (on a plugged-in keyboard), pin DIGITS (on the keys), press KEY (of it, such as Enter, Escape, Backspace, Left, Home), see WORDS, not WORDS,
// cannot LABEL (tap it), wait SECONDS, lap SECONDS (after the last touch), off (power cut), on,
// row FILE WORDS (one more row of a file in the import folder), setting KEY VALUE (a line of settings.toml, read anew at the next start).
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "core/kata/settings.hpp"
#include "core/kata/zone.hpp"
#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

namespace fs = std::filesystem;

ui::KeyEvent::What key_named(const std::string& name) {
    using What = ui::KeyEvent::What;
    const std::map<std::string, What> keys{
        {"Enter", What::enter},   {"Escape", What::escape}, {"Backspace", What::backspace},
        {"Delete", What::remove}, {"Left", What::left},     {"Right", What::right},
        {"Up", What::up},         {"Down", What::down},     {"Home", What::home},
        {"End", What::end}};
    return keys.at(name);
}

class Story {
public:
    void line(const std::string& words) {
        std::istringstream in(words);
        std::string verb;
        in >> verb;
        std::string rest;
        std::getline(in >> std::ws, rest);
        rest = rest.substr(0, rest.find("   #"));
        if (verb == "at") {
            options_.now = *kata::parse_moment(rest, kata::system_zone());
        } else if (verb == "board") {
            choose_board(rest);
        } else if (verb == "screen") {
            options_.screen = kiosk::find_screen(rest)->id;
        } else {
            act(verb, rest);
        }
    }

private:
    void choose_board(const std::string& name) {
        options_.board = name;
        options_.filled = name == "wide" ? tests::Filled::full : tests::Filled::usual;
    }

    tests::Panel& panel() {
        if (!panel_) {
            panel_ = std::make_unique<tests::Panel>(options_);
        }
        return *panel_;
    }

    void act(const std::string& verb, const std::string& rest) {
        if (verb == "tap") {
            panel().tap(rest);
        } else if (verb == "type") {
            panel().type(rest);
        } else if (verb == "pin") {
            panel().enter_pin(rest);
        } else if (verb == "press") {
            panel().press(key_named(rest));
        } else if (verb == "see") {
            INFO(panel().everything());
            CHECK(panel().sees(rest));
        } else if (verb == "not") {
            INFO(panel().everything());
            CHECK_FALSE(panel().sees(rest));
        } else if (verb == "cannot") {
            CHECK_FALSE(panel().can_tap(rest));
        } else if (verb == "wait") {
            panel().wait_ms(std::llround(std::stod(rest) * 1000));
        } else if (verb == "lap") {
            panel().tap_after("Lap", std::llround(std::stod(rest) * 1000));
        } else if (verb == "row") {
            add_row(rest);
        } else if (verb == "setting") {
            change_setting(rest);
        } else if (verb == "off") {
            panel().off();
        } else if (verb == "on") {
            panel().on();
        } else {
            FAIL("no such word in a scenario: " << verb);
        }
    }

    /// "gauge.csv 14.11.2025;113,5": the next row of a file in the panel's import folder.
    void add_row(const std::string& rest) {
        const auto space = rest.find(' ');
        const auto folder = panel().dir() / "import";
        fs::create_directories(folder);
        std::ofstream(folder / rest.substr(0, space), std::ios::app) << rest.substr(space + 1) << '\n';
    }

    /// "card 2020" or "mascots false": the line of that name in the station's settings.toml, in the quotes it has.
    void change_setting(const std::string& rest) {
        const auto key = rest.substr(0, rest.find(' ')), value = rest.substr(key.size() + 1);
        const auto file = kata::settings_file(panel().dir());
        std::ifstream in(file);
        std::string text;
        bool found = false;
        for (std::string line; std::getline(in, line);) {
            const bool here = line.starts_with(key + " = ");
            const auto before = here ? line.at(key.size() + 3) : ' ';
            const auto quote = before == '"' || before == '\'' ? std::string(1, before) : std::string();
            text += (here ? key + " = " + quote + value + quote : line) + "\n";
            found = found || here;
        }
        REQUIRE(found);
        std::ofstream(file, std::ios::trunc) << text;
    }

    tests::PanelOptions options_;
    std::unique_ptr<tests::Panel> panel_;
};

/// One file; the first line that cannot be done ends it, and the other days are still told.
void tell(const fs::path& path) {
    Story story;
    std::ifstream file(path);
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        INFO(path.filename().string() << " line " << number << ": " << line);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        try {
            story.line(line);
        } catch (const std::exception& trouble) {
            FAIL_CHECK(trouble.what());
            return;
        }
    }
}

}  // namespace

TEST_CASE("the days in tests/scenarios go as they are written") {
    int stories = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(KATABOARD_TESTS_DIR) / "scenarios")) {
        if (entry.path().extension() != ".txt") {
            continue;
        }
        ++stories;
        tell(entry.path());
    }
    CHECK(stories >= 10);
}
