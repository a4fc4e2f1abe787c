// The last page may be short; there is always one.
#include "kiosk/screens/pages.hpp"

#include <algorithm>

namespace kiosk {

Pages pages_of(std::size_t rows, std::size_t per_page, int page) {
    Pages pages;
    const auto each = std::max<std::size_t>(per_page, 1);
    pages.count = static_cast<int>(std::max<std::size_t>((rows + each - 1) / each, 1));
    pages.page = std::clamp(page, 0, pages.count - 1);
    pages.from = std::min(rows, each * static_cast<std::size_t>(pages.page));
    pages.to = std::min(rows, pages.from + each);
    return pages;
}

std::size_t rows_in(float room, float row_h, float gap) {
    return static_cast<std::size_t>(std::max(1.0F, (room + gap) / (row_h + gap)));
}

}  // namespace kiosk
