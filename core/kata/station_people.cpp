// Who practises here, what they keep to themselves, and all the cycles of a board.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/kata/noun_table.hpp"
#include "core/kata/people.hpp"
#include "core/kata/sealed_intents.hpp"
#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

constexpr std::string_view person_noun = "person/";
constexpr std::array person_roles{"learner", "coach", "second_coach", "deputy_coach", "written_by"};

std::string name_in(const journal::Store& store, std::string_view person, const std::string& sealed) {
    return open_name(store, person, sealed).value_or("");
}

}  // namespace

/// Two stations may have joined two tiles each to the other: then the first of them by id is the one.
EntityId Station::Impl::joined(std::string_view person) const {
    std::vector<EntityId> way{EntityId{person}};
    while (true) {
        auto next = text(way.back(), "same_as");
        if (!next.starts_with(person_noun)) return way.back();
        const auto circle = std::ranges::find(way, next);
        if (circle != way.end()) return *std::min_element(circle, way.end());
        way.push_back(std::move(next));
    }
}

std::vector<EntityId> Station::Impl::tiles_of(std::string_view person) const {
    const auto cells = source_of(store);
    std::vector<EntityId> tiles{joined(person)};
    for (std::size_t next = 0; next < tiles.size(); ++next)  // grows as it goes
        for (auto& id : cells.entities_with("same_as", tiles[next]))
            if (id.starts_with(person_noun) && std::ranges::find(tiles, id) == tiles.end())
                tiles.push_back(std::move(id));
    return tiles;
}

Intent Station::Impl::about_joined(const Intent& intent) const {
    auto meant = intent;
    if (auto* pin = std::get_if<SetPin>(&meant)) pin->person = joined(pin->person);
    if (auto* prompts = std::get_if<SetPrompts>(&meant)) prompts->person = joined(prompts->person);
    if (auto* practice = std::get_if<SetPractice>(&meant)) practice->person = joined(practice->person);
    if (auto* note = std::get_if<KeepNote>(&meant); note && note->practises_next)
        note->practises_next->person = joined(note->practises_next->person);
    return meant;
}

std::string Station::person_name(std::string_view person) const {
    auto own = name_in(impl_->store, person, impl_->text(person, "name"));
    const auto other = own.empty() ? impl_->joined(person) : EntityId{person};
    return other == person ? own : name_in(impl_->store, other, impl_->text(other, "name"));
}

std::vector<EntityId> Station::people() const { return source_of(impl_->store).entities(person_noun); }

std::vector<EntityId> Station::Impl::find_people_here() const {
    const auto cells = source_of(store);
    const auto stands_here = [&](const EntityId& thing) {
        const auto board = board_of_entity(thing);
        return !board.empty() && is_here(board);
    };
    const auto belongs_here = [&](const EntityId& person) {
        for (const auto& touch : store.changes_of(person, "name"))
            if (std::ranges::find(places().own, touch.jid) != places().own.end()) return true;
        return std::ranges::any_of(person_roles, [&](const char* role) {
            return std::ranges::any_of(cells.entities_with(role, person), stands_here);
        });
    };
    std::set<EntityId> people;
    for (const auto& person : cells.entities(person_noun))
        if (auto one = joined(person); !people.contains(one) && belongs_here(person))
            people.insert(std::move(one));
    return {people.begin(), people.end()};
}

std::vector<EntityId> Station::people_here() const {
    if (!impl_->people_here) impl_->store.snapshot([&] { impl_->people_here = impl_->find_people_here(); });
    return *impl_->people_here;
}

Person Station::person(std::string_view id) const {
    const auto meant = impl_->joined(id);
    return opened(impl_->store, person_from(meant, impl_->store.fields(meant)));
}

namespace {

/// Of all tiles that are one person.
std::vector<PrivateNote> notes_in(const journal::Store& store, const std::vector<EntityId>& tiles) {
    std::vector<PrivateNote> notes;
    const auto cells = source_of(store);
    for (const auto& tile : tiles)
        for (const auto* role : {"written_by", "shared_with"})
            for (const auto& id : cells.entities_with(role, tile))
                notes.push_back(opened(store, note_from(id, cells.fields(id))));
    std::erase_if(notes, [](const PrivateNote& note) { return note.body.empty(); });
    std::ranges::sort(notes, {}, [](const PrivateNote& n) { return std::pair(n.written_at, n.id); });
    const auto twice = std::unique(notes.begin(), notes.end());
    notes.erase(twice, notes.end());
    return notes;
}

}  // namespace

std::vector<PrivateNote> Station::notes_of(std::string_view person) const {
    return impl_->notes.get(std::string{person}, impl_->version,
                            [&] { return notes_in(impl_->store, impl_->tiles_of(person)); });
}

const std::vector<CycleDay>& Station::all_cycles(std::string_view board) const {
    auto it = impl_->cycles.find(board);
    if (it == impl_->cycles.end()) it = impl_->cycles.emplace(board, KeptCycles{}).first;
    auto& kept = it->second;
    if (kept.version != impl_->version) kept = {impl_->version, whole_storyboard(board).cycles};
    return kept.cycles;
}

}  // namespace kata
