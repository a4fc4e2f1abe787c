// Every count on the glass is one that is on disk. Zero is a value: a metric of the process is stored as zero when nobody tapped it;
// one of the outcome only when it was tapped, since it is seldom what is being counted here. A person may turn either.
#include "kiosk/screens/tally_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/stopwatch_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string name_of(const kata::Tally& tally, const kata::Storyboard& board) {
    return tally.of.empty() ? said("Count since {0}",
                                   clock_words(tally.opened_at.value_or(kata::Moment{}), board.board.zone))
                            : tally.of;
}

const kata::Tally* chosen_tally(const kata::Storyboard& board, const Draft& draft) {
    const auto* tally = kata::find_tally(board, draft.tally);
    return tally != nullptr || board.tallies.empty() ? tally : &board.tallies.back();
}

std::vector<std::string> shifts_of(const kata::Storyboard& board, const kata::Shelf& shelf) {
    std::vector<std::string> names;
    for (const auto& shift : kata::calendar_of(board.board, shelf.calendar()).shifts) {
        names.push_back(said("{0} shift", shift.name));
    }
    return names;
}

void add_start(TallyView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
               const Draft& draft) {
    auto& start = view.start;
    const auto present = shift_words(board.board, shelf, now);
    const auto of = draft.tally_of_nothing ? "" : draft.tally_of.empty() ? present : draft.tally_of;
    bool found = of.empty();
    for (const auto& name : shifts_of(board, shelf)) {
        start.whats.push_back({name, name == of});
        found = found || name == of;
    }
    start.title = word("What do you count for?");
    start.nothing = of.empty();
    start.written = found ? "" : of;
    start.ask = {board.board.id, of};
    const auto refusal = kata::refuse(board, start.ask, now);
    start.can_start = !refusal;
    start.trouble = refusal ? word(kata::words(*refusal)) : "";
}

bool is_stored(const kata::Tally& tally, const kata::Metric& metric, const Draft& draft) {
    const bool usual = kata::count_of(tally, metric) > 0 || metric.role == kata::MetricRole::process;
    return usual != (std::ranges::find(draft.tally_turned, metric.id) != draft.tally_turned.end());
}

void add_closing(TallyView& view, const kata::Storyboard& board, const kata::Tally& tally, kata::Moment now,
                 const Draft& draft) {
    auto& closing = view.closing;
    std::vector<std::string> parts;
    const auto n = draft.tally_n.find(tally.id);
    closing.ask.tally = tally.id;
    closing.ask.n = n == draft.tally_n.end() ? std::nullopt : lot_size(n->second);
    for (const auto* metric : count_metrics(board)) {
        const int count = kata::count_of(tally, *metric);
        const bool stored = is_stored(tally, *metric, draft);
        closing.parts.push_back({metric->id, said("{0} {1}", metric->name, count), stored});
        if (stored) {
            closing.ask.metrics.push_back(metric->id);
            parts.push_back(said("{0} {1}", count, metric->name));
        }
    }
    closing.title = word("Close and store?");
    closing.words = parts.empty() ? word("Choose what is stored. Zero is a value too.")
                                  : said("{0}: {1}", name_of(tally, board), listed(parts));
    const auto refusal = kata::refuse(board, closing.ask, now);
    closing.can_close = !refusal;
    closing.trouble = refusal && !parts.empty() ? word(kata::words(*refusal)) : "";
    closing.saved_words = said("{0} stored, {1}", listed(parts), clock_words(now, board.board.zone));
}

void add_counting(TallyView& view, const kata::Storyboard& board, const kata::Tally& tally, kata::Moment now,
                  const Draft& draft) {
    view.tally = tally.id;
    const auto since = moment_words(tally.opened_at.value_or(now), now, board.board.zone);
    view.beside = tally.of.empty() ? said("since {0}", since) : said("{0}, since {1}", tally.of, since);
    for (const auto* metric : count_metrics(board)) {
        const int count = kata::count_of(tally, *metric);
        view.keys.push_back({metric->id, metric->name, number_words(count, 0), count > 0});
    }
    const auto n = draft.tally_n.find(tally.id);
    view.lot = n == draft.tally_n.end() ? word("Size of the lot") : said("Lot of {0}", n->second);
    view.drop_title = word("Drop this count?");
    view.drop_words =
        said("{0}: nothing of it is stored as data.\nThe taps stay in the history.", name_of(tally, board));
    view.dropped_words = word("Count dropped");
}

}  // namespace

TallyView view_tally(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                     const Draft& draft) {
    TallyView view;
    if (count_metrics(board).empty()) {
        view.empty_words = word("Nothing is counted on this board yet.");
        return view;
    }
    const auto* chosen = chosen_tally(board, draft);
    view.starting = chosen == nullptr || draft.tally_starts;
    for (const auto& tally : board.tallies) {
        view.open.push_back({tally.id, name_of(tally, board), !view.starting && &tally == chosen});
    }
    add_start(view, board, shelf, now, draft);
    if (!view.starting) {
        add_counting(view, board, *chosen, now, draft);
        add_closing(view, board, *chosen, now, draft);
    }
    return view;
}

}  // namespace kiosk
