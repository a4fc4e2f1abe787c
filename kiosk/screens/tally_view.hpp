// What counting says: which counts are open, one key per counted metric, what closing stores. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/record_data_view.hpp"

namespace kiosk {

/// Beginning one: for which shift or lot.
struct TallyStart {
    std::string title;
    std::vector<Choice> whats;  // the board's shifts
    bool nothing = false;       // deliberately for nothing in particular
    std::string written;        // a lot or order; empty: not written
    kata::OpenTally ask;
    std::string trouble;
    bool can_start = false;
};

struct TallyKey {
    kata::EntityId metric;
    std::string name, count;
    bool can_take_back = false;
};

/// "Store 3 Scratches, 0 Dents?": once, before it is closed.
struct TallyClosing {
    struct Part {
        kata::EntityId metric;
        std::string words;  // "Scratches 3"
        bool stored = false;
    };
    std::string title, words;
    std::vector<Part> parts;
    kata::CloseTally ask;
    std::string saved_words;
    std::string trouble;
    bool can_close = false;
};

struct TallyView {
    struct Open {
        kata::EntityId id;
        std::string words;
        bool selected = false;
    };
    std::string empty_words;  // nothing on this board is counted
    std::vector<Open> open;
    bool starting = false;
    TallyStart start;
    kata::EntityId tally;  // the chosen one
    std::string beside;    // "early shift, since 13:40"
    std::vector<TallyKey> keys;
    std::string lot;  // "Lot of 30"
    TallyClosing closing;
    std::string drop_title, drop_words, dropped_words;
};

TallyView view_tally(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                     const Draft& draft);

}  // namespace kiosk
