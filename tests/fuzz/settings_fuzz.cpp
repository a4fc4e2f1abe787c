// Any bytes as settings.toml: settings or one sentence, and what is written of them reads back the same.
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "core/kata/settings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    kata::Settings settings;
    try {
        settings = kata::parse_settings(text);
    } catch (const std::runtime_error& trouble) {
        if (std::string(trouble.what()).empty()) std::abort();
        return 0;
    }
    if (kata::parse_settings(kata::settings_text(settings)) != settings) std::abort();
    return 0;
}
