// What things are called on the share, and which names are ours at all (SHARE.md, "Names"). Text only, no disk.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/journal/hash.hpp"
#include "core/journal/moment.hpp"

namespace share {

inline constexpr std::string_view marker_name = "PLANT.json";
inline constexpr std::string_view readme_name = "README.txt";
inline constexpr std::string_view journal_folder = "journal";
inline constexpr std::string_view trust_folder = "trust";

/// `[0-9a-z.-]{1,80}`, beginning with a letter or digit: the same name on every file system. A name read from the share
/// becomes a local path only if this holds.
bool is_plain_name(std::string_view name);

/// Which records stand in a segment, as its name hints. The content is the truth.
struct SegmentName {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    std::string tip16;  ///< the first 16 digits of the tip
    bool packed = false;
    auto
    operator<=>(const SegmentName&) const = default;  // NOLINT(modernize-use-nullptr): the spaceship is no 0
};
/// `<from8>-<to8>-<tip16>.jsonl` or `….jsonl.gz`.
std::string segment_name(std::uint64_t from, std::uint64_t to, const journal::Bytes32& tip,
                         bool packed = false);
/// Also reads the name of a file that had to step aside (beside()).
std::optional<SegmentName> parse_segment_name(std::string_view name);
/// Ends in .jsonl or .jsonl.gz and is no hidden file: readers look inside these, whatever else they are called.
bool looks_like_segment(std::string_view name);

/// The name for a file whose own name is taken by other bytes: `x.jsonl` becomes `x.r<rand>.jsonl`, so that readers, who
/// go by the ending, still find it.
std::string beside(std::string_view name, std::string_view rand);

/// `.tmp-<jid>-<rand>`. The first twelve digits of rand are the moment it was made, so that its age needs no file time.
std::string tmp_name(std::string_view jid, journal::Moment now, std::string_view rand);
/// Made by this journal's station?
bool is_tmp_of(std::string_view name, std::string_view jid);
/// When it was made; nothing if the name does not tell.
std::optional<journal::Moment> tmp_made_at(std::string_view name);

std::string certificate_name(std::string_view jid, std::string_view signer16);
std::string join_name(std::string_view jid);

/// "journal/<jid>"
std::string journal_path(std::string_view jid);
/// "folder/name"
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace share
