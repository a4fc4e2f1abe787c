// With which key a station may sign what, and how what it says comes into its mirror. Private to join.hpp's functions.
#pragma once

#include <optional>
#include <string>

#include "core/share/folder.hpp"
#include "core/share/key.hpp"
#include "core/share/publish.hpp"
#include "core/share/trust.hpp"

namespace kata {
class Station;
}

namespace share {

/// The key of one of the station's own journals. Throws std::runtime_error if it is not there or not that journal's.
SigningKey own_key(const kata::Station& station, const std::string& jid);
/// The newest of the station's journals that is an admin; nothing if none is.
std::optional<std::string> admin_journal(const kata::Station& station, const Trust& trust);

/// Writes the certificate into trust/ of the mirror; gives its text.
std::string write_certificate(const kata::Station& station, Folder& mirror, const Certificate& certificate,
                              const SigningKey& signer, const Outside& outside);

}  // namespace share
