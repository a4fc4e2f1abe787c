// Which records of a journal count whose trust was withdrawn: the chain that ends in the record named by the withdrawal. Whoever
// has the key may still sign another past of the same length; it does not lead to that hash.
#pragma once

#include <set>
#include <string>

#include "core/share/folder.hpp"
#include "core/share/trust.hpp"

namespace share {

/// The tips of the records that count, from the segments of the mirror; empty if none does, or if the named record is not there (yet).
/// Under `enforce` an import takes of such a journal the records whose tip stands here, and nothing else; what it folded earlier goes with
/// set_aside(jid, 0) and comes back by the same rule. Reads every segment of the journal: it is done once, when the withdrawal arrives.
std::set<Bytes32> counting_records(Folder& mirror, const std::string& plant, const std::string& jid,
                                   const Standing& standing);

/// The tip of record `s` of a journal, from a segment of the mirror that verifies; of several branches the least. Nothing if no
/// segment there has it. s = 0: where the journal begins.
std::optional<Bytes32> tip_in_mirror(Folder& mirror, const std::string& plant, const std::string& jid,
                                     std::uint64_t s);
/// The greatest record number of the journal in the mirror, by the names of its files; 0 if there is none.
std::uint64_t last_in_mirror(Folder& mirror, const std::string& jid);

}  // namespace share
