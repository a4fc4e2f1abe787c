// A thread that is not waited for for ever.
#include "kiosk/app/errand.hpp"

#include <utility>

namespace kiosk {

Errand::Errand(Writer::Runs runs, Work work, std::chrono::milliseconds patience) : patience_(patience) {
    const auto run = [shared = shared_, work = std::move(work)] {
        work(shared->stop);
        {
            const std::scoped_lock lock(shared->mutex);
            shared->done = true;
        }
        shared->ended.notify_all();
    };
    if (runs == Writer::Runs::at_once) {
        run();
    } else {
        thread_ = std::thread(run);
    }
}

Errand::~Errand() {
    stop();
    if (!thread_.joinable()) {
        return;
    }
    bool ended = false;
    {
        std::unique_lock lock(shared_->mutex);
        ended = shared_->ended.wait_for(lock, patience_, [this] { return shared_->done; });
    }
    if (ended) {
        thread_.join();
    } else {
        thread_.detach();
    }
}

bool Errand::done() const {
    const std::scoped_lock lock(shared_->mutex);
    return shared_->done;
}

}  // namespace kiosk
