// Who practises here, what they keep to themselves, and all the cycles of a board.
#include <algorithm>
#include <utility>

#include "core/kata/noun_table.hpp"
#include "core/kata/people.hpp"
#include "core/kata/sealed_intents.hpp"
#include "core/kata/station_impl.hpp"

namespace kata {

std::string Station::person_name(std::string_view person) const {
    return open_name(impl_->store, person, impl_->text(person, "name")).value_or("");
}

std::vector<EntityId> Station::people() const { return source_of(impl_->store).entities("person/"); }

Person Station::person(std::string_view id) const {
    return opened(impl_->store, person_from(EntityId{id}, impl_->store.fields(id)));
}

namespace {

std::vector<PrivateNote> notes_in(const journal::Store& store, std::string_view person) {
    std::vector<PrivateNote> notes;
    const auto cells = source_of(store);
    for (const auto* role : {"written_by", "shared_with"})
        for (const auto& id : cells.entities_with(role, person))
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
                            [&] { return notes_in(impl_->store, person); });
}

const std::vector<CycleDay>& Station::all_cycles(std::string_view board) const {
    auto it = impl_->cycles.find(board);
    if (it == impl_->cycles.end()) it = impl_->cycles.emplace(board, KeptCycles{}).first;
    auto& kept = it->second;
    if (kept.version != impl_->version) kept = {impl_->version, whole_storyboard(board).cycles};
    return kept.cycles;
}

}  // namespace kata
