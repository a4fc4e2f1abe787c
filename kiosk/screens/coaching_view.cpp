// The words before a coaching cycle.
#include "kiosk/screens/coaching_view.hpp"

#include <algorithm>
#include <utility>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/cycle_steps.hpp"
#include "kiosk/screens/cycle_view.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/new_experiment_view.hpp"
#include "kiosk/screens/rhythm_view.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/way_back_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using Names = std::vector<std::string>;

constexpr std::string_view team = "team", visitor = "visitor";

bool contains(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Who met last time, with the coach that the week has for this cycle.
Names usually_here(const kata::Storyboard& board, const kata::EntityId& planned) {
    const auto held = [](const kata::CycleDay& day) { return day.held && !day.coach.empty(); };
    const auto it = std::find_if(board.cycles.rbegin(), board.cycles.rend(), held);
    if (it == board.cycles.rend()) {
        return {board.board.learner, planned};
    }
    Names names{it->learner, it->coach, it->second_coach};
    names.insert(names.end(), it->here.begin(), it->here.end());
    if (!planned.empty() && planned != it->coach) {  // another shift has another coach
        std::erase(names, it->coach);
        names.push_back(planned);
    }
    return names;
}

std::string shift_team(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto shift = kata::shift_at(calendar, board.board.zone, now).name;
    return shift.empty() ? word("Team") : with_capital(said("{0} shift", shift));
}

void add_tiles(CoachingView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
               const Names& here) {
    const auto& b = board.board;
    const std::pair<const char*, kata::EntityId> roles[] = {{"Learner", b.learner},
                                                            {"Coach", b.coach},
                                                            {"Second coach", b.second_coach},
                                                            {"Deputy coach", b.deputy_coach}};
    for (const auto& [role, person] : roles) {
        const auto name = first_name(shelf.person_name(person));
        if (!person.empty() && !name.empty()) {
            view.tiles.push_back({person, name, site_word(role, shelf.coaching()), contains(here, person)});
        }
    }
    auto shift = shift_team(board, shelf, now);
    auto as = shift == word("Team") ? std::string() : word("Team");
    view.tiles.push_back({std::string(team), std::move(shift), std::move(as), contains(here, team)});
    view.tiles.push_back({std::string(visitor), word("Visitor"), word("Listens"), contains(here, visitor)});
}

/// Coach is the planned one, else the board's, else the deputy, whoever of them is here; what else is touched listens.
void add_ask(CoachingView& view, const kata::Storyboard& board, const kata::CycleSlot& slot,
             const kata::EntityId& planned) {
    const auto& b = board.board;
    const auto here = [&](const kata::EntityId& person) {
        const auto it = std::ranges::find(view.tiles, person, &CoachingView::Tile::id);
        return !person.empty() && it != view.tiles.end() && it->here;
    };
    auto& ask = view.ask;
    ask.board = b.id;
    ask.slot = slot;
    ask.learner = here(b.learner) ? b.learner : "";
    for (const auto& coach : {planned, b.coach, b.deputy_coach}) {
        ask.coach = ask.coach.empty() && here(coach) ? coach : ask.coach;
    }
    ask.second_coach = here(b.second_coach) ? b.second_coach : "";
    for (const auto& tile : view.tiles) {
        const bool named = tile.id == ask.learner || tile.id == ask.coach || tile.id == ask.second_coach;
        if (tile.here && !named) {
            ask.here.push_back(tile.id);
        }
    }
    auto& run = view.run;
    run.going = true;
    run.slot = slot;
    run.learner = ask.learner;
    run.coach = ask.coach;
    run.second_coach = ask.second_coach;
    run.here = ask.here;
}

void add_practice(CoachingView& view, const kata::Shelf& shelf) {
    const auto coach = shelf.person(view.ask.coach);
    if (!view.ask.coach.empty() && !coach.practises_as_coach.empty()) {
        view.practice_label = word("Coach practises today");
        view.practice = coach.practises_as_coach;
    } else {
        view.practice_label = word("To begin with");
        view.practice = shelf.coaching().opening;
    }
}

/// A soft word to whoever coaches for the first time at this station.
void add_word_to_new_coach(CoachingView& view, const kata::Storyboard& board, const kata::Shelf& shelf) {
    const auto& coach = view.ask.coach;
    if (coach.empty()) {
        return;
    }
    const auto coached = [&](const kata::CycleDay& day) { return day.held && day.coach == coach; };
    if (std::ranges::none_of(shelf.all_cycles(board.board.id), coached)) {
        view.practice_note = word("New at the card? Read it as it stands, then wait");
    }
}

// --- is the board ready ------------------------------------------------------------------------------------------------

CoachingView::Ready data_ready(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    CoachingView::Ready row{word("Data from today or yesterday"), word("No data yet"), false,
                            ScreenId::record_data};
    const auto goals = goal_words(board, shelf);
    const auto* metric = shown_metric(board, furthest(goals));
    const auto points =
        metric == nullptr ? std::vector<kata::DataPoint>{} : shelf.last_points(metric->id, 60);
    if (points.empty()) {
        return row;
    }
    const auto calendar = kata::calendar_of(board.board, shelf.calendar());
    const auto newest = points.back().at;
    const auto shift = kata::shift_at(calendar, board.board.zone, newest);
    const auto in_shift = std::ranges::count_if(
        points, [&](const kata::DataPoint& p) { return !p.struck_out && p.at >= shift.from; });
    const auto counted = metric->counted.empty() ? word("values") : metric->counted;
    row.note = said("{0}, {1} {2}", together(day_and_shift(board.board, newest, shelf.calendar())), in_shift,
                    counted);
    row.yes = shift.day >= kata::worked_day_before(calendar, today(board.board, now));
    return row;
}

/// The newest step; null before the first.
void add_last_step(CoachingView& view, const kata::Experiment* row) {
    if (row == nullptr) {
        const auto first = word("First cycle: nothing to look back on");
        view.ready.push_back({word("What happened"), first, true, {}});
        view.ready.push_back({word("What we learned"), first, true, {}});
        return;
    }
    const bool happened = row->happened_at || row->stopped_at || !row->what_happened.empty();
    const auto note = said("Experiment {0}", row->number);
    const auto to_write = said("Experiment {0}, not written yet", row->number);
    const auto add = [&](std::string words, bool yes) {
        CoachingView::Ready ready{std::move(words), yes ? note : to_write, yes, {}};
        if (!yes) {
            ready.leads_to = ScreenId::experiment_result;
            ready.experiment = row->id;
        }
        view.ready.push_back(std::move(ready));
    };
    add(word("What happened"), happened);
    add(word("What we learned"), !row->learning.empty());
}

CoachingView::Ready obstacle_ready(const kata::Storyboard& board, kata::Moment now) {
    const auto* target = kata::present_target(board);
    if (target == nullptr) {
        return {word("A target condition is set"), word("Not yet. It comes before obstacles"), false,
                ScreenId::target_condition};
    }
    const auto* obstacle = kata::obstacle_now(board);
    CoachingView::Ready arrow{word("One obstacle has the arrow"),
                              word("Not chosen yet. Question 3 asks for it"), obstacle != nullptr,
                              ScreenId::obstacles};
    if (obstacle != nullptr) {
        arrow.leads_to.reset();
        arrow.note = said("Obstacle {0}", obstacle->number);
        if (target->obstacle_now_since) {
            const auto day = kata::local_time(*target->obstacle_now_since, board.board.zone).day;
            arrow.note = said("Obstacle {0}, since {1}", obstacle->number,
                              near_day_words(day, today(board.board, now)));
        }
    }
    return arrow;
}

void add_ready(CoachingView& view, const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
               const Draft& draft) {
    view.ready.push_back(data_ready(board, shelf, now));
    if (view.ready.back().yes) {
        view.ready.back().leads_to.reset();
    }
    add_last_step(view, newest_step(board));
    view.ready.push_back(obstacle_ready(board, now));
    const auto step = form_text(draft, "experiment step");
    view.ready.push_back({word("Next step drafted"),
                          step.empty() ? word("Not yet. That is fine, question 4 asks for it") : step,
                          !step.empty(), ScreenId::new_experiment});
}

CoachingView::Standing view_standing(const kata::Storyboard& board, const kata::Shelf& shelf,
                                     kata::Moment now, const CycleRun& run, std::int64_t now_ms) {
    CoachingView::Standing standing;
    standing.title = run.slot.date == today(board.board, now)
                         ? word("A coaching cycle goes on")
                         : said("The coaching cycle of {0} was not closed", day_words(run.slot.date));
    const auto* day = kata::find_cycle(board, run.slot);
    if (day != nullptr && day->started_at) {
        standing.facts.push_back({word("Started"), moment_words(*day->started_at, now, board.board.zone)});
    }
    standing.facts.push_back(
        {word("It stands at"), with_capital(place_words(kata::card_places.at(run.place)))});
    standing.facts.push_back({word("Time so far"), said("{0} min", whole_minutes(run, now_ms))});
    if (auto names = first_names(shelf, {run.learner, run.coach, run.second_coach}); !names.empty()) {
        standing.facts.push_back({word("Here"), std::move(names)});
    }
    return standing;
}

/// What comes next, looked up once.
struct Next {
    std::optional<kata::PlannedSlot> slot;
    bool today = false;
};

Next next_of(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    const auto rhythm = kata::rhythm_of(board.board, cycles_of(board, shelf), shelf.calendar());
    return {kata::next_cycle(rhythm, now), kata::open_today(rhythm, now).has_value()};
}

/// A day without an open one has a cycle all the same, without a shift.
kata::PlannedSlot planned_now(const kata::Storyboard& board, const Next& next, kata::Moment now) {
    return next.today ? *next.slot
                      : kata::PlannedSlot{{today(board.board, now), ""}, now, board.board.coach, false};
}

/// "planned 10:00", what was held already, or since when nobody met.
std::string beside_words(const kata::Storyboard& board, const kata::Shelf& shelf, const Next& next,
                         kata::Moment now) {
    if (next.today) {
        const auto uncoached = uncoached_words(board, shelf, now);
        const auto planned = said("planned {0}", clock_words(next.slot->at, board.board.zone));
        return uncoached.empty() ? planned : said("{0}, uncoached since {1}", planned, uncoached);
    }
    const auto held = std::ranges::find_if(board.cycles, [&](const kata::CycleDay& day) {
        return day.held && day.date == today(board.board, now);
    });
    if (held == board.cycles.end()) {
        return next.slot ? said("next {0}", moment_words(next.slot->at, now, board.board.zone))
                         : word("not planned yet");
    }
    return held->minutes ? said("held today, {0} min", *held->minutes) : word("held today");
}

/// A second cycle of the day has a name of its own, so that the first one stays what it was.
kata::CycleSlot free_slot(const kata::Storyboard& board, kata::CycleSlot slot) {
    const auto shift = slot.shift;
    for (int number = 2;; ++number) {
        const auto* day = kata::find_cycle(board, slot);
        if (day == nullptr || !day->held) {
            return slot;
        }
        slot.shift = shift.empty() ? std::to_string(number) : fmt::format("{} {}", shift, number);
    }
}

}  // namespace

