// inotify on the station's directory; a thread that sleeps in poll(2).
#include "kiosk/app/wal_watch.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace kiosk {

namespace {

/// True if any of the events in the buffer concerns the write-ahead log or a freshly made database file.
bool concerns_the_store(const char* events, std::size_t size) {
    std::size_t at = 0;
    while (at + sizeof(inotify_event) <= size) {
        inotify_event event{};
        std::memcpy(&event, events + at, sizeof event);
        const std::string_view name(events + at + sizeof event);
        if (event.len > 0 && name.starts_with("station.db")) {
            return true;
        }
        at += sizeof event + event.len;
    }
    return false;
}

}  // namespace

WalWatch::WalWatch(const std::filesystem::path& dir, std::function<void()> changed)
    : notify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      end_(eventfd(0, EFD_CLOEXEC)) {
    const auto watched =
        notify_ < 0 ? -1 : inotify_add_watch(notify_, dir.c_str(), IN_MODIFY | IN_CREATE | IN_MOVED_TO);
    if (notify_ < 0 || end_ < 0 || watched < 0) {
        const std::string reason = std::strerror(errno);
        close(notify_);
        close(end_);
        throw std::runtime_error("watching " + dir.string() + " for news: " + reason);
    }
    thread_ = std::thread([this, changed = std::move(changed)] { run(changed); });
}

WalWatch::~WalWatch() {
    const std::uint64_t one = 1;
    if (write(end_, &one, sizeof one) == sizeof one && thread_.joinable()) {
        thread_.join();
    }
    close(notify_);
    close(end_);
}

void WalWatch::run(const std::function<void()>& changed) const {
    std::array<pollfd, 2> waits{{{notify_, POLLIN, 0}, {end_, POLLIN, 0}}};
    alignas(inotify_event) std::array<char, 4096> events{};
    while (poll(waits.data(), waits.size(), -1) >= 0 || errno == EINTR) {
        if ((waits[1].revents & POLLIN) != 0) {
            return;
        }
        bool news = false;
        for (ssize_t n = 0; (n = read(notify_, events.data(), events.size())) > 0;) {
            news = concerns_the_store(events.data(), static_cast<std::size_t>(n)) || news;
        }
        if (news) {
            changed();
        }
    }
}

}  // namespace kiosk
