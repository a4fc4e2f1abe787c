#include "core/share/signed_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace share {

namespace {

constexpr std::string_view before_signature = R"(,"sig":")";
constexpr std::string_view after_signature = "\"}\n";

Bytes32 digest_of(std::string_view kind, std::string_view body) {
    return journal::blake2b(fmt::format("{}{}", kind, body));
}

}  // namespace

std::string sign_text(std::string_view kind, std::string_view body, const SigningKey& signer) {
    return fmt::format("{}{}{}{}", body, before_signature, to_base64(signer.sign(digest_of(kind, body))),
                       after_signature);
}

std::optional<std::size_t> signature_start(std::string_view text) {
    const auto start = text.rfind(before_signature);
    if (start == std::string_view::npos || !text.ends_with(after_signature)) return std::nullopt;
    return start;
}

bool is_signed_text(std::string_view kind, std::string_view text, const PublicKey& signer) {
    const auto start = signature_start(text);
    if (!start || *start + before_signature.size() + after_signature.size() > text.size()) return false;
    auto base64 = text.substr(*start + before_signature.size());
    base64.remove_suffix(after_signature.size());
    const auto signature = signature_from(base64);
    return signature && is_signed(digest_of(kind, text.substr(0, *start)), *signature, signer);
}

std::string words_at(const nlohmann::json& object, const char* name) {
    const auto it = object.find(name);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

}  // namespace share
