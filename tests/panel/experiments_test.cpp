// Experiments at the panel: the seal, what happened, the learning alone, and what survives idle and a power cut.
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

tests::PanelOptions on(kiosk::ScreenId screen) {
    tests::PanelOptions options;
    options.board = "cell-7";
    options.screen = screen;
    return options;
}

const kata::Experiment& newest(tests::Panel& panel) { return panel.board().experiments.back(); }

/// The running experiment ends, so that another may begin on the obstacle.
void close_the_running_one(tests::Panel& panel) {
    panel.tap("What happened?");
    panel.tap("Partly");
    panel.tap("What did we learn?");
    panel.type("cold units stall\n");
    panel.tap("Save what we learned");
    panel.tap("Next experiment");
}

void plan(tests::Panel& panel) {
    panel.tap("What do we do next?");
    panel.type("warm 20 units up\n");
    panel.tap("What will we see?");
    panel.type("none is sent back\n");
    panel.tap("Today 15:30");
}

}  // namespace

TEST_CASE("an expectation is sealed with the start, and the lock is there after a power cut") {
    tests::Panel panel(on(kiosk::ScreenId::experiment_record));
    close_the_running_one(panel);
    CHECK(panel.screen() == "new-experiment");
    plan(panel);
    panel.tap("Start and lock");
    CHECK(panel.screen() == "experiment-record");
    CHECK(panel.sees("Experiment 10 started, locked 13:52"));
    REQUIRE(newest(panel).number == 10);
    CHECK(newest(panel).sealed_at);
    CHECK(newest(panel).step == "warm 20 units up");
    CHECK(panel.app().draft().texts.empty());
    const auto before = newest(panel);
    panel.off();
    panel.on();
    CHECK(newest(panel) == before);
}

TEST_CASE("the plan waits through idle and restart, and its key says so") {
    tests::Panel panel(on(kiosk::ScreenId::experiment_record));
    close_the_running_one(panel);
    plan(panel);
    panel.wait(200);
    CHECK(panel.screen() == "glance");
    panel.off();
    panel.on();
    panel.tap("To the board");
    panel.tap("Experimenting record");
    CHECK(panel.sees("draft"));
    panel.tap("New experiment");
    CHECK(panel.sees("warm 20 units up"));
    CHECK(panel.can_tap("Start and lock"));
}

TEST_CASE("the keyboard stands below the form where the panel has the room, else the writing screen comes") {
    tests::Panel panel(on(kiosk::ScreenId::new_experiment));
    panel.tap("What do we do next?");
    CHECK(panel.screen() == "new-experiment");
    CHECK(panel.can_tap("q"));
    CHECK(panel.sees("When can we go and see?"));
    panel.tap("w");
    panel.tap("Hide");
    CHECK_FALSE(panel.can_tap("q"));
    CHECK(panel.can_tap("w"));  // half written, on the field's key
    auto small = on(kiosk::ScreenId::new_experiment);
    small.glass = {1280, 800, 5.89F};
    tests::Panel other(small);
    other.tap("What do we do next?");
    CHECK(other.screen() == "write");
}

TEST_CASE("what happened can be stored by anybody, and the learning comes later") {
    tests::Panel panel(on(kiosk::ScreenId::experiment_record));
    panel.tap("What happened?");
    CHECK_FALSE(panel.can_tap("I don’t know yet"));
    panel.tap("Different");
    panel.tap("Seen by eye");
    panel.tap("I don’t know yet");
    CHECK(panel.sees("learning to come"));
    CHECK(newest(panel).happened_at);
    CHECK(newest(panel).seen_by_eye);
    CHECK(newest(panel).verdict == kata::Verdict::different);
    CHECK(newest(panel).learning.empty());
}

