// The settings file: good values read, mistakes named with their line, comments kept.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/kata/settings.hpp"
#include "tests/catch.hpp"

namespace {

using kata::parse_settings;
using kata::Settings;

std::string complaint(const std::string& text) {
    try {
        parse_settings(text);
    } catch (const std::runtime_error& trouble) {
        return trouble.what();
    }
    return "";
}

}  // namespace

TEST_CASE("an empty settings file has the usual values") {
    CHECK(parse_settings("") == Settings{});
}

TEST_CASE("what is written reads back as it was") {
    Settings settings;
    settings.share = "//plant/kata \"north\" \\ ü";
    settings.sync_at = "03:30";
    settings.theme = "dark";
    settings.px_per_mm = 5.56;
    CHECK(parse_settings(kata::settings_text(settings)) == settings);
    CHECK(parse_settings(kata::settings_text({})) == Settings{});
}

TEST_CASE("a mistake is named with its line and what to write instead") {
    CHECK(complaint("[sync]\nat = \"25:00\"\n") == "settings.toml line 2: sync.at is \"25:00\"; write a time such as \"02:00\"");
    CHECK(complaint("[display]\n\ntheme = \"pink\"\n") ==
          "settings.toml line 3: display.theme is \"pink\"; write \"light\" or \"dark\"");
    CHECK(complaint("[sync]\nat = 2\n").find("line 2: sync.at is not in quotes") != std::string::npos);
    CHECK(complaint("[display]\npx_per_mm = \"4\"\n").find("line 2: display.px_per_mm takes a number from 1 to 40") != std::string::npos);
    CHECK(complaint("[display]\npx_per_mm = 400\n").find("takes a number") != std::string::npos);
    CHECK(complaint("share = 3\n").find("line 1: share is no section") != std::string::npos);
    CHECK(complaint("[share\n").find("settings.toml line 1") != std::string::npos);
}

TEST_CASE("unknown keys are left alone") {
    CHECK(parse_settings("[future]\nthing = 3\n[share]\nfolder = \"x\"\nother = true\n").share == "x");
}

TEST_CASE("setting the folder keeps everything else in the file") {
    const auto file = std::filesystem::temp_directory_path() / "kataboard-settings-test.toml";
    std::ofstream(file) << "# ours\n[sync]\nat = \"04:00\" # early\n\n[share]\n# where\nfolder = \"old\"\n[display]\ntheme = \"dark\"\n";
    kata::write_share_folder(file, "/mnt/new");
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    CHECK(text.str() ==
          "# ours\n[sync]\nat = \"04:00\" # early\n\n[share]\n# where\nfolder = '/mnt/new'\n[display]\ntheme = \"dark\"\n");
    std::filesystem::remove(file);
}

TEST_CASE("a file without a share section gets one") {
    const auto file = std::filesystem::temp_directory_path() / "kataboard-settings-test-2.toml";
    std::ofstream(file) << "[sync]\nat = \"04:00\"";
    kata::write_share_folder(file, "/mnt/new");
    const auto settings = kata::read_settings(file);
    CHECK(settings.share == "/mnt/new");
    CHECK(settings.sync_at == "04:00");
    std::filesystem::remove(file);
}
