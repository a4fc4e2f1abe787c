// The figures of the README, measured and printed as a table: exec to first storyboard frame with 20 and with 1,000,000 points (run in
// turn, so that a busy machine slows both), tap to stored and drawn beside the disk's own flush, idle processor share, memory.
//
//   build/bench/panel_bench [RUNS] [IDLE_SECONDS]        needs a display (DISPLAY=…, such as Xvfb's)
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/app/app.hpp"
#include "kiosk/window/window.hpp"
#include "tests/bench/bench_station.hpp"

extern char** environ;

namespace {

namespace fs = std::filesystem;
using bench::Clock, bench::make_station, bench::median, bench::ms_since, bench::wall_clock;

/// A running kataboard; ended by its pid.
class Program {
public:
    Program(const fs::path& program, const fs::path& dir, const fs::path& pipe, const std::string& screen) {
        std::vector<std::string> words{program.string(), "--data",  dir.string(),
                                       "--screen",       screen,    "--trace",
                                       pipe.string(),    "--panel", "1920x1080@4.033"};
        std::vector<char*> argv;
        for (auto& word : words) {
            argv.push_back(word.data());
        }
        argv.push_back(nullptr);
        if (posix_spawn(&pid_, program.c_str(), nullptr, nullptr, argv.data(), environ) != 0) {
            throw std::runtime_error("starting " + program.string());
        }
    }
    ~Program() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    pid_t pid() const { return pid_; }

private:
    pid_t pid_ = 0;
};

/// Milliseconds from exec until the first frame stands on the display: the trace's first line is written after it was presented.
double first_frame_ms(const fs::path& program, const fs::path& dir, const fs::path& pipe) {
    const auto start = Clock::now();
    const Program running(program, dir, pipe, "storyboard");
    std::ifstream lines(pipe);
    std::string line;
    std::getline(lines, line);
    return ms_since(start);
}

double cpu_seconds(pid_t pid) {
    std::ifstream file(fmt::format("/proc/{}/stat", pid));
    std::string text;
    std::getline(file, text);
    std::istringstream rest(text.substr(text.rfind(')') + 2));
    std::string word;
    double ticks = 0;
    for (int field = 3; field <= 15 && rest >> word; ++field) {
        ticks += field >= 14 ? std::stod(word) : 0;
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double pss_mib(pid_t pid) {
    std::ifstream file(fmt::format("/proc/{}/smaps_rollup", pid));
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("Pss:")) {
            return std::stod(line.substr(4)) / 1024;
        }
    }
    return 0;
}

struct Idle {
    double share = 0;  // of one core
    double pss = 0;    // MiB
};

Idle idle_of(const fs::path& program, const fs::path& dir, const fs::path& work, int seconds) {
    const auto trace = work / "idle.trace";
    const Program running(program, dir, trace, "glance");
    std::this_thread::sleep_for(std::chrono::seconds(3));
    const double before = cpu_seconds(running.pid());
    const auto start = Clock::now();
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    return {100 * (cpu_seconds(running.pid()) - before) / (ms_since(start) / 1000), pss_mib(running.pid())};
}

/// What the disk itself takes: a small write and fsync in the same folder.
double flush_ms(const fs::path& dir) {
    const int file = open((dir / "flush").c_str(), O_CREAT | O_WRONLY, 0600);
    std::vector<double> times;
    for (int n = 0; n < 20; ++n) {
        const auto start = Clock::now();
        if (write(file, "0123456789", 10) != 10 || fsync(file) != 0) {
            throw std::runtime_error("writing in the bench's folder");
        }
        times.push_back(ms_since(start));
    }
    close(file);
    return median(times);
}

/// The finger leaves Save; until the frame that says "stored" is painted. The writer runs on its own thread, as on a panel.
class Tapping {
public:
    explicit Tapping(const fs::path& dir)
        : glass_(window::open({window::System::offscreen, ui::Panel{}})),
          app_(dir, ui::Panel{},
               {{}, kiosk::Writer::Runs::on_a_thread, {}, {}, kiosk::ScreenId::record_data, ""}) {
        draw();
    }

    /// The finger comes down on the stopwatch's area; until the frame that shows the lap, which is on disk then, is painted. `stored` is
    /// the part until the disk has answered.
    double lap_ms(double& stored) {
        if (app_.showing() == kiosk::ScreenId::record_data) {
            tap("Back");
        }
        if (app_.showing() != kiosk::ScreenId::stopwatch) {
            tap("Stopwatch");
            tap("Start");
        }
        const auto item = find("Lap");
        now_ms_ += 2'000;
        const auto start = Clock::now();
        auto* drawing = app_.frame({{{ui::FingerEvent::What::down, item.box.x + item.box.w / 2,
                                      item.box.y + item.box.h / 2, now_ms_, true}},
                                    {},
                                    now_ms_},
                                   wall_clock());
        while (app_.waits_for_disk()) {
            app_.wants_frame({{}, {}, now_ms_}, wall_clock());
        }
        stored = ms_since(start);
        glass_->show(drawing);
        draw();
        const double shown = ms_since(start);
        press(item, ui::FingerEvent::What::up);
        return shown;
    }

