// A board as JSON: what scripts read of it.
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/kata/member_values.hpp"
#include "core/kata/noun_fields.hpp"
#include "core/kata/noun_table.hpp"

namespace kata {

namespace {

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
template <typename Member> Json json_of_member(const Member& member) { return json_of(stored(member)); }

/// Who was there: never exported unless they ask. A board's own roles stay, they hang on the wall.
template <typename Noun> bool names_people(const Noun&, std::string_view) { return false; }
bool names_people(const CycleDay&, std::string_view field) {
    return field == "learner" || field == "coach" || field == "second_coach" || field == "here";
}

/// id and name first: every listing has them.
template <typename Noun> Json json_noun(const Noun& noun, const std::string& name) {
    Json json{{"id", noun.id}, {"name", name}};
    const auto put = [&](const auto& line) {
        if (std::string_view(line.name) != "name" && !names_people(noun, line.name)) {
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
    json["ideas"] = json_list(board.ideas, [](const Idea& idea) { return idea.words; });
    json["looks"] =
        json_list(board.looks, [](const Look& look) { return look.seen_on ? iso(*look.seen_on) : ""; });
    json["process_analyses"] =
        json_list(board.analyses, [](const Analysis& a) { return a.seen_on ? iso(*a.seen_on) : ""; });
    json["retrospectives"] = json_list(
        board.retrospectives, [](const Retrospective& r) { return r.held_on ? iso(*r.held_on) : ""; });
    json["silent_observations"] =
        json_list(board.observations, [](const SilentObservation& o) { return o.place; });
    return json;
}

}  // namespace kata
