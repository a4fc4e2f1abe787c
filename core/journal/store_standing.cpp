// Whether a point of an import stands already. Asked once a row: the cross join keeps SQLite to this order, first the few runs
// that reach over the moment, then in each the one place where it would stand.
#include "core/journal/store_impl.hpp"

namespace journal {

std::size_t Store::count_standing(std::string_view metric, Moment at, double value) const {
    return static_cast<std::size_t>(impl_->db.ask(
        "select count(*) from run"
        " cross join point on point.metric = run.metric and point.batch = run.batch and point.at = ?2"
        " left join batch on batch.id = run.batch"
        " where run.metric = (select id from metric where name = ?1) and earliest <= ?2 and latest >= ?2"
        " and (run.batch = 0 or (closed and not batch.removed)) and point.value = ?3 and not point.removed",
        metric, at.ms, value));
}

}  // namespace journal
