#include "core/share/fleet.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "core/kata/station.hpp"
#include "core/share/beat.hpp"
#include "core/share/join.hpp"
#include "core/share/plant.hpp"
#include "core/share/station_options.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

constexpr std::string_view station_prefix = "station/";

std::string words_of(const journal::Store& store, const std::string& entity, std::string_view field) {
    const auto cell = store.cell(entity, field);
    const auto* words = cell ? std::get_if<std::string>(&cell->value) : nullptr;
    return words ? *words : std::string{};
}

class Muster {
public:
    Muster(const kata::Station& station, Folder* mirror, Moment now)
        : station_(station),
          store_(station.store()),
          mirror_(mirror),
          now_(now) {
        const auto plant = store_.local(local_plant);
        if (!mirror_ || !plant) return;
        beats_ = read_beats(*mirror_, *plant);
        if (root_of(store_, *mirror_)) trust_ = trust_of(station_, *mirror_);
    }

    std::vector<FleetStation> run() {
        std::set<std::string> replaced;
        for (const auto& entity : store_.entities(station_prefix))
            replaced.insert(words_of(store_, entity, "replaces"));
        std::vector<FleetStation> fleet;
        for (const auto& jid : everybody()) {
            auto one = jid == store_.jid() ? this_one() : another(jid);
            one.replaced = replaced.contains(jid);
            if (const auto* standing = trust_ ? trust_->standing(jid) : nullptr) one.role = standing->role;
            fleet.push_back(std::move(one));
        }
        std::ranges::sort(fleet, {}, [](const FleetStation& one) { return std::tie(one.name, one.jid); });
        return fleet;
    }

private:
    std::set<std::string> everybody() const {
        std::set<std::string> jids{store_.jid()};
        for (const auto& [jid, beat] : beats_) jids.insert(jid);
        if (trust_)
            for (const auto& [jid, standing] : trust_->standings()) jids.insert(jid);
        for (const auto& entity : store_.entities(station_prefix))
            if (auto jid = entity.substr(station_prefix.size()); journal::is_journal_id(jid))
                jids.insert(std::move(jid));
        return jids;
    }

    std::string name_of(const std::string& jid) const {
        return words_of(store_, std::string{station_prefix} + jid, "name");
    }

    FleetStation this_one() const {
        FleetStation one;
        one.jid = store_.jid();
        one.name = station_.station_name();
        one.heard = now_;
        one.app = app_version();
        one.behind = store_.waiting();
        if (mirror_) one.free_bytes = mirror_->free_bytes();
        one.clock_unsure = station_.clock_unsure(now_);
        one.here = true;
        return one;
    }

    FleetStation another(const std::string& jid) const {
        FleetStation one;
        one.jid = jid;
        one.name = name_of(jid);
        const auto beat = beats_.find(jid);
        if (beat == beats_.end()) return one;
        const auto& said = beat->second;
        if (one.name.empty()) one.name = said.name;
        one.heard = said.at;
        one.app = said.app;
        one.behind = records_behind(*mirror_, said);
        one.free_bytes = said.free_bytes;
        one.clock_unsure = said.clock == journal::ClockQuality::unsure;
        return one;
    }

    const kata::Station& station_;
    const journal::Store& store_;
    Folder* mirror_;
    Moment now_;
    std::map<std::string, Beat, std::less<>> beats_;
    std::optional<Trust> trust_;
};

}  // namespace

std::vector<FleetStation> fleet_of(const kata::Station& station, Folder* mirror, journal::Moment now) {
    return Muster{station, mirror, now}.run();
}

std::vector<std::string> silent_for(const std::vector<FleetStation>& fleet, journal::Moment now,
                                    journal::Span time) {
    std::vector<std::string> names;
    for (const auto& one : fleet) {
        const bool counts = !one.here && !one.replaced && one.role != role_none && one.heard;
        if (counts && now - *one.heard >= time) names.push_back(one.name.empty() ? one.jid : one.name);
    }
    return names;
}

std::unique_ptr<Folder> find_mirror(const kata::Station& station) {
    const auto dir = kata::mirror_dir(station.dir());
    return std::filesystem::is_directory(dir) ? open_folder(dir) : nullptr;
}

}  // namespace share
