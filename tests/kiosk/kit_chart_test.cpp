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
        CHECK(column.first == values[next]);
        for (; next < values.size() && (2 * next + 1) * 700 / (2 * values.size()) == column.column; ++next) {
            least = std::min(least, values[next]);
            greatest = std::max(greatest, values[next]);
            if (column.last != values[next]) continue;
        }
        CHECK(column.least == least);
        CHECK(column.greatest == greatest);
        CHECK(column.last == values[next - 1]);
    }
    CHECK(next == values.size());
}

TEST_CASE("few points get a column each, and empty columns are left out") {
    const std::vector<double> values{3, 1, 2};
    const std::vector<ui::Column> columns = ui::envelope(values, 4, 8);
    CHECK(columns == std::vector<ui::Column>{{1, 3, 3, 3, 3}, {3, 1, 1, 1, 1}, {5, 2, 2, 2, 2}});
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
