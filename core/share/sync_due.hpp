// When a station syncs by itself. The timer asks every quarter of an hour (deploy/kata-sync.timer); here stands what it is told.
//
//   every night     at the settings' time, up to an hour before or after it: each station at a minute of its own
//   after a try     that did not get through: 15 min, 30 min and 1 h later, then every 2 h until the next night
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/kata/shelf.hpp"

namespace share {

using journal::Moment;

/// The time of a station's nightly sync, so that the panels of a plant do not all meet at the share.
struct Night {
    int minute = 120;       ///< of the day
    std::string zone = {};  ///< as kata::local_time takes it
};
/// `sync_at` as the settings say it ("02:00").
Night night_of(std::string_view sync_at, std::string_view jid, std::string zone);

/// The newest that is not after `now`, and the first after it.
Moment last_night(const Night& night, Moment now);
Moment next_night(const Night& night, Moment now);

/// After a try at `now` that did not get through. `tries`: since the last that did, oldest first, this one among them; those by hand
/// right after another do not make the wait longer.
Moment next_try(std::span<const Moment> tries, const Night& night, Moment now);

/// Is it time for a sync that nobody asked for? Not without a folder, and not while one runs. A night that the machine slept through
/// is made up for.
bool is_sync_due(const kata::SyncState& state, const Night& night, Moment now);

}  // namespace share
