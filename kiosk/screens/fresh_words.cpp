// Ages are told in days of the board's zone; the marks go by hours.
#include "kiosk/screens/fresh_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "kiosk/screens/words.hpp"

namespace kiosk {

Freshness freshness_of(std::optional<kata::Moment> heard, kata::Moment now) {
    if (!heard || now - *heard > journal::days(5)) {
        return Freshness::long_ago;
    }
    return now - *heard > journal::hours(36) ? Freshness::days : Freshness::last_night;
}

std::string heard_words(std::optional<kata::Moment> heard, kata::Moment now, std::string_view zone) {
    if (!heard) {
        return word("not yet");
    }
    const auto apart =
        kata::days_between(kata::local_time(*heard, zone).day, kata::local_time(now, zone).day);
    return apart <= 0 ? clock_words(*heard, zone) : age_words(static_cast<int>(apart));
}

std::vector<SharedFolderView::Row> fresh_rows(const kata::SyncState& state, kata::Moment now,
                                              std::string_view zone) {
    auto stations = state.stations;
    std::erase_if(stations, [](const kata::StationFresh& station) { return station.replaced; });
    std::ranges::sort(stations, [](const kata::StationFresh& a, const kata::StationFresh& b) {
        return a.self != b.self ? a.self : std::tie(a.name, a.jid) < std::tie(b.name, b.jid);
    });
    std::vector<SharedFolderView::Row> rows;
    for (const auto& station : stations) {
        const auto name = station.name.empty() ? station.jid : station.name;
        if (station.self && !state.trouble.empty()) {
            rows.push_back({Freshness::last_night, said("{0}, this station", name), word("now")});
            continue;
        }
        const auto heard = station.self && state.last_complete ? state.last_complete : station.heard_at;
        rows.push_back({freshness_of(heard, now), station.self ? said("{0}, this station", name) : name,
                        heard_words(heard, now, zone)});
    }
    return rows;
}

std::string hindrance_words(const kata::SyncState& state) {
    switch (state.hindrance) {
    case kata::SyncHindrance::full: return word("The folder is full");
    case kata::SyncHindrance::no_right: return word("No right to write there");
    case kata::SyncHindrance::part: return word("Copied in part");
    case kata::SyncHindrance::none:
    case kata::SyncHindrance::not_there: break;
    }
    return word("Folder not reachable");
}

std::string left_words(const kata::SyncRun& run) {
    const auto passed = run.heard - run.began;
    if (run.done == 0 || run.all <= run.done || passed < journal::seconds(2)) {
        return {};
    }
    const double each = static_cast<double>(passed.ms) / static_cast<double>(run.done);
    const double seconds = each * static_cast<double>(run.all - run.done) / 1000;
    constexpr double step = 5, a_while = 90;
    if (seconds <= a_while) {
        return said("about {0} s left", static_cast<int>(std::max(1.0, std::ceil(seconds / step)) * step));
    }
    return said("about {0} min left", static_cast<int>(std::lround(seconds / 60)));
}

std::string bytes_words(std::uint64_t bytes) {
    constexpr std::array<std::string_view, 4> units{"kB", "MB", "GB", "TB"};
    double amount = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (amount >= 1000 && unit + 1 < units.size()) {
        amount /= 1000;
        ++unit;
    }
    return with_unit(number_words(amount, amount < 10 && unit > 0 ? 1 : 0), units.at(unit));
}

}  // namespace kiosk
