// The learnings wall's figures, measured and printed as a table: a page of the wall and of what is searched for, among 100,000 slips.
//
//   build/bench/learnings_bench [SLIPS] [RUNS]        SLIPS: 100,000 unless told; needs no display
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <random>
#include <string>

#include "core/kata/station.hpp"
#include "tests/bench/bench_station.hpp"

namespace {

namespace fs = std::filesystem;
using bench::Clock, bench::median, bench::ms_since, bench::wall_clock;

/// Sentences as people write them: a few words are everywhere, most are rare.
class Sentences {
public:
    std::string next() {
        std::string words;
        for (int n = 0; n < 9; ++n) {
            const auto at = std::min(static_cast<std::size_t>(rare_(random_)), most_words - 1);
            words += (n > 0 ? " " : "") + (at < common.size() ? std::string(common[at]) : made(at));
        }
        return words;
    }

private:
    static constexpr std::size_t most_words = 4000;
    static constexpr std::array<std::string_view, 12> common{"the",   "fixture", "shift",   "tray",
                                                             "waits", "late",    "station", "press",
                                                             "cycle", "label",   "after",   "tester"};
    static std::string made(std::size_t at) {
        std::string word;
        for (auto left = at; left > 0; left /= 20)
            word += "bcdfghjklmnpqrstvwxz"[left % 20], word += "aeiou"[left % 5];
        return word;
    }
    std::mt19937 random_{7};
    std::geometric_distribution<int> rare_{0.01};
};

/// Many slips a record: what is measured is the looking up.
void fill(const fs::path& dir, std::size_t slips) {
    bench::make_station(dir, 1, journal::seconds(1));
    journal::Store store(kata::store_file(dir), journal::Store::Mode::read_write);
    Sentences sentences;
    constexpr std::size_t at_a_time = 100;
    store.transact([&] {
        for (std::size_t from = 0; from < slips; from += at_a_time) {
            const auto end = store.frontier();
            journal::Record record;
            record.s = end.s + 1;
            record.t.t = end.t.t + 1;
            record.w = "2025-11-14T13:52:00.000+01:00";
            record.a = "learning.add";
            for (std::size_t n = from; n < std::min(slips, from + at_a_time); ++n) {
                const auto id = fmt::format("learning/{}-{}.{}", store.jid(), record.s, n - from);
                record.c.push_back({id, "board", std::string("board/cell"), {}});
                record.c.push_back({id, "learning", sentences.next(), {}});
            }
            store.append(record);
        }
    });
}

void measure_all(std::size_t slips, int runs, const fs::path& work) {
    fill(work / "wall", slips);
    const journal::Store store(kata::store_file(work / "wall"), journal::Store::Mode::read_only);
    fmt::print("| a page of nine among {} slips | found | median | slowest |\n|---|---|---|---|\n", slips);
    for (const auto* words : {"", "fixt", "fixt lat", "t", "late tray press shift", "babe", "nobody"}) {
        std::vector<double> times;
        std::size_t count = 0;
        for (int run = 0; run < runs; ++run) {
            const auto start = Clock::now();
            count = store.learnings({words, "", 0, 9}).count;
            times.push_back(ms_since(start));
        }
        fmt::print("| \"{}\" | {} | {:.1f} ms | {:.1f} ms |\n", words, count, median(times),
                   *std::ranges::max_element(times));
    }
    kata::Station station(work / "wall");
    const auto start = Clock::now();
    const auto found = station.learnings({"", "", 0, 90}).slips.size();
    fmt::print("\nThe newest {} slips for the wall's own words: {:.1f} ms, once until something is learned\n",
               found, ms_since(start));
}

}  // namespace

int main(int count, char** words) {
    const auto slips = static_cast<std::size_t>(count > 1 ? std::atoll(words[1]) : 100'000);
    const int runs = count > 2 ? std::atoi(words[2]) : 21;
    std::string pattern = (fs::temp_directory_path() / "kataboard-bench-XXXXXX").string();
    const fs::path work = mkdtemp(pattern.data());
    int status = 0;
    try {
        measure_all(slips, runs, work);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "learnings_bench: {}\n", trouble.what());
        status = 1;
    }
    fs::remove_all(work);
    return status;
}
