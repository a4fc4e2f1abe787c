// What was understood of a file, in words.
#include "core/csv/understood_words.hpp"

#include <fmt/format.h>
#include <utility>

namespace csv {
namespace {

/// Roles in the order in which people look for them.
std::vector<std::pair<std::string_view, std::size_t>> roles(const Columns& column) {
    std::vector<std::pair<std::string_view, std::size_t>> all;
    const auto add = [&](std::string_view role, std::optional<std::size_t> at) {
        if (at) all.emplace_back(role, *at);
    };
    add("date", column.date);
    add("time", column.time);
    add("value", column.value);
    add("unit", column.unit);
    add("n", column.n);
    add("note", column.note);
    add("place", column.place);
    add("struck", column.struck);
    add("undone", column.undone);
    return all;
}

}  // namespace

std::string_view separator_words(char separator) {
    switch (separator) {
    case ',': return "commas";
    case ';': return "semicolons";
    case '\t': return "tabs";
    case '|': return "bars";
    default: return "nothing";
    }
}

std::string_view encoding_words(const Understood& understood) {
    if (understood.encoding != Encoding::utf8) return "UTF-16";
    return understood.windows_letters ? "Windows-1252" : "UTF-8";
}

std::string_view decimal_words(const Understood& understood) {
    if (!understood.decimals_seen) return "no decimals";
    return understood.decimal == DecimalMark::comma ? "decimal comma" : "decimal point";
}

std::string form_words(const Understood& understood) {
    const char mark = understood.date_mark;
    switch (understood.form) {
    case TimeForm::calendar: break;
    case TimeForm::unix_seconds: return "seconds since 1970";
    case TimeForm::unix_milliseconds: return "milliseconds since 1970";
    case TimeForm::spreadsheet_days: return "days of a spreadsheet";
    }
    if (mark == 0) return "the year first";
    const bool dmy = understood.order == DayOrder::dmy;
    return dmy ? fmt::format("day{0}month{0}year", mark) : fmt::format("month{0}day{0}year", mark);
}

std::string_view role_of(const Layout& layout, std::size_t column) {
    for (const auto& [role, at] : roles(layout.column))
        if (at == column) return role;
    return {};
}

std::vector<std::size_t> unused_columns(const Layout& layout) {
    std::vector<std::size_t> unused;
    for (std::size_t i = 0; i < layout.names.size(); ++i)
        if (role_of(layout, i).empty() && !layout.names[i].empty()) unused.push_back(i);
    return unused;
}

}  // namespace csv
