// What the share keeps in the store: which own records stand in which segment, and which of those are safely there.
#include "core/journal/store_impl.hpp"

namespace journal {

std::vector<StoredLine> Store::own_lines(std::uint64_t from, std::uint64_t to) const {
    std::vector<StoredLine> lines;
    auto rows = impl_->db.query(
        "select s, line, tip from record where journal = ? and s between ? and ? and mine order by s",
        impl_->journal, from, to);
    while (rows.step())
        lines.push_back(
            {static_cast<std::uint64_t>(rows.whole(0)), std::string{rows.text(1)}, rows.bytes32(2)});
    return lines;
}

std::vector<Cut> Store::cuts() const {
    std::vector<Cut> cuts;
    auto rows = impl_->db.query("select first, last, published from cut order by first");
    while (rows.step())
        cuts.push_back({static_cast<std::uint64_t>(rows.whole(0)), static_cast<std::uint64_t>(rows.whole(1)),
                        rows.whole(2) != 0});
    return cuts;
}

void Store::add_cut(Cut cut) {
    impl_->db.run("insert into cut values (?, ?, ?)", cut.from, cut.to, cut.published);
}

void Store::mark_published(Cut cut) {
    impl_->db.run("update cut set published = 1 where first = ? and last = ?", cut.from, cut.to);
}

std::uint64_t Store::waiting() const {
    const auto waiting =
        impl_->db.ask("select s - (select total(last - first + 1) from cut where published) from state");
    return waiting > 0 ? static_cast<std::uint64_t>(waiting) : 0;
}

}  // namespace journal
