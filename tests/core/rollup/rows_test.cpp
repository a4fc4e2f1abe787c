#include <algorithm>
#include <regex>

#include "core/rollup/page.hpp"
#include "core/rollup/statements.hpp"
#include "core/rollup/tables.hpp"
#include "tests/catch.hpp"
#include "tests/core/rollup/fake_server.hpp"
#include "tests/core/rollup/small_share.hpp"
#include "tests/core/share/stand.hpp"

using namespace rollup;

namespace {

/// A store of a station that has taken in the small share.
struct SmallStore {
    SmallStore() {
        journal::Store::create(temp / "station.db", fake::jid_of(3));
        store.emplace(temp / "station.db", journal::Store::Mode::read_write);
    }
    /// One record more, of the station itself.
    void append(std::vector<journal::Change> changes) {
        auto record = fake::test_record(1);
        record.s = store->frontier().s + 1;
        record.t = {(store->frontier().t.t) + 1};
        record.c = std::move(changes);
        store->append(record);
    }
    fake::TempFolder temp;
    std::optional<journal::Store> store;
};

const std::string& at(const Row& row, std::string_view column) {
    const auto it = std::ranges::find(point_columns, column);
    return row.at(static_cast<std::size_t>(it - point_columns.begin())).value();
}

const Row& point(const Page& page, std::string_view s, std::string_view k = "0") {
    const auto it = std::ranges::find_if(page.points, [&](const Row& row) {
        return at(row, "jid") == fake::jid_of(fake::first_small) && at(row, "s") == s && at(row, "k") == k;
    });
    REQUIRE(it != page.points.end());
    return *it;
}

}  // namespace

TEST_CASE("a corrected point is rolled up with its new value and the one first written down") {
    SmallStore small;
    fake::import_small(*small.store);
    const auto page = page_after(*small.store, 0);
    CHECK(at(point(page, "3"), "value") == "111");
    CHECK(at(point(page, "3"), "recorded") == "118.5");
    CHECK(at(point(page, "17"), "value") == "50");
    CHECK(at(point(page, "3"), "measured_at") == "2026-11-22T00:03:00.000+00:00");
    CHECK(at(point(page, "3"), "board") == "board/cell-7");
}

TEST_CASE("struck out, taken back and unfinished points stay as rows that say so") {
    SmallStore small;
    fake::import_small(*small.store);
    const auto page = page_after(*small.store, 0);
    CHECK(at(point(page, "4"), "struck") == "true");
    CHECK(at(point(page, "4"), "deleted") == "false");
    CHECK(at(point(page, "15"), "deleted") == "true");
    CHECK(at(point(page, "7"), "deleted") == "false");
    CHECK(at(point(page, "9", "1"), "deleted") == "true");   // an import that was taken back
    CHECK(at(point(page, "12", "1"), "deleted") == "true");  // one that was never finished
}

TEST_CASE("a correction that arrives after its point's page changes that point's row") {
    SmallStore small;
    fake::import_small(*small.store);
    const auto before = page_after(*small.store, 0);
    const auto id = journal::point_entity(fake::jid_of(fake::first_small), 7, 1);
    small.append({{id, "struck", true, std::nullopt}, {id, "value", 3.5, std::nullopt}});
    const auto page = page_after(*small.store, before.last);
    CHECK(page.points.empty());
    REQUIRE(page.marks.size() == 1);
    const auto& [named, marks] = *page.marks.begin();
    CHECK(named == Named{fake::jid_of(fake::first_small), 7, 1});
    CHECK(marks.struck);
    CHECK(marks.value == 3.5);
}

TEST_CASE("an import that is taken back after its page is told by its first record") {
    SmallStore small;
    fake::import_small(*small.store);
    const auto before = page_after(*small.store, 0);
    const Named import{fake::jid_of(fake::first_small), 7};
    CHECK(before.imports.at(import));
    small.append({{journal::batch_entity(import.jid, import.s), "_del", true, std::nullopt}});
    CHECK_FALSE(page_after(*small.store, before.last).imports.at(import));
}

TEST_CASE("practice boards, demo boards and all of theirs stay at the station") {
    SmallStore small;
    small.append(
        {{"board/try", "practice", true, std::nullopt},
         {"board/demo-abc-packaging", "name", std::string{"Demo"}, std::nullopt},
         {"experiment/aaaaaaaaaaaaaaaa-1.0", "board", std::string{"board/try"}, std::nullopt},
         {"obstacle/aaaaaaaaaaaaaaaa-1.0", "board", std::string{"board/demo-abc-packaging"}, std::nullopt},
         {"metric/try/exit-cycle", "name", std::string{"Exit cycle"}, std::nullopt}});
    CHECK(page_after(*small.store, 0).rows.empty());
}

TEST_CASE("no table has a column for a person, and no cell that names one is rolled up") {
    const std::regex people("person|people|learner|coach|written_by|shared_with|who|here|pin|note_to");
    for (const auto& target : targets())
        for (const auto column : target.columns) {
            INFO(target.table << "." << column);
            CHECK((column == "coaching_time" || !std::regex_search(std::string{column}, people)));
        }
    SmallStore small;
    const std::string person = "person/k3m7q2";
    small.append({{"board/cell-7", "name", std::string{"Cell 7"}, std::nullopt},
                  {"board/cell-7", "learner", person, std::nullopt},
                  {"board/cell-7", "coach", person, std::nullopt},
                  {"cycle/cell-7/2026-11-20/day", "board", std::string{"board/cell-7"}, std::nullopt},
                  {"cycle/cell-7/2026-11-20/day", "learner", person, std::nullopt},
                  {"cycle/cell-7/2026-11-20/day", "here", person, std::nullopt},
                  {person, "name", std::string{"sealed"}, std::nullopt},
                  {"note/aaaaaaaaaaaaaaaa-1.0", "board", std::string{"board/cell-7"}, std::nullopt},
                  {"note/aaaaaaaaaaaaaaaa-1.0", "body", std::string{"sealed"}, std::nullopt}});
    const auto page = page_after(*small.store, 0);
    CHECK(page.rows.size() == 2);
    for (const auto& [table, rows] : page.rows)
        for (const auto& row : rows)
            for (const auto& param : row) CHECK((!param || (*param != person && *param != "sealed")));
}

