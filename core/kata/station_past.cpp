// What a station knows beyond the present board: boards as they were, earlier target conditions, what was learned anywhere.
#include "core/kata/noun_table.hpp"
#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

constexpr Day from_the_first{};

LearningSlip slip_of(const CellSource& cells, const EntityId& id) {
    LearningSlip slip;
    slip.id = id;
    std::optional<Day> looked_back_on;
    const auto fields = cells.fields(id);
    if (id.starts_with("experiment/")) {
        const auto experiment = experiment_from(id, fields);
        slip.board = experiment.board;
        slip.words = experiment.learning;
        slip.short_words = experiment.learning_short;
        slip.experiment = experiment.number;
        slip.learned_at = experiment.closed_at;
    } else if (id.starts_with("target/")) {
        const auto target = target_from(id, fields);
        slip.board = target.board;
        slip.words = target.learning;
        slip.target = target.number;
        looked_back_on = target.reflected_on;
    } else {
        const auto learning = learning_from(id, fields);
        slip.board = learning.board;
        slip.words = learning.learning;
        slip.learned_at = learning.written_at;
    }
    const auto board = board_from(slip.board, cells.fields(slip.board));
    slip.board_name = board.name;
    if (looked_back_on) slip.learned_at = moment_of(*looked_back_on, 12, 0, board.zone);
    return slip;
}

}  // namespace

const Storyboard& Station::storyboard_as_of(std::string_view board, Moment at) const {
    return impl_->as_of.get({std::string{board}, at}, impl_->version, [&] {
        // A stamp holds its moment in the upper 48 bits: everything of that millisecond is included.
        const journal::Stamp last{(static_cast<std::uint64_t>(at.ms) << 16) | 0xffff};
        const auto cells = impl_->store.cells_until(last);
        return read_storyboard(kata::source_of(cells), board, from_the_first);
    });
}

const Storyboard& Station::storyboard_of_target(std::string_view board, std::string_view target) const {
    return impl_->of_targets.get({std::string{board}, std::string{target}}, impl_->version, [&] {
        Storyboard read;
        impl_->store.snapshot(
            [&] { read = read_storyboard(source_of(impl_->store), board, from_the_first, target); });
        return read;
    });
}

const Learnings& Station::learnings(const journal::LearningsWish& wish) const {
    return impl_->learnings.get(wish, impl_->version, [&] {
        Learnings learnings;
        impl_->store.snapshot([&] {
            const auto found = impl_->store.learnings(wish);
            learnings.count = found.count;
            const auto cells = source_of(impl_->store);
            for (const auto& id : found.entities) learnings.slips.push_back(slip_of(cells, id));
        });
        return learnings;
    });
}

}  // namespace kata
