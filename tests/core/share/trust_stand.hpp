// A plant of several stations that meet through a folder in memory, without a sync: each brings its mirror and takes what is new.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/kata/station.hpp"
#include "core/share/cut.hpp"
#include "core/share/import.hpp"
#include "core/share/join.hpp"
#include "core/share/plant.hpp"
#include "core/share/secrets.hpp"
#include "core/share/sheet.hpp"
#include "core/share/station_options.hpp"
#include "tests/core/share/memory_folder.hpp"
#include "tests/core/share/station_stand.hpp"

namespace fake {

/// A station beside its mirror.
struct Member {
    Member(Weather& weather, const std::string& name) : mirror(weather) {
        make_station(dir(), name);
        station = std::make_unique<kata::Station>(dir(), share::station_options());
    }
    std::filesystem::path dir() const { return temp / "station"; }
    journal::Store& store() const { return station->store(); }
    const std::string& jid() const { return station->store().jid(); }
    share::Trust trust() { return share::trust_of(*station, mirror); }

    TempFolder temp;
    MemoryFolder mirror;
    std::unique_ptr<kata::Station> station;
};

class Plant {
public:
    Plant() : share(weather), first(weather, "First") {
        recovery_sheet =
            share::create_plant_in(*first.station, first.mirror, share, "Werk Nord", outside).recovery_sheet;
        sync(first);
    }

    std::unique_ptr<Member> newcomer(const std::string& name) {
        auto member = std::make_unique<Member>(weather, name);
        sync(*member);
        return member;
    }

    /// As a sync does it, with a share that never fails.
    void sync(Member& member) {
        std::string trouble;
        const auto marker = share::find_marker(share, trouble);
        share::bind_to_plant(member.store(), member.mirror, *marker, outside);
        share::remember_policy(*member.station);
        share::prepare_trust(*member.station, member.mirror, marker->plant, outside);
        share::cut_and_sign(*member.station, member.mirror, marker->plant, outside);
        const auto gone = share::keys_to_remove(member.store());
        for (const auto& path : gone) share.files.erase(path);
        const auto copy = [&](MemoryFolder& from, MemoryFolder& to) {
            to.folders.insert(from.folders.begin(), from.folders.end());
            for (const auto& [path, file] : from.files)
                if (path.find(".tmp-") == std::string::npos &&
                    std::find(gone.begin(), gone.end(), path) == gone.end())
                    to.files.emplace(path, file);
        };
        copy(member.mirror, share);
        copy(share, member.mirror);
        const auto trust = member.trust();
        share::import_mirror(member.store(), member.mirror, marker->plant, trust, {});
        share::take_keys(*member.station, member.mirror, trust);
        member.station->refresh();
    }

    /// Asked, compared, accepted, told.
    void accept(Member& member, std::string_view role = share::role_station) {
        sync(member);
        sync(first);
        share::accept(*first.station, first.mirror, member.jid(), role, outside);
        sync(first);
        sync(member);
    }

    std::string id() const { return first.store().local(share::local_plant).value(); }
    share::PublicKey root() { return *share::root_of(first.store(), first.mirror); }
    std::vector<share::OpenRequest> requests(Member& at) {
        return share::open_requests(at.mirror, id(), root(), at.trust());
    }

    Weather weather;
    share::Outside outside = calm();
    MemoryFolder share;
    Member first;
    std::string recovery_sheet;
};

}  // namespace fake
