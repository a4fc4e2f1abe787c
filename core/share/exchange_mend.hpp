// Files that are written once and never changed: certificates, keys of people, photos. What is damaged of them is told by its time, on the
// share as in the mirror, and the other side's good copy takes its place.
//
// 1 A file of the mirror bears the time of its copy on the share (Round::note_proven): the same name, size and time, and nothing is read.
// 2 Else both are read. Where they are equal the time is noted, and that was all.
// 3 Where they differ, what is none of its kind is damaged. Never by its time: whoever writes into the folder can give a file any, and would
//   have all panels forget a withdrawal. Where both could be the good one, the mirror keeps its own.
// 4 In the mirror the good one replaces the damaged one. On the share nothing is changed in place: the mirror's is put beside, by whoever
//   comes first, and is from then on a file like any other there.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/share/exchange_round.hpp"

namespace share {

struct LastingFiles {
    std::string dir;
    std::size_t most = 0;  ///< bytes
    std::function<std::string(std::string_view name, std::string_view bytes)>
        why_not;  ///< it is none of these; empty: it is
};

/// `mine` in the mirror and `theirs` on the share have one name and one size; `there` is the share's whole folder.
void mend_pair(Round& round, const LastingFiles& files, const Entry& mine, const Entry& theirs,
               const std::vector<Entry>& there);

}  // namespace share
