// What is done only once a PIN fits, beside opening own pages: a panel is accepted into the plant, and two tiles become one person.
//
// 1 The screen says what is wanted; whether a PIN stands before it is worked out here, and what waits for it waits nowhere else.
// 2 It is forgotten with the first screen that is not about a PIN: going away takes the wish along, and a PIN that is still being worked
//   out then opens nothing.
// 3 Tries are counted as for own pages: the same desk, the same wait.
#include <algorithm>
#include <utility>

#include "kiosk/app/app.hpp"
#include "kiosk/screens/join_people_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

/// `person`: whose PIN it has to be; empty: of whoever chooses their name.
void App::ask_pin_of(const kata::EntityId& person) {
    auto draft = draft_of(board_id_);
    draft.own = {};
    draft.own.person = person;
    set_draft(board_id_, std::move(draft));
    go_to(ScreenId::pin);
}

/// Until people have rights, anybody here who has a PIN answers for it.
void App::want_accept(const ShareAsk& ask) {
    ask_pin_of({});
    behind_pin_.accept = ask;
}

/// Who joins two tiles gives the PIN of both, as far as they have one: the first opened the own pages that this was asked from.
void App::want_join(const kata::JoinPeople& join, std::int64_t now_ms, kata::Moment now) {
    if (pending_ != 0 || own_.opened().empty() || join.same_as != own_.opened()) {
        return;
    }
    if (needs_pin_first(station_, join.person)) {
        return;  // the screen says so
    }
    if (station_.person(join.person).pin.empty()) {
        join_people(join, now_ms, now);
        return;
    }
    ask_pin_of(join.person);
    behind_pin_.join = join;
}

void App::pin_fits(const kata::EntityId& person, std::int64_t now_ms, kata::Moment now) {
    const auto waits = behind_pin_;
    if (waits.accept) {
        const auto here = station_.people_here();
        if (std::ranges::find(here, person) != here.end()) {
            go_to(ScreenId::join_requests);
            share_.ask(*waits.accept);
            take_share_news(now_ms);  // one that runs at once is through already
        }
    } else if (!waits.join) {
        open_own(person);
    } else if (waits.join->person == person) {
        const bool still_open =
            own_.opened() == waits.join->same_as;  // else a minute went by without a touch
        go_to(ScreenId::join_people);
        if (still_open) {
            join_people(*waits.join, now_ms, now);
        }
    }
}

void App::join_people(const kata::JoinPeople& join, std::int64_t now_ms, kata::Moment now) {
    auto draft = draft_of(board_id_);
    draft.own = {};
    asked_board_ = board_id_;
    draft_before_ask_ = draft;
    cycle_before_ask_ = cycle_of(board_id_);
    draft.join = {};
    set_draft(board_id_, std::move(draft));
    asked_ms_ = now_ms;
    pending_words_ = word("These two tiles are one person from now on");
    pending_go_ = ScreenId::about_me;
    ask({join}, now);
    take_answers(now_ms);
}

}  // namespace kiosk
