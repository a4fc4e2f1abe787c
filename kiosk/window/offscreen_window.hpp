// A window without glass: pictures and tests on any machine.
#pragma once

#include <condition_variable>
#include <mutex>

#include "kiosk/window/painter.hpp"
#include "kiosk/window/window.hpp"

namespace window {

class OffscreenWindow final : public Window {
public:
    explicit OffscreenWindow(const Wish& wish);
    ui::Panel panel() const override { return panel_; }
    ui::Input wait(std::optional<std::int64_t> most_ms) override;
    void show(ImDrawData* drawing) override;
    void wake() override;
    bool closed() const override { return false; }
    void save_picture(const std::filesystem::path& file) override;

    /// Fingers and keys for the next wait(), behind those that are there already. May be called from any thread.
    void put(const ui::Input& input);

private:
    ui::Panel panel_;
    Painter painter_;
    std::mutex mutex_;
    std::condition_variable changed_;
    ui::Input put_;
    bool woken_ = false;
};

}  // namespace window
