// The share that the three documented queries of deploy/queries are tried on, and what they must say: what the store says. Nothing in
// tests/queries is changed by hand; `core_tests [.make-golden]` writes what is not there yet.
#include <filesystem>

#include "core/share/segment.hpp"
#include "tests/catch.hpp"
#include "tests/core/rollup/small_share.hpp"
#include "tests/core/share/stand.hpp"

namespace {

std::filesystem::path queries() { return std::filesystem::path{KATABOARD_TESTS_DIR} / "queries"; }

std::string golden_now() {
    fake::TempFolder temp;
    journal::Store::create(temp / "station.db", fake::jid_of(3));
    journal::Store store{temp / "station.db", journal::Store::Mode::read_write};
    fake::import_small(store);
    return fake::said_by(store);
}

}  // namespace

TEST_CASE("the share of the documented queries holds the records it was made of") {
    for (const auto& [path, bytes] : fake::small_share()) {
        INFO(path);
        const auto there = share::segment_text(fake::bytes_of(queries() / "share" / path));
        REQUIRE(there);
        CHECK(share::read_segment(*there).segment);
        CHECK(*there == share::segment_text(bytes));
    }
}

TEST_CASE("the golden result of the documented queries is what a station says of the same share") {
    CHECK(fake::bytes_of(queries() / "golden.csv") == golden_now());
}

TEST_CASE("write the share of the documented queries and its golden result", "[.make-golden]") {
    auto files = fake::small_share();
    for (const auto& [path, bytes] : files) {
        const auto file = queries() / "share" / path;
        if (std::filesystem::exists(file)) continue;
        std::filesystem::create_directories(file.parent_path());
        fake::put_bytes(file, bytes);
    }
    if (!std::filesystem::exists(queries() / "golden.csv"))
        fake::put_bytes(queries() / "golden.csv", golden_now());
}
