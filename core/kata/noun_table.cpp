// The one table of nouns and fields. Adding a member means adding its line here; its order is the order of `kata board --json`.
#include "core/kata/noun_table.hpp"

#include <cmath>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <tuple>

#include "core/kata/member_values.hpp"

namespace kata {

namespace {

using journal::Change;
using journal::Fields;

/// `id` and what the id itself says are no cells and stand in no table.
template <typename Noun, typename Member> struct Field {
    const char* name;
    Member Noun::*member;
};

template <typename Noun, typename Member>
constexpr Field<Noun, Member> field(const char* name, Member Noun::*member) {
    return {name, member};
}

constexpr auto fields_of(const Board&) {
    return std::tuple{field("name", &Board::name),
                      field("focus_process", &Board::focus_process),
                      field("vision", &Board::vision),
                      field("learner", &Board::learner),
                      field("coach", &Board::coach),
                      field("second_coach", &Board::second_coach),
                      field("deputy_coach", &Board::deputy_coach),
                      field("coaching_time", &Board::coaching_time),
                      field("zone", &Board::zone),
                      field("shifts", &Board::shifts),
                      field("practice", &Board::practice),
                      field("order", &Board::order)};
}

constexpr auto fields_of(const Metric&) {
    return std::tuple{field("board", &Metric::board),
                      field("name", &Metric::name),
                      field("label", &Metric::label),
                      field("unit", &Metric::unit),
                      field("better", &Metric::better),
                      field("decimals", &Metric::decimals),
                      field("role", &Metric::role),
                      field("kind", &Metric::kind),
                      field("counted", &Metric::counted),
                      field("usual_low", &Metric::usual_low),
                      field("usual_high", &Metric::usual_high),
                      field("least", &Metric::least),
                      field("most", &Metric::most),
                      field("planned_cycle_time", &Metric::planned_cycle_time),
                      field("takt", &Metric::takt),
                      field("note_chips", &Metric::note_chips),
                      field("start_event", &Metric::start_event),
                      field("end_event", &Metric::end_event),
                      field("where", &Metric::where),
                      field("who", &Metric::who),
                      field("how", &Metric::how),
                      field("order", &Metric::order)};
}

constexpr auto fields_of(const Challenge&) {
    return std::tuple{field("board", &Challenge::board), field("challenge", &Challenge::challenge),
                      field("short_text", &Challenge::short_text),
                      field("achieve_by", &Challenge::achieve_by), field("set_by", &Challenge::set_by)};
}

constexpr auto fields_of(const TargetCondition&) {
    return std::tuple{field("board", &TargetCondition::board),
                      field("number", &TargetCondition::number),
                      field("set_on", &TargetCondition::set_on),
                      field("achieve_by", &TargetCondition::achieve_by),
                      field("reached_on", &TargetCondition::reached_on),
                      field("reflected_on", &TargetCondition::reflected_on),
                      field("sentence", &TargetCondition::sentence),
                      field("operating_pattern", &TargetCondition::pattern),
                      field("obstacle_now", &TargetCondition::obstacle_now),
                      field("obstacle_now_since", &TargetCondition::obstacle_now_since)};
}

constexpr auto fields_of(const Goal&) {
    return std::tuple{
        field("board", &Goal::board), field("target", &Goal::target), field("metric", &Goal::metric),
        field("kind", &Goal::kind),   field("low", &Goal::low),       field("high", &Goal::high),
        field("k", &Goal::k),         field("n", &Goal::n),           field("per_shift", &Goal::per_shift),
        field("words", &Goal::words), field("order", &Goal::order)};
}

constexpr auto fields_of(const Obstacle&) {
    return std::tuple{field("board", &Obstacle::board),
                      field("target", &Obstacle::target),
                      field("number", &Obstacle::number),
                      field("obstacle", &Obstacle::obstacle),
                      field("short_text", &Obstacle::short_text),
                      field("found_on", &Obstacle::found_on),
                      field("closed_on", &Obstacle::closed_on),
                      field("kind", &Obstacle::kind),
                      field("state", &Obstacle::state),
                      field("scope", &Obstacle::scope),
                      field("closed_by_experiment", &Obstacle::closed_by_experiment),
                      field("found_in_experiment", &Obstacle::found_in_experiment),
                      field("help_needed_since", &Obstacle::help_needed_since)};
}

constexpr auto fields_of(const Experiment&) {
    return std::tuple{field("board", &Experiment::board),
                      field("target", &Experiment::target),
                      field("obstacle", &Experiment::obstacle),
                      field("number", &Experiment::number),
                      field("kind", &Experiment::kind),
                      field("step", &Experiment::step),
                      field("metric", &Experiment::metric),
                      field("expectation", &Experiment::expectation),
                      field("expectation_number", &Experiment::expectation_number),
                      field("expectation_direction", &Experiment::expectation_direction),
                      field("sealed_at", &Experiment::sealed_at),
                      field("short_text", &Experiment::short_text),
                      field("expectation_short", &Experiment::expectation_short),
                      field("go_and_see_at", &Experiment::go_and_see_at),
                      field("coach_present", &Experiment::coach_present),
                      field("what_happened", &Experiment::what_happened),
                      field("result", &Experiment::result_number),
                      field("verdict", &Experiment::verdict),
                      field("learning", &Experiment::learning),
                      field("learning_short", &Experiment::learning_short),
                      field("happened_at", &Experiment::happened_at),
                      field("closed_at", &Experiment::closed_at),
                      field("stopped_at", &Experiment::stopped_at)};
}

constexpr auto fields_of(const CycleDay&) {
    return std::tuple{field("board", &CycleDay::board),
                      field("date", &CycleDay::date),
                      field("shift", &CycleDay::shift),
                      field("started_at", &CycleDay::started_at),
                      field("minutes", &CycleDay::minutes),
                      field("held", &CycleDay::held),
                      field("not_held", &CycleDay::not_held),
                      field("reason", &CycleDay::reason),
                      field("threshold_at", &CycleDay::threshold_at),
                      field("note", &CycleDay::note)};
}

constexpr auto fields_of(const Phase&) {
    return std::tuple{field("board", &Phase::board), field("splits", &Phase::splits),
                      field("point", &Phase::point), field("from", &Phase::from)};
}

constexpr auto fields_of(const Timer&) {
    return std::tuple{field("board", &Timer::board),
                      field("metric", &Timer::metric),
                      field("what", &Timer::what),
                      field("place", &Timer::place),
                      field("started_at", &Timer::started_at),
                      field("running", &Timer::running)};
}

constexpr auto fields_of(const Tally&) {
    return std::tuple{field("board", &Tally::board), field("of", &Tally::of),
                      field("opened_at", &Tally::opened_at), field("open", &Tally::open),
                      field("counts", &Tally::counts)};
}

constexpr auto fields_of(const Analysis&) {
    return std::tuple{field("board", &Analysis::board),
                      field("seen_on", &Analysis::seen_on),
                      field("outcome_metric", &Analysis::outcome_metric),
                      field("outcome", &Analysis::outcome_words),
                      field("demand", &Analysis::demand),
                      field("shifts", &Analysis::shifts),
                      field("shift_min", &Analysis::shift_min),
                      field("breaks_min", &Analysis::breaks_min),
                      field("down_min", &Analysis::down_min),
                      field("factor", &Analysis::factor),
                      field("planned_cycle_s", &Analysis::planned_cycle_s),
                      field("operating_pattern", &Analysis::pattern),
                      field("cycle_metric", &Analysis::cycle_metric),
                      field("observed", &Analysis::observed),
                      field("assumed", &Analysis::assumed),
                      field("equipment", &Analysis::equipment),
                      field("work_content_s", &Analysis::work_content_s),
                      field("operators", &Analysis::operators)};
}

template <typename Member> void read(const Value& value, Member& into) {
    if (auto found = as<Member>(value)) {
        into = std::move(*found);
    }
}

template <typename Member> void read(const Value& value, std::optional<Member>& into) {
    into = as<Member>(value);
}

template <typename Member> Value write(const Member& member) { return to_value(member); }

template <typename Member> Value write(const std::optional<Member>& member) {
    return member ? to_value(*member) : Value{};
}

template <typename Noun> Noun noun_from(const EntityId& id, const Fields& cells) {
    Noun noun;
    noun.id = id;
    const auto take = [&](const auto& line) {
        if (const auto cell = cells.find(line.name); cell != cells.end()) {
            read(cell->second.value, noun.*line.member);
        }
    };
    std::apply([&](const auto&... line) { (take(line), ...); }, fields_of(noun));
    return noun;
}

template <typename Noun> std::vector<Change> changes_between(const Noun& before, const Noun& after) {
    std::vector<Change> changes;
    const auto put = [&](const auto& line) {
        if (after.*line.member != before.*line.member) {
            changes.push_back({after.id, line.name, write(after.*line.member), {}});
        }
    };
    std::apply([&](const auto&... line) { (put(line), ...); }, fields_of(after));
    return changes;
}

template <typename Noun> std::vector<Change> changes_of(const Noun& noun) {
    return changes_between(Noun{}, noun);
}

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* number = std::get_if<double>(&value)) {
        const bool whole = std::abs(*number) < 1e15 && *number == std::floor(*number);
        return whole ? Json(static_cast<std::int64_t>(*number)) : Json(*number);
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag;
    }
    return nullptr;
}

