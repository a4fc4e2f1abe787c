// A panel that asks to join the plant, on its own glass and on an admin's: six words that a person compares. No drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/kata/shelf.hpp"
#include "kiosk/share.hpp"

namespace kiosk {

struct JoiningView {
    std::string head, sentence, note;
    std::vector<std::string> words;  // six, or none
    bool waits = false;              // for another panel
};

/// On the glass of the panel that asks.
JoiningView view_joining(const kata::Shelf& shelf);

struct JoinRequestsView {
    std::vector<JoinRequest> rows;  // by name
    std::string empty_words;        // where nobody asks, or it is not yet known
    std::string note;               // empty: so is the list
    JoiningView chosen;             // one that is looked at; no words: none is
    std::string chosen_jid;
    bool can_accept = false;
    std::string accept_words;
    bool needs_pin = false;  // it could be accepted here, but nobody has a PIN yet
};

/// On any other panel; only an admin's may accept. `chosen`: a jid.
JoinRequestsView view_join_requests(const kata::Shelf& shelf, const ShareState& share,
                                    std::string_view chosen);

/// A name that nobody gave is the journal's id.
std::string request_name(const JoinRequest& request);
std::vector<std::string> six_of(std::string_view words);

}  // namespace kiosk
