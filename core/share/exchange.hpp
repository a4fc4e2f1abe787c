// Step 2 of a sync: what stands in the mirror comes to stand on the share. Two folders and nothing else: no store, no key,
// so that it can move into a process of its own that a hung mount may hold for as long as it likes.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/share/folder.hpp"
#include "core/share/publish.hpp"

namespace share {

struct ExchangeAsk {
    std::string plant;  ///< the share's marker must name it
    std::string jid;    ///< whose tmp files ours are
    std::set<std::string>
        prove;  ///< paths of which a listing is not enough: they must be read and verified on the share
};

struct Exchanged {
    bool right_share = false;    ///< its marker names our plant
    std::set<std::string> safe;  ///< segments of the mirror ("journal/<jid>/<name>") that the share covers
    std::set<std::string>
        damaged;  ///< segments of the mirror that do not verify, so that the share must do without
    std::set<std::string> fresh;  ///< those of them that were not there before
    std::string trouble;          ///< why not all are safe, one sentence; empty if they are
};

/// Called with each segment that the share covers, as it goes; what counts in the end is Exchanged::safe.
using Covered = std::function<void(const std::string& path)>;

/// Never changes or removes a file of the share; never makes the folder. Throws only where the mirror cannot be read.
///
/// A segment is covered by a file whose records and chain contain it. One that was proven earlier and is listed with the
/// same name and size counts without being read: the cost of a sync is its news and a listing.
Exchanged exchange(Folder& mirror, Folder& share, const ExchangeAsk& ask, const Outside& outside,
                   const Covered& covered);

}  // namespace share
