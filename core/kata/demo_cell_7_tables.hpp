// What was measured, tried and learned at cell 7. Only tables; demo_cell_7.cpp tells them. Private to core/kata/demo*.cpp.
#pragma once

#include <array>

#include "core/kata/demo_rows.hpp"

namespace kata::demo::cell_7_tables {

using Set = std::array<double, 30>;

constexpr Set a0{156, 149, 127, 137, 237, 218, 111, 116, 196, 138, 141, 220, 123, 152, 135,
                 100, 104, 110, 141, 119, 126, 103, 118, 123, 130, 131, 139, 135, 125, 157};
constexpr Set a1{122, 115, 108, 121, 145, 112, 202, 99,  145, 128, 135, 135, 124, 128, 122,
                 171, 139, 116, 183, 104, 133, 135, 193, 208, 133, 187, 114, 115, 182, 116};
constexpr Set a3{123, 146, 110, 121, 142, 115, 141, 134, 132, 133, 115, 113, 120, 120, 118,
                 130, 157, 168, 122, 111, 137, 139, 120, 113, 125, 120, 112, 105, 128, 108};
constexpr Set a4{119, 121, 120, 161, 122, 141, 123, 113, 107, 120, 108, 130, 150, 128, 102,
                 130, 122, 115, 117, 160, 112, 144, 111, 134, 152, 119, 108, 148, 104, 116};
constexpr Set a6_early{113, 121, 147, 110, 114, 135, 102, 113, 118, 106, 123, 117, 126, 115, 120,
                       104, 114, 105, 115, 114, 103, 116, 107, 116, 121, 106, 122, 111, 127, 109};
constexpr Set a7_late{109, 106, 135, 125, 121, 112, 138, 169, 121, 102, 145, 120, 111, 112, 113,
                      117, 118, 97,  126, 132, 170, 141, 109, 113, 122, 109, 122, 126, 126, 161};
constexpr Set a8_late{102, 112, 117, 111, 108, 103, 115, 116, 146, 115, 116, 118, 108, 111, 116,
                      115, 108, 125, 113, 105, 131, 112, 120, 110, 125, 103, 100, 137, 104, 114};

/// Early and late of each day, the ten before the first experiment from D-4 on.
constexpr std::array<double, 10> units_before{178, 171, 182, 169, 180, 174, 177, 168, 183, 178};
constexpr std::array<double, 18> units{177, 174, 179, 172, 191, 175, 193, 190, 192, 189, 208, 188, 210, 187, 209, 205, 211, 207};

using enum ObstacleState;
using enum ExperimentKind;
using enum Verdict;

constexpr std::array<ObstacleRow, 8> obstacles{{
    {1, {1, 11, 50}, "the screw feeder at station 3 mis-feeds about 4 times in 30 units", "Screw feeder", gone, {4, 10, 7}, 3, ""},
    {2, {1, 11, 52}, "the operator at station 2 turns and reaches 90 cm for each cable", "Reach for the cable",
     no_longer_in_the_way, {5, 14, 22}, 4, ""},
    {3, {1, 11, 54}, "the operator at station 3 stands 22 s waiting for the press in each cycle", "Wait at the press", gone,
     {8, 10, 6}, 6, "early shift"},
    {4, {8, 10, 5}, "the late shift has no second press fixture at the cell", "One fixture, late", gone, {10, 10, 6}, 8, ""},
    {5, {8, 13, 10}, "the tester rejects about 1 in 25 and the unit is retested here", "Tester rejects 1 in 25", parked, {}, 0, ""},
    {6, {9, 11, 0}, "housings come in boxes of 24 and station 1 unpacks inside the cycle", "Unpacking inside the cycle", parked, {},
     0, ""},
    {7, {9, 11, 5}, "we don’t yet understand why the first 20 min after the break run slower", "Slow 20 min after the break", parked,
     {}, 0, ""},
    {8, {9, 11, 10}, "the label printer driver is old", "Label printer driver is old", held, {}, 0, ""},
}};

constexpr std::array<ArrowRow, 5> arrow{{{{2, 10, 6}, 1}, {{4, 10, 8}, 2}, {{5, 14, 25}, 3}, {{8, 10, 8}, 4}, {{10, 10, 8}, 5}}};

constexpr std::array<ExperimentRow, 9> experiments{{
    {1, {1, 10, 12}, look_closer, 0, "Watch 30 cycles, tag every cycle over 140 s", "Tag every cycle over 140 s",
     "Most long cycles come from missing parts at station 2", "missing parts", {}, {}, {1, 11, 45},
     "9 long cycles: screw mis-feed 4, cable 2, waiting for part 2, rework 1; mean 139.0 s, longest 208 s", {}, different,
     {2, 10, 4}, "The screw feeder, not parts supply, is the biggest source. We had never counted it",
     "The screw feeder, not parts supply, is the biggest source"},
    {2, {2, 10, 9}, understand_cause, 1, "Film 20 screw cycles, note the tray level", "Film 20 screw cycles",
     "A worn bit causes the mis-feeds", "worn bit", {}, {}, {2, 11, 15},
     "6 mis-feeds of 20, all 6 with the tray less than a third full; the bit is fine", {}, different, {3, 10, 6},
     "Mis-feeds depend on how full the tray is", "Mis-feeds depend on how full the tray is"},
    {3, {3, 10, 11}, test_solution, 1, "The line feeder refills the tray at the half mark", "Refill the tray at the half mark",
     "Mean from 139 to 128 s, longest under 180 s", "128 s", 128.0, Direction::at_most, {3, 11, 45},
     "Mean 125.9 s, 14 of 30 cycles in 95 to 120 s, longest 168 s, no mis-feed", 125.9, as_expected, {4, 10, 5},
     "The level matters. A refill mark on the tray needs no extra tool. We make it the normal way",
     "A refill mark on the tray needs no extra tool"},
    {4, {4, 10, 10}, test_solution, 2, "Tilt the cable bin 30°, move it 25 cm nearer", "Cable bin tilted and nearer",
     "Exit mean from 126 to 120 s", "120 s", 120.0, Direction::at_most, {4, 11, 45},
     "Mean 125.2 s, 15 of 30 cycles in 95 to 120 s; station 2 itself 6 s faster", 125.2, different, {5, 14, 20},
     "Station 2 was not holding up the exit. Something after it is", "Station 2 did not hold up the exit"},
    {5, {5, 14, 30}, understand_cause, 3, "Time 20 cycles at each station", "Time 20 cycles at each station",
     "Station 3 is the longest, within 5 s of 112 s", "112 s", {}, {}, {5, 17, 30},
     "Station 1 88 s, station 2 93 s, station 3 118 s (22 s of it waiting), station 4 97 s", {}, partly, {6, 10, 8},
     "22 s at station 3 are waiting, not work", "22 s at station 3 are waiting, not work", false},
    {6, {6, 10, 14}, test_solution, 3, "Station 3 prepares the label while the press dwells, early shift only",
     "Prepare the label while the press dwells", "Mean 114 s, station 3 from 118 to 105 s", "114 s", 114.0, Direction::about,
     {7, 8, 10}, "Mean 115.7 s, 22 of 30 cycles in 95 to 120 s; station 3 107 s; first 5 cycles uneven, then steady", 115.7,
     as_expected, {7, 10, 4}, "Waiting can carry work, but it takes 5 cycles to settle",
     "Waiting can carry work, but it takes 5 cycles to settle"},
    {7, {7, 10, 8}, test_solution, 3, "Same sequence on the late shift, 15 min shown at the start", "Same sequence on the late shift",
     "Mean within 3 s of 116 s", "116 s", 116.0, Direction::about, {7, 16, 10},
     "Mean 124.3 s, 14 of 30 cycles in 95 to 120 s, longest 170 s", 124.3, different, {8, 10, 4},
     "Late shift swaps one fixture back and forth. The second fixture is locked in the tool crib",
     "Late shift swaps one fixture; the second is locked away"},
    {8, {8, 10, 12}, test_solution, 4, "Second fixture on a shadow board at the cell", "Second fixture on a shadow board",
     "Mean 117 s or less, 24 of 30 cycles in 95 to 120 s", "117 s", 117.0, Direction::at_most, {9, 16, 5},
     "Mean 114.5 s, 25 of 30 cycles in 95 to 120 s, longest 146 s", 114.5, as_expected, {10, 10, 4},
     "The slow shift was a missing fixture, not people", "The slow shift was a missing fixture, not people"},
    {9, {10, 10, 11}, look_closer, 5, "Note the test step of every reject, next 60 units", "Note the test step of every reject",
     "At least 2 of 3 rejects at the stall-current step", "2 of 3", {}, {}, {10, 15, 30}, "", {}, {}, {}, "", ""},
}};

constexpr std::array<CycleRow, 15> cycles{{
    {{-4, 10, 1}, 12, "", ""},
    {{-3, 10, 0}, 10, "", ""},
    {{-2, 10, 0}, 0, "", "Coach at the other plant, deputy not asked", NotHeld::absent},
    {{-1, 10, 3}, 13, "", ""},
    {{0, 10, 0}, 15, "", "Target condition 2 set"},
    {{1, 10, 1}, 14, "Q2", "“We think parts are late”, no data yet, so we look closer"},
    {{2, 10, 0}, 12, "reflection", "Surprise at the count of mis-feeds"},
    {{3, 10, 2}, 11, "", ""},
    {{4, 10, 0}, 9, "Q3", "Second coach present"},
    {{5, 10, 0}, 0, "", "Breakdown cover; experiment 5 run without a coach", NotHeld::breakdown},
    {{6, 10, 4}, 13, "Q4", "Started 4 min after ten"},
    {{7, 10, 0}, 10, "", "Deputy of the late shift joined"},
    {{8, 10, 0}, 12, "Q3", "“I don’t know yet” once"},
    {{9, 10, 1}, 8, "", ""},
    {{10, 10, 0}, 11, "Q3", "New obstacle chosen"},
}};

}  // namespace kata::demo::cell_7_tables
