// A history that is still to be played: what was done on a demo station, when, and in which order. Private to core/kata/demo*.cpp.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/kata/station.hpp"

namespace kata::demo {

/// What earlier steps made, by the names the script gave it: "A obstacle 3".
class Made {
public:
    /// A name that nothing was made under is a slip in the script.
    const EntityId& operator[](std::string_view name) const;
    void keep(std::string name, EntityId id) { ids_.insert_or_assign(std::move(name), std::move(id)); }

private:
    std::map<std::string, EntityId, std::less<>> ids_;
};

/// Calendar of one board: D0, D1, … are working days, `number` is today's.
struct Days {
    Day today;
    int number = 0;
    std::string zone;

    Day day(int d) const { return plus_working_days(today, d - number); }
    Moment at(int d, int hour, int minute = 0) const { return moment_of(day(d), hour, minute, zone); }
};

class Script {
public:
    using Ask = std::function<Intent(const Made&)>;

    /// Nothing of the script happens after `now`: what the day has not reached yet is told as having just happened.
    Script(std::string jid, Moment now) : jid_{std::move(jid)}, now_{now} {}

    /// The boards of a demo have names of their own, also where several stations share a folder.
    std::string slug(std::string_view board) const { return "demo-" + jid_ + "-" + std::string{board}; }
    Moment not_after_now(Moment at) const { return std::min(at, now_); }

    void on(Moment at, Intent intent, std::string name = {});
    /// For what speaks of things made earlier.
    void on(Moment at, Ask ask, std::string name = {});
    /// One set of a metric, recorded when its last point is there. `name` is that of its first point.
    void points(const EntityId& metric, std::vector<NewPoint> points, std::string place = {},
                std::string name = {});

    /// In the order of time. Throws std::runtime_error where the board's rules say no.
    void play(Station& station);

private:
    struct Step {
        Moment at;
        Ask ask;
        std::string name;
    };

    std::string jid_;
    Moment now_;
    std::vector<Step> steps_;
};

/// Points that follow each other by their own values in seconds.
std::vector<NewPoint> one_after_another(Moment start, std::span<const double> seconds);

void cell_7(Script& script, Day today);
void packaging_line_2(Script& script, Day today);
void starter_board(Script& script, Day today);

/// How long before today the earliest history begins.
inline constexpr int first_day_back = 45;

}  // namespace kata::demo
