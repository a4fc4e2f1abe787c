#include "core/command/import_words.hpp"

#include <fmt/format.h>

#include "core/csv/understood_words.hpp"

namespace command {
namespace {

std::string time_words(const ImportReport& report) {
    const auto& layout = report.understood.layout;
    const auto& wish = report.wish;
    if (wish.without_times()) {
        const auto every =
            fmt::format("a row every {} s", number_text(static_cast<double>(wish.every->ms) / 1000));
        return wish.start ? fmt::format("{} from {}", every, kata::iso(*wish.start, report.zone))
                          : fmt::format("{} until {}", every, kata::iso(*wish.ends, report.zone));
    }
    auto words = csv::column_words(layout, *layout.column.time);
    if (layout.column.date)
        words = fmt::format("{} and {}", csv::column_words(layout, *layout.column.date), words);
    if (wish.day) return fmt::format("{} of {}", words, kata::iso(*wish.day));
    return fmt::format("{}, {}", words, csv::form_words(report.understood));
}

std::string value_words(const ImportReport& report) {
    const auto& layout = report.understood.layout;
    auto words = fmt::format("{}, {}", csv::column_words(layout, *layout.column.value),
                             csv::decimal_words(report.understood));
    if (layout.column.unit)
        words += fmt::format(", unit in {}", csv::column_words(layout, *layout.column.unit));
    if (!layout.value_unit.empty() && layout.value_unit != report.metric.unit)
        words += fmt::format(", {} become {}", layout.value_unit, report.metric.unit);
    return words;
}

std::string layout_words(const csv::Layout& layout) {
    auto words = layout.columns < 2
                     ? std::string("one column")
                     : fmt::format("{} between columns", csv::separator_words(layout.separator));
    words += layout.names_line > 0 ? fmt::format(", names in line {}", layout.names_line) : ", no names";
    if (layout.passed_over > 0)
        words += fmt::format(", {} passed over", counted(layout.passed_over, "other line", "other lines"));
    return words;
}

std::string rows_words(const ImportReport& report) {
    const auto& sum = report.sum;
    auto words = counted(sum.rows, "row", "rows");
    if (sum.earliest) {
        words += fmt::format(" from {} to {}", kata::iso(*sum.earliest, report.zone),
                             kata::iso(*sum.latest, report.zone));
    }
    words += fmt::format(": {} new", sum.fresh);
    if (sum.there > 0) {
        words += fmt::format(", {} there already ({})", sum.there,
                             sum.there_first_line == sum.there_last_line
                                 ? fmt::format("line {}", sum.there_first_line)
                                 : fmt::format("lines {} to {}", sum.there_first_line, sum.there_last_line));
    }
    if (sum.without_value > 0) words += fmt::format(", {} without a value", sum.without_value);
    return words + fmt::format(", {} refused", sum.refused);
}

std::string first_points(const ImportReport& report) {
    std::vector<std::vector<std::string>> rows{{"line", "time", "value", "of", "note", "place"}};
    for (const auto& judged : report.sum.first) {
        const auto& point = judged.point;
        rows.push_back({std::to_string(judged.row.line), kata::iso(point.at, report.zone),
                        with_unit(point.value, report.metric.unit), point.n ? number_text(*point.n) : "",
                        point.note, point.place});
    }
    return table(rows);
}

nlohmann::ordered_json columns_json(const csv::Layout& layout) {
    auto all = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < layout.columns; ++i) {
        nlohmann::ordered_json one{{"column", i + 1}};
        if (i < layout.names.size()) one["name"] = layout.names[i];
        if (const auto role = csv::role_of(layout, i); !role.empty()) one["is"] = role;
        all.push_back(one);
    }
    return all;
}

nlohmann::ordered_json point_json(const csv::JudgedRow& judged, std::string_view zone) {
    const auto& point = judged.point;
    nlohmann::ordered_json json{
        {"line", judged.row.line}, {"at", kata::iso(point.at, zone)}, {"value", number_json(point.value)}};
    if (point.n) json["n"] = number_json(*point.n);
    json["note"] = point.note;
    json["place"] = point.place;
    json["there_already"] = judged.fate == csv::Fate::there_already;
    return json;
}

}  // namespace

