// The new key is on disk under its journal's name before the store knows of it: a cut in between leaves a key that nobody uses.
#include "core/kata/identity.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/journal/stamp.hpp"
#include "core/journal/station_key.hpp"
#include "core/kata/zone.hpp"
#include "kataboard_build.hpp"

namespace kata {

namespace {

namespace fs = std::filesystem;
using journal::Store;

constexpr std::string_view local_hardware = "identity.hardware";
constexpr std::string_view local_note = "identity.new_journal";
constexpr std::size_t most_serial = 200;

std::string first_line(const fs::path& file) {
    std::ifstream in{file};
    std::string line;
    std::getline(in, line);
    line.resize(std::min(line.size(), most_serial));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\n')) line.pop_back();
    return line;
}

/// What makers write where they have no number.
bool says_nothing(const std::string& serial) {
    static const std::set<std::string, std::less<>> empty_words{
        "None",          "Default string",       "To be filled by O.E.M.",
        "Not Specified", "System Serial Number", "00:00:00:00:00:00"};
    return serial.empty() || empty_words.contains(serial) ||
           serial.find_first_not_of("0 ") == std::string::npos;
}

std::string hash_of(std::string_view kind, const std::string& serial) {
    const auto hash = journal::blake2b(fmt::format("hardware|{}|{}", kind, serial));
    return journal::hex(std::span(hash).first(8));
}

std::vector<fs::path> entries_of(const fs::path& dir) {
    std::error_code failed;
    std::vector<fs::path> entries;
    for (auto it = fs::directory_iterator{dir, failed}; !failed && it != fs::directory_iterator{};
         it.increment(failed))
        entries.push_back(it->path());
    return entries;
}

void add(Hardware& hardware, std::string_view kind, const std::string& serial) {
    if (!says_nothing(serial)) hardware.parts.push_back(hash_of(kind, serial));
}

/// Bridges, tunnels and loop devices have no device behind them.
bool is_real(const fs::path& entry) {
    std::error_code ignored;
    return fs::exists(entry / "device", ignored);
}

void keep_each_once(std::vector<std::string>& parts) {
    std::ranges::sort(parts);
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
}

/// The nightly service is shut off from the network and may not read the board's number: what it does not see is not gone.
Hardware together(const Hardware& before, const Hardware& now) {
    Hardware all{now.board.empty() ? before.board : now.board, before.parts};
    all.parts.insert(all.parts.end(), now.parts.begin(), now.parts.end());
    keep_each_once(all.parts);
    return all;
}

/// Key first under a name of its own, then under the journal's: whoever looks finds a whole key or none.
std::string make_key(const fs::path& dir) {
    const auto made = dir / "key.new";
    fs::remove(made);
    auto jid = journal::make_station_key(made);
    fs::rename(made, dir / fmt::format("key.{}", jid));
    return jid;
}

}  // namespace

Hardware hardware_of(const fs::path& sys) {
    Hardware hardware;
    for (const auto* name : {"product_uuid", "board_serial", "product_serial"})
        if (const auto serial = first_line(sys / "class/dmi/id" / name);
            hardware.board.empty() && !says_nothing(serial))
            hardware.board = hash_of("board", serial);
    for (const auto& card : entries_of(sys / "class/net"))
        if (is_real(card)) add(hardware, "net", first_line(card / "address"));
    for (const auto& disk : entries_of(sys / "block"))
        if (is_real(disk))
            for (const auto* name : {"device/serial", "device/wwid", "wwid"})
                add(hardware, "disk", first_line(disk / name));
    keep_each_once(hardware.parts);
    return hardware;
}

std::string hardware_text(const Hardware& hardware) {
    return fmt::format("{} {}", hardware.board.empty() ? "-" : hardware.board,
                       fmt::join(hardware.parts, " "));
}

Hardware parse_hardware(std::string_view text) {
    std::istringstream words{std::string{text}};
    Hardware hardware;
    words >> hardware.board;
    if (hardware.board == "-") hardware.board.clear();
    for (std::string part; words >> part;) hardware.parts.push_back(std::move(part));
    std::ranges::sort(hardware.parts);
    return hardware;
}

bool is_another_machine(const Hardware& before, const Hardware& now) {
    if (!before.board.empty() && !now.board.empty()) return before.board != now.board;
    if (before.parts.empty() || now.parts.empty()) return false;
    return std::ranges::none_of(
        now.parts, [&](const std::string& part) { return std::ranges::binary_search(before.parts, part); });
}

void begin_new_journal(Station& station, std::string_view why, Moment now) {
    auto& store = station.store();
    const auto jid = make_key(station.dir());
    store.transact([&] {
        const auto before = "station/" + store.jid();
        const auto kept = store.fields(before);
        store.begin_journal(jid);
        auto record = stamped(store, {Moment{build::date_ms}}, now);
        record.a = "station.branch";
        const auto after = "station/" + store.jid();
        for (const auto* field : {"name", "settings"})
            if (const auto cell = kept.find(field); cell != kept.end())
                record.c.push_back({after, field, cell->second.value, std::nullopt});
        record.c.push_back({after, "replaces", before.substr(before.find('/') + 1), std::nullopt});
        store.append(record);
        store.set_local(local_note, fmt::format("{} {}", now.ms, why));
    });
}

bool settle_identity(Station& station, const Hardware& hardware, Moment now) {
    auto& store = station.store();
    const auto before = store.local(local_hardware);
    const auto known = before ? parse_hardware(*before) : Hardware{};
    const bool another = is_another_machine(known, hardware);
    if (another)
        begin_new_journal(
            station,
            "This station's disk runs in another machine; if the old one still runs, give one of them "
            "a new name",
            now);
    const auto text = hardware_text(another ? hardware : together(known, hardware));
    if (before != text) store.set_local(local_hardware, text);
    return another;
}

std::string new_journal_note(const Store& store) {
    const auto note = store.local(local_note).value_or("");
    const auto space = note.find(' ');
    return space == std::string::npos ? std::string{} : note.substr(space + 1);
}

void read_new_journal_note(Store& store) { store.set_local(local_note, std::nullopt); }

journal::Record stamped(const Store& store, const journal::ClockTrust& trust, Moment now) {
    const auto last = store.frontier();
    journal::Clock clock{last.t, trust};
    journal::Record record;
    record.s = last.s + 1;
    record.q = clock.quality(now);
    record.t = clock.next(now);
    record.w = iso(now, "");
    return record;
}

std::vector<std::string> ancestry(const Store& store) {
    auto jids = store.own_journals();
    for (std::size_t next = 0; next < jids.size(); ++next) {  // grows as it goes
        const auto cell = store.cell("station/" + jids[next], "replaces");
        const auto* replaced = cell ? std::get_if<std::string>(&cell->value) : nullptr;
        if (replaced && std::ranges::find(jids, *replaced) == jids.end()) jids.push_back(*replaced);
    }
    return jids;
}

}  // namespace kata
