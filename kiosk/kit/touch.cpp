#include "kiosk/kit/touch.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::int64_t pressed_look_ms = 100;
constexpr std::int64_t longest_deaf_ms = 10'000;  // forgotten after it

// 0 inside; else how far the box would have to grow to hold the spot.
float beside(const PxBox& box, float x, float y) {
    const float dx = std::max({box.x - x, x - (box.x + box.w), 0.0F});
    const float dy = std::max({box.y - y, y - (box.y + box.h), 0.0F});
    return std::max(dx, dy);
}

}  // namespace

void Touch::begin(const Input& input, float slack_px) {
    now_ms_ = input.now_ms;
    slack_px_ = slack_px;
    fires_.clear();
    waiting_.insert(waiting_.end(), input.fingers.begin(), input.fingers.end());
    while (!waiting_.empty() && fires_.empty()) {
        take(waiting_.front());
        waiting_.pop_front();
    }
    if (swallowing_ && !down_ && waiting_.empty()) swallowing_ = false;
    std::erase_if(pressed_, [&](const Since& s) { return now_ms_ >= s.at_ms + pressed_look_ms; });
    std::erase_if(fired_at_, [&](const Since& s) { return now_ms_ >= s.at_ms + longest_deaf_ms; });
}

void Touch::take(const FingerEvent& event) {
    switch (event.what) {
    case FingerEvent::What::down:
        if (down_) return;  // one finger at a time
        down_ = true;
        down_by_touch_ = event.touch;
        finger_down(event);
        return;
    case FingerEvent::What::move:
        if (!down_ || down_by_touch_ != event.touch || !held_) return;
        if (const TouchItem* under = find(event.x_px, event.y_px))
            held_->inside = under->id == held_->item.id;
        else held_->inside = false;
        return;
    case FingerEvent::What::up:
        if (!down_ || down_by_touch_ != event.touch) return;
        down_ = false;
        finger_up(event);
        return;
    }
}

void Touch::finger_down(const FingerEvent& event) {
    held_.reset();
    if (swallowing_ || holding_) return;
    const TouchItem* item = find(event.x_px, event.y_px);
    if (item == nullptr || !item->enabled || deaf(*item, event.at_ms)) return;
    held_ = Held{*item, true};
    pressed_.push_back({item->id, event.at_ms});
    if (item->on_down) fire(*item, event);
}

void Touch::finger_up(const FingerEvent& event) {
    const std::optional<Held> held = std::exchange(held_, std::nullopt);
    if (swallowing_) {
        swallowing_ = false;
        return;
    }
    if (!held || held->item.on_down || holding_) return;
    const TouchItem* item = find(event.x_px, event.y_px);
    if (item != nullptr && item->id == held->item.id && item->enabled) fire(*item, event);
}

void Touch::fire(const TouchItem& item, const FingerEvent& by) {
    fires_ = fired_last_ = item.id;
    fires_by_ = by;
    std::erase_if(fired_at_, [&](const Since& s) { return s.id == item.id; });
    fired_at_.push_back({item.id, by.at_ms});
}

const TouchItem* Touch::find(float x, float y) const {
    const TouchItem* nearest = nullptr;
    float least = slack_px_;
    for (const TouchItem& item : last_) {
        const float distance = beside(item.box, x, y);
        if (!item.reachable || distance > least) continue;
        least = distance;  // of two that both hold the spot the one drawn later is on top
        nearest = &item;
    }
    return nearest;
}

bool Touch::deaf(const TouchItem& item, std::int64_t at_ms) const {
    const auto it = std::ranges::find(fired_at_, item.id, &Since::id);
    return it != fired_at_.end() && at_ms < it->at_ms + item.deaf_ms;
}

bool Touch::looks_pressed(const std::string& id) const {
    if (holding_ && id == fired_last_) return true;
    if (held_ && held_->inside && held_->item.id == id) return true;
    return std::ranges::find(pressed_, id, &Since::id) != pressed_.end();
}

std::string Touch::own_id(std::string id) const {
    const std::string first = id;
    for (int n = 2; std::ranges::find(building_, id, &TouchItem::id) != building_.end(); ++n)
        id = first + "#" + std::to_string(n);
    return id;
}

Touched Touch::offer(TouchItem item) {
    item.id = own_id(std::move(item.id));
    const Touched touched{!fires_.empty() && item.id == fires_, looks_pressed(item.id), fires_by_.at_ms,
                          fires_by_.x_px, fires_by_.y_px};
    building_.push_back(std::move(item));
    return touched;
}

void Touch::swallow() {
    swallowing_ = true;
    held_.reset();
    pressed_.clear();
}

void Touch::hold(bool on) { holding_ = on; }

void Touch::cover() {
    for (TouchItem& item : building_) item.reachable = false;
}

void Touch::end() {
    last_ = std::move(building_);
    building_.clear();
}

std::optional<std::int64_t> Touch::next_frame_at() const {
    // What fired has changed what the rest of the frame shows.
    if (!waiting_.empty() || !fires_.empty()) return now_ms_;
    std::optional<std::int64_t> at;
    for (const Since& s : pressed_)
        if (!at || s.at_ms + pressed_look_ms < *at) at = s.at_ms + pressed_look_ms;
    return at;
}

}  // namespace ui
