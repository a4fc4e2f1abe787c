// Cells that two stations changed without knowing of each other. What counts is the set of records, not who came first.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <random>
#include <set>
#include <tuple>

#include "core/journal/store.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/journal/temp_folder.hpp"

using namespace journal;
using test::some_jid;
using test::TempFolder;
using test::Travelling;

namespace {

/// A station far away: writes a cell, seeing what it is told it sees.
class Far {
public:
    explicit Far(int n) : jid_(some_jid(n)), tip_(chain_start(jid_)) {}

    Travelling say(std::uint64_t t, std::string_view value, const std::vector<Travelling>& seen,
                   std::string_view field = "sentence", std::string_view entity = "target/1") {
        Record record;
        record.s = ++s_;
        record.t = {t};
        record.w = "2026-11-23T08:00:00.000+01:00";
        record.a = "test";
        const Change change{std::string{entity}, std::string{field}, std::string{value}, std::nullopt};
        record.c.push_back(change);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (i > 0) record.c.push_back(change);
            record.c.back().base = seen[i].tip;
        }
        auto line = to_line(record);
        const auto tip = chain_next(tip_, line);
        Travelling travelling{jid_, std::move(line), record, tip, tip_};
        tip_ = tip;
        return travelling;
    }

private:
    std::string jid_;
    std::uint64_t s_ = 0;
    Bytes32 tip_;
};

std::size_t conflicts_after(const std::vector<Travelling>& records, const std::vector<std::size_t>& order) {
    TempFolder folder;
    Store::create(folder / "station.db", some_jid(0));
    Store store{folder / "station.db", Store::Mode::read_write};
    for (const auto i : order) {
        const auto& one = records[i];
        store.import_record(one.jid, one.line, one.record, one.tip, one.previous);
    }
    CHECK(store.check().empty());
    return store.conflicts().size();
}

/// In every order in which they can arrive.
std::vector<std::size_t> conflicts_of(const std::vector<Travelling>& records) {
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::size_t> found;
    do found.push_back(conflicts_after(records, order));
    while (std::ranges::next_permutation(order).found);
    return found;
}

bool all_are(const std::vector<std::size_t>& found, std::size_t n) {
    return std::ranges::all_of(found, [&](std::size_t one) { return one == n; });
}

}  // namespace

TEST_CASE("two values of one cell, made apart, are a conflict on every panel") {
    Far a{1};
    Far b{2};
    const auto first = a.say(1, "95 to 125 s", {});
    const auto here = a.say(5, "95 to 120 s", {first});
    const auto there = b.say(4, "95 to 118 s", {first});
    CHECK(all_are(conflicts_of({first, here, there}), 1));
}

TEST_CASE("edits that follow each other are no conflict, whoever made them and in whatever order they come") {
    Far a{1};
    Far b{2};
    const auto one = a.say(1, "one", {});
    const auto two = b.say(2, "two", {one});
    const auto three = a.say(3, "three", {two});
    const auto four = b.say(4, "four", {three});
    CHECK(all_are(conflicts_of({one, two, three, four}), 0));
}

TEST_CASE("the same value given twice is no conflict") {
    Far a{1};
    Far b{2};
    CHECK(all_are(conflicts_of({a.say(1, "same", {}), b.say(2, "same", {})}), 0));
}

TEST_CASE("an edit that names both values closes the conflict") {
    Far a{1};
    Far b{2};
    const auto here = a.say(1, "95 to 120 s", {});
    const auto there = b.say(2, "95 to 118 s", {});
    const auto settled = a.say(3, "95 to 119 s", {there, here});
    CHECK(all_are(conflicts_of({here, there, settled}), 0));
    const auto only_one = a.say(4, "95 to 119 s", {there});
    CHECK(all_are(conflicts_of({here, there, only_one}), 1));
}

TEST_CASE("a sealed expectation is never a conflict: the first one stands") {
    Far a{1};
    Far b{2};
    CHECK(all_are(conflicts_of({a.say(1, "108 s", {}, "expectation", "experiment/1"),
                                b.say(2, "95 s", {}, "expectation", "experiment/1")}),
                  0));
}

