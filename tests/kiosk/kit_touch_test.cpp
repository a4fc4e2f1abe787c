// The numbered rules of kit.hpp, each on its own.
#include <functional>

#include "kiosk/kit/kit.hpp"
#include "kiosk/kit/ui.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/null_renderer.hpp"

namespace {

using What = ui::FingerEvent::What;

// A kit with one screen on it; every frame says what fired.
struct Stand {
    ui::Kit kit{ui::Panel{}};
    std::function<void()> draw = [] {};
    std::int64_t now = 1000;
    std::string screen = "stand";

    void frame(std::vector<ui::FingerEvent> fingers = {}) {
        ui::Input input;
        input.fingers = std::move(fingers);
        input.now_ms = now;
        kit.begin(input, screen);
        draw();
        finish_frame(kit);
    }
    ui::FingerEvent finger(What what, float x_px, float y_px, bool touch = true) const {
        return {what, x_px, y_px, now, touch};
    }
    void down(float x, float y) { frame({finger(What::down, x, y)}); }
    void up(float x, float y) { frame({finger(What::up, x, y)}); }
    void tap(float x, float y) {
        down(x, y);
        now += 50;
        up(x, y);
    }
};

// Two keys 100 px wide and 100 px high with a gap of 20 px: at x 100 and x 220, y 100.
struct TwoKeys : Stand {
    int left = 0, right = 0;
    TwoKeys() {
        draw = [this] {
            left += ui::key({25, 25, 25, 25}, "Left");
            right += ui::key({55, 25, 25, 25}, "Right");
        };
        frame();
    }
};

}  // namespace

TEST_CASE("a key fires when the finger leaves the glass inside it, once") {
    TwoKeys stand;
    stand.down(150, 150);
    CHECK(stand.left == 0);
    stand.now += 50;
    stand.up(150, 150);
    CHECK(stand.left == 1);
    stand.frame();
    CHECK(stand.left == 1);
    CHECK(stand.right == 0);
}

TEST_CASE("a finger that slides off a key does not fire it, and one that slides onto it neither") {
    TwoKeys stand;
    stand.down(150, 150);
    stand.frame({stand.finger(What::move, 150, 400)});
    stand.up(150, 400);
    CHECK(stand.left == 0);
    stand.down(150, 400);
    stand.up(150, 150);
    CHECK(stand.left == 0);
}

TEST_CASE("a finger up to 8 px beside a key hits it, one further away does not") {
    TwoKeys stand;
    stand.tap(93, 93);
    CHECK(stand.left == 1);
    stand.now += 1000;
    stand.tap(91, 150);
    CHECK(stand.left == 1);
}

TEST_CASE("between two keys the nearer one is hit") {
    Stand stand;
    int left = 0;
    int right = 0;
    stand.draw = [&] {
        left += ui::key({25, 25, 25, 25}, "Left");       // to x 200
        right += ui::key({51.5F, 25, 25, 25}, "Right");  // from x 206
    };
    stand.frame();
    stand.tap(202, 150);
    CHECK(left == 1);
    stand.tap(204, 150);
    CHECK(right == 1);
}

TEST_CASE("a number key fires on touch-down and not again when the finger leaves") {
    Stand stand;
    int seven = 0;
    stand.draw = [&] { seven += ui::number_key({25, 25, 45, 42}, "7"); };
    stand.frame();
    stand.down(200, 200);
    CHECK(seven == 1);
    stand.now += 80;
    stand.up(200, 200);
    CHECK(seven == 1);
}

TEST_CASE("an area tells when the finger came down, however late the frame is") {
    Stand stand;
    std::optional<std::int64_t> at_ms;
    stand.draw = [&] {
        if (const auto at = ui::tap_area({100, 25, 100, 100}, "Lap", 1000)) at_ms = at;
    };
    stand.frame();
    const auto event = stand.finger(What::down, 500, 200);
    stand.now += 500;
    stand.frame({event});
    CHECK(at_ms == event.at_ms);
}

