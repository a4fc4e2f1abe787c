// Nothing here is stored as a record: the text becomes part of the lap, the count or the time that it is written for.
#include "kiosk/screens/measuring_texts.hpp"

#include <algorithm>

#include "core/kata/shift_calendar.hpp"

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

void fill_in(WriteView& view, std::string title, std::string beside, ScreenId back, const std::string& text) {
    view.wish.title = std::move(title);
    view.wish.beside = std::move(beside);
    view.wish.back = back;
    view.note = text;
}

}  // namespace

std::optional<double> lot_size(const std::string& text) {
    const bool digits = !text.empty() && text.size() <= 7 &&
                        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const double size = digits ? std::stod(text) : 0;
    return size > 0 ? std::optional(size) : std::nullopt;
}

std::string shift_words(const kata::Board& board, const kata::Shelf& shelf, kata::Moment at) {
    const auto span = kata::shift_at(kata::calendar_of(board, shelf.calendar()), board.zone, at);
    return span.name.empty() ? "" : said("{0} shift", span.name);
}

std::string day_and_shift_words(const kata::Board& board, const kata::Shelf& shelf, kata::Moment at) {
    const auto span = kata::shift_at(kata::calendar_of(board, shelf.calendar()), board.zone, at);
    return together({span.day, day_words(span.day), shift_words(board, shelf, at)});
}

bool add_measuring_text(WriteView& view, const Draft& draft, const std::string& text) {
    if (draft.writing_for == text_of_place) {
        fill_in(view, word("Place"), word("It stands with every lap."), ScreenId::stopwatch, text);
    } else if (draft.writing_for == text_of_tally) {
        fill_in(view, word("What is counted?"), word("A lot, an order, a tray."), ScreenId::tally, text);
    } else if (draft.writing_for == text_of_lot) {
        fill_in(view, word("Size of the lot"), word("How many pieces it has. Empty is fine."),
                ScreenId::tally, text);
        view.why_not = text.empty() || lot_size(text) ? "" : word("A whole number, 1 or more");
    } else if (draft.writing_for == text_of_timer) {
        fill_in(view, word("What is it about?"), word("From what to what, or why it stands."),
                ScreenId::timers, text);
    } else {
        return false;
    }
    return true;
}

bool keep_measuring_text(Pane& pane, const std::string& text) {
    auto& draft = pane.draft;
    if (draft.writing_for == text_of_place) {
        pane.timing.place = text;
    } else if (draft.writing_for == text_of_tally) {
        draft.tally_of = text;
    } else if (draft.writing_for == text_of_lot) {
        if (text.empty()) {
            draft.tally_n.erase(draft.tally);
        } else {
            draft.tally_n[draft.tally] = text;
        }
    } else if (draft.writing_for == text_of_timer) {
        draft.timer_what = text;
    } else {
        return false;
    }
    return true;
}

}  // namespace kiosk
