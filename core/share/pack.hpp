// gzip in memory, with a limit on what comes out: a file from the share may be anything.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace share {

bool is_packed(std::string_view bytes);  ///< begins as gzip does; the name does not count
/// The same bytes for the same text, on every run: no name and no time inside.
std::string pack(std::string_view text);
/// One whole gzip member and nothing after it. Nothing and a reason otherwise, or if it would give more than `most` bytes.
std::optional<std::string> unpack(std::string_view bytes, std::size_t most, std::string* why = nullptr);

}  // namespace share
