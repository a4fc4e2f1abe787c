#include "core/share/trust.hpp"

#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/share/names.hpp"

namespace share {

namespace {

using nlohmann::json;

constexpr std::size_t most_bytes = 64u << 10;
constexpr std::string_view signature_start = R"(,"sig":")";

Bytes32 signed_digest(std::string_view body) { return journal::blake2b(fmt::format("cert{}", body)); }

std::string words_at(const json& object, const char* name) {
    const auto it = object.find(name);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

std::nullopt_t no(std::string* why, const char* reason) {
    if (why) *why = reason;
    return std::nullopt;
}

}  // namespace

std::string certificate_text(const Certificate& certificate, const SigningKey& signer) {
    const auto body =
        fmt::format(R"({{"fmt":"cert","v":1,"plant":"{}","j":"{}","key":"{}","role":"{}","by":"{}")",
                    certificate.plant, certificate.jid, journal::hex(certificate.key), certificate.role,
                    journal::journal_id(signer.public_key()));
    return fmt::format("{}{}{}\"}}\n", body, signature_start, to_base64(signer.sign(signed_digest(body))));
}

std::optional<Certificate> parse_certificate(std::string_view text, std::string* why) {
    if (text.size() > most_bytes) return no(why, "it is too large for a certificate");
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object() || words_at(object, "fmt") != "cert") return no(why, "it is no certificate");
    const auto v = object.find("v");
    if (v == object.end() || !v->is_number_unsigned() || *v != 1u)
        return no(why, "it was written by a newer version, update this program");
    const auto key = journal::bytes32_from_hex(words_at(object, "key"));
    if (!key || journal::journal_id(*key) != words_at(object, "j"))
        return no(why, "its key does not fit its journal");
    return Certificate{words_at(object, "plant"), words_at(object, "j"), *key, words_at(object, "role"),
                       words_at(object, "by")};
}

std::optional<Certificate> read_certificate(std::string_view text, const PublicKey& signer,
                                            std::string* why) {
    auto certificate = parse_certificate(text, why);
    if (!certificate) return std::nullopt;
    const auto start = text.rfind(signature_start);
    constexpr std::string_view ending = "\"}\n";
    if (start == std::string_view::npos || !text.ends_with(ending)) return no(why, "it is not signed");
    const auto base64 = text.substr(start + signature_start.size(),
                                    text.size() - start - signature_start.size() - ending.size());
    const auto signature = signature_from(base64);
    if (!signature || certificate->by != journal::journal_id(signer) ||
        !is_signed(signed_digest(text.substr(0, start)), *signature, signer))
        return no(why, "its signature does not fit");
    return certificate;
}

KeyRing read_keys(Folder& folder) {
    KeyRing keys;
    for (const auto& entry : list_if_there(folder, std::string{trust_folder})) {
        if (entry.kind != Entry::Kind::file || !entry.name.ends_with(".json") || !is_plain_name(entry.name))
            continue;
        try {
            const auto text = folder.read(join_path(trust_folder, entry.name), most_bytes);
            if (const auto certificate = parse_certificate(text))
                keys.emplace(certificate->jid, certificate->key);
        } catch (
            const std::system_error&) {  // NOLINT(bugprone-empty-catch): segments tell their key themselves
        }
    }
    return keys;
}

}  // namespace share
