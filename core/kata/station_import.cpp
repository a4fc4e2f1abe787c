// Many points as one action. Records of up to a thousand points share a batch; the last one closes it, and only then do they
// count. Each is a short transaction of its own, so that a tap never waits behind an import. Whatever ends it early leaves a
// batch that is never closed; a later import starts afresh. Two blocks of points are held at a time, however many come.
#include <algorithm>
#include <map>

#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

using journal::most_points_in_record;
using Block = std::vector<ImportedPoint>;

std::optional<Refusal> refuse_block(const Storyboard& board, const EntityId& metric, const Block& block,
                                    Moment now) {
    AddPoints alone{metric, {NewPoint{}}, {}, Source::import, {}};
    for (const auto& imported : block) {
        alone.points.front() = imported.point;
        alone.note = imported.note;
        alone.place = imported.place;
        if (const auto no = refuse(board, alone, now)) return no;
    }
    return {};
}

Block next_block(const ImportSource& source) {
    Block block;
    while (block.size() < most_points_in_record) {
        auto point = source();
        if (!point) break;
        block.push_back(std::move(*point));
    }
    return block;
}

/// A record has one place, so a block of several places becomes several records.
std::vector<Block> by_place(Block block) {
    std::map<std::string, std::size_t, std::less<>> number;
    std::vector<Block> parts;
    for (auto& imported : block) {
        const auto [it, fresh] = number.try_emplace(imported.place, parts.size());
        if (fresh) parts.emplace_back();
        parts[it->second].push_back(std::move(imported));
    }
    return parts;
}

void fill(journal::Record& record, const EntityId& metric, const Block& part, std::string_view jid) {
    record.a = "point.import";
    record.o = journal::Origin{Source::import, part.front().place};
    for (std::size_t k = 0; k < part.size(); ++k) {
        const auto& [point, note, place] = part[k];
        record.p.push_back({metric, point.at, point.value, point.n});
        if (!note.empty()) record.c.push_back({journal::point_entity(jid, record.s, k), "note", note, {}});
    }
}

}  // namespace

Answer Station::import_points(const EntityId& metric, const ImportSource& source, std::size_t all, Moment now,
                              const ImportProgress& progress) {
    impl_->must_write();
    impl_->take_news();
    const auto board_id = impl_->board_of_entity(metric);
    if (!impl_->is_here(board_id)) return {Refusal::board_not_here, 0, {}};
    const auto& board = impl_->storyboard(board_id, now);
    auto& store = impl_->store;
    std::optional<std::uint64_t> first;
    std::size_t done = 0;
    auto block = source ? next_block(source) : Block{};
    if (block.empty()) return {Refusal::no_points, 0, {}};
    while (!block.empty()) {
        if (const auto no = refuse_block(board, metric, block, now)) return {no, 0, {}};
        auto following = next_block(source);
        const auto parts = by_place(std::move(block));
        for (const auto& part : parts) {
            store.transact([&] {
                auto record = impl_->next_record(now, board.board.zone);
                fill(record, metric, part, store.jid());
                record.b = first.value_or(record.s);
                record.batch_closed = following.empty() && &part == &parts.back();
                store.append(record);
                first = record.b;
            });
            done += part.size();
        }
        if (progress) progress(done, all);
        block = std::move(following);
    }
    impl_->take_news();
    return {{}, *first, journal::point_entity(store.jid(), *first, 0)};
}

Answer Station::import_points(const EntityId& metric, const std::vector<NewPoint>& points,
                              const std::vector<std::string>& notes, Moment now,
                              const ImportProgress& progress) {
    impl_->must_write();
    impl_->take_news();
    const auto board_id = impl_->board_of_entity(metric);
    if (!impl_->is_here(board_id)) return {Refusal::board_not_here, 0, {}};
    const auto& board = impl_->storyboard(board_id, now);
    const auto point = [&](std::size_t i) {
        return ImportedPoint{points[i], notes.size() == points.size() ? notes[i] : std::string(), {}};
    };
    for (std::size_t i = 0; i < points.size(); ++i)
        if (const auto no = refuse_block(board, metric, {point(i)}, now)) return {no, 0, {}};
    std::size_t next = 0;
    const auto source = [&] { return next < points.size() ? std::optional(point(next++)) : std::nullopt; };
    return import_points(metric, source, points.size(), now, progress);
}

}  // namespace kata
