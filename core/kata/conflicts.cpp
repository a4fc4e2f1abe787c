// Finding what was changed apart, and saying it.
#include "core/kata/conflicts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/kata/member_values.hpp"
#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

using journal::Store;

struct Called {
    std::string_view name, words;
};

/// Where the words differ from the field's own name.
constexpr std::array field_names{Called{"_del", "taken away"},
                                 Called{"about_process", "what we know about the process"},
                                 Called{"about_us", "how we worked"},
                                 Called{"better", "where better is"},
                                 Called{"change", "what we change"},
                                 Called{"closed_by_experiment", "experiment that closed it"},
                                 Called{"closed_on", "closed"},
                                 Called{"coach_present", "coach present"},
                                 Called{"coaching_plan", "coaching times of the week"},
                                 Called{"cycle_metric", "metric of the cycle"},
                                 Called{"demand", "demand a day"},
                                 Called{"expectation_short", "expectation in short"},
                                 Called{"factor", "share of takt"},
                                 Called{"found_in_experiment", "experiment that showed it"},
                                 Called{"found_on", "found"},
                                 Called{"go_and_see_at", "when we go and see"},
                                 Called{"happened_at", "when it happened"},
                                 Called{"held_on", "day"},
                                 Called{"help_comes_by", "help comes by"},
                                 Called{"help_from", "who can help"},
                                 Called{"help_needed_since", "help needed since"},
                                 Called{"high", "upper limit"},
                                 Called{"home", "station it stands at"},
                                 Called{"how", "how it is measured"},
                                 Called{"idea", "words"},
                                 Called{"k", "how many"},
                                 Called{"kept", "what became of the change"},
                                 Called{"learning_short", "learning in short"},
                                 Called{"least", "least value taken"},
                                 Called{"low", "lower limit"},
                                 Called{"most", "greatest value taken"},
                                 Called{"n", "of how many"},
                                 Called{"normal_way", "normal way"},
                                 Called{"normal_way_told", "who was told of the normal way"},
                                 Called{"not_held", "why it was not held"},
                                 Called{"obstacle", "words"},
                                 Called{"obstacle_now", "obstacle now"},
                                 Called{"obstacle_now_since", "since when the arrow stands there"},
                                 Called{"order", "place in the order"},
                                 Called{"phases", "times of the card"},
                                 Called{"planned_at", "time of this day"},
                                 Called{"practice", "practice board"},
                                 Called{"reached_on", "reached"},
                                 Called{"reflected_on", "looked back on"},
                                 Called{"rows", "what was seen"},
                                 Called{"safe", "what was looked at before the start"},
                                 Called{"seen_on", "day"},
                                 Called{"sentence", "words"},
                                 Called{"set_on", "set"},
                                 Called{"several_experiments", "several experiments at a time"},
                                 Called{"short_text", "short words"},
                                 Called{"state", "how it stands"},
                                 Called{"struck", "struck out"},
                                 Called{"struck_reason", "why it was struck out"},
                                 Called{"threshold_at", "where the threshold of knowledge was"},
                                 Called{"try_today", "can be tried today"},
                                 Called{"verdict", "as expected or not"},
                                 Called{"vision", "North Star"},
                                 Called{"where", "where it is measured"},
                                 Called{"zone", "time zone"}};

/// Things that have a number, or nothing that tells one from another.
constexpr std::array thing_names{Called{"target/", "Target condition"},
                                 Called{"obstacle/", "Obstacle"},
                                 Called{"experiment/", "Experiment"},
                                 Called{"challenge/", "Challenge"},
                                 Called{"idea/", "Idea"},
                                 Called{"learning/", "Learning"},
                                 Called{"phase/", "Phase"},
                                 Called{"timer/", "Timer"},
                                 Called{"tally/", "Count"},
                                 Called{"retrospective/", "Look at how we practise"},
                                 Called{"observation/", "Observation"},
                                 Called{"analysis/", "Process analysis"},
                                 Called{"look/", "How it was seen to run"},
                                 Called{"goal/", "Goal"},
                                 Called{"board/", "Board"},
                                 Called{"metric/", "Metric"},
                                 Called{"point/", "Value"},
                                 Called{"cycle/", "Coaching cycle"}};

