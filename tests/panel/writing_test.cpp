// Writing at the panel: by touch, on a plugged-in keyboard, half written, and for a form.
#include <algorithm>

#include "kiosk/kit/kit.hpp"
#include "kiosk/screens/draw.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"
#include "tests/kiosk/null_renderer.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using tests::Panel;
using tests::PanelOptions;
using What = ui::KeyEvent::What;

PanelOptions on(kiosk::ScreenId screen, ui::Panel glass = {}) {
    PanelOptions options;
    options.screen = screen;
    options.board = "cell-7";
    options.glass = glass;
    return options;
}

std::string written(Panel& panel) { return panel.app().draft().text(); }

std::vector<kata::DataPoint> last_points(Panel& panel, std::size_t most) {
    return panel.app().station().last_points(panel.board().metrics.front().id, most);
}

/// The writing screen as a form opens it.
class FormStand {
public:
    explicit FormStand(kiosk::TextWish wish, ui::Panel glass = {}) : kit_(glass) {
        kiosk::write_for(pane_, std::move(wish));
        CHECK(pane_.go == kiosk::ScreenId::write);
    }
    void frame(std::vector<ui::KeyEvent> keys = {}) {
        pane_.go.reset();
        kit_.begin({{}, std::move(keys), 100}, "write");
        kiosk::draw_write(pane_);
        finish_frame(kit_);
    }
    /// The keys in one frame, then a quiet one.
    void press(std::vector<ui::KeyEvent> keys) {
        frame(std::move(keys));
        frame();
    }
    bool sees(std::string_view words) const {
        return std::ranges::any_of(trace().texts,
                                   [&](const ui::ShownText& shown) { return shown.whole == words; });
    }
    const ui::Trace& trace() const { return kit_.trace(); }
    const std::optional<kiosk::ScreenId>& went_to() const { return pane_.go; }
    kiosk::Draft& draft() { return draft_; }
    void open_again(kiosk::TextWish wish) { kiosk::write_for(pane_, std::move(wish)); }

private:
    ui::Kit kit_;
    kata::Storyboard board_ = fake::cell_7();
    fake::Shelf shelf_ = fake::cell_7_shelf();
    kiosk::PanelState state_;
    kiosk::Draft draft_;
    kiosk::Pane pane_{board_, shelf_, fake::friday(), "Europe/Berlin", state_, draft_, {}, {}, {},
                      {},     {},     false};
};

constexpr auto long_text =
    "the second fixture is stored at the tool crib and nobody knows when it comes back, so the late shift "
    "swaps one fixture back and forth between both machines, and every swap takes longer than";

}  // namespace

TEST_CASE("a touch in the text puts the cursor there, and letters go in at the cursor") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("New obstacle");
    panel.type("tester is far");
    panel.touch_at("Text", 0.005F, 0.4F);
    panel.tap("o");
    CHECK(written(panel) == "otester is far");
    panel.touch_at("Text", 0.9F, 0.4F);
    panel.tap("x");
    CHECK(written(panel) == "otester is farx");
    panel.tap("One to the left");
    panel.tap("Remove the last");
    CHECK(written(panel) == "otester is fax");
    panel.tap("One to the right");
    panel.tap("Remove the last");
    CHECK(written(panel) == "otester is fa");
}

TEST_CASE("a second touch gives the letter its accent, a capital where it was one") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("New obstacle");
    panel.tap("Capital");
    panel.tap("E");
    panel.tap("É");
    panel.tap("e");
    CHECK(written(panel) == "Ée");
    panel.tap("123");
    panel.tap("2");
    panel.tap("²");
    CHECK(written(panel) == "Ée²");
}

TEST_CASE("a suggestion finishes the word and parts it from the next") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("New obstacle");
    panel.type("second fixt");
    panel.tap("fixture");
    panel.tap("i");
    CHECK(written(panel) == "second fixture i");
}

TEST_CASE("what a person sees as one letter is deleted by one touch") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("New obstacle");
    panel.type("cafe\u0301 が👩\u200D👧🇩🇪");
    CHECK(written(panel) == "café が👩\u200D👧🇩🇪");
    for (const auto* left : {"café が👩\u200D👧", "café が", "café ", "café", "caf"}) {
        panel.tap("Remove the last");
        CHECK(written(panel) == left);
    }
}

TEST_CASE("a text of several lines takes Enter, and arrows go up and down in it") {
    FormStand form({.what_for = "result happened", .lines = true});
    form.press({{What::text, "every order"},
                {What::enter, {}},
                {What::text, "leaves on the day"},
                {What::enter, {}},
                {What::text, "it comes in"}});
    CHECK(form.draft().text() == "every order\nleaves on the day\nit comes in");
    CHECK(form.sees("it comes in"));
    CHECK_FALSE(form.sees("every order"));  // the field shows two lines
    form.press({{What::up, {}}});
    form.press({{What::up, {}}});
    CHECK(form.sees("every order"));
    form.press({{What::end, {}}, {What::text, ","}, {What::down, {}}});
    form.press({{What::end, {}}, {What::text, ","}});
    CHECK(form.draft().text() == "every order,\nleaves on the day,\nit comes in");
    form.press({{What::down, {}}});
    form.press({{What::down, {}}});  // there is no line below: to the end
    form.press({{What::backspace, {}}, {What::home, {}}, {What::remove, {}}});
    CHECK(form.draft().text() == "every order,\nleaves on the day,\nt comes i");
    CHECK(form.sees("t comes i"));
}

