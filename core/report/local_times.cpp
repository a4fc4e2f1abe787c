#include "core/report/local_times.hpp"

namespace report {

namespace {

constexpr std::int64_t quarter_ms = journal::minutes(15).ms;
// "2026-11-22T14:03:11.120+01:00"
constexpr std::size_t minute_at = 14, second_at = 17, millisecond_at = 20, usual_length = 29;

void put_digits(std::string& text, std::size_t at, std::int64_t value, std::size_t digits) {
    constexpr int ten = 10;
    for (std::size_t i = digits; i > 0; --i, value /= ten)
        text[at + i - 1] = static_cast<char>('0' + value % ten);
}

}  // namespace

/// No zone changes its clock inside a quarter of an hour that begins at a whole one of UTC.
void LocalTimes::look_up(Moment quarter) {
    text_ = kata::iso(quarter, zone_);
    const auto wall = kata::local_time(quarter, zone_);
    wall_ms_ = journal::minutes(wall.minute).ms + journal::seconds(wall.second).ms + wall.millisecond;
    quarter_ = quarter;
}

std::string_view LocalTimes::iso(Moment at) {
    constexpr std::int64_t hour_ms = journal::hours(1).ms, minute_ms = journal::minutes(1).ms,
                           second_ms = 1000;
    const auto past = (at.ms % quarter_ms + quarter_ms) % quarter_ms;
    const Moment quarter{at.ms - past};
    if (quarter_ != quarter) look_up(quarter);
    const auto wall = wall_ms_ + past;
    if (wall >= hour_ms || text_.size() != usual_length) {  // a zone of long ago, or a year of five digits
        quarter_.reset();
        return text_ = kata::iso(at, zone_);
    }
    put_digits(text_, minute_at, wall / minute_ms, 2);
    put_digits(text_, second_at, wall % minute_ms / second_ms, 2);
    put_digits(text_, millisecond_at, wall % second_ms, 3);
    return text_;
}

}  // namespace report
