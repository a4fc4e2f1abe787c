// Names of people stand here without a number beside them.
#include "kiosk/screens/pin_view.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/kata/pins.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void add_name(PinView& view, const kata::Shelf& shelf, const kata::EntityId& person, std::string role,
              const Draft& draft) {
    auto name = shelf.person_name(person);
    const bool there =
        std::ranges::any_of(view.names, [&](const PinView::Name& n) { return n.person == person; });
    if (name.empty() || there) {
        return;
    }
    const bool chosen = draft.own.person == person;
    view.at = chosen ? view.names.size() : view.at;
    view.names.push_back({person, std::move(name), std::move(role), chosen});
}

void add_names(PinView& view, const kata::Board& board, const kata::Shelf& shelf, const Draft& draft) {
    add_name(view, shelf, board.learner, site_word("Learner", shelf.coaching()), draft);
    add_name(view, shelf, board.coach, word("Coach"), draft);
    add_name(view, shelf, board.second_coach, word("Second coach"), draft);
    add_name(view, shelf, board.deputy_coach, word("Deputy coach"), draft);
    std::vector<std::pair<std::string, kata::EntityId>> others;
    for (const auto& person : shelf.people()) {
        others.emplace_back(shelf.person_name(person), person);
    }
    std::ranges::sort(others);
    for (const auto& [name, person] : others) {
        add_name(view, shelf, person, "", draft);
    }
}

constexpr std::int64_t second_ms = 1000, minute_ms = 60'000;

/// What the wait is counted down in: seconds at the end, minutes before.
std::int64_t unit_of(std::int64_t wait_ms) { return wait_ms < minute_ms ? second_ms : minute_ms; }

std::string wait_words(std::int64_t wait_ms) {
    const auto unit = unit_of(wait_ms), left = (wait_ms + unit - 1) / unit;
    return unit == second_ms ? said("Try again in {0} s", left) : said("Try again in {0} min", left);
}

}  // namespace

PinView view_pin(const kata::Storyboard& board, const kata::Shelf& shelf, const PanelState& panel,
                 const Draft& draft) {
    PinView view;
    view.title = draft.own.then == ScreenId::new_pin ? word("Change the PIN") : word("Own pages");
    view.question = word("Whose pages?");
    add_names(view, board.board, shelf, draft);
    view.empty_words = word("Nobody is named on this station yet.");
    const bool chosen =
        std::ranges::any_of(view.names, [](const PinView::Name& name) { return name.chosen; });
    view.dots = std::min(draft.own.digits.size(), kata::pin_digits);
    if (!chosen) {
        view.remark = view.names.empty() ? "" : word("Choose a name first");
        return view;
    }
    view.has_none = shelf.person(draft.own.person).pin.empty();
    if (view.has_none) {
        view.none_words = word("There is no PIN for this name yet. Choose four digits that only you know.");
        return view;
    }
    const auto& pin = panel.pin;
    const bool mine = pin.asked == draft.own.person;
    view.can_type = !(mine && (pin.checking || pin.wait_ms > 0));
    if (mine && pin.wait_ms > 0) {
        view.remark = wait_words(pin.wait_ms);
        view.changes_in_ms = (pin.wait_ms - 1) % unit_of(pin.wait_ms) + 1;
    } else if (mine && pin.wrong && view.dots == 0) {
        view.remark = word("That PIN does not fit; try again");
    }
    return view;
}

NewPinView view_new_pin(const kata::Shelf& shelf, const PanelState& panel, const Draft& draft) {
    NewPinView view;
    const auto person = shelf.person(draft.own.person);
    const bool may = person.pin.empty() || panel.pin.open == draft.own.person;
    view.title = word("New PIN");
    view.beside = person.name;
    view.question =
        draft.own.first.empty() ? word("Choose four digits") : word("The same four digits once more");
    view.words = {word("Not four times the same digit, and no run such as 1234."),
                  word("Only what is needed to check it is kept, never the digits. Nobody can look it up."),
                  word("It opens your own pages at this station, and nothing else.")};
    view.remark = draft.own.remark;
    view.can_type = !draft.own.person.empty() && may && !panel.pin.checking;
    view.dots = std::min(draft.own.digits.size(), kata::pin_digits);
    return view;
}

std::optional<PinAsk> take_new_pin(OwnDraft& own) {
    if (own.digits.size() < kata::pin_digits) {
        return std::nullopt;
    }
    const auto digits = std::exchange(own.digits, {});
    const auto no = kata::refuse_pin(digits);
    own.remark = no ? word(*no) : "";
    if (no) {
        return std::nullopt;
    }
    if (own.first.empty()) {
        own.first = digits;
        return std::nullopt;
    }
    if (std::exchange(own.first, {}) != digits) {
        own.remark = word("The two were different; choose again");
        return std::nullopt;
    }
    return PinAsk{own.person, digits, true};
}

ForgotPinView view_forgot_pin(const kata::Shelf& shelf, const Draft& draft) {
    ForgotPinView view;
    view.words = {word("Nobody can see a PIN, here or anywhere. It can only be cleared, and chosen anew."),
                  word("Ask whoever looks after this panel. On the panel itself they give the command")};
    const auto name = shelf.person_name(draft.own.person);
    view.command = name.empty() ? word("kata pin clear NAME") : fmt::format("kata pin clear \"{}\"", name);
    view.after = word("Your pages stay as they are; nothing is lost. You choose a new PIN here afterwards.");
    return view;
}

}  // namespace kiosk
