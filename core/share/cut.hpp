// Step 1 of a sync: own records become signed segments in the mirror. Never touches the share.
//
// A cut is stored before its file is written, and the file is a function of the cut, the journal and the key: a crash and
// a retry give the same bytes under the same name.
#pragma once

#include <map>
#include <string>

#include "core/journal/store.hpp"
#include "core/kata/station.hpp"
#include "core/share/folder.hpp"
#include "core/share/publish.hpp"

namespace share {

/// Own segments by their path in the mirror ("journal/<jid>/<name>").
using CutFiles = std::map<std::string, journal::Cut>;

/// Records the settings file as a cell of the station if it differs from what the cell says.
void keep_settings(kata::Station& station, journal::Moment now);

/// Cuts what is new and makes the segments that the mirror lacks.
CutFiles cut_and_sign(kata::Station& station, Folder& mirror, const std::string& plant,
                      const Outside& outside);

}  // namespace share
