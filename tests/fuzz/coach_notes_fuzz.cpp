// Any bytes as the body of a private note: read or not, and what was read is read again as it was written.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/kata/coach_notes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    if (const auto entry = kata::coach_log_of(body)) {
        if (kata::coach_log_of(kata::body_of(*entry)) != entry) {
            std::abort();
        }
    }
    if (const auto sheet = kata::observation_of(body)) {
        const auto again = kata::body_of(*sheet);
        if (again.size() <= 65'536 && kata::observation_of(again) != sheet) {
            std::abort();
        }
    }
    return 0;
}
