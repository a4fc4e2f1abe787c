// A shelf as it stood when a moment ended: points that were measured later are not there. What is not a point is answered as it is now.
// A point that was struck out since stays struck out, one that came late from a file is there: they tell how it ran then.
#pragma once

#include "core/kata/shelf.hpp"

namespace kata {

/// The last moment of a day, so that all that was done on it counts.
Moment last_moment_of(Day day, std::string_view zone);

class ShelfUntil final : public Shelf {
public:
    /// Keeps a reference to `shelf`.
    ShelfUntil(const Shelf& shelf, Moment last) : shelf_(shelf), end_{last.ms + 1} {}

    std::vector<DataPoint> last_points(std::string_view metric, std::size_t most) const override;
    std::vector<DataPoint> points_between(std::string_view metric, Moment from, Moment to) const override;
    const ChartSeries& series(const SeriesWish& wish) const override { return shelf_.series(wish); }
    std::optional<DataPoint> point_at(std::string_view metric, Rank rank) const override;
    Rank rank_of(std::string_view metric, Moment at) const override;
    void each_value(std::string_view metric, Rank from, Rank to,
                    const std::function<void(std::span<const double>)>& visit) const override;
    const Storyboard& storyboard_as_of(std::string_view board, Moment at) const override;
    const Storyboard& storyboard_of_target(std::string_view board, std::string_view target) const override;
    const Learnings& learnings(const journal::LearningsWish& wish) const override;
    std::string struck_reason(std::string_view point) const override { return shelf_.struck_reason(point); }
    std::vector<Board> boards() const override { return shelf_.boards(); }
    std::vector<PlantBoard> plant_boards() const override { return shelf_.plant_boards(); }
    bool is_here(std::string_view board) const override { return shelf_.is_here(board); }
    const std::vector<FieldConflict>& conflicts(std::string_view board) const override {
        return shelf_.conflicts(board);
    }
    const Storyboard& storyboard(std::string_view board, Moment now) const override;
    SyncState sync_state() const override { return shelf_.sync_state(); }
    ShiftCalendar calendar() const override { return shelf_.calendar(); }
    std::string person_name(std::string_view person) const override { return shelf_.person_name(person); }
    std::vector<EntityId> people() const override { return shelf_.people(); }
    std::vector<EntityId> people_here() const override { return shelf_.people_here(); }
    Person person(std::string_view id) const override { return shelf_.person(id); }
    std::vector<PrivateNote> notes_of(std::string_view person) const override {
        return shelf_.notes_of(person);
    }
    const std::vector<CycleDay>& all_cycles(std::string_view board) const override {
        return shelf_.all_cycles(board);
    }
    const Coaching& coaching() const override { return shelf_.coaching(); }
    const ImpreciseWords& imprecise_words() const override { return shelf_.imprecise_words(); }
    std::string station_name() const override { return shelf_.station_name(); }
    bool clock_unsure(Moment now) const override { return shelf_.clock_unsure(now); }
    std::uint64_t version() const override { return shelf_.version(); }

private:
    const Shelf& shelf_;
    Moment end_;  // the first moment that is not there
};

}  // namespace kata
