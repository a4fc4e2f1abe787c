// The generator of the vectors is a Lehmer sequence (multiplier 16807, modulus 2^31 - 1).
#include "core/command/downsample_case.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "core/measure/centre.hpp"
#include "core/measure/envelope.hpp"

namespace command {

namespace {

using Json = nlohmann::ordered_json;

double next_value(const std::string& generator, std::int64_t s, std::size_t row, std::size_t n,
                  double before) {
    if (generator == "walk") {
        return before + static_cast<double>(s % 201 - 100);
    }
    if (generator == "noise") {
        return static_cast<double>(s % 20001 - 10000);
    }
    if (generator == "spike") {
        return static_cast<double>(s % 11);
    }
    if (generator == "step") {
        return (row < n / 2 ? 0.0 : 1000.0) + static_cast<double>(s % 21 - 10);
    }
    if (generator == "const") {
        return 7;
    }
    throw std::runtime_error("the generator \"" + generator +
                             "\" is not known; use walk, noise, spike, step or const");
}

std::vector<double> generated(const Json& document) {
    const auto n = document.at("n").get<std::size_t>();
    const auto seed = document.at("seed").get<std::int64_t>();
    const auto generator = document.at("generator").get<std::string>();
    std::vector<double> values(n);
    std::int64_t s = seed;
    double before = 0;
    for (std::size_t row = 0; row < n; ++row) {
        s = 16807 * s % 2147483647;
        values[row] = before = next_value(generator, s, row, n, before);
    }
    if (generator == "spike" && n > 0) {
        values[static_cast<std::size_t>(seed) % n] = 100000;
    }
    return values;
}

std::string as_text(const std::vector<measure::ColumnEnvelope>& columns) {
    std::string text = "col,count,first_i,first,last_i,last,min_i,min,max_i,max\n";
    for (const auto& c : columns) {
        text += fmt::format("{},{},{},{:.0f},{},{:.0f},{},{:.0f},{},{:.0f}\n", c.column, c.count, c.first_row,
                            c.first, c.last_row, c.last, c.least_row, c.least, c.greatest_row, c.greatest);
    }
    return text;
}

std::string sha256_hex(const std::string& text) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::string hex;
    for (const auto byte : hash) {
        hex += fmt::format("{:02x}", byte);
    }
    return hex;
}

}  // namespace

void compute_downsample(Json& document) {
    auto values = generated(document);
    document["y_first10"] = std::vector<double>(
        values.begin(),
        values.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(10, values.size())));
    document["y_sum"] = measure::exact_sum(values);
    if (!values.empty()) {
        document["y_min"] = *std::ranges::min_element(values);
        document["y_max"] = *std::ranges::max_element(values);
    }
    for (const auto& row : document.value("gaps", std::vector<std::size_t>{})) {
        if (row < values.size()) {
            values[row] = measure::missing;
        }
    }
    const auto columns = measure::envelope(values, document.at("columns").get<std::size_t>());
    document["rows"] = columns.size();
    document["sha256"] = sha256_hex(as_text(columns));
}

}  // namespace command
