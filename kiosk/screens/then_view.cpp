// Days back and on, and what is different since in the board's words.
#include "kiosk/screens/then_view.hpp"

#include <algorithm>

#include "core/kata/shelf_until.hpp"
#include "core/kata/what_changed.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// Cycle days older than this are not at hand on the present board, so they are not counted.
constexpr int counted_days = 14;

using Row = WhatChangedView::Row;

std::string count_words(std::uint64_t count) {
    return count == 1 ? word("1 point") : said("{0} points", count);
}

Row row_of(const kata::Happening& one) {
    const auto words = with_capital(one.words);
    switch (one.what) {
    case kata::WhatChanged::challenge: return {word("Challenge written"), words, {}};
    case kata::WhatChanged::target_set: return {said("Target condition {0} set", one.number), words, {}};
    case kata::WhatChanged::target_changed:
        return {said("Target condition {0} changed", one.number), words, {}};
    case kata::WhatChanged::target_ended:
        return {said("Looked back on target condition {0}", one.number), words, {}};
    case kata::WhatChanged::looked: return {word("Looked at"), words, one.more};
    case kata::WhatChanged::obstacle_found: return {said("Obstacle {0} found", one.number), words, {}};
    case kata::WhatChanged::obstacle_smaller: return {said("Obstacle {0} smaller", one.number), words, {}};
    case kata::WhatChanged::obstacle_gone:
        return {said("Obstacle {0} no longer in the way", one.number), words, {}};
    case kata::WhatChanged::obstacle_held:
        return {said("Obstacle {0} waits in the holding area", one.number), words, {}};
    case kata::WhatChanged::obstacle_back: return {said("Obstacle {0} parked again", one.number), words, {}};
    case kata::WhatChanged::arrow:
        return one.number == 0 ? Row{word("No obstacle is now"), {}, {}}
                               : Row{said("Obstacle {0} is now", one.number), words, {}};
    case kata::WhatChanged::idea: return {word("Idea"), words, {}};
    case kata::WhatChanged::started:
        return {said("Experiment {0} started", one.number), words, said("We expect {0}", one.more)};
    case kata::WhatChanged::stopped: return {said("Experiment {0} stopped early", one.number), words, {}};
    case kata::WhatChanged::happened:
        return {said("Experiment {0} happened", one.number), words, said("Expected {0}", one.more)};
    case kata::WhatChanged::learned: return {said("Learned in experiment {0}", one.number), words, {}};
    case kata::WhatChanged::coached:
        return {word("Coaching"),
                one.number == 1 ? word("1 coaching cycle") : said("{0} coaching cycles", one.number),
                {}};
    }
    return {};
}

void add_points(WhatChangedView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                kata::Moment since, kata::Moment now) {
    for (const auto& metric : board.metrics) {
        const auto before = shelf.rank_of(metric.id, kata::Moment{since.ms + 1});
        const auto all = shelf.rank_of(metric.id, kata::Moment{now.ms + 1});
        if (all > before) {
            view.rows.push_back({metric.name, count_words(all - before), {}});
        }
    }
}

}  // namespace

ThenView view_then(const kata::Storyboard& board, kata::Moment now, const Draft& draft,
                   const kata::Storyboard* then) {
    ThenView view;
    const auto day = today(board.board, now);
    const auto newest = kata::plus_days(day, -1);
    view.day = std::min(draft.then.value_or(newest), newest);
    view.at = kata::last_moment_of(view.day, board.board.zone);
    view.label = word("As it was on");
    view.day_words = day_words(view.day);
    view.waits_words = word("Turning back to that day …");
    const auto step = [&](std::string words, std::optional<kata::Day> to) {
        if (to && (*to > newest || *to == view.day)) {
            to.reset();
        }
        view.steps.push_back({std::move(words), to});
    };
    step(word("\u22121 week"), kata::plus_days(view.day, -7));
    step(word("\u22121 day"), kata::plus_days(view.day, -1));
    const auto* target = then == nullptr ? nullptr : kata::present_target(*then);
    step(word("Target set"), target == nullptr ? std::nullopt : target->set_on);
    step(word("+1 day"), kata::plus_days(view.day, 1));
    step(word("+1 week"), std::min(kata::plus_days(view.day, 7), newest));
    return view;
}

WhatChangedView view_what_changed(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                  const ThenView& when, const kata::Storyboard* then) {
    WhatChangedView view;
    view.title = word("What changed");
    view.beside = said("since the end of {0}", when.day_words);
    if (then == nullptr) {
        view.empty_words = when.waits_words;
        return view;
    }
    const auto* before = kata::present_target(*then);
    const auto* present = kata::present_target(board);
    const bool another = before != nullptr && (present == nullptr || present->id != before->id);
    const auto* ended = another ? &shelf.storyboard_of_target(board.board.id, before->id) : nullptr;
    const bool counted = kata::days_between(when.day, today(board.board, now)) <= counted_days;
    for (const auto& one : kata::what_changed(*then, board, ended)) {
        if (one.what != kata::WhatChanged::coached || counted) {
            view.rows.push_back(row_of(one));
        }
    }
    add_points(view, board, shelf, when.at, now);
    if (view.rows.empty()) {
        view.empty_words = said("Nothing has changed since the end of {0}.", when.day_words);
    }
    return view;
}

}  // namespace kiosk