TEST_CASE("letter keys and areas fire on touch-down too") {
    Stand stand;
    int letter = 0;
    int lap = 0;
    stand.draw = [&] {
        letter += ui::letter_key({25, 25, 40, 24}, "q");
        lap += ui::area({100, 25, 100, 100}, "Lap", 1000);
    };
    stand.frame();
    stand.down(150, 150);
    CHECK(letter == 1);
    stand.up(150, 150);
    stand.down(600, 300);
    CHECK(lap == 1);
    stand.up(600, 300);
    stand.now += 900;
    stand.tap(600, 300);
    CHECK(lap == 1);
    stand.now += 200;
    stand.tap(600, 300);
    CHECK(lap == 2);
}

TEST_CASE("down and up in one frame fire a key") {
    TwoKeys stand;
    stand.frame({stand.finger(What::down, 150, 150), stand.finger(What::up, 150, 150)});
    CHECK(stand.left == 1);
}

TEST_CASE("two taps that arrive together fire one after the other, each on what its frame showed") {
    Stand stand;
    std::string typed;
    stand.draw = [&] {
        if (ui::number_key({25, 25, 45, 42}, "1")) typed += "1";  // drawn first, touched last
        if (ui::number_key({75, 25, 45, 42}, "2")) typed += "2";
    };
    stand.frame();
    stand.frame({stand.finger(What::down, 350, 200), stand.finger(What::up, 350, 200),
                 stand.finger(What::down, 150, 200), stand.finger(What::up, 150, 200)});
    CHECK(typed == "2");
    CHECK(stand.kit.next_frame_at() == stand.now);
    stand.frame();
    CHECK(typed == "21");
    stand.frame();
    CHECK_FALSE(stand.kit.finger_is_down());
}

TEST_CASE("a key is deaf for 250 ms after it fired, a number key for 60 ms") {
    TwoKeys stand;
    stand.tap(150, 150);
    stand.now += 200;
    stand.tap(150, 150);
    CHECK(stand.left == 1);
    stand.now += 100;
    stand.tap(150, 150);
    CHECK(stand.left == 2);
    stand.tap(270, 150);  // another key is not deaf
    CHECK(stand.right == 1);

    Stand digits;
    int seven = 0;
    digits.draw = [&] { seven += ui::number_key({25, 25, 45, 42}, "7"); };
    digits.frame();
    digits.tap(200, 200);
    digits.tap(200, 200);  // 50 ms after it fired
    CHECK(seven == 1);
    digits.now += 20;
    digits.tap(200, 200);
    CHECK(seven == 2);
}

TEST_CASE("a second finger is ignored") {
    TwoKeys stand;
    stand.down(150, 150);
    stand.frame({stand.finger(What::down, 270, 150, false), stand.finger(What::up, 270, 150, false)});
    CHECK(stand.right == 0);
    stand.up(150, 150);
    CHECK(stand.left == 1);
}

TEST_CASE("a swallowed touch fires nothing until the finger has left the glass") {
    TwoKeys stand;
    stand.down(150, 150);
    stand.kit.swallow_touch();
    stand.up(150, 150);
    CHECK(stand.left == 0);
    stand.now += 400;
    stand.tap(150, 150);
    CHECK(stand.left == 1);
}

TEST_CASE("a touch can be swallowed before the kit has seen it") {
    TwoKeys stand;
    stand.kit.swallow_touch();
    stand.tap(150, 150);
    CHECK(stand.left == 0);
    stand.tap(150, 150);
    CHECK(stand.left == 1);
}

TEST_CASE("swallowing while nobody touches does not eat the next touch") {
    TwoKeys stand;
    stand.kit.swallow_touch();
    stand.frame();
    stand.tap(150, 150);
    CHECK(stand.left == 1);
}

