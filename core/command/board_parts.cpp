// Numbers are looked up under the present target condition: that is what stands on the board.
#include "core/command/board_parts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "core/command/print.hpp"
#include "core/kata/noun_table.hpp"

namespace command {
namespace {

template <typename Noun> const Noun* by_name(const std::vector<Noun>& nouns, std::string_view name) {
    const auto it = std::ranges::find_if(
        nouns, [&](const Noun& noun) { return noun.id == name || std::to_string(noun.number) == name; });
    return it == nouns.end() ? nullptr : &*it;
}

[[noreturn]] void refused(kata::Refusal refusal) {
    throw std::runtime_error(std::string(kata::words(refusal)));
}

}  // namespace

const kata::Obstacle& obstacle_named(const kata::Storyboard& board, std::string_view name) {
    const auto* obstacle = by_name(board.obstacles, name);
    if (!obstacle) obstacle = by_name(board.holding, name);
    if (!obstacle) refused(kata::Refusal::no_such_obstacle);
    return *obstacle;
}

const kata::Experiment& experiment_named(const kata::Storyboard& board, std::string_view name) {
    const auto* experiment = by_name(board.experiments, name);
    if (!experiment) refused(kata::Refusal::no_such_experiment);
    return *experiment;
}

nlohmann::ordered_json noun_json(const kata::Storyboard& board, std::string_view id) {
    const auto json = kata::to_json(board);
    for (const auto* list : {"target_conditions", "obstacles", "holding_area", "experiments"}) {
        for (const auto& noun : json[list]) {
            if (noun["id"] == id) return noun;
        }
    }
    return nullptr;
}

void say_done(Call& call, const kata::Station& station, const kata::EntityId& board, const std::string& id,
              bool json, const std::string& sentence) {
    const auto words =
        json ? json_line(noun_json(station.storyboard(board, call.now), id)) : one_line(sentence);
    call.say(words);
}

}  // namespace command
