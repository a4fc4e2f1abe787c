#include "core/share/secrets.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/journal/store.hpp"
#include "core/kata/people.hpp"
#include "core/kata/sealed_text.hpp"
#include "core/kata/station.hpp"
#include "core/share/names.hpp"
#include "core/share/signed_text.hpp"

namespace share {

namespace {

using journal::Store;
using nlohmann::json;

constexpr std::string_view local_secrets = "plant.secrets";  ///< hex, one after the other
constexpr std::string_view local_gone = "secret.gone";       ///< paths of forgotten people's files
constexpr std::size_t id_letters = 16;
constexpr std::string_view file_end = ".json";

std::string short_hash(std::string_view bytes) {
    return journal::base32(journal::blake2b(bytes)).substr(0, id_letters);
}

std::string bytes_in(const Bytes32& bytes) { return {bytes.begin(), bytes.end()}; }

std::vector<std::string> words_in(const std::optional<std::string>& text) {
    std::istringstream in{text.value_or("")};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(std::move(word));
    return words;
}

// --- a person's file -------------------------------------------------------------------------------------------------

std::string bound_to(std::string_view person) { return fmt::format("person-key {}", person); }

std::string key_file_text(const Bytes32& secret, std::string_view person, const Bytes32& key) {
    return fmt::format(R"({{"fmt":"person-key","v":1,"under":"{}","box":"{}"}})"
                       "\n",
                       secret_id(secret), kata::seal_text(secret, bound_to(person), journal::hex(key)));
}

/// Nothing if it is none, or under a secret that this station does not hold.
std::optional<Bytes32> open_key_file(const std::vector<Bytes32>& secrets, std::string_view person,
                                     std::string_view text) {
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object() || words_at(object, "fmt") != "person-key") return std::nullopt;
    const auto under = words_at(object, "under");
    const auto secret = std::ranges::find(secrets, under, secret_id);
    if (secret == secrets.end()) return std::nullopt;
    const auto hex = kata::open_text(*secret, bound_to(person), words_at(object, "box"));
    return hex ? journal::bytes32_from_hex(*hex) : std::nullopt;
}

/// The files in secret/ of a mirror, by the person's hash.
class KeyFiles {
public:
    explicit KeyFiles(Folder& mirror) : mirror_(mirror) {
        for (const auto& entry : list_if_there(mirror, std::string{secret_folder}))
            if (entry.kind == Entry::Kind::file && is_plain_name(entry.name) &&
                entry.name.ends_with(file_end))
                names_.insert(entry.name);
    }

    std::vector<std::string> paths_of(std::string_view person) const {
        std::vector<std::string> paths;
        const auto start = person_hash(person) + "-";
        for (auto it = names_.lower_bound(start); it != names_.end() && it->starts_with(start); ++it)
            paths.push_back(join_path(secret_folder, *it));
        return paths;
    }

    std::vector<Bytes32> keys_of(std::string_view person, const std::vector<Bytes32>& secrets) const {
        std::vector<Bytes32> keys;
        for (const auto& path : paths_of(person))
            if (const auto key = open_key_file(secrets, person, read(path))) keys.push_back(*key);
        return keys;
    }

private:
    std::string read(const std::string& path) const {
        try {
            return mirror_.read(path, most_trust_bytes);
        } catch (const std::system_error& error) {
            const int number = error.code().value();
            if (number == EFBIG || number == ELOOP || number == EINVAL || number == ENOENT) return {};
            throw;
        }
    }

    Folder& mirror_;
    std::set<std::string> names_;
};

std::vector<std::string> people_in(const Store& store) { return store.entities("person/"); }

bool is_true(const journal::Touch& touch) {
    const auto* said = std::get_if<bool>(&touch.change.value);
    return said != nullptr && *said;
}

}  // namespace

// --- the plant's secret ----------------------------------------------------------------------------------------------

std::vector<Bytes32> plant_secrets(const Store& store) {
    std::vector<Bytes32> secrets;
    for (const auto& hex : words_in(store.local(local_secrets)))
        if (const auto secret = journal::bytes32_from_hex(hex)) secrets.push_back(*secret);
    return secrets;
}

void keep_plant_secret(Store& store, const Bytes32& secret) {
    store.transact([&] {
        const auto secrets = plant_secrets(store);
        if (std::ranges::find(secrets, secret) != secrets.end()) return;
        const auto before = store.local(local_secrets);
        store.set_local(local_secrets, before ? *before + ' ' + journal::hex(secret) : journal::hex(secret));
    });
}

void make_plant_secret(Store& store) { keep_plant_secret(store, random_seed()); }

std::string secret_id(const Bytes32& secret) { return short_hash("plant-secret" + bytes_in(secret)); }

