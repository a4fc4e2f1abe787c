// Two stations wrote the same thing differently: the mark, the list, and the choice, on real stations that tell each other.
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

void write_obstacle(const std::filesystem::path& dir, const std::string& words, kata::Moment at) {
    kata::Station station(dir);
    const auto& board = station.storyboard(board_id, at);
    const auto* obstacle = kata::find_obstacle(board, board.targets.back().obstacle_now);
    REQUIRE(obstacle != nullptr);
    REQUIRE_FALSE(
        station.handle(kata::ChangeObstacle{obstacle->id, words, obstacle->short_text}, at).refusal);
}

/// Another station takes the board, writes the obstacle that is now, and does not know that it was written here too; then the board
/// stands here again.
void write_apart(Panel& panel) {
    const tests::Folder folder;
    const auto other = folder.path() / "station";
    const auto now = panel.now();
    kata::Station::create(other, "Line 2 panel", now);
    tell(panel.dir(), other);
    REQUIRE_FALSE(kata::Station(other).handle(kata::TakeBoard{board_id}, now).refusal);
    write_obstacle(other, theirs, now + journal::minutes(1));
    write_obstacle(panel.dir(), ours, now + journal::minutes(2));
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
    CHECK_FALSE(panel.sees("Line 2 panel"));  // the list has the values, the choice says where they are from
    panel.tap("Obstacle");
    CHECK(panel.sees("On the board now"));
    CHECK(panel.sees("Line 2 panel"));
    CHECK(panel.sees("Nordhalle Endmontage 4"));
    panel.tap("Keep this");  // the older one is the first
    CHECK(words_now(panel) == apart[0].values[0].words);
    CHECK(panel.app().station().conflicts(board_id).empty());
    CHECK(panel.app().showing() == ScreenId::settle);
    CHECK(panel.sees("Settled"));
    CHECK(panel.sees("Nothing to settle"));
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

TEST_CASE("the next writing closes it as well") {
    Panel panel(at(ScreenId::storyboard));
    write_apart(panel);
    write_obstacle(panel.dir(), "the label comes too late", panel.now());
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
