#include "core/share/places.hpp"

#include <cerrno>

#include "core/share/beat.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/import_stand.hpp"

using namespace share;
using fake::Desk;

namespace {

/// n records, the first of which names the station, and what else it says of stations.
std::string named_segment(std::uint8_t key, const std::string& name, std::uint64_t n,
                          const std::string& replaces = {}) {
    std::vector<journal::StoredLine> lines;
    auto tip = journal::chain_start(fake::jid_of(key));
    for (std::uint64_t s = 1; s <= n; ++s) {
        auto record = fake::test_record(s);
        const auto own = "station/" + fake::jid_of(key);
        if (s == 1) record.c.push_back({own, "name", name, std::nullopt});
        if (s == 2 && !replaces.empty()) record.c.push_back({own, "replaces", replaces, std::nullopt});
        auto line = journal::to_line(record);
        tip = journal::chain_next(tip, line);
        lines.push_back({s, std::move(line), tip});
    }
    return Desk::segment_of(key, lines, 1);
}

/// The station says that it has s records.
void put_beat(Desk& desk, std::uint8_t key, const std::string& name, std::uint64_t s) {
    Beat beat;
    beat.plant = fake::test_plant;
    beat.jid = fake::jid_of(key);
    beat.name = name;
    beat.t = fake::test_record(s).t;
    beat.at = fake::today;
    beat.s = s;
    beat.recorded = fake::today + journal::minutes(7);
    desk.mirror.folders.insert("beat");
    desk.put_at(join_path(beat_path(beat.jid), beat_name(beat.t)), beat_text(beat, fake::test_key(key)));
}

std::vector<std::string> names_of(const std::vector<Place>& places) {
    std::vector<std::string> names;
    for (const auto& place : places) names.push_back(place.name);
    return names;
}

}  // namespace

TEST_CASE("a glance at a share tells its stations, how much of each is there, and who was replaced") {
    Desk desk;
    desk.put(1, named_segment(1, "Paint", 4));
    desk.put(2, named_segment(2, "Cell 7", 3));
    desk.put(3, named_segment(3, "Cell 7", 6, fake::jid_of(2)));
    int touched = 0;
    desk.mirror.error = [&](const std::string& call, const std::string&) {
        touched += call == "list" || call == "read" ? 0 : 1;
        return 0;
    };
    const auto places = glance_at(desk.mirror, fake::test_plant);
    CHECK(touched == 0);
    CHECK(names_of(places) == std::vector<std::string>{"Cell 7", "Cell 7", "Paint"});
    for (const auto& place : places) {
        CHECK(place.replaced == (place.jid == fake::jid_of(2)));
        const auto count = place.jid == fake::jid_of(1) ? 4u : place.jid == fake::jid_of(2) ? 3u : 6u;
        CHECK(place.records == count);
        CHECK(place.last == journal::reading(fake::test_record(count).t));
    }
}

TEST_CASE("a glance reads the first and the last segment of a journal only, and the small one where a merged "
          "one lies beside it") {
    Desk desk;
    const auto lines = fake::test_lines(1, 20);
    for (std::uint64_t from = 1; from <= 17; from += 4) desk.put(1, from, from + 3);
    const auto all = fake::test_segment(1, 1, 16);
    desk.put(1, pack(all + std::string(1, ' ')).substr(0, 5000), segment_name(1, 16, lines[15].tip, true));
    std::vector<std::string> reads;
    desk.mirror.error = [&](const std::string& call, const std::string& path) {
        if (call == "read") reads.push_back(path);
        return 0;
    };
    const auto places = glance_at(desk.mirror, fake::test_plant);
    REQUIRE(places.size() == 1);
    CHECK(places[0].records == 20);
    CHECK(reads.size() == 2);
    CHECK(places[0].last == journal::reading(fake::test_record(20).t));
}

TEST_CASE("a glance passes over what is damaged, foreign or cannot be read") {
    Desk desk;
    desk.put(1, named_segment(1, "Paint", 4));
    const auto torn = desk.put(2, named_segment(2, "Cell 7", 3));
    desk.mirror.files[torn].bytes.pop_back();
    const auto closed = desk.put(3, named_segment(3, "Cell 8", 3));
    desk.mirror.error = [&](const std::string& call, const std::string& path) {
        return call == "list" && path == closed.substr(0, closed.rfind('/')) ? EACCES : 0;
    };
    desk.mirror.folders.insert("journal/notes");
    desk.put_at(journal_path(fake::jid_of(4)) + "/" + fake::test_segment_name(4, 1, 2),
                fake::test_segment(4, 1, 2, "another plant"));
    const auto places = glance_at(desk.mirror, fake::test_plant);
    CHECK(names_of(places) == std::vector<std::string>{"", "", "Paint"});
}

