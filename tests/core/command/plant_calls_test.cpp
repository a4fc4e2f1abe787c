// Who belongs to a plant, as it is typed at two stations.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/command/qr.hpp"
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

std::string text_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A plant of the station "Cell 7" (with its sheet), and beside it a station "Cell 8" that nobody knows.
struct TwoPanels {
    TwoPanels() : share(kata.path("share")), other(kata.path("other")), sheet(kata.path("sheet")) {
        fs::create_directory(share);
        kata.set_up();
        must(kata({"plant", "create", "--share", share, "--name", "Plant", "--sheet", sheet}));
        must(kata.bare({"init", other, "--station", "Cell 8"}));
    }
    void must(const Said& said) const {
        INFO(said.err);
        REQUIRE(said.status == 0);
    }
    Said there(Words args) {
        args.insert(args.begin(), {"--data", other});
        return kata.bare(args);
    }
    void sync_both() {
        must(kata({"sync", "--share", share}));
        must(there({"sync", "--share", share}));
        must(kata({"sync", "--share", share}));
    }
    std::string words() { return nlohmann::json::parse(there({"plant", "join", "--json"}).out)["words"]; }

    KataCall kata;
    std::string share, other, sheet;
};

}  // namespace

TEST_CASE("a panel is accepted by the six words that it shows, and by no others") {
    TwoPanels panels;
    auto& kata = panels.kata;
    panels.sync_both();
    CHECK_THAT(panels.there({"plant", "join"}).out, Contains("asks to join"));
    const auto requests = kata.json({"plant", "requests", "--json"});
    REQUIRE(requests.size() == 1);
    CHECK(requests[0]["name"] == "Cell 8");
    CHECK(requests[0]["words"] == panels.words());
    CHECK_THAT(kata({"plant", "requests"}).out, Contains(panels.words()));

    CHECK(kata({"plant", "accept", "Cell 8"}).status == 2);
    const auto wrong = kata({"plant", "accept", "Cell 8", "--words", "lusab lusab lusab lusab lusab lusab"});
    CHECK(wrong.status == 1);
    CHECK_THAT(wrong.err, Contains("are not the six words"));
    CHECK(kata({"plant", "accept", "Cell 9", "--words", panels.words()}).status == 1);
    CHECK(kata.json({"plant", "requests", "--json"}).size() == 1);

    panels.must(kata({"plant", "accept", "Cell 8", "--words", panels.words()}));
    panels.sync_both();
    CHECK_THAT(panels.there({"plant", "join"}).out, Contains("was accepted"));
    CHECK(kata({"plant", "requests"}).out == "No panel asks to join\n");
    CHECK_THAT(kata({"plant", "stations"}).out, Contains("this station"));
    const auto stations = kata.json({"plant", "stations", "--json"});
    REQUIRE(stations.size() == 2);
    CHECK(stations[0]["role"] == "admin");
    CHECK(stations[1]["role"] == "station");
    CHECK(stations[1]["by"] == stations[0]["jid"]);
}

TEST_CASE("a panel that was not accepted accepts and withdraws nobody") {
    TwoPanels panels;
    panels.sync_both();
    const auto said = panels.there({"plant", "accept", "Cell 8", "--words", panels.words()});
    CHECK(said.status == 1);
    CHECK_THAT(said.err, Contains("is no admin of the plant"));
    CHECK(panels.there({"plant", "revoke", "Cell 7"}).status == 1);
}

TEST_CASE("trust is taken back at an admin's panel, and the first admin's with the sheet") {
    TwoPanels panels;
    auto& kata = panels.kata;
    panels.sync_both();
    panels.must(kata({"plant", "accept", "Cell 8", "--admin", "--words", panels.words()}));
    panels.sync_both();
    const auto refused = panels.there({"plant", "revoke", "Cell 7"});
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Contains("recovery sheet"));
    panels.must(kata({"plant", "revoke", "Cell 8"}));
    CHECK_THAT(kata({"plant", "stations"}).out, Contains("withdrawn after record"));
    panels.must(kata({"plant", "accept", "Cell 8", "--admin", "--words", panels.words()}));
    panels.sync_both();
    panels.must(panels.there({"plant", "revoke", "Cell 7", "--sheet", panels.sheet}));
    CHECK_THAT(panels.there({"plant", "stations"}).out, Contains("withdrawn after record"));
}

TEST_CASE("the sheet makes a new panel an admin when the last one is gone") {
    TwoPanels panels;
    panels.must(panels.kata({"sync", "--share", panels.share}));
    panels.must(panels.there({"sync", "--share", panels.share}));
    CHECK(panels.there({"plant", "recover", "--sheet", panels.kata.write("nonsense", "lusab")}).status == 1);
    panels.must(panels.there({"plant", "recover", "--sheet", panels.sheet}));
    CHECK_THAT(panels.there({"plant", "join"}).out, Contains("is an admin"));
    CHECK(panels.there({"plant", "recover", "--sheet", "-"}).status == 2);  // nobody types in a test
}

TEST_CASE("a stick becomes the plant's folder and takes everything with the next sync") {
    TwoPanels panels;
    auto& kata = panels.kata;
    panels.must(kata({"sync", "--share", panels.share}));
    const auto stick = kata.path("stick");
    CHECK(kata({"plant", "copy", "--share", stick}).status == 1);
    fs::create_directory(stick);
    CHECK(panels.there({"plant", "copy", "--share", stick}).status == 1);
    panels.must(kata({"plant", "copy", "--share", stick}));
    panels.must(kata({"plant", "copy", "--share", stick}));
    panels.must(kata({"sync", "--share", stick}));
    CHECK(text_of(stick + "/PLANT.json") == text_of(panels.share + "/PLANT.json"));
    panels.must(panels.there({"sync", "--share", stick}));
}

TEST_CASE("the sheet has a picture for a camera under its words") {
    const TwoPanels panels;
    const auto sheet = text_of(panels.sheet);
    CHECK(sheet.find("\u2588") != std::string::npos);
    const auto picture = command::qr_blocks("LUSAB FIMOD");
    std::istringstream lines(picture);
    std::size_t count = 0;
    std::size_t width = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto places = static_cast<std::size_t>(std::ranges::count_if(
            line, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
        CHECK((width == 0 || places == width));
        width = places;
    }
    CHECK(width == 29);  // 21 modules and the quiet edge
    CHECK(count == 15);
    CHECK(command::qr_blocks(std::string(10'000, 'X')).empty());
}
