// What `kataboard` was started with.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/moment.hpp"
#include "kiosk/app/app.hpp"
#include "kiosk/window/window.hpp"

namespace kiosk {

struct Arguments {
    std::filesystem::path data;
    bool demo = false;
    std::string share;  // the folder's name goes into the settings; nothing here ever opens it
    std::optional<ScreenId> screen;
    std::string board;
    std::optional<ui::Panel> panel;
    window::System system = window::System::sdl;
    bool system_given = false;
    std::filesystem::path shot;
    std::vector<std::string> taps;  // labels to touch before the picture is taken
    std::string typed;              ///< with --shot: on a plugged-in keyboard, after the taps
    std::filesystem::path trace;
    std::optional<journal::Moment> now;  // the wall clock starts here
    std::optional<ui::Theme> theme;
    bool list_screens = false;
};

/// Reads the command line. Gives an exit status instead when there is nothing more to do (help, version, bad usage: printed).
std::optional<int> read_arguments(int count, char** words, Arguments& into);

/// "1920x1080" or "1280x800@5.89" (px per mm).
std::optional<ui::Panel> parse_panel(const std::string& text);

}  // namespace kiosk
