// The command line of the panel program.
#include "kiosk/app/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>

#include "core/kata/zone.hpp"
#include "kataboard_build.hpp"

namespace kiosk {

namespace {

std::string check_panel(const std::string& text) {
    return parse_panel(text) ? ""
                             : "--panel takes WIDTHxHEIGHT, with @PX_PER_MM if known, such as 1920x1080@4.03";
}

std::string check_now(const std::string& text) {
    return kata::parse_moment(text, kata::system_zone()) ? "" : "--now takes a time such as 2026-11-22T13:52";
}

std::string check_screen(const std::string& text) {
    if (find_screen(text) != nullptr) {
        return "";
    }
    std::string names;
    for (const auto& screen : screens()) {
        names += names.empty() ? "" : ", ";
        names += screen.name;
    }
    return "--screen takes one of " + names;
}

template <typename Number> bool read_number(std::string_view text, Number& into) {
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), into);
    return trouble == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::optional<ui::Panel> parse_panel(const std::string& text) {
    const std::string_view whole = text;
    const auto at = whole.find('@');
    const auto size = whole.substr(0, at);
    const auto by = size.find('x');
    ui::Panel panel;
    if (by == std::string_view::npos || !read_number(size.substr(0, by), panel.width_px) ||
        !read_number(size.substr(by + 1), panel.height_px)) {
        return std::nullopt;
    }
    if (at != std::string_view::npos && !read_number(whole.substr(at + 1), panel.px_per_mm)) {
        return std::nullopt;
    }
    const bool usable = panel.width_px >= 320 && panel.height_px >= 240 && panel.width_px <= 16384 &&
                        panel.height_px <= 16384 && panel.px_per_mm >= 1 && panel.px_per_mm <= 40;
    return usable ? std::optional(panel) : std::nullopt;
}

std::optional<int> read_arguments(int count, char** words, Arguments& into) {
    CLI::App line{"Kataboard: the storyboard of a Toyota Kata team on a touch panel", "kataboard"};
    std::string screen_name;
    std::string panel;
    std::string now;
    std::string theme;
    line.set_version_flag("--version", fmt::format("kataboard {}", build::version));
    line.add_option("--data", into.data, "the station's directory")->envname("KATABOARD_DATA");
    line.add_flag("--demo", into.demo, "show the demo boards, from a cache folder of their own");
    line.add_option("--share", into.share, "write this shared folder into the station's settings");
    line.add_option("--screen", screen_name, "start with this screen")->check(check_screen);
    line.add_option("--board", into.board, "start with this board (its slug)");
    line.add_option("--panel", panel, "a window of WIDTHxHEIGHT[@PX_PER_MM] instead of the whole screen")
        ->check(check_panel);
    auto* system = line.add_option("--window-system", into.system, "sdl, glfw or offscreen")
                       ->transform(CLI::CheckedTransformer(
                           std::map<std::string, window::System>{{"sdl", window::System::sdl},
                                                                 {"glfw", window::System::glfw},
                                                                 {"offscreen", window::System::offscreen}}));
    line.add_option("--shot", into.shot, "draw one screen into this PNG file and end");
    line.add_option("--tap", into.taps, "with --shot: touch what is labelled so first (may be given again)")
        ->allow_extra_args(false);
    line.add_option("--type", into.typed, "with --shot: then type this on a plugged-in keyboard");
    line.add_option("--trace", into.trace, "append one JSON line per drawn frame to this file");
    line.add_option("--now", now, "let the wall clock start here")->check(check_now);
    line.add_option("--theme", theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    line.add_flag("--list-screens", into.list_screens, "print the names of the screens");
    try {
        line.parse(count, words);
    } catch (const CLI::ParseError& trouble) {
        return line.exit(trouble) == 0 ? 0 : 2;
    }
    into.system_given = system->count() > 0;
    into.screen = screen_name.empty() ? std::nullopt : std::optional(find_screen(screen_name)->id);
    into.panel = panel.empty() ? std::nullopt : parse_panel(panel);
    into.now = now.empty() ? std::nullopt : kata::parse_moment(now, kata::system_zone());
    if (!theme.empty()) {
        into.theme = theme == "dark" ? ui::Theme::dark : ui::Theme::light;
    }
    return std::nullopt;
}

}  // namespace kiosk