CoachingView view_coaching(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                           const Draft& draft, const CycleRun& run, std::int64_t now_ms) {
    CoachingView view;
    const auto next = next_of(board, shelf, now);
    view.beside = beside_words(board, shelf, next, now);
    if (run.going && !run.ended) {
        view.standing = view_standing(board, shelf, now, run, now_ms);
        return view;
    }
    const auto planned = planned_now(board, next, now);
    view.can_mark = next.today;
    const auto slot = free_slot(board, planned.slot);
    view.cycle = kata::cycle_id(board.board, slot);
    const auto& chosen = draft.cycle.here;
    add_tiles(view, board, shelf, now,
              chosen && chosen->cycle == view.cycle ? chosen->names : usually_here(board, planned.coach));
    add_ask(view, board, slot, planned.coach);
    if (way_back_due(board, shelf, now)) {
        view.way = {word("We were away …"), ScreenId::way_back};
    } else if (kata::retrospective_due(board, shelf.all_cycles(board.board.id), shelf.coaching())) {
        view.way = {word("How do we practise?"), ScreenId::retrospective};
    }
    add_practice(view, shelf);
    add_word_to_new_coach(view, board, shelf);
    add_ready(view, board, shelf, now, draft);
    return view;
}

CycleDraft::Here turned(const CoachingView& view, std::size_t tile) {
    CycleDraft::Here here{view.cycle, {}};
    for (std::size_t i = 0; i < view.tiles.size(); ++i) {
        if (view.tiles[i].here != (i == tile)) {
            here.names.push_back(view.tiles[i].id);
        }
    }
    return here;
}

}  // namespace kiosk
