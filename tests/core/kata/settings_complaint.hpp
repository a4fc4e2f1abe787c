// What the settings file is told when it cannot be read as it stands.
#pragma once

#include <stdexcept>
#include <string>

#include "core/kata/settings.hpp"

namespace test {

/// The sentence; empty where there is nothing to say.
inline std::string complaint(const std::string& text) {
    try {
        kata::parse_settings(text);
    } catch (const std::runtime_error& trouble) {
        return trouble.what();
    }
    return "";
}

}  // namespace test
