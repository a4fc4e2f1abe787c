#include "core/csv/import_sum.hpp"

#include <algorithm>

namespace csv {

void ImportSum::add(const JudgedRow& judged) {
    constexpr std::size_t most_points = 5, most_refused = 20;
    ++rows;
    switch (judged.fate) {
    case Fate::fresh: ++fresh; break;
    case Fate::there_already:
        there_first_line = there++ == 0 ? judged.row.line : there_first_line;
        there_last_line = judged.row.line;
        break;
    case Fate::without_value: ++without_value; return;
    case Fate::refused:
        if (refused++ < most_refused) first_refused.push_back({judged.row.line, judged.reason});
        return;
    }
    earliest = std::min(earliest.value_or(judged.point.at), judged.point.at);
    latest = std::max(latest.value_or(judged.point.at), judged.point.at);
    if (first.size() < most_points) first.push_back(judged);
}

RowJudge::RowJudge(const kata::Station& station, const kata::Metric& metric, kata::Moment now, bool again)
    : station_(station),
      board_(station.storyboard(metric.board, now)),
      now_(now),
      alone_(kata::AddPoints{metric.id, {kata::NewPoint{}}, {}, journal::Source::import, {}}),
      any_stand_(!again && station.store().count_points(metric.id) > 0) {}

JudgedRow RowJudge::judge(Taken taken) {
    JudgedRow judged{std::move(taken.row), Fate::without_value, {}, {}};
    if (auto* refused = std::get_if<RefusedRow>(&taken.what)) {
        judged.fate = Fate::refused;
        judged.reason = std::move(refused->reason);
    } else if (auto* point = std::get_if<Point>(&taken.what)) {
        auto& alone = std::get<kata::AddPoints>(alone_);
        alone.points.front() = {point->at, point->value, point->n};
        alone.note = point->note;
        alone.place = point->place;
        const auto refusal = kata::refuse(board_, alone_, now_);
        judged.fate = refusal ? Fate::refused : stands(*point) ? Fate::there_already : Fate::fresh;
        if (refusal) judged.reason = kata::words(*refusal);
        judged.point = std::move(*point);
    }
    return judged;
}

bool RowJudge::stands(const Point& point) {
    constexpr std::size_t most_kept = 65536;
    if (!any_stand_) return false;
    const auto standing =
        station_.store().count_standing(std::get<kata::AddPoints>(alone_).metric, point.at, point.value);
    if (standing == 0) return false;
    if (same_moment_ != point.at || seen_.size() > most_kept) seen_.clear();
    same_moment_ = point.at;
    return ++seen_[point.value] <= standing;
}

}  // namespace csv