TEST_CASE("keys in the field step through lines that are out of sight") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("New obstacle");
    panel.type(long_text);
    CHECK(panel.sees("longer than"));
    CHECK_FALSE(panel.can_tap("A line down"));
    while (panel.can_tap("A line up")) {
        panel.tap("A line up");
    }
    CHECK(panel.sees("the second fixture is"));
    CHECK_FALSE(panel.sees("longer than"));
    while (panel.can_tap("A line down")) {
        panel.tap("A line down");
    }
    CHECK(panel.sees("longer than"));
}

TEST_CASE("Hide, Back and Escape leave the text half written, Cancel forgets it") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    for (const auto* way : {"Hide", "Back", "Escape"}) {
        panel.tap("New obstacle");
        panel.type("x");
        way == std::string("Escape") ? panel.press(What::escape) : panel.tap(way);
        CHECK(panel.screen() == "obstacles");
        CHECK(panel.sees("draft"));
    }
    panel.tap("New obstacle");
    CHECK(written(panel) == "xxx");
    panel.tap("Cancel");
    CHECK_FALSE(panel.sees("draft"));
    panel.tap("New obstacle");
    CHECK(written(panel).empty());
}

TEST_CASE("Enter on nothing written keeps nothing and loses nothing") {
    Panel panel(on(kiosk::ScreenId::obstacles));
    panel.tap("New obstacle");
    panel.press(What::enter);
    panel.tap("Done");
    CHECK(panel.screen() == "write");
}

TEST_CASE("a note is written beside a value that is half typed") {
    Panel panel(on(kiosk::ScreenId::record_data));
    panel.type("114");
    panel.tap("Write");
    panel.type("late part\n");
    CHECK(panel.screen() == "record-data");
    CHECK(panel.app().draft().note == "late part");
    panel.press(What::enter);
    CHECK(last_points(panel, 1).back().value == 114);
    CHECK(last_points(panel, 1).back().note == "late part");
}

TEST_CASE("a burst of values is stored value by value, none lost") {
    Panel panel(on(kiosk::ScreenId::record_data));
    const auto before = panel.app().station().store().count_points(panel.board().metrics.front().id);
    panel.tap("Several values");
    panel.type("114\n115\n116\n117\n");
    CHECK(panel.app().station().store().count_points(panel.board().metrics.front().id) == before + 4);
    const auto points = last_points(panel, 4);
    CHECK(points[0].value == 114);
    CHECK(points[3].value == 117);
}

TEST_CASE("a question on the glass waits for a finger, not for the next value of a gauge") {
    Panel panel(on(kiosk::ScreenId::record_data));
    panel.type("11\n99\n");
    CHECK(panel.sees("Is 11 s right?"));
    CHECK(panel.app().draft().digits == "11");
}

TEST_CASE("letters and arrows do nothing to a number, Delete clears it") {
    Panel panel(on(kiosk::ScreenId::record_data));
    panel.type("1x1-4!");
    CHECK(panel.app().draft().digits == "114");
    panel.press(What::left);
    panel.press(What::remove);
    CHECK(panel.app().draft().digits.empty());
}

TEST_CASE("numbers of the process analysis are typed as well, and Escape leaves them half typed") {
    Panel panel(on(kiosk::ScreenId::target_condition));
    panel.tap("Process analysis");
    panel.tap("Look again today");
    panel.tap("2 Demand and pace");
    panel.tap("Customer demand");
    panel.type("45");
    panel.press(What::escape);
    panel.tap("Customer demand");
    panel.type("0\n");
    CHECK(panel.sees("450 = 120 s"));
    CHECK(panel.board().analyses.back().demand == 450.0);
}

TEST_CASE("the writing screen can be read and pressed on every panel, whatever stands on it") {
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        Panel panel(on(kiosk::ScreenId::obstacles, glass.panel));
        panel.tap("New obstacle");
        const auto check = [&] {
            tests::check_items(panel.trace(), glass.panel);
            tests::check_texts(panel.trace(), glass.panel, false);
        };
        check();
        panel.type(long_text);
        CHECK(panel.sees("longer than"));
        check();
        panel.touch_at("Text", 0.2F, 0.3F);
        check();
        panel.tap("123");
        check();
        panel.tap("EN");
        check();
        panel.tap("Deutsch");
        CHECK(panel.can_tap("DE"));
    }
}

TEST_CASE("a learning is quoted above the field, or beside the answers where there is no room") {
    const kiosk::TextWish wish{.what_for = "experiment step",
                               .title = "Next step",
                               .beside = "What do we need to learn next?",
                               .hint = "what exactly, who, when",
                               .good = "store both fixtures at the line for one shift",
                               .poor = "improve the changeover",
                               .quoted = "The late shift swaps one fixture back and forth",
                               .quoted_label = "Last learning"};
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        FormStand form(wish, glass.panel);
        for (const auto* text : {"", "xx"}) {
            form.draft().set_text(text);
            form.frame();
            tests::check_items(form.trace(), glass.panel);
            tests::check_texts(form.trace(), glass.panel, false);
        }
        CHECK(form.sees(wish.quoted));
    }
}

TEST_CASE("Done gives the form its words and goes back to it") {
    const kiosk::TextWish wish{.what_for = "result learned", .back = kiosk::ScreenId::experiment_record};
    FormStand form(wish);
    form.frame({{What::text, "both "}, {What::text, "fit"}});
    CHECK(kiosk::half_written(form.draft(), "result learned"));
    CHECK_FALSE(form.went_to());
    form.frame({{What::text, "!"}, {What::enter, {}}});
    CHECK_FALSE(form.went_to());  // Enter has a frame of its own
    form.frame();
    CHECK(form.went_to() == kiosk::ScreenId::experiment_record);
    CHECK(kiosk::form_text(form.draft(), "result learned") == "both fit!");
    CHECK_FALSE(kiosk::half_written(form.draft(), "result learned"));
    form.open_again(wish);
    CHECK(form.draft().text() == "both fit!");
}