TEST_CASE("a learning that was taken away again stays as a row that is deleted") {
    SmallStore small;
    const std::string id = "learning/aaaaaaaaaaaaaaaa-1.0";
    small.append({{id, "board", std::string{"board/cell-7"}, std::nullopt},
                  {id, "learning", std::string{"The jig slips"}, std::nullopt}});
    const auto first = page_after(*small.store, 0);
    CHECK(first.rows.at("learnings").at(0) == Row{id, "board/cell-7", "The jig slips", {}, "false"});
    small.append({{id, "learning", std::string{}, std::nullopt}});
    CHECK(page_after(*small.store, first.last).rows.at("learnings").at(0) ==
          Row{id, "board/cell-7", "", {}, "true"});
}

TEST_CASE("words of a board are parameters, never SQL, and lose only what a database cannot keep") {
    fake::FakeServer server;
    const std::string words = "O'Hara \"x\"; drop table boards; -- $1 \\";
    const auto written = upsert(server, target_of("learnings"),
                                std::vector<Row>{{"learning/a", "board/b", words, {}, "false"}});
    CHECK(written == 1);
    CHECK(server.said.back() ==
          "insert into learnings (id, board, learning, learned_at, deleted) values ($1, $2, $3, $4, $5)"
          " on conflict (id) do update set board = excluded.board, learning = excluded.learning,"
          " learned_at = excluded.learned_at, deleted = excluded.deleted");
    CHECK(server.tables["learnings"][{"learning/a"}].at(2) == words);
    CHECK(param_of(std::string("a\0b", 3), Kind::words) == "ab");
}

TEST_CASE("an insert holds at most 500 rows and never one key twice") {
    fake::FakeServer server;
    std::vector<Row> rows;
    for (int n = 0; n < 1100; ++n)
        rows.push_back({"learning/" + std::to_string(n % 1001), "b", std::to_string(n), {}, "false"});
    CHECK(upsert(server, target_of("learnings"), rows) == 1001);
    CHECK(server.said.size() == 3);
    CHECK(server.tables["learnings"].size() == 1001);
    CHECK(server.tables["learnings"][{"learning/5"}].at(2) == "1006");  // the later one
}

TEST_CASE("values of another kind than the column's become nothing, and any clock fits") {
    CHECK_FALSE(param_of(std::string{"yesterday"}, Kind::day));
    CHECK_FALSE(param_of(std::string{"yesterday"}, Kind::moment));
    CHECK_FALSE(param_of(1.5, Kind::whole));
    CHECK_FALSE(param_of(std::monostate{}, Kind::words));
    CHECK(param_of(-1e-7, Kind::number) == "-1e-07");
    CHECK(param_of(std::string{"2026-11-22T14:03:11+01:00"}, Kind::moment) ==
          "2026-11-22T13:03:11.000+00:00");
    CHECK(moment_text({-1}) == "1970-01-01T00:00:00.000+00:00");
    CHECK(moment_text({INT64_MAX}) == "9999-12-31T23:59:59.999+00:00");
}

TEST_CASE("the schema that the program carries makes every table it writes, with the columns it writes") {
    const auto statements = schema_statements();
    for (const auto& target : targets()) {
        const auto begins = "create table if not exists " + std::string{target.table} + " (";
        const auto it = std::ranges::find_if(
            statements, [&](const std::string& statement) { return statement.starts_with(begins); });
        REQUIRE(it != statements.end());
        for (const auto column : target.columns) {
            INFO(target.table << "." << column);
            CHECK(it->find("\n    " + std::string{column} + ' ') != std::string::npos);
        }
        CHECK(it->find("primary key") != std::string::npos);
        CHECK(it->find("--") == std::string::npos);
    }
}

TEST_CASE(
    "a board's row says where it stands: where it was taken, and where that panel goes on after a repair") {
    SmallStore small;
    const auto station = [](const Page& page) {
        const auto target = target_of("boards");
        const auto column = std::ranges::find(target.columns, "station") - target.columns.begin();
        return page.rows.at("boards").front().at(static_cast<std::size_t>(column)).value_or("");
    };
    const auto own = fake::jid_of(3), other = fake::jid_of(4), repaired = fake::jid_of(5);
    small.append({{"board/cell-7", "name", std::string{"Cell 7"}, std::nullopt}});
    auto page = page_after(*small.store, 0);
    CHECK(station(page) == "station/" + own);
    small.append({{"board/cell-7", "home", other, std::nullopt}});
    page = page_after(*small.store, page.last);
    CHECK(station(page) == "station/" + other);
    small.append({{"station/" + repaired, "replaces", other, std::nullopt}});
    page = page_after(*small.store, page.last);
    CHECK(station(page) == "station/" + repaired);
    // Two that stand in for each other, as a slip of the hand would have it, lead to one of them.
    small.append({{"station/" + other, "replaces", repaired, std::nullopt}});
    page = page_after(*small.store, page.last);
    CHECK(station(page).starts_with("station/"));
}
