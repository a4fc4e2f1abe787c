// One JSON object on one line whose last member is the signature over everything before it: certificates, join requests and beats. The
// bytes are signed as they stand and never written anew; `kind` keeps a signature of one sort from passing for another.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/share/key.hpp"

namespace share {

/// A sort of signed text, and what its reader says of a text that is none.
struct SignedKind {
    std::string_view name;  ///< its member "fmt"
    std::size_t most_bytes = 0;
    const char* too_large = "";
    const char* another = "";
};

/// A signed text as far as all sorts are alike: an object of this kind and version, with the key of the journal it is about.
struct SignedObject {
    nlohmann::json object;
    std::string jid;
    PublicKey key{};
};

/// Nothing and the reason where the text is not what it should be. Whether its signature fits is still to be asked: a certificate bears
/// that of another.
std::optional<SignedObject> open_signed(const SignedKind& kind, std::string_view text, std::string* why);

/// `body` is the object without its closing brace.
std::string sign_text(std::string_view kind, std::string_view body, const SigningKey& signer);
/// Where `,"sig":"…"}` begins, which must be the end of the text; nothing if it has none.
std::optional<std::size_t> signature_start(std::string_view text);
bool is_signed_text(std::string_view kind, std::string_view text, const PublicKey& signer);

/// Empty where no words stand.
std::string words_at(const nlohmann::json& object, const char* name);

}  // namespace share
