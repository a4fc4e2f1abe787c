// What an admin says: who comes in, who goes, and the recovery sheet (join.hpp).
//
// 1 What is to be said is tried on the certificates of the mirror first: a word that would not count is refused, with the way that does.
// 2 A station signs with whichever of its journals' keys is an admin: after a new journal was begun, that is the old one.
#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "core/kata/settings.hpp"
#include "core/kata/station.hpp"
#include "core/share/hand.hpp"
#include "core/share/join.hpp"
#include "core/share/limit.hpp"
#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/secrets.hpp"
#include "core/share/sheet.hpp"

namespace share {

namespace {

/// One admin's act: what stands before it.
struct Act {
    kata::Station& station;
    Folder& mirror;
    const Outside& outside;
    std::string plant;
    PublicKey root{};
    Trust trust;
};

PublicKey needed_root(const kata::Station& station, Folder& mirror) {
    const auto root = root_of(station.store(), mirror);
    if (!root)
        throw std::runtime_error(
            "This station does not know its plant's root key yet; sync with the shared folder first");
    return *root;
}

std::string needed_plant(const kata::Station& station) {
    auto plant = station.store().local(local_plant);
    if (!plant)
        throw std::runtime_error("This station belongs to no plant yet; sync with the shared folder first");
    return std::move(*plant);
}

Act act_of(kata::Station& station, Folder& mirror, const Outside& outside) {
    return {station,
            mirror,
            outside,
            needed_plant(station),
            needed_root(station, mirror),
            trust_of(station, mirror)};
}

SigningKey needed_hand(const Act& act) {
    const auto admin = admin_journal(act.station, act.trust);
    if (!admin)
        throw std::runtime_error("This station is no admin of the plant; do it at an admin's panel, or make "
                                 "this one an admin with the "
                                 "recovery sheet");
    return own_key(act.station, *admin);
}

void say(const Act& act, Certificate says, const SigningKey& signer) {
    says.by = journal::journal_id(signer.public_key());
    auto texts = certificate_texts(act.mirror);
    texts.push_back(certificate_text(says, signer));
    const Trust after{texts, act.plant, act.root, act.trust.policy()};
    const auto* stands = after.standing(says.jid);
    if (!stands || stands->by != says.by || stands->n != says.n || stands->role != says.role)
        throw std::runtime_error(fmt::format(
            "This station came in by the word of {} or stands beside it; only those before it, or the "
            "recovery sheet, change how that one stands",
            says.jid));
    write_certificate(act.station, act.mirror, says, signer, act.outside);
}

/// Of a request whose words somebody compared, else of one that came in before.
std::optional<PublicKey> key_of(const Act& act, const std::string& jid) {
    for (const auto& open : open_requests(act.mirror, act.plant, act.root, act.trust))
        if (open.request.jid == jid) return open.request.key;
    const auto* stands = act.trust.standing(jid);
    return stands ? std::optional{stands->key} : std::nullopt;
}

Certificate statement(const Act& act, const std::string& jid, const PublicKey& key, std::string_view role) {
    Certificate says{act.plant, jid, key, std::string{role}, {}};
    says.n = act.trust.next_number(jid);
    return says;
}

void withdraw(const Act& act, const SigningKey& signer, const std::string& jid,
              std::optional<std::uint64_t> until) {
    const auto own = act.station.store().own_journals();
    if (std::ranges::find(own, jid) != own.end())
        throw std::runtime_error("This is this station itself; do it at another admin's panel");
    const auto* stands = act.trust.standing(jid);
    if (!stands)
        throw std::runtime_error(fmt::format("Nobody accepted {}: there is nothing to take back", jid));
    auto says = statement(act, jid, stands->key, role_none);
    says.until = until ? *until : last_in_mirror(act.mirror, jid);
    says.tip = tip_in_mirror(act.mirror, act.plant, jid, *says.until);
    if (!says.tip)
        throw std::runtime_error(
            fmt::format("Record {} of {} is not in this station's copy; sync first, or name an earlier one",
                        *says.until, jid));
    say(act, std::move(says), signer);
}

/// Nothing where nobody can read the settings: a slip in another line must not stop the nightly copy.
std::optional<std::string> policy_in_the_settings(const kata::Station& station) {
    const auto file = kata::settings_file(station.dir());
    try {
        return std::filesystem::exists(file) ? kata::read_settings(file).trust_policy
                                             : kata::Settings{}.trust_policy;
    } catch (const std::runtime_error&) {
        return std::nullopt;  // whoever reads the settings next says it
    }
}

}  // namespace

void remember_policy(kata::Station& station) {
    const auto policy = policy_in_the_settings(station);
    auto& store = station.store();
    if (policy && store.local(local_policy) != policy) store.set_local(local_policy, *policy);
}

Trust trust_of(const kata::Station& station, Folder& mirror) {
    const auto plant = needed_plant(station);
    const auto root = needed_root(station, mirror);
    const auto policy = policy_in_the_settings(station);
    return {mirror, plant, root,
            policy_from(policy.value_or(station.store().local(local_policy).value_or("warn")))};
}

void accept(kata::Station& station, Folder& mirror, const std::string& jid, std::string_view role,
            const Outside& outside) {
    const auto act = act_of(station, mirror, outside);
    const auto hand = needed_hand(act);
    const auto* stands = act.trust.standing(jid);
    if (stands && stands->role == role && !stands->successor)
        throw std::runtime_error(fmt::format("{} was accepted already", jid));
    const auto key = key_of(act, jid);
    if (!key) throw std::runtime_error(fmt::format("No panel with the journal {} has asked to join", jid));
    auto says = statement(act, jid, *key, role);
    add_boxes(says, station.store(), act.root);
    say(act, std::move(says), hand);
}

void revoke(kata::Station& station, Folder& mirror, const std::string& jid,
            std::optional<std::uint64_t> until, const Outside& outside) {
    const auto act = act_of(station, mirror, outside);
    withdraw(act, needed_hand(act), jid, until);
}

void revoke_with_root(kata::Station& station, Folder& mirror, const SigningKey& root, const std::string& jid,
                      std::optional<std::uint64_t> until, const Outside& outside) {
    const auto act = act_of(station, mirror, outside);
    if (root.public_key() != act.root)
        throw std::runtime_error("The recovery sheet is not the one of this station's plant");
    withdraw(act, root, jid, until);
}

bool recover(kata::Station& station, Folder& mirror, std::string_view sheet, const Outside& outside) {
    std::string why;
    const auto read = parse_sheet(sheet, &why);
    if (!read) throw std::runtime_error("The recovery sheet cannot be read: " + why);
    auto& store = station.store();
    const SigningKey root{read->seed};
    const auto bound = store.local(local_plant);
    const auto known = root_of(store, mirror);
    if ((bound && *bound != read->plant) || (known && *known != root.public_key()))
        throw std::runtime_error("The recovery sheet is not the one of this station's plant");
    store.transact([&] {
        store.set_local(local_root, journal::hex(root.public_key()));
        store.set_local(local_plant, read->plant);
    });
    const auto act = act_of(station, mirror, outside);
    bool found = take_secret_with(root, store, act.trust);
    if (!found && !act.trust.statements().empty() && plant_secrets(store).empty()) {
        make_plant_secret(store);  // the folder was met, and its plant is older than its secret
        found = true;
    }
    const auto* stands = act.trust.standing(store.jid());
    const bool is_done = stands && stands->role == role_admin && stands->by == journal::journal_id(act.root);
    if (is_done) return found;
    auto says = statement(act, store.jid(), own_key(station, store.jid()).public_key(), role_admin);
    add_boxes(says, store, act.root);
    say(act, std::move(says), root);
    return found;
}

}  // namespace share
