#include "core/command/csv_understood.hpp"

#include <fmt/format.h>
#include <istream>
#include <stdexcept>

#include "core/command/csv_content.hpp"
#include "core/command/print.hpp"

namespace command {
namespace {

void count_times(const CsvRow& row, const CsvColumns& column, TimeCount& times) {
    if (!column.time) return;
    const auto text = time_text(row, column);
    if (const auto time = take_apart(text)) times.add(*time, text, row.line);
}

DecimalMark decimal_of(const MarkCount& marks, const CsvWish& wish, char separator) {
    if (wish.decimal) return *wish.decimal;
    if (const auto mark = decided(marks, separator)) return *mark;
    throw std::runtime_error(fmt::format("{} may be parted at its thousands or at its decimals and no row "
                                         "tells, say --decimal point or --decimal comma",
                                         cited(marks.first_maybe)));
}

DayOrder order_of(const TimeCount& times, const CsvWish& wish) {
    if (wish.dates) return *wish.dates;
    if (const auto order = decided(times)) return *order;
    if (times.day_first > 0 && times.month_first > 0) {
        throw std::runtime_error(fmt::format(
            "line {} has the day first and line {} the month, say --dates dmy or --dates mdy; the other rows "
            "are then refused",
            times.day_first_line, times.month_first_line));
    }
    throw std::runtime_error(
        fmt::format("{} may have its day or its month first and no row tells, say --dates dmy or --dates mdy",
                    cited(times.first_either)));
}

void check_days(const TimeCount& times, const CsvUnderstood& understood, const CsvWish& wish) {
    if (!understood.layout.column.time || understood.form != TimeForm::calendar) {
        if (wish.day) throw std::runtime_error("its times have days of their own, leave --day away");
        return;
    }
    if (times.with_day == 0 && times.clock_alone > 0 && !wish.day)
        throw std::runtime_error(
            "its times have no day, say it with --day 2025-11-14 or name its column with --date-column");
    if (times.with_day > times.clock_alone && wish.day)
        throw std::runtime_error("its times have days of their own, leave --day away");
}

}  // namespace

bool is_of_values(const CsvRow& row, const CsvLayout& layout) {
    return row.line >= layout.first_line && !is_blank(row);
}

std::string time_text(const CsvRow& row, const CsvColumns& column) {
    const auto time = cell(row, column.time);
    if (!column.date) return std::string(time);
    const auto date = cell(row, column.date);
    return date.empty() || time.empty() ? std::string() : fmt::format("{} {}", date, time);
}

CsvUnderstood understand(std::istream& in, const CsvWish& wish, std::uint64_t most) {
    CsvUnderstood understood;
    understood.layout = find_layout(in, wish, most);
    const auto& layout = understood.layout;
    MarkCount marks;
    TimeCount times;
    in.clear();
    in.seekg(0);
    CsvReader reader(in, layout.separator, most);
    while (const auto row = reader.next()) {
        if (!is_of_values(*row, layout)) continue;
        ++understood.rows;
        const auto value = cell(*row, layout.column.value);
        if (looks_like_value(value)) marks.add(split_amount(value).number);
        count_times(*row, layout.column, times);
    }
    understood.encoding = reader.encoding();
    understood.windows_letters = reader.windows_letters();
    understood.decimal = decimal_of(marks, wish, layout.separator);
    understood.decimals_seen = marks.point + marks.comma + marks.maybe_point + marks.maybe_comma > 0;
    understood.form = times.form();
    understood.date_mark = times.mark;
    if (times.mark != 0) understood.order = order_of(times, wish);
    check_days(times, understood, wish);
    return understood;
}

}  // namespace command
