// The share's figures, measured and printed as tables. Everything lies in folders of this machine's own disk (the system's place for
// passing files), so what a network adds is left out.
//
//   1 a night     so many of the plant's stations recorded one thing each: listing and fetching with all checks, then folding, then a whole
//                 `kata sync` of another such night. Aim: under 2 s.
//   2 a restore   of a folder that holds so many records, one change in ten, the rest points. Aim: under 30 s for a million.
//   3 copying     the exchange alone, which verifies and flushes every file, into an empty mirror, against `rsync -a` of the same files, in
//                 turns; the median of each. Aim: under 1.5 times as long.
//
//   build/bench/share_bench [RECORDS] [STATIONS] [NEW] [RUNS]        250,000, 1,000, 500 and 3 unless told; needs no display
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/share/exchange.hpp"
#include "core/share/import.hpp"
#include "core/share/join.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"
#include "core/share/share.hpp"
#include "core/share/station_options.hpp"
#include "tests/bench/bench_station.hpp"

namespace {

namespace fs = std::filesystem;
using bench::Clock, bench::median, bench::ms_since, bench::wall_clock;

constexpr auto station_name = "bench";
constexpr double night_aim_ms = 2000, restore_aim_ms = 30'000, ratio_aim = 1.5;

struct Sizes {
    std::size_t records = 250'000, stations = 1'000, fresh = 500;
    int runs = 3;
};

const char* verdict(double figure, double aim) { return figure < aim ? "met" : "not met"; }

/// Another station's journal, written as that station would.
class Journal {
public:
    explicit Journal(std::uint64_t n)
        : key_(journal::blake2b(fmt::format("bench journal {}", n))),
          jid_(journal::journal_id(key_.public_key())),
          tip_(journal::chain_start(jid_)),
          cell_(fmt::format("cell-{}", n)) {}

    /// The next records, in segments as large as they may be.
    void publish(const fs::path& share, const std::string& plant, std::size_t records) {
        for (; records > 0; records -= std::min(records, std::size_t{share::most_records_in_segment}))
            publish_one(share, plant, std::min(records, std::size_t{share::most_records_in_segment}));
    }

private:
    journal::Record next_record() {
        journal::Record record;
        record.s = ++s_;
        record.t = {static_cast<std::uint64_t>(began_.ms + static_cast<std::int64_t>(s_) * 1000) << 16};
        record.w = "2026-11-22T01:00:00.000+01:00";
        record.a = s_ % 10 == 0 ? "board.change" : "point.add";
        if (s_ % 10 == 0) {
            record.c = {{"board/" + cell_, "name", fmt::format("Cell, the {}th time", s_), named_}};
            return record;
        }
        record.p = {{"metric/" + cell_ + "/exit-cycle",
                     journal::reading(record.t),
                     90 + static_cast<double>(s_ % 300) / 10,
                     {}}};
        record.o = journal::Origin{journal::Source::eye, "station 4"};
        return record;
    }

    void publish_one(const fs::path& share, const std::string& plant, std::size_t records) {
        share::SegmentHeader header{plant, jid_, s_ + 1, s_ + records, tip_, "0.1.0", share::fold_version,
                                    {}};
        std::vector<journal::StoredLine> lines;
        for (std::size_t n = 0; n < records; ++n) {
            const auto record = next_record();
            auto line = journal::to_line(record);
            tip_ = journal::chain_next(tip_, line);
            if (!record.c.empty()) named_ = tip_;
            lines.push_back({record.s, std::move(line), tip_});
        }
        const auto dir = share / share::journal_path(jid_);
        fs::create_directories(dir);
        std::ofstream{dir / share::segment_name(header.from, header.to, tip_), std::ios::binary}
            << share::write_segment(header, lines, key_);
    }

