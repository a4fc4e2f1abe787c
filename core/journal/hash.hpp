// BLAKE2b-256 and the chain over a journal's lines (SHARE.md, "Segment"). libsodium does the work.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace journal {

using Bytes32 = std::array<std::uint8_t, 32>;

Bytes32 blake2b(std::string_view bytes);
std::string hex(std::span<const std::uint8_t> bytes);
std::optional<Bytes32> bytes32_from_hex(std::string_view text);  ///< exactly 64 lower-case digits
/// RFC 4648 alphabet in lower case (a-z2-7), without padding.
std::string base32(std::span<const std::uint8_t> bytes);
/// Cryptographic random bytes.
std::string random_bytes(std::size_t n);

/// A journal's name: the first 80 bits of BLAKE2b-256(public key) in base32, 16 characters.
std::string journal_id(std::span<const std::uint8_t, 32> public_key);
bool is_journal_id(std::string_view text);

/// h0 = BLAKE2b-256("journal-v1" | jid), jid as ASCII.
Bytes32 chain_start(std::string_view jid);
/// hs = BLAKE2b-256(h(s-1) | line_s), the line without its LF.
Bytes32 chain_next(const Bytes32& previous, std::string_view line);

}  // namespace journal
