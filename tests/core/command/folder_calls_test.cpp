// plant create, sync and restore as they are typed.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

namespace fs = std::filesystem;

std::string text_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Folder {
    explicit Folder(KataCall& call) : kata(call), share(call.path("share")) {
        fs::create_directory(share);
        kata.set_up();
    }
    KataCall& kata;
    std::string share;
};

}  // namespace

TEST_CASE("a plant is made once, in a folder that is there") {
    KataCall kata;
    Folder folder(kata);
    const auto missing = kata({"plant", "create", "--share", kata.path("none"), "--name", "Plant"});
    CHECK(missing.status == 1);
    CHECK(missing.out.empty());
    CHECK_FALSE(fs::exists(kata.path("none")));
    const auto made = kata({"plant", "create", "--share", folder.share, "--name", "Plant"});
    INFO(made.err);
    REQUIRE(made.status == 0);
    CHECK(fs::exists(folder.share + "/PLANT.json"));
    CHECK(text_of(kata.dir() + "/settings.toml").find(folder.share) != std::string::npos);
    const auto again = kata({"plant", "create", "--share", folder.share, "--name", "Plant"});
    CHECK(again.status == 1);
    CHECK(again.out.empty());
}

TEST_CASE("the recovery sheet may go into a new file for its owner only") {
    KataCall kata;
    Folder folder(kata);
    const auto sheet = kata.write("taken", "mine");
    CHECK(kata({"plant", "create", "--share", folder.share, "--name", "Plant", "--sheet", sheet}).status ==
          1);
    CHECK(text_of(sheet) == "mine");
    CHECK_FALSE(fs::exists(folder.share + "/PLANT.json"));
    const auto fresh = kata.path("sheet");
    CHECK(
        kata({"plant", "create", "--share", kata.path("none"), "--name", "Plant", "--sheet", fresh}).status ==
        1);
    CHECK_FALSE(fs::exists(fresh));
    const auto made = kata({"plant", "create", "--share", folder.share, "--name", "Plant", "--sheet", fresh});
    INFO(made.err);
    REQUIRE(made.status == 0);
    CHECK(text_of(fresh).size() > 20);
    CHECK(fs::status(fresh).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(made.out.find(text_of(fresh).substr(0, 20)) == std::string::npos);
}

TEST_CASE("a restored station shows the same board") {
    KataCall kata;
    Folder folder(kata);
    REQUIRE(kata({"record", "exit-cycle", "114", "--note", "Retest"}).status == 0);
    REQUIRE(kata({"plant", "create", "--share", folder.share, "--name", "Plant"}).status == 0);
    REQUIRE(kata({"sync"}).status == 0);
    const auto other = kata.path("other");
    const auto unknown =
        kata.bare({"restore", "--share", folder.share, "--station", "Cell 8", "--data", other});
    CHECK(unknown.status == 1);
    CHECK(unknown.out.empty());
    CHECK_FALSE(fs::exists(other));
    const auto said = kata.bare({"restore", "--share", folder.share, "--station", "Cell 7", "--data", other});
    INFO(said.err);
    REQUIRE(said.status == 0);
    for (const auto& call :
         std::vector<std::vector<std::string>>{{"board", "--json"}, {"points", "exit-cycle", "--json"}}) {
        auto here = call, there = call;
        here.insert(here.begin(), {"--data", kata.dir()});
        there.insert(there.begin(), {"--data", other});
        CHECK(kata.bare(here).out == kata.bare(there).out);
    }
    CHECK(kata.bare({"--data", other, "check"}).status == 0);
    CHECK(kata.bare({"--data", other, "sync"}).status == 0);
    CHECK(kata.bare({"restore", "--share", folder.share, "--station", "Cell 7", "--data", other}).status ==
          1);
}
