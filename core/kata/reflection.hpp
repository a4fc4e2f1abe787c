// A learner's own line after a coaching cycle: the body of a private note of that kind.
#pragma once

#include <string>
#include <string_view>

namespace kata {

struct Reflection {
    std::string words;
    bool operator==(const Reflection&) const = default;
};
/// As the note's body.
std::string to_body(const Reflection& reflection);
/// Empty where the body is none of these.
Reflection reflection_from(std::string_view body);

}  // namespace kata
