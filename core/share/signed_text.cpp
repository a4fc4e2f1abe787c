#include "core/share/signed_text.hpp"

#include <utility>

#include <fmt/format.h>

#include "core/share/why.hpp"

namespace share {

namespace {

constexpr std::string_view before_signature = R"(,"sig":")";
constexpr std::string_view after_signature = "\"}\n";

Bytes32 digest_of(std::string_view kind, std::string_view body) {
    return journal::blake2b(fmt::format("{}{}", kind, body));
}

bool is_first_version(const nlohmann::json& object) {
    const auto v = object.find("v");
    return v != object.end() && v->is_number_unsigned() && *v == 1u;
}

}  // namespace

std::optional<SignedObject> open_signed(const SignedKind& kind, std::string_view text, std::string* why) {
    if (text.size() > kind.most_bytes) return no(why, kind.too_large);
    auto object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object() || words_at(object, "fmt") != kind.name) return no(why, kind.another);
    if (!is_first_version(object)) return no(why, "it was written by a newer version, update this program");
    const auto key = journal::bytes32_from_hex(words_at(object, "key"));
    auto jid = words_at(object, "j");
    if (!key || journal::journal_id(*key) != jid) return no(why, "its key does not fit its journal");
    return SignedObject{std::move(object), std::move(jid), *key};
}

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
