// The settings file: good values read, mistakes named with their line, comments kept.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/kata/settings.hpp"
#include "tests/catch.hpp"
#include "tests/core/kata/settings_complaint.hpp"

using kata::parse_settings;
using kata::Settings;
using test::complaint;

TEST_CASE("an empty settings file has the usual values") { CHECK(parse_settings("") == Settings{}); }

TEST_CASE("the boards that the glance goes round are named by their short names") {
    const auto settings =
        parse_settings("[display]\ncarousel = [\"cell-7\", \"packaging-2\"]\ncarousel_seconds = 20\n");
    CHECK(settings.carousel == std::vector<std::string>{"cell-7", "packaging-2"});
    CHECK(settings.carousel_seconds == 20);
    CHECK(complaint("[display]\ncarousel = [\"Cell 7\"]\n") ==
          "settings.toml line 2: carousel has \"Cell 7\"; write a board's short name such as \"cell-7\"");
    CHECK(complaint("[display]\ncarousel_seconds = 5\n") ==
          "settings.toml line 2: display.carousel_seconds takes a whole number from 10 to 600");
}

TEST_CASE("what is written reads back as it was") {
    Settings settings;
    settings.share = "//plant/kata \"north\" \\ ü";
    settings.sync_at = "03:30";
    settings.theme = "dark";
    settings.carousel = {"cell-7", "paint"};
    settings.carousel_seconds = 30;
    settings.trust_policy = "enforce";
    settings.px_per_mm = 5.56;
    settings.import_folders = {"/mnt/prüfstand", "from the stick"};
    CHECK(parse_settings(kata::settings_text(settings)) == settings);
    CHECK(parse_settings(kata::settings_text({})) == Settings{});
}

TEST_CASE("a mistake is named with its line and what to write instead") {
    CHECK(complaint("[sync]\nat = \"25:00\"\n") ==
          "settings.toml line 2: sync.at is \"25:00\"; write a time such as \"02:00\"");
    CHECK(complaint("[display]\n\ntheme = \"pink\"\n") ==
          "settings.toml line 3: display.theme is \"pink\"; write \"light\" or \"dark\"");
    CHECK(complaint("[trust]\npolicy = \"strict\"\n") ==
          "settings.toml line 2: trust.policy is \"strict\"; write \"warn\" or \"enforce\"");
    CHECK(complaint("[sync]\nat = 2\n").find("line 2: sync.at is not in quotes") != std::string::npos);
    CHECK(complaint("[display]\npx_per_mm = \"4\"\n")
              .find("line 2: display.px_per_mm takes a number from 1 to 40") != std::string::npos);
    CHECK(complaint("[display]\npx_per_mm = 400\n").find("takes a number") != std::string::npos);
    CHECK(complaint("[import]\nfolders = \"/media\"\n") ==
          "settings.toml line 2: import.folders is no list; write it such as folders = [\"/media\"]");
    CHECK(complaint("[import]\nfolders = [\"\"]\n") ==
          "settings.toml line 2: folders has \"\"; write it such as \"/media\"");
    CHECK(complaint("share = 3\n").find("line 1: share is no section") != std::string::npos);
    CHECK(complaint("[share\n").find("settings.toml line 1") != std::string::npos);
}

TEST_CASE("a section without a name is a sentence, not a crash") {
    for (const auto* text : {"[&", "[", "[[", "[[[share]]]", "[]", "[ ]", "\n[=]\n",
                             "[ ?isplay]\ntheme = \"dark\"\n", "\xEF\xBB\xBF[&]", "[\xC3\xBC]", "[\r\n]"}) {
        INFO(text);
        CHECK(complaint(text).find("settings.toml line ") == 0);
    }
    CHECK(complaint("a = 1\n\n [&]\n") ==
          "settings.toml line 3: write a section such as [share], with its name in brackets");
    CHECK(complaint(" [ share ]\n[[more]]\n[\"quoted\"]\n").empty());
}

