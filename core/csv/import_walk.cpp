// Looking at rows and storing them.
#include "core/csv/import_walk.hpp"

#include <istream>
#include <utility>

#include "core/kata/rules.hpp"

namespace csv {

Wish wish_for(const kata::Metric& metric, std::string_view zone, Wish told) {
    told.metric = metric.name;
    told.unit = metric.unit;
    told.seconds_in_unit = kata::seconds_in_unit(metric);
    told.zone = zone;
    return told;
}

ImportSum look(const Table& table, const kata::Station& station, const kata::Metric& metric, kata::Moment now,
               const std::function<void(const JudgedRow&)>& each) {
    ImportSum sum;
    if (table.understood.rows == 0) return sum;
    Points points(table.in, table.understood, table.wish, table.most);
    RowJudge judge(station, metric, now, table.again);
    while (auto taken = points.next()) {
        const auto judged = judge.judge(std::move(*taken));
        sum.add(judged);
        if (each) each(judged);
    }
    return sum;
}

kata::Answer store(const Table& table, kata::Station& station, const kata::Metric& metric, std::size_t fresh,
                   kata::Moment now, const kata::ImportProgress& progress) {
    Points points(table.in, table.understood, table.wish, table.most);
    RowJudge judge(station, metric, now, table.again);
    std::size_t given = 0;
    const auto next = [&]() -> std::optional<kata::ImportedPoint> {
        while (auto taken = points.next()) {
            auto judged = judge.judge(std::move(*taken));
            if (judged.fate != Fate::fresh) continue;
            if (++given > fresh) throw Changed("more points than were counted");
            auto& [at, value, n, note, place] = judged.point;
            return kata::ImportedPoint{{at, value, n}, std::move(note), std::move(place)};
        }
        if (given != fresh) throw Changed("fewer points than were counted");
        return std::nullopt;
    };
    return station.import_points(metric.id, next, fresh, now, progress);
}

}  // namespace csv
