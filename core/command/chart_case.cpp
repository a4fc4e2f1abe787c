// The documents of the SPC vectors, field by field.
#include "core/command/chart_case.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/command/columns.hpp"
#include "core/command/downsample_case.hpp"
#include "core/measure/attribute.hpp"
#include "core/measure/capability.hpp"
#include "core/measure/centre.hpp"
#include "core/measure/takt.hpp"

namespace command {

namespace {

using Json = nlohmann::ordered_json;

template <typename Number> Json maybe(const std::optional<Number>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json number_or_null(double value) { return measure::is_missing(value) ? Json(nullptr) : Json(value); }

Json list_of(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) {
        list.push_back(number_or_null(value));
    }
    return list;
}

std::optional<double> maybe_number(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it == json.end() || !it->is_number() ? std::nullopt : std::optional(it->get<double>());
}

void put_limits(Json& xmr, const char* high, const char* low, const std::optional<measure::Limits>& limits) {
    xmr[high] = limits ? Json(limits->high) : Json(nullptr);
    xmr[low] = limits ? Json(limits->low) : Json(nullptr);
}

Json lines_json(const measure::Xmr& lines) {
    Json xmr;
    xmr["mean"] = maybe(lines.mean);
    xmr["mr_count"] = lines.ranges;
    xmr["mr_mean"] = maybe(lines.mean_range);
    put_limits(xmr, "unpl", "lnpl", lines.natural());
    xmr["url"] = maybe(lines.range_limit());
    xmr["sigma"] = maybe(lines.sigma());
    xmr["mr_median"] = maybe(lines.median_range);
    put_limits(xmr, "unpl_median_mr", "lnpl_median_mr", lines.of_median_range());
    xmr["url_median_mr"] = maybe(lines.range_limit_of_median());
    xmr["mr_screened_out"] = lines.screened_out;
    xmr["mr_mean_screened"] = maybe(lines.mean_range_screened);
    put_limits(xmr, "unpl_screened", "lnpl_screened", lines.screened());
    put_limits(xmr, "ucl_d2", "lcl_d2", lines.of_d2());
    return xmr;
}

measure::SeriesSpec series_spec(const Json& document) {
    measure::SeriesSpec spec;
    const auto& given = document.at("spec");
    spec.phase_starts = given.value("phase_starts", std::vector<std::size_t>{0});
    spec.exclude = given.value("exclude", std::vector<std::size_t>{});
    if (const auto it = given.find("baseline_end"); it != given.end() && it->is_number()) {
        spec.baseline_end = it->get<std::size_t>();
    }
    return spec;
}

void compute_series(Json& document, const Columns& columns) {
    const auto phases = measure::analyse(columns.y, series_spec(document));
    std::size_t gone = 0;
    Json list = Json::array();
    for (const auto& phase : phases) {
        gone += phase.missing_count;
        list.push_back(command::to_json(phase));
    }
    document["n"] = columns.y.size();
    document["n_missing"] = gone;
    document["phases"] = list;
}

void compute_attribute(Json& document, const Columns& columns) {
    const auto starts = document.at("spec").value("phase_starts", std::vector<std::size_t>{0});
    Json list = Json::array();
    for (const auto& phase : measure::attribute_chart(attribute_kind(document.at("chart").get<std::string>()),
                                                      columns.y, columns.n, starts)) {
        list.push_back({{"start", phase.start},
                        {"end", phase.end},
                        {"cl", maybe(phase.centre)},
                        {"value", list_of(phase.value)},
                        {"ucl", list_of(phase.high)},
                        {"lcl", list_of(phase.low)},
                        {"outside", phase.outside}});
    }
    document["n"] = columns.y.size();
    document["phases"] = list;
}

void compute_capability(Json& document, const Columns& columns) {
    const auto& spec = document.at("spec");
    const auto found = measure::capability(
        columns.y, {maybe_number(spec, "lsl"), maybe_number(spec, "usl"), maybe_number(spec, "target")});
    document["expected"] = command::to_json(found);
}

void compute_takt(Json& document) {
    for (auto& one : document.at("cases")) {
        const auto& in = one.at("input");
        const auto found = measure::pace({in.at("shift_s"), in.at("breaks_s"), in.at("planned_down_s"),
                                          in.at("demand"), in.at("factor"), in.at("work_content_s")});
        one["expected"] = {{"available_s", found.available_s},
                           {"takt_s", maybe(found.takt_s)},
                           {"planned_cycle_s", maybe(found.planned_cycle_s)},
                           {"operators_exact", maybe(found.operators_exact)},
                           {"operators_needed", maybe(found.operators_needed)}};
    }
}

void compute(Json& document, const std::filesystem::path& folder) {
    const auto kind = document.at("kind").get<std::string>();
    if (kind == "takt") {
        return compute_takt(document);
    }
    if (kind == "downsample") {
        return compute_downsample(document);
    }
    compute_into(document, read_columns(folder / document.at("file").get<std::string>()));
}

}  // namespace

nlohmann::ordered_json to_json(const measure::Phase& phase) {
    const auto& runs = phase.runs;
    Json rules;
    for (std::size_t rule = 0; rule < phase.nelson.rules.size(); ++rule) {
        rules[std::to_string(rule + 1)] = phase.nelson.rules[rule];
    }
    return {{"start", phase.start},
            {"end", phase.end},
            {"n", phase.end - phase.start},
            {"n_missing", phase.missing_count},
            {"n_obs", phase.observed},
            {"n_useful", runs.useful},
            {"median", maybe(phase.median)},
            {"longest_run", maybe(runs.longest)},
            {"longest_run_limit", maybe(runs.longest_limit)},
            {"crossings", maybe(runs.crossings)},
            {"crossings_limit", maybe(runs.crossings_limit)},
            {"shift_signal", runs.shift_signal},
            {"crossings_signal", runs.crossings_signal},
            {"runs_valid", runs.valid()},
            {"xmr", lines_json(phase.xmr)},
            {"outside", phase.outside},
            {"outside_screened", phase.outside_screened},
            {"outside_median_mr", phase.outside_of_median_range},
            {"mr_outside", phase.ranges_outside},
            {"nelson", rules},
            {"we4", phase.nelson.we4},
            {"ihi_shift", phase.ihi_shift},
            {"ihi_trend", phase.ihi_trend}};
}

nlohmann::ordered_json to_json(const measure::Capability& found) {
    return {{"n", found.n},
            {"mean", maybe(found.mean)},
            {"sigma_within", maybe(found.sigma_within)},
            {"sigma_overall", maybe(found.sigma_overall)},
            {"cp", maybe(found.cp)},
            {"cpl", maybe(found.cpl)},
            {"cpu", maybe(found.cpu)},
            {"cpk", maybe(found.cpk)},
            {"pp", maybe(found.pp)},
            {"ppl", maybe(found.ppl)},
            {"ppu", maybe(found.ppu)},
            {"ppk", maybe(found.ppk)},
            {"cpm", maybe(found.cpm)},
            {"n_below_lsl", found.below},
            {"n_above_usl", found.above}};
}

measure::AttributeChart attribute_kind(const std::string& words) {
    if (words == "p") {
        return measure::AttributeChart::p;
    }
    return words == "u" ? measure::AttributeChart::u : measure::AttributeChart::c;
}

void compute_into(nlohmann::ordered_json& document, const Columns& columns) {
    const auto kind = document.at("kind").get<std::string>();
    if (kind == "series") {
        compute_series(document, columns);
    } else if (kind == "attribute") {
        compute_attribute(document, columns);
    } else if (kind == "capability") {
        compute_capability(document, columns);
    } else {
        throw std::runtime_error(
            "The kind \"" + kind +
            "\" is not known here; use series, attribute, capability, takt or downsample");
    }
}

nlohmann::ordered_json computed_case(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("There is no file " + file.string() + " to read");
    }
    auto document = Json::parse(in, nullptr, false);
    if (!document.is_object() || !document.contains("kind")) {
        throw std::runtime_error(file.string() + " is no case file: a JSON object with \"kind\" is wanted");
    }
    try {
        compute(document, file.parent_path());
    } catch (const Json::exception&) {
        throw std::runtime_error(
            file.string() +
            " leaves out a field that its kind needs; compare it with the cases in the SPC folder");
    }
    return document;
}

}  // namespace command
