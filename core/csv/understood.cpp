#include "core/csv/understood.hpp"

#include <fmt/format.h>
#include <istream>
#include <stdexcept>

#include "core/csv/content.hpp"
#include "core/csv/unclear.hpp"
#include "core/csv/words.hpp"

namespace csv {
namespace {

void count_times(const Row& row, const Columns& column, TimeCount& times) {
    if (!column.time) return;
    const auto text = time_text(row, column);
    if (const auto time = take_apart(text)) times.add(*time, text, row.line);
}

DecimalMark decimal_of(const MarkCount& marks, const Wish& wish, char separator) {
    if (wish.decimal) return *wish.decimal;
    if (const auto mark = decided(marks, separator)) return *mark;
    Unclear unclear(Open::decimal,
                    fmt::format("{} may be parted at its thousands or at its decimals and no row tells",
                                cited(marks.first_maybe)));
    unclear.example = marks.first_maybe;
    throw unclear;
}

DayOrder order_of(const TimeCount& times, const Wish& wish) {
    if (wish.dates) return *wish.dates;
    if (const auto order = decided(times)) return *order;
    if (times.day_first > 0 && times.month_first > 0) {
        Unclear unclear(Open::dates, fmt::format("line {} has the day first and line {} the month",
                                                 times.day_first_line, times.month_first_line));
        unclear.both = true;
        throw unclear;
    }
    Unclear unclear(Open::dates, fmt::format("{} may have its day or its month first and no row tells",
                                             cited(times.first_either)));
    unclear.example = times.first_either;
    throw unclear;
}

void check_days(const TimeCount& times, const Understood& understood, const Wish& wish) {
    if (!understood.layout.column.time || understood.form != TimeForm::calendar) {
        if (wish.day) throw Unclear(Open::told_day, "its times have days of their own");
        return;
    }
    if (times.with_day == 0 && times.clock_alone > 0 && !wish.day)
        throw Unclear(Open::day, "its times have no day");
    if (times.with_day > times.clock_alone && wish.day)
        throw Unclear(Open::told_day, "its times have days of their own");
}

}  // namespace

bool is_of_values(const Row& row, const Layout& layout) {
    return row.line >= layout.first_line && !is_blank(row);
}

std::string time_text(const Row& row, const Columns& column) {
    const auto time = cell(row, column.time);
    if (!column.date) return std::string(time);
    const auto date = cell(row, column.date);
    return date.empty() || time.empty() ? std::string() : fmt::format("{} {}", date, time);
}

Understood understand(std::istream& in, const Wish& wish, std::uint64_t most) {
    Understood understood;
    understood.layout = find_layout(in, wish, most);
    const auto& layout = understood.layout;
    MarkCount marks;
    TimeCount times;
    in.clear();
    in.seekg(0);
    Reader reader(in, layout.separator, most);
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

}  // namespace csv
