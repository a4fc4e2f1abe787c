// The calls about data points: record, points. The import has a file of its own.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/choice.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/csv/rows.hpp"

namespace command {
namespace {

struct Recording {
    std::string metric, value, note, board, place, source = "report";
    std::optional<std::string> at, of;
};

struct Points {
    std::string metric, board;
    bool json = false, csv = false, all = false;
};

double number_or_throw(const std::string& text) {
    if (const auto number = read_number(text)) return *number;
    throw std::runtime_error(csv::no_number(text));
}

std::string zone_of(const kata::Station& station, const kata::Metric& metric, journal::Moment now) {
    return station.storyboard(metric.board, now).board.zone;
}

int record(Call& call, const Recording& wish) {
    const auto value = number_or_throw(wish.value);
    auto station = open_to_write(call);
    const auto metric = find_metric(station, wish.metric, wish.board);
    const auto zone = zone_of(station, metric, call.now);
    kata::NewPoint point{call.now, value, std::nullopt};
    if (wish.at) {
        const auto at = kata::parse_moment(*wish.at, zone);
        if (!at) throw std::runtime_error(csv::no_time(*wish.at));
        point.at = *at;
    }
    if (wish.of) point.n = number_or_throw(*wish.of);
    const auto source = journal::source_from(wish.source).value_or(journal::Source::report);
    ask(station, kata::AddPoints{metric.id, {point}, wish.note, source, wish.place}, call.now);
    const auto of = point.n ? " of " + number_text(*point.n) : "";
    const auto amount = number_text(value) + of + (metric.unit.empty() ? "" : " " + metric.unit);
    call.say(one_line(fmt::format("{} {} stored, {}", metric.name, amount, kata::iso(point.at, zone))));
    return 0;
}

nlohmann::ordered_json point_json(const kata::DataPoint& point, const kata::Metric& metric,
                                  std::string_view zone) {
    nlohmann::ordered_json json{{"id", point.id},
                                {"name", metric.name},
                                {"at", kata::iso(point.at, zone)},
                                {"value", number_json(point.value)}};
    if (point.n) json["n"] = number_json(*point.n);
    json["note"] = point.note;
    json["struck"] = point.struck_out;
    json["source"] = journal::to_text(point.source);
    json["place"] = point.place;
    return json;
}

/// Line by line: a metric may have millions of points.
void points_as_json(Call& call, const kata::Station& station, const kata::Metric& metric,
                    const std::string& zone, bool all) {
    std::string_view before = "[\n ";
    const auto visit = [&](const kata::DataPoint& point, bool removed) {
        auto json = point_json(point, metric, zone);
        if (all) json["undone"] = removed;
        call.put(std::string(before) + json_line(json));
        before = ",\n ";
    };
    station.store().each_point(metric.id, visit, all);
    call.put(before.front() == '[' ? "[]\n" : "\n]\n");
}

void points_as_csv(Call& call, const kata::Station& station, const kata::Metric& metric,
                   const std::string& zone, bool all) {
    call.put(all ? "time,value,note,n,struck,undone\n" : "time,value,note,n,struck\n");
    const auto visit = [&](const kata::DataPoint& point, bool removed) {
        std::vector<std::string> fields{kata::iso(point.at, zone), number_text(point.value), point.note,
                                        point.n ? number_text(*point.n) : "",
                                        point.struck_out ? "true" : "false"};
        if (all) fields.emplace_back(removed ? "true" : "false");
        call.put(csv::written_line(fields));
    };
    station.store().each_point(metric.id, visit, all);
}

void points_as_lines(Call& call, const kata::Station& station, const kata::Metric& metric,
                     const std::string& zone, bool all) {
    bool any = false;
    const auto visit = [&](const kata::DataPoint& point, bool removed) {
        constexpr std::size_t time_places = 29, value_places = 12;
        auto amount = number_text(point.value) + (point.n ? " of " + number_text(*point.n) : "");
        auto line = padded(kata::iso(point.at, zone), time_places) + "  " + padded_left(amount, value_places);
        if (!metric.unit.empty()) line += " " + metric.unit;
        if (point.struck_out) line += "  struck out";
        if (removed) line += "  undone";
        if (!point.note.empty()) line += "  " + point.note;
        call.put(one_line(line) + '\n');
        any = true;
    };
    station.store().each_point(metric.id, visit, all);
    if (!any) call.put(one_line(fmt::format("No points of {} yet", metric.name)) + '\n');
}

int points(Call& call, const Points& wish) {
    if (wish.json && wish.csv) throw BadUsage("Choose one of --json and --csv");
    const auto station = open_to_read(call);
    const auto metric = find_metric(station, wish.metric, wish.board);
    const auto zone = zone_of(station, metric, call.now);
    const auto print = wish.json ? points_as_json : wish.csv ? points_as_csv : points_as_lines;
    print(call, station, metric, zone, wish.all);
    return 0;
}

constexpr auto metric_help = "A metric's slug, BOARD/SLUG or exact name";
constexpr auto board_help = "Only of this board";

void add_record(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Recording>();
    auto* sub = kata.add_subcommand("record", "Stores one data point");
    sub->add_option("METRIC", wish->metric, metric_help)->required();
    sub->add_option("VALUE", wish->value, "A number like 114, 114.5 or -5")->required();
    sub->add_option_function<std::string>(
           "--at", [wish](const std::string& text) { wish->at = text; },
           "When it was measured, like 2026-11-22T14:03:00+01:00; else now")
        ->type_name("TIME");
    sub->add_option("--note", wish->note, "A few words that stay with the point")->type_name("TEXT");
    sub->add_option("--board", wish->board, board_help)->type_name("NAME");
    sub->add_option_function<std::string>(
           "--of", [wish](const std::string& text) { wish->of = text; },
           "Of how many, where the value is a part")
        ->type_name("N");
    sub->add_option("--source", wish->source, "Where the value comes from; else report")
        ->type_name("eye|gauge|import|report")
        ->check(one_of({"eye", "gauge", "import", "report"}));
    sub->add_option("--place", wish->place, "Where it was measured")->type_name("TEXT");
    sub->callback([&call, wish] { call.work = [&call, wish] { return record(call, *wish); }; });
}

void add_points(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Points>();
    auto* sub = kata.add_subcommand("points", "Lists a metric's points in time order");
    sub->add_option("METRIC", wish->metric, metric_help)->required();
    sub->add_flag("--json", wish->json, "As an array of objects");
    sub->add_flag("--csv", wish->csv, "As lines that kata import reads");
    sub->add_flag("--all", wish->all, "Undone points too");
    sub->add_option("--board", wish->board, board_help)->type_name("NAME");
    sub->callback([&call, wish] { call.work = [&call, wish] { return points(call, *wish); }; });
}

}  // namespace

void add_point_calls(CLI::App& kata, Call& call) {
    add_record(kata, call);
    add_import_call(kata, call);
    add_points(kata, call);
}

}  // namespace command
