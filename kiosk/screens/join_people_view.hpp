// Two tiles of one person: two stations named the same one. Only that person joins them, from their own pages. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"

namespace kiosk {

/// The tiles that may be the same person: the same name first, then by name. Opens every name of the plant: keep what it returns until
/// the shelf's version is another.
std::vector<PersonTile> other_tiles(const kata::Shelf& shelf, const kata::EntityId& person);

/// Notes that no PIN stands before yet: joined, they could be read with the PIN of the tile that stays. One is chosen for them first.
bool needs_pin_first(const kata::Shelf& shelf, const kata::EntityId& person);

struct JoinPeopleView {
    struct Tile {
        kata::EntityId person;
        std::string name, beside;  // "Marta Nowak", "another station"
        bool chosen = false;
    };
    std::string own_name, sentence, note;
    std::vector<Tile> tiles;
    std::string other_name;   // of the chosen one; empty: none is
    std::string empty_words;  // where there is no other tile
    std::optional<kata::JoinPeople> ask;
};
/// `person`: whose pages are open.
JoinPeopleView view_join_people(const kata::Shelf& shelf, const JoinDraft& draft,
                                const kata::EntityId& person);

}  // namespace kiosk
