// A list cut into pages: arithmetic that views and drawing share.
#pragma once

#include <cstddef>

namespace kiosk {

struct Pages {
    int page = 0;  // clamped
    int count = 1;
    std::size_t from = 0, to = 0;
    bool operator==(const Pages&) const = default;
};
Pages pages_of(std::size_t rows, std::size_t per_page, int page);

/// How many rows of that height have room, `gap` between them; at least one.
std::size_t rows_in(float room, float row_h, float gap = 0);

}  // namespace kiosk
