// One file of a journal: header line, records as they were written, trailer line with the chain's end and the signature
// (SHARE.md, "Segment"). Bytes in, bytes out; no disk.
//
//   {"fmt":"seg","v":1,"plant":"…","j":"<jid>","from":42,"to":57,"prev":"<64 hex>","app":"1.4.2","fold":1,"key":"<64 hex>"}
//   …records 42..57…
//   {"n":16,"tip":"<64 hex>","sig":"<base64>"}
//
// `key` is the public key that `j` is the hash of: a segment can be checked without any other file.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/store.hpp"
#include "core/share/key.hpp"

namespace share {

inline constexpr std::size_t most_packed_bytes = 8u << 20;     ///< of a file on the share, packed or not
inline constexpr std::size_t most_unpacked_bytes = 64u << 20;  ///< of the text inside
inline constexpr std::uint64_t most_records_in_segment = 1000;
inline constexpr std::size_t most_text_in_segment =
    1u << 20;                           ///< of records; a single greater record stands alone
inline constexpr int fold_version = 1;  ///< of the rules that this program folds by

struct SegmentHeader {
    std::string plant;
    std::string jid;
    std::uint64_t from = 1;
    std::uint64_t to = 1;
    Bytes32 prev{};
    std::string app;
    int fold = fold_version;
    std::optional<PublicKey> key;  ///< always written; a reader can do without if it knows the key otherwise
    bool operator==(const SegmentHeader&) const = default;
};

/// A verified segment. The lines look into the text it was read from, which must outlive it.
struct Segment {
    SegmentHeader header;
    std::vector<std::string_view> lines;
    std::vector<Bytes32> tips;  ///< one for each line
    const Bytes32& tip() const { return tips.back(); }
};

/// A segment or the reason why it is none, for people: "its signature does not fit".
struct SegmentReading {
    std::optional<Segment> segment;
    std::string why;
    bool newer = false;  ///< it says that it was written by a newer version: no reason to throw it away
};

/// Public keys by journal, as the certificates of the plant tell them.
using KeyRing = std::map<std::string, PublicKey, std::less<>>;

/// A function of its arguments, byte for byte: no time, no chance. `lines` are the records from..to of the header's journal,
/// signed with that journal's key.
std::string write_segment(const SegmentHeader& header, const std::vector<journal::StoredLine>& lines,
                          const SigningKey& key);

/// Count, chain and signature hold, or it is not a segment.
SegmentReading read_segment(std::string_view text, const KeyRing& keys = {});

/// The text in a file of the share, unpacked where it is packed. Nothing and a reason if it is too large or damaged.
std::optional<std::string> segment_text(std::string bytes, std::string* why = nullptr);

}  // namespace share
