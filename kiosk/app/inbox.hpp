// Where threads meet: others put in, the panel thread takes all out at once. Nothing else is shared.
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace kiosk {

template <typename T> class Inbox {
public:
    /// `wake` is called after every put, outside the lock; it must be callable from any thread.
    void on_put(std::function<void()> wake) { wake_ = std::move(wake); }

    void put(T item) {
        {
            const std::scoped_lock lock(mutex_);
            items_.push_back(std::move(item));
        }
        if (wake_) {
            wake_();
        }
    }

    std::vector<T> take_all() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(items_, {});
    }

private:
    std::mutex mutex_;
    std::vector<T> items_;
    std::function<void()> wake_;
};

/// An inbox for work that can outlive the panel: once muted it wakes nobody.
template <typename T> class Post {
public:
    /// `bell` is called after every put; it must be callable from any thread.
    explicit Post(std::function<void()> bell) : bell_(std::move(bell)) {
        inbox_.on_put([this] {
            const std::scoped_lock lock(mutex_);
            if (bell_) {
                bell_();
            }
        });
    }
    Post(const Post&) = delete;
    Post& operator=(const Post&) = delete;

    void put(T item) { inbox_.put(std::move(item)); }
    std::vector<T> take_all() { return inbox_.take_all(); }
    void mute() {
        const std::scoped_lock lock(mutex_);
        bell_ = nullptr;
    }

private:
    Inbox<T> inbox_;
    std::mutex mutex_;
    std::function<void()> bell_;
};

}  // namespace kiosk
