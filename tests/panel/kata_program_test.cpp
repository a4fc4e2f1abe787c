// A program as the panel runs it: what it says, how it ends, and that nobody waits for one that hangs.
#include <fstream>

#include "kiosk/app/kata_program.hpp"
#include "tests/catch.hpp"
#include "tests/panel/panel.hpp"

namespace {

const std::atomic<bool> go_on = false;

kiosk::KataCall shell(const std::string& script) { return {.words = {"-c", script}}; }

}  // namespace

TEST_CASE("what a program said, its last complaint and its status are known") {
    std::vector<std::string> lines;
    auto call =
        shell("echo one; echo two; echo 'kata: first' >&2; echo 'kata: The folder is away' >&2; exit 3");
    call.heard = [&](std::string_view line) { lines.emplace_back(line); };
    const auto ran = kiosk::run_program("/bin/sh", call, go_on);
    CHECK(ran.status == 3);
    CHECK(ran.out == "one\ntwo\n");
    CHECK(ran.why == "The folder is away");
    CHECK(lines == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a program that is not there says so in one sentence") {
    const auto ran = kiosk::run_program("/nowhere/kata", {}, go_on);
    CHECK(ran.status == -1);
    CHECK_FALSE(ran.why.empty());
}

TEST_CASE("a program that says nothing any more is given up") {
    auto call = shell("exec sleep 600");
    call.silence = journal::Span{300};
    const auto ran = kiosk::run_program("/bin/sh", call, go_on);
    CHECK(ran.status == -1);
    CHECK_FALSE(ran.why.empty());
}

TEST_CASE("what a program left behind does not keep the panel waiting") {
    const auto ran = kiosk::run_program("/bin/sh", shell("sleep 20 & echo done; exit 0"), go_on);
    CHECK(ran.status == 0);
    CHECK(ran.out == "done\n");
}

TEST_CASE("folders of a plant are found by their marker, two deep") {
    const tests::Folder root;
    for (const auto* folder : {"plant", "user/stick", "empty", "a/b/too-deep"}) {
        std::filesystem::create_directories(root.path() / folder);
    }
    std::ofstream(root.path() / "plant" / "PLANT.json") << R"({"fmt":1,"name":"Plant North"})";
    std::ofstream(root.path() / "user/stick" / "PLANT.json") << "half a mark";
    std::ofstream(root.path() / "a/b/too-deep" / "PLANT.json") << "{}";
    const auto found = kiosk::find_share_folders({root.path().string(), "/nowhere"}, go_on);
    REQUIRE(found.size() == 2);
    CHECK(found[0].plant == "Plant North");
    CHECK(found[1].path == (root.path() / "user/stick").string());
    CHECK(found[1].holds_plant);
}
