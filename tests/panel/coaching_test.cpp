// A coaching cycle at the panel: every question on every glass, power cuts, idle, and what is stored of it.
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

using tests::check_items;
using tests::check_texts;
using tests::panels;

namespace {

constexpr std::array questions{"Question 1", "Question 2", "Turn the card",
                               "Question 3", "Question 4", "Question 5"};

tests::PanelOptions at_ten(tests::Filled filled = tests::Filled::usual) {
    tests::PanelOptions options;
    options.filled = filled;
    options.board = filled == tests::Filled::full    ? "wide"
                    : filled == tests::Filled::usual ? "cell-7"
                                                     : "starter";
    options.screen = kiosk::ScreenId::coaching;
    options.now = *kata::parse_moment("2025-11-17T10:00", kata::system_zone());
    return options;
}

const kata::CycleDay* day_of(const tests::Panel& panel) {
    const auto& cycles = panel.board().cycles;
    const auto it = std::ranges::find(cycles, kata::Day{2025, 11, 17}, &kata::CycleDay::date);
    return it == cycles.end() ? nullptr : &*it;
}

/// The glance shows one board after the other; somebody wakes it when it shows this one.
void wake_at_cell_7(tests::Panel& panel) {
    for (int minutes = 0; minutes < 5 && !panel.board().board.slug.ends_with("cell-7"); ++minutes) {
        panel.wait(60);
    }
    panel.touch(900, 500);
}

void look(const tests::Panel& panel, const ui::Panel& glass, bool full) {
    check_items(panel.trace(), glass);
    check_texts(panel.trace(), glass, full);
}

}  // namespace

TEST_CASE("every question of a coaching cycle can be read and pressed on every panel, by day and by night") {
    for (const auto& glass : panels) {
        for (const auto filled : {tests::Filled::empty, tests::Filled::usual, tests::Filled::full}) {
            auto options = at_ten(filled);
            options.glass = glass.panel;
            options.theme = filled == tests::Filled::full ? ui::Theme::dark : ui::Theme::light;
            const bool full = filled == tests::Filled::full;
            tests::Panel panel(options);
            panel.tap("Start");
            for (const auto* question : questions) {
                INFO(glass.name << ", " << question);
                panel.tap(question);
                look(panel, glass.panel, full);
            }
            INFO(glass.name << ", after it");
            panel.tap("Leave the cycle");
            panel.tap("Coaching cycle");
            look(panel, glass.panel, full);
            panel.tap("Close it as held");
            look(panel, glass.panel, full);
        }
    }
}

TEST_CASE("a coaching cycle is ten touches from the glance and stores how long each question took") {
    auto options = at_ten();
    options.screen = kiosk::ScreenId::glance;
    tests::Panel panel(options);
    panel.touch(900, 500);
    panel.tap("Coaching cycle");
    panel.tap("Start");
    REQUIRE(day_of(panel) != nullptr);
    CHECK(day_of(panel)->started_at.has_value());
    CHECK_FALSE(day_of(panel)->held);
    for (const auto* next : {"Question 2", "Turn the card", "Question 3", "Question 4", "Question 5"}) {
        panel.wait(60);
        panel.tap(next);
    }
    panel.wait(30);
    panel.tap("Close the cycle");
    CHECK(panel.sees("Coaching cycle done"));
    const auto* day = day_of(panel);
    CHECK(day->held);
    CHECK(day->minutes == 6);
    REQUIRE(day->phases.size() == 6);
    CHECK(day->phases[0].seconds >= 60);
    CHECK(day->phases[0].seconds <= 62);
    CHECK(day->phases[5].seconds >= 30);
    CHECK_FALSE(day->learner.empty());
    CHECK_FALSE(day->coach.empty());
    panel.tap("To the board");
    CHECK(panel.screen() == "storyboard");
}

TEST_CASE("a power cut at any question leaves the cycle at that question, with its time") {
    for (std::size_t place = 0; place < questions.size(); ++place) {
        INFO(questions.at(place));
        tests::Panel panel(at_ten());
        panel.tap("Start");
        panel.wait(90);
        panel.tap(questions.at(place));
        panel.tap(questions.at(place));
        panel.off();
        panel.on();
        CHECK(panel.screen() == "glance");
        panel.touch(900, 500);
        CHECK(panel.sees("goes on"));
        panel.tap("Coaching cycle");
        CHECK(panel.sees("A coaching cycle goes on"));
        CHECK(panel.sees("1 min"));
        panel.tap("Go on");
        CHECK(panel.screen() == "coaching-cycle");
        panel.wait(60);
        panel.tap("Leave the cycle");
        panel.tap("Coaching cycle");
        CHECK(panel.sees("2 min"));
        panel.tap("Close it as held");
        CHECK(day_of(panel)->held);
    }
}

TEST_CASE("a cycle that nobody touches for ten minutes waits, and the waiting is not counted") {
    tests::Panel panel(at_ten());
    panel.tap("Start");
    panel.wait(120);
    panel.tap("Question 3");
    panel.wait(605);
    CHECK(panel.screen() == "glance");
    panel.wait(3600);
    wake_at_cell_7(panel);
    panel.tap("Coaching cycle");
    CHECK(panel.sees("Question 3"));
    CHECK(panel.sees("2 min"));
    panel.tap("Go on");
    panel.wait(1);
    panel.tap("Leave the cycle");
    panel.tap("Coaching cycle");
    panel.tap("Close it as held");
    CHECK(day_of(panel)->minutes == 3);  // 121 s
}

TEST_CASE("what a question opens leads back to the question") {
    tests::Panel panel(at_ten());
    panel.tap("Start");
    for (const auto& [question, opens] :
         {std::pair("Question 1", "Target condition"), std::pair("Question 2", "Actual condition now"),
          std::pair("Question 4", "The next step")}) {
        INFO(question);
        panel.tap(question);
        panel.tap(opens);
        CHECK(panel.screen() != "coaching-cycle");
        panel.tap("Back");
        CHECK(panel.screen() == "coaching-cycle");
    }
}

TEST_CASE("a cycle that is given up is not held, and the next one begins anew") {
    tests::Panel panel(at_ten());
    panel.tap("Start");
    panel.tap("Question 3");
    panel.tap("Leave the cycle");
    CHECK(panel.sees("goes on"));
    panel.tap("Coaching cycle");
    panel.tap("Give it up");
    CHECK(panel.sees("Who is here?"));
    CHECK_FALSE(day_of(panel)->held);
    panel.tap("Start");
    CHECK(panel.sees("Target Condition?"));
}

TEST_CASE("a cycle of yesterday that was not closed can still be closed as held") {
    tests::Panel panel(at_ten());
    panel.tap("Start");
    panel.wait(240);
    panel.tap("Question 4");
    panel.wait(24 * 3600);
    wake_at_cell_7(panel);
    panel.tap("Coaching cycle");
    CHECK(panel.sees("The coaching cycle of Mon 17 Nov was not closed"));
    panel.tap("Close it as held");
    CHECK(day_of(panel)->held);
    CHECK(day_of(panel)->minutes == 4);
}

TEST_CASE("a finished cycle can be reopened and closed again without counting twice") {
    tests::Panel panel(at_ten());
    panel.tap("Start");
    panel.wait(60);
    panel.tap("Question 5");
    panel.tap("Close the cycle");
    panel.tap("Reopen");
    CHECK(panel.sees("How quickly can we go and see"));
    panel.wait(60);
    panel.tap("Close the cycle");
    CHECK(day_of(panel)->minutes <= 3);
    CHECK(day_of(panel)->held);
}
