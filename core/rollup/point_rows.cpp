#include "core/rollup/point_rows.hpp"

#include <algorithm>
#include <charconv>

#include "core/rollup/tables.hpp"

namespace rollup {

namespace {

constexpr std::size_t jid_letters = 16;
constexpr std::size_t tip_letters = 16;

/// Takes `before` and the number behind it off the front.
template <typename Number> bool take(std::string_view& rest, char before, Number& into) {
    if (!rest.starts_with(before)) return false;
    const auto [end, bad] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), into);
    if (bad != std::errc{}) return false;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return true;
}

std::optional<Named> named(std::string_view entity, std::string_view noun, bool with_k) {
    if (!entity.starts_with(noun) || entity.size() < noun.size() + jid_letters) return {};
    Named found{std::string{entity.substr(noun.size(), jid_letters)}};
    auto rest = entity.substr(noun.size() + jid_letters);
    if (!journal::is_journal_id(found.jid) || !take(rest, '-', found.s)) return {};
    if (with_k && !take(rest, '.', found.k)) return {};
    if (!rest.empty() || found.s == 0) return {};
    return found;
}

}  // namespace

std::optional<Named> point_named(std::string_view entity) { return named(entity, "point/", true); }
std::optional<Named> batch_named(std::string_view entity) { return named(entity, "batch/", false); }

Marks marks_from(const journal::Fields& fields) {
    Marks marks;
    for (const auto& [field, cell] : fields) {
        if (field == "value") {
            if (const auto* number = std::get_if<double>(&cell.value)) marks.value = *number;
        } else if (field == "note") {
            if (const auto* words = std::get_if<std::string>(&cell.value)) marks.note = *words;
        } else if (field == "struck") {
            marks.struck = cell.value == journal::Value{true};
        } else if (field == "_del") {
            marks.taken_back = cell.value == journal::Value{true};
        }
    }
    return marks;
}

std::vector<Row> PointRows::of(const journal::Arrival& arrival) {
    const auto& [jid, record, tip] = arrival.sealed;
    std::vector<Row> rows;
    if (record.p.empty()) return rows;
    const auto marks = marks_of(jid, record.s);
    const auto origin = record.o.value_or(journal::Origin{});
    for (std::size_t k = 0; k < record.p.size(); ++k) {
        const auto& point = record.p[k];
        const auto& board = board_of_metric(point.metric);
        if (board.empty()) continue;
        const auto found = marks.find(k);
        const auto mine = found == marks.end() ? Marks{} : found->second;
        rows.push_back({jid, std::to_string(record.s), std::to_string(k),
                        journal::hex(tip).substr(0, tip_letters), board, point.metric, moment_text(point.at),
                        number_text(mine.value.value_or(point.value)), number_text(point.value),
                        point.n ? Param{number_text(*point.n)} : Param{},
                        std::string{journal::to_text(origin.source)}, or_null(origin.place),
                        or_null(mine.note), truth_text(mine.struck),
                        record.b ? Param{std::to_string(*record.b)} : Param{}, truth_text(!arrival.counts),
                        truth_text(mine.taken_back), truth_text(mine.taken_back || !arrival.counts)});
    }
    return rows;
}

const std::string& PointRows::board_of_metric(const std::string& metric) {
    const auto [it, fresh] = boards_.try_emplace(metric);
    if (fresh) {
        auto board = board_of(metric, store_.fields(metric));
        if (!is_left_out(store_, board)) it->second = std::move(board);
    }
    return it->second;
}

std::map<std::size_t, Marks> PointRows::marks_of(const std::string& jid, std::uint64_t s) const {
    auto stem = journal::point_entity(jid, s, 0);
    stem.pop_back();  // with the dot
    std::map<std::size_t, Marks> marks;
    for (const auto& entity : store_.entities(stem))
        if (const auto point = point_named(entity)) marks[point->k] = marks_from(store_.fields(entity));
    return marks;
}

}  // namespace rollup