TEST_CASE("a conflict tells both values, who wrote them and when") {
    TempFolder folder;
    Store::create(folder / "station.db", some_jid(0));
    Store store{folder / "station.db", Store::Mode::read_write};
    Far a{1};
    Far b{2};
    for (const auto& one : {a.say(7, "here", {}), b.say(8, "there", {})})
        store.import_record(one.jid, one.line, one.record, one.tip, one.previous);
    REQUIRE(store.conflicts() == std::vector<CellName>{{"target/1", "sentence"}});
    const auto heads = store.heads_of("target/1", "sentence");
    REQUIRE(heads.size() == 2);
    CHECK(heads[0].jid == some_jid(1));
    CHECK(heads[0].t.t == 7);
    CHECK(heads[1].change.value == Value{std::string{"there"}});
}

namespace {

/// What a world of stations wrote, each naming what it is told it saw: heads, what was replaced long ago, or nothing.
std::vector<Travelling> careless_world(std::mt19937& random) {
    std::vector<Far> stations{Far{1}, Far{2}, Far{3}};
    std::vector<Travelling> all;
    for (std::uint64_t t = 1; t <= 12; ++t) {
        std::vector<Travelling> seen;
        for (auto n = all.empty() ? 0 : random() % 3; n > 0; --n) seen.push_back(all[random() % all.size()]);
        const auto stamp = 100 - t + 20 * (random() % 10);  // a clock may be set back
        all.push_back(stations[random() % 3].say(stamp, random() % 2 ? "one" : "two", seen));
    }
    return all;
}

/// As SHARE.md says it.
std::vector<Bytes32> heads_by_rule(const std::vector<Travelling>& all) {
    std::set<Bytes32> named;
    for (const auto& one : all)
        for (const auto& change : one.record.c)
            if (change.base) named.insert(*change.base);
    std::vector<std::pair<std::uint64_t, Bytes32>> heads;
    for (const auto& one : all)
        if (!named.contains(one.tip)) heads.emplace_back(one.record.t.t, one.tip);
    std::ranges::sort(heads);
    std::vector<Bytes32> tips;
    for (const auto& [t, tip] : heads) tips.push_back(tip);
    return tips;
}

std::vector<Bytes32> tips_of(const std::vector<Touch>& touches) {
    std::vector<Bytes32> tips;
    for (const auto& touch : touches) tips.push_back(touch.tip);
    return tips;
}

void meddle(const std::filesystem::path& file, const std::string& sql) {
    REQUIRE(std::system(("sqlite3 '" + file.string() + "' \"" + sql + "\" > /dev/null").c_str()) == 0);
}

}  // namespace

TEST_CASE("the heads are the changes that nobody names, whatever was named and in whatever order they came") {
    for (unsigned seed = 0; seed < 30; ++seed) {
        std::mt19937 random{seed};
        auto all = careless_world(random);
        std::shuffle(all.begin(), all.end(), random);
        INFO("seed " << seed);
        TempFolder folder;
        Store::create(folder / "station.db", some_jid(0));
        Store store{folder / "station.db", Store::Mode::read_write};
        for (std::size_t n = 0; n < all.size(); ++n) {
            const auto& one = all[n];
            store.import_record(one.jid, one.line, one.record, one.tip, one.previous);
            const std::vector<Travelling> so_far(all.begin(),
                                                 all.begin() + static_cast<std::ptrdiff_t>(n) + 1);
            REQUIRE(tips_of(store.heads_of("target/1", "sentence")) == heads_by_rule(so_far));
        }
        std::set<Value> values;
        for (const auto& head : store.heads_of("target/1", "sentence")) values.insert(head.change.value);
        CHECK(store.conflicts().size() == (values.size() > 1 ? 1 : 0));
        const auto digest = store.digest();
        CHECK(store.check().empty());
        store.rebuild();
        CHECK(store.digest() == digest);
        CHECK(store.check().empty());
    }
}

TEST_CASE("a station of the version before gets its heads when it is opened") {
    TempFolder folder;
    const auto file = folder / "station.db";
    Store::create(file, some_jid(0));
    std::mt19937 random{5};
    const auto all = careless_world(random);
    std::vector<CellName> conflicts;
    std::optional<Bytes32> digest;
    {
        Store store{file, Store::Mode::read_write};
        for (const auto& one : all) store.import_record(one.jid, one.line, one.record, one.tip, one.previous);
        conflicts = store.conflicts();
        digest = store.digest();
    }
    meddle(file, "drop table head; drop table named; pragma user_version = 5");
    const Store store{file, Store::Mode::read_write};
    CHECK(store.check() == std::vector<std::string>{});
    CHECK(store.conflicts() == conflicts);
    CHECK(store.digest() == digest);
    CHECK(tips_of(store.heads_of("target/1", "sentence")) == heads_by_rule(all));
}
