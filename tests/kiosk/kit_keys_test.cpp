// Keys of a plugged-in keyboard on their way to a screen: none is lost, none goes where it was not meant.
#include "kiosk/kit/kit.hpp"
#include "kiosk/kit/ui.hpp"
#include "kiosk/window/offscreen_window.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/null_renderer.hpp"

namespace {

using What = ui::KeyEvent::What;

ui::Input typed(std::string_view letters, std::int64_t now_ms = 100) {
    ui::Input input;
    input.now_ms = now_ms;
    for (const char letter : letters)
        input.keys.push_back(letter == '\n' ? ui::KeyEvent{What::enter, {}}
                                            : ui::KeyEvent{What::text, std::string(1, letter)});
    return input;
}

/// Takes keys until Enter.
std::string taken_up_to_enter() {
    std::string letters;
    while (const auto key = ui::next_key()) {
        if (key->what == What::enter) return letters + "|";
        letters += key->text;
    }
    return letters;
}

std::string frame(ui::Kit& kit, const ui::Input& input, bool takes = true) {
    kit.begin(input, "stand");
    std::string letters = takes ? taken_up_to_enter() : "";
    finish_frame(kit);
    return letters;
}

}  // namespace

TEST_CASE("a burst of one frame is taken in its order, and what stands behind Enter in the next") {
    ui::Kit kit{ui::Panel{}};
    CHECK(frame(kit, typed("114\n115\n116")) == "114|");
    CHECK(kit.next_frame_at() == 100);  // the panel stays awake for the rest
    CHECK(frame(kit, typed("")) == "115|");
    CHECK(frame(kit, typed("7")) == "1167");
    CHECK_FALSE(kit.next_frame_at());
}

TEST_CASE("keys pressed while the disk answers wait for the answer") {
    ui::Kit kit{ui::Panel{}};
    kit.hold(true);
    CHECK(frame(kit, typed("11")).empty());
    CHECK(frame(kit, typed("4"), false).empty());
    CHECK_FALSE(kit.next_frame_at());  // and nobody draws for nothing meanwhile
    kit.hold(false);
    CHECK(frame(kit, typed("")) == "114");
}

TEST_CASE("on a screen that takes no keys they are gone") {
    ui::Kit kit{ui::Panel{}};
    frame(kit, typed("114\n"), false);
    CHECK(frame(kit, typed("")).empty());
}

TEST_CASE("a window without glass hands over what was put in, once and in order") {
    window::OffscreenWindow window({});
    window.put(typed("ab"));
    window.put(typed("c\n"));
    const auto input = window.wait(0);
    REQUIRE(input.keys.size() == 4);
    CHECK(input.keys[0].text + input.keys[1].text + input.keys[2].text == "abc");
    CHECK(input.keys[3].what == What::enter);
    CHECK(window.wait(0).keys.empty());
}
