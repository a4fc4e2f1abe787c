#include "core/share/key.hpp"

#include <fstream>
#include <stdexcept>

#include <sodium.h>

namespace share {

namespace {

constexpr auto base64_variant = sodium_base64_VARIANT_ORIGINAL;

void ready() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

using Box = std::array<std::uint8_t, crypto_box_SEALBYTES + std::tuple_size_v<Bytes32>>;

template <std::size_t n> std::string base64_of(const std::array<std::uint8_t, n>& bytes) {
    std::string text(sodium_base64_ENCODED_LEN(n, base64_variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), base64_variant);
    text.pop_back();  // the closing zero
    return text;
}

template <std::size_t n> std::optional<std::array<std::uint8_t, n>> bytes_from(std::string_view base64) {
    std::array<std::uint8_t, n> bytes{};
    std::size_t size = 0;
    const char* end = nullptr;
    const auto bad = sodium_base642bin(bytes.data(), bytes.size(), base64.data(), base64.size(), nullptr,
                                       &size, &end, base64_variant);
    if (bad != 0 || size != n || end != base64.data() + base64.size()) return std::nullopt;
    return bytes;
}

std::optional<Box> box_from(std::string_view base64) { return bytes_from<std::tuple_size_v<Box>>(base64); }

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

std::optional<Bytes32> SigningKey::open_box(std::string_view base64) const {
    const auto box = box_from(base64);
    if (!box) return std::nullopt;
    std::array<std::uint8_t, crypto_scalarmult_curve25519_BYTES> open_half{};
    std::array<std::uint8_t, crypto_scalarmult_curve25519_BYTES> secret_half{};
    Bytes32 secret{};
    const bool opened = crypto_sign_ed25519_pk_to_curve25519(open_half.data(), public_key_.data()) == 0 &&
                        crypto_sign_ed25519_sk_to_curve25519(secret_half.data(), secret_.data()) == 0 &&
                        crypto_box_seal_open(secret.data(), box->data(), box->size(), open_half.data(),
                                             secret_half.data()) == 0;
    sodium_memzero(secret_half.data(), secret_half.size());
    return opened ? std::optional{secret} : std::nullopt;
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

std::string seal_to(const PublicKey& key, const Bytes32& secret) {
    ready();
    std::array<std::uint8_t, crypto_scalarmult_curve25519_BYTES> open_half{};
    Box box{};
    if (crypto_sign_ed25519_pk_to_curve25519(open_half.data(), key.data()) != 0 ||
        crypto_box_seal(box.data(), secret.data(), secret.size(), open_half.data()) != 0)
        return {};
    return base64_of(box);
}

std::string to_base64(const Signature& signature) { return base64_of(signature); }

std::optional<Signature> signature_from(std::string_view base64) {
    return bytes_from<std::tuple_size_v<Signature>>(base64);
}

}  // namespace share
