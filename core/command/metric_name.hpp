// Which board or metric somebody means by a few words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/kata/station.hpp"

namespace command {

/// "cell-7": a board's slug as people say it, without the "demo-<jid>-" of a demo board.
std::string short_slug(std::string_view slug);
/// "cell-7/exit-cycle".
std::string short_name(const kata::Metric& metric);

/// By slug, exact name or entity id; else by the short slug of a demo board.
std::vector<kata::Board> boards_that_fit(const std::vector<kata::Board>& boards, std::string_view name);
/// The one board that fits, of those that stand here, else of all that are known: archived ones and those of other stations. Throws std::runtime_error with one sentence that lists what there is.
kata::Board find_board(const kata::Station& station, std::string_view name);
/// The same; without a name the only board, or the only one that is no practice board. Throws BadUsage where there are several.
kata::Board board_or_only(const kata::Station& station, std::string_view name);

/// By slug, BOARD/SLUG, exact name or entity id; of `board` only, if it is not empty. Throws like find_board.
kata::Metric find_metric(const kata::Station& station, std::string_view name, std::string_view board = {});

}  // namespace command
