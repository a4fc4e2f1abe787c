// share::sync: a station's directory and a folder, as a person names them.
#include "core/kata/identity.hpp"
#include "core/share/child.hpp"
#include "core/share/plant.hpp"
#include "core/share/station_options.hpp"
#include "core/share/sync.hpp"
#include "core/share/sync_lock.hpp"

namespace share {

namespace {

Exchanger in_child(const std::filesystem::path& station_dir, const std::filesystem::path& folder,
                   const SyncOptions& options) {
    return [station_dir, folder, options](const ExchangeAsk& ask, const ExchangeNews& news) {
        return exchange_in_child(
            {options.program, kata::mirror_dir(station_dir), folder, ask, options.patience}, news);
    };
}

Exchanger in_process(Folder& mirror, const std::filesystem::path& folder, const Outside& outside) {
    return [&mirror, folder, &outside](const ExchangeAsk& ask, const ExchangeNews& news) {
        return open_and_exchange(mirror, folder, ask, outside, news);
    };
}

}  // namespace

SyncResult sync(const std::filesystem::path& station_dir, const std::filesystem::path& folder, Moment now,
                const Progress& progress, const SyncOptions& options) {
    kata::Station station{station_dir, station_options()};
    const SyncLock lock{station_dir};
    if (!lock.is_ours()) {
        SyncResult result;
        result.end = SyncEnd::part;
        result.waiting = station.store().waiting();
        result.trouble = "Another sync of this station is running; wait until it has ended";
        return result;
    }
    kata::settle_identity(station, kata::hardware_of("/sys"), now);
    const auto mirror = open_mirror(station_dir);
    const auto outside = real_outside(now);
    const auto exchanger = options.program.empty() ? in_process(*mirror, folder, outside)
                                                   : in_child(station_dir, folder, options);
    return sync_by(station, *mirror, exchanger, outside, progress, options);
}

}  // namespace share
