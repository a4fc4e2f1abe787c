// One part of the board after the other: challenge, target conditions, looks, obstacles, experiments, coaching.
#include "core/kata/what_changed.hpp"

#include <algorithm>

namespace kata {

namespace {

using enum WhatChanged;
using Happenings = std::vector<Happening>;

template <typename Noun> const Noun* find_in(const std::vector<Noun>& nouns, const EntityId& id) {
    const auto it = std::ranges::find(nouns, id, &Noun::id);
    return it == nouns.end() ? nullptr : &*it;
}

const std::string& either(const std::string& preferred, const std::string& other) {
    return preferred.empty() ? other : preferred;
}

void add_challenge(Happenings& all, const Storyboard& then, const Storyboard& now) {
    if (now.challenge && now.challenge != then.challenge) {
        all.push_back({challenge, 0, either(now.challenge->short_text, now.challenge->challenge), {}});
    }
}

void add_targets(Happenings& all, const Storyboard& then, const Storyboard& now) {
    for (const auto& target : now.targets) {
        const auto* before = find_in(then.targets, target.id);
        if (before == nullptr) {
            all.push_back({target_set, target.number, target.sentence, {}});
        } else if (before->sentence != target.sentence || before->pattern != target.pattern ||
                   before->goals != target.goals) {
            all.push_back({target_changed, target.number, target.sentence, {}});
        }
        if (target.reflected_on && (before == nullptr || !before->reflected_on)) {
            all.push_back({target_ended, target.number, either(target.learning, target.about_process), {}});
        }
    }
}

void add_looks(Happenings& all, const Storyboard& then, const Storyboard& now) {
    for (const auto& look : now.looks) {
        const auto* before = find_in(then.looks, look.id);
        for (const auto& row : look.rows) {
            const bool was_there =
                before != nullptr && std::ranges::find(before->rows, row) != before->rows.end();
            if (!look.starts && !was_there) all.push_back({looked, 0, row.label, row.words});
        }
    }
}

bool waits_elsewhere(const Obstacle& obstacle) {
    return obstacle.state == ObstacleState::held || obstacle.help_needed_since.has_value();
}

void add_obstacle(Happenings& all, const Obstacle* before, const Obstacle& obstacle) {
    const auto add = [&](WhatChanged what) {
        all.push_back({what, obstacle.number, either(obstacle.short_text, obstacle.obstacle), {}});
    };
    if (before == nullptr) add(obstacle_found);
    const auto was = before == nullptr ? ObstacleState::parked : before->state;
    const bool waited = before != nullptr && waits_elsewhere(*before);
    if (waits_elsewhere(obstacle)) {
        if (!waited) add(obstacle_held);
        return;
    }
    switch (obstacle.state) {
    case ObstacleState::parked:
        if (was != ObstacleState::parked || waited) add(obstacle_back);
        return;
    case ObstacleState::smaller:
        if (was != ObstacleState::smaller) add(obstacle_smaller);
        return;
    case ObstacleState::gone:
    case ObstacleState::no_longer_in_the_way:
        if (was != ObstacleState::gone && was != ObstacleState::no_longer_in_the_way) add(obstacle_gone);
        return;
    case ObstacleState::held: return;
    }
}

/// `told`: a board whose obstacles were told already; those held there stand in the holding area of the next one too.
void add_obstacles(Happenings& all, const Storyboard& then, const Storyboard& now, const Storyboard* told) {
    for (const auto* list : {&now.obstacles, &now.holding}) {
        for (const auto& obstacle : *list) {
            if (told == nullptr || find_obstacle(*told, obstacle.id) == nullptr)
                add_obstacle(all, find_obstacle(then, obstacle.id), obstacle);
        }
    }
    for (const auto& one : now.ideas) {
        if (find_idea(then, one.id) == nullptr) all.push_back({idea, 0, one.words, {}});
    }
}

void add_arrow(Happenings& all, const Storyboard& then, const Storyboard& now) {
    const auto *before = obstacle_now(then), *present = obstacle_now(now);
    if (present != nullptr && (before == nullptr || before->id != present->id)) {
        all.push_back({arrow, present->number, either(present->short_text, present->obstacle), {}});
    } else if (present == nullptr && before != nullptr && present_target(now) != nullptr) {
        all.push_back({arrow, 0, {}, {}});
    }
}

void add_experiments(Happenings& all, const Storyboard& then, const Storyboard& now) {
    for (const auto& one : now.experiments) {
        const auto* found = find_experiment(then, one.id);
        const auto before = found == nullptr ? Experiment{} : *found;
        if (one.sealed_at && !before.sealed_at) {
            all.push_back({started, one.number, either(one.short_text, one.step),
                           either(one.expectation_short, one.expectation)});
        }
        if (one.stopped_at && !before.stopped_at) {
            all.push_back({stopped, one.number, one.what_happened, {}});
        } else if (one.happened_at && !before.happened_at) {
            all.push_back(
                {happened, one.number, one.what_happened, either(one.expectation_short, one.expectation)});
        }
        if (!one.learning.empty() && before.learning.empty()) {
            all.push_back({learned, one.number, either(one.learning_short, one.learning), {}});
        }
    }
}

void add_coaching(Happenings& all, const Storyboard& then, const Storyboard& now) {
    const auto fresh = std::ranges::count_if(now.cycles, [&](const CycleDay& day) {
        const auto* before = find_in(then.cycles, day.id);
        return day.held && (before == nullptr || !before->held);
    });
    if (fresh > 0) all.push_back({coached, static_cast<int>(fresh), {}, {}});
}

}  // namespace

std::vector<Happening> what_changed(const Storyboard& then, const Storyboard& now, const Storyboard* ended) {
    Happenings all;
    add_challenge(all, then, now);
    add_targets(all, then, now);
    if (ended != nullptr) {
        add_looks(all, then, *ended);
        add_obstacles(all, then, *ended, nullptr);
        add_experiments(all, then, *ended);
    }
    add_looks(all, then, now);
    add_obstacles(all, then, now, ended);
    add_arrow(all, then, now);
    add_experiments(all, then, now);
    add_coaching(all, then, now);
    return all;
}

}  // namespace kata
