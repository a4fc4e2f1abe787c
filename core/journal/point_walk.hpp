// Points of a metric lie in runs (schema.cpp): one for those of no batch, one for each import. Here they are merged in the order
// in which they are shown. Used inside core/journal only.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

#include "core/journal/database.hpp"
#include "core/journal/stamp.hpp"

namespace journal {

/// Where a point stands among all points of its metric.
struct Place {
    Moment at;
    Stamp t;
    std::int64_t tie = 0;
    std::int64_t k = 0;
    auto operator<=>(const Place&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};

inline constexpr Place first_place{{INT64_MIN}, {0}, INT64_MIN, INT64_MIN};
inline constexpr Place end_of_places{{INT64_MAX}, {INT64_MAX}, INT64_MAX, INT64_MAX};

struct Run {
    std::int64_t batch = 0;
    Moment earliest, latest;
    bool counts = true;  ///< not of an import that was taken back or never finished
};

std::vector<Run> runs_of(Database& db, std::int64_t metric);

/// Merges the runs of a metric. A run is opened when the walk comes to its first point, so few are open at a time.
/// A Cursor reads one run: `bool step()`, `const Place& place() const`.
template <class Cursor> class Walk {
public:
    using Open = std::function<Cursor(const Run&)>;
    Walk(std::vector<Run> runs, Open open) : waiting_{std::move(runs)}, open_{std::move(open)} {
        std::ranges::sort(waiting_, std::ranges::greater{}, &Run::earliest);
    }

    const Cursor* next() {
        if (used_ && !used_->step())
            std::erase_if(cursors_, [&](const auto& cursor) { return cursor.get() == used_; });
        used_ = first();
        while (!waiting_.empty() && (!used_ || waiting_.back().earliest <= used_->place().at)) {
            auto cursor = std::make_unique<Cursor>(open_(waiting_.back()));
            waiting_.pop_back();
            if (cursor->step()) cursors_.push_back(std::move(cursor));
            used_ = first();
        }
        return used_;
    }

private:
    Cursor* first() const {
        if (cursors_.size() == 1) return cursors_.front().get();
        const auto it =
            std::ranges::min_element(cursors_, {}, [](const auto& cursor) { return cursor->place(); });
        return it == cursors_.end() ? nullptr : it->get();
    }

    std::vector<Run> waiting_;  // the earliest last
    Open open_;
    std::vector<std::unique_ptr<Cursor>> cursors_;
    Cursor* used_ = nullptr;
};

}  // namespace journal
