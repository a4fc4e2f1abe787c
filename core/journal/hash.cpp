// BLAKE2b-256, its spellings and the chain of a journal. libsodium does the work.
#include "core/journal/hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace journal {
namespace {

/// Cheap after the first time; picks the fastest code for this machine.
void wake_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("start libsodium: no source of random numbers");
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Bytes32 hash_of_two(std::string_view first, std::string_view second) {
    wake_sodium();
    crypto_generichash_state state;
    Bytes32 out{};
    crypto_generichash_init(&state, nullptr, 0, out.size());
    crypto_generichash_update(&state, bytes_of(first), first.size());
    crypto_generichash_update(&state, bytes_of(second), second.size());
    crypto_generichash_final(&state, out.data(), out.size());
    return out;
}

constexpr std::string_view base32_letters = "abcdefghijklmnopqrstuvwxyz234567";

}  // namespace

Bytes32 blake2b(std::string_view bytes) { return hash_of_two(bytes, {}); }

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

std::optional<Bytes32> bytes32_from_hex(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    Bytes32 out{};
    if (text.size() != out.size() * 2) return {};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto high = digits.find(text[2 * i]);
        const auto low = digits.find(text[2 * i + 1]);
        if (high == digits.npos || low == digits.npos) return {};
        out[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return out;
}

std::string base32(std::span<const std::uint8_t> bytes) {
    std::string text;
    unsigned waiting = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        waiting = (waiting << 8 | byte) & 0xffff;
        for (bits += 8; bits >= 5; bits -= 5) text += base32_letters[waiting >> (bits - 5) & 31];
    }
    if (bits > 0) text += base32_letters[waiting << (5 - bits) & 31];
    return text;
}

std::string random_bytes(std::size_t n) {
    wake_sodium();
    std::string bytes(n, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string journal_id(std::span<const std::uint8_t, 32> public_key) {
    const auto hash = blake2b({reinterpret_cast<const char*>(public_key.data()), public_key.size()});
    return base32(std::span{hash}.first(10));
}

bool is_journal_id(std::string_view text) {
    return text.size() == 16 &&
           std::ranges::all_of(text, [](char c) { return base32_letters.find(c) != base32_letters.npos; });
}

Bytes32 chain_start(std::string_view jid) { return hash_of_two("journal-v1", jid); }

Bytes32 chain_next(const Bytes32& previous, std::string_view line) {
    return hash_of_two({reinterpret_cast<const char*>(previous.data()), previous.size()}, line);
}

}  // namespace journal
