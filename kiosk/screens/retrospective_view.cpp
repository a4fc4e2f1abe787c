// An answer is a text of the form; a chip is only a quick way to write it.
#include "kiosk/screens/retrospective_view.hpp"

#include <initializer_list>

#include "kiosk/screens/cadence_view.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

RetrospectiveView::Question question(const Draft& draft, std::string words, std::string what_for,
                                     std::initializer_list<const char*> answers) {
    RetrospectiveView::Question asked;
    const auto chosen = form_text(draft, what_for);
    for (const auto* answer : answers) {
        asked.answers.push_back({word(answer), chosen == word(answer)});
    }
    asked.written = form_words(draft, what_for, word("In our own words"));
    asked.draft = half_written(draft, what_for);
    asked.wish = {.what_for = what_for, .title = words, .back = ScreenId::retrospective};
    asked.words = std::move(words);
    asked.what_for = std::move(what_for);
    return asked;
}

}  // namespace

RetrospectiveView view_retrospective(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const Draft& draft) {
    RetrospectiveView view;
    const auto cadence = kata::cadence_of(board, cycles_of(board, shelf), now);
    const int held = cadence.cycles;
    view.beside = held == 1 ? word("after 1 coaching cycle") : said("after {0} coaching cycles", held);
    view.useful = question(
        draft, word("Is our practice still useful?"), "retrospective useful",
        {"Yes, we learn from it", "Partly", "It has become a habit without learning", "We don't know yet"});
    view.change = question(draft, word("What do we change?"), "retrospective change",
                           {"Nothing for now", "The time of the cycle", "Smaller steps", "More going to see",
                            "Fewer words, more facts"});
    for (auto it = board.retrospectives.rbegin(); it != board.retrospectives.rend(); ++it) {
        const auto day = it->held_on ? day_words(*it->held_on) : "";
        view.earlier.push_back({said("{0}, after {1} cycles", day, it->cycles), it->useful, it->change});
    }
    view.earlier_empty = word("The first look at how we practise");
    view.milestone = milestone_words(cadence);
    view.ask = {board.board.id, form_text(draft, view.useful.what_for),
                form_text(draft, view.change.what_for), held};
    view.can_keep = !view.ask.useful.empty() || !view.ask.change.empty();
    return view;
}

}  // namespace kiosk
