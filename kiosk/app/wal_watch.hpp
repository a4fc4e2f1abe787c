// Notices that another program (`kata`, the nightly sync) wrote to the station's file, so that the panel can sleep until then.
#pragma once

#include <filesystem>
#include <functional>
#include <thread>

namespace kiosk {

/// Calls `changed` from a thread of its own after every write to station.db-wal. It is only a hint: Station::refresh() confirms it.
class WalWatch {
public:
    WalWatch(const std::filesystem::path& dir, std::function<void()> changed);
    ~WalWatch();
    WalWatch(const WalWatch&) = delete;
    WalWatch& operator=(const WalWatch&) = delete;

private:
    void run(const std::function<void()>& changed) const;

    int notify_ = -1;  // inotify
    int end_ = -1;     // eventfd: written once, by the destructor
    std::thread thread_;
};

}  // namespace kiosk
