// What somebody should look at, for people and for programs that watch over many machines. The facts come from the store and the disk;
// what follows from them is a function of the facts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/store.hpp"
#include "core/share/fleet.hpp"

namespace share {

inline constexpr auto copy_too_old = journal::hours(36);  ///< a night may be missed, two may not
inline constexpr auto silent_long = journal::days(7);
inline constexpr std::uint64_t little_room = 500u << 20;  ///< bytes: what is left for a night of surprises

struct Facts {
    journal::Moment now;
    bool of_a_plant = false;
    std::optional<journal::Moment> last_complete;  ///< sync
    std::string trouble;                           ///< of the last sync; empty if it was complete
    std::uint64_t waiting = 0;                     ///< own records not known to be on the share
    std::size_t not_accepted = 0;                  ///< segments whose writer nobody has accepted
    std::vector<journal::Rejected> rejected;
    std::vector<std::string> damaged;  ///< sentences; only where it was looked for
    bool clock_unsure = false;
    std::optional<std::uint64_t> disk_free, share_free;
    std::string newer;         ///< version of the newer program that wrote what this one half understands
    std::string new_journal;   ///< why this station goes on in a new journal; empty once somebody has read it
    std::string standing;      ///< local_standing
    std::size_t requests = 0;  ///< panels that ask to join, on an admin's station
    std::string settings;      ///< why they cannot be read
    std::vector<std::string> silent;  ///< stations not heard for silent_long
};

/// `look_for_damage` costs a walk over all records. Throws where the store does not answer.
Facts facts_of(const kata::Station& station, journal::Moment now, bool look_for_damage = false);

struct Finding {
    std::string what;      ///< for programs: one word, the same in all versions
    std::string sentence;  ///< for people
    bool operator==(const Finding&) const = default;
};
struct Health {
    std::vector<Finding> look;   ///< somebody should
    std::vector<Finding> notes;  ///< good to know
    bool well() const { return look.empty(); }
};
Health health_of(const Facts& facts);

}  // namespace share
