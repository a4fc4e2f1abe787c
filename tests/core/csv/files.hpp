// Reads a whole file in a test: what was understood of it, and its rows as words.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "core/csv/points.hpp"

namespace files {

/// As an import of Exit cycle, in seconds, on a board in Berlin.
inline csv::Wish wish() {
    csv::Wish wish;
    wish.metric = "Exit cycle";
    wish.unit = "s";
    wish.seconds_in_unit = 1;
    wish.zone = "Europe/Berlin";
    return wish;
}
inline csv::Wish wish_in(std::string unit) {
    auto other = wish();
    other.unit = std::move(unit);
    other.seconds_in_unit.reset();
    return other;
}

struct Read {
    csv::Understood understood;
    std::vector<csv::Taken> rows;
    std::vector<csv::Point> points;
    std::vector<std::string> refused;  ///< "line 3: why"
    std::size_t without_value = 0;
    std::string trouble;  ///< why nothing was read at all
};

inline Read read(const std::string& text, const csv::Wish& wish = files::wish()) {
    Read read;
    std::istringstream in(text);
    try {
        read.understood = csv::understand(in, wish);
        csv::Points points(in, read.understood, wish);
        while (auto taken = points.next()) read.rows.push_back(std::move(*taken));
    } catch (const std::runtime_error& why) {
        read.trouble = why.what();
    }
    for (const auto& [row, what] : read.rows) {
        if (const auto* point = std::get_if<csv::Point>(&what)) read.points.push_back(*point);
        else if (const auto* no = std::get_if<csv::RefusedRow>(&what))
            read.refused.push_back("line " + std::to_string(row.line) + ": " + no->reason);
        else ++read.without_value;
    }
    return read;
}

/// "2025-11-14T13:52:07.000+01:00 107.5"
inline std::string words(const csv::Point& point) {
    std::ostringstream said;
    said << kata::iso(point.at, "Europe/Berlin") << ' ' << point.value;
    return said.str();
}

inline std::string utf16(const std::string& ascii) {
    std::string wide("\xFF\xFE");
    for (const char c : ascii) wide += std::string{c, '\0'};
    return wide;
}

}  // namespace files
