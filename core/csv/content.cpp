#include "core/csv/content.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace csv {
namespace {

using Test = std::function<bool(std::string_view)>;

/// The share of the cells with something in them that pass.
double share(Rows rows, std::size_t column, const Test& test) {
    std::size_t some = 0, good = 0;
    for (const auto& row : rows) {
        const auto text = cell(row, column);
        if (text.empty()) continue;
        ++some;
        good += test(text) ? 1 : 0;
    }
    return some == 0 ? 0 : static_cast<double>(good) / static_cast<double>(some);
}

constexpr double often = 0.3;  // refused rows are many in a bad file; still nobody takes a note for a time

bool is_calendar_with_day(std::string_view text) {
    const auto time = take_apart(text);
    return time && time->form == TimeForm::calendar && time->has_day();
}
bool is_day_alone(std::string_view text) {
    const auto time = take_apart(text);
    return time && time->has_day() && !time->clock_ms;
}
bool is_clock_alone(std::string_view text) {
    const auto time = take_apart(text);
    return time && time->form == TimeForm::calendar && !time->has_day();
}
bool is_unix(std::string_view text) {
    const auto time = take_apart(text);
    return time && (time->form == TimeForm::unix_seconds || time->form == TimeForm::unix_milliseconds);
}
bool is_serial(std::string_view text) {
    const auto time = take_apart(text);
    return time && time->form == TimeForm::spreadsheet_days;
}
bool is_serial_with_clock(std::string_view text) {
    return is_serial(text) && take_apart(text)->number != std::floor(take_apart(text)->number);
}

std::optional<std::size_t> first_column(Rows rows, const Test& test) {
    const auto width = usual_width(rows);
    for (std::size_t i = 0; i < width; ++i)
        if (share(rows, i, test) >= often) return i;
    return std::nullopt;
}

/// 1, 2, 3, ..: says nothing but which row it is.
bool counts_rows(Rows rows, std::size_t column) {
    std::optional<double> before;
    std::size_t steps = 0;
    for (const auto& row : rows) {
        const auto number = read_marked(cell(row, column), DecimalMark::point);
        if (!number || (before && *number != *before + 1)) return false;
        steps += before ? 1 : 0;
        before = number;
    }
    return steps >= 2;
}

}  // namespace

std::string_view cell(const Row& row, std::optional<std::size_t> column) {
    return column && *column < row.fields.size() ? trimmed(row.fields[*column]) : std::string_view();
}

bool is_blank(const Row& row) {
    return std::ranges::all_of(row.fields, [](const auto& field) { return trimmed(field).empty(); });
}

std::size_t usual_width(Rows rows) {
    std::map<std::size_t, std::size_t> times;
    for (const auto& row : rows.subspan(rows.size() / 3)) ++times[row.fields.size()];
    const auto it = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
    return it == times.end() ? 0 : it->first;
}

bool looks_like_time(std::string_view text) {
    const auto time = take_apart(text);
    return time && time->form == TimeForm::calendar;
}

bool looks_like_value(std::string_view text) {
    const auto amount = split_amount(text);
    const bool unit_fits =
        amount.unit.empty() || (amount.unit.size() <= 12 && amount.apart) || is_known_unit(amount.unit);
    const bool words = amount.unit.find_first_of("0123456789;,|:\"") != std::string_view::npos;
    return unit_fits && !words &&
           (read_marked(amount.number, DecimalMark::point) || read_marked(amount.number, DecimalMark::comma));
}

void find_times(Rows rows, Columns& column) {
    if (column.time) return;
    column.time = first_column(rows, is_calendar_with_day);
    if (column.time) {
        const auto clock = first_column(rows, is_clock_alone);
        if (clock && share(rows, *column.time, is_day_alone) >= often) {
            column.date = column.time;
            column.time = clock;
        }
        return;
    }
    column.time = first_column(rows, is_clock_alone);
    if (column.time) return;
    constexpr double nearly_all = 0.8;
    const bool serials = share(rows, 0, is_serial) >= nearly_all && share(rows, 0, is_serial_with_clock) > 0;
    if (usual_width(rows) > 1 && (serials || share(rows, 0, is_unix) >= nearly_all)) column.time = 0;
}

void settle_times(Rows rows, Columns& column) {
    if (!column.date || !column.time || rows.empty()) return;
    if (share(rows, *column.time, is_clock_alone) >= often &&
        share(rows, *column.date, is_day_alone) >= often)
        return;
    if (share(rows, *column.time, is_calendar_with_day) < often) column.time = column.date;
    column.date.reset();
}

bool holds_values(Rows rows, std::size_t column) { return share(rows, column, looks_like_value) >= often; }

std::vector<std::size_t> columns_of_values(Rows rows, const Columns& taken) {
    std::vector<std::size_t> found;
    const auto width = usual_width(rows);
    for (std::size_t i = 0; i < width; ++i) {
        const auto is_taken = [&](std::optional<std::size_t> other) { return other == i; };
        if (std::ranges::any_of(std::initializer_list<std::optional<std::size_t>>{taken.date, taken.time,
                                                                                  taken.unit, taken.n,
                                                                                  taken.note, taken.place,
                                                                                  taken.struck, taken.undone},
                                is_taken))
            continue;
        if (holds_values(rows, i) && share(rows, i, looks_like_time) < often) found.push_back(i);
    }
    auto telling = found;
    std::erase_if(telling, [&](std::size_t i) { return counts_rows(rows, i); });
    return telling.empty() ? found : telling;
}

bool holds_units(Rows rows, std::size_t column) { return share(rows, column, is_known_unit) == 1; }

bool has_time(const Row& row, const Columns& column) {
    return take_apart(cell(row, column.time)) && (!column.date || take_apart(cell(row, column.date)));
}

}  // namespace csv
