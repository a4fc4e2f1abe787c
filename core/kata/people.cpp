// XChaCha20-Poly1305 by libsodium. The person's id is bound in, so that a sealed name cannot be moved to somebody else.
#include "core/kata/people.hpp"

#include <stdexcept>
#include <utility>

#include <sodium.h>

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

std::string key_name(std::string_view person) { return "person-key." + std::string{person}; }

std::optional<journal::Bytes32> key_of(const journal::Store& store, std::string_view person) {
    const auto text = store.local(key_name(person));
    return text ? journal::bytes32_from_hex(*text) : std::nullopt;
}

journal::Bytes32 key_for(journal::Store& store, std::string_view person) {
    if (const auto key = key_of(store, person)) return *key;
    journal::Bytes32 key{};
    randombytes_buf(key.data(), key.size());
    store.set_local(key_name(person), journal::hex(key));
    return key;
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

std::string seal_name(journal::Store& store, std::string_view person, std::string_view name) {
    if (sodium_init() < 0) throw std::runtime_error("seal a name: libsodium does not start");
    const auto key = key_for(store, person);
    auto bytes = journal::random_bytes(nonce_size);
    const auto nonce = bytes;
    bytes.resize(nonce_size + name.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(bytes) + nonce_size, nullptr, bytes_of(name),
                                               name.size(), bytes_of(person), person.size(), nullptr,
                                               bytes_of(std::string_view{nonce}), key.data());
    return std::string{mark} + to_base64(bytes);
}

std::optional<std::string> open_name(const journal::Store& store, std::string_view person,
                                     std::string_view sealed) {
    if (!sealed.starts_with(mark)) return {};
    const auto key = key_of(store, person);
    const auto bytes = from_base64(sealed.substr(mark.size()));
    if (!key || !bytes || bytes->size() < nonce_size + tag_size) return {};
    const auto box = std::string_view{*bytes}.substr(nonce_size);
    std::string name(box.size() - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(name), nullptr, nullptr, bytes_of(box),
                                                   box.size(), bytes_of(person), person.size(),
                                                   bytes_of(std::string_view{*bytes}), key->data()) != 0)
        return {};
    return name;
}

void destroy_name_key(journal::Store& store, std::string_view person) { store.wipe_local(key_name(person)); }

}  // namespace kata
