// Steps of three boards in one order of time: stamps grow with it, as they would have on a real panel.
#include "core/kata/demo_script.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace kata::demo {

const EntityId& Made::operator[](std::string_view name) const {
    const auto it = ids_.find(name);
    if (it == ids_.end()) throw std::runtime_error("make demo: there is no " + std::string{name});
    return it->second;
}

void Script::on(Moment at, Intent intent, std::string name) {
    on(
        at, [intent = std::move(intent)](const Made&) { return intent; }, std::move(name));
}

void Script::on(Moment at, Ask ask, std::string name) {
    steps_.push_back({at, std::move(ask), std::move(name)});
}

void Script::points(const EntityId& metric, std::vector<NewPoint> points, std::string place,
                    std::string name) {
    const auto done = points.back().at;
    // Where the day is not there yet they stand a minute apart, so that they keep their order.
    auto latest = now_;
    for (auto it = points.rbegin(); it != points.rend(); ++it, latest = latest - journal::minutes(1))
        it->at = std::min(it->at, latest);
    on(done, AddPoints{metric, std::move(points), {}, Source::eye, std::move(place)}, std::move(name));
}

void Script::play(Station& station) {
    std::ranges::stable_sort(steps_, {}, &Step::at);
    Made made;
    for (const auto& step : steps_) {
        const auto answer = station.handle(step.ask(made), not_after_now(step.at));
        if (answer.refusal) throw std::runtime_error("make demo: " + std::string{words(*answer.refusal)});
        if (!step.name.empty()) made.keep(step.name, answer.made);
    }
}

std::vector<NewPoint> one_after_another(Moment start, std::span<const double> seconds) {
    std::vector<NewPoint> points;
    auto at = start;
    for (const double value : seconds) {
        if (!points.empty()) at = at + journal::Span{static_cast<std::int64_t>(value * 1000)};
        points.push_back({at, value, {}});
    }
    return points;
}

}  // namespace kata::demo
