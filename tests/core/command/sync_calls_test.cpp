// sync and exchange as they are typed.
#include <filesystem>
#include <sstream>

#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

namespace fs = std::filesystem;

/// A station and a folder, which is a plant's once create() was called.
struct Folder {
    explicit Folder(KataCall& call) : kata(call), share(call.path("share")) {
        fs::create_directory(share);
        kata.set_up();
    }
    void create() const {
        REQUIRE(kata({"plant", "create", "--share", share, "--name", "Plant"}).status == 0);
    }
    KataCall& kata;
    std::string share;
};

std::vector<nlohmann::json> json_lines(const std::string& text) {
    std::vector<nlohmann::json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
}

}  // namespace

TEST_CASE("a sync tells what became of it, and its exit status too") {
    KataCall kata;
    const Folder folder(kata);
    auto said = kata({"sync"});
    CHECK(said.status == 1);
    CHECK(said.err == "No shared folder is named, give --share DIR or set it in settings.toml\n");
    said = kata({"sync", "--share", folder.share});
    CHECK(said.status == 3);
    CHECK(said.out.empty());
    CHECK(said.err.find("no PLANT.json") != std::string::npos);
    folder.create();
    said = kata({"sync"});
    INFO(said.err);
    CHECK(said.status == 0);
    CHECK(said.out.find("safely in " + folder.share) != std::string::npos);
    CHECK(kata({"sync"}).out == "Everything was in " + folder.share + " already\n");
    CHECK(kata({"sync", "--share", kata.path("none")}).status == 3);
    CHECK_FALSE(fs::exists(kata.path("none")));
}

TEST_CASE("the first folder that a station syncs with is its shared folder from then on") {
    KataCall kata;
    const Folder folder(kata);
    folder.create();
    const auto other = kata.path("other");
    const auto there = [&](std::vector<std::string> args) {
        args.insert(args.begin(), {"--data", other});
        return kata.bare(std::move(args));
    };
    REQUIRE(there({"init", other, "--station", "Cell 8"}).status == 0);
    CHECK(there({"sync", "--share", kata.path("none")}).status == 3);
    CHECK(there({"sync", "--share", folder.share, "--once"}).status == 0);
    CHECK(there({"sync"}).status == 1);  // it is still not named
    const auto said = there({"sync", "--share", folder.share});
    CHECK(said.status == 0);
    CHECK(said.err.find("is this station's shared folder from now on") != std::string::npos);
    CHECK(there({"sync"}).status == 0);
    fs::create_directory(kata.path("stick"));
    REQUIRE(there({"plant", "copy", "--share", kata.path("stick")}).status == 0);
    REQUIRE(there({"sync", "--share", kata.path("stick")}).status == 0);
    CHECK(there({"sync"}).out == "Everything was in " + folder.share + " already\n");
}

TEST_CASE("the timer may ask as often as it likes: a sync is done when it is time") {
    KataCall kata;
    const Folder folder(kata);
    const auto due = [&] { return kata({"sync", "--due"}); };
    CHECK(due().status == 0);  // no folder is named
    folder.create();
    CHECK(due().out.find("safely in " + folder.share) != std::string::npos);
    CHECK(due().out.empty());
    kata.now = kata.now + journal::days(1);
    CHECK(due().out == "Everything was in " + folder.share + " already\n");
    kata.now = kata.now + journal::days(1);
    fs::rename(folder.share, kata.path("away"));
    CHECK(due().status == 3);
    kata.now = kata.now + journal::minutes(5);
    CHECK(due().status == 0);
    kata.now = kata.now + journal::minutes(10);
    CHECK(due().status == 3);
    fs::rename(kata.path("away"), folder.share);
    kata.now = kata.now + journal::minutes(30);
    CHECK_FALSE(due().out.empty());
    kata.now = kata.now + journal::hours(1);
    CHECK(due().out.empty());
}

TEST_CASE("as JSON a sync gives a line for each step and last the outcome") {
    KataCall kata;
    const Folder folder(kata);
    folder.create();
    const auto said = kata({"sync", "--json"});
    REQUIRE(said.status == 0);
    const auto lines = json_lines(said.out);
    REQUIRE(lines.size() >= 2);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(lines[i].contains("done"));
        CHECK(lines[i].contains("all"));
    }
    CHECK(lines.back()["end"] == "done");
    CHECK(lines.back()["waiting"] == 0);
    CHECK(lines.back()["trouble"] == "");
    const auto none = kata({"sync", "--share", kata.path("none"), "--json"});
    CHECK(none.status == 3);
    CHECK(json_lines(none.out).back()["end"] == "not_there");
}

TEST_CASE("a file of the folder that is no segment is named, and the sync is done all the same") {
    KataCall kata;
    const Folder folder(kata);
    folder.create();
    fs::create_directories(folder.share + "/journal/notes");
    kata.write("share/journal/notes/x.jsonl", "theirs");
    const auto said = kata({"sync"});
    CHECK(said.status == 0);
    CHECK(said.err.find("journal/notes/x.jsonl") != std::string::npos);
}

TEST_CASE("a mirror and a folder become one by hand, without the station") {
    KataCall kata;
    const Folder folder(kata);
    folder.create();
    REQUIRE(kata({"sync"}).status == 0);
    const auto stick = kata.path("stick");
    fs::create_directory(stick);
    fs::copy_file(folder.share + "/PLANT.json", stick + "/PLANT.json");
    const auto mirror = kata.dir() + "/mirror";
    auto said = kata.bare({"exchange", "--mirror", mirror, "--share", stick});
    INFO(said.err);
    CHECK(said.status == 0);
    CHECK(said.out == "0 files fetched, 1 segment brought to " + stick + "\n");
    said = kata.bare({"exchange", "--mirror", mirror, "--share", stick, "--json"});
    CHECK(json_lines(said.out).back()["brought"] == 0);

    CHECK(kata.bare({"exchange", "--mirror", mirror, "--share", kata.path("none")}).status == 3);
    CHECK(kata.bare({"exchange", "--mirror", kata.path("none"), "--share", stick}).status == 1);
    said = kata.bare({"exchange", "--mirror", mirror, "--share", stick, "--plant", std::string(32, 'a')});
    CHECK(said.status == 3);
    CHECK(said.err.find("another plant") != std::string::npos);
    fs::create_directory(kata.path("empty"));
    said = kata.bare({"exchange", "--mirror", kata.path("empty"), "--share", stick});
    CHECK(said.status == 1);
    CHECK(said.err.find("--plant") != std::string::npos);
}
