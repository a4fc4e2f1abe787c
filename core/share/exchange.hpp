// Step 2 of a sync: the union of the mirror and the share, both ways. Two folders and nothing else: no store, no key, so that it
// can run in a process of its own that a hung mount may hold for as long as it likes (child.hpp).
//
//   out   journal/ (everything the share does not cover), trust/, secret/, own beat/, blob/, out/
//   in    journal/ (every file that verifies, under its canonical name), trust/, secret/, everybody's beat/, blob/
//
// Never changes or removes a file of another journal; never makes the folder. Absence never means deletion.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/journal/store.hpp"
#include "core/share/folder.hpp"
#include "core/share/plant.hpp"
#include "core/share/publish.hpp"

namespace share {

struct ExchangeAsk {
    std::string plant;  ///< the share's marker must name it; empty: only the marker is looked at
    std::string jid;    ///< whose tmp files ours are
    std::set<std::string>
        prove;  ///< paths of which a listing is not enough: they must be read and verified on the share
    /// Files of the share that were looked at and are not worth another look: same path, size and time, and not yet due.
    std::vector<journal::Rejected> leave;
    /// Own files, by their path, that are to go from the share: segments that a merged one has replaced (gone only after the merged
    /// one was read there and contains them), own old beats, keys of forgotten people.
    std::vector<std::string> remove;
    bool fetch = true;  ///< false: outwards only
    /// Files of the mirror bear the times of their proven copies here; false for a stick, whose times would stand in place of the share's.
    bool note_times = true;
    std::set<std::string> own = {};      ///< this station's further journals, written before `jid`
    std::optional<PublicKey> root = {};  ///< the marker must name it, too
    bool operator==(const ExchangeAsk&) const = default;
};

struct Exchanged {
    bool right_share = false;    ///< its marker names our plant
    bool whole = false;          ///< both ways were gone to the end
    std::set<std::string> safe;  ///< segments of the mirror ("journal/<jid>/<name>") that the share covers
    std::set<std::string>
        damaged;  ///< segments of the mirror that do not verify, so that the share must do without
    std::set<std::string> fresh;       ///< those of the safe ones that were not there before
    std::vector<std::string> fetched;  ///< files that are new in the mirror, by their path there
    std::vector<journal::Rejected>
        rejected;                      ///< path, size, written and why; tries and next_try are the caller's
    std::vector<std::string> removed;  ///< of ExchangeAsk::remove, also those that were not there any more
    std::optional<std::uint64_t> free_bytes;  ///< on the share
    std::string trouble;                      ///< why not everything was done, one sentence; empty if it was
    int error = 0;                            ///< the share's errno behind the trouble; 0: none of that sort
    std::optional<Marker> marker;             ///< of the share, if it has one
};

/// What is told as it goes. Both may be empty.
struct ExchangeNews {
    std::function<void(const std::string& path)> covered;  ///< a segment of the mirror that the share covers
    std::function<void(std::uint64_t done, std::uint64_t all)>
        files;  ///< looked at, of those that are new here; also the same again
};

/// Throws only where the mirror cannot be read or written.
///
/// A segment is covered by a file whose records and chain contain it. One that was proven earlier and is listed with the
/// same name and size counts without being read: the cost of a sync is its news and a listing.
Exchanged exchange(Folder& mirror, Folder& share, const ExchangeAsk& ask, const Outside& outside,
                   const ExchangeNews& news);

/// The same with a share that is opened for it: it may come and go. Where it is not there, Exchanged::trouble says why.
Exchanged open_and_exchange(Folder& mirror, const std::filesystem::path& share, const ExchangeAsk& ask,
                            const Outside& outside, const ExchangeNews& news);

}  // namespace share
