#include "core/kata/mirror.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

#include "core/kata/plain_words.hpp"

namespace kata {

namespace {

using What = MirrorFinding::What;
using Where = MirrorFinding::Where;

constexpr int short_seconds = 120, open_days = 2;
constexpr std::size_t steps_in_a_row = 4;

bool has_digit(const std::string& word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

Day day_of(Moment at, const Board& board) { return local_time(at, board.zone).day; }

/// 0: nobody measured it. Minutes are whole ones that were begun, so two of them may have been less or more.
int seconds_of(const CycleDay& cycle) {
    if (!cycle.phases.empty())
        return std::accumulate(cycle.phases.begin(), cycle.phases.end(), 0,
                               [](int sum, const PhaseTime& phase) { return sum + phase.seconds; });
    return cycle.minutes == 1 ? 60 : 0;
}

struct Looking {
    const MirrorAsk& ask;
    std::vector<MirrorFinding> found;

    bool concerns() const {
        const auto& board = ask.board.board;
        if (ask.coach.empty()) return false;
        return ask.coach == board.coach || ask.coach == board.deputy_coach ||
               std::ranges::find(ask.cycles, ask.coach, &CycleDay::coach) != ask.cycles.end();
    }

    void cycles() {
        for (const auto& cycle : ask.cycles) {
            const int seconds = seconds_of(cycle);
            if (cycle.held && cycle.coach == ask.coach && seconds > 0 && seconds < short_seconds) {
                MirrorFinding finding{What::short_cycle, cycle.date};
                finding.seconds = seconds;
                found.push_back(std::move(finding));
            }
        }
    }

    void same(const Experiment& before, const Experiment& row) {
        const auto look = [&](const std::string& was, const std::string& is, Where where) {
            if (!nearly_same(was, is)) return;
            MirrorFinding finding{What::same_answer, day_of(*row.sealed_at, ask.board.board)};
            finding.number = row.number;
            finding.before = before.number;
            finding.where = where;
            finding.words = is;
            found.push_back(std::move(finding));
        };
        look(before.step, row.step, Where::step);
        look(before.what_happened, row.what_happened, Where::what_happened);
        look(before.learning, row.learning, Where::learning);
    }

    /// Today's result may wait for its learning until the next cycle.
    void learning(const Experiment& row, bool another_began) {
        if (!row.happened_at || !row.learning.empty()) return;
        const auto on = day_of(*row.happened_at, ask.board.board);
        if (!another_began && worked_days_between(ask.calendar, on, today()) <= 1) return;
        MirrorFinding finding{What::no_learning, on};
        finding.number = row.number;
        finding.words = row.what_happened;
        found.push_back(std::move(finding));
    }

    void open(const Experiment& row) {
        if (!is_running(row)) return;
        const auto on = day_of(*row.sealed_at, ask.board.board);
        const int days = worked_days_between(ask.calendar, on, today());
        if (days <= open_days) return;
        MirrorFinding finding{What::open_step, on};
        finding.number = row.number;
        finding.days = days;
        finding.words = row.step;
        found.push_back(std::move(finding));
    }

    void only_help_needed(const std::vector<const Experiment*>& rows) {
        if (rows.size() < steps_in_a_row) return;
        const auto needs_help = [&](const Experiment* row) {
            const auto* obstacle = find_obstacle(ask.board, row->obstacle);
            return obstacle != nullptr && obstacle->kind == ObstacleKind::implementation;
        };
        if (!std::all_of(rows.end() - steps_in_a_row, rows.end(), needs_help)) return;
        MirrorFinding finding{What::only_help_needed, day_of(*rows.back()->sealed_at, ask.board.board)};
        finding.number = rows.back()->number;
        finding.before = (*(rows.end() - steps_in_a_row))->number;
        found.push_back(std::move(finding));
    }

    void imprecise(const std::string& words, Day on, Where where, int number) {
        const auto word = ask.imprecise.first_in(words);
        if (!word) return;
        MirrorFinding finding{What::imprecise, on};
        finding.number = number;
        finding.where = where;
        finding.words = words;
        finding.imprecise = *word;
        found.push_back(std::move(finding));
    }

    /// What stands there now: the last look's rows; earlier ones are history.
    void condition() {
        if (ask.board.looks.empty()) return;
        const auto& look = ask.board.looks.back();
        for (const auto& row : look.rows)
            imprecise(row.words, look.seen_on.value_or(today()), Where::condition, 0);
    }

    void rows() {
        std::vector<const Experiment*> started;
        for (const auto& row : ask.board.experiments)
            if (row.sealed_at) started.push_back(&row);
        for (std::size_t i = 0; i < started.size(); ++i) {
            const auto& row = *started[i];
            if (i > 0) same(*started[i - 1], row);
            learning(row, i + 1 < started.size());
            open(row);
            if (row.happened_at)
                imprecise(row.what_happened, day_of(*row.happened_at, ask.board.board), Where::what_happened,
                          row.number);
        }
        only_help_needed(started);
    }

    Day today() const { return day_of(ask.now, ask.board.board); }
};

}  // namespace

bool nearly_same(std::string_view one, std::string_view other) {
    auto words = plain_words(one), others = plain_words(other);
    if (words.empty() || others.empty()) return false;
    std::ranges::sort(words);
    std::ranges::sort(others);
    std::vector<std::string> apart;
    std::ranges::set_symmetric_difference(words, others, std::back_inserter(apart));
    if (std::ranges::any_of(apart, has_digit)) return false;
    return apart.size() * 10 <= words.size() + others.size();
}

std::vector<MirrorFinding> mirror(const MirrorAsk& ask) {
    Looking looking{ask, {}};
    if (!looking.concerns()) return {};
    looking.cycles();
    looking.rows();
    looking.condition();
    std::ranges::stable_sort(looking.found, std::greater{}, &MirrorFinding::on);
    return std::move(looking.found);
}

}  // namespace kata
