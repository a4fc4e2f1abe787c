// Two stations wrote the same thing differently: the mark, the list, and the choice, on real stations that tell each other.
#include <functional>
#include <map>

#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using kiosk::ScreenId;
using tests::Panel;

constexpr auto board_id = "board/wide";
constexpr auto theirs = "the press waits for the label of the next connector family";
constexpr auto ours = "the label is printed only when the press is free again";

/// As the sync does it, without a folder between them.
void tell(const std::filesystem::path& from, const std::filesystem::path& to) {
    const kata::Station teller(from);
    kata::Station hearer(to);
    std::map<std::string, journal::Bytes32> tips;
    for (const auto& sealed : teller.store().arrived_since(0).first) {
        auto& before = tips.try_emplace(sealed.jid, journal::chain_start(sealed.jid)).first->second;
        hearer.store().import_record(sealed.jid, journal::to_line(sealed.record), sealed.record, sealed.tip,
                                     before);
        before = sealed.tip;
    }
}

/// One station's writing: `words` are its own.
using Writes = std::function<kata::Intent(const kata::Storyboard& board, const std::string& words)>;

void write(const std::filesystem::path& dir, const Writes& writes, const std::string& words,
           kata::Moment at) {
    kata::Station station(dir);
    REQUIRE_FALSE(station.handle(writes(station.storyboard(board_id, at), words), at).refusal);
}

kata::Intent obstacle_words(const kata::Storyboard& board, const std::string& words) {
    const auto* obstacle = kata::find_obstacle(board, board.targets.back().obstacle_now);
    REQUIRE(obstacle != nullptr);
    return kata::ChangeObstacle{obstacle->id, words, obstacle->short_text};
}

kata::Intent both_words(const kata::Storyboard& board, const std::string& words) {
    const auto* obstacle = kata::find_obstacle(board, board.targets.back().obstacle_now);
    REQUIRE(obstacle != nullptr);
    return kata::ChangeObstacle{obstacle->id, words, words.substr(0, 9)};
}

kata::Intent where_measured(const kata::Storyboard& board, const std::string& words) {
    auto metric = board.metrics.front();
    metric.where = words;
    return kata::ChangeMetric{metric};
}

kata::Intent what_was_seen(const kata::Storyboard& board, const std::string& words) {
    auto analysis = board.analyses.empty() ? kata::Analysis{} : board.analyses.back();
    analysis.board = board_id;
    analysis.observed = {words};
    return kata::KeepAnalysis{analysis};
}

/// Another station takes the board, writes what this panel has written too, and neither knows of the other; then the board stands here
/// again.
void write_apart(Panel& panel, const Writes& writes = obstacle_words) {
    const tests::Folder folder;
    const auto other = folder.path() / "station";
    const auto now = panel.now();
    kata::Station::create(other, "Line 2 panel", now);
    tell(panel.dir(), other);
    REQUIRE_FALSE(kata::Station(other).handle(kata::TakeBoard{board_id}, now).refusal);
    write(other, writes, theirs, now + journal::minutes(1));
    write(panel.dir(), writes, ours, now + journal::minutes(2));
    tell(other, panel.dir());
    REQUIRE_FALSE(
        kata::Station(panel.dir()).handle(kata::TakeBoard{board_id}, now + journal::minutes(3)).refusal);
    panel.wait(240);
}

tests::PanelOptions at(ScreenId screen) {
    tests::PanelOptions options;
    options.filled = tests::Filled::full;
    options.board = "wide";
    options.screen = screen;
    return options;
}

std::string words_now(const Panel& panel) {
    const auto& board = panel.board();
    return kata::find_obstacle(board, board.targets.back().obstacle_now)->obstacle;
}

void to_the_list(Panel& panel) {
    panel.tap("To the board");
    panel.tap("Menu");
    panel.tap("1 thing to settle");
    REQUIRE(panel.app().showing() == ScreenId::settle);
}

void check_glass(const Panel& panel, const ui::Panel& glass) {
    INFO(panel.everything());
    tests::check_items(panel.trace(), glass);
    tests::check_texts(panel.trace(), glass, true);
}

}  // namespace

TEST_CASE("what two stations wrote differently is settled by two touches") {
    Panel panel(at(ScreenId::storyboard));
    write_apart(panel);
    const auto apart = panel.app().station().conflicts(board_id);
    REQUIRE(apart.size() == 1);
    REQUIRE(apart[0].values.size() == 2);
    to_the_list(panel);
    CHECK(panel.sees(
        "Nordhalle Endmontage 4 and Line 2 panel"));  // by their clocks, as both wrote in one moment
    panel.tap("Obstacle");
    CHECK(panel.sees("On the board now"));
    CHECK(panel.sees("Line 2 panel, early shift"));
    CHECK(panel.sees("Both stations changed this before they heard of each other"));
    panel.tap("Keep this");  // the older one is the first
    CHECK(words_now(panel) == apart[0].values[0].words);
    CHECK(panel.app().station().conflicts(board_id).empty());
    CHECK(panel.app().showing() == ScreenId::storyboard);  // nothing is left: past the empty list
    CHECK(panel.sees("Settled"));
    CHECK_FALSE(panel.sees("to settle"));
}

