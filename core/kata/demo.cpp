// The demo station: its boards' histories, played from the start to this moment.
#include "core/kata/demo.hpp"

#include <string>

#include "core/kata/demo_script.hpp"

namespace kata {

namespace {

constexpr int sync_hour = 2, sync_minute = 10;

Day last_working_day(Day day) {
    while (!is_working_day(day)) day = plus_days(day, -1);
    return day;
}

/// Moments of weeks ago are believed, as they were on the day.
StationOptions believing(Moment first) {
    StationOptions options;
    options.trust.build_date = first - journal::days(1);
    return options;
}

Moment last_sync(Moment now) {
    const auto zone = system_zone();
    const auto today = local_time(now, zone).day;
    const auto tonight = moment_of(today, sync_hour, sync_minute, zone);
    return tonight <= now ? tonight : moment_of(plus_days(today, -1), sync_hour, sync_minute, zone);
}

/// A demo has nothing to bring to a shared folder.
void mark_all_synced(journal::Store& store, Moment now) {
    const journal::Cut everything{store.jid(), 1, store.frontier().s, true};
    store.add_cut(everything);
    store.mark_published(everything);
    store.set_local("sync.last_complete", std::to_string(last_sync(now).ms));
}

}  // namespace

void create_demo(const std::filesystem::path& dir, std::string_view station_name, journal::Moment now) {
    const auto today = last_working_day(local_time(now, system_zone()).day);
    const auto first = moment_of(plus_days(today, -demo::first_day_back), 6, 0, system_zone());
    Station::create(dir, station_name, first, believing(first));
    Station station{dir, believing(first)};
    demo::Script script{station.store().jid(), now};
    demo::cell_7(script, today);
    demo::packaging_line_2(script, today);
    demo::starter_board(script, today);
    station.store().transact([&] {
        script.play(station);
        mark_all_synced(station.store(), now);
    });
}

}  // namespace kata
