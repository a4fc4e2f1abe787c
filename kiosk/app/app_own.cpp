// Own pages behind a PIN: when they open, where that leads, and when they close again.
#include "kiosk/app/app.hpp"
#include "kiosk/app/own_file.hpp"
#include "kiosk/screens/own_pages.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// `writing_for`: the text on the writing screen, which is as much the person's own as the page it was begun from.
Whose whose_is(ScreenId id, std::string_view writing_for) {
    return id == ScreenId::write && is_own_text(writing_for) ? Whose::own : screen(id).whose;
}

void forget_digits(OwnDraft& own) {
    own.digits.clear();
    own.first.clear();
    own.remark.clear();
}

}  // namespace

void App::tend_own(const Pane& pane, std::int64_t now_ms, kata::Moment now) {
    own_.look_up(draft_of(board_id_).own.person, station_, writer_, {now_ms, now});
    if (pane.close_own) {
        own_.close();
    }
    if (pane.join_ask) {
        want_join(*pane.join_ask, now_ms, now);
    }
    if (pane.pin_ask) {
        own_.ask(*pane.pin_ask, station_, writer_, {now_ms, now});
        stale_ = settle_frames;
    }
    if (pane.write_own && !own_.opened().empty()) {
        const auto& zone = pane.board.board.zone;
        own_.write_file(own_file_place(station_.dir(), now, zone),
                        own_file_text(station_, own_.opened(), zone));
    }
    take_own_news(now_ms, now);  // one that runs at once is through already
}

void App::take_own_news(std::int64_t now_ms, kata::Moment now) {
    if (pending_ != 0) {
        return;  // a PIN that was chosen is stored after what is out now
    }
    const auto news = own_.take_news(writer_);
    if (!news) {
        return;
    }
    stale_ = settle_frames;
    if (!news->broken.empty()) {
        trouble_ = news->broken;
    } else if (news->what == OwnNews::What::written) {
        toast_ = Toast{said("Your notes are in {0}", news->words), now_ms + toast_ms, 0};
    } else if (news->what == OwnNews::What::opened && showing_ == ScreenId::pin &&
               news->person == draft_of(board_id_).own.person) {
        pin_fits(news->person, now_ms, now);
    } else if (news->what == OwnNews::What::chosen && showing_ == ScreenId::new_pin) {
        pending_words_.clear();  // nobody else takes it back
        pending_go_.reset();
        asked_board_ = board_id_;
        draft_before_ask_ = draft_of(board_id_);
        cycle_before_ask_ = cycle_of(board_id_);
        asked_ms_ = now_ms;
        choosing_ = news->person;
        ask({kata::SetPin{news->person, news->words}}, now);
        take_answers(now_ms);
    }
}

/// The PIN fits, or was chosen: on to what it was asked for.
void App::open_own(const kata::EntityId& person) {
    own_.open(person);
    auto then = draft_of(board_id_).own.then.value_or(ScreenId::my_pages);
    if (then == ScreenId::new_pin && showing_ == ScreenId::new_pin) {
        then = ScreenId::my_pages;
    }
    go_to(then);
}

/// What was typed of a PIN goes with the screen; so do the pages with the first screen that is everybody's, and with them what they say was
/// stored: nobody else takes it back.
void App::leave_own(ScreenId from, ScreenId to) {
    if (screen(to).whose != Whose::about_a_pin) {
        behind_pin_ = {};
        own_.turn_away();
    }
    const bool for_all = whose_is(to, draft_of(board_id_).writing_for) == Whose::everybodys;
    if (for_all) {
        if (!own_.opened().empty()) {
            toast_.reset();
        }
        own_.close();
    } else if (screen(from).whose != Whose::about_a_pin) {
        return;
    }
    for (const auto& [board, kept] : Drafts(drafts_)) {
        if (auto draft = kept; draft.own != OwnDraft{}) {
            if (for_all) {
                draft.own = {};
            } else {
                forget_digits(draft.own);
            }
            set_draft(board, std::move(draft));
        }
    }
}

bool App::own_left(std::int64_t now_ms) const {
    return !own_.opened().empty() && now_ms - last_touch_ms_ >= own_open_for_ms && pending_ == 0;
}

/// A minute without a touch: also words that are half written for oneself leave the glass; they wait behind the PIN.
void App::close_own_when_left(std::int64_t now_ms) {
    if (!own_left(now_ms)) {
        return;
    }
    own_.close();
    stale_ = settle_frames;
    if (showing_ == ScreenId::write) {
        go_to(ScreenId::glance);
    }
}

}  // namespace kiosk
