// What every page on every panel of UI.md 13 must be: large enough for a glove, inside the glass, nothing over another, nothing cut.
#pragma once

#include <array>

#include "tests/panel/panel.hpp"

namespace tests {

struct Glass {
    const char* name;
    ui::Panel panel;
};

constexpr std::array<Glass, 5> panels{{{"10.1 in", {1280, 800, 5.89F}},
                                       {"15.6 in wide", {1366, 768, 3.96F}},
                                       {"15.6 in", {1920, 1080, 5.56F}},
                                       {"21.5 in", {1920, 1080, 4.033F}},
                                       {"32 in", {3840, 2160, 5.42F}}}};

void check_items(const ui::Trace& trace, const ui::Panel& panel);
/// `may_cut`: words that somebody typed may end in "…".
void check_texts(const ui::Trace& trace, const ui::Panel& panel, bool may_cut);

}  // namespace tests
