// Target conditions on the real panel: one ends and the next is set, and every page of the round on every panel.
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using kiosk::ScreenId;
using tests::Panel;
using tests::PanelOptions;

PanelOptions at_date() {
    PanelOptions options;
    options.board = "cell-7";
    options.screen = ScreenId::target_condition;
    options.now = tests::moment_of_the_drawings() + journal::days(5);
    return options;
}

/// What runs is stopped first: a target condition is not looked back on while an experiment runs.
void stop_what_runs(Panel& panel) {
    kata::Station station(panel.dir());
    const auto& board = station.storyboard(panel.board().board.id, panel.now());
    if (const auto* running = kata::running_experiment(board)) {
        const auto id = running->id;
        REQUIRE_FALSE(station.handle(kata::StopExperiment{id, "The part ran out"}, panel.now()).refusal);
    }
    panel.wait(1);  // the panel takes the news in
}

void write(Panel& panel, const char* field, const char* words) {
    panel.tap(field);
    panel.type(words);
    panel.press(ui::KeyEvent::What::enter);
}

/// Looked back on, with an obstacle carried on.
void look_back(Panel& panel) {
    stop_what_runs(panel);
    panel.tap("Tue 18 Nov passed, look back");
    write(panel, "What do we know now about the process?", "Waiting can carry work");
    write(panel, "How did we work?", "We counted sooner");
    panel.tap("Unpacking inside the cycle");
    panel.tap("Looked back, go on");
}

const kata::TargetCondition* target(const Panel& panel) { return kata::present_target(panel.board()); }

}  // namespace

TEST_CASE(
    "at its date a target condition is looked back on, and the next one is two taps and a sentence away") {
    Panel panel(at_date());
    look_back(panel);
    CHECK(target(panel) == nullptr);
    CHECK(panel.screen() == "target-form");
    CHECK(panel.board().holding.size() == 2);
    CHECK(panel.board().obstacles.empty());
    CHECK(panel.board().targets.back().about_us == "We counted sooner");
    write(panel, "How it runs then.", "run every cycle in 95 to 115 s");
    panel.tap("Set target condition");
    CHECK(panel.screen() == "target-condition");
    REQUIRE(target(panel) != nullptr);
    CHECK(target(panel)->number == 3);
    CHECK(target(panel)->sentence == "run every cycle in 95 to 115 s");
    CHECK(target(panel)->goals.size() == 2);
    CHECK(kata::days_between(*target(panel)->set_on, *target(panel)->achieve_by) == 14);
    CHECK(panel.sees("8 of 30") == false);
    CHECK_FALSE(panel.board().looks.empty());
}

TEST_CASE("half a form survives a power cut") {
    Panel panel(at_date());
    stop_what_runs(panel);
    panel.tap("Tue 18 Nov passed, look back");
    write(panel, "How did we work?", "We counted sooner");
    panel.tap("What do we know now about the process?");
    panel.type("Waiting can");
    panel.wait(2);
    panel.off();
    panel.on();
    panel.tap("To the board");
    panel.tap("Target condition");
    CHECK(panel.sees("draft"));
    panel.tap("Tue 18 Nov passed, look back");
    CHECK(panel.sees("We counted sooner"));
    CHECK(panel.sees("Waiting can"));
}

TEST_CASE("the present target condition is mended, and its date is not asked for") {
    PanelOptions options;
    options.board = "cell-7";
    options.screen = ScreenId::target_condition;
    Panel panel(options);
    panel.tap("Edit");
    CHECK(panel.sees("The date does not move"));
    CHECK_FALSE(panel.can_tap("2 weeks"));
    panel.tap("Numbers");
    panel.tap("Exit cycle, number 1");
    panel.tap("So many");
    panel.tap("Remove the last");
    panel.tap("8");
    panel.tap("Keep 28");
    CHECK(panel.sees("28 of 30"));
    panel.tap("Done");
    panel.tap("Keep the changes");
    CHECK(target(panel)->goals.front().k == 28);
    CHECK(target(panel)->goals.size() == 2);
}

TEST_CASE("an earlier target condition opens and says what it taught") {
    PanelOptions options;
    options.board = "cell-7";
    options.screen = ScreenId::target_condition;
    Panel panel(options);
    panel.tap("Earlier conditions");
    CHECK(panel.sees("1 experiment, 1 learning"));
    panel.tap("1 Pass units on one by one");
    CHECK(panel.sees("One-piece flow"));
    panel.tap("Experiments, 1");
    CHECK(panel.sees("Most stops are at the screw feeder"));
    panel.tap("Looking back");
    CHECK(panel.sees("We looked at averages for too long"));
    panel.tap("Back");
    panel.tap("Back");
    CHECK(panel.screen() == "target-condition");
}

TEST_CASE("every page of the target condition's round can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        auto options = at_date();
        options.glass = glass.panel;
        Panel panel(options);
        INFO(glass.name);
        const auto check = [&](const char* what) {
            INFO(what);
            tests::check_items(panel.trace(), glass.panel);
            tests::check_texts(panel.trace(), glass.panel, false);
        };
        panel.tap("Pattern now");
        check("the question of a line");
        panel.tap("Not now");
        panel.tap("Earlier conditions");
        panel.tap("1 Pass units on one by one");
        for (const auto* tab : {"Condition", "Obstacles", "Experiments", "Looking back"}) {
            panel.tap(tab);
            check(tab);
        }
        panel.tap("Back");
        panel.tap("Back");
        look_back(panel);
        for (const auto* page : {"When and how", "Numbers", "Pattern"}) {
            panel.tap(page);
            check(page);
        }
        panel.tap("Numbers");
        panel.tap("Exit cycle, number 1");
        check("a number of it");
        panel.tap("from");
        check("the keypad");
    }
}

TEST_CASE("the board as it was is worked out once for each day that is looked at") {
    PanelOptions options;
    options.board = "cell-7";
    options.screen = ScreenId::board_then;
    Panel panel(options);
    CHECK(panel.sees("Thu 13 Nov"));
    CHECK_FALSE(panel.can_tap("Record data"));
    panel.tap("\u22121 day");
    CHECK(panel.sees("Wed 12 Nov"));
    panel.tap("+1 day");
    CHECK(panel.sees("Thu 13 Nov"));
    panel.tap("What changed since");
    CHECK(panel.sees("Experiment 9 started"));
}
