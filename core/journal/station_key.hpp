// A station's private key: a 32-byte Ed25519 seed in a file for its owner's eyes only. Made with the journal, once.
#pragma once

#include <filesystem>
#include <string>

namespace journal {

/// Writes a new key (0600, on disk on return) and gives the jid that belongs to it. Throws std::runtime_error.
std::string make_station_key(const std::filesystem::path& file);

}  // namespace journal
