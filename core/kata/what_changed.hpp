// What is different on a board since it was as it was then: compared member by member, in the order of the board. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/kata/storyboard.hpp"

namespace kata {

enum class WhatChanged {
    challenge,         // its words
    target_set,        // number, sentence
    target_changed,    // number: its words or goals
    target_ended,      // number; `words`: what it taught
    looked,            // words: the line; more: what was seen
    obstacle_found,    // number, words
    obstacle_smaller,  // number, words
    obstacle_gone,     // also: no longer in the way
    obstacle_held,     // or waits for help
    obstacle_back,     // parked again
    arrow,             // number, words of the obstacle it stands at now; without a number it was taken away
    idea,              // words
    started,           // number, step; more: what was expected
    stopped,           // number, words: what happened
    happened,          // number, words: what happened; more: what was expected
    learned,           // number, words
    coached            // number: how many coaching cycles
};

struct Happening {
    WhatChanged what = WhatChanged::challenge;
    int number = 0;
    std::string words, more;
    bool operator==(const Happening&) const = default;
};

/// `ended`: the board with the parts of the target condition that was the present one then, where another is now; else empty.
std::vector<Happening> what_changed(const Storyboard& then, const Storyboard& now,
                                    const Storyboard* ended = nullptr);

}  // namespace kata
