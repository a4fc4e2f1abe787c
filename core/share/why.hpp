// How a reader of a file says that it cannot use it: nothing, and the reason for whoever asked for one.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace share {

/// `return no(why, "it is cut short");`
inline std::nullopt_t no(std::string* why, std::string reason) {
    if (why) *why = std::move(reason);
    return std::nullopt;
}

}  // namespace share
