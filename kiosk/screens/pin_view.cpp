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

/// Nobody here has a PIN, and a panel waits to be accepted with one: it is chosen, and the panel comes next.
bool is_to_accept(const Draft& draft) { return draft.own.then == ScreenId::join_requests; }

/// Fills in who is listed, each person once, however many tiles of theirs were joined.
class Names {
public:
    Names(PinView& view, const kata::Shelf& shelf, const PanelState& panel, const Draft& draft)
        : view_(view),
          shelf_(shelf),
          what_for_(panel.pin.what_for),
          draft_(draft),
          here_(shelf.people_here()) {}

    void add(const kata::EntityId& named, std::string role = {}) {
        if (named.empty()) {
            return;
        }
        const auto person = shelf_.person(named);
        const bool there = std::ranges::any_of(
            view_.names, [&](const PinView::Name& name) { return name.person == person.id; });
        if (person.name.empty() || there || !may_answer(person)) {
            return;
        }
        const bool chosen = draft_.own.person == person.id || draft_.own.person == named;
        view_.at = chosen ? view_.names.size() : view_.at;
        view_.names.push_back({person.id, person.name, std::move(role), chosen});
    }
    /// By name.
    void add_others() {
        std::vector<std::pair<std::string, kata::EntityId>> others;
        for (const auto& person : draft_.own.everybody ? shelf_.people() : here_) {
            others.emplace_back(shelf_.person_name(person), person);
        }
        std::ranges::sort(others);
        for (const auto& [name, person] : others) {
            add(person);
        }
    }
    /// A plant's three hundred names do not stand on every panel; they are a touch away.
    void add_the_rest() {
        const bool more = what_for_ == PinFor::own_pages && !is_to_accept(draft_) && !draft_.own.everybody;
        if (more && shelf_.people().size() > here_.size()) {
            view_.names.push_back({"", word("Names of other stations"), "", false});
        }
    }

private:
    bool may_answer(const kata::Person& person) const {
        switch (what_for_) {
        case PinFor::own_pages: return !is_to_accept(draft_) || std::ranges::count(here_, person.id) > 0;
        case PinFor::accept: return !person.pin.empty() && std::ranges::count(here_, person.id) > 0;
        case PinFor::join: return draft_.own.person == person.id;
        }
        return false;
    }

    PinView& view_;
    const kata::Shelf& shelf_;
    PinFor what_for_;
    const Draft& draft_;
    std::vector<kata::EntityId> here_;
};

void add_names(PinView& view, const kata::Board& board, const kata::Shelf& shelf, const PanelState& panel,
               const Draft& draft) {
    Names names(view, shelf, panel, draft);
    names.add(board.learner, site_word("Learner", shelf.coaching()));
    names.add(board.coach, word("Coach"));
    names.add(board.second_coach, word("Second coach"));
    names.add(board.deputy_coach, word("Deputy coach"));
    names.add_others();
    names.add(draft.own.person);  // also from another station, where a page asked for this one
    names.add_the_rest();
}

void add_words(PinView& view, PinFor what_for, const Draft& draft) {
    switch (what_for) {
    case PinFor::own_pages:
        if (is_to_accept(draft)) {
            view.title = word("Own pages");
            view.question = word("Who accepts it?");
            view.note = word("A new panel is accepted with the PIN of somebody here.");
            view.back = ScreenId::join_requests;
            return;
        }
        view.title = draft.own.then == ScreenId::new_pin ? word("Change the PIN") : word("Own pages");
        view.question = word("Whose pages?");
        view.note =
            word("The board, data and learnings stay open to everyone. Only own pages ask for a PIN.");
        return;
    case PinFor::accept:
        view.title = word("Accept a panel");
        view.question = word("Who accepts it?");
        view.note = word("A new panel is accepted with the PIN of somebody here.");
        view.back = ScreenId::join_requests;
        return;
    case PinFor::join:
        view.title = word("Two tiles, one person");
        view.question = word("The PIN of the other tile");
        view.note = word("Both tiles have a PIN. From now on the one of the first tile opens both.");
        view.back = ScreenId::join_people;
        return;
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

bool somebody_has_a_pin(const kata::Shelf& shelf) {
    return std::ranges::any_of(shelf.people_here(), [&](const kata::EntityId& person) {
        const auto who = shelf.person(person);
        return !who.name.empty() && !who.pin.empty();
    });
}

PinView view_pin(const kata::Storyboard& board, const kata::Shelf& shelf, const PanelState& panel,
                 const Draft& draft) {
    PinView view;
    add_words(view, panel.pin.what_for, draft);
    add_names(view, board.board, shelf, panel, draft);
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
