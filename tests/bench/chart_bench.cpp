// The run chart's figures, measured and printed as a table: the analysis beside a plain pass over the same values; the first paint of
// "All" with 10,000 and with ten million points, in turn; columns for panning and zooming in ten million points.
//
//   build/bench/chart_bench [POINTS] [RUNS]        POINTS: of the big metric, 10,000,000 unless told; needs no display
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/journal/store.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/runs.hpp"
#include "core/measure/series.hpp"
#include "kiosk/app/app.hpp"
#include "kiosk/window/window.hpp"
#include "tests/bench/bench_station.hpp"

namespace {

namespace fs = std::filesystem;
using bench::Clock, bench::median, bench::metric_id, bench::ms_since, bench::wall_clock;

template <typename Work> double median_ms(int runs, Work work) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        work();
        times.push_back(ms_since(start));
    }
    return median(times);
}

/// Keeps the compiler from leaving out what nobody looks at.
volatile double seen = 0;

void analysis() {
    fmt::print("| values | plain pass | median and runs | ratio | whole analysis | ratio "
               "|\n|---|---|---|---|---|---|\n");
    std::mt19937 random{7};
    std::lognormal_distribution<double> cycle{4.75, 0.15};
    for (const std::size_t n : {std::size_t{10'000}, std::size_t{100'000}, std::size_t{1'000'000}}) {
        std::vector<double> values(n);
        std::ranges::generate(values, [&] { return cycle(random); });
        const int runs = n < 1'000'000 ? 41 : 11;
        const double pass = median_ms(runs, [&] { seen = *measure::exact_mean(values); });
        const double lines = median_ms(runs, [&] {
            auto copy = values;
            const auto middle = *measure::median_in_place(copy);
            seen = static_cast<double>(measure::runs_about(values, middle).useful);
        });
        const double whole = median_ms(runs, [&] { seen = *measure::analyse(values)[0].median; });
        fmt::print("| {} | {:.3f} ms | {:.3f} ms | {:.1f} | {:.3f} ms | {:.1f} |\n", n, pass, lines,
                   lines / pass, whole, whole / pass);
    }
}

/// A panel that is switched on, shows the run chart, and is asked for all points.
class Panel {
public:
    explicit Panel(const fs::path& dir)
        : glass_(window::open({window::System::offscreen, ui::Panel{}})),
          app_(dir, ui::Panel{}, {{}, kiosk::Writer::Runs::at_once, {}, {}, kiosk::ScreenId::run_chart, ""}) {
        draw();
    }
    /// From the finger leaving "All" to the painted chart.
    double all_ms() {
        const auto item = *std::ranges::find(app_.trace().items, "All", &ui::ShownItem::label);
        press(item, ui::FingerEvent::What::down);
        const auto start = Clock::now();
        press(item, ui::FingerEvent::What::up);
        draw();
        return ms_since(start);
    }
    /// A frame that shows the same again.
    double again_ms() {
        const auto start = Clock::now();
        draw();
        return ms_since(start);
    }

private:
    void draw(std::vector<ui::FingerEvent> fingers = {}) {
        glass_->show(app_.frame({std::move(fingers), {}, now_ms_}, wall_clock()));
    }
    void press(const ui::ShownItem& item, ui::FingerEvent::What what) {
        now_ms_ += 300;
        draw({{what, item.box.x + item.box.w / 2, item.box.y + item.box.h / 2, now_ms_, true}});
    }

    std::int64_t now_ms_ = 1000;
    std::unique_ptr<window::Window> glass_;
    kiosk::App app_;
};

void first_paint(const fs::path& few, const fs::path& many, std::size_t points, int runs) {
    std::vector<double> small, big, whole_small, whole_big;
    for (int run = -1; run < runs; ++run) {
        for (const bool is_big : {false, true}) {
            const auto start = Clock::now();
            Panel panel(is_big ? many : few);
            const double all = panel.all_ms();
            if (run < 0) continue;  // warms the caches
            (is_big ? big : small).push_back(all);
            (is_big ? whole_big : whole_small).push_back(ms_since(start));
        }
    }
    fmt::print("\n| first paint of All | 10,000 points | {} points | ratio |\n|---|---|---|---|\n", points);
    fmt::print("| finger leaves All to painted, two frames in software | {:.1f} ms | {:.1f} ms | {:.2f} |\n",
               median(small), median(big), median(big) / median(small));
    fmt::print("| the same from opening the station | {:.1f} ms | {:.1f} ms | {:.2f} |\n",
               median(whole_small), median(whole_big), median(whole_big) / median(whole_small));
}

void panning(const fs::path& many, std::size_t points) {
    const journal::Store store(kata::store_file(many), journal::Store::Mode::read_only);
    fmt::print("\n| pan and zoom, 1920 columns | the chart's own work a frame |\n|---|---|\n");
    for (const std::size_t wide : {points, points / 10, points / 100, points / 1000}) {
        std::vector<double> times;
        for (std::size_t step = 0; step < 20; ++step) {
            const auto from = wide == points ? 0 : (points - wide) / 20 * step;
            const auto start = Clock::now();
            seen = store.columns(metric_id, from, from + wide, 1920).back().least;
            times.push_back(ms_since(start));
        }
        fmt::print("| {} points wide | {:.2f} ms |\n", wide, median(times));
    }
}

void measure_all(std::size_t points, int runs, const fs::path& work) {
    analysis();
    bench::make_station(work / "few", 10'000, journal::seconds(10));
    bench::make_station(work / "many", points, journal::seconds(10));
    first_paint(work / "few", work / "many", points, runs);
    panning(work / "many", points);
}

}  // namespace

int main(int count, char** words) {
    const auto points = static_cast<std::size_t>(count > 1 ? std::atoll(words[1]) : 10'000'000);
    const int runs = count > 2 ? std::atoi(words[2]) : 7;
    std::string pattern = (fs::temp_directory_path() / "kataboard-bench-XXXXXX").string();
    const fs::path work = mkdtemp(pattern.data());
    int status = 0;
    try {
        measure_all(points, runs, work);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "chart_bench: {}\n", trouble.what());
        status = 1;
    }
    fs::remove_all(work);
    return status;
}
