#include "kiosk/screens/mirror_view.hpp"

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using What = kata::MirrorFinding::What;
using Where = kata::MirrorFinding::Where;

constexpr std::size_t most_quoted = 90;  // bytes; what is longer ends in "…"

std::string quoted(const std::string& words) {
    if (words.size() <= most_quoted) {
        return words;
    }
    auto end = words.rfind(' ', most_quoted);
    if (end == std::string::npos || end < most_quoted / 2) {
        for (end = most_quoted; end > 0 && (static_cast<unsigned char>(words[end]) & 0xc0U) == 0x80U;) {
            --end;
        }
    }
    return words.substr(0, end) + " …";
}

std::string same_fact(const kata::MirrorFinding& f) {
    const auto words = quoted(f.words);
    switch (f.where) {
    case Where::step:
        return said("Experiments {0} and {1} are the same step: “{2}”", f.before, f.number, words);
    case Where::what_happened:
    case Where::condition:
        return said("Experiments {0} and {1} say the same about what happened: “{2}”", f.before, f.number,
                    words);
    case Where::learning:
        return said("Experiments {0} and {1} have the same learning: “{2}”", f.before, f.number, words);
    }
    return {};
}

std::string fact_of(const kata::MirrorFinding& f) {
    switch (f.what) {
    case What::short_cycle: return said("The coaching cycle took {0} min", length_words(f.seconds));
    case What::same_answer: return same_fact(f);
    case What::no_learning:
        return said("Experiment {0} has no learning yet: “{1}”", f.number, quoted(f.words));
    case What::open_step:
        return said("Experiment {0} has been open for {1} working days: “{2}”", f.number, f.days,
                    quoted(f.words));
    case What::only_help_needed:
        return said("Experiments {0} to {1} were all at obstacles where others have to help", f.before,
                    f.number);
    case What::imprecise:
        return f.where == Where::condition
                   ? said("The actual condition says “{0}”: “{1}”", f.imprecise, quoted(f.words))
                   : said("What happened in experiment {0} says “{1}”: “{2}”", f.number, f.imprecise,
                          quoted(f.words));
    }
    return {};
}

std::string question_of(const kata::MirrorFinding& f) {
    switch (f.what) {
    case What::short_cycle: return word("What did you not hear in so short a time?");
    case What::same_answer: return word("What would you ask to hear something that is new?");
    case What::no_learning: return word("What do we know now that we didn’t?");
    case What::open_step: return word("What could be seen by tomorrow?");
    case What::only_help_needed: return word("Which obstacle lies in the process itself?");
    case What::imprecise: return word("Which number, or which look at the process, could stand here?");
    }
    return {};
}

}  // namespace

MirrorView view_mirror(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                       const kata::EntityId& me) {
    MirrorView view;
    view.title = word("Mirror");
    view.beside = said("only {0}", first_name(shelf.person_name(me)));
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto found =
        kata::mirror({board, shelf.all_cycles(board.board.id), me, now, calendar, shelf.imprecise_words()});
    for (const auto& finding : found) {
        view.rows.push_back({day_words(finding.on), fact_of(finding), question_of(finding)});
    }
    if (view.rows.empty()) {
        view.empty_words = word("Nothing in the mirror today. What do you see that a panel can’t?");
    }
    return view;
}

}  // namespace kiosk
