// How a certificate is written and read (trust.hpp).
#include <fmt/format.h>

#include "core/share/names.hpp"
#include "core/share/signed_text.hpp"
#include "core/share/trust.hpp"
#include "core/share/why.hpp"

namespace share {

namespace {

using nlohmann::json;

constexpr SignedKind kind{"cert", most_trust_bytes, "it is too large for a certificate",
                          "it is no certificate"};
constexpr std::uint64_t most_number = std::uint64_t{1} << 53;
constexpr std::size_t most_box_bytes = 200;

/// 0 where there is none; nothing where what stands there is no such number.
std::optional<std::uint64_t> number_at(const json& object, const char* name) {
    const auto it = object.find(name);
    if (it == object.end()) return 0;
    if (!it->is_number_unsigned() || it->get<std::uint64_t>() > most_number) return std::nullopt;
    return it->get<std::uint64_t>();
}

/// What came after the first version, each only where it says something: older texts stay what they are.
std::string later_fields(const Certificate& certificate) {
    std::string text;
    if (certificate.n != 0) text += fmt::format(R"(,"n":{})", certificate.n);
    if (certificate.until) text += fmt::format(R"(,"until":{})", *certificate.until);
    if (certificate.tip) text += fmt::format(R"(,"tip":"{}")", journal::hex(*certificate.tip));
    if (!certificate.box.empty()) text += fmt::format(R"(,"box":"{}")", certificate.box);
    if (!certificate.root_box.empty()) text += fmt::format(R"(,"root_box":"{}")", certificate.root_box);
    return text;
}

bool read_later_fields(const json& object, Certificate& certificate) {
    const auto n = number_at(object, "n");
    const auto until = number_at(object, "until");
    if (!n || !until) return false;
    certificate.n = *n;
    if (object.contains("until")) certificate.until = *until;
    if (object.contains("tip")) {
        certificate.tip = journal::bytes32_from_hex(words_at(object, "tip"));
        if (!certificate.tip) return false;
    }
    certificate.box = words_at(object, "box");
    certificate.root_box = words_at(object, "root_box");
    // A withdrawal says where it ends, and nothing else ends anywhere.
    const bool ends = certificate.until && certificate.tip;
    const bool is_open = !certificate.until && !certificate.tip;
    return (certificate.role == role_none ? ends : is_open) && certificate.box.size() <= most_box_bytes &&
           certificate.root_box.size() <= most_box_bytes;
}

}  // namespace

std::string certificate_text(const Certificate& certificate, const SigningKey& signer) {
    auto body = fmt::format(R"({{"fmt":"cert","v":1,"plant":"{}","j":"{}","key":"{}","role":"{}","by":"{}")",
                            certificate.plant, certificate.jid, journal::hex(certificate.key),
                            certificate.role, journal::journal_id(signer.public_key()));
    body += later_fields(certificate);
    return sign_text(kind.name, body, signer);
}

std::optional<Certificate> parse_certificate(std::string_view text, std::string* why) {
    const auto opened = open_signed(kind, text, why);
    if (!opened) return std::nullopt;
    const auto& object = opened->object;
    Certificate certificate{words_at(object, "plant"), opened->jid, opened->key, words_at(object, "role"),
                            words_at(object, "by")};
    if (!read_later_fields(object, certificate)) return no(why, "what it says does not fit together");
    return certificate;
}

std::optional<Certificate> read_certificate(std::string_view text, const PublicKey& signer,
                                            std::string* why) {
    auto certificate = parse_certificate(text, why);
    if (!certificate) return std::nullopt;
    if (!signature_start(text)) return no(why, "it is not signed");
    if (certificate->by != journal::journal_id(signer) || !is_signed_text(kind.name, text, signer))
        return no(why, "its signature does not fit");
    return certificate;
}

std::string certificate_file(const Certificate& certificate) {
    auto name = certificate_name(certificate.jid, certificate.by);
    if (certificate.n <= 1) return name;
    constexpr std::string_view ending = ".json";
    name.resize(name.size() - ending.size());
    return fmt::format("{}-{}{}", name, certificate.n, ending);
}

}  // namespace share
