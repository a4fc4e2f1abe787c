// The files of the share that are no segments: which they are, where they stand and how one is told from garbage before it is copied.
//
//   trust/<name>.json   secret/<name>.json   beat/<jid>/<hlc16>.json   blob/<aa>/<hash64>.<ext>   out/<day>/…   out/latest/…
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/share/folder.hpp"

namespace share {

inline constexpr std::string_view beat_folder = "beat";
inline constexpr std::string_view blob_folder = "blob";
inline constexpr std::string_view out_folder = "out";
inline constexpr std::string_view latest_folder = "out/latest";

inline constexpr std::size_t most_small_bytes = 64u << 10;  ///< of a certificate, a key or a beat
inline constexpr std::size_t most_blob_bytes = 32u << 20;   ///< of a photo or drawing
inline constexpr std::size_t most_out_bytes = 64u << 20;    ///< of a report
inline constexpr std::size_t beats_kept = 2;                ///< of each journal

/// Why a file is not what its folder holds; empty if it is.
std::string why_no_trust(std::string_view bytes, std::string_view plant);
std::string why_no_small_json(std::string_view bytes);
std::string why_no_blob(std::string_view name, std::string_view bytes);

bool is_small_json_name(std::string_view name);  ///< plain, ends in .json
bool is_beat_name(std::string_view name);        ///< <hlc16>.json
bool is_blob_name(std::string_view folder, std::string_view name);

/// The newest beats among a listing, the oldest of them first.
std::vector<Entry> newest_beats(const std::vector<Entry>& entries);

/// "x.r<rand>.json" stands beside "x.json": it had to step aside for another of that name.
bool is_beside(std::string_view other, std::string_view name);

/// Does a listing show this name with this size, or a file that had to step aside for another of that name?
bool shows(const std::vector<Entry>& entries, const Entry& file);

}  // namespace share
