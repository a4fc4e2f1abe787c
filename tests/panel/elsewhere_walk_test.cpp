// Every screen that a board of another station opens, key by key: all of them read, and none only looks as if it did something.
#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

#include "kiosk/screens/screens.hpp"
#include "tests/catch.hpp"
#include "tests/panel/glass_checks.hpp"
#include "tests/panel/paint_shop.hpp"
#include "tests/panel/plant_panel.hpp"

namespace {

using kiosk::ScreenId;
using tests::PlantPanel;

std::string name_of(const ui::ShownItem& item) { return item.label + "###" + item.id; }

/// Leave the board, or take it: the rest of the walk is not about them.
bool leads_away(const ui::ShownItem& item) {
    constexpr std::array away{"Our board",  "Practice board", "Bring it here",           "Boards",
                              "All boards", "Shared folder",  "Boards: Paint shop entry"};
    return std::ranges::any_of(away, [&](std::string_view words) { return item.label.starts_with(words); });
}

/// Touches whatever can be touched, what is new first, else anything: a way on is found again by chance. Chance has a seed.
class Walk {
public:
    explicit Walk(PlantPanel& plant) : plant_(plant), before_(records()) {}

    /// Until for a while nothing was new.
    void walk() {
        constexpr int most = 2'500, enough = 300;
        for (int touches = 0, old = 0; touches < most && old < enough; ++touches) {
            old = touch_one() ? 0 : old + 1;
        }
    }
    const std::set<std::string>& screens() const { return screens_; }

private:
    using Names = std::set<std::string>;

    std::uint64_t records() { return plant_.panel.app().station().store().frontier().s; }
    std::string here() { return plant_.panel.screen(); }

    std::vector<const ui::ShownItem*> items() {
        std::vector<const ui::ShownItem*> reachable;
        const bool writing = here() == "search-learnings";  // its letters are no way anywhere
        for (const auto& item : plant_.panel.trace().items) {
            const bool letter = writing && item.label != "Search" && item.label != "Cancel";
            if (item.enabled && !item.under_dialog && !leads_away(item) && !letter) {
                reachable.push_back(&item);
            }
        }
        return reachable;
    }

    /// True where it was new.
    bool touch_one() {
        const auto shown = items();
        REQUIRE_FALSE(shown.empty());
        const auto& old = touched_[here()];
        const auto fresh = std::ranges::find_if(shown, [&](const ui::ShownItem* item) {
            return item->label != "Back" && !old.contains(name_of(*item));  // first all of a page, then away
        });
        if (fresh != shown.end()) {
            touch(**fresh);
            return true;
        }
        touch(*shown[chance_() % shown.size()]);
        return false;
    }

    void touch(const ui::ShownItem& item) {
        const auto from = here(), name = name_of(item);
        const auto box = item.box;
        INFO("touched " << name << " on " << from);
        touched_[from].insert(name);
        plant_.panel.touch(box.x + box.w / 2, box.y + box.h / 2);
        INFO(plant_.panel.everything());
        CHECK_FALSE(plant_.panel.sees("record it there"));
        CHECK(records() == before_);
        REQUIRE(plant_.panel.sees("To read: stands at Paint shop panel"));
        screens_.insert(here());
        tests::check_items(plant_.panel.trace(), ui::Panel{});
        tests::check_texts(plant_.panel.trace(), ui::Panel{}, true);
    }

    PlantPanel& plant_;
    std::uint64_t before_ = 0;
    std::map<std::string, Names> touched_;
    Names screens_;
    std::minstd_rand chance_{20261123};
};

}  // namespace

TEST_CASE("on a board of another station every key reads, and none asks for what is recorded there") {
    PlantPanel plant(ScreenId::storyboard, tests::fill_paint_shop);
    plant.open_paint_shop();
    Walk walk(plant);
    walk.walk();
    for (const auto& screen : kiosk::screens()) {
        if (kiosk::is_for_reading(screen.id) && !kiosk::is_of_the_plant(screen.id)) {
            INFO(screen.name);
            CHECK(walk.screens().contains(std::string(screen.name)));
        }
    }
}
