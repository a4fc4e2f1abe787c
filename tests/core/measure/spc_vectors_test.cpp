// The published SPC vectors, where their folder stands beside the checkout; a few of them are copied here so that every clone has some.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/command/chart_case.hpp"
#include "core/measure/runs.hpp"
#include "tests/catch.hpp"

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// The comparator's rule: whole numbers, switches, nulls and lists exactly; other numbers to 1e-9 of the larger.
void compare(const Json& want, const Json& got, const std::string& where) {
    INFO(where);
    if (want.is_object()) {
        for (const auto& [key, value] : want.items()) {
            REQUIRE(got.contains(key));
            compare(value, got.at(key), where + "." + key);
        }
    } else if (want.is_array()) {
        REQUIRE(got.is_array());
        REQUIRE(got.size() == want.size());
        for (std::size_t i = 0; i < want.size(); ++i) {
            compare(want[i], got[i], where + "[" + std::to_string(i) + "]");
        }
    } else if (want.is_number() && got.is_number()) {
        const auto a = want.get<double>();
        const auto b = got.get<double>();
        CHECK(std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)));
    } else {
        CHECK(want == got);
    }
}

std::vector<fs::path> cases_in(const fs::path& folder) {
    std::vector<fs::path> cases;
    if (fs::is_directory(folder)) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() == ".json") {
                cases.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(cases);
    return cases;
}

void check_folder(const fs::path& folder) {
    for (const auto& file : cases_in(folder)) {
        std::ifstream in(file);
        compare(Json::parse(in), command::computed_case(file), file.filename().string());
    }
}

}  // namespace

TEST_CASE("the vectors kept here come out as published") {
    const auto folder = fs::path(KATABOARD_TESTS_DIR) / "core/measure/vectors";
    REQUIRE_FALSE(cases_in(folder).empty());
    check_folder(folder);
}

TEST_CASE("every vector of the shared folder comes out as published, where the folder is") {
    check_folder(fs::path(KATABOARD_TESTS_DIR) / "../../shared/spc/open");
}

TEST_CASE("the limits of runs and crossings are right up to two million points") {
    const auto file = fs::path(KATABOARD_TESTS_DIR) / "../../shared/spc/open/runs_limits.csv";
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        std::size_t useful = 0;
        std::size_t longest = 0;
        std::size_t crossings = 0;
        char comma = 0;
        fields >> useful >> comma >> longest >> comma >> crossings;
        INFO(line);
        CHECK(measure::longest_run_limit(useful) == longest);
        CHECK(measure::crossings_limit(useful) == crossings);
    }
}
