#include "core/share/simulated_plant.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "core/journal/record.hpp"
#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/restore.hpp"
#include "core/share/segment.hpp"
#include "core/share/sync.hpp"

namespace share {

namespace {

namespace fs = std::filesystem;
using journal::Store;

constexpr Moment first_day{1'795'348'800'000};
constexpr std::array errnos{EIO, ENOSPC, EDQUOT, EACCES, EBUSY, ESTALE, EHOSTDOWN, ETIMEDOUT, EROFS};
constexpr std::array common_fields{"sentence", "achieve_by", "learning"};

kata::StationOptions options() {
    kata::StationOptions options;
    options.trust.build_date = first_day - journal::days(10);
    return options;
}

void must(const kata::Answer& answer) {
    if (answer.refusal) throw std::runtime_error("simulate: " + std::string{words(*answer.refusal)});
}

std::string slug_of(std::size_t n) { return fmt::format("cell-{}", n); }
std::string metric_of(std::string_view board_slug) { return fmt::format("metric/{}/cycle", board_slug); }

/// The tips of every whole segment in a folder.
void add_tips(const MemoryFolder& folder, std::set<Bytes32>& tips) {
    for (const auto& [path, file] : folder.files) {
        if (!path.starts_with("journal/") || !looks_like_segment(path.substr(path.rfind('/') + 1))) continue;
        const auto text = segment_text(file.bytes);
        const auto reading = text ? read_segment(*text) : SegmentReading{};
        if (reading.segment) tips.insert(reading.segment->tips.begin(), reading.segment->tips.end());
    }
}

void add_tips(const Store& store, std::set<Bytes32>& tips) {
    store.each_record([&](const journal::HistoryRow& row) { tips.insert(row.tip); });
}

void read_folder(const fs::path& from, MemoryFolder& into) {
    if (!fs::exists(from)) return;
    for (const auto& entry : fs::recursive_directory_iterator{from}) {
        const auto path = fs::relative(entry.path(), from).string();
        if (entry.is_directory()) {
            into.folders.insert(path);
            continue;
        }
        std::ifstream in{entry.path(), std::ios::binary};
        auto& file = into.files[path];
        file.bytes.assign(std::istreambuf_iterator<char>(in), {});
        file.flushed = file.bytes.size();
    }
}

}  // namespace

std::string Dice::letters(std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) text += "abcdefghijklmnopqrstuvwxyz234567"[below(32)];
    return text;
}

SimulatedPlant::SimulatedPlant(fs::path workshop, int stations, std::uint64_t seed)
    : workshop_(std::move(workshop)),
      dice_(seed),
      share_(weather_),
      now_(first_day) {
    for (int n = 0; n < stations; ++n) add_station(fmt::format("Cell {}", n));
    auto& first = stations_.front();
    create_plant_in(*first.station, *first.mirror, share_, "Plant North", outside(first));
}

Moment SimulatedPlant::now_of(const SimulatedStation& who) const { return now_ + who.clock_off; }

Outside SimulatedPlant::outside(const SimulatedStation& who) {
    return {now_of(who), [this](std::size_t n) { return dice_.letters(n); }, [](journal::Span) {}};
}

fs::path SimulatedPlant::new_dir() { return workshop_ / fmt::format("station-{}", dirs_++); }

SimulatedStation& SimulatedPlant::add_station(const std::string& name) {
    SimulatedStation made;
    made.dir = new_dir();
    made.name = name;
    made.hardware = {dice_.letters(16), {dice_.letters(16)}};
    made.mirror = std::make_unique<MemoryFolder>(weather_);
    kata::Station::create(made.dir, name, now_, options());
    made.station = std::make_unique<kata::Station>(made.dir, options());
    kata::settle_identity(*made.station, made.hardware, now_);
    kata::Board board;
    board.slug = slug_of(stations_.size());
    board.name = name;
    must(made.station->handle(kata::AddBoard{board}, now_));
    kata::Metric metric;
    metric.board = "board/" + board.slug;
    metric.slug = "cycle";
    metric.name = "Cycle";
    metric.unit = "s";
    must(made.station->handle(kata::AddMetric{metric}, now_));
    stations_.push_back(std::move(made));
    owe(stations_.back(), 0);
    return stations_.back();
}

void SimulatedPlant::owe(SimulatedStation& who, std::uint64_t after) {
    const auto& store = who.station->store();
    for (const auto& line : store.own_lines(store.jid(), after + 1, store.frontier().s))
        owed_.insert(line.tip);
}

void SimulatedPlant::forgive() {
    std::set<Bytes32> somewhere;
    add_tips(share_, somewhere);
    for (const auto& one : stations_) {
        add_tips(*one.mirror, somewhere);
        add_tips(one.station->store(), somewhere);
    }
    std::erase_if(owed_, [&](const Bytes32& tip) { return !somewhere.contains(tip); });
}

// --- people ----------------------------------------------------------------------------------------------------------

