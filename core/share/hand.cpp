#include "core/share/hand.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/kata/station.hpp"
#include "core/share/names.hpp"

namespace share {

SigningKey own_key(const kata::Station& station, const std::string& jid) {
    const auto file = kata::key_file(station.dir(), jid);
    const auto seed = read_seed(file);
    if (journal::journal_id(SigningKey{seed}.public_key()) != jid)
        throw std::runtime_error("The station's key is not the one of its journal: " + file.string());
    return SigningKey{seed};
}

std::optional<std::string> admin_journal(const kata::Station& station, const Trust& trust) {
    auto own = station.store().own_journals();
    std::ranges::reverse(own);
    const auto admin = std::ranges::find_if(own, [&](const std::string& jid) { return trust.is_admin(jid); });
    return admin != own.end() ? std::optional{*admin} : std::nullopt;
}

std::string write_certificate(const kata::Station& station, Folder& mirror, const Certificate& certificate,
                              const SigningKey& signer, const Outside& outside) {
    const std::string dir{trust_folder};
    auto signed_by = certificate;
    signed_by.by = journal::journal_id(signer.public_key());
    auto text = certificate_text(signed_by, signer);
    mirror.make_folder(dir);
    Publisher{mirror, station.store().jid(), outside}.publish(dir, certificate_file(signed_by), text);
    return text;
}

}  // namespace share
