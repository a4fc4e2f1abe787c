// DIR/settings.toml: what belongs to this panel and is no record. Checked when read, with the line and the reason of a mistake.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/coaching.hpp"
#include "core/kata/shift_calendar.hpp"

namespace kata {

struct Settings {
    std::string share;  // folder; empty = none yet
    std::string sync_at = "02:00";
    std::string trust_policy = "warn";  // warn | enforce: whether records of panels that nobody accepted wait
    bool write_out = true;              // the nightly sync leaves reports for people in the shared folder
    std::string theme = "light";        // light | dark
    std::optional<double> px_per_mm;    // override of the display's own report
    std::vector<std::string> carousel;  // slugs of the boards that the glance goes round; empty: this panel's
    int carousel_seconds = 60;          // each of them; 10 to 600
    // where files to be read in lie; one that begins with no slash is the station's own
    std::vector<std::string> import_folders = {"import", "/media", "/run/media"};
    ShiftCalendar calendar;  // [[shift]] and [calendar]
    Coaching coaching;       // [coaching]; its cards stand in questions.toml
    bool operator==(const Settings&) const = default;
};

/// Throws std::runtime_error "settings.toml line 7: sync.at is \"25:00\", write a time like \"02:00\"". Unknown keys are kept and ignored.
Settings read_settings(const std::filesystem::path& file);
Settings parse_settings(const std::string& text);
/// A commented file with these values.
std::string settings_text(const Settings& settings);
/// Sets share.folder in the file, keeping everything else as it stands.
void write_share_folder(const std::filesystem::path& file, const std::string& folder);

}  // namespace kata