void SimulatedPlant::add_point(SimulatedStation& who) {
    const auto boards = who.station->all_boards();
    if (boards.empty()) return;
    const auto& board = boards[dice_.below(boards.size())];
    const auto metric = metric_of(board.id.substr(board.id.find('/') + 1));
    const auto value = static_cast<double>(90 + dice_.below(40));
    if (!who.station->is_here(board.id)) return add_point_elsewhere(who, metric, value);
    // A refusal is fine: a clock that is years ahead makes points of the future.
    who.station->handle(kata::AddPoints{metric, {{now_of(who), value, {}}}, "", kata::Source::eye, ""},
                        now_of(who));
}

/// Past the door, so that stations meet on one metric: as a station did that had not heard yet that the board moved away.
void SimulatedPlant::add_point_elsewhere(SimulatedStation& who, const std::string& metric, double value) {
    auto& store = who.station->store();
    store.transact([&] {
        auto record = kata::stamped(store, options().trust, now_of(who));
        record.a = "point.add";
        record.p.push_back({metric, now_of(who), value, std::nullopt});
        record.o = journal::Origin{};
        store.append(record);
    });
}

/// A cell that every station may write, so that they meet.
void SimulatedPlant::change_a_common_cell(SimulatedStation& who) {
    auto& store = who.station->store();
    const std::string entity = fmt::format("target/common-{}", dice_.below(2));
    const auto* field = common_fields[dice_.below(common_fields.size())];
    store.transact([&] {
        auto record = kata::stamped(store, options().trust, now_of(who));
        record.a = "simulated";
        const journal::Change change{entity, field, fmt::format("{}", dice_.below(1000)), std::nullopt};
        for (const auto& head : store.heads_of(entity, field)) {
            record.c.push_back(change);
            record.c.back().base = head.tip;
            if (dice_.one_in(3)) break;  // saw only one of them
        }
        if (record.c.empty()) record.c.push_back(change);
        store.append(record);
    });
}

void SimulatedPlant::undo(SimulatedStation& who) { who.station->handle(kata::Undo{}, now_of(who)); }

void SimulatedPlant::edit(SimulatedStation& who) {
    now_ = now_ + journal::seconds(static_cast<std::int64_t>(dice_.below(7200)));
    const auto& store = who.station->store();
    const auto before = store.frontier().s;
    switch (dice_.below(8)) {
    case 0: undo(who); break;
    case 1:
    case 2:
    case 3: change_a_common_cell(who); break;
    default: add_point(who);
    }
    owe(who, before);
}

// --- nights ----------------------------------------------------------------------------------------------------------

void SimulatedPlant::reopen(SimulatedStation& who) {
    who.station.reset();
    who.station = std::make_unique<kata::Station>(who.dir, options());
}

void SimulatedPlant::open_again(SimulatedStation& who) {
    reopen(who);
    kata::settle_identity(*who.station, who.hardware, now_of(who));
}

bool SimulatedPlant::sync(SimulatedStation& who) {
    now_ = now_ + journal::seconds(10);
    share_.now = who.mirror->now = now_;
    return sync_folders(*who.station, *who.mirror, share_, outside(who), {}).end == SyncEnd::done;
}

void SimulatedPlant::sync_in_bad_weather(SimulatedStation& who) {
    auto left = std::make_shared<std::size_t>(dice_.below(60));
    const auto error = errnos[dice_.below(errnos.size())];
    const bool sticky = dice_.one_in(2);
    share_.error = [=](const std::string&, const std::string&) {
        if (*left > 0) return --*left == 0 ? error : 0;
        return sticky ? error : 0;
    };
    sync(who);
    share_.error = {};
}

void SimulatedPlant::sync_with_a_power_cut(SimulatedStation& who) {
    weather_.calls = 0;
    weather_.cut_at = static_cast<int>(dice_.below(120)) + 1;
    weather_.cut_after = dice_.one_in(2);
    try {
        sync(who);
    } catch (const PowerCut&) {  // NOLINT(bugprone-empty-catch): that was the idea
    }
    weather_ = {};
    who.mirror->lose_unflushed();
    if (dice_.one_in(3)) share_.lose_unflushed();
    open_again(who);
    forgive();
}

// --- bad days --------------------------------------------------------------------------------------------------------

void SimulatedPlant::set_clock(SimulatedStation& who) {
    constexpr std::array jumps{-3650, -400, -1, 0, 0, 0, 1, 400, 3650};
    who.clock_off = journal::days(jumps[dice_.below(jumps.size())]);
}

void SimulatedPlant::back_up(SimulatedStation& who) {
    if (who.backup) fs::remove_all(*who.backup);
    who.backup = new_dir();
    who.station.reset();  // what a backup program copies of a sleeping station
    fs::copy(who.dir, *who.backup, fs::copy_options::recursive);
    who.backup_files = who.mirror->files;
    who.backup_folders = who.mirror->folders;
    reopen(who);
}