constexpr std::array chosen_words{"state", "kind",     "verdict", "expectation_direction",
                                  "kept",  "not_held", "better",  "role"};
constexpr std::array people_fields{"learner", "coach", "second_coach", "deputy_coach", "here"};
constexpr std::array weekday_names{"every day", "Mondays", "Tuesdays",  "Wednesdays",
                                   "Thursdays", "Fridays", "Saturdays", "Sundays"};

std::string spaced(std::string_view name) {
    std::string words{name};
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string text_in(const Store& store, std::string_view entity, std::string_view field) {
    const auto cell = store.cell(entity, field);
    const auto* text = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return text ? *text : std::string{};
}

std::string minute_of(Moment at, std::string_view zone) {
    const auto local = local_time(at, zone);
    return fmt::format("{} {:02}:{:02}", iso(local.day), local.hour, local.minute);
}

std::string number_of_thing(const Store& store, std::string_view entity) {
    const auto cell = store.cell(entity, "number");
    const auto* number = cell ? std::get_if<double>(&cell->value) : nullptr;
    return number ? fmt::format(" {}", *number) : std::string{};
}

/// "of 2026-11-23, late": what a coaching cycle's own name says.
std::string day_and_shift(const Store& store, std::string_view cycle) {
    const auto shift = text_in(store, cycle, "shift");
    return " of " + text_in(store, cycle, "date") + (shift.empty() ? "" : ", " + shift);
}

std::string value_of_metric(const Store& store, std::string_view point, std::string_view zone) {
    const auto metric = store.metric_of_point(point);
    const auto found = store.point(point);
    if (!metric || !found) return {};
    return fmt::format(" of {}, {}", text_in(store, *metric, "name"), minute_of(found->at, zone));
}

/// What tells it from others of its kind, with the space before it; empty where nothing does.
std::string which(const Store& store, std::string_view entity, std::string_view zone) {
    const auto after = [](const std::string& words) { return words.empty() ? words : " " + words; };
    if (entity.starts_with("metric/") || entity.starts_with("board/"))
        return after(text_in(store, entity, "name"));
    if (entity.starts_with("cycle/")) return day_and_shift(store, entity);
    if (entity.starts_with("point/")) return value_of_metric(store, entity, zone);
    if (entity.starts_with("goal/")) return after(text_in(store, text_in(store, entity, "metric"), "name"));
    for (const auto* field : {"seen_on", "held_on"})
        if (const auto day = text_in(store, entity, field); !day.empty()) return " of " + day;
    for (const auto* field : {"what", "of"})
        if (const auto words = text_in(store, entity, field); !words.empty()) return " " + words;
    return number_of_thing(store, entity);
}

/// Lists are stored as lines, and pairs with a tab between them.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        if (letter == '\n') line += "; ";
        else if (letter == '\t') line += ' ';
        else line += letter;
    }
    return line;
}

/// Without the coaches.
std::string plan_words(const journal::Value& value) {
    std::string words;
    for (const auto& one : as<std::vector<PlannedCycle>>(value).value_or(std::vector<PlannedCycle>{})) {
        const auto weekday = static_cast<std::size_t>(std::clamp(one.weekday, 0, 7));
        words += fmt::format("{}{} {:02}:{:02}{}", words.empty() ? "" : "; ", weekday_names.at(weekday),
                             one.at / 60, one.at % 60, one.shift.empty() ? "" : ", " + one.shift);
    }
    return words.empty() ? "nothing" : words;
}

/// As iso() writes it, with its distance from UTC.
bool is_moment(const std::string& text) {
    return text.size() >= 20 && text[10] == 'T' && (text.back() == 'Z' || text[text.size() - 3] == ':');
}

/// By its noun and a slash: words that people wrote hardly ever begin so, and if they do, no such thing is there.
bool names_thing(const Store& store, const std::string& text) {
    const bool noun =
        std::ranges::any_of(thing_names, [&](const Called& one) { return text.starts_with(one.name); });
    return noun && text.find(' ') == std::string::npos && !store.fields(text).empty();
}

}  // namespace

