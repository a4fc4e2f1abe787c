// What the card says to the coach beside a question: all prompts, one, or nothing, as this coach wants it. No drawing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct PromptsView {
    std::string label;                 // "For the coach"
    std::vector<std::string> prompts;  // none when they are switched off
    std::string brief;                 // instead of them where there is no room for the first
    std::string touch;                 // what a touch does: "Show one prompt"
    kata::Prompts stands = kata::Prompts::full, next = kata::Prompts::brief;
    std::optional<kata::SetPrompts> ask;  // nothing where nobody is named as coach: it holds for this cycle
};

/// `place` is one of kata::card_places.
PromptsView view_prompts(const kata::Shelf& shelf, const Draft& draft, const CycleRun& run,
                         std::string_view place);

}  // namespace kiosk
