// Work on a thread of its own that may hang on a stick or a share: it can be told to stop, and nobody has to wait for it.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "kiosk/app/writer.hpp"

namespace kiosk {

class Errand {
public:
    /// May only use what it holds itself: it can outlive everybody. It must not throw.
    using Work = std::function<void(const std::atomic<bool>& stop)>;

    Errand(Writer::Runs runs, Work work, std::chrono::milliseconds patience = std::chrono::seconds(2));
    /// Tells it to stop and waits a little; a thread that still hangs is left behind.
    ~Errand();
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    void stop() { shared_->stop = true; }
    bool done() const;

private:
    struct Shared {
        std::atomic<bool> stop = false;
        std::mutex mutex;
        std::condition_variable ended;
        bool done = false;
    };
    std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
    std::chrono::milliseconds patience_;
    std::thread thread_;
};

}  // namespace kiosk