TEST_CASE("what lies under a dialog cannot be reached, and the scrim does nothing") {
    Stand stand;
    int under = 0;
    int answer = 0;
    stand.draw = [&] {
        under += ui::key({25, 25, 25, 25}, "Under");
        ui::dialog({95, 37.5F, 290, 195});
        answer += ui::key({103, 150, 100, 32}, "Yes, keep");
    };
    stand.frame();
    stand.tap(150, 150);
    CHECK(under == 0);
    stand.tap(500, 650);
    CHECK(answer == 1);
    CHECK(stand.kit.trace().items.at(0).under_dialog);
    CHECK_FALSE(stand.kit.trace().items.at(1).under_dialog);
}

TEST_CASE("a toast lets no touch through to what lies under it") {
    Stand stand;
    int tile = 0;
    int undo = 0;
    stand.draw = [&] {
        tile += ui::tile({105, 100, 270, 126}, "Actual condition now");
        undo += ui::toast(226, "Exit cycle 114 s stored, 13:52", "Undo");
    };
    stand.frame();
    stand.tap(600, 840);
    CHECK(tile == 0);
    stand.tap(1350, 840);
    CHECK(undo == 1);
    stand.tap(600, 500);
    CHECK(tile == 1);
}

TEST_CASE("a key that is switched off neither fires nor lets the touch through") {
    Stand stand;
    int save = 0;
    int tile = 0;
    stand.draw = [&] {
        tile += ui::tile({20, 20, 200, 200}, "Tile");
        ui::KeyLook off;
        off.enabled = false;
        save += ui::key({25, 100, 50, 30}, "Save", off);
    };
    stand.frame();
    stand.tap(200, 450);
    CHECK(save == 0);
    CHECK(tile == 0);
    CHECK_FALSE(stand.kit.trace().items.at(1).enabled);
}

TEST_CASE("a key on a tile is hit before the tile") {
    Stand stand;
    int key = 0;
    int tile = 0;
    stand.draw = [&] {
        tile += ui::tile({20, 20, 200, 200}, "Tile");
        key += ui::key({25, 100, 50, 30}, "Key");
    };
    stand.frame();
    stand.tap(200, 450);
    CHECK(key == 1);
    CHECK(tile == 0);
    stand.tap(600, 450);
    CHECK(tile == 1);
}

TEST_CASE("a finger that came down on one screen fires nothing on the next") {
    TwoKeys stand;
    stand.down(150, 150);
    stand.screen = "another";
    stand.frame();
    stand.up(150, 150);
    CHECK(stand.left == 0);
}

TEST_CASE("two keys of one label are told apart by their id, and by their order where they have none") {
    Stand stand;
    std::string fired;
    stand.draw = [&] {
        if (ui::key({25, 25, 25, 25}, "Edit###first")) fired += "a";
        if (ui::key({75, 25, 25, 25}, "Edit###second")) fired += "b";
        if (ui::key({25, 75, 25, 25}, "Move")) fired += "c";
        if (ui::key({75, 75, 25, 25}, "Move")) fired += "d";
    };
    stand.frame();
    stand.tap(350, 150);
    stand.tap(350, 350);
    CHECK(fired == "bd");
    CHECK(stand.kit.trace().items.at(1).label == "Edit");
    CHECK(stand.kit.trace().items.at(1).id == "second");
}

TEST_CASE("the glass as one target fires on release, wherever the finger was") {
    Stand stand;
    int woken = 0;
    stand.draw = [&] { woken += ui::glass("Wake"); };
    stand.frame();
    stand.down(3, 3);
    CHECK(woken == 0);
    stand.up(1900, 1070);
    CHECK(woken == 1);
}

TEST_CASE("a pressed look asks for the frame that ends it 100 ms later") {
    TwoKeys stand;
    stand.down(150, 150);
    CHECK(stand.kit.next_frame_at() == 1100);
    stand.now = 1030;
    stand.up(150, 150);
    CHECK(stand.kit.next_frame_at() == 1030);  // what fired has changed what is shown
    stand.frame();
    CHECK(stand.kit.next_frame_at() == 1100);
    stand.now = 1100;
    stand.frame();
    CHECK_FALSE(stand.kit.next_frame_at());
}
