// The marker that says "this folder is the share of that plant", and how a plant begins. Nothing else ever makes one.
//
//   {"fmt":1,"plant":"<32 hex>","name":"Werk Nord","created":"2026-11-22T14:03:11.120+00:00","root":"<64 hex>"}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/share/folder.hpp"
#include "core/share/key.hpp"
#include "core/share/publish.hpp"
#include "core/share/share.hpp"

namespace kata {
class Station;
}
namespace journal {
class Store;
}

namespace share {

/// Keys of the store's local state.
inline constexpr std::string_view local_plant = "plant";
inline constexpr std::string_view local_root = "plant.root";  ///< the root's public key, 64 hex digits

struct Marker {
    std::string plant;    ///< random 128 bits, 32 hex digits
    std::string name;     ///< for people
    std::string created;  ///< ISO 8601, for people
    PublicKey root{};     ///< signs the first certificate
    bool operator==(const Marker&) const = default;
};

std::string marker_text(const Marker& marker);
/// Nothing and a reason if it is no marker.
std::optional<Marker> parse_marker(std::string_view text, std::string* why = nullptr);

/// The marker of a folder. Nothing and one sentence that says what to do if there is none.
std::optional<Marker> find_marker(Folder& folder, std::string& trouble);

/// From now on the station is this plant's: kept in its store, and the marker as a copy in its mirror. Does what is missing and may be
/// called at every sync. A marker that names another root than the one the station met first is somebody else's: throws
/// std::runtime_error with one sentence, as it does for another plant.
void bind_to_plant(journal::Store& store, Folder& mirror, const Marker& marker, const Outside& outside);
/// The root that the station was bound with. Where an older version bound it, the one in the mirror's marker. Nothing if there is none.
std::optional<PublicKey> root_of(const journal::Store& store, Folder& mirror);

/// Writes the marker of the mirror, and README.txt, into a folder that is there and has neither marker nor journals: the share was lost or
/// wiped, or this is a stick. The next sync with it brings everything else. Also where the marker alone is gone or damaged, and the
/// journals there are this plant's: the damaged one stays as "damaged-plant-….json". True if it was written, false if it is the plant's already.
/// Throws std::runtime_error with one sentence: another plant's, foreign journals, this station belongs to no plant.
bool copy_plant(const journal::Store& store, Folder& mirror, Folder& folder, const Outside& outside);

/// create_plant() on folders that are already open; tests and simulations begin here.
PlantMade create_plant_in(kata::Station& station, Folder& mirror, Folder& folder, const std::string& name,
                          const Outside& outside);

/// A station's local copy of what it has published and read; made if it is not there.
std::unique_ptr<Folder> open_mirror(const std::filesystem::path& station_dir);
/// The folder a person named. Throws std::runtime_error with one sentence; never makes it.
std::unique_ptr<Folder> open_share(const std::filesystem::path& folder);

}  // namespace share
