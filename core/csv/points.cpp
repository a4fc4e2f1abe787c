#include "core/csv/points.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <istream>
#include <stdexcept>

#include "core/csv/content.hpp"
#include "core/csv/words.hpp"

namespace csv {
namespace {

/// Why one row is refused; caught where the row is taken.
struct NotTaken {
    std::string reason;
};

std::istream& from_the_front(std::istream& in) {
    in.clear();
    in.seekg(0);
    return in;
}

/// The two ways to write the micro sign are one.
std::string same_letters(std::string_view unit) {
    std::string text(unit);
    if (text.starts_with("\u03BC")) text.replace(0, 2, "\u00B5");
    return text;
}

/// 0.1 h are 360 s, not 360.00000000000006: no measured value has more digits than this keeps.
double without_dust(double value) {
    const auto text = fmt::format("{:.12g}", value);
    double clean = value;
    std::from_chars(text.data(), text.data() + text.size(), clean);
    return clean;
}

std::string unit_sentence(std::string_view what, std::string_view unit, const Wish& wish) {
    const auto metric = wish.metric.empty() ? std::string("the metric") : wish.metric;
    if (wish.unit.empty()) return fmt::format("{} is in {}, {} has no unit", what, unit, metric);
    return fmt::format("{} is in {}, {} is in {}", what, unit, metric, wish.unit);
}

void check_letters(const Row& row, std::string_view text, std::string_view what) {
    if (text.find("\uFFFD") != std::string_view::npos)
        throw NotTaken{fmt::format("the {} holds bytes that are no letters, save the file as UTF-8", what)};
    if (text.find('\0') != std::string_view::npos)
        throw NotTaken{fmt::format("the {} holds a zero byte", what)};
    if (!row.trouble.empty()) throw NotTaken{row.trouble};
}

void check_width(const Row& row, const Layout& layout) {
    std::size_t used = row.fields.size();
    while (used > layout.columns && trimmed(row.fields[used - 1]).empty()) --used;
    if (used > layout.columns) {
        throw NotTaken{fmt::format("has {} columns instead of {} at most, put quotes around words with a {}",
                                   used, layout.columns, layout.separator == ',' ? "comma" : "separator")};
    }
}

void check_standing(const Row& row, const Columns& column) {
    if (lower(cell(row, column.struck)) == "true")
        throw NotTaken{"the point is struck out, leave the line out"};
    if (lower(cell(row, column.undone)) == "true") throw NotTaken{"the point is undone, leave the line out"};
}

}  // namespace

Points::Points(std::istream& in, const Understood& understood, const Wish& wish, std::uint64_t most)
    : reader_(from_the_front(in), understood.layout.separator, most),
      understood_(understood),
      wish_(wish),
      clock_(wish.zone) {
    const auto& unit = understood.layout.value_unit;
    if (unit.empty()) return;
    try {
        in_metric_unit(0, unit, {});
    } catch (const NotTaken&) {
        throw std::runtime_error(
            unit_sentence(column_words(understood.layout, *understood.layout.column.value), unit, wish));
    }
}

std::optional<Taken> Points::next() {
    while (auto row = reader_.next()) {
        if (!is_of_values(*row, understood_.layout)) continue;
        Taken taken{std::move(*row), NoValue{}};
        try {
            if (!cell(taken.row, understood_.layout.column.value).empty() || !taken.row.trouble.empty())
                taken.what = point_of(taken.row);
        } catch (NotTaken& why) {
            taken.what = RefusedRow{std::move(why.reason)};
        }
        ++taken_;
        return taken;
    }
    return std::nullopt;
}

Point Points::point_of(const Row& row) {
    const auto& column = understood_.layout.column;
    if (!row.trouble.empty()) throw NotTaken{row.trouble};
    check_width(row, understood_.layout);
    Point point;
    point.at = moment_of_row(row);
    point.value = value_of(row);
    if (const auto text = cell(row, column.n); !text.empty()) {
        point.n = read_marked(text, understood_.decimal);
        if (!point.n) throw NotTaken{no_number(text)};
    }
    point.note = cell(row, column.note);
    point.place = cell(row, column.place);
    check_letters(row, point.note, "note");
    check_letters(row, point.place, "place");
    check_standing(row, column);
    return point;
}

kata::Moment Points::moment_of_row(const Row& row) {
    if (wish_.without_times()) {
        const auto last = static_cast<std::int64_t>(understood_.rows) - 1;
        const auto step = static_cast<std::int64_t>(taken_);
        if (wish_.start) return {wish_.start->ms + step * wish_.every->ms};
        return {wish_.ends.value_or(kata::Moment{}).ms - (last - step) * wish_.every->ms};
    }
    const auto text = time_text(row, understood_.layout.column);
    const auto time = take_apart(text);
    const auto at =
        time ? moment_of(*time, understood_.form, understood_.order, wish_.day, clock_) : std::nullopt;
    if (at) return *at;
    if (time && time->mark != 0 && time->form == understood_.form) {
        throw NotTaken{fmt::format("{} is not a date with the {} first", cited(text),
                                   understood_.order == DayOrder::dmy ? "day" : "month")};
    }
    if (time && time->form == understood_.form) throw NotTaken{fmt::format("{} has no day", cited(text))};
    if (time) throw NotTaken{fmt::format("{} is not written like the other times", cited(text))};
    throw NotTaken{no_time(text)};
}

double Points::value_of(const Row& row) const {
    const auto& column = understood_.layout.column;
    const auto text = cell(row, column.value);
    if (stands_for_no_value(text))
        throw NotTaken{fmt::format("{} stands where the instrument had no value", cited(text))};
    const auto amount = split_amount(text);
    const auto value = read_marked(amount.number, understood_.decimal);
    if (!value || !looks_like_value(text)) {
        const auto other =
            understood_.decimal == DecimalMark::point ? DecimalMark::comma : DecimalMark::point;
        if (looks_like_value(text) && read_marked(amount.number, other)) {
            throw NotTaken{fmt::format("{} is not a number with a decimal {}", cited(text),
                                       other == DecimalMark::comma ? "point" : "comma")};
        }
        throw NotTaken{no_number(text)};
    }
    const auto beside = cell(row, column.unit);
    if (!amount.unit.empty()) return in_metric_unit(*value, amount.unit, text);
    if (!beside.empty()) return in_metric_unit(*value, beside, text);
    return in_metric_unit(*value, understood_.layout.value_unit, text);
}

double Points::in_metric_unit(double value, std::string_view unit, std::string_view text) const {
    if (unit.empty() || same_letters(unit) == same_letters(wish_.unit)) return value;
    const auto seconds = seconds_in(unit);
    if (!seconds || !wish_.seconds_in_unit) throw NotTaken{unit_sentence(cited(text), unit, wish_)};
    if (*seconds == *wish_.seconds_in_unit) return value;
    return without_dust(value * *seconds / *wish_.seconds_in_unit);
}

}  // namespace csv
