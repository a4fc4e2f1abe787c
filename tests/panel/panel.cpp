// The fake panel. Nothing here sleeps or reads a clock.
#include "tests/panel/panel.hpp"

#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include "core/kata/zone.hpp"
#include "kiosk/window/painter.hpp"

namespace tests {

namespace fs = std::filesystem;

Folder::Folder() {
    auto pattern = (fs::temp_directory_path() / "kataboard-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("making a folder for a test");
    }
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

kata::Moment moment_of_the_drawings() { return kata::moment_of({2025, 11, 14}, 13, 52, kata::system_zone()); }

Panel::Panel(PanelOptions options)
    : options_(std::move(options)),
      dir_(folder_.path() / "station"),
      now_(options_.now.ms == 0 ? moment_of_the_drawings() : options_.now) {
    copy_station(options_.filled, dir_);
    start(options_.screen);
}

Panel::~Panel() = default;

void Panel::start(std::optional<kiosk::ScreenId> screen) {
    kiosk::AppOptions app;
    app.writer = kiosk::Writer::Runs::at_once;
    app.screen = screen;
    app.board = options_.board;
    app.theme = options_.theme;
    app.pin_cost = kata::least_pin_cost();
    app.share = options_.share;
    app_ = std::make_unique<kiosk::App>(dir_, options_.glass, app);
    settle();
}

void Panel::draw(ui::Input input) {
    input.now_ms = now_ms_;
    for (auto& event : input.fingers) {
        event.at_ms = event.at_ms == 0 ? now_ms_ : event.at_ms;
    }
    window::grant_textures(*app_->frame(input, now_));
    ++frames_;
}

void Panel::settle() {
    for (int most = 20; most > 0 && app_->wants_frame({{}, {}, now_ms_}, now_); --most) {
        draw({});
        now_ms_ += 16;
    }
}

void Panel::frame() { draw({}); }

void Panel::finger_down(float x_px, float y_px) {
    last_down_ms_ = now_ms_;
    draw({{{ui::FingerEvent::What::down, x_px, y_px, 0, true}}, {}, 0});
}

void Panel::finger_up(float x_px, float y_px) {
    draw({{{ui::FingerEvent::What::up, x_px, y_px, 0, true}}, {}, 0});
}

void Panel::touch(float x_px, float y_px) {
    now_ms_ += 300;  // a person's next touch: past every deaf time
    finger_down(x_px, y_px);
    now_ms_ += 80;
    finger_up(x_px, y_px);
    now_ms_ += 120;
    settle();
}

const ui::ShownItem& Panel::item(std::string_view label) const {
    const auto& items = app_->trace().items;
    auto reachable = std::ranges::find_if(
        items, [&](const ui::ShownItem& shown) { return shown.label == label && !shown.under_dialog; });
    if (reachable == items.end()) {  // a row may be named by how it begins
        reachable = std::ranges::find_if(items, [&](const ui::ShownItem& shown) {
            return shown.label.starts_with(label) && !shown.under_dialog;
        });
    }
    if (reachable == items.end()) {
        throw std::runtime_error("not on the screen: " + std::string(label) + "\n" + everything());
    }
    return *reachable;
}

void Panel::tap(std::string_view label) {
    const auto& shown = item(label);
    if (!shown.enabled) {
        throw std::runtime_error("switched off: " + std::string(label));
    }
    const auto box = shown.box;
    touch(box.x + box.w / 2, box.y + box.h / 2);
}

void Panel::tap_after(std::string_view label, std::int64_t ms, std::int64_t late_ms) {
    const auto box = item(label).box;
    const auto at_ms = last_down_ms_ + ms;
    const auto passing = at_ms + late_ms - now_ms_;
    if (passing < 0) {
        throw std::runtime_error("that time has passed already: " + std::to_string(ms) + " ms");
    }
    now_ms_ += passing;
    now_ = now_ + kata::Span{passing};
    last_down_ms_ = at_ms;
    draw({{{ui::FingerEvent::What::down, box.x + box.w / 2, box.y + box.h / 2, at_ms, true}}, {}, 0});
    now_ms_ += 80;
    finger_up(box.x + box.w / 2, box.y + box.h / 2);
    settle();
}

void Panel::enter_pin(std::string_view digits) {
    for (std::size_t i = 0; i < digits.size(); ++i) {
        tap(digits.substr(i, 1));
    }
}

void Panel::type(std::string_view words) {
    ui::Input input;
    for (const char c : words) {
        const bool goes_on = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U && !input.keys.empty();
        if (goes_on) {
            input.keys.back().text += c;
        } else if (c == '\n') {
            input.keys.push_back({ui::KeyEvent::What::enter, {}});
        } else {
            input.keys.push_back({ui::KeyEvent::What::text, std::string(1, c)});
        }
    }
    draw(std::move(input));
    settle();
}

void Panel::press(ui::KeyEvent::What key) {
    draw({{}, {{key, {}}}, 0});
    settle();
}

void Panel::touch_at(std::string_view label, float part_x, float part_y) {
    const auto box = item(label).box;
    touch(box.x + part_x * box.w, box.y + part_y * box.h);
}

void Panel::wait_ms(std::int64_t ms) {
    const auto from = now_;
    for (const auto from_ms = now_ms_, end_ms = from_ms + ms; now_ms_ < end_ms;) {
        now_ms_ += std::clamp<std::int64_t>(app_->sleep_ms(now_ms_, now_), 1, end_ms - now_ms_);
        now_ = from + kata::Span{now_ms_ - from_ms};
        settle();
    }
}

void Panel::off() { app_.reset(); }

void Panel::on_at(std::optional<kiosk::ScreenId> screen) {
    app_.reset();
    now_ms_ += 5'000;
    options_.board.clear();  // as remembered
    options_.theme.reset();
    start(screen);
}

bool Panel::sees(std::string_view words) const {
    const auto& trace = app_->trace();
    const auto holds = [&](const std::string& text) { return text.find(words) != std::string::npos; };
    return std::ranges::any_of(trace.texts, [&](const ui::ShownText& text) { return holds(text.words); }) ||
           std::ranges::any_of(trace.items, [&](const ui::ShownItem& shown) { return holds(shown.label); });
}

bool Panel::can_tap(std::string_view label) const {
    return std::ranges::any_of(app_->trace().items, [&](const ui::ShownItem& shown) {
        return shown.label == label && shown.enabled && !shown.under_dialog;
    });
}

std::string Panel::everything() const {
    std::string all = "screen " + app_->trace().screen + "\n";
    for (const auto& shown : app_->trace().items) {
        all += "[" + shown.label + (shown.enabled ? "]\n" : "] off\n");
    }
    for (const auto& text : app_->trace().texts) {
        all += text.words + "\n";
    }
    return all;
}

}  // namespace tests
