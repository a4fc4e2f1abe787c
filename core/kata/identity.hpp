// Which journal a station may write. A journal belongs to one incarnation of a station: where its disk was copied to another machine,
// or an old copy of it was put back, two stations would add to one journal. Then a new one is begun; the place, its name, its boards and
// its settings are data and stay what they are (SHARE.md, "Fork / clone / rewind").
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/station.hpp"

namespace kata {

/// What tells one machine from another, each part as a hash: nothing of it can be read back. machine-id is no part: it is copied with the disk.
struct Hardware {
    std::string board;               ///< of the main board's serial number; empty where it tells none
    std::vector<std::string> parts;  ///< of network cards and disks, sorted
    bool operator==(const Hardware&) const = default;
};

/// As the kernel tells it below `sys` (/sys). What cannot be read is left out.
Hardware hardware_of(const std::filesystem::path& sys);
std::string hardware_text(const Hardware& hardware);
Hardware parse_hardware(std::string_view text);

/// Another main board, or not one part in common where both have some. A card more or a disk less is the same machine.
bool is_another_machine(const Hardware& before, const Hardware& now);

/// Makes a key and begins a journal with it, named as the one before and saying that it stands in for it. What was recorded before stays
/// to be published under its own key. `why` is one sentence for people, kept until somebody has read it (new_journal_note).
void begin_new_journal(Station& station, std::string_view why, Moment now);

/// At every start that may write: begins a new journal if the store woke up in another machine. True if it did. The first time only
/// remembers the machine.
bool settle_identity(Station& station, const Hardware& hardware, Moment now);

/// Why this station writes a new journal; empty if it does not or somebody has read it.
std::string new_journal_note(const journal::Store& store);
void read_new_journal_note(journal::Store& store);

/// The next record of the station's journal, stamped, with nothing done in it yet: for what is no intent, as nobody does it at the board.
/// Inside a transaction, so that nobody else takes its number.
journal::Record stamped(const journal::Store& store, const journal::ClockTrust& trust, Moment now);

/// This station's journals and all those it stands in for: its own, and what they replaced, and so on.
std::vector<std::string> ancestry(const journal::Store& store);

}  // namespace kata