TEST_CASE("the learning has the glass until it is touched, 20 seconds at most") {
    tests::Panel panel(on(kiosk::ScreenId::experiment_record));
    panel.tap("What happened?");
    panel.tap("As expected");
    panel.tap("What did we learn?");
    panel.type("cold units stall\n");
    panel.tap("Save what we learned");
    CHECK(panel.screen() == "learned");
    CHECK(panel.sees("Cold units stall"));
    panel.wait(19);
    CHECK(panel.screen() == "learned");
    panel.wait(2);
    CHECK(panel.screen() == "experiment");
    panel.tap("Not kept");
    CHECK(newest(panel).kept == kata::Kept::not_kept);
}

TEST_CASE("a learning that is taken back waits in the form") {
    tests::Panel panel(on(kiosk::ScreenId::experiment_record));
    panel.tap("What happened?");
    panel.tap("As expected");
    panel.tap("What did we learn?");
    panel.type("cold units stall\n");
    panel.tap("Save what we learned");
    panel.tap("Undo");
    CHECK(panel.screen() == "experiment-result");
    CHECK(panel.sees("Cold units stall"));
    CHECK(newest(panel).learning.empty());
    CHECK(newest(panel).verdict == kata::Verdict::as_expected);
}

TEST_CASE("a running experiment is stopped early, and asks what was learned") {
    tests::Panel panel(on(kiosk::ScreenId::experiment));
    panel.tap("Stop early");
    panel.tap("Stop here");
    CHECK(panel.screen() == "experiment-result");
    CHECK(newest(panel).stopped_at);
    CHECK_FALSE(newest(panel).closed_at);
}

TEST_CASE("an expectation that comes after the start is kept beside the sealed one") {
    tests::Panel panel(on(kiosk::ScreenId::experiment));
    const auto sealed = newest(panel).expectation;
    panel.tap("Expectation afterwards");
    panel.type("all of them\n");
    panel.tap("Keep it with its time");
    CHECK(panel.sees("After the start"));
    CHECK(newest(panel).afterthought == "all of them");
    CHECK(newest(panel).expectation == sealed);
}

TEST_CASE("once the time to go and see has passed, the board asks what happened") {
    auto options = on(kiosk::ScreenId::storyboard);
    options.now = tests::moment_of_the_drawings() + journal::hours(2);
    tests::Panel panel(options);
    CHECK(panel.sees("15:30 passed,"));
    CHECK(panel.sees("what happened?"));
}

TEST_CASE("the parts of the forms can be read and pressed on every panel") {
    const std::vector<std::pair<kiosk::ScreenId, std::string>> ways{
        {kiosk::ScreenId::experiment_record, "Expected and happened"},
        {kiosk::ScreenId::new_experiment, "Expected number"},
        {kiosk::ScreenId::new_experiment, "Other time"},
        {kiosk::ScreenId::new_experiment, "If we … then … because …"},
        {kiosk::ScreenId::new_experiment, "What do we do next?"},
        {kiosk::ScreenId::experiment, "Another time"},
        {kiosk::ScreenId::experiment, "Stop early"},
    };
    for (const auto& glass : tests::panels) {
        for (const auto& [screen, way] : ways) {
            auto options = on(screen);
            options.glass = glass.panel;
            tests::Panel panel(options);
            INFO(way << " on " << glass.name);
            panel.tap(way);
            tests::check_items(panel.trace(), glass.panel);
            tests::check_texts(panel.trace(), glass.panel, false);
            if (way == "Expected number") {
                panel.tap("Exit cycle");
                tests::check_items(panel.trace(), glass.panel);
            }
        }
    }
}

TEST_CASE("an experiment that has ended can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        auto options = on(kiosk::ScreenId::experiment_record);
        options.glass = glass.panel;
        tests::Panel panel(options);
        INFO(glass.name);
        panel.tap("Expected and happened");
        panel.tap("Experiment 3");
        CHECK(panel.screen() == "experiment");
        tests::check_items(panel.trace(), glass.panel);
        tests::check_texts(panel.trace(), glass.panel, false);
        panel.tap("Make it the normal way");
        tests::check_items(panel.trace(), glass.panel);
        tests::check_texts(panel.trace(), glass.panel, false);
    }
}
