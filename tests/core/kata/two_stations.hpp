// Two stations that tell each other what they recorded, without a folder between them.
#pragma once

#include <map>

#include "tests/core/kata/station_world.hpp"

namespace test {

/// Through a second hand on the store, as the sync does it: the station takes it in when it is asked to look.
inline void tell(const StationWorld& from, StationWorld& to) {
    auto hand = to.again();
    std::map<std::string, journal::Bytes32> tips;
    for (const auto& sealed : from.station.store().arrived_since(0).first) {
        auto& before = tips.try_emplace(sealed.jid, journal::chain_start(sealed.jid)).first->second;
        hand.store().import_record(sealed.jid, journal::to_line(sealed.record), sealed.record, sealed.tip,
                                   before);
        before = sealed.tip;
    }
    to.station.refresh();
}

/// The first has the board of cell 7, and the second knows of it.
struct TwoStations {
    StationWorld one, two;

    TwoStations() {
        two.ask(NameStation{"Line 2 panel"});
        one.add_board();
        exchange();
    }
    void exchange() {
        tell(one, two);
        tell(two, one);
    }
    const std::string& jid_of_two() const { return two.station.store().jid(); }
    /// A second later, on both.
    static std::optional<Refusal> rename(StationWorld& world, const std::string& name) {
        auto board = world.board().board;
        board.name = name;
        return world.ask(ChangeBoard{board}).refusal;
    }
    /// The second takes the board over and both call it otherwise, without knowing of each other.
    void name_apart() {
        two.ask(TakeBoard{board_id});
        rename(two, "Final assembly");
        rename(one, "Cell 7, assembly");
        exchange();
    }
};

}  // namespace test
