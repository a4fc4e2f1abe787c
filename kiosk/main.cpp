// kataboard: opens a window and a station, and runs the panel until the window is closed. The only clock of the kiosk is read here.
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>

#include <pthread.h>

#include "core/kata/identity.hpp"
#include "core/kata/settings.hpp"
#include "kiosk/app/app.hpp"
#include "kiosk/app/arguments.hpp"
#include "kiosk/app/demo_place.hpp"
#include "kiosk/app/first_app.hpp"
#include "kiosk/app/shot.hpp"
#include "kiosk/app/wal_watch.hpp"
#include "kiosk/window/window.hpp"

namespace {

using journal::Moment;

/// SIGTERM and SIGINT end the loop as closing the window does. They are blocked in every thread but one, which sleeps until one comes:
/// a handler could not wake a window system's wait.
sigset_t end_signals() {
    sigset_t set{};
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

class EndSignals {
public:
    explicit EndSignals(std::function<void()> wake)
        : thread_([this, wake = std::move(wake)] {
              const auto set = end_signals();
              int which = 0;
              sigwait(&set, &which);
              asked_ = true;
              wake();
          }) {}
    ~EndSignals() {
        // It waits for this signal and takes it; nobody is ended by it.
        pthread_kill(thread_.native_handle(), SIGTERM);  // NOLINT(bugprone-bad-signal-to-kill-thread)
        thread_.join();
    }
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    bool asked() const { return asked_; }

private:
    std::atomic<bool> asked_ = false;
    std::thread thread_;
};

Moment wall_clock() {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

/// The wall clock, started somewhere else if --now says so.
class WallClock {
public:
    explicit WallClock(std::optional<Moment> start)
        : ahead_(start ? *start - wall_clock() : journal::Span{}) {}
    Moment now() const { return wall_clock() + ahead_; }

private:
    journal::Span ahead_;
};

std::filesystem::path station_dir(const kiosk::Arguments& arguments, Moment now) {
    if (arguments.demo) {
        return kiosk::demo_place(now);
    }
    if (arguments.data.empty()) {
        throw std::runtime_error("name the station's directory with --data DIR, or try --demo");
    }
    return arguments.data;
}

bool is_over(const kiosk::App&) { return false; }
bool is_over(const kiosk::FirstApp& first) { return first.over(); }

template <class Panel>
void run(Panel& app, window::Window& glass, const WallClock& clock, const EndSignals& signals,
         std::ofstream& trace) {
    ui::Panel panel = glass.panel();
    ui::Input input{{}, {}, window::monotonic_ms()};
    while (!glass.closed() && !signals.asked() && !is_over(app)) {
        if (glass.panel() != panel) {
            panel = glass.panel();
            app.set_panel(panel);
        }
        if (app.wants_frame(input, clock.now())) {
            glass.show(app.frame(input, clock.now()));
            if (trace.is_open()) {
                trace << ui::to_json_line(app.trace()) << '\n' << std::flush;
            }
        }
        input = glass.wait(app.sleep_ms(window::monotonic_ms(), clock.now()));
    }
}

std::ofstream open_trace(const std::filesystem::path& file) {
    std::ofstream trace;
    if (!file.empty()) {
        trace.open(file, std::ios::app);
        if (!trace) {
            throw std::runtime_error("cannot write the trace file " + file.string() +
                                     "; name one in a folder you may write to");
        }
    }
    return trace;
}

/// A panel without a station: its first pages, until one stands. False where the window was closed before.
bool make_station(const std::filesystem::path& dir, const kiosk::Arguments& arguments, window::Window& glass,
                  const WallClock& clock, std::ofstream& trace) {
    kiosk::FirstApp first(dir, glass.panel(),
                          {kiosk::real_share_help(), kiosk::Writer::Runs::on_a_thread,
                           [&glass] { glass.wake(); }, arguments.theme});
    const EndSignals signals([&glass] { glass.wake(); });
    run(first, glass, clock, signals, trace);
    return first.over();
}

/// Before anything is recorded: a disk that woke up in another machine must not go on in the other one's journal.
void settle_identity(const std::filesystem::path& dir, kata::Moment now) {
    kata::Station station{dir};
    kata::settle_identity(station, kata::hardware_of("/sys"), now);
}

int start(const kiosk::Arguments& arguments) {
    const WallClock clock(arguments.now);
    const auto dir = station_dir(arguments, clock.now());
    const bool fresh = kiosk::is_new_panel(dir);
    if (!arguments.share.empty() && !fresh) {
        kata::write_share_folder(kata::settings_file(dir), arguments.share);
    }
    if (!arguments.shot.empty()) {
        return kiosk::take_shot(arguments, dir, clock.now());
    }
    const auto glass = window::open({arguments.system, arguments.panel});
    auto trace = open_trace(arguments.trace);
    if (fresh) {
        if (!make_station(dir, arguments, *glass, clock, trace)) {
            return 0;
        }
        if (!arguments.share.empty()) {
            kata::write_share_folder(kata::settings_file(dir), arguments.share);
        }
    }
    settle_identity(dir, clock.now());
    kiosk::App app(dir, glass->panel(),
                   {{},
                    kiosk::Writer::Runs::on_a_thread,
                    [&glass] { glass->wake(); },
                    arguments.theme,
                    arguments.screen,
                    arguments.board});
    const kiosk::WalWatch watch(dir, [&glass] { glass->wake(); });
    const EndSignals signals([&glass] { glass->wake(); });
    run(app, *glass, clock, signals, trace);
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const auto end_set = end_signals();
    pthread_sigmask(SIG_BLOCK, &end_set,
                    nullptr);  // before any thread is made, so that all of them inherit the mask
    try {
        kiosk::Arguments arguments;
        if (const auto status = kiosk::read_arguments(count, words, arguments)) {
            return *status;
        }
        if (arguments.list_screens) {
            for (const auto& screen : kiosk::screens()) {
                fmt::print("{}\n", screen.name);
            }
            return 0;
        }
        return start(arguments);
    } catch (const std::exception& trouble) {
        fmt::print(stderr, "kataboard: {}\n", trouble.what());
        return 1;
    }
}
