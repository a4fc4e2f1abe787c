// How words are fitted into their room (UI.md 3): as they are, condensed, wrapped on words, a step smaller, and only then cut with "…".
// It measures through a function it is given and draws nothing.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct Fitted {
    std::vector<std::string> lines;
    float em = 0;
    bool condensed = false;
    bool cut = false;
};

/// Width of a line at an em size, in the unit of `width` below.
using Measure = std::function<float(std::string_view line, float em, bool condensed)>;

struct Room {
    float width = 0;          // 0: endless
    int lines = 1;            // at most; "\n" may bring more
    bool wrap_first = false;  // wraps before it condenses
};

/// `ems`: the size asked for, then the smaller ones that are allowed.
Fitted fit_words(std::string_view words, const Room& room, std::span<const float> ems,
                 const Measure& measure);

/// `line` shortened until it fits with "…" at its end.
std::string cut_to(std::string_view line, float width, const std::function<float(std::string_view)>& measure);

}  // namespace ui
