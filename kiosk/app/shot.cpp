// Pictures without waiting: time is made, not read, so the same station and moment give the same picture.
#include "kiosk/app/shot.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "kiosk/app/first_app.hpp"

namespace kiosk {

namespace {

/// A finger on the middle of what carries the label, down, up, and the frames in between.
template <class Panel>
void tap(Panel& app, window::Window& glass, const std::string& label, std::int64_t& now_ms,
         journal::Moment now) {
    const auto& items = app.trace().items;
    const auto item = std::ranges::find_if(items, [&](const ui::ShownItem& shown) {
        return shown.label == label && shown.enabled && !shown.under_dialog;
    });
    if (item == items.end()) {
        throw std::runtime_error("nothing on this screen can be touched that is labelled \"" + label + "\"");
    }
    const float x = item->box.x + item->box.w / 2;
    const float y = item->box.y + item->box.h / 2;
    using What = ui::FingerEvent::What;
    for (const auto what : {What::down, What::up}) {
        now_ms += 120;
        glass.show(app.frame({{{what, x, y, now_ms, true}}, {}, now_ms}, now));
    }
}

template <class Panel>
void settle(Panel& app, window::Window& glass, std::int64_t& now_ms, journal::Moment now) {
    for (int frame = 0; frame < 3; ++frame) {
        now_ms += 300;
        glass.show(app.frame({{}, {}, now_ms}, now));
    }
}

template <class Panel>
void draw_shot(Panel& app, window::Window& glass, const Arguments& arguments, journal::Moment now) {
    std::int64_t now_ms = 1000;
    settle(app, glass, now_ms, now);
    for (const auto& label : arguments.taps) {
        tap(app, glass, label, now_ms, now);
        settle(app, glass, now_ms, now);
    }
    if (!arguments.typed.empty()) {
        now_ms += 120;
        glass.show(app.frame({{}, {{ui::KeyEvent::What::text, arguments.typed}}, now_ms}, now));
        settle(app, glass, now_ms, now);
    }
    glass.save_picture(arguments.shot);
    if (!arguments.trace.empty()) {
        std::ofstream(arguments.trace, std::ios::app) << ui::to_json_line(app.trace()) << '\n';
    }
}

}  // namespace

int take_shot(const Arguments& arguments, const std::filesystem::path& dir, journal::Moment now) {
    const auto system = arguments.system_given ? arguments.system : window::System::offscreen;
    const auto glass = window::open({system, arguments.panel ? arguments.panel : ui::Panel{}});
    if (is_new_panel(dir)) {
        FirstApp first(dir, glass->panel(), {no_share_help(), Writer::Runs::at_once, {}, arguments.theme});
        draw_shot(first, *glass, arguments, now);
        return 0;
    }
    App app(dir, glass->panel(),
            {{},
             Writer::Runs::at_once,
             {},
             arguments.theme,
             arguments.screen,
             arguments.board,
             {},
             no_share_help()});
    draw_shot(app, *glass, arguments, now);
    return 0;
}

}  // namespace kiosk
