// One JSON object on one line whose last member is the signature over everything before it: certificates and join requests. The bytes
// are signed as they stand and never written anew; `kind` keeps a signature of one sort from passing for another.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "core/share/key.hpp"

namespace share {

/// `body` is the object without its closing brace.
std::string sign_text(std::string_view kind, std::string_view body, const SigningKey& signer);
/// Where `,"sig":"…"}` begins, which must be the end of the text; nothing if it has none.
std::optional<std::size_t> signature_start(std::string_view text);
bool is_signed_text(std::string_view kind, std::string_view text, const PublicKey& signer);

/// Empty where no words stand.
std::string words_at(const nlohmann::json& object, const char* name);

}  // namespace share
