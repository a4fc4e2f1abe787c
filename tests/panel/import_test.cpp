// Files that are read in, on the real panel with a folder of its own, and by the threads that do it.
#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "kiosk/app/importer.hpp"
#include "tests/catch.hpp"
#include "tests/panel/bell.hpp"
#include "tests/panel/glass_checks.hpp"

namespace {

namespace fs = std::filesystem;
using tests::Panel;
using tests::PanelOptions;

PanelOptions at_import() {
    PanelOptions options;
    options.screen = kiosk::ScreenId::menu;
    options.board = "cell-7";
    return options;
}

void put(const Panel& panel, const std::string& name, const std::string& text) {
    fs::create_directories(panel.dir() / "import");
    std::ofstream(panel.dir() / "import" / name, std::ios::binary) << text;
}

void open(Panel& panel, const std::string& name) {
    panel.tap("Read in a file");
    panel.tap(name);
    panel.tap("Exit cycle");
}

std::size_t points_of(Panel& panel) {
    return panel.app().station().store().count_points(panel.board().metrics.front().id);
}

std::string many_rows(int rows) {
    std::string text = "time,value\n";
    for (int row = 0; row < rows; ++row) {
        text += fmt::format("2025-11-1{}T{:02}:{:02}:{:02},{}\n", row / 86400, row / 3600 % 24, row / 60 % 60,
                            row % 60, 100 + row % 7);
    }
    return text;
}

std::size_t copies_in(const fs::path& dir) {
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(dir)) {
        found += entry.path().filename().string().starts_with("import-copy-") ? 1 : 0;
    }
    return found;
}

}  // namespace

TEST_CASE("a file is taken in as one action that Undo takes back whole") {
    Panel panel(at_import());
    const auto before = points_of(panel);
    put(panel, "many.csv", many_rows(2500));
    open(panel, "many.csv");
    panel.tap("Take in 2500 points");
    CHECK(panel.sees("2500 points of Exit cycle taken in"));
    CHECK(points_of(panel) == before + 2500);
    CHECK(copies_in(panel.dir()) == 0);
    panel.tap("Undo");
    CHECK(points_of(panel) == before);
    CHECK_FALSE(panel.sees("taken in"));
}

TEST_CASE("the demo's file is understood, and its row without a value is refused") {
    Panel panel(at_import());
    open(panel, "gauge-station-4.csv");
    CHECK(panel.sees("decimal comma"));
    CHECK(panel.sees("day.month.year"));
    CHECK(panel.sees("47 points"));
    CHECK(panel.sees("Look at 1 refused row"));
}

TEST_CASE("a file that is gone when it is touched says one sentence and changes nothing") {
    Panel panel(at_import());
    const auto before = points_of(panel);
    put(panel, "gone.csv", many_rows(3));
    panel.tap("Read in a file");
    fs::remove(panel.dir() / "import" / "gone.csv");
    panel.tap("gone.csv");
    CHECK(panel.sees("If the stick was pulled out"));
    panel.tap("Back");
    panel.tap("Look again");
    CHECK_FALSE(panel.sees("gone.csv"));
    CHECK(points_of(panel) == before);
}

TEST_CASE("a stick that is pulled out after the preview no longer matters") {
    Panel panel(at_import());
    const auto before = points_of(panel);
    put(panel, "stick.csv", many_rows(3));
    open(panel, "stick.csv");
    fs::remove(panel.dir() / "import" / "stick.csv");
    panel.tap("Take in 3 points");
    CHECK(points_of(panel) == before + 3);
}

TEST_CASE("points that came in since the preview stop the taking in, and nothing is half done") {
    Panel panel(at_import());
    put(panel, "cycles.csv", "time,value\n2025-11-14T08:00,107\n2025-11-14T08:01,108\n");
    open(panel, "cycles.csv");
    const auto metric = panel.board().metrics.front().id;
    const auto zone = panel.board().board.zone;
    kata::Station other(panel.dir());
    other.handle(
        kata::AddPoints{
            metric, {{kata::moment_of({2025, 11, 14}, 8, 0, zone), 107, {}}}, "", journal::Source::eye, ""},
        panel.now());
    const auto before = other.store().count_points(metric);
    panel.tap("Take in 2 points");
    CHECK(panel.sees("Points came in meanwhile"));
    CHECK(points_of(panel) == before);
    CHECK(panel.sees("Take in 1 point"));  // the preview was read afresh
    panel.tap("Take in 1 point");
    CHECK(panel.sees("1 point of Exit cycle taken in"));
}

TEST_CASE("a file that is no table says what it is") {
    Panel panel(at_import());
    put(panel, "book.csv", "PK\x03\x04 rest of a workbook");
    panel.tap("Read in a file");
    panel.tap("book.csv");
    CHECK(panel.sees("is a workbook, save the sheet as CSV"));
    panel.tap("Back");
    put(panel, "empty.csv", "");
    panel.tap("Look again");
    panel.tap("empty.csv");
    panel.tap("Exit cycle");
    CHECK(panel.sees("No row has a time and a value"));
}

TEST_CASE("every page of reading in a file can be read and pressed on every panel") {
    for (const auto& glass : tests::panels) {
        INFO(glass.name);
        auto options = at_import();
        options.glass = glass.panel;
        Panel panel(options);
        put(panel, "days.csv", "time,value,Other\n03/11/2025 08:00,107,1\n04/11/2025 08:00,oops,2\n");
        const auto check = [&](const char* page) {
            INFO(page);
            tests::check_items(panel.trace(), glass.panel);
            tests::check_texts(panel.trace(), glass.panel, false);
        };
        panel.tap("Read in a file");
        check("files");
        panel.tap("days.csv");
        check("metric");
        panel.tap("Exit cycle");
        check("day or month");
        panel.tap("Day first: 3 Nov 2025");
        check("preview");
        panel.tap("Read it differently");
        check("differently");
        panel.tap("Back");
        panel.tap("Look at 1 refused row");
        check("refused");
        panel.tap("Leave out 1 row");
        check("left out");
        panel.tap("Take in 1 point");
        check("taken in");
    }
}

