// What was measured, tried and learned at packaging line 2. Only tables; demo_packaging.cpp tells them. Private to
// core/kata/demo*.cpp.
#pragma once

#include <array>

#include "core/kata/demo_rows.hpp"

namespace kata::demo::packaging_tables {

/// Minutes from the last good carton to the first, and the rejects of the 15 min after it.
struct Changeover {
    double minutes = 0, rejects = 0;
};

constexpr std::array<Changeover, 20> b0{{{43, 41}, {42, 35}, {33, 29}, {46, 44}, {50, 38}, {72, 61}, {73, 52},
                                         {42, 33}, {45, 37}, {53, 45}, {51, 40}, {36, 28}, {48, 36}, {47, 42},
                                         {44, 34}, {39, 31}, {46, 39}, {39, 30}, {38, 27}, {52, 38}}};
constexpr std::array<Changeover, 5> b2{{{37, 36}, {45, 40}, {30, 33}, {42, 39}, {38, 37}}};
constexpr std::array<Changeover, 5> b3{{{31, 35}, {43, 38}, {31, 34}, {42, 41}, {33, 36}}};
constexpr std::array<Changeover, 8> b4{
    {{36, 37}, {46, 33}, {28, 39}, {41, 35}, {34, 40}, {39, 36}, {32, 34}, {30, 38}}};
constexpr std::array<Changeover, 5> b5{{{31, 38}, {35, 34}, {30, 36}, {30, 35}, {31, 37}}};
constexpr std::array<Changeover, 5> b6{{{27, 24}, {30, 19}, {26, 22}, {26, 18}, {27, 21}}};
constexpr std::array<Changeover, 3> b7{{{28, 14}, {23, 17}, {25, 11}}};

using enum ObstacleState;
using enum ExperimentKind;
using enum Verdict;

constexpr std::array<ObstacleRow, 7> obstacles{{
    {1, {1, 14, 30}, "format parts are fetched from the tool crib 40 m away after the stop", "Parts fetched after the stop", gone,
     {5, 13, 35}, 2, ""},
    {2, {1, 14, 32}, "in about 2 of 5 changeovers we wait 9 to 11 min for the QA release", "Waiting for the QA release", gone,
     {11, 13, 35}, 5, "family 30"},
    {3, {1, 14, 34}, "six guide rails are set by eye and re-set 3 to 4 times", "Six rails set by eye", smaller, {12, 14, 47}, 6, ""},
    {4, {12, 14, 40}, "two rails (3 and 5) move while the line runs up", "Two rails move at run-up", parked, {}, 0, ""},
    {5, {12, 15, 0}, "the glue temperature is not stable for about 6 min after the stop", "Glue temperature not yet stable", parked, {},
     0, ""},
    {6, {12, 15, 2}, "we don’t yet understand why format 12 to 18 always takes longer", "Format 12 to 18 takes longer", parked, {}, 0,
     ""},
    {7, {12, 15, 4}, "one of three technicians has never set the labeller", "Labeller set by two of three", parked, {}, 0, ""},
}};

constexpr std::array<ArrowRow, 4> arrow{{{{3, 13, 36}, 1}, {{5, 13, 37}, 2}, {{11, 13, 36}, 3}, {{12, 14, 50}, 4}}};

constexpr std::array<ExperimentRow, 7> experiments{{
    {1, {1, 13, 40}, look_closer, 0, "Video of 4 changeovers, minutes sorted into groups", "Video of 4 changeovers",
     "Setting the rails takes more than half of the time", "over half", {}, {}, {2, 14, 20},
     "Mean 46 min: setting 19 (41 %), walking and searching 11 (24 %), QA wait 8 (17 %), swap 8 (17 %)", {}, different, {3, 13, 33},
     "41 % is not work on the machine at all", "41 % of a changeover is not work on the machine"},
    {2, {3, 13, 40}, test_solution, 1, "Format cart staged 15 min before the stop, 5 changeovers", "Format cart before the stop",
     "From 47 to 38 min", "38 min", 38.0, Direction::about, {4, 14, 45}, "37, 45, 30, 42 and 38 min, mean 38.4; rejects 37.0", 38.4,
     as_expected, {5, 13, 33}, "The walking is gone. The rejects are untouched", "Walking is gone, rejects untouched"},
    {3, {5, 13, 40}, test_solution, 2, "Call QA 10 min before the last carton, 5 changeovers", "Call QA 10 min before",
     "From 38 to 32 min", "32 min", 32.0, Direction::about, {6, 14, 45}, "31, 43, 31, 42 and 33 min, mean 36.0", 36.0, different,
     {7, 13, 33}, "The wait is either near 0 or near 10 min. Calling early does not help when QA is elsewhere",
     "The wait is either near 0 or near 10 min"},
    {4, {7, 13, 40}, understand_cause, 2, "Log the QA wait by time of day, 8 changeovers", "QA wait by time of day",
     "Waits only from 11:30 to 12:30", "at lunch", {}, {}, {9, 10, 45},
     "3 waits of 8: two at lunch, one at the 13:55 handover; mean 35.8 min", {}, partly, {9, 13, 33}, "The handover is a second gap",
     "The handover is a second gap"},
    {5, {9, 13, 40}, test_solution, 2, "Trained operator checks the first article, QA countersigns within 1 h, format family 30 only",
     "Operator checks the first article", "No wait, changeover 32 min or less", "32 min", 32.0, Direction::at_most, {10, 14, 45},
     "31, 35, 30, 30 and 31 min, mean 31.4, no wait; rejects 36.0", 31.4, as_expected, {11, 13, 33},
     "The wait was about who may sign the first article", "The wait was about who may sign the first article"},
    {6, {11, 13, 40}, test_solution, 3, "Number scales and a setting card on 6 rails", "Scales and a setting card",
     "Setting from 19 to 10 min, rejects from 38 to 15", "setting 10 min", {}, {}, {12, 14, 35},
     "Setting 12 min; changeover mean 27.2 min; rejects 24, 19, 22, 18 and 21, mean 20.8", {}, partly, {12, 14, 45},
     "Rails 3 and 5 drift after run-up, the other four hold", "Rails 3 and 5 move in run-up, the other four hold"},
    {7, {13, 6, 10}, test_solution, 4, "Hard stops on rails 3 and 5, 5 changeovers", "Hard stops on rails 3 and 5",
     "25 min or less and 12 rejects or fewer", "25 min", 25.0, Direction::at_most, {14, 13, 30}, "", {}, {}, {}, "", ""},
}};

constexpr std::array<CycleRow, 15> cycles{{
    {{-1, 13, 30}, 12, "", ""},
    {{0, 13, 30}, 15, "", "Target condition 1 set"},
    {{1, 13, 30}, 13, "Q2", ""},
    {{2, 13, 31}, 10, "", ""},
    {{3, 13, 30}, 12, "", ""},
    {{4, 13, 30}, 0, "", "QA audit", NotHeld::other},
    {{5, 13, 30}, 11, "Q3", ""},
    {{6, 13, 30}, 9, "", ""},
    {{7, 13, 32}, 12, "Q4", ""},
    {{8, 13, 30}, 8, "", ""},
    {{9, 13, 30}, 12, "", ""},
    {{10, 13, 30}, 0, "", "Learner away, deputy not named", NotHeld::absent},
    {{11, 13, 30}, 12, "Q3", ""},
    {{12, 13, 30}, 10, "", ""},
    {{13, 13, 30}, 9, "", ""},
}};

}  // namespace kata::demo::packaging_tables
