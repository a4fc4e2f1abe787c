#include "core/share/key.hpp"

#include <fstream>
#include <stdexcept>

#include <sodium.h>

namespace share {

namespace {

void ready() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

}  // namespace

SigningKey::SigningKey(const Bytes32& seed) {
    ready();
    crypto_sign_seed_keypair(public_key_.data(), secret_.data(), seed.data());
}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }

Signature SigningKey::sign(const Bytes32& digest) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, digest.data(), digest.size(), secret_.data());
    return signature;
}

Bytes32 read_seed(const std::filesystem::path& key_file) {
    std::ifstream in(key_file, std::ios::binary);
    if (!in) throw std::runtime_error("The station's key cannot be read: " + key_file.string());
    Bytes32 seed{};
    char extra = 0;
    const auto whole =
        in.read(reinterpret_cast<char*>(seed.data()), static_cast<std::streamsize>(seed.size())).good();
    if (!whole || in.read(&extra, 1).gcount() != 0)
        throw std::runtime_error("The station's key is damaged: " + key_file.string() +
                                 " is not 32 bytes long");
    return seed;
}

Bytes32 random_seed() {
    ready();
    Bytes32 seed{};
    randombytes_buf(seed.data(), seed.size());
    return seed;
}

bool is_signed(const Bytes32& digest, const Signature& signature, const PublicKey& key) {
    ready();
    return crypto_sign_verify_detached(signature.data(), digest.data(), digest.size(), key.data()) == 0;
}

std::string to_base64(const Signature& signature) {
    constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(64, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), signature.data(), signature.size(), variant);
    text.pop_back();  // the closing zero
    return text;
}

std::optional<Signature> signature_from(std::string_view base64) {
    Signature signature{};
    std::size_t size = 0;
    const char* end = nullptr;
    const auto bad = sodium_base642bin(signature.data(), signature.size(), base64.data(), base64.size(),
                                       nullptr, &size, &end, sodium_base64_VARIANT_ORIGINAL);
    if (bad != 0 || size != signature.size() || end != base64.data() + base64.size()) return std::nullopt;
    return signature;
}

}  // namespace share