void SimulatedPlant::put_backup_back(SimulatedStation& who) {
    if (!who.backup) return;
    who.station.reset();
    fs::remove_all(who.dir);
    fs::copy(*who.backup, who.dir, fs::copy_options::recursive);
    who.mirror->files = who.backup_files;
    who.mirror->folders = who.backup_folders;
    open_again(who);
    forgive();
}

void SimulatedPlant::clone(const SimulatedStation& who) {
    SimulatedStation made;
    made.dir = new_dir();
    made.name = who.name;
    // A virtual machine that was copied whole has its serial numbers copied too.
    made.hardware = dice_.one_in(2) ? who.hardware : kata::Hardware{dice_.letters(16), {dice_.letters(16)}};
    made.mirror = std::make_unique<MemoryFolder>(weather_);
    made.mirror->files = who.mirror->files;
    made.mirror->folders = who.mirror->folders;
    fs::copy(who.dir, made.dir, fs::copy_options::recursive);
    open_again(made);
    stations_.push_back(std::move(made));
}

void SimulatedPlant::replace(const std::string& jid) {
    SimulatedStation made;
    made.dir = new_dir();
    made.hardware = {dice_.letters(16), {dice_.letters(16)}};
    made.mirror = std::make_unique<MemoryFolder>(weather_);
    const auto restored = restore_from(share_, "share", jid, made.dir, outside(made), {});
    if (restored.fits.size() != 1) {
        fs::remove_all(made.dir);
        return;  // it had never been to the share
    }
    made.name = restored.fits.front().name;
    read_folder(kata::mirror_dir(made.dir), *made.mirror);
    open_again(made);
    stations_.push_back(std::move(made));
    owe(stations_.back(), 0);
}

void SimulatedPlant::lose_and_replace(SimulatedStation& who) {
    const auto jid = who.station->store().jid();
    who.station.reset();
    fs::remove_all(who.dir);
    if (who.backup) fs::remove_all(*who.backup);
    std::erase_if(stations_, [&](const SimulatedStation& one) { return one.dir == who.dir; });
    forgive();
    replace(jid);
}

void SimulatedPlant::lay_hands_on_the_share() {
    std::vector<std::string> paths;
    for (const auto& [path, file] : share_.files)
        if (path.starts_with("journal/")) paths.push_back(path);
    if (paths.empty()) return;
    const auto& path = paths[dice_.below(paths.size())];
    auto& file = share_.files.at(path);
    const auto at = dice_.below(file.bytes.size());
    const auto dir = path.substr(0, path.rfind('/'));
    switch (dice_.below(6)) {
    case 0: share_.files.erase(path); break;
    case 1: file.bytes.resize(at); break;
    case 2:
        file.written_at = now_ = now_ + journal::seconds(10);
        if (!file.bytes.empty()) file.bytes[at] = static_cast<char>(file.bytes[at] ^ (1U << dice_.below(8)));
        break;
    case 3: share_.files[dir + "/copy-of-" + path.substr(path.rfind('/') + 1)] = file; break;
    case 4: share_.files[dir + "/.tmp-" + dice_.letters(8)] = file; break;
    default:
        share_.folders.insert("journal/by-hand");
        share_.files["journal/by-hand/" + path.substr(path.rfind('/') + 1)] = file;
        share_.files.erase(path);
    }
    forgive();
}

void SimulatedPlant::wipe_the_share() {
    std::erase_if(share_.files, [](const auto& file) { return file.first != marker_name; });
    share_.folders.clear();
    forgive();
}

std::string SimulatedPlant::whereabouts(const Bytes32& tip) const {
    std::string words = journal::hex(tip).substr(0, 16);
    std::string places;
    const auto add = [&](const std::string& place, const std::set<Bytes32>& tips) {
        if (tips.contains(tip)) places += (places.empty() ? "" : ", ") + place;
    };
    for (const auto& one : stations_) {
        const auto& store = one.station->store();
        store.each_record([&](const journal::HistoryRow& row) {
            if (row.tip == tip && words.size() == 16)
                words += fmt::format(", record {} of journal {}, {}", row.record.s, row.jid, row.record.a);
        });
        std::set<Bytes32> tips;
        add_tips(store, tips);
        add(fmt::format("store of {} ({})", one.name, store.jid()), tips);
        tips.clear();
        add_tips(*one.mirror, tips);
        add(fmt::format("mirror of {} ({})", one.name, store.jid()), tips);
    }
    add("the share", tips_on_the_share());
    return fmt::format("{}; held by: {}", words, places.empty() ? "nobody" : places);
}

std::set<Bytes32> SimulatedPlant::tips_on_the_share() const {
    std::set<Bytes32> tips;
    add_tips(share_, tips);
    return tips;
}

std::map<std::string, std::string> SimulatedPlant::picture() const {
    std::map<std::string, std::string> picture;
    for (const auto& [path, file] : share_.files)
        if (path.find(".tmp-") == std::string::npos) picture[path] = file.bytes;
    return picture;
}

}  // namespace share
