// The calls about target conditions: target set, close.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/board_parts.hpp"
#include "core/command/goal_words.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

struct NewTarget {
    std::string sentence, board, by;
    std::vector<std::string> goals, rows, current;
    bool json = false;
};
struct EndTarget {
    std::string board, process, us, learning;
    bool reached = false, at_date = false, json = false;
};

kata::Day today(const kata::Board& board, journal::Moment now) {
    return kata::local_time(now, board.zone).day;
}

/// "Press=No waiting"; without a label it goes on with the row above.
kata::ConditionRow row_from(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) return {"", text};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::vector<kata::ConditionRow> rows_from(const std::vector<std::string>& texts) {
    std::vector<kata::ConditionRow> rows;
    for (const auto& text : texts) rows.push_back(row_from(text));
    return rows;
}

kata::Day day_meant(const std::string& text, const kata::Board& board, journal::Moment now) {
    if (text.empty()) return kata::plus_days(today(board, now), kata::usual_target_days);
    const auto day = kata::parse_day(text);
    if (!day) throw BadUsage(fmt::format("{} is no day, write it like 2026-11-22", cited(text)));
    return *day;
}

const kata::TargetCondition& present(const kata::Storyboard& board) {
    const auto* target = kata::present_target(board);
    if (!target) throw std::runtime_error(std::string(kata::words(kata::Refusal::no_target_condition)));
    return *target;
}

/// "… in 35 days; one to four weeks teach most": people decide, up to the board's limit.
std::string far_note(const kata::TargetCondition& target) {
    const int days =
        target.set_on && target.achieve_by ? kata::days_between(*target.set_on, *target.achieve_by) : 0;
    return days > kata::far_target_days ? fmt::format(", in {} days; one to four weeks teach most", days)
                                        : "";
}

int set(Call& call, const NewTarget& wish) {
    auto station = open_to_write(call);
    const auto board = board_or_only(station, wish.board);
    kata::SetTargetCondition intent{board.id, {}, rows_from(wish.current)};
    intent.target.sentence = wish.sentence;
    intent.target.achieve_by = day_meant(wish.by, board, call.now);
    intent.target.pattern = rows_from(wish.rows);
    for (const auto& goal : wish.goals) intent.target.goals.push_back(goal_from(station, board.id, goal));
    const auto made = ask(station, intent, call.now).made;
    const auto& target = present(station.storyboard(board.id, call.now));
    say_done(call, station, board.id, made, wish.json,
             fmt::format("Target condition {} set, achieve by {}{}", target.number,
                         kata::iso(*target.achieve_by), far_note(target)));
    return 0;
}

int close(Call& call, const EndTarget& wish) {
    if (wish.reached == wish.at_date) throw BadUsage("Say how it ended, with --reached or --at-date");
    auto station = open_to_write(call);
    const auto board = board_or_only(station, wish.board);
    const auto target = present(station.storyboard(board.id, call.now));
    ask(station,
        kata::EndTargetCondition{target.id, wish.reached, today(board, call.now), wish.process, wish.us,
                                 wish.learning},
        call.now);
    say_done(call, station, board.id, target.id, wish.json,
             fmt::format("Target condition {} {}, looked back on", target.number,
                         wish.reached ? "reached" : "at its date"));
    return 0;
}

void add_set(CLI::App& target, Call& call) {
    const auto wish = std::make_shared<NewTarget>();
    auto* sub = target.add_subcommand("set", "Sets the next target condition");
    sub->add_option("SENTENCE", wish->sentence, "What completes \"We can't … because …\"")->required();
    sub->add_option("--by", wish->by, "Achieve by this day, at most 92 days on; else in 14 days")
        ->type_name("DATE");
    sub->add_option("--goal", wish->goals,
                    "A number of it, like exit-cycle=27/30:95..120 or units=205..@shift")
        ->type_name(goal_spelling);
    sub->add_option("--row", wish->rows, "A line of the pattern")->type_name("LABEL=WORDS");
    sub->add_option("--current", wish->current, "How that line runs now")->type_name("LABEL=WORDS");
    sub->add_option("--board", wish->board, "Of this board")->type_name("NAME");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return set(call, *wish); }; });
}

void add_close(CLI::App& target, Call& call) {
    const auto wish = std::make_shared<EndTarget>();
    auto* sub = target.add_subcommand("close", "Looks back on the present target condition and ends it");
    sub->add_flag("--reached", wish->reached, "It was reached");
    sub->add_flag("--at-date", wish->at_date, "Its date has come");
    sub->add_option("--process", wish->process, "What we know now about the process")
        ->type_name("TEXT")
        ->required();
    sub->add_option("--us", wish->us, "How we worked")->type_name("TEXT");
    sub->add_option("--learning", wish->learning, "One learning for the wall")->type_name("TEXT");
    sub->add_option("--board", wish->board, "Of this board")->type_name("NAME");
    sub->add_flag("--json", wish->json, "As one object");
    sub->callback([&call, wish] { call.work = [&call, wish] { return close(call, *wish); }; });
}

}  // namespace

void add_target_calls(CLI::App& kata, Call& call) {
    auto* target = kata.add_subcommand("target", "Sets a target condition, or looks back on it");
    target->require_subcommand(1, 1);
    add_set(*target, call);
    add_close(*target, call);
}

}  // namespace command
