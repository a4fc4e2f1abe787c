// Waits on a thread without a fixed sleep; gives up after ten seconds.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace tests {

class Bell {
public:
    void ring() {
        {
            const std::scoped_lock lock(mutex_);
            ++rung_;
        }
        changed_.notify_all();
    }
    bool wait_for(int times) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return rung_ >= times; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int rung_ = 0;
};

}  // namespace tests
