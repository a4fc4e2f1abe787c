// Many points as one action. Records of up to a thousand points share a batch; the last one closes it, and only then do they
// count. Each is a short transaction of its own, so that a tap never waits behind an import. Whatever ends it early leaves a
// batch that is never closed; a later import starts afresh.
#include <algorithm>
#include <span>

#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

using journal::most_points_in_record;

/// The file's lines as the import walks them.
struct Lines {
    const EntityId& metric;
    std::span<const NewPoint> points;
    std::span<const std::string> notes;  // as many as points, or none
};

std::optional<Refusal> refuse_all(const Storyboard& board, const Lines& lines, Moment now) {
    if (lines.points.empty()) return Refusal::no_points;
    for (std::size_t i = 0; i < lines.points.size(); i += most_points_in_record) {
        const auto part = lines.points.subspan(i, std::min(most_points_in_record, lines.points.size() - i));
        const AddPoints some{lines.metric, {part.begin(), part.end()}, {}, Source::import, {}};
        if (const auto no = refuse(board, some, now)) return no;
    }
    for (std::size_t i = 0; i < lines.notes.size(); ++i) {
        if (lines.notes[i].empty()) continue;
        if (const auto no = refuse(
                board, AddPoints{lines.metric, {lines.points[i]}, lines.notes[i], Source::import, {}}, now))
            return no;
    }
    return {};
}

void fill(journal::Record& record, const Lines& lines, std::size_t from, std::size_t count,
          std::string_view jid) {
    record.a = "point.import";
    record.o = journal::Origin{Source::import, {}};
    for (std::size_t k = 0; k < count; ++k) {
        const auto& point = lines.points[from + k];
        record.p.push_back({lines.metric, point.at, point.value, point.n});
        const auto& note = lines.notes.empty() ? std::string{} : lines.notes[from + k];
        if (!note.empty()) record.c.push_back({journal::point_entity(jid, record.s, k), "note", note, {}});
    }
}

}  // namespace

Answer Station::import_points(const EntityId& metric, const std::vector<NewPoint>& points,
                              const std::vector<std::string>& notes, Moment now,
                              const std::function<void(std::size_t, std::size_t)>& progress) {
    impl_->must_write();
    impl_->take_news();
    const auto& board = impl_->storyboard(impl_->board_of_entity(metric), now);
    const Lines lines{metric, points,
                      notes.size() == points.size() ? std::span{notes} : std::span<const std::string>{}};
    if (const auto no = refuse_all(board, lines, now)) return {no, 0, {}};

    auto& store = impl_->store;
    std::optional<std::uint64_t> first;
    for (std::size_t done = 0; done < points.size();) {
        const auto count = std::min(most_points_in_record, points.size() - done);
        store.transact([&] {
            auto record = impl_->next_record(now, board.board.zone);
            fill(record, lines, done, count, store.jid());
            record.b = first.value_or(record.s);
            record.batch_closed = done + count == points.size();
            store.append(record);
            first = record.b;
        });
        done += count;
        if (progress) progress(done, points.size());
    }
    impl_->take_news();
    return {{}, *first, journal::point_entity(store.jid(), *first, 0)};
}

}  // namespace kata