    share::SigningKey key_;
    std::string jid_;
    journal::Bytes32 tip_;
    std::string cell_;
    journal::Moment began_ = wall_clock() - journal::days(60);
    std::optional<journal::Bytes32> named_;
    std::uint64_t s_ = 0;
};

/// A station and the folder of its plant, once synced.
struct Plant {
    explicit Plant(const fs::path& work) : station(work / "station"), share(work / "share") {
        const auto now = wall_clock();
        fs::create_directories(share);
        kata::Station::create(station, station_name, now);
        id = share::create_plant(station, share, "Bench", now).plant;
        sync();
    }
    void sync() const {
        const auto result = share::sync(station, share, wall_clock(), {});
        if (result.end != share::SyncEnd::done) throw std::runtime_error(result.trouble);
    }
    fs::path station, share;
    std::string id;
};

share::ExchangeAsk ask_of(const Plant& plant, const std::string& jid) {
    share::ExchangeAsk ask;
    ask.plant = plant.id;
    ask.jid = jid;
    return ask;
}

void exchange(const Plant& plant, share::Folder& mirror, const std::string& jid) {
    const auto outside = share::real_outside(wall_clock());
    const auto exchanged = share::open_and_exchange(mirror, plant.share, ask_of(plant, jid), outside, {});
    if (!exchanged.whole) throw std::runtime_error(exchanged.trouble);
}

void measure_night(const Sizes& sizes, const fs::path& work) {
    const Plant plant{work};
    std::deque<Journal> journals;
    constexpr std::size_t before = 20;
    for (std::size_t n = 0; n < sizes.stations; ++n)
        journals.emplace_back(n).publish(plant.share, plant.id, before);
    plant.sync();
    const auto record = [&] {
        for (std::size_t n = 0; n < std::min(sizes.fresh, journals.size()); ++n)
            journals[n].publish(plant.share, plant.id, 1);
    };

    record();
    double fetched = 0, folded = 0;
    {
        kata::Station station{plant.station, share::station_options()};
        const auto mirror = share::open_mirror(plant.station);
        auto start = Clock::now();
        exchange(plant, *mirror, station.store().jid());
        fetched = ms_since(start);
        const auto trust = share::trust_of(station, *mirror);
        start = Clock::now();
        const auto imported = share::import_mirror(station.store(), *mirror, plant.id, trust, {});
        folded = ms_since(start);
        if (imported.records != std::min(sizes.fresh, sizes.stations))
            throw std::runtime_error(fmt::format("{} records came in", imported.records));
    }
    record();
    const auto start = Clock::now();
    plant.sync();
    const auto whole = ms_since(start);
    fmt::print("| a night of {} new records among {} stations | time |\n|---|---|\n", sizes.fresh,
               sizes.stations);
    fmt::print("| listing, fetching and verifying | {:.0f} ms |\n| folding | {:.0f} ms |\n", fetched, folded);
    fmt::print("| a whole sync of the next night | {:.0f} ms, aim {:.0f} ms {} |\n\n", whole, night_aim_ms,
               verdict(whole, night_aim_ms));
}

Plant large_plant(const Sizes& sizes, const fs::path& work) {
    Plant plant{work};
    constexpr std::size_t in_journal = 10'000;
    for (std::size_t n = 0; n * in_journal < sizes.records; ++n)
        Journal{n}.publish(plant.share, plant.id, std::min(in_journal, sizes.records - n * in_journal));
    return plant;
}

void measure_restore(const Sizes& sizes, const Plant& plant, const fs::path& work) {
    const auto start = Clock::now();
    const auto restored = share::restore(plant.share, station_name, work / "restored", wall_clock(), {});
    const auto taken = ms_since(start);
    if (restored.fits.size() != 1) throw std::runtime_error("restore: the station was not found");
    if (!restored.left_out.empty()) fmt::print("left out: {} and so on\n", restored.left_out.front());
    const auto million = taken * 1e6 / static_cast<double>(sizes.records);
    fmt::print("| a restore | time | for a million |\n|---|---|---|\n");
    fmt::print("| of {} records | {:.1f} s | {:.1f} s, aim {:.0f} s {} |\n\n", sizes.records, taken / 1000,
               million / 1000, restore_aim_ms / 1000, verdict(million, restore_aim_ms));
}

std::uintmax_t bytes_in(const fs::path& dir) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(dir))
        if (entry.is_regular_file()) bytes += entry.file_size();
    return bytes;
}

bool has_rsync() { return std::system("command -v rsync >/dev/null 2>&1") == 0; }

void measure_copying(const Sizes& sizes, const Plant& plant, const fs::path& work) {
    if (!has_rsync()) {
        fmt::print("rsync is not installed, so copying was not compared with it\n");
        return;
    }
    // A name that nobody has: it owns no file of the folder.
    const auto nobody = journal::journal_id(share::SigningKey{journal::blake2b("nobody")}.public_key());
    std::vector<double> ours, theirs;
    for (int run = 0; run < sizes.runs; ++run) {
        const auto mirror = work / "mirror", copy = work / "copy";
        fs::create_directory(mirror);
        auto start = Clock::now();
        exchange(plant, *share::open_folder(mirror), nobody);
        ours.push_back(ms_since(start));
        start = Clock::now();
        if (std::system(fmt::format("rsync -a '{}/' '{}/'", plant.share.string(), copy.string()).c_str()) !=
            0)
            throw std::runtime_error("rsync failed");
        theirs.push_back(ms_since(start));
        fs::remove_all(mirror);
        fs::remove_all(copy);
    }
    const auto ratio = median(ours) / median(theirs);
    fmt::print("| copying {} MB | exchange | rsync -a | ratio |\n|---|---|---|---|\n",
               bytes_in(plant.share) / 1'000'000);
    fmt::print("| median of {} | {:.0f} ms | {:.0f} ms | {:.2f}, aim {} {} |\n", sizes.runs, median(ours),
               median(theirs), ratio, ratio_aim, verdict(ratio, ratio_aim));
}

void measure_all(const Sizes& sizes, const fs::path& work) {
    measure_night(sizes, work / "night");
    const auto plant = large_plant(sizes, work / "large");
    measure_restore(sizes, plant, work);
    measure_copying(sizes, plant, work);
}

}  // namespace

int main(int count, char** words) {
    Sizes sizes;
    const auto number = [&](int place, std::size_t usual) {
        return count > place ? static_cast<std::size_t>(std::atoll(words[place])) : usual;
    };
    sizes.records = number(1, sizes.records);
    sizes.stations = number(2, sizes.stations);
    sizes.fresh = number(3, sizes.fresh);
    sizes.runs = static_cast<int>(std::max<std::size_t>(1, number(4, 3)));
    std::string pattern = (fs::temp_directory_path() / "kataboard-bench-XXXXXX").string();
    const fs::path work = mkdtemp(pattern.data());
    int status = 0;
    try {
        measure_all(sizes, work);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "share_bench: {}\n", trouble.what());
        status = 1;
    }
    fs::remove_all(work);
    return status;
}
