// Step 3 of a sync: what stands in the mirror and is not yet folded comes into the store. Never touches the share.
//
// 1 Level-triggered: the mirror is listed and compared with what was taken, so a crash between the steps loses nothing. A night without
//   news costs the listing.
// 2 A new segment is read and verified again (the mirror is a disk too) and goes past the trust gate. Its records come into the store
//   together with the note that it was taken, in transactions so short that a tap at the board does not wait for them.
// 3 What trust no longer covers is taken out of the store again; its segments wait in the mirror until it does. Of a journal that ends
//   at some record only the chain that leads there counts (limit.hpp); that is worked out when the withdrawal or a segment is new.
// 4 What this version cannot read is kept in the mirror, and tried again by the next version.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/journal/store.hpp"
#include "core/share/folder.hpp"
#include "core/share/secrets.hpp"  // take_keys, which comes after it
#include "core/share/share.hpp"
#include "core/share/trust.hpp"

namespace share {

/// Keys of the store's local state. The first is for the kiosk: the version of the newer program that wrote what this one folds only
/// as far as it understands it; gone once nothing such is left.
inline constexpr std::string_view local_newer = "sync.newer";
/// The version of this program that could not read everything.
inline constexpr std::string_view local_unread = "import.unread";
/// The own journal of which others' records came back.
inline constexpr std::string_view local_branched = "import.branched";
/// Withdrawals that were acted upon: "<jid> <last record> <its tip>", one a line.
inline constexpr std::string_view local_ended = "import.ended";

struct Imported {
    std::uint64_t records = 0;    ///< new in the store
    std::size_t segments = 0;     ///< that brought them
    std::size_t waiting = 0;      ///< segments of the mirror held back until their writer is trusted
    std::uint64_t set_aside = 0;  ///< records taken out again, as their writer is not trusted beyond
    /// Records of the journal that is written to came back that this station had not written. Stays true, also in later runs, until
    /// another journal is begun.
    bool branched = false;
    std::string newer;  ///< as local_newer
    std::vector<std::string>
        damaged;  ///< "path: why" of files of the mirror that do not verify (any more); removed there, so that the share heals them
    std::vector<std::string> left_out;  ///< "path, record s: why" of records that cannot be read
};

/// Text folded in one transaction: a tap waits no longer than for this.
inline constexpr std::size_t gentle_transaction = 128u << 10;
/// The same where nobody is waiting: few flushes.
inline constexpr std::size_t large_transaction = 16u << 20;

/// Throws where the store or the mirror's disk fails; what was committed until then stays. Segments of another plant are damaged ones.
/// `progress` counts the records of what is new, and may be empty.
Imported import_mirror(journal::Store& store, Folder& mirror, const std::string& plant, const Trust& trust,
                       const Progress& progress, std::size_t transaction_text = gentle_transaction);

}  // namespace share
