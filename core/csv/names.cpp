// The names that instruments and spreadsheets give their columns, in English and German.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>
#include <stdexcept>

#include "core/csv/layout.hpp"
#include "core/csv/unclear.hpp"
#include "core/csv/words.hpp"

namespace csv {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 27> moment_names{"time",
                                                        "timestamp",
                                                        "time stamp",
                                                        "datetime",
                                                        "date time",
                                                        "date/time",
                                                        "date & time",
                                                        "date and time",
                                                        "zeit",
                                                        "zeitpunkt",
                                                        "zeitstempel",
                                                        "datum/zeit",
                                                        "datum/uhrzeit",
                                                        "datum uhrzeit",
                                                        "datum zeit",
                                                        "datum und zeit",
                                                        "datum und uhrzeit",
                                                        "datum & uhrzeit",
                                                        "at",
                                                        "when",
                                                        "moment",
                                                        "measured at",
                                                        "recorded at",
                                                        "messzeit",
                                                        "messzeitpunkt",
                                                        "aufnahmezeit",
                                                        "utc"};
constexpr std::array<std::string_view, 8> date_names{
    "date", "datum", "day", "tag", "messdatum", "measured on", "pr\u00FCfdatum", "aufnahmedatum"};
constexpr std::array<std::string_view, 6> clock_names{"time",  "zeit",        "uhrzeit",
                                                      "clock", "time of day", "messzeit"};
constexpr std::array<std::string_view, 24> value_names{
    "value",     "reading",    "measurement", "measured value", "measure",     "result",
    "actual",    "wert",       "messwert",    "istwert",        "ergebnis",    "messergebnis",
    "mess-wert", "cycle time", "zykluszeit",  "duration",       "dauer",       "y",
    "data",      "daten",      "display",     "anzeige",        "anzeigewert", "pv"};
constexpr std::array<std::string_view, 9> n_names{
    "n", "of", "of how many", "sample size", "stichprobe", "stichprobenumfang", "von", "umfang", "gesamt"};
constexpr std::array<std::string_view, 12> note_names{"note",      "notes",   "comment",   "comments",
                                                      "remark",    "remarks", "bemerkung", "bemerkungen",
                                                      "kommentar", "notiz",   "anmerkung", "hinweis"};
constexpr std::array<std::string_view, 11> place_names{
    "place",     "location", "station",         "ort",      "stelle", "platz", "messstelle",
    "messplatz", "messort",  "measuring point", "workplace"};
constexpr std::array<std::string_view, 4> unit_names{"unit", "units", "einheit", "uom"};
constexpr std::array<std::string_view, 1> struck_names{"struck"};
constexpr std::array<std::string_view, 1> undone_names{"undone"};

/// Without its unit, in small letters, `_` as a blank.
std::string plain_name(std::string_view name) {
    std::string plain(trimmed(name));
    if (const auto unit = unit_of_name(plain); !unit.empty()) plain.erase(plain.find_last_of("[("));
    plain = lower(trimmed(plain));
    std::ranges::replace(plain, '_', ' ');
    while (plain.ends_with(':')) plain.pop_back();
    return plain;
}

[[noreturn]] void twice(const Row& row, std::string_view name) {
    throw std::runtime_error(fmt::format("line {}: names the column {} twice", row.line, name));
}

std::optional<std::size_t> only_one(const Row& row, std::string_view name) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        if (plain_name(row.fields[i]) != name) continue;
        if (found) twice(row, name);
        found = i;
    }
    return found;
}

/// The column with the first of the names; the list goes from plain to far-fetched.
std::optional<std::size_t> named(const Row& row, Names names) {
    for (const auto name : names)
        if (const auto column = only_one(row, name)) return column;
    return std::nullopt;
}

/// Two columns with two names for a value: somebody must say which.
std::optional<std::size_t> named_value(const Row& row, const Wish& wish) {
    if (!wish.metric.empty()) {
        if (const auto column = only_one(row, plain_name(wish.metric))) return column;
    }
    std::vector<std::string> found;
    std::vector<NamedColumn> columns;
    std::optional<std::size_t> column;
    for (const auto name : value_names) {
        const auto it = only_one(row, name);
        if (!it) continue;
        column = column ? column : it;
        found.push_back(cited(row.fields[*it]));
        columns.push_back({*it + 1, row.fields[*it]});
    }
    if (found.size() < 2) return column;
    throw Unclear(Open::value_column,
                  fmt::format("line {}: {} may each be the value", row.line, listed(found)),
                  std::move(columns));
}

void name_times(const Row& row, Columns& column) {
    column.date = named(row, date_names);
    column.time = named(row, column.date ? Names(clock_names) : Names(moment_names));
    if (!column.date && !column.time) column.time = named(row, clock_names);
    if (!column.time) column.time = named(row, moment_names);
    if (!column.time) std::swap(column.date, column.time);
}

}  // namespace

std::string unit_of_name(std::string_view name) {
    name = trimmed(name);
    const bool square = name.ends_with(']'), round = name.ends_with(')');
    if (!square && !round) return {};
    const auto opened = name.rfind(square ? '[' : '(');
    if (opened == std::string_view::npos || opened == 0) return {};
    const auto unit = trimmed(name.substr(opened + 1, name.size() - opened - 2));
    return is_known_unit(unit) ? std::string(unit) : std::string();
}

Columns named_columns(const Row& row, const Wish& wish) {
    Columns column;
    if (wish.date_column.empty() && wish.time_column.empty()) name_times(row, column);
    else if (wish.time_column.empty()) column.time = named(row, clock_names);
    if (wish.value_column.empty()) column.value = named_value(row, wish);
    if (wish.n_column.empty()) column.n = named(row, n_names);
    if (wish.note_column.empty()) column.note = named(row, note_names);
    if (wish.place_column.empty()) column.place = named(row, place_names);
    column.unit = named(row, unit_names);
    column.struck = named(row, struck_names);
    column.undone = named(row, undone_names);
    return column;
}

std::string column_words(const Layout& layout, std::size_t column) {
    if (column < layout.names.size() && !layout.names[column].empty()) return cited(layout.names[column]);
    return fmt::format("column {}", column + 1);
}

}  // namespace csv
