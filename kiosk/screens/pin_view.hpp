// Who may be asked for a PIN, and what the screens about PINs say. No drawing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

struct PinView {
    struct Name {
        kata::EntityId person;   // empty: no name, but the way to those of other stations
        std::string name, role;  // "Marta Nowak", "Learner"; the role may be empty
        bool chosen = false;
    };
    std::string title, question, note;  // the note stands under the names
    ScreenId back = ScreenId::storyboard;
    std::vector<Name> names;  // those with a role on this board first, then the others by name
    std::size_t at = 0;       // of the chosen one
    std::string empty_words;
    std::string remark;                         // "Try again in 28 s", "That PIN does not fit; try again"
    bool can_type = false;                      // somebody is chosen who has a PIN, and no wait runs
    bool has_none = false;                      // somebody is chosen who has no PIN yet
    std::string none_words;                     // what to do then
    std::size_t dots = 0;                       // digits typed so far
    std::optional<std::int64_t> changes_in_ms;  // what the remark says of a wait
};
/// Only then can anybody accept a panel.
bool somebody_has_a_pin(const kata::Shelf& shelf);
PinView view_pin(const kata::Storyboard& board, const kata::Shelf& shelf, const PanelState& panel,
                 const Draft& draft);

struct NewPinView {
    std::string title, beside;  // "New PIN", "Marta Nowak"
    std::string question;       // "Choose four digits", "The same four digits once more"
    std::vector<std::string> words;
    std::string remark;
    bool can_type = false;  // else the pin screen comes first
    std::size_t dots = 0;
};
NewPinView view_new_pin(const kata::Shelf& shelf, const PanelState& panel, const Draft& draft);
/// What four typed digits become: the first of two, a remark, or digits that are to be kept.
std::optional<PinAsk> take_new_pin(OwnDraft& own);

struct ForgotPinView {
    std::vector<std::string> words;
    std::string command;  // "kata pin clear \"Marta Nowak\""
    std::string after;
};
ForgotPinView view_forgot_pin(const kata::Shelf& shelf, const Draft& draft);

}  // namespace kiosk
