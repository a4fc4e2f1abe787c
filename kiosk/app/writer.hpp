// The one thread that writes. It has a Station of its own, so a slow disk never holds up the glass.
//
// 1 The panel thread puts jobs in; the writer takes them in order, one transaction each.
// 2 Every job is answered through the inbox, also the one that broke: the answer then carries the sentence.
// 3 When the writer is destroyed it first finishes what was put in: a tapped Save is never dropped.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/kata/station.hpp"
#include "kiosk/app/inbox.hpp"

namespace kiosk {

struct Written {
    std::uint64_t ticket = 0;
    kata::Answer answer;
    std::string broken;  ///< one sentence when the disk or the file is broken; the action is not stored
};

class Writer {
public:
    enum class Runs { on_a_thread, at_once };  ///< at_once: tests, and pictures

    Writer(std::filesystem::path dir, kata::StationOptions options, Runs runs, std::function<void()> wake);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void handle(std::uint64_t ticket, kata::Intent intent, kata::Moment now);
    /// Keeps half-typed things; answered only when it broke.
    void remember(std::string key, std::optional<std::string> text);
    std::vector<Written> take_answers() { return answers_.take_all(); }

private:
    using Job = std::function<void(kata::Station&)>;
    void put(Job job);
    void run();
    void do_job(const Job& job);
    kata::Station& station();

    std::filesystem::path dir_;
    kata::StationOptions options_;
    Runs runs_;
    Inbox<Written> answers_;
    std::unique_ptr<kata::Station> station_;  // made by the thread that uses it
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace kiosk