    double save_ms(const std::string& digits) {
        if (app_.showing() != kiosk::ScreenId::record_data) {
            tap("Record data");
        }
        for (const char digit : digits) {
            tap(std::string(1, digit));
        }
        const auto item = find("Save " + digits + " s");
        press(item, ui::FingerEvent::What::down);
        const auto start = Clock::now();
        press(item, ui::FingerEvent::What::up);
        while (app_.waits_for_disk() || app_.showing() == kiosk::ScreenId::record_data) {
            draw();
        }
        draw();
        return ms_since(start);
    }

private:
    ui::ShownItem find(const std::string& label) {
        for (const auto& item : app_.trace().items) {
            if (item.label == label) {
                return item;
            }
        }
        throw std::runtime_error("not on the screen: " + label);
    }
    void draw(std::vector<ui::FingerEvent> fingers = {}) {
        glass_->show(app_.frame({std::move(fingers), {}, now_ms_}, wall_clock()));
    }
    void press(const ui::ShownItem& item, ui::FingerEvent::What what) {
        now_ms_ += 100;
        draw({{what, item.box.x + item.box.w / 2, item.box.y + item.box.h / 2, now_ms_, true}});
    }
    void tap(const std::string& label) {
        const auto item = find(label);
        now_ms_ += 300;
        press(item, ui::FingerEvent::What::down);
        press(item, ui::FingerEvent::What::up);
        draw();
        draw();
    }

    std::int64_t now_ms_ = 1000;
    std::unique_ptr<window::Window> glass_;
    kiosk::App app_;
};

void measure_panel(int runs, int idle_seconds, const fs::path& program, const fs::path& work) {
    const auto few = work / "few";
    const auto many = work / "many";
    make_station(few, 20, journal::minutes(1));
    make_station(many, 1'000'000, journal::minutes(1));
    bench::set_target(few);
    bench::set_target(many);
    const auto pipe = work / "pipe";
    mkfifo(pipe.c_str(), 0600);
    std::vector<double> with_few;
    std::vector<double> with_many;
    std::vector<double> ratios;
    for (int run = -1; run < runs; ++run) {  // the first pair only warms the caches
        const double a = first_frame_ms(program, few, pipe);
        const double b = first_frame_ms(program, many, pipe);
        if (run >= 0) {
            with_few.push_back(a);
            with_many.push_back(b);
            ratios.push_back(b / a);
        }
    }
    Tapping tapping(few);
    std::vector<double> taps;
    for (int n = 0; n < 20; ++n) {
        taps.push_back(tapping.save_ms(std::to_string(100 + n)));
    }
    std::vector<double> laps_stored;
    std::vector<double> laps_shown;
    for (int n = 0; n < 15; ++n) {
        double stored = 0;
        laps_shown.push_back(tapping.lap_ms(stored));
        laps_stored.push_back(stored);
    }
    const double flush = flush_ms(work);
    const auto idle = idle_of(program, many, work, idle_seconds);
    fmt::print("| figure | median |\n|---|---|\n");
    fmt::print("| exec to first storyboard frame, 20 points | {:.0f} ms |\n", median(with_few));
    fmt::print("| exec to first storyboard frame, 1,000,000 points | {:.0f} ms |\n", median(with_many));
    fmt::print("| ratio of the two, pair by pair | {:.2f} |\n", median(ratios));
    fmt::print("| tap on Save to stored and painted (whole frames in software) | {:.0f} ms |\n",
               median(taps));
    fmt::print("| of which one flush of this disk | {:.1f} ms |\n", flush);
    fmt::print("| lap: touch event to stored | {:.0f} ms |\n", median(laps_stored));
    fmt::print("| lap: stored, in flushes of this disk | {:.1f} |\n", median(laps_stored) / flush);
    fmt::print("| lap: touch event to painted as a lap | {:.0f} ms |\n", median(laps_shown));
    fmt::print("| idle processor share over {} s, of one core | {:.2f} % |\n", idle_seconds, idle.share);
    fmt::print("| proportional memory (PSS), 1,000,000 points | {:.0f} MiB |\n", idle.pss);
}

}  // namespace

int main(int count, char** words) {
    const int runs = count > 1 ? std::atoi(words[1]) : 9;
    const int idle_seconds = count > 2 ? std::atoi(words[2]) : 60;
    const auto program = fs::canonical("/proc/self/exe").parent_path().parent_path() / "kataboard";
    std::string pattern = (fs::temp_directory_path() / "kataboard-bench-XXXXXX").string();
    const fs::path work = mkdtemp(pattern.data());
    try {
        measure_panel(runs, idle_seconds, program, work);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "panel_bench: {}\n", trouble.what());
        fs::remove_all(work);
        return 1;
    }
    fs::remove_all(work);
    return 0;
}
