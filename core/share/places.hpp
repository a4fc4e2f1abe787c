// The stations that stand in a folder, for a person who chooses one. Each name belongs to a journal; what several journals say of the
// stations is folded like everything else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/cells.hpp"
#include "core/share/folder.hpp"
#include "core/share/share.hpp"
#include "core/share/trust.hpp"

namespace share {

/// What the segments of a mirror say of the stations.
struct StationsKnown {
    journal::Cells said;       ///< cells of the entities station/…
    journal::Cells certified;  ///< the same, of what the plant's own stations wrote only
    std::map<std::string, std::uint64_t, std::less<>> records;  ///< how many of each journal
    std::vector<std::string> gaps;  ///< "journal/<jid>: records 5 to 9 are not there"
};

/// Goes through the bytes of all segments, which were verified when they came in; parses only the few lines that speak of stations.
/// Passes over what cannot be read. `trust` has the policy `enforce`.
StationsKnown stations_known(Folder& mirror, const Trust& trust);

/// By name. Place::last is left empty.
std::vector<Place> places_in(const StationsKnown& known);
/// Those that `who` can mean: the journal of that name, or the stations of that name. One that another station has
/// replaced is meant only if its successor is not there.
std::vector<Place> places_that_fit(const StationsKnown& known, const std::string& who);

/// What a station's newest beat in the mirror says.
std::optional<LastHeard> last_heard(Folder& mirror, const std::string& jid, const std::string& plant);

/// The places of a share, without copying it: a listing of each journal, its newest beat and, where that does not say enough, its first and
/// last segment, verified. Passes over what cannot be read. By name.
std::vector<Place> glance_at(Folder& share, const std::string& plant);

}  // namespace share
