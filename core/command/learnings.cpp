// The call about what was learned: learnings.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/kata/noun_table.hpp"

namespace command {
namespace {

struct Wall {
    std::string search, board;
    bool json = false;
};

constexpr std::size_t at_a_time = 200;

std::string from_words(const kata::LearningSlip& slip) {
    const auto& board = slip.board_name.empty() ? slip.board : slip.board_name;
    if (slip.experiment) return fmt::format("{}, experiment {}", board, *slip.experiment);
    if (slip.target) return fmt::format("{}, target condition {}", board, *slip.target);
    return board;
}

nlohmann::ordered_json slip_json(const kata::LearningSlip& slip, const std::string& zone) {
    nlohmann::ordered_json json{{"id", slip.id},
                                {"name", slip.short_words.empty() ? slip.words : slip.short_words},
                                {"learning", slip.words},
                                {"board", slip.board},
                                {"board_name", slip.board_name}};
    json["experiment"] = slip.experiment ? nlohmann::ordered_json(*slip.experiment) : nullptr;
    json["target_condition"] = slip.target ? nlohmann::ordered_json(*slip.target) : nullptr;
    json["learned_at"] =
        slip.learned_at ? nlohmann::ordered_json(kata::iso(*slip.learned_at, zone)) : nullptr;
    return json;
}

/// In pieces: the wall of a plant is long.
int learnings(Call& call, const Wall& wish) {
    const auto station = open_to_read(call);
    journal::LearningsWish of{wish.search, wish.board.empty() ? "" : find_board(station, wish.board).id, 0,
                              at_a_time};
    std::string_view before = "[\n ";
    for (bool more = true; more; of.skip += at_a_time) {
        const auto& found = station.learnings(of);
        for (const auto& slip : found.slips) {
            const auto zone = station.storyboard(slip.board, call.now).board.zone;
            if (wish.json) {
                call.put(std::string(before) + json_line(slip_json(slip, zone)));
                before = ",\n ";
            } else {
                const auto day = slip.learned_at ? kata::iso(kata::local_time(*slip.learned_at, zone).day)
                                                 : std::string(10, ' ');
                call.put(one_line(fmt::format("{}  {}  ({})", day, slip.words, from_words(slip))) + '\n');
            }
        }
        more = of.skip + found.slips.size() < found.count && !found.slips.empty();
        if (!wish.json && found.count == 0) {
            call.put(wish.search.empty()
                         ? "Nothing written yet\n"
                         : one_line(fmt::format("Nobody wrote about {} yet", cited(wish.search))) + '\n');
        }
    }
    if (wish.json) call.put(before.front() == '[' ? "[]\n" : "\n]\n");
    return 0;
}

}  // namespace

void add_learning_calls(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wall>();
    auto* sub = kata.add_subcommand("learnings", "Lists what was learned, newest first");
    sub->add_option("--search", wish->search, "Beginnings of words that stand in it")->type_name("TEXT");
    sub->add_option("--board", wish->board, "Only of this board")->type_name("NAME");
    sub->add_flag("--json", wish->json, "As an array of objects");
    sub->callback([&call, wish] { call.work = [&call, wish] { return learnings(call, *wish); }; });
}

}  // namespace command
