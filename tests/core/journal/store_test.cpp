// The store: what it keeps, what it refuses to open, and what a kill leaves.
#include "core/journal/store.hpp"

#include <fstream>

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/journal/temp_folder.hpp"

using namespace journal;
using test::some_jid;
using test::TempFolder;

namespace {

Record next(const Store& store, std::vector<Change> changes, std::vector<PointEntry> points = {}) {
    const auto last = store.frontier();
    Record record;
    record.s = last.s + 1;
    record.t = {last.t.t + 1};
    record.w = "2026-11-23T08:00:00.000+01:00";
    record.a = "test";
    record.c = std::move(changes);
    record.p = std::move(points);
    return record;
}

Store fresh(const TempFolder& folder) {
    Store::create(folder / "station.db", some_jid(0));
    return {folder / "station.db", Store::Mode::read_write};
}

std::string why_not(const std::filesystem::path& file) {
    try {
        Store{file, Store::Mode::read_write};
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "opened";
}

/// Runs SQL as a stranger would.
void meddle(const std::filesystem::path& file, const std::string& sql) {
    REQUIRE(std::system(("sqlite3 '" + file.string() + "' \"" + sql + "\" > /dev/null").c_str()) == 0);
}

}  // namespace

TEST_CASE("a new store is empty and starts its chain") {
    TempFolder folder;
    const auto store = fresh(folder);
    CHECK(store.jid() == some_jid(0));
    CHECK(store.frontier().s == 0);
    CHECK(store.frontier().tip == chain_start(some_jid(0)));
    CHECK(store.count_records() == 0);
    CHECK(store.journals() == std::vector{some_jid(0)});
    CHECK(store.check().empty());
    CHECK_THROWS(Store::create(folder / "station.db", some_jid(0)));
}

TEST_CASE("a record appended is there after opening again, line by line and cell by cell") {
    TempFolder folder;
    Bytes32 tip{};
    {
        auto store = fresh(folder);
        tip = store.append(next(store, {{"board/cell-7", "name", std::string{"Cell 7"}, {}}}));
    }
    const Store store{folder / "station.db", Store::Mode::read_write};
    CHECK(store.frontier().s == 1);
    CHECK(store.frontier().tip == tip);
    CHECK(store.cell("board/cell-7", "name")->value == Value{std::string{"Cell 7"}});
    CHECK(store.cell("board/cell-7", "name")->tip == tip);
    CHECK(store.own_lines(some_jid(0), 1, 9).size() == 1);
    CHECK(chain_next(chain_start(store.jid()), store.own_lines(some_jid(0), 1, 1)[0].line) == tip);
    CHECK(store.own_record(1)->record.a == "test");
    CHECK_FALSE(store.own_record(2));
}

TEST_CASE("a record that does not follow the last one is not taken") {
    TempFolder folder;
    auto store = fresh(folder);
    auto record = next(store, {});
    record.s = 3;
    CHECK_THROWS(store.append(record));
    CHECK(store.count_records() == 0);
}

TEST_CASE("a transaction that fails leaves nothing") {
    TempFolder folder;
    auto store = fresh(folder);
    CHECK_THROWS(store.transact([&] {
        store.append(next(store, {{"a", "b", 1.0, {}}}));
        store.set_local("key", "text");
        throw std::runtime_error("no");
    }));
    CHECK(store.count_records() == 0);
    CHECK_FALSE(store.cell("a", "b"));
    CHECK_FALSE(store.local("key"));
    store.append(next(store, {{"a", "b", 1.0, {}}}));
    CHECK(store.check().empty());
}

TEST_CASE("a cell keeps the kind of its value") {
    TempFolder folder;
    auto store = fresh(folder);
    const std::vector<Value> values{
        {}, true, false, 0.0, 1.0, 2.5, std::string{}, std::string{"1"}, std::string("a\0b", 3)};
    for (std::size_t i = 0; i < values.size(); ++i)
        store.append(next(store, {{"a/" + std::to_string(i), "b", values[i], {}}}));
    for (std::size_t i = 0; i < values.size(); ++i)
        CHECK(store.cell("a/" + std::to_string(i), "b")->value == values[i]);
    CHECK(store.check().empty());
}

TEST_CASE("entities are found by the start of their name and by a word in a cell") {
    TempFolder folder;
    auto store = fresh(folder);
    store.append(next(store, {{"board/b", "name", std::string{"B"}, {}},
                              {"board/a", "name", std::string{"A"}, {}},
                              {"boarder/x", "name", std::string{"X"}, {}},
                              {"obstacle/1", "board", std::string{"board/a"}, {}},
                              {"goal/1", "board", std::string{"board/a"}, {}},
                              {"goal/2", "board", std::string{"board/b"}, {}}}));
    CHECK(store.entities("board/") == std::vector<std::string>{"board/a", "board/b"});
    CHECK(store.entities_with("board", "board/a") == std::vector<std::string>{"goal/1", "obstacle/1"});
    store.append(next(store, {{"board/b", "name", Value{}, {}}, {"goal/1", "board", Value{}, {}}}));
    CHECK(store.entities("board/") == std::vector<std::string>{"board/a"});
    CHECK(store.entities_with("board", "board/a") == std::vector<std::string>{"obstacle/1"});
}

TEST_CASE("every change of a cell is kept, in the order of the clock") {
    TempFolder folder;
    auto store = fresh(folder);
    for (const double value : {1.0, 2.0, 3.0}) store.append(next(store, {{"a", "b", value, {}}}));
    const auto touches = store.changes_of("a", "b");
    REQUIRE(touches.size() == 3);
    CHECK(touches[0].change.value == Value{1.0});
    CHECK(touches[2].change.value == Value{3.0});
    CHECK(touches[2].s == 3);
}

TEST_CASE("history comes in the order of the clock, without its points") {
    TempFolder folder;
    auto store = fresh(folder);
    store.append(next(store, {}, {{"metric/a", {5}, 1, {}}}));
    store.append(next(store, {{"a", "b", 1.0, {}}}));
    std::vector<std::size_t> points;
    store.each_record([&](const HistoryRow& row) {
        points.push_back(row.points);
        CHECK(row.record.p.empty());
    });
    CHECK(points == std::vector<std::size_t>{1, 0});
}

TEST_CASE("what another connection appended is news, and its kind is said") {
    TempFolder folder;
    auto store = fresh(folder);
    Store other{folder / "station.db", Store::Mode::read_write};
    const auto version = store.data_version();
    const auto row = store.last_row();
    other.append(next(other, {}, {{"metric/a", {5}, 1, {}}}));
    CHECK(store.data_version() != version);
    CHECK(store.news_since(row).records == 1);
    CHECK_FALSE(store.news_since(row).board_touched);
    other.append(next(other, {{"a", "b", 1.0, {}}}));
    CHECK(store.news_since(row).board_touched);
    CHECK(store.arrived_since(row).first.size() == 2);
    CHECK(store.arrived_since(row).second == store.last_row());
    CHECK(store.news_since(store.last_row()).records == 0);
}

TEST_CASE("a snapshot does not see what is committed meanwhile") {
    TempFolder folder;
    auto store = fresh(folder);
    Store other{folder / "station.db", Store::Mode::read_write};
    store.snapshot([&] {
        CHECK(store.count_records() == 0);
        other.append(next(other, {}));
        CHECK(store.count_records() == 0);
    });
    CHECK(store.count_records() == 1);
}

TEST_CASE("a reader that may not write reads while another writes") {
    TempFolder folder;
    auto store = fresh(folder);
    Store reader{folder / "station.db", Store::Mode::read_only};
    store.append(next(store, {{"a", "b", 1.0, {}}}));
    CHECK(reader.cell("a", "b")->value == Value{1.0});
    CHECK_THROWS(reader.set_local("key", "text"));
    CHECK_THROWS(reader.append(next(reader, {})));
}

TEST_CASE("what cannot be opened is said in a sentence") {
    TempFolder folder;
    CHECK_THAT(why_not(folder / "station.db"), Catch::Contains("is not a station directory"));
    { fresh(folder); }
    meddle(folder / "station.db", "pragma user_version = 99");
    CHECK_THAT(why_not(folder / "station.db"),
               Catch::Contains("made by a newer version of Kataboard; update this program"));
    meddle(folder / "station.db", "pragma application_id = 0");
    CHECK_THAT(why_not(folder / "station.db"), Catch::Contains("is not a station's store"));
    std::ofstream{folder / "station.db", std::ios::binary} << std::string(8192, 'x');
    CHECK_THAT(why_not(folder / "station.db"), Catch::Contains("is damaged"));
}

TEST_CASE("the store is for its owner's eyes, and so is its log") {
    TempFolder folder;
    auto store = fresh(folder);
    store.append(next(store, {}));
    for (const auto* name : {"station.db", "station.db-wal"}) {
        struct stat about {};
        REQUIRE(stat((folder / name).c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
    }
}

TEST_CASE("local things are kept, changed and wiped, and are no records") {
    TempFolder folder;
    auto store = fresh(folder);
    store.set_local("key", "a secret that must go");
    CHECK(store.local("key") == "a secret that must go");
    store.wipe_local("key");
    CHECK_FALSE(store.local("key"));
    CHECK(store.count_records() == 0);
    for (const auto* name : {"station.db", "station.db-wal"}) {
        std::ifstream in{folder / name, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        CHECK(bytes.find("a secret that must go") == std::string::npos);
    }
}

TEST_CASE("own records wait until their segment is safely on the share") {
    TempFolder folder;
    auto store = fresh(folder);
    for (int i = 0; i < 5; ++i) store.append(next(store, {}));
    CHECK(store.waiting() == 5);
    const auto jid = some_jid(0);
    store.add_cut({jid, 1, 3});
    store.add_cut({jid, 4, 4});
    CHECK(store.waiting() == 5);
    store.mark_published({jid, 1, 3});
    CHECK(store.waiting() == 2);
    CHECK(store.cuts() == std::vector<Cut>{{jid, 1, 3, true}, {jid, 4, 4}});
}

TEST_CASE("records of another journal are taken in once, whatever their number of tries") {
    TempFolder folder;
    auto store = fresh(folder);
    test::Histories histories{7, 1};
    const auto some = histories.many(5);
    const auto jid = some_jid(9);  // as if it were another's
    for (int round = 0; round < 2; ++round)
        for (const auto& one : some)
            CHECK(store.import_record(jid, one.line, one.record, one.tip, one.previous) == (round == 0));
    CHECK(store.count_records() == 5);
    CHECK(store.frontier().s == 0);
    CHECK(store.frontier().t == some.back().record.t);
    CHECK(store.journals() == std::vector{some_jid(0), jid});
    CHECK(store.check().empty());
    auto changed = some[0];
    changed.line += " ";
    CHECK_THROWS(store.import_record(jid, changed.line, changed.record, changed.tip, changed.previous));
}

TEST_CASE("two writers take turns and the chain stays whole") {
    TempFolder folder;
    auto store = fresh(folder);
    const auto child = fork();
    REQUIRE(child >= 0);
    Store mine{folder / "station.db", Store::Mode::read_write};
    for (int i = 0; i < 50; ++i) mine.transact([&] { mine.append(next(mine, {{"a", "b", double(i), {}}})); });
    if (child == 0) _exit(0);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(store.frontier().s == 100);
    CHECK(store.check().empty());
}

TEST_CASE("a process killed in the middle of appends loses nothing that it was told is saved") {
    TempFolder folder;
    { fresh(folder); }
    std::uint64_t told = 0;
    for (int round = 0; round < 10; ++round) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const auto child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            Store store{folder / "station.db", Store::Mode::read_write};
            while (true) {
                store.append(next(store, {{"a", "b", 1.0, {}}}, {{"metric/a", {5}, 1, {}}}));
                const auto s = store.frontier().s;
                if (write(ends[1], &s, sizeof s) != sizeof s) _exit(1);
            }
        }
        close(ends[1]);
        std::uint64_t s = 0;
        for (int i = 0; i <= 7 * round; ++i)
            if (read(ends[0], &s, sizeof s) == sizeof s) told = s;
        kill(child, SIGKILL);
        while (read(ends[0], &s, sizeof s) == sizeof s) told = s;
        waitpid(child, nullptr, 0);
        close(ends[0]);
        const Store store{folder / "station.db", Store::Mode::read_write};
        CHECK(store.frontier().s >= told);
        CHECK(store.check().empty());
    }
    CHECK(told > 100);
}
