#include "core/share/plant.hpp"

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/kata/station.hpp"
#include "core/kata/zone.hpp"
#include "core/share/names.hpp"
#include "core/share/pack.hpp"
#include "core/share/secrets.hpp"
#include "core/share/segment.hpp"
#include "core/share/sheet.hpp"
#include "core/share/signed_text.hpp"
#include "core/share/station_options.hpp"
#include "core/share/trust.hpp"
#include "core/share/why.hpp"

namespace share {

namespace {

using nlohmann::json;

constexpr std::size_t most_marker_bytes = 64u << 10;
constexpr std::size_t most_name_bytes = 200;
constexpr std::string_view newer_words = "it was written by a newer version, update this program";

constexpr std::string_view readme =
    "This folder belongs to Kataboard: storyboards of the Improvement Kata write into it and read from it.\n"
    "\n"
    "PLANT.json   says which plant the folder belongs to. Without it no panel writes here.\n"
    "journal/     what the teams recorded, one folder for each panel. Plain text, one line for each action.\n"
    "trust/       which panels belong to the plant, and which ask to.\n"
    "secret/      names of people and notes between coach and learner: sealed, only panels can read them.\n"
    "\n"
    "Nothing in here is ever changed: panels only add files. Please do not edit, rename or remove any.\n"
    "Copy the whole folder as often as you like; a copy is as good as the original.\n"
    "To put a new panel in the place of a broken one:  kata restore --share FOLDER --station NAME --data "
    "DIR\n";

bool is_plant_id(std::string_view text) {
    return text.size() == 32 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string random_plant_id() {
    const auto bytes = journal::random_bytes(16);
    return journal::hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

void check_free_of_journals(Folder& folder) {
    if (!list_if_there(folder, std::string{journal_folder}).empty())
        throw std::runtime_error(
            "This folder holds journals but no PLANT.json; put its PLANT.json back, or take an empty folder");
}

/// Throws std::runtime_error with the reason why no plant can begin here.
void check_beginning(const kata::Station& station, Folder& folder, const std::string& name) {
    const auto valid = json(name).dump(-1, ' ', false, json::error_handler_t::ignore);
    if (name.empty() || name.size() > most_name_bytes || json::parse(valid) != json(name) ||
        std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        throw std::runtime_error("A plant needs a name of one line, at most 200 bytes of UTF-8");
    if (station.store().local(local_plant))
        throw std::runtime_error(
            "This station already belongs to a plant; a plant is created once, by its first station");
    const auto entries = folder.list("");
    if (std::ranges::find(entries, marker_name, &Entry::name) != entries.end())
        throw std::runtime_error("This folder already is the share of a plant: it has a PLANT.json");
    check_free_of_journals(folder);
}

/// Does the folder hold this plant's journals, and no other's? By the first file of each journal that can be read.
bool holds_journals_of(Folder& folder, std::string_view plant) {
    bool found = false;
    for (const auto& journal : list_if_there(folder, std::string{journal_folder})) {
        if (journal.kind != Entry::Kind::folder || !journal::is_journal_id(journal.name)) continue;
        const auto dir = journal_path(journal.name);
        for (const auto& file : folder.list(dir)) {
            if (file.kind != Entry::Kind::file || !parse_segment_name(file.name)) continue;
            const auto text = segment_text(folder.read(join_path(dir, file.name), most_packed_bytes));
            const auto reading = text ? read_segment(*text, {}) : SegmentReading{};
            if (!reading.segment) continue;
            if (reading.segment->header.plant != plant) return false;
            found = true;
            break;
        }
    }
    return found;
}

/// A marker that says nothing any more steps aside for this plant's own, where the journals are this plant's.
void clear_damaged_marker(Folder& folder, const std::string& there, const Marker& marker,
                          const Outside& outside) {
    std::string why;
    if (parse_marker(there, &why) || why == newer_words || !holds_journals_of(folder, marker.plant))
        throw std::runtime_error("This folder has a PLANT.json of its own; name an empty folder");
    folder.rename(std::string{marker_name}, fmt::format("damaged-plant-{}.json", outside.random(8)));
}

std::optional<Marker> marker_of(Folder& mirror) {
    const auto text = read_if_there(mirror, std::string{marker_name}, most_marker_bytes);
    return text ? parse_marker(*text) : std::nullopt;
}

/// Leaves alone what somebody else put there.
void publish_if_free(Publisher& publisher, Folder& folder, std::string_view name, std::string_view bytes) {
    const auto entries = folder.list("");
    if (std::ranges::find(entries, name, &Entry::name) == entries.end())
        publisher.publish("", std::string{name}, bytes);
}

}  // namespace

std::string marker_text(const Marker& marker) {
    return fmt::format(R"({{"fmt":1,"plant":"{}","name":{},"created":"{}","root":"{}"}})"
                       "\n",
                       marker.plant, json(marker.name).dump(), marker.created, journal::hex(marker.root));
}

std::optional<Marker> parse_marker(std::string_view text, std::string* why) {
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object()) return no(why, "it is no marker");
    const auto fmt = object.find("fmt");
    if (fmt == object.end() || !fmt->is_number_unsigned()) return no(why, "it is no marker");
    if (*fmt != 1u) return no(why, std::string{newer_words});
    const auto root = journal::bytes32_from_hex(words_at(object, "root"));
    Marker marker{words_at(object, "plant"), words_at(object, "name"), words_at(object, "created"),
                  root.value_or(PublicKey{})};
    if (!root || !is_plant_id(marker.plant)) return no(why, "it is damaged");
    return marker;
}

std::optional<Marker> find_marker(Folder& folder, std::string& trouble) {
    try {
        const auto text = read_if_there(folder, std::string{marker_name}, most_marker_bytes);
        if (!text) {
            trouble = "The folder has no PLANT.json: is the share mounted there, and was the plant created";
            return std::nullopt;
        }
        std::string why;
        auto marker = parse_marker(*text, &why);
        if (!marker)
            trouble = fmt::format("PLANT.json cannot be used: {}{}", why,
                                  why == newer_words ? "" : "; kata plant copy puts this plant's own there");
        return marker;
    } catch (const std::system_error& error) {
        trouble = fmt::format("PLANT.json cannot be read: {}", error.code().message());
        return std::nullopt;
    }
}

PlantMade create_plant_in(kata::Station& station, Folder& mirror, Folder& folder, const std::string& name,
                          const Outside& outside) {
    check_beginning(station, folder, name);
    const auto seed = random_seed();
    const SigningKey root{seed};
    auto& store = station.store();
    const auto& jid = store.jid();
    const SigningKey own{read_seed(kata::key_file(station.dir(), jid))};
    const Marker marker{random_plant_id(), name, kata::iso(outside.now, "UTC"), root.public_key()};
    if (plant_secrets(store).empty()) make_plant_secret(store);  // an attempt that was cut short made one
    Certificate first{marker.plant, jid, own.public_key(), std::string{role_admin},
                      journal::journal_id(root.public_key())};
    add_boxes(first, store, root.public_key());
    const auto certificate = certificate_text(first, root);
    const auto file = certificate_file(first);

    const std::string trust{trust_folder};
    Publisher publisher{folder, jid, outside};
    publish_if_free(publisher, folder, readme_name, readme);
    folder.make_folder(std::string{journal_folder});
    folder.make_folder(trust);
    publisher.publish(trust, file, certificate);
    // Last: whoever sees a marker sees a whole plant. A crash before it leaves a folder in which the call can be made again.
    publisher.publish("", std::string{marker_name}, marker_text(marker));
    mirror.make_folder(trust);
    Publisher{mirror, jid, outside}.publish(trust, file, certificate);
    bind_to_plant(store, mirror, marker, outside);
    return {marker.plant, sheet_text({marker.plant, seed}, name, marker.created.substr(0, 10))};
}

namespace {

/// The mirror's own copy: where it is gone or damaged, it is written anew.
void keep_marker(Folder& mirror, const Marker& marker, const std::string& jid, const Outside& outside) {
    const std::string name{marker_name};
    if (const auto mine = read_if_there(mirror, name, most_marker_bytes)) {
        const auto says = parse_marker(*mine);
        if (says && says->plant == marker.plant && says->root == marker.root) return;
        mirror.remove(name);
    }
    Publisher{mirror, jid, outside}.publish("", name, marker_text(marker));
}

}  // namespace

void bind_to_plant(journal::Store& store, Folder& mirror, const Marker& marker, const Outside& outside) {
    const auto bound = store.local(local_plant);
    if (bound && *bound != marker.plant)
        throw std::runtime_error(fmt::format(
            "The folder belongs to another plant, \"{}\"; name the share of this station's own plant",
            marker.name));
    const auto root = root_of(store, mirror);
    if (bound && root && *root != marker.root)
        throw std::runtime_error("PLANT.json in the folder names another root key than this plant's; find "
                                 "out who changed it, and put "
                                 "the old one back");
    keep_marker(mirror, marker, store.jid(), outside);
    if (bound && store.local(local_root)) return;
    store.transact([&] {
        store.set_local(local_root, journal::hex(marker.root));
        store.set_local(local_plant, marker.plant);
    });
}

std::optional<PublicKey> root_of(const journal::Store& store, Folder& mirror) {
    if (const auto root = store.local(local_root)) return journal::bytes32_from_hex(*root);
    const auto marker = marker_of(mirror);
    if (!marker || marker->plant != store.local(local_plant)) return std::nullopt;
    return marker->root;
}

bool copy_plant(const journal::Store& store, Folder& mirror, Folder& folder, const Outside& outside) {
    const auto text = read_if_there(mirror, std::string{marker_name}, most_marker_bytes);
    const auto marker = text ? parse_marker(*text) : std::nullopt;
    if (!marker || marker->plant != store.local(local_plant))
        throw std::runtime_error(
            "This station has no copy of its plant's marker; sync with the shared folder once");
    if (const auto there = read_if_there(folder, std::string{marker_name}, most_marker_bytes)) {
        if (parse_marker(*there) == marker) return false;
        clear_damaged_marker(folder, *there, *marker, outside);
    } else if (!holds_journals_of(folder, marker->plant)) check_free_of_journals(folder);
    Publisher publisher{folder, store.jid(), outside};
    publish_if_free(publisher, folder, readme_name, readme);
    folder.make_folder(std::string{journal_folder});
    folder.make_folder(std::string{trust_folder});
    publisher.publish("", std::string{marker_name}, *text);
    return true;
}

PlantMade create_plant(const std::filesystem::path& station_dir, const std::filesystem::path& folder,
                       const std::string& name, Moment now) {
    kata::Station station{station_dir, station_options()};
    const auto share = open_share(folder);
    const auto mirror = open_mirror(station_dir);
    return create_plant_in(station, *mirror, *share, name, real_outside(now));
}

std::unique_ptr<Folder> open_mirror(const std::filesystem::path& station_dir) {
    const auto dir = kata::mirror_dir(station_dir);
    std::filesystem::create_directory(dir);
    return open_folder(dir);
}

std::unique_ptr<Folder> open_share(const std::filesystem::path& folder) {
    try {
        return open_folder(folder);
    } catch (const std::system_error& error) {
        const auto why = error.code().value() == ENOENT
                             ? std::string{"it is not there; make the folder or mount the share first"}
                             : error.code().message();
        throw std::runtime_error(fmt::format("Shared folder {}: {}", folder.string(), why));
    }
}

}  // namespace share
