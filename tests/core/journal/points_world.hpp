// A store of its own with one metric, and short ways to put records into it.
#pragma once

#include "core/journal/store.hpp"
#include "tests/core/journal/histories.hpp"
#include "tests/core/journal/temp_folder.hpp"

namespace test {

inline constexpr auto points_metric = "metric/cell-7/exit";

struct PointsWorld {
    TempFolder folder;
    Store store = make();

    Store make() const {
        Store::create(folder / "station.db", some_jid(0));
        return {folder / "station.db", Store::Mode::read_write};
    }
    Record next() const {
        const auto last = store.frontier();
        Record record;
        record.s = last.s + 1;
        record.t = {last.t.t + 1};
        record.w = "w";
        record.a = "test";
        return record;
    }
    void set(const std::string& entity, const std::string& field, Value value) {
        auto record = next();
        record.c.push_back({entity, field, std::move(value), {}});
        store.append(record);
    }
    std::vector<DataPoint> all_points() const {
        std::vector<DataPoint> points;
        store.each_point(points_metric, [&](const DataPoint& point, bool) { points.push_back(point); });
        return points;
    }
};

}  // namespace test
