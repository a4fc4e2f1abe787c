// `kata simulate`: a plant in a box, for people who plan a roll-out and for nights full of them. No station is needed, none is touched.
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <unistd.h>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"
#include "core/share/simulate.hpp"

namespace command {
namespace {

namespace fs = std::filesystem;

struct Simulate {
    share::SimulateAsk ask;
    int histories = 1;
    bool json = false;
};

/// A folder of its own, in memory where there is one: a history flushes thousands of times.
class Workshop {
public:
    Workshop() {
        const fs::path memory{"/dev/shm"};
        auto name = ((::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path()) /
                     "kata-simulate-XXXXXX")
                        .string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("No folder can be made for the simulation; make room in " + name);
        dir_ = name;
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(dir_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    const fs::path& dir() const { return dir_; }

private:
    fs::path dir_;
};

share::Simulated run_one(const share::SimulateAsk& ask) {
    const Workshop workshop;
    share::seed_everything(ask.seed);
    return share::simulate(ask, workshop.dir());
}

std::string sentence(const share::SimulateAsk& ask, const share::Simulated& result) {
    if (!result.fault.empty()) return fmt::format("seed {}: {}", ask.seed, result.fault);
    return fmt::format("seed {}: {} ended equal, {}, {}, state {}", ask.seed,
                       counted(result.stations, "station", "stations"),
                       counted(result.records, "record", "records"), counted(result.files, "file", "files"),
                       result.digest.substr(0, 16));
}

nlohmann::ordered_json object_of(const share::SimulateAsk& ask, const share::Simulated& result) {
    nlohmann::ordered_json happened = nlohmann::ordered_json::object();
    for (const auto& [what, count] : result.happened) happened[what] = count;
    return {{"seed", ask.seed},          {"equal", result.fault.empty()},
            {"fault", result.fault},     {"stations", result.stations},
            {"records", result.records}, {"files", result.files},
            {"digest", result.digest},   {"happened", std::move(happened)}};
}

int simulate(Call& call, Simulate wish) {
    std::map<std::string, int> happened;
    int faults = 0;
    const auto first = wish.ask.seed;
    Progress bar(call.io);
    for (int n = 0; n < wish.histories; ++n) {
        wish.ask.seed = first + static_cast<std::uint64_t>(n);
        const auto result = run_one(wish.ask);
        for (const auto& [what, count] : result.happened) happened[what] += count;
        if (!result.fault.empty()) ++faults;
        if (wish.json) call.put(json_line(object_of(wish.ask, result)) + '\n');
        else if (wish.histories == 1 || !result.fault.empty()) call.put(sentence(wish.ask, result) + '\n');
        bar.show(static_cast<std::uint64_t>(n) + 1, static_cast<std::uint64_t>(wish.histories));
    }
    if (!wish.json) {
        for (const auto& [what, count] : happened) call.put(fmt::format("{:>10}  {}\n", count, what));
        call.put(fmt::format("{:>10}  histories from seed {}, {} of them with a fault\n", wish.histories,
                             first, faults));
    }
    return faults == 0 ? 0 : 1;
}

}  // namespace

void add_simulate_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Simulate>();
    auto* sub = kata.add_subcommand(
        "simulate", "Lives years of a plant in a box and looks whether all stations end equal");
    constexpr int most_stations = 50;
    constexpr int most_edits = 1'000'000;
    sub->add_option("--stations", wish->ask.stations, "How many at the beginning")
        ->check(CLI::Range(1, most_stations))
        ->capture_default_str();
    sub->add_option("--edits", wish->ask.edits, "That people make in all")
        ->check(CLI::Range(1, most_edits))
        ->capture_default_str();
    sub->add_option("--seed", wish->ask.seed, "The same number gives the same history")
        ->capture_default_str();
    sub->add_option("--histories", wish->histories, "So many, each with the next seed")
        ->check(CLI::Range(1, most_edits))
        ->capture_default_str();
    sub->add_flag("--json", wish->json, "One object a line");
    sub->callback([&call, wish] { call.work = [&call, wish] { return simulate(call, *wish); }; });
}

}  // namespace command
