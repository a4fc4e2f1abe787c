// When a station syncs by itself, and when it tries again.
#include "core/share/sync_due.hpp"

#include <cerrno>
#include <set>

#include "core/kata/zone.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/station_stand.hpp"

using namespace share;
using journal::hours;
using journal::minutes;

namespace {

constexpr auto zone = "Europe/Berlin";
const Night at_two{120, zone};

/// A wall time of 23 November 2026 or some days after.
Moment at(int hour, int minute = 0, int days = 0) {
    return kata::moment_of(kata::plus_days({2026, 11, 23}, days), hour, minute, zone);
}

kata::SyncState tried_at(Moment last) {
    kata::SyncState state;
    state.folder_set = true;
    state.last_try = last;
    return state;
}

}  // namespace

TEST_CASE("each station has its own minute of the night, around the one in the settings") {
    std::set<int> minutes_of_night;
    for (int n = 0; n < 50; ++n) {
        const auto night = night_of("02:00", "station " + std::to_string(n), zone);
        CHECK(night.minute >= 60);
        CHECK(night.minute < 180);
        minutes_of_night.insert(night.minute);
    }
    CHECK(minutes_of_night.size() > 25);
    const auto early = night_of("00:00", "any", zone).minute;
    CHECK((early < 60 || early >= 23 * 60));
    CHECK(night_of("02:00", "any", zone).minute == night_of("02:00", "any", zone).minute);
}

TEST_CASE("a night is found before and after any moment, also where the clock is changed") {
    CHECK(last_night(at_two, at(2)) == at(2));
    CHECK(last_night(at_two, at(1, 59)) == at(2, 0, -1));
    CHECK(next_night(at_two, at(2)) == at(2, 0, 1));
    CHECK(next_night(at_two, at(1, 59)) == at(2));
    const auto spring = kata::moment_of({2027, 3, 28}, 12, 0, zone);
    CHECK(spring - last_night({150, zone}, spring) < hours(12));
}

TEST_CASE("after a try that did not get through come 15 min, 30 min, an hour, and then every two") {
    std::vector<Moment> tries;
    const auto next = [&](Moment now) {
        tries.push_back(now);
        return next_try(tries, at_two, now);
    };
    CHECK(next(at(2)) == at(2, 15));
    CHECK(next(at(2, 15)) == at(2, 45));
    CHECK(next(at(2, 45)) == at(3, 45));
    CHECK(next(at(3, 45)) == at(5, 45));
    CHECK(next(at(5, 45)) == at(7, 45));
    CHECK(next(at(23, 45)) == at(1, 45, 1));
    CHECK(next(at(1, 45, 1)) == at(2, 0, 1));  // the next night
    CHECK(next(at(2, 0, 1)) == at(2, 15, 1));
}

TEST_CASE("tries by hand right after another do not make the wait longer") {
    const std::vector tries{at(2), at(2, 1), at(2, 2), at(2, 3)};
    CHECK(next_try(tries, at_two, at(2, 3)) == at(2, 18));
}

TEST_CASE("a sync is due once a night, and again when its time has come") {
    CHECK_FALSE(is_sync_due(kata::SyncState{}, at_two, at(12)));  // no folder
    kata::SyncState fresh;
    fresh.folder_set = true;
    CHECK(is_sync_due(fresh, at_two, at(12)));
    CHECK_FALSE(is_sync_due(tried_at(at(14)), at_two, at(1, 59, 1)));
    CHECK(is_sync_due(tried_at(at(14)), at_two, at(2, 0, 1)));
    CHECK_FALSE(is_sync_due(tried_at(at(2)), at_two, at(2, 15)));
    CHECK(is_sync_due(tried_at(at(2)), at_two, at(7, 0, 3)));   // it was off for three nights
    CHECK(is_sync_due(tried_at(at(2, 0, 9)), at_two, at(12)));  // the clock was wrong
    auto again = tried_at(at(2));
    again.next_try = at(2, 15);
    CHECK_FALSE(is_sync_due(again, at_two, at(2, 10)));
    CHECK(is_sync_due(again, at_two, at(2, 14)));
    CHECK(is_sync_due(again, at_two, at(2, 16)));
    again.running = kata::SyncRun{at(2, 14), at(2, 15), 1, 2};
    CHECK_FALSE(is_sync_due(again, at_two, at(2, 16)));
}

TEST_CASE("the next try stands in the store until one gets through, with what was in the way") {
    fake::Panel panel;
    panel.sync();
    panel.add_points(1);
    panel.outside.now = fake::today + hours(12);
    int error = ENOSPC;
    panel.share->error = [&](const std::string& call, const std::string& path) {
        return call == "create" && path.find("journal/") != std::string::npos ? error : 0;
    };
    const auto night = night_of("02:00", panel.jid(), "");
    panel.sync();
    auto state = panel.station().sync_state();
    CHECK(state.hindrance == kata::SyncHindrance::full);
    CHECK(state.next_try == next_try(state.tries, night, panel.outside.now));
    CHECK_FALSE(is_sync_due(state, night, panel.outside.now));
    error = EROFS;
    panel.sync();
    CHECK(panel.station().sync_state().hindrance == kata::SyncHindrance::no_right);
    error = EIO;
    panel.sync();
    CHECK(panel.station().sync_state().hindrance == kata::SyncHindrance::part);
    panel.share->error = [](const std::string&, const std::string&) { return EIO; };
    panel.sync();
    CHECK(panel.station().sync_state().hindrance == kata::SyncHindrance::not_there);
    panel.share->error = {};
    CHECK(panel.sync().end == SyncEnd::done);
    state = panel.station().sync_state();
    CHECK_FALSE(state.next_try);
    CHECK(state.hindrance == kata::SyncHindrance::none);
}
