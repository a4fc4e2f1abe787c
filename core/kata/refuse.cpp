// What the board's rules do not allow. One overload an intent; the compiler names the missing one.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/kata/refuse_coaching.hpp"
#include "core/kata/refuse_help.hpp"

namespace kata {

namespace {

constexpr std::size_t longest_unit = 12;
constexpr std::size_t longest_settings = 65'536;
/// How far a gauge or another machine may run ahead of this panel before its times are questioned.
constexpr journal::Span clocks_apart = journal::minutes(5);
constexpr int most_in_tally = 100'000;

struct Refuse : RefuseCoaching {
    using RefuseCoaching::operator();

    No operator()(const NameStation& i) const { return refuse_name(i.name); }
    No operator()(const AddPerson& i) const {
        const bool named = i.id.starts_with("person/") && is_slug(std::string_view(i.id).substr(7));
        return first_of({when(!named, Refusal::bad_slug), refuse_name(i.name)});
    }
    /// The station looks whether both are known, and for circles.
    No operator()(const JoinPeople& i) const {
        return first_of({when(!is_person(i.person), Refusal::no_such_person), refuse_person(i.same_as),
                         when(i.person == i.same_as, Refusal::same_person)});
    }
    No operator()(const KeepSettings& i) const {
        return first_of({when(i.text.size() > longest_settings, Refusal::text_too_long),
                         when(!is_utf8(i.text), Refusal::bad_text)});
    }

    static No refuse_shift(const Shift& shift) {
        return first_of({refuse_name(shift.name),
                         when(shift.starts < 0 || shift.starts >= 24 * 60, Refusal::bad_time_of_day)});
    }
    /// A shift is any line of words, here and where a cycle is noted: cycle_id() takes them all.
    static No refuse_planned(const PlannedCycle& planned) {
        const bool fits =
            planned.weekday >= 0 && planned.weekday <= 7 && planned.at >= 0 && planned.at < 24 * 60;
        return first_of({when(!fits, Refusal::bad_time_of_day), refuse_line(planned.shift),
                         refuse_person(planned.coach)});
    }
    static No board_words(const Board& b) {
        return first_of(
            {refuse_name(b.name), refuse_text(b.focus_process), refuse_text(b.vision),
             first_in(std::array{b.learner, b.coach, b.second_coach, b.deputy_coach}, refuse_line),
             when(!b.coaching_time.empty() && !parse_clock(b.coaching_time), Refusal::bad_time_of_day),
             when(!is_zone(b.zone), Refusal::bad_zone), first_in(b.shifts, refuse_shift),
             first_in(b.coaching_plan, refuse_planned), refuse_number(b.order)});
    }
    No operator()(const AddBoard& i) const {
        return first_of({when(!is_slug(i.board.slug), Refusal::bad_slug),
                         when(!no_board(), Refusal::board_exists), board_words(i.board)});
    }
    No operator()(const ChangeBoard& i) const {
        return first_of({when(no_board(), Refusal::no_such_board), board_words(i.board)});
    }
    No operator()(const TakeBoard&) const { return when(no_board(), Refusal::no_such_board); }
    /// The station looks whether it is one of the plant.
    No operator()(const MoveBoard& i) const {
        return first_of({when(no_board(), Refusal::no_such_board),
                         when(!journal::is_journal_id(i.to), Refusal::no_such_station)});
    }
    No operator()(const ArchiveBoard&) const { return when(no_board(), Refusal::no_such_board); }
    No operator()(const PlaceBoard& i) const {
        return first_of({when(no_board(), Refusal::no_such_board), refuse_number(i.order)});
    }
    /// The station looks what was changed apart.
    No operator()(const SettleConflict&) const { return when(no_board(), Refusal::no_such_board); }