TEST_CASE("the obstacle's own page says it in one line, and the choice leads back there") {
    Panel panel(at(ScreenId::storyboard));
    write_apart(panel);
    panel.tap("To the board");
    CHECK(panel.sees("to settle"));
    panel.tap("Obstacle parking lot");
    panel.tap("3 ");  // the one that is now
    panel.tap("Two stations wrote this differently");
    CHECK(panel.app().showing() == ScreenId::settle_one);
    panel.tap("Back");
    CHECK(panel.app().showing() == ScreenId::obstacle);
    panel.tap("Two stations wrote this differently");
    panel.tap("Write it anew");
    CHECK(panel.app().showing() == ScreenId::obstacle);
    panel.tap("Two stations wrote this differently");
    panel.tap("Keep this");
    CHECK(panel.app().showing() == ScreenId::obstacle);
    CHECK_FALSE(panel.sees("Two stations wrote this differently"));
    panel.tap("Back");
    panel.tap("Back");
    CHECK_FALSE(panel.sees("to settle"));
}

TEST_CASE("a page with two things to settle opens their list, and the list leads back to the page") {
    Panel panel(at(ScreenId::storyboard));
    write_apart(panel, both_words);
    REQUIRE(panel.app().station().conflicts(board_id).size() == 2);
    panel.tap("To the board");
    panel.tap("Obstacle parking lot");
    panel.tap("3 ");
    REQUIRE(panel.app().showing() == ScreenId::obstacle);
    panel.tap("2 things to settle");
    CHECK(panel.app().showing() == ScreenId::settle);
    panel.tap("Back");
    CHECK(panel.app().showing() == ScreenId::obstacle);
    panel.tap("2 things to settle");
    panel.tap("Obstacle");
    panel.tap("Keep this");
    CHECK(panel.app().showing() == ScreenId::settle);  // one is left
    CHECK(panel.sees("1 thing to settle"));
    panel.tap("Obstacle");
    CHECK(panel.sees("Settled"));  // beside the keys, not over them
    panel.tap("Keep this");
    CHECK(panel.app().showing() == ScreenId::obstacle);  // past the empty list
    CHECK_FALSE(panel.sees("to settle"));
    CHECK(panel.app().station().conflicts(board_id).empty());
}

TEST_CASE("a metric's definition card and a look at the process say it too") {
    struct Page {
        ScreenId screen;
        Writes writes;
    };
    for (const auto& [screen, writes] :
         {Page{ScreenId::metric_card, where_measured}, Page{ScreenId::process_analysis, what_was_seen}}) {
        Panel panel(at(screen));
        if (screen == ScreenId::process_analysis) {
            write(panel.dir(), writes, "six operators", panel.now());  // both stations change this one
            panel.frame();
        }
        INFO(panel.everything());
        CHECK_FALSE(panel.sees("Two stations wrote this differently"));
        write_apart(panel, writes);
        REQUIRE(panel.app().station().conflicts(board_id).size() == 1);
        kata::Station(panel.dir()).remember("panel.board", board_id);
        panel.off();
        panel.on_at(screen);
        panel.tap("Two stations wrote this differently");
        CHECK(panel.app().showing() == ScreenId::settle_one);
        panel.tap("Keep this");
        CHECK(panel.app().showing() == screen);
        CHECK_FALSE(panel.sees("Two stations wrote this differently"));
    }
}

TEST_CASE("the next writing closes it as well") {
    Panel panel(at(ScreenId::storyboard));
    write_apart(panel);
    write(panel.dir(), obstacle_words, "the label comes too late", panel.now());
    panel.frame();
    panel.tap("To the board");
    CHECK_FALSE(panel.sees("to settle"));
}

TEST_CASE("what is to be settled can be read and touched on every panel") {
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        auto options = at(ScreenId::glance);
        options.glass = glass.panel;
        Panel panel(options);
        write_apart(panel);
        check_glass(panel, glass.panel);
        panel.tap("To the board");
        check_glass(panel, glass.panel);
        panel.tap("Menu");
        check_glass(panel, glass.panel);
        panel.tap("1 thing to settle");
        check_glass(panel, glass.panel);
        panel.tap("Obstacle");
        check_glass(panel, glass.panel);
        panel.tap("Write it anew");
        REQUIRE(panel.app().showing() == ScreenId::obstacle);
        check_glass(panel, glass.panel);
    }
}
