// The shared folder, as the command line asks for it (SHARE.md). Nothing of the kiosk links this.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/moment.hpp"

namespace kata {
class Station;
}

namespace share {

using journal::Moment;
using journal::Span;
class Folder;

/// What "create plant" made; the sheet is shown once and never stored beside the key.
struct PlantMade {
    std::string plant;           ///< 32 hex digits
    std::string recovery_sheet;  ///< words (and what they open), for paper
};

/// Writes the marker into an existing folder: root key, first certificate, README.txt, then PLANT.json last. Binds the station's
/// store to the plant. Throws std::runtime_error with one sentence: folder not there, already a plant, station bound to another.
PlantMade create_plant(const std::filesystem::path& station_dir, const std::filesystem::path& folder,
                       const std::string& name, Moment now);

/// `part`: some of the records are there, the rest wait, or not all news could be fetched; `not_there`: no folder, no marker, or another
/// plant's.
enum class SyncEnd { done, not_there, part };
struct SyncResult {
    SyncEnd end = SyncEnd::not_there;
    std::uint64_t records = 0;  ///< newly and safely on the share
    std::uint64_t waiting = 0;
    std::size_t segments = 0;
    std::string trouble;                ///< one sentence that says what to do; empty when done
    std::uint64_t fetched_records = 0;  ///< of other stations, new here
    std::size_t fetched_segments = 0;   ///< that brought them
    std::size_t waiting_for_trust = 0;  ///< segments held back until their writer is accepted
    std::vector<std::string> left_out;  ///< "path, record s: why" of what is here and cannot be read
    std::vector<std::string>
        rejected;           ///< "path: why" of files of the share that are not what they should be
    bool branched = false;  ///< another machine wrote this station's journal: a new one was begun
    std::optional<std::uint64_t> free_bytes = {};  ///< on the share
    int error = 0;  ///< the share's errno behind the trouble; 0: none of that sort
};
using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// How a sync is done, for whoever is not content with the usual.
struct SyncOptions {
    /// The folder is not the plant's own but a stick or a copy: what is safe there is not yet safe in the plant's folder, and the glass
    /// goes on telling of that one.
    bool is_copy = false;
    /// `kata` itself, for a process of its own that a hung mount may hold; empty: all in this one.
    std::filesystem::path program = {};
    Span patience = journal::seconds(60);  ///< without a word from that process
    /// For how the sync is getting on, which the kiosk reads; empty: it is not told.
    std::function<Moment()> clock = {};
    /// Writes reports into the mirror, from where they go out.
    std::function<void(kata::Station& station, Folder& mirror)> write_out = {};
};

/// Both ways between the station's mirror and the folder: its records, signed, go out, those of others come in and are folded. Never
/// creates the folder, never changes or removes what others put there. Writes the outcome into the store, where the kiosk reads it.
/// While another sync of this station runs, it is `part` and nothing is done. Throws only where the station itself is broken.
SyncResult sync(const std::filesystem::path& station_dir, const std::filesystem::path& folder, Moment now,
                const Progress& progress, const SyncOptions& options = {});

/// A station that stands in the folder.
struct Place {
    std::string jid;
    std::string name;
    std::uint64_t records = 0;
    std::optional<Moment> last;  ///< when the last of them was made, as its clock said
    bool replaced = false;       ///< another station says that it stands in for it
};

/// The stations of a folder, without copying it: a listing and a few small files of each. Throws std::runtime_error with one sentence
/// where the folder is none of a plant. Never changes anything.
std::vector<Place> stations_in(const std::filesystem::path& folder);

/// What the station meant said of itself when it was last heard, if it did.
struct LastHeard {
    Moment at;
    /// Records that it had and the folder had not: so many may be lost, and those made after.
    std::uint64_t unpublished = 0;
};

struct Restored {
    std::vector<Place> fits;            ///< more or fewer than one: nothing was done
    std::vector<Place> known;           ///< every station in the folder, for a message that helps
    std::vector<std::string> left_out;  ///< what could not be taken in, with the reason
    std::optional<LastHeard> heard;
};

/// Makes a fresh station in `station_dir` (not there or empty): folds every verified journal of the folder, takes the place of the
/// station named `who` (name or jid) and starts a new journal. All or nothing.
Restored restore(const std::filesystem::path& folder, const std::string& who,
                 const std::filesystem::path& station_dir, Moment now, const Progress& progress);

}  // namespace share
