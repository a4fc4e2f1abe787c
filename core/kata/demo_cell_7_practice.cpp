// Demo board A: the second coach's sheet of the fourth day, the coach's own log of the days after it, and what both practise.
#include <array>

#include "core/kata/coach_notes.hpp"
#include "core/kata/demo_rows.hpp"

namespace kata::demo {

namespace {

constexpr auto agreed = "No solution in a question";

struct LogRow {
    int day = 0, minutes = 0;
    Moved moved = Moved::toward;
    std::string_view threshold_at, advice, question, trying, expecting;
};
constexpr std::array<LogRow, 4> log{{
    {6, 13, Moved::toward, "Q4", "Once, at question 3", "What makes you think so?",
     "Ask for the number first", "One leading question tomorrow at most"},
    {7, 10, Moved::partly, "", "Twice, at question 4", "", "Count to three before the next question",
     "The learner goes on alone"},
    {8, 12, Moved::toward, "Q3", "", "Where on the board do I see it?", "Count to three again",
     "One leading question at most"},
    {9, 8, Moved::toward, "", "", "What will you know then?", "", ""},
}};

void keep(const Telling& telling, At when, const PrivateNote& about) {
    Board board;
    board.slug = telling.board.substr(6);
    auto note = about;
    note.board = telling.board;
    note.cycle = cycle_id(board, {telling.days.day(when.day), ""});
    telling.script.on(telling.at(when), KeepNote{std::move(note)});
}

void sheet_of_the_second_coach(const Telling& telling) {
    CoachingObservation sheet;
    sheet.day = telling.days.day(4);
    sheet.coach = telling.coach;
    sheet.learner = telling.learner;
    sheet.focus = "Read each question as it stands on the card";
    sheet.phases = {{"Q1", "Read it aloud", "Read the target condition, pointed at it", true, 40},
                    {"Q2", "Where do I see it?", "Pointed at the chart: 14 of 30", true, 90},
                    {"reflection", "Read all four", "Read the row from left to right", true, 190},
                    {"Q3", "Read it aloud", "Obstacle 2, and did not know yet why", {}, 50},
                    {"Q4", "Could you move the bin?", "Yes, let us move it", false, 140},
                    {"Q5", "Read it aloud", "Today at 11:45", true, 30}};
    sheet.threshold_at = "Q3";
    sheet.went_to_q4 = true;
    sheet.saw = "“Could you move the bin?” at question 4";
    sheet.effect = "The learner took that idea, an own idea was not heard";
    sheet.could_try = "Count to three, then ask “what makes you think so?”";
    sheet.next_focus = agreed;
    sheet.follow_up = telling.days.day(9);
    PrivateNote note;
    note.written_by = telling.second_coach;
    note.shared_with = telling.coach;
    note.kind = NoteKind::coaching_observation;
    note.body = body_of(sheet);
    keep(telling, {4, 10, 20}, note);
}

}  // namespace

void cell_7_practice(const Telling& telling) {
    sheet_of_the_second_coach(telling);
    telling.script.on(telling.at({4, 10, 21}), SetPractice{telling.coach, true, agreed});
    telling.script.on(telling.at({6, 10, 20}),
                      SetPractice{telling.learner, false, "The number first, then the reason"});
    for (const auto& row : log) {
        CoachLogEntry entry{telling.days.day(row.day),
                            row.minutes,
                            agreed,
                            row.moved,
                            std::string{row.advice},
                            std::string{row.threshold_at},
                            row.threshold_at.empty() ? std::nullopt : std::optional{true},
                            std::string{row.question},
                            std::string{row.trying},
                            std::string{row.expecting}};
        PrivateNote note;
        note.written_by = telling.coach;
        note.body = body_of(entry);
        keep(telling, {row.day, 10, 25}, note);
    }
}

}  // namespace kata::demo
