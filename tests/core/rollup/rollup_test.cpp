#include "core/rollup/rollup.hpp"

#include "tests/catch.hpp"
#include "tests/core/rollup/fake_server.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace rollup;

namespace {

constexpr int many = 24;

/// A station with a board, a metric and points enough for several pages.
struct Stand {
    Stand() {
        fake::make_station(temp / "station", "cell-7");
        auto station = fake::open_station(temp / "station");
        constexpr int in_one = 50;
        for (int n = 0; n < many; ++n) {
            std::vector<kata::NewPoint> points;
            for (int k = 0; k < in_one; ++k)
                points.push_back({fake::today - journal::minutes(n * in_one + k), 50.0 + k, {}});
            REQUIRE_FALSE(
                station.handle(kata::AddPoints{fake::metric, points, "", kata::Source::eye, ""}, fake::today)
                    .refusal);
        }
    }
    Result run(fake::FakeServer& server, const Wish& wish = {}) {
        const auto station = fake::open_station(temp / "station");
        return roll_up(station, server, wish, fake::today,
                       [this](journal::Span span) { waited.push_back(span); }, {});
    }
    fake::TempFolder temp;
    std::vector<journal::Span> waited;
};

}  // namespace

TEST_CASE("a first roll-up makes the tables and writes everything, a second one finds nothing new") {
    Stand stand;
    fake::FakeServer server;
    const auto first = stand.run(server);
    CHECK(first.end == End::done);
    CHECK(first.points == 1203);
    CHECK(server.has_tables);
    CHECK(server.tables["points"].size() == 1203);
    CHECK(server.tables["boards"].size() == 1);
    CHECK(server.tables["weeks"].size() == 12);
    const auto tables = server.tables;
    const auto second = stand.run(server);
    CHECK(second.records == 0);
    CHECK(second.points == 0);
    CHECK(server.tables == tables);
}

TEST_CASE("a roll-up that is cut off at any statement goes on, and the tables come out the same") {
    Stand stand;
    fake::FakeServer whole;
    REQUIRE(stand.run(whole).end == End::done);
    bool done = false, stopped_on_the_way = false;
    for (int statements = 1; !done; ++statements) {
        fake::FakeServer server;
        server.has_tables = true;
        server.away_after = statements;
        const auto cut = stand.run(server);
        done = cut.end == End::done;
        if (cut.end == End::part) stopped_on_the_way = true;
        CHECK((done || !cut.trouble.empty()));
        server.away_after = -1;
        server.run("rollback");  // what a server does with a client that went away
        CHECK(stand.run(server).end == End::done);
        CHECK(server.tables == whole.tables);
        CHECK(server.state == whole.state);
    }
    CHECK(stopped_on_the_way);
}

TEST_CASE("a page is tried again while others write to the same rows, waiting longer each time") {
    Stand stand;
    fake::FakeServer server;
    server.busy = 4;
    CHECK(stand.run(server).end == End::done);
    CHECK(server.tables["points"].size() == 1203);
    REQUIRE(stand.waited.size() == 4);
    CHECK(stand.waited[1] > stand.waited[0]);
    fake::FakeServer crowded;
    crowded.busy = 1000;
    CHECK(stand.run(crowded).end == End::not_there);
    CHECK(crowded.tables["points"].empty());
}

TEST_CASE("two roll-ups at once do not write over each other") {
    Stand stand;
    fake::FakeServer server;
    server.other_moved = "7";
    CHECK_THROWS_WITH(stand.run(server), Catch::Contains("Another kata rollup"));
    CHECK(server.tables["points"].empty());
}

TEST_CASE("the tables of another station are left alone until somebody says to take them over") {
    Stand stand, other;
    fake::FakeServer server;
    stand.run(server);
    const auto tables = server.tables;
    CHECK_THROWS_WITH(other.run(server), Catch::Contains("--from-start"));
    CHECK(server.tables == tables);
    CHECK(other.run(server, {.from_start = true}).end == End::done);
    CHECK(server.tables["points"].size() == 1203);
    CHECK(server.tables["points"] != tables.at("points"));
    CHECK_THROWS_WITH(stand.run(server), Catch::Contains("--from-start"));
}

TEST_CASE("tables that were kept from another copy of the station are not built upon") {
    Stand stand;
    fake::FakeServer server;
    stand.run(server);
    server.state.at(2) = std::string(64, '0');
    CHECK_THROWS_WITH(stand.run(server), Catch::Contains("another copy"));
}

TEST_CASE("tables of an older version get their new columns and are filled anew") {
    Stand stand;
    fake::FakeServer server;
    stand.run(server);
    const auto tables = server.tables;
    server.version = rollup::schema_version - 1;
    server.said.clear();
    CHECK(stand.run(server).end == End::done);
    CHECK(std::ranges::any_of(server.said,
                              [](const std::string& sql) { return sql.starts_with("alter table"); }));
    CHECK(server.version == rollup::schema_version);
    CHECK(server.tables == tables);
}
