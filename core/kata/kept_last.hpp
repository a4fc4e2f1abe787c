// The last few things that were worked out, good until the board's version changes. Screens may ask at every frame.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <utility>

namespace kata {

/// A deque keeps its elements where they are while others come and go at its ends: what a screen holds stays good in its frame.
template <typename Wish, typename Made> class KeptLast {
public:
    template <typename Make> const Made& get(const Wish& wish, std::uint64_t version, Make make) {
        constexpr std::size_t most_kept = 4;
        std::erase_if(kept_, [&](const One& one) { return one.version != version; });
        const auto it = std::ranges::find(kept_, wish, &One::wish);
        if (it != kept_.end()) return it->made;
        auto made = make();
        if (kept_.size() == most_kept) kept_.pop_front();
        return kept_.emplace_back(One{wish, version, std::move(made)}).made;
    }

private:
    struct One {
        Wish wish;
        std::uint64_t version = 0;
        Made made;
    };
    std::deque<One> kept_;
};

}  // namespace kata