TEST_CASE("only tables are listed, the newest first, two folders deep") {
    const tests::Folder folder;
    const auto root = folder.path() / "media";
    fs::create_directories(root / "STICK" / "export" / "too deep");
    fs::create_directories(root / ".Trash");
    std::vector<std::string> names{
        "a.csv",        "STICK/b.TXT", "STICK/export/c.tsv", "STICK/export/too deep/d.csv",
        ".Trash/e.csv", "f.xlsx"};
    for (std::size_t n = 0; n < names.size(); ++n) {
        std::ofstream(root / names[n]) << "x";
        fs::last_write_time(root / names[n], fs::file_time_type(std::chrono::hours(n)));
    }
    kiosk::FoundFiles found;
    kiosk::find_files(folder.path(), {root.string()}, {}, [&](const auto& all) { found = all; });
    REQUIRE(found.files.size() == 3);
    CHECK(found.files[0].name == "c.tsv");
    CHECK(found.files[1].name == "b.TXT");
    CHECK(found.files[2].name == "a.csv");
    CHECK(found.files[1].folder == (root / "STICK").string());
}

TEST_CASE("of very many files the newest two hundred are listed") {
    const tests::Folder folder;
    for (int n = 0; n < 230; ++n) {
        std::ofstream(folder.path() / fmt::format("{:03}.csv", n)) << "x";
        fs::last_write_time(folder.path() / fmt::format("{:03}.csv", n),
                            fs::file_time_type(std::chrono::hours(n)));
    }
    kiosk::FoundFiles found;
    kiosk::find_files(folder.path(), {folder.path().string()}, {}, [&](const auto& all) { found = all; });
    CHECK(found.files.size() == 200);
    CHECK(found.more);
    CHECK(found.files.front().name == "229.csv");
}

TEST_CASE("a file that ends before its end is said, not taken for whole") {
    std::istringstream in("time,value\n2025");
    std::ostringstream out;
    CHECK_THROWS_WITH(
        kiosk::copy_bytes(in, out, 5000, {}),
        "The file cannot be reached any more. If the stick was pulled out, put it in again and touch the "
        "file.");
}

TEST_CASE("a copy that is no longer wanted stops") {
    std::istringstream in(std::string(3'000'000, 'x'));
    std::ostringstream out;
    const std::atomic<bool> stop = true;
    CHECK_THROWS_AS(kiosk::copy_bytes(in, out, 3'000'000, {&stop, {}}), kiosk::Stopped);
}

TEST_CASE("on threads of their own a file is found, read and taken in while the panel goes on") {
    Panel panel(at_import());
    const auto before = points_of(panel);
    put(panel, "many.csv", many_rows(3000));
    tests::Bell bell;
    kiosk::Importer importer(panel.dir(), {}, {"import"}, kiosk::Writer::Runs::on_a_thread,
                             [&bell] { bell.ring(); });
    const auto until = [&](const std::function<bool()>& done) {
        for (int heard = 1; !done() && bell.wait_for(heard); ++heard) {
            importer.take_news();
        }
        return done();
    };
    importer.look();
    REQUIRE(until([&] { return !importer.state().looking; }));
    const auto& files = importer.state().files;
    const auto file = std::ranges::find(files, "many.csv", &kiosk::ImportFile::name);
    REQUIRE(file != files.end());
    importer.want({file->path, panel.board().board.id, panel.board().metrics.front().id, {}}, panel.now());
    REQUIRE(until([&] { return importer.state().report && !importer.state().reading; }));
    REQUIRE(importer.state().report->sum.fresh == 3000);
    importer.take_in(panel.now());
    std::optional<kiosk::ImportEnd> end;
    REQUIRE(until([&] {
        if (auto news = importer.take_end()) end = std::move(news);
        return end && !importer.state().storing;
    }));
    CHECK(end->broken.empty());
    CHECK_FALSE(end->answer.refusal);
    CHECK(kata::Station(panel.dir()).store().count_points(panel.board().metrics.front().id) == before + 3000);
}

TEST_CASE("a panel that ends in the middle of a reading leaves no copy behind") {
    Panel panel(at_import());
    put(panel, "many.csv", many_rows(20'000));
    {
        kiosk::Importer importer(panel.dir(), {}, {"import"}, kiosk::Writer::Runs::on_a_thread, {});
        importer.want({(panel.dir() / "import" / "many.csv").string(),
                       panel.board().board.id,
                       panel.board().metrics.front().id,
                       {}},
                      panel.now());
    }
    CHECK(copies_in(panel.dir()) == 0);
    std::ofstream(panel.dir() / "import-copy-7") << "of a power cut";
    const kiosk::Importer importer(panel.dir(), {}, {"import"}, kiosk::Writer::Runs::at_once, {});
    CHECK(copies_in(panel.dir()) == 0);
}

TEST_CASE("work that hangs is left behind and holds nobody up") {
    auto gate = std::make_shared<tests::Bell>();
    tests::Bell begun;
    {
        const auto hangs = [gate, &begun](const std::atomic<bool>&) {
            begun.ring();
            gate->wait_for(1);
        };
        const kiosk::Errand errand(kiosk::Writer::Runs::on_a_thread, hangs, std::chrono::milliseconds(1));
        REQUIRE(begun.wait_for(1));
        CHECK_FALSE(errand.done());
    }
    gate->ring();
    SUCCEED("the panel went on");
}
