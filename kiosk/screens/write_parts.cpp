// Each finds its place by name, so that a half-written line still knows where it belongs after a restart.
#include "kiosk/screens/write_parts.hpp"

#include <algorithm>
#include <charconv>

#include "kiosk/screens/analysis_rows.hpp"
#include "kiosk/screens/metric_card_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using kata::Analysis;

struct LineWords {
    std::string title, beside;
};

LineWords words_of_list(std::string_view list) {
    if (list == "pattern") {
        return {word("Pattern"), word("One step, or how it runs, on one line")};
    }
    if (list == "observed") {
        return {word("What we know"), word("A fact that was seen, with its number")};
    }
    if (list == "assumed") {
        return {word("What we assume"), word("It stands apart until somebody has seen it")};
    }
    if (list == "equipment") {
        return {word("Machine"), word("Its name, then its seconds a piece, such as: tester 71")};
    }
    return {word("Outcome in words"), word("What comes out, and at what cost")};
}

/// The line "2", or behind the last for "new"; an emptied one goes. Nothing where there is no such line any more.
bool put_line(std::vector<std::string>& lines, std::string_view at, const std::string& text) {
    if (at == "new") {
        if (!text.empty()) {
            lines.push_back(text);
        }
        return true;
    }
    std::size_t index = 0;
    const auto [end, problem] = std::from_chars(at.data(), at.data() + at.size(), index);
    if (problem != std::errc{} || end != at.data() + at.size() || index >= lines.size()) {
        return false;
    }
    if (text.empty()) {
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
    } else {
        lines[index] = text;
    }
    return true;
}

bool put_text(Analysis& analysis, std::string_view list, std::string_view at, const std::string& text) {
    if (list == "outcome") {
        analysis.outcome_words = text;
        return true;
    }
    auto* const lines = lines_named(list) == nullptr ? nullptr : &(analysis.*lines_named(list));
    return lines != nullptr && put_line(*lines, at, text);
}

void cannot_keep(WriteView& view) { view.why_not = word("That line is no longer there; go back and look"); }

}  // namespace

void add_analysis_writing(WriteView& view, const kata::Storyboard& board, kata::Moment now,
                          const std::string& what_for, const std::string& text) {
    const auto space = what_for.find(' ');
    const auto name = what_for.substr(space + 1), list = name.substr(0, name.find(' '));
    const auto at = name.size() > list.size() ? name.substr(list.size() + 1) : std::string{};
    const auto words = words_of_list(list);
    view.wish.title = words.title;
    view.wish.beside = words.beside;
    view.wish.back = ScreenId::process_analysis;
    view.wish.may_be_empty = at != "new";
    view.wish.keep_words =
        text.empty() && view.wish.may_be_empty ? word("Take this line away") : word("Keep this line");
    view.saved_words = said("Process analysis stored, {0}", clock_words(now, board.board.zone));
    const auto it = std::ranges::find(board.analyses, what_for.substr(0, space), &Analysis::id);
    kata::KeepAnalysis ask;
    if (it == board.analyses.end() || !put_text((ask.analysis = *it), list, at, text)) {
        cannot_keep(view);
        return;
    }
    view.ask = std::move(ask);
}

void add_card_writing(WriteView& view, const kata::Storyboard& board, kata::Moment now,
                      const std::string& what_for, const std::string& text) {
    const auto space = what_for.find(' ');
    const auto* metric = kata::find_metric(board, what_for.substr(0, space));
    const auto* line = find_card_line(what_for.substr(space + 1));
    view.wish.back = ScreenId::metric_card;
    view.wish.keep_words = word("Keep this line");
    if (metric == nullptr || line == nullptr) {
        view.wish.title = word("Definition card");
        cannot_keep(view);
        return;
    }
    view.wish.title = word(line->label);
    view.wish.beside = word(line->question);
    view.wish.may_be_empty = true;
    view.saved_words = said("{0} stored, {1}", metric->name, clock_words(now, board.board.zone));
    kata::ChangeMetric ask{*metric};
    ask.metric.*line->member = text;
    view.ask = std::move(ask);
}

}  // namespace kiosk
