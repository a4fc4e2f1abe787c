// The down-sampling vectors: generated series, reduced, hashed.
#pragma once

#include <nlohmann/json.hpp>

namespace command {

/// Generates the series the document names, reduces it to its columns and sets rows, y_* and sha256.
void compute_downsample(nlohmann::ordered_json& document);

}  // namespace command
