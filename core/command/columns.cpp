// Numbers out of a CSV.
#include "core/command/columns.hpp"

#include <charconv>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/measure/centre.hpp"

namespace command {

namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    while (true) {
        const auto comma = line.find(',');
        fields.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) {
            return fields;
        }
        line.remove_prefix(comma + 1);
    }
}

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = trouble == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

/// Where y and n stand in a row.
struct Places {
    std::size_t y = 0;
    std::optional<std::size_t> n;
};

Places places_in(const std::vector<std::string_view>& names) {
    Places places{names.size() - 1, std::nullopt};
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (names[k] == "y" || names[k] == "value") {
            places.y = k;
        } else if (names[k] == "n") {
            places.n = k;
        }
    }
    return places;
}

double value_at(const std::vector<std::string_view>& fields, std::size_t place, const std::string& where) {
    if (place >= fields.size() || fields[place].empty()) {
        return measure::missing;
    }
    const auto value = number_of(fields[place]);
    if (!value) {
        throw std::runtime_error(where + ": \"" + std::string(fields[place]) +
                                 "\" is not a number; write it with digits and a point");
    }
    return *value;
}

}  // namespace

Columns read_columns(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("There is no file " + file.string() + " to read");
    }
    Columns columns;
    Places places;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        const auto fields = fields_of(line);
        if (number == 1) {
            places = places_in(fields);
            if (!fields[places.y].empty() && !number_of(fields[places.y])) {
                continue;  // the header
            }
        }
        if (line.empty()) {
            continue;
        }
        const auto where = file.filename().string() + " line " + std::to_string(number);
        columns.y.push_back(value_at(fields, places.y, where));
        if (places.n) {
            columns.n.push_back(value_at(fields, *places.n, where));
        }
    }
    return columns;
}

}  // namespace command
