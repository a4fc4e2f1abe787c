// The stations of the plant as this one knows them: what each said of itself when it was last heard. By name, never by how they do.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/moment.hpp"
#include "core/share/folder.hpp"

namespace kata {
class Station;
}

namespace share {

struct FleetStation {
    std::string jid;
    std::string name;
    std::optional<journal::Moment> heard;  ///< by its own clock; nothing: it has never said anything
    std::string app;                       ///< version of its program; empty as long as it is not heard
    std::uint64_t behind =
        0;  ///< records it has and this station has not; of this one: not known to be on the share
    std::optional<std::uint64_t> free_bytes;  ///< of its disk
    bool clock_unsure = false;
    std::string role;       ///< "admin" | "station" | "none": withdrawn | empty: nobody has accepted it
    bool replaced = false;  ///< another one stands in for it
    bool here = false;      ///< this station
    bool operator==(const FleetStation&) const = default;
};

/// `mirror` may be nothing where there is none yet. Throws where the settings cannot be read or the mirror's disk does not answer.
std::vector<FleetStation> fleet_of(const kata::Station& station, Folder* mirror, journal::Moment now);

/// Of those that count: neither replaced nor withdrawn, heard at least once, and not in this time. Names, in their order.
std::vector<std::string> silent_for(const std::vector<FleetStation>& fleet, journal::Moment now,
                                    journal::Span time);

/// The mirror of a station as it stands, nothing where there is none: for who may not write.
std::unique_ptr<Folder> find_mirror(const kata::Station& station);

}  // namespace share
