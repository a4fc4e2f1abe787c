// A panel without a station: from its first page to one that stands, with a fake in place of `kata`.
#include <algorithm>
#include <memory>

#include "core/kata/station.hpp"
#include "kiosk/app/first_app.hpp"
#include "kiosk/window/painter.hpp"
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

using kiosk::KataCall;
using kiosk::Ran;

constexpr std::string_view two_stations = R"([
 {"jid":"aaaaaaaaaaaaaaaa","name":"Cell 5","records":41,"last":"2025-11-13","replaced":false},
 {"jid":"bbbbbbbbbbbbbbbb","name":"Cell 7","records":18204,"last":"2025-11-14","replaced":false},
 {"jid":"cccccccccccccccc","name":"Cell 7","records":9,"replaced":true}
])";

/// The first pages with a finger, and what they asked `kata` for.
class Fresh {
public:
    explicit Fresh(const ui::Panel& glass = {}) : glass_(glass) {
        kiosk::FirstOptions options;
        options.runs = kiosk::Writer::Runs::at_once;
        options.share = {[this](const KataCall& call, const std::atomic<bool>&) { return answer(call); },
                         [](const std::vector<std::string>&, const std::atomic<bool>&) {
                             return std::vector<kiosk::ShareFolder>{
                                 {"/mnt/plant", "Plant North", true, false},
                                 {"/media/KINGSTON", "", false, true}};
                         }};
        app_ = std::make_unique<kiosk::FirstApp>(folder_.path() / "station", glass, std::move(options));
        settle();
    }

    void tap(std::string_view label) {
        const auto& items = app_->trace().items;
        const auto it =
            std::ranges::find_if(items, [&](const ui::ShownItem& item) { return item.label == label; });
        INFO(std::string(label));
        REQUIRE(it != items.end());
        REQUIRE(it->enabled);
        const float x = it->box.x + it->box.w / 2, y = it->box.y + it->box.h / 2;
        now_ms_ += 300;
        draw({{{ui::FingerEvent::What::down, x, y, now_ms_, true}}, {}, now_ms_});
        now_ms_ += 80;
        draw({{{ui::FingerEvent::What::up, x, y, now_ms_, true}}, {}, now_ms_});
        now_ms_ += 120;
        settle();
    }
    void type(const std::string& words) {
        draw({{}, {{ui::KeyEvent::What::text, words}}, now_ms_});
        settle();
    }
    bool sees(std::string_view words) const {
        return std::ranges::any_of(app_->trace().texts, [&](const ui::ShownText& text) {
            return text.words.find(words) != std::string::npos;
        });
    }
    bool can_tap(std::string_view label) const {
        return std::ranges::any_of(app_->trace().items, [&](const ui::ShownItem& item) {
            return item.label == label && item.enabled;
        });
    }
    void check_glass() const {
        tests::check_items(app_->trace(), glass_);
        tests::check_texts(app_->trace(), glass_, false);
    }
    kiosk::FirstApp& app() { return *app_; }

    std::vector<std::string> calls;
    Ran restored{0, {}, {}};

private:
    Ran answer(const KataCall& call) {
        std::string line;
        for (const auto& word : call.words) {
            line += (line.empty() ? "" : " ") + (word.starts_with(folder_.path().string()) ? "DIR" : word);
        }
        calls.push_back(line);
        if (line.starts_with("stations")) {
            return {0, std::string(two_stations), {}};
        }
        if (call.heard) {
            call.heard(R"({"done":4120,"all":18204})");
        }
        return restored;
    }
    void draw(const ui::Input& input) {
        window::grant_textures(*app_->frame(input, tests::moment_of_the_drawings()));
    }
    void settle() {
        for (int most = 20; most > 0 && app_->wants_frame({{}, {}, now_ms_}, tests::moment_of_the_drawings());
             --most) {
            draw({{}, {}, now_ms_});
            now_ms_ += 16;
        }
    }

    tests::Folder folder_;
    ui::Panel glass_;
    std::int64_t now_ms_ = 10'000;
    std::unique_ptr<kiosk::FirstApp> app_;
};

}  // namespace

TEST_CASE("a new panel takes the place of a station that stands in the folder") {
    Fresh fresh;
    CHECK(fresh.sees("This panel is new"));
    fresh.tap("Take the place of a panel");
    CHECK_FALSE(fresh.sees("KINGSTON"));  // no plant is on it
    fresh.tap("/mnt/plant");
    CHECK(fresh.calls.back() == "stations --share /mnt/plant --json");
    CHECK_FALSE(fresh.can_tap("cccccccccccccccc"));  // another has its place already
    fresh.tap("bbbbbbbbbbbbbbbb");
    CHECK(fresh.sees("Take the place of Cell 7?"));
    fresh.tap("Take its place");
    CHECK(fresh.calls.back() == "--data DIR restore --share /mnt/plant --station bbbbbbbbbbbbbbbb --json");
    CHECK(fresh.app().state().all == 18'204);
    CHECK(fresh.sees("It stands again"));
    CHECK_FALSE(fresh.app().over());
    fresh.tap("To the board");
    CHECK(fresh.app().over());
}

TEST_CASE("a place that could not be taken is said, and may be tried again") {
    Fresh fresh;
    fresh.restored = {3, {}, "The folder went away; put it back and try again"};
    fresh.tap("Take the place of a panel");
    fresh.tap("/mnt/plant");
    fresh.tap("bbbbbbbbbbbbbbbb");
    fresh.tap("Take its place");
    CHECK(fresh.sees("The folder went away"));
    CHECK(fresh.can_tap("Take its place"));
    fresh.check_glass();
    fresh.restored = {0, {}, {}};
    fresh.tap("Take its place");
    CHECK(fresh.sees("It stands again"));
}

TEST_CASE("a new station begins with a name") {
    Fresh fresh;
    fresh.tap("Start a new station");
    CHECK_FALSE(fresh.can_tap("Start"));
    fresh.tap("C");
    fresh.tap("e");
    fresh.type("ll 9");
    CHECK(fresh.app().state().name == "Cell 9");
    fresh.tap("Start");
    CHECK(fresh.calls == std::vector<std::string>{"init DIR --station Cell 9"});
    CHECK(fresh.app().over());
}

TEST_CASE("every first page can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        Fresh fresh(glass.panel);
        fresh.check_glass();
        fresh.tap("Start a new station");
        fresh.check_glass();
        fresh.tap("Back");
        for (const auto* label :
             {"Take the place of a panel", "/mnt/plant", "bbbbbbbbbbbbbbbb", "Take its place"}) {
            INFO(label);
            fresh.tap(label);
            fresh.check_glass();
        }
    }
}

TEST_CASE("back leads from each first page to the one before") {
    Fresh fresh;
    fresh.tap("Take the place of a panel");
    fresh.tap("/mnt/plant");
    fresh.tap("aaaaaaaaaaaaaaaa");
    fresh.tap("Back");
    CHECK(fresh.sees("Whose place"));
    fresh.tap("Back");
    CHECK(fresh.sees("Where is the shared folder"));
    fresh.tap("Back");
    CHECK(fresh.sees("This panel is new"));
}

TEST_CASE("a directory with a station is no new panel") {
    const tests::Folder folder;
    CHECK(kiosk::is_new_panel(folder.path() / "station"));
    tests::copy_station(tests::Filled::empty, folder.path() / "station");
    CHECK_FALSE(kiosk::is_new_panel(folder.path() / "station"));
}
