// What stands before a coaching cycle: who is here, is the board ready, or the cycle that goes on and can be taken up again. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct CoachingView {
    std::string beside;  // "planned 10:00", "held today, 11 min"
    struct Tile {
        std::string id;    // person/…, "team", "visitor"
        std::string name;  // "Marta"
        std::string role;  // "Learner"
        bool here = false;
    };
    std::vector<Tile> tiles;
    std::string cycle;      // id of its day
    bool can_mark = false;  // one is planned today and still open: "Not today" has something to be about
    std::string practice_label, practice;  // "Coach practises today", "No solution hidden in a question"
    std::string practice_note;             // small, under it: a soft word to a new coach
    struct Ready {
        std::string words, note;
        bool yes = false;
        std::optional<ScreenId> leads_to;  // where it is done
        kata::EntityId experiment = {};    // the one it is about
    };
    std::vector<Ready> ready;
    struct Way {
        std::string words;
        ScreenId screen;
    };
    std::optional<Way> way;  // one thing more that is due: the way back, or a look at how we practise
    kata::StartCycle ask;
    CycleRun run;  // what it becomes

    /// A cycle that was begun and not closed.
    struct Standing {
        std::string title;  // "A coaching cycle goes on", "The cycle of Thu 13 Nov was not closed"
        struct Fact {
            std::string label, value;
        };
        std::vector<Fact> facts;
    };
    std::optional<Standing> standing;
};

CoachingView view_coaching(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                           const Draft& draft, const CycleRun& run, std::int64_t now_ms);

/// A name tile was touched.
CycleDraft::Here turned(const CoachingView& view, std::size_t tile);

}  // namespace kiosk