std::string thing_words(const Store& store, std::string_view entity, std::string_view zone) {
    const auto* const it =
        std::ranges::find_if(thing_names, [&](const Called& one) { return entity.starts_with(one.name); });
    return it == thing_names.end() ? std::string{} : std::string{it->words} + which(store, entity, zone);
}

std::string field_words(std::string_view entity, std::string_view field) {
    if (entity.starts_with("learning/") || entity.starts_with("challenge/")) {
        if (field == "learning" || field == "challenge") return "words";
    }
    const auto* const it = std::ranges::find(field_names, field, &Called::name);
    return it == field_names.end() ? spaced(field) : std::string{it->words};
}

std::string value_words(const Store& store, std::string_view field, const journal::Value& value,
                        std::string_view zone) {
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || text->empty()) return "nothing";
    if (field == "coaching_plan") return plan_words(value);
    if (std::ranges::find(chosen_words, field) != chosen_words.end()) return spaced(*text);
    if (is_moment(*text))
        if (const auto at = as<Moment>(value)) return minute_of(*at, zone);
    return names_thing(store, *text) ? thing_words(store, *text, zone) : on_one_line(*text);
}

bool is_about_people(std::string_view entity, std::string_view field) {
    return entity.starts_with("person/") || entity.starts_with("note/") ||
           std::ranges::find(people_fields, field) != people_fields.end();
}

namespace {

bool is_deleted(const Store& store, std::string_view entity) {
    const auto gone = store.cell(entity, "_del");
    return gone && gone->value == journal::Value{true};
}

/// Each value once, as it was written first.
std::vector<journal::Touch> different(std::vector<journal::Touch> heads) {
    std::vector<journal::Touch> kept;
    for (auto& head : heads) {
        const auto same = [&](const journal::Touch& one) { return one.change.value == head.change.value; };
        if (std::ranges::none_of(kept, same)) kept.push_back(std::move(head));
    }
    return kept;
}

}  // namespace

std::map<EntityId, std::vector<FieldConflict>, std::less<>>
Station::Impl::find_conflicts(const ShiftCalendar& shifts) const {
    std::map<EntityId, std::vector<FieldConflict>, std::less<>> found;
    for (const auto& [entity, field] : store.conflicts()) {
        const auto id = board_of_entity(entity);
        const auto& all = places().all;
        const auto board = std::ranges::find(all, id, &Board::id);
        if (board == all.end() || !is_here(id) || is_about_people(entity, field)) continue;
        if (field != "_del" && is_deleted(store, entity)) continue;
        const auto heads = different(store.heads_of(entity, field));
        auto thing = thing_words(store, entity, board->zone);
        if (heads.size() < 2 || thing.empty()) continue;
        const auto standing = store.cell(entity, field);
        const auto calendar = calendar_of(*board, shifts);
        FieldConflict conflict{id, entity, field, std::move(thing) + ", " + field_words(entity, field), {}};
        for (const auto& head : heads) {
            const auto at = journal::reading(head.t);
            const auto* jid = std::get_if<std::string>(&head.change.value);
            const bool place = field == "home" && jid != nullptr;
            conflict.values.push_back(
                {head.change.value,
                 place ? name_of_station(*jid) : value_words(store, field, head.change.value, board->zone),
                 name_of_station(head.jid), at, shift_at(calendar, board->zone, at).name,
                 standing && standing->value == head.change.value});
        }
        found[id].push_back(std::move(conflict));
    }
    for (auto& [id, list] : found) std::ranges::stable_sort(list, {}, &FieldConflict::label);
    return found;
}

const std::vector<FieldConflict>& Station::conflicts(std::string_view board) const {
    auto& kept = impl_->conflicts;
    if (kept.version != impl_->version) {
        impl_->store.snapshot([&] { kept.of_board = impl_->find_conflicts(calendar()); });
        kept.version = impl_->version;
    }
    const auto it = kept.of_board.find(board);
    return it == kept.of_board.end() ? kept.none : it->second;
}

}  // namespace kata
