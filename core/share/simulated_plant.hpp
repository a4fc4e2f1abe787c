// The stations and the share of a simulation, and what happens to them. Private to simulate.cpp.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/kata/identity.hpp"
#include "core/kata/station.hpp"
#include "core/share/memory_folder.hpp"
#include "core/share/publish.hpp"

namespace share {

using journal::Bytes32;

/// Chance from one number. Plain arithmetic on mt19937_64: the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    std::string letters(std::size_t n);

private:
    std::mt19937_64 random_;
};

struct SimulatedStation {
    std::filesystem::path dir;
    std::string name;
    kata::Hardware hardware;
    journal::Span clock_off;  ///< what its clock is ahead
    std::unique_ptr<MemoryFolder> mirror;
    std::unique_ptr<kata::Station> station;
    /// A backup somebody made of it: its directory, and the mirror as it was then.
    std::optional<std::filesystem::path> backup;
    std::map<std::string, MemoryFile> backup_files;
    std::set<std::string> backup_folders;
};

class SimulatedPlant {
public:
    SimulatedPlant(std::filesystem::path workshop, int stations, std::uint64_t seed);

    Dice& dice() { return dice_; }
    std::vector<SimulatedStation>& stations() { return stations_; }
    MemoryFolder& share() { return share_; }
    SimulatedStation& somebody() { return stations_[dice_.below(stations_.size())]; }

    // --- what happens ------------------------------------------------------------------------------------------------
    void edit(SimulatedStation& who);
    /// True if it said that everything is done.
    bool sync(SimulatedStation& who);
    void sync_in_bad_weather(SimulatedStation& who);
    void sync_with_a_power_cut(SimulatedStation& who);
    void set_clock(SimulatedStation& who);
    void back_up(SimulatedStation& who);
    void put_backup_back(SimulatedStation& who);
    void clone(const SimulatedStation& who);
    void lose_and_replace(SimulatedStation& who);
    void lay_hands_on_the_share();
    void wipe_the_share();
    void open_again(SimulatedStation& who);
    /// A fresh panel that takes the place of a station.
    void replace(const std::string& jid);

    /// Records that people were told are stored and of which a copy must be somewhere.
    const std::set<Bytes32>& owed() const { return owed_; }
    /// Who holds a record, in words: for whoever looks why it is not where it should be.
    std::string whereabouts(const Bytes32& tip) const;
    /// The records that can be read on the share.
    std::set<Bytes32> tips_on_the_share() const;
    /// Every file of the share but what is on its way.
    std::map<std::string, std::string> picture() const;

private:
    SimulatedStation& add_station(const std::string& name);
    std::filesystem::path new_dir();
    void reopen(SimulatedStation& who);
    void add_point(SimulatedStation& who);
    void add_point_elsewhere(SimulatedStation& who, const std::string& metric, double value);
    void change_a_common_cell(SimulatedStation& who);
    void undo(SimulatedStation& who);
    void owe(SimulatedStation& who, std::uint64_t after);
    /// After something was destroyed: what is nowhere any more is no longer owed.
    void forgive();
    Moment now_of(const SimulatedStation& who) const;
    Outside outside(const SimulatedStation& who);

    std::filesystem::path workshop_;
    Dice dice_;
    Weather weather_;
    MemoryFolder share_;
    std::vector<SimulatedStation> stations_;
    std::set<Bytes32> owed_;
    Moment now_;
    int dirs_ = 0;
};

}  // namespace share
