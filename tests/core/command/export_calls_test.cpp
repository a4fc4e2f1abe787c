// export as it is typed.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct ExportWorld : KataCall {
    ExportWorld() {
        set_up();
        fs::create_directory(to);
    }
    std::string to = path("taken away");
};

}  // namespace

TEST_CASE("a board goes into a folder as a page and four tables") {
    ExportWorld kata;
    REQUIRE(kata({"record", "exit-cycle", "114"}).status == 0);
    const auto said = kata({"export", "cell-7", "--to", kata.to});
    CHECK(said.status == 0);
    CHECK(said.out == "5 files of Cell 7, final assembly in " + kata.to + "\n");
    CHECK(names_in(kata.to) == std::vector<std::string>{"cell-7-cycles.csv", "cell-7-experiments.csv",
                                                        "cell-7-learnings.csv", "cell-7-points.csv",
                                                        "cell-7.html"});
    CHECK(bytes_of(kata.to + "/cell-7-points.csv").find(",114,") != std::string::npos);
}

TEST_CASE("only the page or only the tables") {
    ExportWorld kata;
    CHECK(kata({"export", "--html", "--to", kata.to}).status == 0);
    CHECK(names_in(kata.to) == std::vector<std::string>{"cell-7.html"});
    CHECK(kata({"export", "--csv", "--to", kata.to}).status == 0);
    CHECK(names_in(kata.to).size() == 5);
}

TEST_CASE("a file that is there is replaced only when that is asked for") {
    ExportWorld kata;
    const auto page = kata.to + "/cell-7.html";
    std::ofstream(page) << "mine";
    const auto said = kata({"export", "cell-7", "--to", kata.to});
    CHECK(said.status == 1);
    CHECK(said.err == page + " is there already, name another folder or add --force\n");
    CHECK(bytes_of(page) == "mine");
    CHECK(names_in(kata.to).size() == 1);
    CHECK(kata({"export", "cell-7", "--to", kata.to, "--force"}).status == 0);
    CHECK(bytes_of(page).starts_with("<!DOCTYPE html>"));
}

TEST_CASE("the folder of an export is never made") {
    ExportWorld kata;
    const auto said = kata({"export", "cell-7", "--to", kata.path("nowhere")});
    CHECK(said.status == 1);
    CHECK(said.err == "There is no folder " + kata.path("nowhere") + ", make it or name another\n");
    CHECK_FALSE(fs::exists(kata.path("nowhere")));
}

TEST_CASE("an export lists its files for programs") {
    ExportWorld kata;
    const auto said = kata.json({"export", "cell-7", "--to", kata.to});
    CHECK(said["board"] == "board/cell-7");
    CHECK(said["state"].get<std::string>().size() == 64);
    REQUIRE(said["files"].size() == 5);
    for (const auto& file : said["files"])
        CHECK(file["bytes"] == fs::file_size(file["file"].get<std::string>()));
}
