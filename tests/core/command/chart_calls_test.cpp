// chart as it is typed: files, metrics, test cases.
#include "tests/catch.hpp"
#include "tests/core/command/kata_call.hpp"

namespace {

std::string rows(const std::vector<double>& values) {
    std::string text = "index,y\n";
    for (std::size_t i = 0; i < values.size(); ++i)
        text += std::to_string(i) + "," + std::to_string(values[i]) + "\n";
    return text;
}

const std::vector<double> twelve{10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12};

}  // namespace

TEST_CASE("the analysis of a file is told in lines") {
    KataCall kata;
    const auto said = kata.bare({"chart", kata.write("cycles.csv", rows(twelve))});
    CHECK(said.status == 0);
    CHECK(said.out.starts_with("cycles.csv, 12 values\n"));
    CHECK(said.out.find("  median                11\n") != std::string::npos);
    CHECK(said.out.find("  least to greatest     10 to 12\n") != std::string::npos);
    CHECK(said.out.find("  natural limits        5.68 to 16.32\n") != std::string::npos);
    CHECK(said.out.find("Cp") == std::string::npos);
}

TEST_CASE("Cp and Cpk are for those who ask") {
    KataCall kata;
    const auto file = kata.write("cycles.csv", rows(twelve));
    CHECK(kata.bare({"chart", file, "--lsl", "5", "--usl", "17"}).out.find("Cp, Cpk") != std::string::npos);
}

TEST_CASE("phases given by row have lines of their own, in words and as a document") {
    KataCall kata;
    auto values = twelve;
    for (const double value : twelve) values.push_back(value + 20);
    const auto file = kata.write("cycles.csv", rows(values));
    CHECK(kata.bare({"chart", file, "--phase", "12"}).out.find("phase 2, rows 12 to 23\n") !=
          std::string::npos);
    const auto said = kata.bare({"chart", file, "--phase", "12", "--json"});
    const auto document = nlohmann::json::parse(said.out);
    CHECK(document["kind"] == "series");
    CHECK(document["n"] == 24);
    REQUIRE(document["phases"].size() == 2);
    CHECK(document["phases"][1]["median"] == 31);
    CHECK(document["phases"][1]["start"] == 12);
}

TEST_CASE("a metric's chart leaves struck-out points out and says so") {
    KataCall kata;
    kata.set_up();
    for (int n = 0; n < 12; ++n)
        REQUIRE(kata({"record", "exit-cycle", n % 2 == 0 ? "10" : "12"}).status == 0);
    const auto said = kata({"chart", "exit-cycle"});
    CHECK(said.out.starts_with("Exit cycle, s, 12 values\n"));
    CHECK(kata.json({"chart", "exit-cycle", "--json"})["phases"][0]["n_obs"] == 12);
}

TEST_CASE("a file without a column n can have no p chart, and a row that is not there is named") {
    KataCall kata;
    const auto file = kata.write("cycles.csv", rows(twelve));
    CHECK(kata.bare({"chart", file, "--as", "p"}).err ==
          "A p or u chart needs of how many in each row, add a column n\n");
    CHECK(kata.bare({"chart", file, "--phase", "99"}).err == "There is no row 99, the rows are 0 to 11\n");
    CHECK(kata.bare({"chart", file, "--as", "c"}).out.find("c chart, 12 rows") != std::string::npos);
    CHECK(kata.bare({"chart"}).status == 2);
}

TEST_CASE("a word among the numbers is named with its line") {
    KataCall kata;
    const auto said = kata.bare({"chart", kata.write("cycles.csv", "y\n10\nten\n")});
    CHECK(said.status == 1);
    CHECK(said.err == "cycles.csv line 3: \"ten\" is not a number; write it with digits and a point\n");
}

TEST_CASE("a file with a heading only is analysed as nothing") {
    KataCall kata;
    const auto said = kata.bare({"chart", kata.write("empty.csv", "index,y\n")});
    CHECK(said.status == 0);
    CHECK(said.out.starts_with("empty.csv, 0 values\n"));
}

TEST_CASE("a case file is computed whole, with or without what is expected") {
    KataCall kata;
    kata.write("some.csv", rows(twelve));
    const auto file =
        kata.write("some.json",
                   R"({"id": "some", "kind": "series", "file": "some.csv", "spec": {"phase_starts": [0]}})");
    const auto document = nlohmann::json::parse(kata.bare({"chart", "--case", file}).out);
    CHECK(document["id"] == "some");
    CHECK(document["phases"][0]["crossings"] == 11);
    const auto odd = kata.write("odd.json", R"({"kind": "pie"})");
    CHECK(kata.bare({"chart", "--case", odd}).status == 1);
    CHECK(kata.bare({"chart", "--case", kata.path("none.json")}).err.starts_with("There is no file"));
}