void add_boxes(Certificate& certificate, const Store& store, const PublicKey& root) {
    const auto secrets = plant_secrets(store);
    if (secrets.empty()) return;
    certificate.box = seal_to(certificate.key, secrets.front());
    certificate.root_box = seal_to(root, secrets.front());
}

bool take_secret(kata::Station& station, const Trust& trust) {
    auto& store = station.store();
    const auto had = plant_secrets(store).size();
    for (const auto& jid : store.own_journals()) {
        std::optional<SigningKey> own;
        for (const auto& says : trust.statements()) {
            // A successor's word makes a station, it does not bring secrets.
            if (says.jid != jid || says.box.empty() || says.role == role_successor) continue;
            if (!own) own.emplace(read_seed(kata::key_file(station.dir(), jid)));
            if (const auto secret = own->open_box(says.box)) keep_plant_secret(store, *secret);
        }
    }
    return plant_secrets(store).size() != had;
}

bool take_secret_with(const SigningKey& root, Store& store, const Trust& trust) {
    bool any = false;
    for (const auto& says : trust.statements()) {
        if (says.root_box.empty() || says.role == role_successor) continue;
        if (const auto secret = root.open_box(says.root_box)) {
            keep_plant_secret(store, *secret);
            any = true;
        }
    }
    return any;
}

// --- people ----------------------------------------------------------------------------------------------------------

std::string person_hash(std::string_view person) { return short_hash(person); }

void write_keys(kata::Station& station, Folder& mirror, const Trust& trust, const Outside& outside) {
    const auto& store = station.store();
    const auto secrets = plant_secrets(store);
    if (secrets.empty()) return;
    const KeyFiles files{mirror};
    const auto forgotten = forgotten_people(store, trust);
    Publisher publisher{mirror, store.jid(), outside};
    for (const auto& person : people_in(store)) {
        const auto key = kata::key_of_owner(store, person);
        if (!key || std::ranges::binary_search(forgotten, person)) continue;
        const auto there = files.keys_of(person, secrets);
        if (std::ranges::find(there, *key) != there.end()) continue;
        mirror.make_folder(std::string{secret_folder});
        publisher.put(std::string{secret_folder},
                      fmt::format("{}-{}{}", person_hash(person), store.jid(), file_end),
                      key_file_text(secrets.front(), person, *key));
    }
}

bool take_keys(kata::Station& station, Folder& mirror, const Trust& trust) {
    auto& store = station.store();
    take_secret(station, trust);
    bool news = drop_forgotten(store, mirror, trust);
    const auto secrets = plant_secrets(store);
    if (secrets.empty()) return news;
    const KeyFiles files{mirror};
    const auto forgotten = forgotten_people(store, trust);
    for (const auto& person : people_in(store)) {
        if (kata::key_of_owner(store, person) || std::ranges::binary_search(forgotten, person)) continue;
        for (const auto& key : files.keys_of(person, secrets))
            if (kata::take_key(store, person, key)) {
                news = true;
                break;
            }
    }
    return news;
}

// --- forgetting ------------------------------------------------------------------------------------------------------

std::vector<std::string> forgotten_people(const Store& store, const Trust& trust) {
    const auto own = store.own_journals();
    const auto counts = [&](const journal::Touch& touch) {
        return is_true(touch) && (trust.knows(touch.jid) || std::ranges::find(own, touch.jid) != own.end());
    };
    std::vector<std::string> people;
    for (auto& person : people_in(store))
        if (store.cell(person, kata::forgotten_field) &&
            std::ranges::any_of(store.changes_of(person, kata::forgotten_field), counts))
            people.push_back(std::move(person));
    return people;
}

bool drop_forgotten(Store& store, Folder& mirror, const Trust& trust) {
    const auto forgotten = forgotten_people(store, trust);
    if (forgotten.empty()) return false;
    const KeyFiles files{mirror};
    bool any = false;
    std::vector<std::string> here;
    for (const auto& person : forgotten) {
        if (kata::key_of_owner(store, person)) {
            kata::destroy_key(store, person);
            any = true;
        }
        for (auto& path : files.paths_of(person)) here.push_back(std::move(path));
    }
    if (here.empty()) return any;
    // Noted before they go: they must go from the share as well.
    store.transact([&] {
        auto gone = words_in(store.local(local_gone));
        for (const auto& path : here)
            if (std::ranges::find(gone, path) == gone.end()) gone.push_back(path);
        store.set_local(local_gone, fmt::format("{}", fmt::join(gone, " ")));
    });
    for (const auto& path : here) mirror.remove(path);
    return any;
}

std::vector<std::string> keys_to_remove(const Store& store) { return words_in(store.local(local_gone)); }

}  // namespace share
