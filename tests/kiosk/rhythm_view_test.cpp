// The rhythm of coaching cycles: which mark stands for which day, and when the next cycle is.
#include "kiosk/screens/rhythm_view.hpp"

#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;
using enum RhythmMark;

namespace {

constexpr std::size_t this_monday = 10;  // of the marks: the third row

kata::ShiftCalendar closed_on(std::initializer_list<kata::Day> days) { return {{}, days}; }

/// A board that uses the plant's shifts.
kata::Storyboard without_shifts() {
    auto board = fake::cell_7();
    board.board.shifts.clear();
    return board;
}

}  // namespace

TEST_CASE("three weeks of cycles: held, not held, and today's") {
    const auto view = view_rhythm(fake::cell_7(), fake::cell_7().cycles, {}, fake::friday());
    CHECK(view.marks[this_monday] == held);
    CHECK(view.marks[this_monday + 4] == today_held);
    CHECK(view.marks[this_monday - 1] == not_held);  // Friday the 7th
    CHECK(view.next_words == "Mon 10:00");
    CHECK_FALSE(view.due_today);
}

TEST_CASE("a gap longer than the board's own weeks is days that were not held") {
    auto board = fake::cell_7();
    const std::vector all{fake::cycle({2025, 10, 1}, true), board.cycles.back()};
    board.cycles.erase(board.cycles.begin(), board.cycles.end() - 1);
    const auto view = view_rhythm(board, all, {}, fake::friday());
    CHECK(view.marks.front() == not_held);
    CHECK(view.marks[this_monday] == not_held);
    CHECK(view.marks[this_monday + 4] == today_held);
}

TEST_CASE("on the plant's closed days there is no cycle to hold") {
    auto board = fake::cell_7();  // with shifts of its own: the closed days hold for it too
    std::erase_if(board.cycles, [](const kata::CycleDay& cycle) {
        return cycle.date > kata::Day{2025, 11, 11};
    });
    const auto plant = closed_on({{2025, 11, 12}, {2025, 11, 14}, {2025, 11, 17}});
    const auto view = view_rhythm(board, board.cycles, plant, fake::friday());
    CHECK(view.marks[this_monday + 2] == no_shift);
    CHECK(view.marks[this_monday + 3] == not_held);
    CHECK(view.marks[this_monday + 4] == no_shift);  // today
    CHECK_FALSE(view.due_today);
    CHECK(view.next_label == "Next coaching");
    CHECK(view.next_words == "Tue 10:00");
}

TEST_CASE("a cycle that was held on a closed day stays held") {
    const auto view =
        view_rhythm(fake::cell_7(), fake::cell_7().cycles, closed_on({{2025, 11, 10}}), fake::friday());
    CHECK(view.marks[this_monday] == held);
}

TEST_CASE("days without a shift of the plant are none of the rhythm") {
    auto board = without_shifts();
    board.cycles.erase(board.cycles.begin() + 5, board.cycles.end());  // nothing after 31 October
    constexpr std::array monday_to_thursday{true, true, true, true, false, false, false};
    const kata::ShiftCalendar plant{{{"day", 420, monday_to_thursday}}, {}};
    const auto view = view_rhythm(board, board.cycles, plant, fake::at(13, 9));
    CHECK(view.marks[this_monday + 2] == not_held);
    CHECK(view.marks[this_monday + 3] == today_open);
    CHECK(view.marks[this_monday + 4] == no_shift);
    CHECK(view.due_today);
    CHECK(view_rhythm(board, board.cycles, plant, fake::at(14, 9)).next_words == "Mon 10:00");
}

TEST_CASE("after a long closing the next cycle has its date") {
    std::vector<kata::Day> days;
    for (int day = 14; day <= 25; ++day) {
        days.push_back({2025, 11, day});
    }
    CHECK(view_rhythm(fake::cell_7(), fake::cell_7().cycles, {{}, days}, fake::friday()).next_words ==
          "26 Nov 10:00");
}
