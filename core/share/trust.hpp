// Who belongs to the plant, and who says so (SHARE.md, "Trust, simply"). Files in, standings out: a function of the set of
// certificates, whatever their order, their names or what else lies among them.
//
//   {"fmt":"cert","v":1,"plant":"…","j":"<jid>","key":"<64 hex>","role":"admin","by":"<signer16>","n":2,"box":"…","sig":"<base64>"}
//
// The signature is over BLAKE2b-256("cert" | everything before `,"sig"`), the bytes as they stand.
//
// 1 A certificate is a statement of one key about one journal: it is "admin", it is "station", it is "none" of us any more (then with
//   `until` and `tip`: the last record that counts), or "successor" (below). Of the statements that count about a journal, the one with
//   the greatest `n` stands; of equal ones the one that allows least.
// 2 The root's statements count. Then, step by step away from the root, those of the admins found so far. What a step has found to be
//   an admin is settled by those nearer to the root: an admin can neither withdraw its own trust's origin nor its equals, and two that
//   withdraw each other cannot make the outcome depend on the order of files. Whoever withdraws an admin takes with it what it said.
//   The first admin is therefore withdrawn with the recovery sheet only.
// 3 A station that began a new journal signs for it with the old journal's key: "successor". It counts as long as the old journal
//   stands, makes a station and never an admin (an admin goes on signing with its old key), and counts for nothing once an admin has
//   said anything about the new journal. A copy of the disk can do the same, and did hold the key all along: nothing is lost by
//   believing what that key says, nobody has to walk to each panel after a mere swap of hardware, and two successors of one journal
//   are how a copy shows in the list of stations. To stop a copy, withdraw the old journal: all its successors that no admin accepted
//   by name fall with it.
// 4 `tip` is the hash of the last record that counts, so that whoever has the key cannot write another past below it (limit.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/share/folder.hpp"
#include "core/share/segment.hpp"

namespace share {

inline constexpr std::string_view role_admin = "admin";
inline constexpr std::string_view role_station = "station";
inline constexpr std::string_view role_successor = "successor";  ///< of the journal that signs it
inline constexpr std::string_view role_none = "none";            ///< trust is withdrawn
inline constexpr std::size_t most_trust_bytes = 64u << 10;       ///< of one file in trust/ or secret/

struct Certificate {
    std::string plant;
    std::string jid;
    PublicKey key{};
    std::string role;     ///< one of the above; unknown ones say nothing
    std::string by;       ///< journal_id of the signer's key; the root's own looks the same
    std::uint64_t n = 0;  ///< of the statements about a journal the greatest stands; at most 2^53
    std::optional<std::uint64_t> until = {};  ///< "none" only: the last record that counts, 0 for not one
    std::optional<Bytes32> tip = {};          ///< "none" only: of that record
    std::string box = {};                     ///< the plant's secret, sealed to `key` (secrets.hpp)
    std::string root_box = {};                ///< the same, sealed to the root
    bool operator==(const Certificate&) const = default;
};

/// One JSON line; `by` is filled in from the signer's key.
std::string certificate_text(const Certificate& certificate, const SigningKey& signer);
/// Nothing and a reason if it is none, or not signed by that key.
std::optional<Certificate> read_certificate(std::string_view text, const PublicKey& signer,
                                            std::string* why = nullptr);
/// The same without a look at the signature: a key fits its journal's name by itself.
std::optional<Certificate> parse_certificate(std::string_view text, std::string* why = nullptr);
/// `<jid>-<signer16>.json`, further ones of the same signer `<jid>-<signer16>-<n>.json`. A hint, as all names are.
std::string certificate_file(const Certificate& certificate);

/// What a panel does with records of a journal that no certificate speaks for.
enum class Policy { warn, enforce };
/// "warn" or "enforce", as the settings have checked it.
Policy policy_from(std::string_view words);

/// How a journal stands. `role` is admin, station or none.
struct Standing {
    std::string role;
    PublicKey key{};
    std::string by;          ///< whose word that is
    std::uint64_t n = 0;     ///< of that statement
    bool successor = false;  ///< by the word of the journal it follows, `by`; no admin has said anything
    std::optional<std::uint64_t> until = {};
    std::optional<Bytes32> tip = {};
    bool operator==(const Standing&) const = default;
};
using Standings = std::map<std::string, Standing, std::less<>>;

class Trust {
public:
    /// Reads trust/ of the mirror; what is no certificate is passed over. Throws where the mirror's disk does not answer.
    Trust(Folder& mirror, const std::string& plant, const PublicKey& root, Policy policy);
    /// Of these texts.
    Trust(const std::vector<std::string>& texts, const std::string& plant, const PublicKey& root,
          Policy policy);

    /// A chain of certificates leads from the root to this journal, and its trust was not withdrawn.
    bool knows(std::string_view jid) const;
    bool is_admin(std::string_view jid) const;
    /// The last record that counts of a journal whose trust was withdrawn; nothing if it was not. Records of a journal that is
    /// known again (a certificate newer than the withdrawal) all count.
    std::optional<std::uint64_t> last_trusted(std::string_view jid) const;
    /// Under `warn` everything may be folded. Under `enforce` only what a known journal wrote, up to where it is trusted; of a journal
    /// that ends somewhere only the records of counting_records() are meant (limit.hpp).
    bool may_fold(std::string_view jid, std::uint64_t from, std::uint64_t to) const;

    Policy policy() const { return policy_; }
    /// Of all journals that certificates speak of, believed or not: a key fits its journal's name by itself.
    const KeyRing& keys() const { return keys_; }
    /// Every journal that somebody who counts has said something about.
    const Standings& standings() const { return standings_; }
    /// Nothing if nobody who counts said anything.
    const Standing* standing(std::string_view jid) const;
    /// Every statement that was signed by the root or an admin, standing or not, and every successor's that counts.
    const std::vector<Certificate>& statements() const { return statements_; }
    /// For the next statement about this journal.
    std::uint64_t next_number(std::string_view jid) const;

private:
    Policy policy_;
    KeyRing keys_;
    Standings standings_;
    std::vector<Certificate> statements_;
};

/// The texts in trust/ that may be certificates, join requests left out. Throws where the disk does not answer.
std::vector<std::string> certificate_texts(Folder& folder);
/// The keys that the certificates in `folder` tell. Files that are none are passed over.
KeyRing read_keys(Folder& folder);
/// May this text stand in trust/ of a plant's folder at all: a certificate or a join request, of this plant, in its own form? Who copies
/// such files asks before; it costs one signature for a request and none for a certificate.
bool is_trust_text(std::string_view text, std::string_view plant);

}  // namespace share
