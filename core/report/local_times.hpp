// Moments of a board in its own zone, written for millions of lines: kata::iso() looks the zone up for each, here a quarter of an hour
// shares one look.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/kata/zone.hpp"

namespace report {

using kata::Moment;

class LocalTimes {
public:
    explicit LocalTimes(std::string zone) : zone_{std::move(zone)} {}
    /// As kata::iso(): 2026-11-22T14:03:11.120+01:00. Valid until the next call.
    std::string_view iso(Moment at);
    std::string iso(const std::optional<Moment>& at) { return at ? std::string(iso(*at)) : std::string(); }

private:
    void look_up(Moment quarter);
    std::string zone_;
    std::optional<Moment> quarter_;
    std::int64_t wall_ms_ = 0;  ///< of the quarter's begin, since the begin of its wall hour
    std::string text_;
};

}  // namespace report
