// A test case of the SPC vectors computed anew: its specification and CSV in, the whole document out.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>

#include "core/command/columns.hpp"
#include "core/measure/attribute.hpp"
#include "core/measure/capability.hpp"
#include "core/measure/series.hpp"

namespace command {

/// Reads CASE.json (kind series, attribute, capability, takt or downsample) and the CSV it names beside it; gives the document with
/// every computed field. Throws std::runtime_error with one sentence.
nlohmann::ordered_json computed_case(const std::filesystem::path& file);

/// Sets what the columns give in a document of the kind series, attribute or capability.
void compute_into(nlohmann::ordered_json& document, const Columns& columns);

nlohmann::ordered_json to_json(const measure::Phase& phase);
nlohmann::ordered_json to_json(const measure::Capability& found);
/// "p", "u", else c.
measure::AttributeChart attribute_kind(const std::string& words);

}  // namespace command
