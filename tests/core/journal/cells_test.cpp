// The fold in memory.
#include "core/journal/cells.hpp"

#include <rapidcheck.h>

#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"

using namespace journal;

namespace {

Record saying(std::uint64_t t, std::string entity, std::string field, Value value) {
    Record record;
    record.s = 1;
    record.t = {t};
    record.c.push_back({std::move(entity), std::move(field), std::move(value), {}});
    return record;
}

}  // namespace

TEST_CASE("the later change of a cell stands, whichever arrives first") {
    const auto early = saying(1, "obstacle/a", "obstacle", std::string{"early"});
    const auto late = saying(2, "obstacle/a", "obstacle", std::string{"late"});
    Cells one, other;
    fold(one, early, blake2b("early"));
    fold(one, late, blake2b("late"));
    fold(other, late, blake2b("late"));
    fold(other, early, blake2b("early"));
    CHECK(text_of(one, "obstacle/a", "obstacle") == "late");
    CHECK(one == other);
}

TEST_CASE("of changes with one stamp the greater tip stands") {
    Cells cells;
    Bytes32 small{}, great{};
    great[0] = 0x80;
    fold(cells, saying(1, "a", "b", 2.0), great);
    fold(cells, saying(1, "a", "b", 1.0), small);
    CHECK(number_of(cells, "a", "b") == 2.0);
}

TEST_CASE("an expectation once sealed stays what it was") {
    Cells cells;
    fold(cells, saying(2, "experiment/a", "expectation", std::string{"under 55 s"}), blake2b("1"));
    fold(cells, saying(3, "experiment/a", "expectation", std::string{"under 60 s"}), blake2b("2"));
    CHECK(text_of(cells, "experiment/a", "expectation") == "under 55 s");
    fold(cells, saying(3, "experiment/a", "learning", std::string{"x"}), blake2b("2"));
    fold(cells, saying(4, "experiment/a", "learning", std::string{"y"}), blake2b("3"));
    CHECK(text_of(cells, "experiment/a", "learning") == "y");
}

TEST_CASE("only an experiment's fields are write-once") {
    CHECK(is_write_once("experiment/a", "step"));
    CHECK_FALSE(is_write_once("experiment/a", "what_happened"));
    CHECK_FALSE(is_write_once("goal/a", "metric"));
}

TEST_CASE("a cell answers only for its own kind of value") {
    Cells cells;
    fold(cells, saying(1, "a", "_del", true), blake2b("1"));
    CHECK(is_deleted(cells, "a"));
    CHECK_FALSE(text_of(cells, "a", "_del"));
    CHECK_FALSE(number_of(cells, "a", "_del"));
    CHECK_FALSE(is_true(cells, "a", "other"));
    CHECK_FALSE(is_deleted(cells, "b"));
}

TEST_CASE("order, repetition and grouping of the records make no difference to the fold") {
    CHECK(rc::check([](unsigned seed) {
        test::Histories histories{seed};
        auto all = histories.many(40);
        Cells straight;
        for (const auto& one : all) fold(straight, one.record, one.tip);

        const std::vector again(all.begin(), all.begin() + 10);
        all.insert(all.end(), again.begin(), again.end());
        std::shuffle(all.begin(), all.end(), histories.random());
        Cells shuffled;
        for (const auto& one : all) fold(shuffled, one.record, one.tip);
        RC_ASSERT(straight == shuffled);
    }));
}
