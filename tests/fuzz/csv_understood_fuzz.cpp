// Any bytes as a table to import: points, refused rows or one sentence, the same in every walk over the file.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "core/csv/points.hpp"

namespace {

using namespace csv;

/// What is said of the file, from one byte.
Wish wish_from(std::uint8_t byte) {
    Wish wish;
    wish.metric = "Exit cycle";
    wish.unit = (byte & 1U) != 0 ? "s" : "mm";
    if ((byte & 1U) != 0) wish.seconds_in_unit = 1;
    wish.zone = "Europe/Berlin";
    if ((byte & 2U) != 0) wish.dates = DayOrder::dmy;
    if ((byte & 4U) != 0) wish.decimal = DecimalMark::comma;
    if ((byte & 8U) != 0) wish.day = kata::Day{2025, 11, 14};
    if ((byte & 16U) != 0) wish.value_column = "2";
    if ((byte & 32U) != 0) wish.time_column = "1";
    if ((byte & 64U) != 0) {
        wish.every = kata::Span{1000};
        wish.start = kata::Moment{0};
    }
    return wish;
}

std::size_t walk(std::istream& in, const Understood& understood, const Wish& wish) {
    Points points(in, understood, wish);
    std::size_t rows = 0;
    while (const auto taken = points.next()) {
        ++rows;
        if (const auto* point = std::get_if<Point>(&taken->what)) {
            if (!std::isfinite(point->value) || !is_utf8(point->note) || !is_utf8(point->place)) std::abort();
        } else if (const auto* refused = std::get_if<RefusedRow>(&taken->what)) {
            if (refused->reason.empty()) std::abort();
        }
    }
    return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto wish = wish_from(data[0]);
    try {
        std::istringstream in(std::string(reinterpret_cast<const char*>(data + 1), size - 1));
        const auto understood = understand(in, wish);
        const auto rows = walk(in, understood, wish);
        if (rows != understood.rows || rows != walk(in, understood, wish)) std::abort();
    } catch (const std::runtime_error& why) {
        if (std::string(why.what()).empty()) std::abort();
    }
    return 0;
}
