// A panel without glass: the real App on a fresh station, a finger that can only press what is shown, and time that moves when told.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/app/app.hpp"

namespace tests {

/// A directory that is removed again.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

enum class Filled { empty, usual, full };

struct PanelOptions {
    Filled filled =
        Filled::usual;  ///< empty: the practice board; usual: demo board A; full: long words everywhere
    ui::Panel glass = {};
    kata::Moment now = {};  ///< 0: Friday 14 Nov 2025, 13:52 on the machine's clock
    std::optional<kiosk::ScreenId> screen = kiosk::ScreenId::storyboard;
    std::string board;               ///< tail of a slug
    std::optional<ui::Theme> theme;  ///< until the first restart; else as the station remembers
    kiosk::ShareHelp share = kiosk::no_share_help();  ///< what stands in for `kata` and for what is mounted
};

class Panel {
public:
    explicit Panel(PanelOptions options = {});
    ~Panel();

    /// Puts the finger on the middle of what carries the label, takes it off at the same place. Throws "switched off" or "not on the screen".
    void tap(std::string_view label);
    /// Touches a spot of the window, whatever is there.
    void touch(float x_px, float y_px);
    void finger_down(float x_px, float y_px);
    void finger_up(float x_px, float y_px);
    /// The finger comes down exactly so long after it last came down; until then nothing is drawn. The frame that takes the touch may
    /// be late: the event keeps its own time.
    void tap_after(std::string_view label, std::int64_t ms, std::int64_t late_ms = 0);
    void enter_pin(std::string_view digits);  ///< on the keys of the glass, one after another
    void set_clock(kata::Moment now) { now_ = now; }
    void type(std::string_view words);   ///< on a plugged-in keyboard, all in one frame; "\n" is Enter
    void press(ui::KeyEvent::What key);  ///< of a plugged-in keyboard
    void touch_at(std::string_view label, float part_x, float part_y);  ///< 0..1 of what carries the label
    void wait(std::int64_t seconds) { wait_ms(seconds * 1000); }
    void wait_ms(std::int64_t ms);  ///< lets time pass on both clocks; draws whatever becomes due
    void frame();
    void off();  ///< power cut: nothing is said good-bye to
    void on() { on_at(std::nullopt); }
    void on_at(std::optional<kiosk::ScreenId> screen);  ///< as with --screen

    bool sees(std::string_view words) const;     ///< in any text or label, also as a part
    bool can_tap(std::string_view label) const;  ///< there, enabled and not under a dialog
    const ui::ShownItem& item(std::string_view label) const;
    const ui::Trace& trace() const { return app_->trace(); }
    std::string screen() const { return app_->trace().screen; }
    std::string everything() const;  ///< all texts, a line each, for messages

    kiosk::App& app() { return *app_; }
    const kata::Storyboard& board() const { return app_->board(now_); }
    kata::Moment now() const { return now_; }
    const std::filesystem::path& dir() const { return dir_; }
    int frames() const { return frames_; }

private:
    void draw(ui::Input input);
    void settle();
    void start(std::optional<kiosk::ScreenId> screen);

    PanelOptions options_;
    Folder folder_;
    std::filesystem::path dir_;
    kata::Moment now_;
    std::int64_t now_ms_ = 10'000;
    std::int64_t last_down_ms_ = 10'000;
    int frames_ = 0;
    std::unique_ptr<kiosk::App> app_;
};

/// Friday 14 November 2025, 13:52, on the machine's own clock: the moment of the drawings.
kata::Moment moment_of_the_drawings();
/// A station made once for the run and copied for each test: making the demo costs more than a test.
void copy_station(Filled filled, const std::filesystem::path& to);

}  // namespace tests
