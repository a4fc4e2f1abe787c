// The box and its spelling.
#include "core/kata/sealed_text.hpp"

#include <stdexcept>

#include <sodium.h>

#include "core/journal/station_key.hpp"

namespace kata {

namespace {

constexpr std::string_view mark = "sealed:";
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int base64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(std::string_view bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), base64);
    text.pop_back();  // the closing zero
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    const bool bad = sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr,
                                       &size, &end, base64) != 0;
    if (bad || end != text.data() + text.size()) return {};
    bytes.resize(size);
    return bytes;
}

}  // namespace

journal::Bytes32 random_key() {
    journal::Bytes32 key{};
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string seal_text(const journal::Bytes32& key, std::string_view bound_to, std::string_view text) {
    if (sodium_init() < 0) throw std::runtime_error("seal a text: libsodium does not start");
    auto bytes = journal::random_bytes(nonce_size);
    const auto nonce = bytes;
    bytes.resize(nonce_size + text.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(bytes) + nonce_size, nullptr, bytes_of(text),
                                               text.size(), bytes_of(bound_to), bound_to.size(), nullptr,
                                               bytes_of(std::string_view{nonce}), key.data());
    return std::string{mark} + to_base64(bytes);
}

std::optional<std::string> open_text(const journal::Bytes32& key, std::string_view bound_to,
                                     std::string_view sealed) {
    if (!sealed.starts_with(mark)) return {};
    const auto bytes = from_base64(sealed.substr(mark.size()));
    if (!bytes || bytes->size() < nonce_size + tag_size) return {};
    const auto box = std::string_view{*bytes}.substr(nonce_size);
    std::string text(box.size() - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(text), nullptr, nullptr, bytes_of(box),
                                                   box.size(), bytes_of(bound_to), bound_to.size(),
                                                   bytes_of(std::string_view{*bytes}), key.data()) != 0)
        return {};
    return text;
}

}  // namespace kata
