// Names stand here without a number beside them.
#include "kiosk/screens/join_people_view.hpp"

#include <algorithm>
#include <tuple>

#include "kiosk/screens/words.hpp"

namespace kiosk {

std::vector<PersonTile> other_tiles(const kata::Shelf& shelf, const kata::EntityId& person) {
    const auto self = shelf.person(person);
    const auto here = shelf.people_here();
    std::vector<PersonTile> tiles;
    for (const auto& id : shelf.people()) {
        const auto other = shelf.person(id);
        const bool joined = other.id != id;  // it stands as the one it was joined to
        if (!joined && other.id != self.id && !other.name.empty()) {
            tiles.push_back({id, other.name, std::ranges::find(here, id) != here.end()});
        }
    }
    std::ranges::sort(tiles, [&](const PersonTile& a, const PersonTile& b) {
        return std::tuple(a.name != self.name, a.name, a.person) <
               std::tuple(b.name != self.name, b.name, b.person);
    });
    return tiles;
}

bool needs_pin_first(const kata::Shelf& shelf, const kata::EntityId& person) {
    return shelf.person(person).pin.empty() && !shelf.notes_of(person).empty();
}

JoinPeopleView view_join_people(const kata::Shelf& shelf, const JoinDraft& draft,
                                const kata::EntityId& person) {
    JoinPeopleView view;
    view.own_name = shelf.person_name(person);
    view.sentence = word("Which other tile is you?");
    view.note = word("Cycles, log and notes of both stand together from then on. Undo makes them two again.");
    if (draft.tiles) {
        for (const auto& tile : *draft.tiles) {
            const bool chosen = tile.person == draft.other;
            view.tiles.push_back(
                {tile.person, tile.name, tile.here ? word("this station") : word("another station"), chosen});
            if (!chosen) {
                continue;
            }
            view.other_name = tile.name;
            if (needs_pin_first(shelf, tile.person)) {
                view.note =
                    word("This tile has notes and no PIN yet. Choose one on its own pages, then join.");
            } else {
                view.ask = kata::JoinPeople{tile.person, person};
            }
        }
    }
    if (view.tiles.empty()) {
        view.empty_words = word("No other name is known here.");
    }
    return view;
}

}  // namespace kiosk
