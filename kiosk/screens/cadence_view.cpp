// The numbers are core/kata/cadence.hpp's and rhythm.hpp's; here they become words.
#include "kiosk/screens/cadence_view.hpp"

#include <algorithm>

#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr int weeks_shown = 8;
constexpr std::size_t most_ages = 5;

void add_weeks(CadenceView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto rhythm = kata::rhythm_of(board.board, cycles_of(board, shelf), shelf.calendar());
    bool any = false;
    for (const auto& week : kata::weeks_of(rhythm, now, weeks_shown)) {
        any = any || week.planned > 0;
        view.weeks.push_back(
            {short_day_words(week.monday), week.planned, week.held,
             week.planned == 0 ? std::string("–") : said("{0} of {1}", week.held, week.planned)});
    }
    if (!any) {
        view.weeks.clear();
        view.weeks_empty = word("No coaching cycle is planned yet. When do we meet?");
    }
    const auto since = kata::uncoached_since(rhythm, now);
    const auto next = view_rhythm(board, cycles_of(board, shelf), shelf.calendar(), now);
    view.rhythm_words = since                     ? said("Uncoached since {0}", day_words(*since))
                        : next.next_words.empty() ? std::string()
                                                  : said("{0} {1}", next.next_label, next.next_words);
}

void add_since(CadenceView& view, const kata::Cadence& cadence) {
    if (!cadence.days_since_experiment) {
        view.since_words = word("No experiment for this target condition yet. What is the next step?");
        return;
    }
    view.since_figure = std::to_string(*cadence.days_since_experiment);
    view.since_side = *cadence.days_since_experiment == 1 ? word("day") : word("days");
    view.since_words = word("since the last experiment began");
}

void add_distances(CadenceView& view, const kata::Storyboard& board, const kata::Cadence& cadence) {
    const auto* metric = kata::find_metric(board, cadence.metric);
    if (cadence.distances.empty()) {
        view.distance_words = word("No experiment of this target condition had a number on both sides yet");
        return;
    }
    double most = 0;
    for (const auto& distance : cadence.distances) {
        view.distances.push_back(distance.apart);
        most = std::max(most, distance.apart);
    }
    const auto words = [&](double value) {
        return metric == nullptr ? number_words(value, 1) : measured_figure(value, *metric);
    };
    view.ticks = {{0, "0"}};
    if (most > 0) {
        view.ticks.push_back({most, words(most)});
    }
    if (metric != nullptr) {
        view.distance_unit =
            metric->unit.empty() ? metric->name : said("{0}, {1}", metric->name, metric->unit);
    }
    view.distance_from = said("experiment {0}", cadence.distances.front().experiment);
    if (cadence.distances.size() > 1) {
        view.distance_to = std::to_string(cadence.distances.back().experiment);
    }
    if (cadence.without_number > 0) {
        view.distance_words = cadence.without_number == 1 ? word("1 more in words")
                                                          : said("{0} more in words", cadence.without_number);
    }
}

void add_ages(CadenceView& view, const kata::Cadence& cadence) {
    const auto& ages = cadence.obstacle_ages;
    for (std::size_t i = 0; i < std::min(most_ages, ages.size()); ++i) {
        view.ages.push_back(ages[i] == 0 ? word("today") : days_words(ages[i]));
    }
    view.ages_words = ages.empty() ? word("No open obstacle") : said("{0} open", ages.size());
}

}  // namespace

std::string milestone_words(const kata::Cadence& cadence) {
    const auto round = kata::round_of(cadence.cycles);
    std::vector<std::string> parts;
    if (round) {
        parts.push_back(said("{0} coaching cycles on this board", *round));
    }
    if (cadence.target_reached) {
        const auto words = said("target condition {0} reached", *cadence.target_reached);
        parts.push_back(parts.empty() ? with_capital(words) : words);
    }
    return listed(parts);
}

CadenceView view_cadence(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    CadenceView view;
    const auto cadence = kata::cadence_of(board, cycles_of(board, shelf), now);
    add_weeks(view, board, shelf, now);
    add_since(view, cadence);
    add_distances(view, board, cadence);
    add_ages(view, cadence);
    view.practised = {{site_word("As learner", shelf.coaching()), std::to_string(cadence.learners)},
                      {site_word("As coach", shelf.coaching()), std::to_string(cadence.coaches)},
                      {word("Coaching cycles"), std::to_string(cadence.cycles)}};
    view.milestone = milestone_words(cadence);
    return view;
}

}  // namespace kiosk