    static No metric_words(const Metric& m) {
        return first_of({refuse_name(m.name), refuse_line(m.label), refuse_line(m.counted),
                         refuse_line(m.unit), when(m.unit.size() > longest_unit, Refusal::unit_too_long),
                         first_in(m.note_chips, refuse_line), refuse_line(m.start_event),
                         refuse_line(m.end_event), refuse_line(m.where), refuse_line(m.who),
                         refuse_line(m.how)});
    }
    static No metric_numbers(const Metric& m) {
        const std::array numbers{m.usual_low, m.usual_high,          m.least, m.most, m.planned_cycle_time,
                                 m.takt,      std::optional(m.order)};
        const auto turned = [](const auto& low, const auto& high) { return low && high && *low > *high; };
        return first_of(
            {first_in(numbers, refuse_number), when(m.decimals < 0 || m.decimals > 6, Refusal::bad_decimals),
             when(turned(m.least, m.most) || turned(m.usual_low, m.usual_high), Refusal::bad_limits)});
    }
    No operator()(const AddMetric& i) const {
        const auto id = "metric/" + board.board.slug + "/" + i.metric.slug;
        return first_of({when(no_board(), Refusal::no_such_board),
                         when(!is_slug(i.metric.slug), Refusal::bad_slug),
                         when(find_metric(board, id) != nullptr, Refusal::metric_exists),
                         metric_words(i.metric), metric_numbers(i.metric)});
    }
    No operator()(const ChangeMetric& i) const {
        return first_of({when(find_metric(board, i.metric.id) == nullptr, Refusal::no_such_metric),
                         metric_words(i.metric), metric_numbers(i.metric)});
    }

    No refuse_point(const Metric& metric, const NewPoint& point) const {
        const bool whole =
            metric.kind != MetricKind::count || (point.value == std::floor(point.value) && point.value >= 0);
        const bool of_fits = !point.n || (std::isfinite(*point.n) && *point.n > 0);
        const bool share_fits =
            metric.kind != MetricKind::share || (point.n && point.value >= 0 && point.value <= *point.n);
        return first_of({when(!std::isfinite(point.value), Refusal::not_a_number),
                         when(!whole, Refusal::not_whole),
                         when(!of_fits || !share_fits, Refusal::bad_of_how_many),
                         when((metric.least && point.value < *metric.least) ||
                                  (metric.most && point.value > *metric.most),
                              Refusal::outside_limits),
                         when(point.at < Moment{0}, Refusal::time_out_of_range),
                         when(point.at > now + clocks_apart, Refusal::in_the_future)});
    }
    No operator()(const AddPoints& i) const {
        const auto* metric = find_metric(board, i.metric);
        if (metric == nullptr) {
            return Refusal::no_such_metric;
        }
        return first_of(
            {when(i.points.empty(), Refusal::no_points),
             when(i.points.size() > journal::most_points_in_record, Refusal::too_many_points),
             refuse_text(i.note), refuse_line(i.place),
             first_in(i.points, [&](const NewPoint& point) { return refuse_point(*metric, point); })});
    }
    No operator()(const StrikeOutPoint& i) const {
        return first_of({when(!i.point.starts_with("point/"), Refusal::no_such_point),
                         refuse_needed(i.reason, Refusal::reason_needed)});
    }
    No operator()(const CorrectPoint& i) const {
        const auto* metric = find_metric(board, i.metric);
        return metric == nullptr ? No(Refusal::no_such_metric)
                                 : first_of({when(!i.point.starts_with("point/"), Refusal::no_such_point),
                                             refuse_text(i.note), refuse_point(*metric, i.corrected)});
    }
    No operator()(const NotePoint& i) const {
        return first_of({when(!i.point.starts_with("point/"), Refusal::no_such_point), refuse_text(i.note)});
    }

    No operator()(const SplitPhase& i) const {
        const auto same = [&](const Phase& p) { return p.splits == i.metric && p.point == i.point; };
        return first_of({when(find_metric(board, i.metric) == nullptr, Refusal::no_such_metric),
                         when(!i.point.starts_with("point/"), Refusal::no_such_point),
                         when(std::ranges::any_of(board.phases, same), Refusal::phase_exists)});
    }
    No operator()(const JoinPhase& i) const {
        return when(std::ranges::find(board.phases, i.phase, &Phase::id) == board.phases.end(),
                    Refusal::no_such_phase);
    }

