// A text under a key: XChaCha20-Poly1305 by libsodium, in base64. For core/kata and the secrets of core/share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/journal/hash.hpp"

namespace kata {

/// `bound_to` is authenticated with it. Throws std::runtime_error where libsodium does not start.
std::string seal_text(const journal::Bytes32& key, std::string_view bound_to, std::string_view text);
/// Nothing if key or binding is another one, or the text was not made by seal_text.
std::optional<std::string> open_text(const journal::Bytes32& key, std::string_view bound_to,
                                     std::string_view sealed);

journal::Bytes32 random_key();

}  // namespace kata
