// A plant in a box: some stations, one share, and everything that happens to them in years, from one number. The real classes run, with
// clock, file system and random numbers brought along; the same seed gives the same history. What must hold afterwards are the
// invariants of SHARE.md (I1 to I10). The property test's engine, and for people who plan a roll-out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace share {

struct SimulateAsk {
    int stations = 3;  ///< 1 to 50 at the beginning; clones and replacements come on top
    int edits = 150;   ///< that people make in all
    std::uint64_t seed = 1;
};

struct Simulated {
    std::string fault;  ///< what did not hold, one sentence; empty: all stations ended equal
    std::map<std::string, int> happened;  ///< "edits", "syncs", "power cuts", … how often
    std::size_t stations = 0;             ///< that were alive at the end
    std::uint64_t records = 0;            ///< that each of them holds
    std::size_t files = 0;                ///< on the share
    std::string digest;                   ///< of the state they ended in, 64 hex digits
};

/// `workshop`: an empty folder for the stations' stores; a RAM disk makes it quick. Throws std::runtime_error where that folder fails.
Simulated simulate(const SimulateAsk& ask, const std::filesystem::path& workshop);

/// Makes every random number of this process a function of the seed, keys too: for a process that does nothing but simulate.
void seed_everything(std::uint64_t seed);

}  // namespace share
