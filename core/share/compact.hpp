// Keeps the number of a journal's files small, and all of its history: adjacent segments are merged into larger, packed ones.
//
// 1 Only cuts that are known to be on the share are merged, only by the station that writes the journal, and only where the chain leads
//   without a gap from one into the next. A journal that a station has left stays as it is: where it branched, another machine may have
//   its key as well.
// 2 Two levels: what was cut, or merged to no more than 128 KiB packed; and what is larger. Eight or more neighbours of one level become
//   one, up to 8 MiB of text: that is as large as a file may be even if nothing of it can be packed, and no more than a small panel can
//   hold while it writes or reads it. So there are at most seven files of each level and the full ones, 31 for a million records. The
//   place up to which files are full stands in the store, so that they are not measured every night.
//   Only a sync that has new records merges anything: one of two folders that are equal leaves them as they are.
// 3 The merged cut is stored in place of the small ones; the file is a function of it, made by cut_and_sign afterwards: a crash at any
//   place and a retry give the same bytes under the same name.
// 4 Once the share holds the merged file (and not before), the small ones in the mirror are noted as outdated. After seven days the
//   exchange reads the merged one on the share again and only then removes them there, and a sync from the mirror.
// 5 Other stations count what a larger verified file contains as covered: nobody brings the small ones back.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/journal/store.hpp"
#include "core/share/folder.hpp"
#include "core/share/segment.hpp"

namespace share {

inline constexpr std::size_t fewest_to_merge = 8;
inline constexpr std::uint64_t most_small_packed = 128u << 10;  ///< of a merged file of the lower level
/// Of a merged file, its header and trailer left out.
inline constexpr std::size_t most_merged_text = most_packed_bytes - (64u << 10);

/// Step 1 of a sync, before cut_and_sign. Gives how many merged cuts it has made. Throws where the mirror's disk does not answer.
/// `most_text`, at most most_merged_text, is for tests.
std::size_t compact(journal::Store& store, Folder& mirror, journal::Moment now,
                    std::size_t most_text = most_merged_text);

}  // namespace share
