// The calls about boards and what they measure: boards, board, board add, metric add.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <limits>

#include "core/command/call.hpp"
#include "core/command/choice.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/csv/rows.hpp"
#include "core/kata/noun_table.hpp"
#include "core/kata/shelf_until.hpp"

namespace command {
namespace {

struct Show {
    std::string name, as_of;
    bool json = false, all = false;
};

struct NewBoard {
    std::string slug, name, zone;
};

struct NewMetric {
    std::string place, name, unit, better, label, role = "process", kind = "value", counted;
    std::string decimals = "0", least, most, usual_low, usual_high;
    std::string starts, ends, where, who, how;
};

// --- boards ----------------------------------------------------------------------------------------------------------

nlohmann::ordered_json board_line(const kata::Storyboard& storyboard) {
    const auto& board = storyboard.board;
    nlohmann::ordered_json json{
        {"id", board.id}, {"name", board.name}, {"slug", board.slug}, {"practice", board.practice}};
    json["metrics"] = nlohmann::ordered_json::array();
    for (const auto& metric : storyboard.metrics) {
        json["metrics"].push_back({{"id", metric.id}, {"name", metric.name}, {"unit", metric.unit}});
    }
    return json;
}

int boards(Call& call, bool json) {
    const auto station = open_to_read(call);
    std::vector<nlohmann::ordered_json> objects;
    std::vector<std::vector<std::string>> rows;
    for (const auto& board : station.boards()) {
        const auto& storyboard = station.storyboard(board.id, call.now);
        if (json) objects.push_back(board_line(storyboard));
        rows.push_back({short_slug(board.slug), board.name,
                        counted(storyboard.metrics.size(), "metric", "metrics"),
                        board.practice ? "practice" : ""});
    }
    if (json) call.put(json_array(objects));
    else call.put(rows.empty() ? "No boards yet: kata board add SLUG --name NAME makes one\n" : table(rows));
    return 0;
}

// --- board -----------------------------------------------------------------------------------------------------------

using Rows = std::vector<std::vector<std::string>>;

void add_row(Rows& rows, std::string label, std::string words) {
    if (!words.empty()) rows.push_back({std::move(label), std::move(words)});
}

std::string until(const std::optional<kata::Day>& day) {
    return day ? ", achieve by " + kata::iso(*day) : "";
}

Rows target_rows(const kata::Storyboard& storyboard) {
    Rows rows;
    const auto* target = kata::present_target(storyboard);
    if (!target) {
        add_row(rows, "Target condition", "none yet");
        return rows;
    }
    add_row(rows, "Target condition",
            fmt::format("{} {}{}", target->number, target->sentence, until(target->achieve_by)));
    for (const auto& row : target->pattern) add_row(rows, row.label, row.words);
    const auto* now = kata::obstacle_now(storyboard);
    add_row(rows, "Obstacle now", now ? fmt::format("{} {}", now->number, now->obstacle) : "none chosen yet");
    const auto* running = kata::running_experiment(storyboard);
    if (running) {
        add_row(rows, "Experiment", fmt::format("{} {}", running->number, running->step));
        add_row(rows, "We expect", running->expectation);
    }
    if (const auto* learned = kata::last_learned(storyboard)) add_row(rows, "Learned", learned->learning);
    return rows;
}

/// What its home station is called; may be empty.
std::string home_station(const kata::Station& station, const kata::Board& board) {
    for (const auto& one : station.plant_boards())
        if (one.board.id == board.id) return one.station;
    return station.is_here(board.id) ? station.station_name() : std::string();
}

Rows head_rows(const kata::Storyboard& storyboard, const kata::Station& station) {
    Rows rows;
    const auto& board = storyboard.board;
    add_row(rows, "Board", fmt::format("{} ({})", board.name, short_slug(board.slug)));
    if (board.archived) add_row(rows, "Archived", "yes");
    if (!station.is_here(board.id)) add_row(rows, "Stands at", home_station(station, board));
    add_row(rows, "Focus process", board.focus_process);
    add_row(rows, "North Star", board.vision);
    if (storyboard.challenge) {
        add_row(rows, "Challenge", storyboard.challenge->challenge + until(storyboard.challenge->achieve_by));
    }
    add_row(rows, "Learner", station.person_name(board.learner));
    add_row(rows, "Coach", station.person_name(board.coach));
    return rows;
}

Rows metric_rows(const kata::Storyboard& storyboard, const kata::Shelf& shelf) {
    Rows rows;
    for (const auto& metric : storyboard.metrics) {
        const auto last = shelf.last_points(metric.id, 1);
        auto newest = last.empty() ? std::string("no points yet")
                                   : with_unit(last.front().value, metric.unit) + ", " +
                                         kata::iso(last.front().at, storyboard.board.zone);
        const auto n = shelf.rank_of(metric.id, {std::numeric_limits<std::int64_t>::max()});
        rows.push_back({short_name(metric), metric.name, counted(n, "point", "points"), std::move(newest)});
    }
    return rows;
}

void put_board(Call& call, const kata::Storyboard& storyboard, const kata::Station& station,
               const kata::Shelf& shelf) {
    auto rows = head_rows(storyboard, station);
    for (auto& row : target_rows(storyboard)) rows.push_back(std::move(row));
    const auto metrics = metric_rows(storyboard, shelf);
    call.put(table(rows) + '\n');
    call.put(metrics.empty() ? "No metrics yet: kata metric add BOARD/SLUG makes one\n" : table(metrics));
}

void put_json(Call& call, const kata::Storyboard& storyboard, const kata::Station& station) {
    auto json = kata::to_json(storyboard);
    json["home_station"] = home_station(station, storyboard.board);
    json["here"] = station.is_here(storyboard.board.id);
    call.put(json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

/// A day means its last moment.
journal::Moment moment_meant(const std::string& text, const std::string& zone) {
    if (const auto day = kata::parse_day(text)) return kata::last_moment_of(*day, zone);
    const auto at = kata::parse_moment(text, zone);
    if (!at) throw std::runtime_error(csv::no_time(text));
    return *at;
}

int board_as_of(Call& call, const kata::Station& station, const kata::Board& which, const Show& wish) {
    const auto at = moment_meant(wish.as_of, which.zone);
    const auto& storyboard = station.storyboard_as_of(which.id, at);
    if (storyboard.board.id.empty())
        throw std::runtime_error(
            fmt::format("Board {} was not there yet on {}", short_slug(which.slug), wish.as_of));
    if (wish.json) put_json(call, storyboard, station);
    else put_board(call, storyboard, station, kata::ShelfUntil(station, at));
    return 0;
}

int board(Call& call, const Show& wish) {
    if (wish.all) {
        if (!wish.name.empty() || !wish.as_of.empty()) throw BadUsage("--all lists every board, name none");
        return list_plant_boards(call, wish.json);
    }
    const auto station = open_to_read(call);
    const auto which = board_or_only(station, wish.name);
    if (!wish.as_of.empty()) return board_as_of(call, station, which, wish);
    if (wish.json) {
        // Without a value that depends on the moment of asking: all of its coaching cycles, not the last weeks'.
        put_json(call, station.whole_storyboard(which.id), station);
    } else {
        put_board(call, station.storyboard(which.id, call.now), station, station);
    }
    return 0;
}

int add_board(Call& call, const NewBoard& wish) {
    auto station = open_to_write(call);
    kata::Board fresh;
    fresh.id = "board/" + wish.slug;
    fresh.slug = wish.slug;
    fresh.name = wish.name;
    fresh.zone = wish.zone;
    ask(station, kata::AddBoard{fresh}, call.now);
    call.say(one_line(fmt::format("Board {} made, {}", wish.slug, wish.name)));
    return 0;
}

// --- metric add ------------------------------------------------------------------------------------------------------

std::optional<double> maybe_number(std::string_view option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto number = read_number(text)) return number;
    throw BadUsage(fmt::format("{} {}", option, csv::no_number(text)));
}

kata::Metric metric_wanted(const NewMetric& wish) {
    kata::Metric metric;
    metric.name = wish.name;
    metric.label = wish.label;
    metric.unit = wish.unit;
    metric.counted = wish.counted;
    metric.better = wish.better == "lower"    ? kata::Better::lower
                    : wish.better == "higher" ? kata::Better::higher
                                              : kata::Better::near;
    metric.role = wish.role == "outcome" ? kata::MetricRole::outcome : kata::MetricRole::process;
    metric.kind = wish.kind == "share"   ? kata::MetricKind::share
                  : wish.kind == "count" ? kata::MetricKind::count
                                         : kata::MetricKind::value;
    metric.decimals = wish.decimals.front() - '0';
    metric.start_event = wish.starts;
    metric.end_event = wish.ends;
    metric.where = wish.where;
    metric.who = wish.who;
    metric.how = wish.how;
    metric.least = maybe_number("--least", wish.least);
    metric.most = maybe_number("--most", wish.most);
    metric.usual_low = maybe_number("--usual-low", wish.usual_low);
    metric.usual_high = maybe_number("--usual-high", wish.usual_high);
    const auto reversed = [](const auto& low, const auto& high) { return low && high && *low > *high; };
    if (reversed(metric.least, metric.most)) throw BadUsage("--least is above --most, exchange them");
    if (reversed(metric.usual_low, metric.usual_high))
        throw BadUsage("--usual-low is above --usual-high, exchange them");
    return metric;
}

int add_metric(Call& call, const NewMetric& wish) {
    const auto slash = wish.place.rfind('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == wish.place.size()) {
        throw BadUsage(
            fmt::format("{} names no board, write BOARD/SLUG like cell-7/exit-cycle", cited(wish.place)));
    }
    auto metric = metric_wanted(wish);
    auto station = open_to_write(call);
    const auto board = find_board(station, wish.place.substr(0, slash));
    metric.board = board.id;
    metric.slug = wish.place.substr(slash + 1);
    metric.id = fmt::format("metric/{}/{}", board.slug, metric.slug);
    ask(station, kata::AddMetric{metric}, call.now);
    call.say(one_line(fmt::format("Metric {} made, {}", short_name(metric), metric.name)));
    return 0;
}

// --- the command line ------------------------------------------------------------------------------------------------

void add_boards_call(CLI::App& kata, Call& call) {
    const auto json = std::make_shared<bool>(false);
    auto* sub = kata.add_subcommand("boards", "Lists the boards");
    sub->add_flag("--json", *json, "As an array of objects");
    sub->callback([&call, json] { call.work = [&call, json] { return boards(call, *json); }; });
}

void add_board_add(CLI::App& board_call, Call& call) {
    const auto wish = std::make_shared<NewBoard>();
    auto* sub = board_call.add_subcommand("add", "Makes a board");
    sub->add_option("SLUG", wish->slug, "Its short name for good: small letters, digits and dashes")
        ->required();
    sub->add_option("--name", wish->name, "What the team calls it")->type_name("NAME")->required();
    sub->add_option("--zone", wish->zone, "Its time zone, like Europe/Berlin; else the machine's")
        ->type_name("ZONE");
    sub->callback([&call, wish] { call.work = [&call, wish] { return add_board(call, *wish); }; });
}

void add_board_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Show>();
    auto* sub = kata.add_subcommand("board", "Shows a board, adds one, or says where it stands");
    sub->add_option("NAME", wish->name, "Its slug, exact name or id; needed where there are several");
    sub->add_option("--as-of", wish->as_of, "As it was when this day ended, or at this moment")
        ->type_name("DATE");
    sub->add_flag("--json", wish->json, "As one object");
    sub->add_flag("--all", wish->all, "Lists the boards of every station of the plant");
    sub->callback([&call, wish, sub] {
        if (sub->get_subcommands().empty()) call.work = [&call, wish] { return board(call, *wish); };
    });
    add_board_add(*sub, call);
    add_board_places(*sub, call);
}

void add_metric_options(CLI::App& sub, NewMetric& wish) {
    sub.add_option("BOARD/SLUG", wish.place, "Where it stands and its short name for good")->required();
    sub.add_option("--name", wish.name, "What the team calls it")->type_name("NAME")->required();
    sub.add_option("--unit", wish.unit, "Like s or min; may be empty")->type_name("U")->required();
    sub.add_option("--better", wish.better, "Where better is")
        ->type_name("lower|higher|near")
        ->required()
        ->check(one_of({"lower", "higher", "near"}));
    sub.add_option("--decimals", wish.decimals, "How values are shown, 0 to 6")
        ->type_name("N")
        ->check(one_of({"0", "1", "2", "3", "4", "5", "6"}));
    sub.add_option("--label", wish.label, "The longer name")->type_name("TEXT");
    sub.add_option("--role", wish.role, "What it is for; else process")
        ->type_name("process|outcome")
        ->check(one_of({"process", "outcome"}));
    sub.add_option("--kind", wish.kind, "A measured number, k of n, or whole numbers; else value")
        ->type_name("value|share|count")
        ->check(one_of({"value", "share", "count"}));
    sub.add_option("--counted", wish.counted, "What a point is one of, like cycles")->type_name("TEXT");
    sub.add_option("--starts", wish.starts, "What starts it, like \"unit leaves the rack\"")
        ->type_name("TEXT");
    sub.add_option("--ends", wish.ends, "What ends it, like \"next unit leaves\"")->type_name("TEXT");
    sub.add_option("--where", wish.where, "Where it is measured")->type_name("TEXT");
    sub.add_option("--who", wish.who, "Who measures, a place at the line and no name")->type_name("TEXT");
    sub.add_option("--how", wish.how, "How: tool, how many")->type_name("TEXT");
    sub.add_option("--least", wish.least, "Values below are refused")->type_name("X");
    sub.add_option("--most", wish.most, "Values above are refused")->type_name("X");
    sub.add_option("--usual-low", wish.usual_low, "The usual range starts here")->type_name("X");
    sub.add_option("--usual-high", wish.usual_high, "The usual range ends here")->type_name("X");
}

void add_metric_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<NewMetric>();
    auto* metric = kata.add_subcommand("metric", "Adds what a board measures");
    metric->require_subcommand(1, 1);
    auto* sub = metric->add_subcommand("add", "Makes a metric");
    add_metric_options(*sub, *wish);
    sub->callback([&call, wish] { call.work = [&call, wish] { return add_metric(call, *wish); }; });
}

}  // namespace

void add_board_calls(CLI::App& kata, Call& call) {
    add_boards_call(kata, call);
    add_board_call(kata, call);
    add_metric_call(kata, call);
}

}  // namespace command
