// How a panel comes into the plant: it asks, people compare six words at both panels, an admin panel accepts.
//
//   trust/join-<jid>.json   {"fmt":"join","v":1,"plant":"…","j":"<jid>","key":"<64 hex>","name":"Cell 7","app":"1.4.2","sig":"…"}
//
// signed by its own key over BLAKE2b-256("join" | everything before `,"sig"`). Anybody can write one and call itself "Cell 7": what a
// request says is worth nothing until the words were compared. The six words are 96 bits of
// BLAKE2b-256("words" | plant | root key | station key): they differ not only when somebody else asks, but also when the new panel was
// shown a PLANT.json with somebody else's root key, who could then read what it seals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/share/folder.hpp"
#include "core/share/key.hpp"
#include "core/share/publish.hpp"
#include "core/share/trust.hpp"

namespace kata {
class Station;
}

namespace share {

struct JoinRequest {
    std::string plant;
    std::string jid;
    PublicKey key{};
    std::string name;  ///< of the station, as it says; one line
    std::string app;   ///< version of the program
    bool operator==(const JoinRequest&) const = default;
};

std::string join_text(const JoinRequest& request, const SigningKey& own);
/// Nothing and a reason if it is none, of a later form, or not signed by the key it names.
std::optional<JoinRequest> read_join(std::string_view text, std::string* why = nullptr);

/// "lusab fimod …": six words, the same on every panel that knows the plant's true root.
std::string six_words(const std::string& plant, const PublicKey& root, const PublicKey& station);
/// Did somebody type these words? Any case, any spaces, commas or dashes between them.
bool is_same_words(std::string_view typed, std::string_view words);

struct OpenRequest {
    JoinRequest request;
    std::string words;
    std::string was;  ///< "none" if its trust was withdrawn, else empty: never accepted
};
/// Of journals that do not stand, by name and then journal. Hostile files are passed over.
std::vector<OpenRequest> open_requests(Folder& mirror, const std::string& plant, const PublicKey& root,
                                       const Trust& trust);

/// The station's plant and root and all certificates of its mirror, under the policy of its settings, or the last one
/// that could be read. Throws std::runtime_error where the station belongs to no plant yet.
Trust trust_of(const kata::Station& station, Folder& mirror);
/// Keeps what the settings say of the policy, for a day on which nobody can read them.
void remember_policy(kata::Station& station);

/// Step 1 of a sync. A station that does not stand signs for itself with an earlier journal's key that does, else asks to join. Takes the
/// plant's secret where a certificate brings it, writes the keys of its people into the mirror, and notes for the kiosk how it stands:
///   trust.standing  "admin" | "station" | "asked" | "none"
///   trust.words     the station's six words
///   trust.requests  JSON array [{"jid","name","words"}] on an admin's panel, else not there
/// Does nothing while the mirror has no PLANT.json.
void prepare_trust(kata::Station& station, Folder& mirror, const std::string& plant, const Outside& outside);

/// An admin station says so: the certificate goes into its mirror and out with the next sync. `role` is role_admin or role_station. Also
/// takes back a withdrawal, and makes an admin of a station. Throws std::runtime_error with one sentence: this station is no admin, no such
/// request, it stands so already, or its word does not count for that journal.
void accept(kata::Station& station, Folder& mirror, const std::string& jid, std::string_view role,
            const Outside& outside);
/// Withdraws trust. `until`: the last record that counts; nothing: the last one that stands in this station's mirror. Throws as accept().
void revoke(kata::Station& station, Folder& mirror, const std::string& jid,
            std::optional<std::uint64_t> until, const Outside& outside);

/// With the root's key instead of an admin's: for the first admin itself.
void revoke_with_root(kata::Station& station, Folder& mirror, const SigningKey& root, const std::string& jid,
                      std::optional<std::uint64_t> until, const Outside& outside);
/// The last panel is gone: this one becomes an admin by the sheet's root key and takes the plant's secret with it. A station that belongs to
/// no plant yet is bound to the sheet's. Throws std::runtime_error: another plant's sheet, or a root key that is not this plant's.
/// False: it is an admin, but the folder's copy of the secret is not in the mirror, so that names stay sealed until it is.
bool recover(kata::Station& station, Folder& mirror, std::string_view sheet, const Outside& outside);

/// Keys of the store's local state.
/// The policy of the settings when they could last be read.
inline constexpr std::string_view local_policy = "trust.policy";
inline constexpr std::string_view local_standing = "trust.standing";
inline constexpr std::string_view local_words = "trust.words";
inline constexpr std::string_view local_requests = "trust.requests";

}  // namespace share
