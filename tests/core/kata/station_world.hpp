// A station with one board and one metric, in a folder of its own: what the tests of the station start from.
#pragma once

#include "core/kata/station.hpp"
#include "tests/core/journal/temp_folder.hpp"

namespace test {

using namespace kata;

constexpr Moment morning{1'795'420'800'000};  // 2026-11-23T08:00:00Z
constexpr auto board_id = "board/cell-7";
constexpr auto metric_id = "metric/cell-7/exit";

inline StationOptions usual_options() {
    StationOptions options;
    options.trust.build_date = morning - journal::days(10);
    return options;
}

struct StationWorld {
    TempFolder folder;
    Station station = make();
    Moment now = morning;

    Station make() const {
        Station::create(folder / "station", "Cell 7 panel", morning, usual_options());
        return again();
    }
    Station again(bool read_only = false) const {
        auto options = usual_options();
        options.read_only = read_only;
        return Station{folder / "station", options};
    }

    /// A second later, each time.
    Answer ask(const Intent& intent) {
        now = now + journal::seconds(1);
        return station.handle(intent, now);
    }
    void add_board() {
        Board board;
        board.slug = "cell-7";
        board.name = "Cell 7";
        board.zone = "Europe/Berlin";
        ask(AddBoard{board});
        Metric metric;
        metric.board = board_id;
        metric.slug = "exit";
        metric.name = "Exit cycle";
        metric.unit = "s";
        ask(AddMetric{metric});
    }
    Answer add_point(double value, std::string note = {}) {
        return ask(AddPoints{metric_id, {{now, value, {}}}, std::move(note), Source::eye, {}});
    }
    const Storyboard& board() const { return station.storyboard(board_id, now); }
    std::vector<double> values() const {
        std::vector<double> values;
        for (const auto& point : station.last_points(metric_id, 1000)) values.push_back(point.value);
        return values;
    }
    std::string action(std::uint64_t s) const { return station.store().own_record(s)->record.a; }
};

}  // namespace test