TEST_CASE("under a name stand those that nobody replaced, and under a journal itself whoever it is") {
    Desk desk;
    desk.put(1, named_segment(1, "Cell 7", 4));
    desk.put(2, named_segment(2, "Cell 7", 4, fake::jid_of(1)));
    const auto known = stations_known(desk.mirror, desk.trust(Policy::enforce));
    CHECK(places_in(known).size() == 2);
    REQUIRE(places_that_fit(known, "Cell 7").size() == 1);
    CHECK(places_that_fit(known, "Cell 7")[0].jid == fake::jid_of(2));
    CHECK(places_that_fit(known, fake::jid_of(1))[0].jid == fake::jid_of(1));
    CHECK(places_that_fit(known, "Cell 8").empty());
    CHECK(known.records.at(fake::jid_of(1)) == 4);
}

TEST_CASE("what certified stations say of the stations is kept apart from what anybody says") {
    Desk desk;
    desk.say(1, role_station, 1);
    desk.put(1, named_segment(1, "Cell 7", 2));
    desk.put(2, named_segment(2, "Cell 8", 2, fake::jid_of(1)));
    const auto known = stations_known(desk.mirror, desk.trust(Policy::enforce));
    CHECK(known.certified.entities.size() == 1);
    CHECK(known.said.entities.size() == 2);
}

TEST_CASE("records that lie between the files of a journal are told as a gap") {
    Desk desk;
    desk.put(1, 3, 4);
    desk.put(1, 8, 9);
    desk.put(1, 3, 5);
    const auto known = stations_known(desk.mirror, desk.trust(Policy::enforce));
    CHECK(known.records.at(fake::jid_of(1)) == 5);
    const auto dir = journal_path(fake::jid_of(1));
    CHECK(known.gaps ==
          std::vector{dir + ": records 1 to 2 are not there", dir + ": records 6 to 7 are not there"});
}

TEST_CASE("where a station was heard of, a glance reads none of its years of records") {
    Desk desk;
    auto lines = fake::test_lines(1, 0);
    auto tip = journal::chain_start(fake::jid_of(1));
    for (std::uint64_t s = 1; s <= 300; ++s) {
        auto record = fake::test_record(s);
        record.c = {{"board/a", "name", std::string(400, 'x'), std::nullopt}};
        auto line = journal::to_line(record);
        tip = journal::chain_next(tip, line);
        lines.push_back({s, std::move(line), tip});
    }
    const auto path = desk.put(1, Desk::segment_of(1, lines, 1));
    put_beat(desk, 1, "Paint", 300);
    desk.mirror.error = [&](const std::string& call, const std::string& at) {
        return call == "read" && at == path ? EIO : 0;
    };
    const auto places = glance_at(desk.mirror, fake::test_plant);
    REQUIRE(places.size() == 1);
    CHECK(places[0].name == "Paint");
    CHECK(places[0].records == 300);
    CHECK(places[0].last == fake::today + journal::minutes(7));
}

TEST_CASE("a replaced station is told also where both were heard of") {
    Desk desk;
    desk.put(1, named_segment(1, "Cell 7", 4));
    desk.put(2, named_segment(2, "Cell 7", 4, fake::jid_of(1)));
    put_beat(desk, 1, "Cell 7", 4);
    put_beat(desk, 2, "Cell 7", 4);
    for (const auto& place : glance_at(desk.mirror, fake::test_plant))
        CHECK(place.replaced == (place.jid == fake::jid_of(1)));
}

TEST_CASE("the last sign of life tells how many records may be lost") {
    Desk desk;
    desk.put(1, 1, 4);
    CHECK_FALSE(last_heard(desk.mirror, fake::jid_of(1), fake::test_plant));
    put_beat(desk, 1, "Paint", 6);
    const auto heard = last_heard(desk.mirror, fake::jid_of(1), fake::test_plant);
    REQUIRE(heard);
    CHECK(heard->at == fake::today);
    CHECK(heard->unpublished == 2);
    CHECK_FALSE(last_heard(desk.mirror, fake::jid_of(1), "another plant"));
}
