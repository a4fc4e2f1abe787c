#include "core/command/share_setting.hpp"

#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"

namespace command {

bool remember_folder(const std::filesystem::path& station_dir, const std::filesystem::path& folder) {
    const auto file = kata::settings_file(station_dir);
    if (!kata::read_settings(file).share.empty()) return false;
    kata::write_share_folder(file, std::filesystem::absolute(folder).lexically_normal().string());
    return true;
}

}  // namespace command
