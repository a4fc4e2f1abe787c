// Which obstacle or experiment of a board somebody means by its number, and how one of them is printed as JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/command/call.hpp"
#include "core/kata/storyboard.hpp"

namespace command {

/// "5", or its id. Throws std::runtime_error with the board's sentence.
const kata::Obstacle& obstacle_named(const kata::Storyboard& board, std::string_view name);
const kata::Experiment& experiment_named(const kata::Storyboard& board, std::string_view name);

/// The noun of this id as `kata board --json` has it; null if it is not there.
nlohmann::ordered_json noun_json(const kata::Storyboard& board, std::string_view id);

/// A receipt: as one JSON object of the noun, or as the sentence.
void say_done(Call& call, const kata::Station& station, const kata::EntityId& board, const std::string& id,
              bool json, const std::string& sentence);

}  // namespace command
