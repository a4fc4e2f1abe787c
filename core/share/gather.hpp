// Taking in what a share holds: every file that verifies, copied into a local mirror under its canonical name.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/journal/cells.hpp"
#include "core/share/folder.hpp"
#include "core/share/publish.hpp"
#include "core/share/share.hpp"

namespace share {

struct Gathered {
    std::map<std::string, std::uint64_t, std::less<>> records;  ///< how many of each journal
    journal::Cells stations;                                    ///< folded cells of the entities station/…
    std::vector<std::string>
        files;  ///< segments in the mirror ("journal/<jid>/<name>"), in an order that can be folded
    std::vector<std::string> left_out;  ///< with the reason; gaps in a journal too
};

/// Reads each file of the share once. Nothing on the share is touched.
Gathered gather(Folder& share, Folder& mirror, const std::string& plant);

/// The stations of the share, by name.
std::vector<Place> places_in(const Gathered& gathered);
/// Those that `who` can mean: the journal of that name, or the stations of that name. One that another station has
/// replaced is meant only if its successor is not there.
std::vector<Place> places_that_fit(const Gathered& gathered, const std::string& who);

/// Writes a file into a folder that nobody else sees yet. Not flushed: the caller does that once for all.
void write_plain(Folder& folder, const std::string& path, std::string_view bytes);

}  // namespace share
