// Reached is proposed where all numbers say so; people decide. Nothing here is a mark for anybody.
#include "kiosk/screens/look_back_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/goal_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

std::string name_of(std::string_view field) { return std::string(look_back_form) + " " + std::string(field); }

bool is_reached(const Draft& draft, const std::vector<GoalWords>& goals, bool at_date) {
    const auto said_so = form_text(draft, name_of("end"));
    if (said_so == "reached" || said_so == "date") {
        return said_so == "reached" || !at_date;
    }
    return !at_date || (!goals.empty() && std::ranges::all_of(goals, &GoalWords::reached));
}

void add_facts(LookBackView& view, const kata::Storyboard& board, const kata::TargetCondition& target,
               const std::vector<GoalWords>& goals, kata::Day day) {
    if (target.achieve_by) {
        const int days = kata::days_between(day, *target.achieve_by);
        const auto by = day_words(*target.achieve_by);
        view.date_line = days < 0    ? said("{0} passed", by)
                         : days == 0 ? said("{0} is today", by)
                                     : said("{0} is in {1}", by, days_words(days));
    }
    if (!goals.empty()) {
        const auto& goal = goals.front();
        const auto stand = goal.actual_line.empty() ? word("no data yet") : goal.actual_line;
        view.goal_line = said("{0}: now {1}, target {2}", goal.name, stand, target_line(goal));
    }
    view.counts_line = said("Target condition {0}, {1}", target.number, counts_words(board));
}

/// Everything that is still open leaves the parking lot with its target condition; what may matter again waits in the holding area.
void add_parked(LookBackView& view, const kata::Storyboard& board, const Draft& draft) {
    const auto add = [&](const kata::Obstacle& obstacle) {
        view.parked.push_back({obstacle.id, with_capital(short_words(obstacle)),
                               !form_text(draft, carried_text(obstacle.id)).empty()});
    };
    for (const auto* obstacle : open_obstacles(board)) {
        add(*obstacle);
    }
    for (const auto& obstacle : board.holding) {
        if (obstacle.state != kata::ObstacleState::held) {
            add(obstacle);
        }
    }
    view.parked_title = word("Carry to the holding area?");
    view.wiped_words = view.parked.empty() ? word("Nothing is parked any more.")
                                           : word("The rest leaves the board; it stays with this condition.");
}

void add_asks(LookBackView& view, const kata::Storyboard& board, const kata::TargetCondition& target,
              const Draft& draft, bool reached, kata::Moment now) {
    for (const auto& parked : view.parked) {
        if (parked.carried) {
            view.asks.emplace_back(kata::CloseObstacle{parked.id, kata::ObstacleState::held, {}, {}});
        }
    }
    const kata::EndTargetCondition end{target.id,
                                       reached,
                                       today(board.board, now),
                                       form_text(draft, name_of("process")),
                                       form_text(draft, name_of("us")),
                                       form_text(draft, name_of("learning"))};
    view.asks.emplace_back(end);
    if (const auto refusal = kata::refuse(board, end, now)) {
        view.why_not = word(kata::words(*refusal));
    } else if (end.about_us.empty()) {
        view.why_not = word("Write how we worked");
    }
    view.can_store = view.why_not.empty();
    view.saved_words = reached ? said("Target condition {0} reached", target.number)
                               : said("Looked back on target condition {0}", target.number);
}

}  // namespace

std::string carried_text(const kata::EntityId& obstacle) { return name_of("carry-" + obstacle); }

LookBackView view_look_back(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                            const Draft& draft) {
    LookBackView view;
    view.beside = challenge_words(board);
    const auto* target = kata::present_target(board);
    if (target == nullptr) {
        view.title = word("Look back");
        view.empty_words = word("No target condition stands. The next one can be set.");
        return view;
    }
    view.title = word("Look back");
    const auto day = today(board.board, now);
    const auto goals = goal_words(board, shelf);
    const bool at_date = !target->achieve_by || *target->achieve_by <= day;
    const bool reached = is_reached(draft, goals, at_date);
    add_facts(view, board, *target, goals, day);
    if (at_date) {
        view.ends = {{word("Reached"), reached}, {word("At its date"), !reached}};
    }
    view.store_words = at_date ? word("Looked back, go on") : word("Reached, go on");
    const std::string form(look_back_form);
    view.about_process = field_of(draft, form, "process", word("What do we know now about the process?"),
                                  word("that we did not know before"));
    view.about_us =
        field_of(draft, form, "us", word("How did we work?"), word("what helped, what we try next"));
    view.learning =
        field_of(draft, form, "learning", word("One learning for the wall"), word("may stay empty"));
    view.hints = {word("Waiting at the press hid in the long cycles; the tester shows it first"),
                  word("it went well")};
    add_parked(view, board, draft);
    add_asks(view, board, *target, draft, reached, now);
    return view;
}

}  // namespace kiosk
