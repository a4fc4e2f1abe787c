// What two stations compare to see that they stand equal. Numbers that a store gave out by itself (of a journal, a metric, a row) are
// left out: they say in which order things came. Hashed row by row, so that ten million points need no memory.
#include <array>

#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

constexpr auto cells = "select entity, field, quote(value), t, hex(tip) from cell order by entity, field";
constexpr auto points =
    "select metric.name, at, t, tie, k, own.jid, s, quote(value), quote(n), source, quote(place), struck, "
    "point.removed,"
    " quote(note), quote(of.jid), quote(batch.first), quote(batch.closed), quote(batch.removed) from point"
    " join metric on metric.id = point.metric join journal own on own.id = point.journal"
    " left join batch on batch.id = point.batch left join journal of on of.id = batch.journal"
    " order by metric.name, at, t, tie, k, of.jid, batch.first";
constexpr auto apart = "select entity, field, apart from branched order by entity, field";
constexpr auto heads =
    "select entity, field, hex(tip), hex(value) from head order by entity, field, value, tip";

constexpr std::array parts{cells, points, apart, heads};

Bytes32 add(Bytes32 state, Query rows) {
    std::string line;
    while (rows.step()) {
        line.clear();
        for (int column = 0; column < rows.columns(); ++column) (line += rows.text(column)) += '\x1f';
        state = chain_next(state, line);
    }
    return state;
}

}  // namespace

Bytes32 Store::digest() const {
    auto state = blake2b("digest-v1");
    snapshot([&] {
        for (const auto* rows : parts) state = add(state, impl_->db.query(rows));
    });
    return state;
}

}  // namespace journal
