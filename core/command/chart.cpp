// The call chart: the analysis of a metric's run chart, of a file of values, or of one of the shared test cases.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/chart_case.hpp"
#include "core/command/chart_words.hpp"
#include "core/command/columns.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Wish {
    std::string what, board, test_case, kind;
    std::vector<std::size_t> phases, exclude;
    std::optional<std::size_t> baseline_end;
    std::optional<double> low, high, target;
    bool json = false;

    bool asks_capability() const { return low || high; }
};

/// The rows that are analysed, and what they are.
struct Series {
    std::string name, unit;
    Columns columns;
    std::vector<std::size_t> phase_starts;
    std::size_t struck_out = 0;
    std::string kind = "series";
};

/// Row 0 always begins a phase.
std::vector<std::size_t> with_first(std::vector<std::size_t> starts) {
    starts.push_back(0);
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

Series series_in(const fs::path& file) {
    return {file.filename().string(), {}, read_columns(file), {0}, 0, "series"};
}

/// The row at which a phase starts: its first point, or where that is gone the next one.
std::size_t row_of(const kata::Phase& phase, const std::vector<journal::DataPoint>& points) {
    const auto exact = std::ranges::find(points, phase.point, &journal::DataPoint::id);
    const auto found = exact != points.end() || !phase.from
                           ? exact
                           : std::ranges::lower_bound(points, *phase.from, {}, &journal::DataPoint::at);
    return static_cast<std::size_t>(found - points.begin());
}

/// Struck-out points are left out: nobody believes them. Rows count the others, in order of time.
Series series_of(Call& call, const Wish& wish) {
    const auto station = open_to_read(call);
    const auto metric = find_metric(station, wish.what, wish.board);
    Series series{metric.name, metric.unit, {}, {0}, 0, "series"};
    std::vector<journal::DataPoint> points;
    station.store().each_point(metric.id, [&](const journal::DataPoint& point, bool) {
        if (point.struck_out) ++series.struck_out;
        else points.push_back(point);
    });
    const bool counted = metric.kind != kata::MetricKind::value &&
                         std::ranges::all_of(points, [](const auto& p) { return p.n.has_value(); });
    for (const auto& point : points) {
        series.columns.y.push_back(point.value);
        if (counted) series.columns.n.push_back(*point.n);
    }
    if (metric.kind == kata::MetricKind::share) series.kind = "p";
    if (metric.kind == kata::MetricKind::count) series.kind = counted && !points.empty() ? "u" : "c";
    const auto& board = station.storyboard(metric.board, call.now);
    for (const auto& phase : board.phases) {
        if (phase.splits != metric.id) continue;
        const auto row = row_of(phase, points);
        if (row < points.size()) series.phase_starts.push_back(row);
    }
    series.phase_starts = with_first(std::move(series.phase_starts));
    return series;
}

void must_fit(const Wish& wish, const Series& series) {
    const auto rows = series.columns.y.size();
    const auto outside = [rows](std::size_t row) { return row > 0 && row >= rows; };
    for (const auto& list : {wish.phases, wish.exclude}) {
        const auto it = std::ranges::find_if(list, outside);
        if (it != list.end())
            throw std::runtime_error(
                fmt::format("There is no row {}, the rows are 0 to {}", *it, rows == 0 ? 0 : rows - 1));
    }
    if (wish.baseline_end && series.phase_starts.size() > 1)
        throw std::runtime_error("A baseline goes with one phase only, leave --phase away");
    if (series.kind != "series" && series.kind != "c" && series.columns.n.size() != rows)
        throw std::runtime_error("A p or u chart needs of how many in each row, add a column n");
}

Json whole_json(const Wish& wish, const Series& series, const measure::SeriesSpec& spec) {
    Json document{{"id", series.name}, {"kind", series.kind == "series" ? "series" : "attribute"}};
    if (series.kind != "series") document["chart"] = series.kind;
    document["spec"] = {{"phase_starts", spec.phase_starts},
                        {"baseline_end", spec.baseline_end ? Json(*spec.baseline_end) : Json(nullptr)},
                        {"exclude", spec.exclude}};
    document["struck_out"] = series.struck_out;
    compute_into(document, series.columns);
    if (wish.asks_capability())
        document["capability"] =
            to_json(measure::capability(series.columns.y, {wish.low, wish.high, wish.target}));
    return document;
}

int analyse(Call& call, const Wish& wish) {
    const bool is_file = wish.what.ends_with(".csv") || fs::is_regular_file(wish.what);
    auto series = is_file ? series_in(wish.what) : series_of(call, wish);
    if (!wish.kind.empty()) series.kind = wish.kind;
    if (!wish.phases.empty()) series.phase_starts = with_first(wish.phases);
    must_fit(wish, series);
    const measure::SeriesSpec spec{series.phase_starts, wish.baseline_end, wish.exclude};
    if (wish.json) {
        call.put(whole_json(wish, series, spec).dump(2) + '\n');
        return 0;
    }
    const ChartWords words{series.name, series.unit};
    if (series.kind == "series") {
        call.put(words.series(series.columns.y, spec, series.struck_out));
    } else {
        call.put(words.attribute(series.kind, series.columns, series.phase_starts));
    }
    if (wish.asks_capability())
        call.put(words.capability(measure::capability(series.columns.y, {wish.low, wish.high, wish.target})));
    return 0;
}

int chart(Call& call, const Wish& wish) {
    if (!wish.test_case.empty()) {
        call.put(computed_case(wish.test_case).dump(2) + '\n');
        return 0;
    }
    if (wish.what.empty())
        throw BadUsage("Name a metric, a FILE.csv or --case CASE.json; kata chart --help says how");
    return analyse(call, wish);
}

}  // namespace

void add_chart_calls(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Wish>();
    auto* sub = kata.add_subcommand("chart", "Analyses a run chart: median, runs, limits, signals");
    sub->add_option("what", wish->what, "A metric of --data, or a CSV file with a column y or value");
    sub->add_option("--board", wish->board, "The metric's board, where two have one of that name")
        ->type_name("NAME");
    sub->add_option("--case", wish->test_case, "Computes a test case's whole document")
        ->type_name("CASE.json");
    sub->add_option("--phase", wish->phases, "A phase starts at this row, counted from 0; again for more")
        ->type_name("ROW");
    sub->add_option("--exclude", wish->exclude, "This row does not shape the lines; again for more")
        ->type_name("ROW");
    sub->add_option("--baseline", wish->baseline_end, "Lines come from the rows before this one")
        ->type_name("ROW");
    sub->add_option("--as", wish->kind, "series, p, u or c; else by the kind of metric")
        ->check(CLI::IsMember({"series", "p", "u", "c"}));
    sub->add_option("--lsl", wish->low, "Lower specification limit: also gives Cp and Cpk")->type_name("X");
    sub->add_option("--usl", wish->high, "Upper specification limit")->type_name("X");
    sub->add_option("--target", wish->target, "Target value, for Cpm")->type_name("X");
    sub->add_flag("--json", wish->json, "As one document, as the test cases have it");
    sub->callback([&call, wish] { call.work = [&call, wish] { return chart(call, *wish); }; });
}

}  // namespace command
