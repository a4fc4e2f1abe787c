// The words are the site's own file; who sees how much of them is the coach's.
#include "kiosk/screens/prompts_view.hpp"

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using kata::Prompts;

Prompts after(Prompts stands) {
    switch (stands) {
    case Prompts::full: return Prompts::brief;
    case Prompts::brief: return Prompts::none;
    case Prompts::none: return Prompts::full;
    }
    return Prompts::full;
}

std::string touch_words(Prompts next) {
    switch (next) {
    case Prompts::full: return word("Show all prompts");
    case Prompts::brief: return word("Show one prompt");
    case Prompts::none: return word("Show no prompts");
    }
    return "";
}

Prompts prompts_of(const kata::Shelf& shelf, const Draft& draft, const CycleRun& run) {
    return run.coach.empty() ? draft.cycle.prompts.value_or(Prompts::full) : shelf.person(run.coach).prompts;
}

}  // namespace

PromptsView view_prompts(const kata::Shelf& shelf, const Draft& draft, const CycleRun& run,
                         std::string_view place) {
    PromptsView view;
    view.stands = prompts_of(shelf, draft, run);
    view.next = after(view.stands);
    view.label = view.stands == Prompts::none ? word("For the coach: no prompts") : word("For the coach");
    view.touch = touch_words(view.next);
    const auto& question = kata::question_at(shelf.coaching(), place);
    if (view.stands != Prompts::none) {
        const bool brief = view.stands == Prompts::brief && !question.brief_prompts.empty();
        view.prompts = brief ? question.brief_prompts : question.prompts;
        view.brief = question.brief_prompts.empty() ? "" : question.brief_prompts.front();
    }
    if (!run.coach.empty()) {
        view.ask = kata::SetPrompts{run.coach, view.next};
    }
    return view;
}

}  // namespace kiosk
