#include "core/share/simulate.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

#include "core/share/simulated_plant.hpp"

namespace share {

namespace {

/// More rounds than news needs to get from anybody to everybody and back.
constexpr int calm_rounds = 6;
constexpr std::size_t most_stations = 60;

/// What happens besides edits and nights, and once in how many steps.
struct Mishap {
    const char* name;
    std::size_t once_in;
    void (*happen)(SimulatedPlant&);
};
constexpr std::array mishaps{
    Mishap{"bad nights", 12, [](SimulatedPlant& p) { p.sync_in_bad_weather(p.somebody()); }},
    Mishap{"power cuts", 20, [](SimulatedPlant& p) { p.sync_with_a_power_cut(p.somebody()); }},
    Mishap{"hands on the share", 15, [](SimulatedPlant& p) { p.lay_hands_on_the_share(); }},
    Mishap{"clock jumps", 25, [](SimulatedPlant& p) { p.set_clock(p.somebody()); }},
    Mishap{"restarts", 25, [](SimulatedPlant& p) { p.open_again(p.somebody()); }},
    Mishap{"backups", 40, [](SimulatedPlant& p) { p.back_up(p.somebody()); }},
    Mishap{"backups put back", 60, [](SimulatedPlant& p) { p.put_backup_back(p.somebody()); }},
    Mishap{"copied disks", 100,
           [](SimulatedPlant& p) {
               if (p.stations().size() < most_stations) p.clone(p.somebody());
           }},
    Mishap{"dead panels", 80, [](SimulatedPlant& p) { p.lose_and_replace(p.somebody()); }},
    Mishap{"wiped shares", 150, [](SimulatedPlant& p) { p.wipe_the_share(); }}};

void live(SimulatedPlant& plant, int edits, std::map<std::string, int>& happened) {
    for (int n = 0; n < edits;) {
        for (const auto& mishap : mishaps)
            if (plant.dice().one_in(mishap.once_in)) {
                mishap.happen(plant);
                ++happened[mishap.name];
            }
        if (plant.stations().empty()) return;
        if (plant.dice().below(4) == 0) {
            plant.sync(plant.somebody());
            ++happened["syncs"];
        } else {
            plant.edit(plant.somebody());
            ++happened["edits"];
            ++n;
        }
    }
}

/// Everybody syncs in calm weather until nothing is new; false if that never comes.
bool come_together(SimulatedPlant& plant) {
    for (int round = 0; round < calm_rounds; ++round) {
        const auto before = plant.picture();
        bool all_done = true;
        for (auto& one : plant.stations()) all_done = plant.sync(one) && all_done;
        if (all_done && plant.picture() == before) return true;
    }
    return false;
}

std::string fault_of(const SimulatedStation& one, const SimulatedStation& first) {
    const auto findings = one.station->store().check();
    if (!findings.empty())
        return fmt::format("I9: the store of {} is not whole: {}", one.name, findings.front());
    if (one.station->store().digest() != first.station->store().digest())
        return fmt::format("I1: {} and {} hold the same records and show different boards", first.name,
                           one.name);
    return {};
}

std::set<Bytes32> tips_of(const SimulatedStation& one) {
    std::set<Bytes32> tips;
    one.station->store().each_record([&](const journal::HistoryRow& row) { tips.insert(row.tip); });
    return tips;
}

/// A record that only one of them has.
std::optional<Bytes32> difference(const std::set<Bytes32>& a, const std::set<Bytes32>& b) {
    std::vector<Bytes32> apart;
    std::ranges::set_symmetric_difference(a, b, std::back_inserter(apart));
    return apart.empty() ? std::nullopt : std::optional{apart.front()};
}

std::string look(SimulatedPlant& plant) {
    if (!come_together(plant)) return "I5: the stations do not come to rest";
    const auto& first = plant.stations().front();
    const auto held = tips_of(first);
    for (const auto& tip : plant.owed())
        if (!held.contains(tip))
            return "I3: a record that was stored is not everywhere: " + plant.whereabouts(tip);
    std::set<std::string> jids;
    for (const auto& one : plant.stations()) {
        if (!jids.insert(one.station->store().jid()).second) return "I10: two stations write one journal";
        if (const auto other = difference(tips_of(one), held))
            return fmt::format("I1: {} holds other records than {}: {}", one.name, first.name,
                               plant.whereabouts(*other));
        if (auto fault = fault_of(one, first); !fault.empty()) return fault;
    }
    if (!plant.share().replaced.empty())
        return fmt::format("I8: a file of the share was replaced: {}", *plant.share().replaced.begin());
    return {};
}

/// I6: one panel and an empty folder give a whole share. I7: the share alone gives a whole panel.
std::string look_at_the_end(SimulatedPlant& plant) {
    const auto whole = plant.tips_on_the_share();
    plant.wipe_the_share();
    auto& anybody = plant.somebody();
    plant.sync(anybody);
    if (const auto missing = difference(plant.tips_on_the_share(), whole))
        return "I6: a panel did not bring back all that was on the share: " + plant.whereabouts(*missing);
    plant.replace(anybody.station->store().jid());
    return look(plant);
}

Dice* seeded =
    nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): libsodium's hook takes no state

}  // namespace

Simulated simulate(const SimulateAsk& ask, const std::filesystem::path& workshop) {
    Simulated result;
    SimulatedPlant plant{workshop, ask.stations, ask.seed};
    live(plant, ask.edits, result.happened);
    // A copied disk in the same machine is noticed once both have written.
    for (auto& one : plant.stations()) plant.edit(one);
    result.fault = look(plant);
    if (result.fault.empty()) result.fault = look_at_the_end(plant);
    const auto& first = plant.stations().front();
    result.stations = plant.stations().size();
    result.records = first.station->store().count_records();
    result.files = plant.share().files.size();
    result.digest = journal::hex(first.station->store().digest());
    return result;
}

void seed_everything(std::uint64_t seed) {
    static Dice dice{seed};
    dice = Dice{seed};
    seeded = &dice;
    static randombytes_implementation chance{
        [] { return "seeded"; },
        [] { return static_cast<std::uint32_t>(seeded->below(std::size_t{1} << 32U)); },
        nullptr,
        nullptr,
        [](void* const into, const std::size_t size) {
            auto* bytes = static_cast<unsigned char*>(into);
            std::generate_n(bytes, size, [] { return static_cast<unsigned char>(seeded->below(256)); });
        },
        nullptr};
    // Its start draws as well, whatever implementation is set by then.
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    randombytes_set_implementation(&chance);
}

}  // namespace share
