// The board's own texts, for suggestions: what its people wrote, with when they did as far as the board says.
#include "core/kata/zone.hpp"
#include "kiosk/screens/write_view.hpp"

namespace kiosk {

namespace {

using writing::OwnText;

constexpr std::size_t most_notes = 300;  // of a metric's newest points

std::int64_t at(const std::optional<kata::Moment>& moment) { return moment ? moment->ms : 0; }

std::int64_t at(const std::optional<kata::Day>& day, const std::string& zone) {
    return day ? kata::moment_of(*day, 12, 0, zone).ms : 0;
}

void add_lines(std::vector<OwnText>& texts, const std::vector<std::string>& lines, std::int64_t when) {
    for (const auto& line : lines) {
        texts.push_back({line, when, false});
    }
}

void add_metric(std::vector<OwnText>& texts, const kata::Metric& metric, const kata::Shelf& shelf) {
    texts.push_back({metric.name, 0, true});
    texts.push_back({metric.label, 0, true});
    for (const auto& chip : metric.note_chips) {
        texts.push_back({chip, 0, true});
    }
    for (const auto& point : shelf.last_points(metric.id, most_notes)) {
        if (!point.note.empty()) {
            texts.push_back({point.note, point.at.ms, true});
        }
    }
}

void add_obstacles(std::vector<OwnText>& texts, const std::vector<kata::Obstacle>& obstacles,
                   const std::string& zone) {
    for (const auto& obstacle : obstacles) {
        texts.push_back({obstacle.obstacle, at(obstacle.found_on, zone), false});
        texts.push_back({obstacle.scope, at(obstacle.closed_on, zone), true});
    }
}

void add_experiment(std::vector<OwnText>& texts, const kata::Experiment& experiment) {
    const auto planned = at(experiment.sealed_at), seen = at(experiment.happened_at);
    texts.push_back({experiment.step, planned, false});
    texts.push_back({experiment.expectation, planned, false});
    texts.push_back({experiment.what_happened, seen, false});
    texts.push_back({experiment.learning, seen, false});
}

void add_analysis(std::vector<OwnText>& texts, const kata::Analysis& analysis, const std::string& zone) {
    const auto seen = at(analysis.seen_on, zone);
    texts.push_back({analysis.outcome_words, seen, false});
    for (const auto* lines :
         {&analysis.pattern, &analysis.observed, &analysis.assumed, &analysis.equipment}) {
        add_lines(texts, *lines, seen);
    }
}

}  // namespace

writing::Wordbook wordbook_of(const kata::Storyboard& board, const kata::Shelf& shelf) {
    const auto& zone = board.board.zone;
    std::vector<OwnText> texts;
    texts.push_back({board.board.focus_process, 0, false});
    if (board.challenge) {
        texts.push_back({board.challenge->challenge, 0, false});
    }
    for (const auto& metric : board.metrics) {
        add_metric(texts, metric, shelf);
    }
    for (const auto& target : board.targets) {
        texts.push_back({target.sentence, at(target.set_on, zone), false});
        for (const auto& row : target.pattern) {
            texts.push_back({row.words, at(target.set_on, zone), false});
        }
    }
    add_obstacles(texts, board.obstacles, zone);
    add_obstacles(texts, board.holding, zone);
    for (const auto& experiment : board.experiments) {
        add_experiment(texts, experiment);
    }
    for (const auto& analysis : board.analyses) {
        add_analysis(texts, analysis, zone);
    }
    return writing::Wordbook(texts);
}

}  // namespace kiosk