Json json_of_member(const std::vector<std::string>& lines) { return lines; }
template <typename Item> Json json_of_member(const std::vector<Item>& items) {
    const auto stored = as<std::vector<std::string>>(to_value(items));
    return stored ? Json(*stored) : Json::array();
}
template <typename Member> Json json_of_member(const Member& member) { return json_of(write(member)); }

/// id and name first: every listing has them.
template <typename Noun> Json json_noun(const Noun& noun, const std::string& name) {
    Json json{{"id", noun.id}, {"name", name}};
    const auto put = [&](const auto& line) {
        if (std::string_view(line.name) != "name") {
            json[line.name] = json_of_member(noun.*line.member);
        }
    };
    std::apply([&](const auto&... line) { (put(line), ...); }, fields_of(noun));
    return json;
}

template <typename Noun, typename Name> Json json_list(const std::vector<Noun>& nouns, Name name) {
    Json list = Json::array();
    for (const auto& noun : nouns) {
        list.push_back(json_noun(noun, name(noun)));
    }
    return list;
}

Json json_targets(const std::vector<TargetCondition>& targets) {
    Json list = Json::array();
    for (const auto& target : targets) {
        auto json = json_noun(target, target.sentence);
        json["goals"] = json_list(target.goals, [](const Goal& goal) { return goal.metric; });
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

Board board_from(const EntityId& id, const Fields& fields) {
    auto board = noun_from<Board>(id, fields);
    board.slug = id.substr(id.find('/') + 1);
    return board;
}

Metric metric_from(const EntityId& id, const Fields& fields) {
    auto metric = noun_from<Metric>(id, fields);
    metric.slug = id.substr(id.rfind('/') + 1);
    return metric;
}

Challenge challenge_from(const EntityId& id, const Fields& fields) {
    return noun_from<Challenge>(id, fields);
}

TargetCondition target_from(const EntityId& id, const Fields& fields) {
    return noun_from<TargetCondition>(id, fields);
}

Goal goal_from(const EntityId& id, const Fields& fields) { return noun_from<Goal>(id, fields); }
Obstacle obstacle_from(const EntityId& id, const Fields& fields) { return noun_from<Obstacle>(id, fields); }
Experiment experiment_from(const EntityId& id, const Fields& fields) {
    return noun_from<Experiment>(id, fields);
}
CycleDay cycle_from(const EntityId& id, const Fields& fields) { return noun_from<CycleDay>(id, fields); }
Phase phase_from(const EntityId& id, const Fields& fields) { return noun_from<Phase>(id, fields); }
Timer timer_from(const EntityId& id, const Fields& fields) { return noun_from<Timer>(id, fields); }
Tally tally_from(const EntityId& id, const Fields& fields) { return noun_from<Tally>(id, fields); }
Analysis analysis_from(const EntityId& id, const Fields& fields) { return noun_from<Analysis>(id, fields); }

std::vector<Change> cells_of(const Board& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Metric& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Challenge& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const TargetCondition& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Goal& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Obstacle& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Experiment& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const CycleDay& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Phase& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Timer& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Tally& noun) { return changes_of(noun); }
std::vector<Change> cells_of(const Analysis& noun) { return changes_of(noun); }

std::vector<Change> difference(const Board& before, const Board& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Metric& before, const Metric& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const TargetCondition& before, const TargetCondition& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Obstacle& before, const Obstacle& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Experiment& before, const Experiment& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const CycleDay& before, const CycleDay& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Tally& before, const Tally& after) {
    return changes_between(before, after);
}
std::vector<Change> difference(const Analysis& before, const Analysis& after) {
    return changes_between(before, after);
}

Json to_json(const Storyboard& board) {
    auto json = json_noun(board.board, board.board.name);
    json["metrics"] = json_list(board.metrics, [](const Metric& metric) { return metric.name; });
    json["challenge"] =
        board.challenge ? json_noun(*board.challenge, board.challenge->short_text) : Json(nullptr);
    json["target_conditions"] = json_targets(board.targets);
    json["obstacles"] =
        json_list(board.obstacles, [](const Obstacle& obstacle) { return obstacle.short_text; });
    json["holding_area"] =
        json_list(board.holding, [](const Obstacle& obstacle) { return obstacle.short_text; });
    json["experiments"] =
        json_list(board.experiments, [](const Experiment& experiment) { return experiment.short_text; });
    json["coaching_cycles"] = json_list(board.cycles, [](const CycleDay& cycle) { return iso(cycle.date); });
    json["phases"] = json_list(board.phases, [](const Phase& phase) { return phase.point; });
    json["timers"] = json_list(board.timers, [](const Timer& timer) { return timer.what; });
    json["tallies"] = json_list(board.tallies, [](const Tally& tally) { return tally.of; });
    json["process_analyses"] =
        json_list(board.analyses, [](const Analysis& a) { return a.seen_on ? iso(*a.seen_on) : ""; });
    return json;
}

}  // namespace kata
