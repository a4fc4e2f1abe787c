// stations and restore as they are typed, and as the kiosk's replace path reads them.
#include <filesystem>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

using Json = nlohmann::json;

/// A station in a shared folder.
struct Folder {
    explicit Folder(KataCall& call) : kata(call), share(call.path("share")) {
        std::filesystem::create_directory(share);
        kata.set_up();
        REQUIRE(kata({"plant", "create", "--share", share, "--name", "Plant"}).status == 0);
        REQUIRE(kata({"sync"}).status == 0);
    }
    Said restore(const std::string& who, const std::string& dir, bool json = false) {
        std::vector<std::string> words{"restore", "--share", share, "--station", who, "--data", dir};
        if (json) words.push_back("--json");
        return kata.bare(words);
    }
    KataCall& kata;
    std::string share;
};

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    return lines;
}

}  // namespace

TEST_CASE("kata stations lists who stands in a folder, by name, journal, records and day") {
    KataCall kata;
    const Folder folder(kata);
    const auto said = kata.bare({"stations", "--share", folder.share});
    CHECK(said.status == 0);
    CHECK(said.out.starts_with("Cell 7  "));
    CHECK(said.out.find(" records  2026-") != std::string::npos);
    const auto list = Json::parse(kata.bare({"stations", "--share", folder.share, "--json"}).out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["name"] == "Cell 7");
    CHECK(list[0]["records"] > 2);
    CHECK(list[0]["replaced"] == false);
    CHECK(list[0]["jid"].get<std::string>().size() == 16);
}

TEST_CASE("kata stations of a folder that is none of a plant says so") {
    KataCall kata;
    const auto away = kata.bare({"stations", "--share", kata.path("away")});
    CHECK(away.status == 1);
    CHECK(away.out.empty());
    std::filesystem::create_directory(kata.path("empty"));
    const auto empty = kata.bare({"stations", "--share", kata.path("empty")});
    CHECK(empty.status == 1);
    CHECK(empty.err.find("PLANT.json") != std::string::npos);
}

TEST_CASE("restore --json tells how far it is and how it ended, one object a line") {
    KataCall kata;
    Folder folder(kata);
    const auto said = folder.restore("Cell 7", kata.path("other"), true);
    INFO(said.err);
    REQUIRE(said.status == 0);
    auto lines = lines_of(said.out);
    REQUIRE(lines.size() >= 2);
    const auto end = lines.back();
    lines.pop_back();
    CHECK(end["end"] == "done");
    CHECK(end["station"]["name"] == "Cell 7");
    CHECK(end["left_out"].empty());
    for (const auto& line : lines) CHECK(line["done"] <= line["all"]);
    CHECK(lines.back()["done"] == lines.back()["all"]);
}

TEST_CASE("restore --json lists the stations where the name fits none or several") {
    KataCall kata;
    Folder folder(kata);
    auto said = folder.restore("Cell 8", kata.path("other"), true);
    CHECK(said.status == 1);
    auto end = lines_of(said.out).back();
    CHECK(end["end"] == "none");
    REQUIRE(end["stations"].size() == 1);
    CHECK(end["stations"][0]["name"] == "Cell 7");
    for (const std::string name : {"one", "two"}) {
        REQUIRE(folder.restore("Cell 7", kata.path(name)).status == 0);
    }
    for (const std::string name : {"one", "two"}) {
        REQUIRE(kata.bare({"--data", kata.path(name), "sync"}).status == 0);
    }
    said = folder.restore("Cell 7", kata.path("other"), true);
    CHECK(said.status == 1);
    end = lines_of(said.out).back();
    CHECK(end["end"] == "several");
    CHECK(end["stations"].size() == 2);
    CHECK_FALSE(std::filesystem::exists(kata.path("other")));
    const auto list = Json::parse(kata.bare({"stations", "--share", folder.share, "--json"}).out);
    CHECK(list.size() == 3);
    CHECK(std::ranges::count_if(list, [](const Json& place) { return place["replaced"] == true; }) == 1);
}