    No operator()(const StartTimer& i) const {
        const auto* metric = find_metric(board, i.metric);
        return first_of({when(metric == nullptr, Refusal::no_such_metric),
                         when(metric != nullptr && !seconds_in_unit(*metric), Refusal::not_a_time_metric),
                         when(i.at > now + clocks_apart, Refusal::in_the_future), refuse_line(i.what),
                         refuse_line(i.place)});
    }
    No operator()(const StopTimer& i) const {
        const auto* timer = find_timer(board, i.timer);
        const auto* metric = timer == nullptr ? nullptr : find_metric(board, timer->metric);
        if (metric == nullptr || !seconds_in_unit(*metric)) {
            return Refusal::no_such_timer;
        }
        return first_of({when(!timer->started_at || i.at < *timer->started_at, Refusal::ends_before_start),
                         refuse_text(i.note), refuse_point(*metric, elapsed_point(*timer, *metric, i.at))});
    }
    No operator()(const DropTimer& i) const {
        return when(find_timer(board, i.timer) == nullptr, Refusal::no_such_timer);
    }

    No operator()(const OpenTally& i) const {
        const auto counts = [](const Metric& m) { return m.kind == MetricKind::count; };
        return first_of({when(no_board(), Refusal::no_such_board),
                         when(std::ranges::none_of(board.metrics, counts), Refusal::no_such_metric),
                         refuse_line(i.of)});
    }
    No operator()(const CountTally& i) const {
        const auto* tally = find_tally(board, i.tally);
        const auto* metric = find_metric(board, i.metric);
        if (tally == nullptr || metric == nullptr || metric->kind != MetricKind::count) {
            return tally == nullptr ? Refusal::no_such_tally : Refusal::no_such_metric;
        }
        const int after = count_of(*tally, *metric) + i.by;
        return when(after < 0 || after > most_in_tally, Refusal::tally_out_of_range);
    }
    No operator()(const CloseTally& i) const {
        const auto* tally = find_tally(board, i.tally);
        if (tally == nullptr) {
            return Refusal::no_such_tally;
        }
        return first_of(
            {when(i.metrics.empty(), Refusal::no_points), first_in(i.metrics, [&](const EntityId& id) {
                 const auto* metric = find_metric(board, id);
                 return metric == nullptr || metric->kind != MetricKind::count
                            ? No(Refusal::no_such_metric)
                            : refuse_point(*metric, tally_point(*tally, *metric, i.n, now));
             })});
    }
    No operator()(const DropTally& i) const {
        return when(find_tally(board, i.tally) == nullptr, Refusal::no_such_tally);
    }

    No operator()(const KeepAnalysis& i) const {
        const auto& a = i.analysis;
        const std::array numbers{a.demand, a.shifts,          a.shift_min,      a.breaks_min, a.down_min,
                                 a.factor, a.planned_cycle_s, a.work_content_s, a.operators};
        const auto negative = [](const std::optional<double>& number) {
            return first_of({refuse_number(number), when(number && *number < 0, Refusal::not_below_zero)});
        };
        return first_of({when(no_board(), Refusal::no_such_board), first_in(numbers, negative),
                         when(a.factor && (*a.factor <= 0 || *a.factor > 1), Refusal::bad_factor),
                         refuse_text(a.outcome_words), first_in(a.pattern, refuse_line),
                         first_in(a.observed, refuse_line), first_in(a.assumed, refuse_line),
                         first_in(a.equipment, refuse_line)});
    }

    // The station looks into its history for these.
    No operator()(const Undo&) const { return std::nullopt; }
    No operator()(const Redo&) const { return std::nullopt; }
};

}  // namespace

std::optional<Refusal> refuse(const Storyboard& board, const Intent& intent, Moment now) {
    return std::visit(Refuse{{{board, now}}}, intent);
}

}  // namespace kata