TEST_CASE("words stand in quotes on one line, and every line says something") {
    const auto folder = [](const std::string& value) {
        return complaint("[share]\nfolder = " + value + "\n");
    };
    for (const auto* value : {"", "/mnt", "\"/mnt", "'/mnt", "\"/mnt\" x", "0'/я", "\"\"\"/mnt\"\"\"",
                              "\xEF\xBB\xB7", "[[[}80"}) {
        INFO(value);
        CHECK(folder(value).find("settings.toml line 2: share.folder is not in quotes") == 0);
    }
    CHECK(complaint("theme = \"mauve\" [") ==
          "settings.toml line 1: theme is not in quotes; write it such as theme = \"words\"");
    CHECK(folder("\"\\q\"").find("settings.toml line 2: share.folder: ") == 0);
    CHECK(folder("\"a\\nb\"").find("settings.toml line 2: share.folder holds letters") == 0);
    CHECK(folder("\"/mnt/\\\"größe\\\"\" # groß").empty());
    CHECK(folder("'\\\\plant\\kata'").empty());
    CHECK(complaint("a = 1\n\xFF\n").find("settings.toml line 2: some letters cannot be read") == 0);
    CHECK(complaint("[share]\nfolder\n").find("settings.toml line 2: write a setting such as") == 0);
    CHECK(complaint("[share]\nfolder = 'a'\n\nfolder = 'b'\n") ==
          "settings.toml line 4: share.folder stands on line 2 already");
}

TEST_CASE("pixels per millimetre are a plain number") {
    const auto pixels = [](const std::string& value) { return complaint("[display]\npx_per_mm = " + value); };
    for (const auto* value : {"1", "4.03", "40", "5.56 # measured"}) CHECK(pixels(value).empty());
    for (const auto* value :
         {"", "0.9", "41", "nan", "inf", "4,03", "4.", ".5", "1e1", "0x10", "4.0.3", "04", "[4]"}) {
        INFO(value);
        CHECK(pixels(value).find("settings.toml line 2: display.px_per_mm takes a number") == 0);
    }
}

TEST_CASE("a file with a byte order mark and Windows line ends reads as any other") {
    CHECK(parse_settings("\xEF\xBB\xBF[share]\r\nfolder = \"/mnt\"\r\n\r\n[display]\r\ntheme = \"dark\"\r\n")
              .share == "/mnt");
}

TEST_CASE("unknown keys are left alone") {
    CHECK(parse_settings("[future]\nlist = [[1], {a = 2}]\nname = x y\n[share]\nfolder = 'y'\n").share ==
          "y");
    CHECK(parse_settings("[future]\nthing = 3\n[share]\nfolder = \"x\"\nother = true\n").share == "x");
}

TEST_CASE("setting the folder keeps everything else in the file") {
    const auto file = std::filesystem::temp_directory_path() / "kataboard-settings-test.toml";
    std::ofstream(file) << "# ours\n[sync]\nat = \"04:00\" # early\n\n[share]\n# where\nfolder = "
                           "\"old\"\n[display]\ntheme = \"dark\"\n";
    kata::write_share_folder(file, "/mnt/new");
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    CHECK(text.str() == "# ours\n[sync]\nat = \"04:00\" # early\n\n[share]\n# where\nfolder = "
                        "'/mnt/new'\n[display]\ntheme = \"dark\"\n");
    std::filesystem::remove(file);
}

TEST_CASE("the folder goes into its section, not where a comment speaks of it") {
    const auto file = std::filesystem::temp_directory_path() / "kataboard-settings-test-3.toml";
    std::ofstream(file) << "# see [share] below\n[sync]\nat = \"04:00\"\n[share]\nfolder_of_others = 1\n";
    kata::write_share_folder(file, "/mnt/new");
    CHECK(kata::read_settings(file).share == "/mnt/new");
    CHECK(kata::read_settings(file).sync_at == "04:00");
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
