#include <algorithm>
#include <cmath>

#include "kiosk/kit/chart.hpp"
#include "kiosk/kit/envelope.hpp"
#include "kiosk/kit/ui.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/null_renderer.hpp"

TEST_CASE("every column keeps its exact least and greatest value") {
    std::vector<double> values;
    for (int i = 0; i < 100'000; ++i)
        values.push_back(100 + 20 * std::sin(i * 0.37) + (i == 54'321 ? 400 : 0));
    const std::vector<ui::Column> columns = ui::envelope(values, values.size(), 700);
    REQUIRE(columns.size() == 700);
    std::size_t next = 0;
    for (const ui::Column& column : columns) {
        double least = values[next];
        double greatest = values[next];
        for (; next < values.size() && (2 * next + 1) * 700 / (2 * values.size()) == column.column; ++next) {
            least = std::min(least, values[next]);
            greatest = std::max(greatest, values[next]);
        }
        CHECK(column.least == least);
        CHECK(column.greatest == greatest);
    }
    CHECK(next == values.size());
}

TEST_CASE("few points get a column each, and empty columns are left out") {
    const std::vector<double> values{3, 1, 2};
    const std::vector<ui::Column> columns = ui::envelope(values, 4, 8);
    CHECK(columns == std::vector<ui::Column>{{1, 3, 3}, {3, 1, 1}, {5, 2, 2}});
    CHECK(ui::envelope({}, 0, 8).empty());
}

namespace {

std::vector<std::string> words_of(const ui::Chart& chart) {
    ui::Kit kit{ui::Panel{}};
    kit.begin({}, "stand");
    ui::run_chart({10, 10, 150, 80}, chart);
    finish_frame(kit);
    std::vector<std::string> words;
    for (const ui::ShownText& text : kit.trace().texts) words.push_back(text.words);
    return words;
}

}  // namespace

TEST_CASE("a chart without points says so in words") {
    ui::Chart chart;
    chart.empty_words = "No points yet";
    CHECK(words_of(chart) == std::vector<std::string>{"No points yet"});
}

TEST_CASE("an unusual point has its reason beside it, and slots are numbered by fives") {
    ui::Chart chart;
    chart.points = {{.value = 0.2}, {.value = 0.9, .unusual = true, .words = "Retest"}, {.value = 0.3}};
    chart.slots = 20;
    chart.numbered = true;
    const auto words = words_of(chart);
    CHECK(std::ranges::find(words, "Retest") != words.end());
    CHECK(std::ranges::find(words, "1") != words.end());
    CHECK(std::ranges::find(words, "20") != words.end());
    CHECK(std::ranges::find(words, "2") == words.end());
}

TEST_CASE("a narrow band keeps its two values apart and drops the word between them") {
    ui::Chart chart;
    chart.high = 1000;
    chart.band_low = 500;
    chart.band_high = 510;
    chart.band_low_words = "500";
    chart.band_high_words = "510";
    chart.band_middle_words = "Target";
    ui::Kit kit{ui::Panel{}};
    kit.begin({}, "stand");
    ui::run_chart({10, 10, 150, 80}, chart);
    finish_frame(kit);
    const auto& texts = kit.trace().texts;
    REQUIRE(texts.size() == 2);
    CHECK(std::abs(texts[0].box.y - texts[1].box.y) >= 29);
}

TEST_CASE("a million points are drawn as a line of a few thousand corners") {
    ui::Chart chart;
    chart.high = 200;
    for (int i = 0; i < 1'000'000; ++i) chart.points.push_back({100 + 50 * std::sin(i * 0.01)});
    CHECK(words_of(chart).empty());
}

TEST_CASE("the slot under a finger is the one whose point is drawn there") {
    ui::Kit kit{ui::Panel{}};
    kit.begin({}, "stand");
    ui::Chart chart;
    for (int i = 0; i < 50; ++i) chart.points.push_back({100.0 + i % 5});
    chart.low = 90;
    chart.high = 120;
    const ui::Box box{10, 10, 300, 120};
    for (const std::size_t slot : {std::size_t{0}, std::size_t{17}, std::size_t{49}}) {
        const auto at = ui::chart_spot(box, chart, {}, slot, 100);
        CHECK(ui::chart_slot(box, chart, {}, at.x) == slot);
    }
    CHECK(ui::chart_slot(box, chart, {}, 0) == 0);
    CHECK(ui::chart_slot(box, chart, {}, 9999) == 49);
    CHECK_FALSE(ui::chart_slot(box, {}, {}, 50));
    finish_frame(kit);
}

TEST_CASE("phases carry their names where there is room, and a planned cycle time its words") {
    ui::Chart chart;
    for (int i = 0; i < 40; ++i) chart.points.push_back({100.0 + i % 5});
    chart.low = 90;
    chart.high = 120;
    chart.stretches = {{0, 20, false, "Thu 6 Nov", 102, 95, 110},
                       {20, 21, true, "Mon 10", 103, {}, {}},
                       {21, 40, true, "Tue 11, late and long", 101, {}, {}}};
    chart.planned = {{96, "Planned 96 s"}, {300, "Takt 300 s"}};
    const auto words = words_of(chart);
    const auto says = [&](const char* text) { return std::ranges::find(words, text) != words.end(); };
    CHECK(says("Thu 6 Nov"));
    CHECK(says("Mon 10"));
    CHECK_FALSE(says("Tue 11, late and long"));
    CHECK(says("Planned 96 s"));
    CHECK_FALSE(says("Takt 300 s"));
}

TEST_CASE("columns made for one width are drawn in another without losing a peak") {
    ui::Chart chart;
    chart.count = 100'000;
    chart.column_count = 3000;
    for (std::size_t i = 0; i < 3000; ++i) chart.columns.push_back({i, 100, i == 1234 ? 119.0 : 100});
    chart.low = 90;
    chart.high = 120;
    ui::Kit kit{ui::Panel{}};
    kit.begin({}, "stand");
    const ui::Box box{10, 10, 150, 80};
    CHECK(ui::chart_columns(box, chart, {}) < 700);
    CHECK(ui::chart_slot(box, chart, {}, 9999) == 99'999);
    ui::run_chart(box, chart);
    finish_frame(kit);
}
