// status and fleet as they are typed.
#include <algorithm>
#include <filesystem>

#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

namespace fs = std::filesystem;

/// The words for programs, those about the disk of the test's machine left out.
std::vector<std::string> to_look_at(const nlohmann::json& status) {
    std::vector<std::string> words;
    for (const auto& finding : status["look"]) {
        auto word = finding["what"].get<std::string>();
        if (word != "disk" && word != "share") words.push_back(std::move(word));
    }
    return words;
}

nlohmann::json status_of(KataCall& kata) { return nlohmann::json::parse(kata({"status", "--json"}).out); }

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a station whose records stand nowhere else says so, and with its exit status") {
    KataCall kata;
    kata.set_up();
    const auto said = kata({"status"});
    CHECK(said.status == 1);
    CHECK(said.out.starts_with("look: There is no copy of what is recorded here"));
    CHECK(to_look_at(status_of(kata)) == Words{"no_copy"});
}

TEST_CASE("a copied station is well until the copy is old") {
    KataCall kata;
    kata.set_up();
    fs::create_directory(kata.path("share"));
    REQUIRE(kata({"plant", "create", "--share", kata.path("share"), "--name", "Plant"}).status == 0);
    REQUIRE(kata({"sync"}).status == 0);
    auto status = status_of(kata);
    CHECK(to_look_at(status).empty());
    CHECK(status["well"] == status["look"].empty());
    CHECK(status["waiting"] == 0);
    CHECK(kata({"status"}).status == (status["well"] == true ? 0 : 1));
    kata.now = kata.now + journal::hours(36);
    REQUIRE(kata({"record", "exit-cycle", "114"}).status == 0);
    CHECK(kata({"status"}).status == 1);
    status = status_of(kata);
    CHECK(to_look_at(status) == Words{"copy_old"});
    CHECK(status["waiting"] == 1);
    CHECK(status["last_complete"].get<std::string>().starts_with("2026-11-22T12:52:00"));
}

TEST_CASE("a search for damage finds none in a sound station") {
    KataCall kata;
    kata.set_up();
    CHECK(to_look_at(nlohmann::json::parse(kata({"status", "--check", "--json"}).out)) == Words{"no_copy"});
}

TEST_CASE("the fleet of one station is that station") {
    KataCall kata;
    kata.set_up();
    const auto fleet = kata.json({"fleet"});
    REQUIRE(fleet.size() == 1);
    CHECK(fleet[0]["name"] == "Cell 7");
    CHECK(fleet[0]["here"] == true);
    const auto said = kata({"fleet"});
    CHECK(said.status == 0);
    CHECK(said.out.starts_with("Cell 7  "));
    CHECK(said.out.find("this station") != std::string::npos);
    CHECK(said.out.find("to be copied") != std::string::npos);
}

TEST_CASE("the fleet tells when another station was last heard") {
    KataCall kata;
    kata.set_up();
    fs::create_directory(kata.path("share"));
    REQUIRE(kata({"plant", "create", "--share", kata.path("share"), "--name", "Plant"}).status == 0);
    REQUIRE(kata({"sync"}).status == 0);
    const auto other = kata.path("other");
    REQUIRE(kata.bare({"init", other, "--station", "Cell 8"}).status == 0);
    REQUIRE(kata.bare({"--data", other, "sync", "--share", kata.path("share")}).status == 0);
    kata.now = kata.now + journal::hours(3);
    REQUIRE(kata({"sync"}).status == 0);
    const auto fleet = kata.json({"fleet"});
    REQUIRE(fleet.size() == 2);
    CHECK(fleet[1]["name"] == "Cell 8");
    CHECK(fleet[1]["heard"].get<std::string>().starts_with("2026-11-22T12:52:00"));
    CHECK(fleet[1]["behind"] == 0);
    CHECK(fleet[1]["role"] == "");
    const auto said = kata({"fleet"});
    CHECK(said.out.find("heard 3 h ago") != std::string::npos);
    CHECK(said.out.find("not accepted") != std::string::npos);
}
