// The plant's secret, and under it the keys of people (SHARE.md, "Private cells"): how a panel that was accepted reads names, PINs and
// notes, and how a person is forgotten everywhere.
//
//   certificate   "box": the secret (32 bytes) as a sealed box to the station's key; "root_box": the same to the root's, for the sheet
//   secret/<16 base32 of BLAKE2b(person)>-<jid16>.json   {"fmt":"person-key","v":1,"under":"<id of the secret>","box":"sealed:…"}
//
// 1 The secret is made with the plant and stays in the stores' local state. It is taken only out of a certificate that counts: else a
//   stranger could hand a panel a secret of his own and read what it seals.
// 2 There may be several secrets (two admins of a plant older than this program both made one): each file says which it is under, all are
//   kept, the first is sealed with. It is not changed when a station's trust is withdrawn: that station goes on reading what it can copy.
// 3 Person ids are random, so no two stations make a key for one id. A file's key is believed if it opens a name of that person; what
//   this station has itself is never replaced. So whoever has the secret cannot plant a key.
// 4 A person is forgotten where a station that stands has written the cell `forgotten` true; it does not come back. A stranger's record
//   destroys nothing, under either policy. Then the own key is destroyed, and the files go from mirror and share: the one kind of file
//   that any station may remove. Copies that people made of the folder stay what they are.
// 5 The owner "panel" (half-typed things) is no person: its key never leaves.
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
namespace journal {
class Store;
}

namespace share {

inline constexpr std::string_view secret_folder = "secret";

/// The secrets this station holds; the first is sealed with.
std::vector<Bytes32> plant_secrets(const journal::Store& store);
/// One that is there already stays where it is.
void keep_plant_secret(journal::Store& store, const Bytes32& secret);
void make_plant_secret(journal::Store& store);
/// 16 characters that tell secrets apart and nothing about them.
std::string secret_id(const Bytes32& secret);

/// Fills in the boxes with the secret this station seals with; leaves them empty if it has none.
void add_boxes(Certificate& certificate, const journal::Store& store, const PublicKey& root);
/// Out of the certificates about the station's own journals. True if there was one that it did not have.
bool take_secret(kata::Station& station, const Trust& trust);
/// Out of what was sealed to the root. True if there was one at all.
bool take_secret_with(const SigningKey& root, journal::Store& store, const Trust& trust);

/// "<16 base32>": how the files of a person's key begin.
std::string person_hash(std::string_view person);
/// Step 1: a file for the key of every person that the mirror has no file for that opens.
void write_keys(kata::Station& station, Folder& mirror, const Trust& trust, const Outside& outside);

/// Step 3: the plant's secret, and the keys of people that this station lacks. Destroys the keys of forgotten people and removes their
/// files from the mirror. True if there is something to read that was not before, or no more.
bool take_keys(kata::Station& station, Folder& mirror, const Trust& trust);

/// Whom a station that stands has forgotten, this one included.
std::vector<std::string> forgotten_people(const journal::Store& store, const Trust& trust);
/// The second half of take_keys, also before an exchange: nothing that was forgotten goes out again.
bool drop_forgotten(journal::Store& store, Folder& mirror, const Trust& trust);
/// Paths below the share, for ExchangeAsk::remove: every file of a forgotten person's key that this station has ever seen. What stands
/// there is neither brought out nor fetched.
std::vector<std::string> keys_to_remove(const journal::Store& store);

}  // namespace share
