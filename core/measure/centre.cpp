// Centre lines.
#include "core/measure/centre.hpp"

#include <algorithm>

namespace measure {

namespace {

/// Neumaier 1974: the low part that a plain sum loses is carried along.
class Sum {
public:
    void add(double value) {
        const double next = high_ + value;
        low_ += std::abs(high_) >= std::abs(value) ? (high_ - next) + value : (value - next) + high_;
        high_ = next;
    }
    double total() const { return high_ + low_; }

private:
    double high_ = 0;
    double low_ = 0;
};

}  // namespace

double exact_sum(std::span<const double> values) {
    Sum sum;
    for (const double value : values) {
        if (!is_missing(value)) {
            sum.add(value);
        }
    }
    return sum.total();
}

std::optional<double> exact_mean(std::span<const double> values) {
    Sum sum;
    std::size_t count = 0;
    for (const double value : values) {
        if (!is_missing(value)) {
            sum.add(value);
            ++count;
        }
    }
    if (count == 0) {
        return std::nullopt;
    }
    const double first = sum.total() / static_cast<double>(count);
    Sum rest;
    for (const double value : values) {
        if (!is_missing(value)) {
            rest.add(value - first);
        }
    }
    return first + rest.total() / static_cast<double>(count);
}

std::optional<double> median_in_place(std::vector<double>& values) {
    std::erase_if(values, is_missing);
    if (values.empty()) {
        return std::nullopt;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) {
        return *middle;
    }
    const double below = *std::max_element(values.begin(), middle);
    return (below + *middle) / 2;
}

}  // namespace measure
