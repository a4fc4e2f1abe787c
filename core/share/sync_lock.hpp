// One sync of a station at a time: the timer's and one that a person started must not run at once. A lock of the station's own
// directory, never of the share; it goes with the process, however that ends.
#pragma once

#include <filesystem>

namespace share {

class SyncLock {
public:
    /// Throws std::runtime_error with one sentence where the file cannot be made.
    explicit SyncLock(const std::filesystem::path& station_dir);
    ~SyncLock();
    SyncLock(const SyncLock&) = delete;
    SyncLock& operator=(const SyncLock&) = delete;
    /// False: another process has it.
    bool is_ours() const { return ours_; }

private:
    int fd_ = -1;
    bool ours_ = false;
};

}  // namespace share
