#include "kiosk/window/offscreen_window.hpp"

#include <chrono>
#include <utility>

namespace window {

OffscreenWindow::OffscreenWindow(const Wish& wish) : panel_{wish.panel.value_or(ui::Panel{})} {}

ui::Input OffscreenWindow::wait(std::optional<std::int64_t> most_ms) {
    std::unique_lock lock{mutex_};
    const auto woken = [&] { return woken_; };
    if (most_ms) changed_.wait_for(lock, std::chrono::milliseconds{*most_ms}, woken);
    else changed_.wait(lock, woken);
    woken_ = false;
    ui::Input input = std::exchange(put_, {});
    input.now_ms = monotonic_ms();
    return input;
}

void OffscreenWindow::show(ImDrawData* drawing) {
    if (drawing != nullptr) painter_.paint(*drawing);
}

void OffscreenWindow::put(const ui::Input& input) {
    {
        const std::lock_guard lock{mutex_};
        put_.fingers.insert(put_.fingers.end(), input.fingers.begin(), input.fingers.end());
        put_.keys.insert(put_.keys.end(), input.keys.begin(), input.keys.end());
    }
    wake();
}

void OffscreenWindow::wake() {
    {
        const std::lock_guard lock{mutex_};
        woken_ = true;
    }
    changed_.notify_all();
}

void OffscreenWindow::save_picture(const std::filesystem::path& file) {
    write_png(file, painter_.width(), painter_.height(), painter_.pixels());
}

}  // namespace window
