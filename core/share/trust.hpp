// Certificates: which key may write which journal, and who says so (SHARE.md, "Trust, simply"). Text in, text out.
// Join requests, revocation and the policy that acts on all this are not here yet; a certificate leaves room for them.
//
//   {"fmt":"cert","v":1,"plant":"…","j":"<jid>","key":"<64 hex>","role":"admin","by":"<signer16>","sig":"<base64>"}
//
// The signature is over BLAKE2b-256("cert" | everything before `,"sig"`), the bytes as they stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/share/folder.hpp"
#include "core/share/segment.hpp"

namespace share {

struct Certificate {
    std::string plant;
    std::string jid;
    PublicKey key{};
    std::string role;  ///< "admin" or "station"
    std::string by;    ///< journal_id of the signer's key; the root's own looks the same
    bool operator==(const Certificate&) const = default;
};

/// One JSON line; `by` is filled in from the signer's key.
std::string certificate_text(const Certificate& certificate, const SigningKey& signer);
/// Nothing and a reason if it is none, or not signed by that key.
std::optional<Certificate> read_certificate(std::string_view text, const PublicKey& signer,
                                            std::string* why = nullptr);
/// The same without a look at the signature: a key fits its journal's name by itself.
std::optional<Certificate> parse_certificate(std::string_view text, std::string* why = nullptr);

/// The keys that the certificates in `folder` tell. Files that are none are passed over.
KeyRing read_keys(Folder& folder);

}  // namespace share
