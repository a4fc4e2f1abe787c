// What the page of a board says, worked out from the board: words only, still as people typed them. The drawing is page_html.cpp's.
//
// 1 Nothing of the page depends on when it is made but the day, and that only where a date has passed: the same board gives the same
//   bytes, here and on another station.
// 2 No person stands on it: no learner, no coach, nobody who set, helped or was told.
// 3 Every list has an end; what is older stands in the tables.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/kata/station.hpp"
#include "core/report/chart.hpp"

namespace report {

/// A number of the target condition beside how it stands.
struct GoalLine {
    kata::EntityId metric;
    std::string name;                        ///< "Exit cycle"
    std::string target_figure, target_side;  ///< "27", "of 30 cycles"
    std::string rule;                        ///< "in 95 to 120 s, on both shifts"
    std::string actual_figure, actual_side;  ///< "25", "of 30 cycles"; empty while there are no points
    std::string when;                        ///< "Thu 13 Nov 2025, late shift"
    bool operator==(const GoalLine&) const = default;
};

struct PatternLine {
    std::string label, words;
    std::string now;  ///< as it was seen last; may be empty
    bool operator==(const PatternLine&) const = default;
};

struct TargetPart {
    bool set = false;
    int number = 0;
    std::string sentence, by;
    bool date_passed = false;
    std::optional<std::size_t> first;  ///< of the goals: furthest from where it shall be
    std::vector<GoalLine> goals;
    std::vector<PatternLine> pattern;
    bool operator==(const TargetPart&) const = default;
};

struct ObstacleLine {
    int number = 0;
    std::string words, note;
    bool now = false;
    bool operator==(const ObstacleLine&) const = default;
};

struct ExperimentRow {
    int number = 0;
    std::string day, about, state;  ///< "Fri 14 Nov 2025", "Obstacle 5", "running"
    bool running = false, sealed = false;
    std::string step, expectation, expected_number, afterwards;
    std::string see;  ///< "Fri 14 Nov 2025, 15:30"
    std::string happened, happened_number, verdict;
    std::string learning, normal_way;
    bool operator==(const ExperimentRow&) const = default;
};

struct Slip {
    std::string words, from;  ///< "Experiment 8, Thu 13 Nov 2025"
    bool operator==(const Slip&) const = default;
};

struct EarlierTarget {
    int number = 0;
    std::string sentence, dates, learning;
    bool operator==(const EarlierTarget&) const = default;
};

struct BoardPage {
    std::string slug, name, focus_process, vision, challenge, challenge_by, framing;
    std::string record_title;  ///< "Experimenting record", or as the site calls it
    TargetPart target;
    std::string newest;  ///< "Thu 13 Nov 2025, 21:52": of the newest point of all; empty without points
    std::optional<Chart> chart;
    std::vector<Chart> more_charts;
    std::vector<ObstacleLine> open, closed, held;
    std::vector<ExperimentRow> experiments;  ///< the newest first
    std::size_t experiments_left_out = 0;
    std::vector<Slip> learnings;
    std::size_t learnings_left_out = 0;
    std::vector<EarlierTarget> earlier;  ///< the newest first
    bool operator==(const BoardPage&) const = default;
};

BoardPage page_of(const kata::Station& station, const kata::Storyboard& board, kata::Day today);
/// One file that needs no other: no scripts, no pictures from elsewhere. `state` names what it says; it stands in the first 1,000 bytes.
std::string page_html(const BoardPage& page, std::string_view state);
/// The state that a page names, from its first bytes; empty if they are no page of ours.
std::string state_named(std::string_view first_bytes);

}  // namespace report
