// The shared folder, as the command line asks for it (SHARE.md). Nothing of the kiosk links this.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/moment.hpp"

namespace share {

using journal::Moment;

/// What "create plant" made; the sheet is shown once and never stored beside the key.
struct PlantMade {
    std::string plant;           ///< 32 hex digits
    std::string recovery_sheet;  ///< words (and what they open), for paper
};

/// Writes the marker into an existing folder: root key, first certificate, README.txt, then PLANT.json last. Binds the station's
/// store to the plant. Throws std::runtime_error with one sentence: folder not there, already a plant, station bound to another.
PlantMade create_plant(const std::filesystem::path& station_dir, const std::filesystem::path& folder,
                       const std::string& name, Moment now);

/// `part`: some of the records are there, the rest wait; `not_there`: no folder, no marker, or another plant's.
enum class SyncEnd { done, not_there, part };
struct SyncResult {
    SyncEnd end = SyncEnd::not_there;
    std::uint64_t records = 0;  ///< newly and safely on the share
    std::uint64_t waiting = 0;
    std::size_t segments = 0;
    std::string trouble;  ///< one sentence that says what to do; empty when done
};
using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Cuts, signs and publishes this station's records. Never creates the folder, never changes or removes what is there.
/// Writes the outcome into the store, where the kiosk reads it. Throws only where the station itself is broken.
SyncResult sync(const std::filesystem::path& station_dir, const std::filesystem::path& folder, Moment now,
                const Progress& progress);

/// A station that stands in the folder, as `restore` lists them.
struct Place {
    std::string jid;
    std::string name;
    std::uint64_t records = 0;
};

struct Restored {
    std::vector<Place> fits;            ///< more or fewer than one: nothing was done
    std::vector<Place> known;           ///< every station in the folder, for a message that helps
    std::vector<std::string> left_out;  ///< what could not be taken in, with the reason
};

/// Makes a fresh station in `station_dir` (not there or empty): folds every verified journal of the folder, takes the place of the
/// station named `who` (name or jid) and starts a new journal. All or nothing.
Restored restore(const std::filesystem::path& folder, const std::string& who,
                 const std::filesystem::path& station_dir, Moment now, const Progress& progress);

}  // namespace share