std::string option_words(const csv::Unclear& unclear) {
    using enum csv::Open;
    switch (unclear.open) {
    case time_column: return "name it with --time-column or say --start and --every";
    case value_column:
        return fmt::format("name {} with --value-column", unclear.columns.empty() ? "it" : "one");
    case n_or_note:
        return fmt::format("say what it is with --n-column {0} or --note-column {0}",
                           unclear.columns.front().number);
    case decimal: return "say --decimal point or --decimal comma";
    case dates:
        return fmt::format("say --dates dmy or --dates mdy{}",
                           unclear.both ? "; the other rows are then refused" : "");
    case day: return "say it with --day 2025-11-14 or name its column with --date-column";
    case told_every: return "leave --every away";
    case told_day: return "leave --day away";
    }
    return {};
}

std::string refused_lines(const csv::ImportSum& sum) {
    std::string text;
    for (const auto& [line, reason] : sum.first_refused)
        text += one_line(fmt::format("line {}: {}", line, reason)) + '\n';
    if (sum.refused > sum.first_refused.size()) {
        text += fmt::format("and {} more, --refused FILE.csv writes them all\n",
                            sum.refused - sum.first_refused.size());
    }
    return text;
}

std::string import_summary(const ImportReport& report) {
    const auto how =
        fmt::format("{}: {}; time {}; value {}", csv::encoding_words(report.understood),
                    layout_words(report.understood.layout), time_words(report), value_words(report));
    return one_line(how) + '\n' + rows_words(report);
}

std::string import_preview(const ImportReport& report) {
    const auto& layout = report.understood.layout;
    std::vector<std::vector<std::string>> said{
        {"File", fmt::format("{}, {}", report.file, csv::encoding_words(report.understood))},
        {"Layout", layout_words(layout)},
        {"Time", time_words(report)},
        {"Value", value_words(report)}};
    const auto add = [&](std::string_view what, std::optional<std::size_t> at) {
        if (at) said.push_back({std::string(what), csv::column_words(layout, *at)});
    };
    add("Of how many", layout.column.n);
    add("Note", layout.column.note);
    add("Place", layout.column.place);
    std::vector<std::string> unused;
    for (const auto column : csv::unused_columns(layout)) unused.push_back(csv::column_words(layout, column));
    if (!unused.empty()) said.push_back({"Not used", listed(unused)});
    said.push_back({"Rows", rows_words(report)});
    auto text = table(said);
    if (!report.sum.first.empty()) text += '\n' + first_points(report);
    if (report.sum.refused > 0) text += "\nRefused\n" + refused_lines(report.sum);
    return text + "\nThis is a preview, nothing was stored\n";
}

nlohmann::ordered_json import_json(const ImportReport& report, std::size_t stored) {
    const auto& [file, metric, zone, understood, wish, sum] = report;
    const auto& layout = understood.layout;
    nlohmann::ordered_json json{
        {"file", file},
        {"metric", metric.name},
        {"encoding", csv::encoding_words(understood)},
        {"separator", std::string(1, layout.separator)},
        {"names_line", layout.names_line},
        {"passed_over", layout.passed_over},
        {"decimal", understood.decimal == csv::DecimalMark::comma ? "comma" : "point"},
        {"time", wish.without_times() ? "none" : csv::form_words(understood)},
        {"columns", columns_json(layout)},
        {"rows", sum.rows},
        {"new", sum.fresh},
        {"there_already", sum.there},
        {"without_value", sum.without_value},
        {"refused", sum.refused}};
    if (sum.earliest) {
        json["earliest"] = kata::iso(*sum.earliest, zone);
        json["latest"] = kata::iso(*sum.latest, zone);
    }
    json["first"] = nlohmann::ordered_json::array();
    for (const auto& judged : sum.first) json["first"].push_back(point_json(judged, zone));
    json["refused_rows"] = nlohmann::ordered_json::array();
    for (const auto& [line, reason] : sum.first_refused)
        json["refused_rows"].push_back({{"line", line}, {"reason", reason}});
    json["stored"] = stored;
    return json;
}

}  // namespace command
