// Ed25519 keys: of a station (32-byte seed in DIR/key, 0600) and of a plant (its root). libsodium does the work.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/journal/hash.hpp"

namespace share {

using journal::Bytes32;
using PublicKey = Bytes32;
using Signature = std::array<std::uint8_t, 64>;

/// A private key. Wiped when it goes; it is never written anywhere by this room, least of all to the share.
class SigningKey {
public:
    explicit SigningKey(const Bytes32& seed);
    ~SigningKey();
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

    const PublicKey& public_key() const { return public_key_; }
    Signature sign(const Bytes32& digest) const;
    /// What seal_to() made for this key; nothing if it was for another, or nobody.
    std::optional<Bytes32> open_box(std::string_view base64) const;

private:
    PublicKey public_key_{};
    std::array<std::uint8_t, 64> secret_{};
};

/// The seed in a station's key file. Throws std::runtime_error with one clear sentence.
Bytes32 read_seed(const std::filesystem::path& key_file);
Bytes32 random_seed();

bool is_signed(const Bytes32& digest, const Signature& signature, const PublicKey& key);

/// 32 bytes that only the holder of this key can read, and nobody can tell who sealed them: base64 of a libsodium sealed box to the key's
/// X25519 half. Empty if the key is none.
std::string seal_to(const PublicKey& key, const Bytes32& secret);

std::string to_base64(const Signature& signature);
/// The one spelling that to_base64 gives, else nothing.
std::optional<Signature> signature_from(std::string_view base64);

}  // namespace share
