// The coach's own practice: the log, the second coach's sheet, the note beside a cycle, earlier sheets, the mirror.
#include "kiosk/screens/coach_log_view.hpp"
#include "kiosk/screens/coach_note_view.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/coaching_observation_view.hpp"
#include "kiosk/screens/mirror_view.hpp"
#include "kiosk/screens/write_for.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

constexpr auto coach = "person/d", learner = "person/m", second = "person/i";

/// Cell 7 after a cycle on Thursday with a second coach, threshold at question 3.
struct World {
    kata::Storyboard board = fake::cell_7();
    fake::Shelf shelf = fake::cell_7_shelf();
    Draft draft;

    World() {
        kata::CycleDay cycle;
        cycle.id = "cycle/cell-7/2025-11-13/day";
        cycle.board = board.board.id;
        cycle.date = {2025, 11, 13};
        cycle.held = true;
        cycle.minutes = 9;
        cycle.threshold_at = "Q3";
        cycle.learner = learner;
        cycle.coach = coach;
        cycle.second_coach = second;
        cycle.phases = {{"Q1", 40}, {"Q4", 140}};
        board.cycles = {cycle};
        shelf.storyboards[board.board.id] = board;
        shelf.names[second] = "Ingrid Sander";
        shelf.persons[coach].practises_as_coach = "no solution in a question";
    }
    void note(const char* owner, const char* with, kata::NoteKind kind, std::string body,
              std::string cycle = {}) {
        kata::PrivateNote made;
        made.id = "note/" + std::to_string(shelf.notes.size() + 1);
        made.written_by = owner;
        made.shared_with = with;
        made.kind = kind;
        made.cycle = std::move(cycle);
        made.body = std::move(body);
        shelf.notes.push_back(made);
    }
    void entry(int day, kata::Moved moved, std::string expecting = {}) {
        kata::CoachLogEntry made;
        made.day = {2025, 11, day};
        made.moved = moved;
        made.focus = "no solution in a question";
        made.expecting = std::move(expecting);
        note(coach, "", kata::NoteKind::coach_log, kata::body_of(made));
    }
    void sheet() {
        kata::CoachingObservation made;
        made.day = {2025, 11, 13};
        made.coach = coach;
        made.learner = learner;
        made.saw = "three questions in one breath";
        made.effect = "the last one was answered";
        made.could_try = "one, then wait";
        made.next_focus = "wait three seconds";
        made.went_to_q4 = true;
        note(second, coach, kata::NoteKind::coaching_observation, kata::body_of(made), board.cycles[0].id);
    }
    CoachLogView log(const char* me = coach) { return view_coach_log(board, shelf, draft, me); }
    CoachLogFormView form() { return view_coach_log_form(board, shelf, fake::friday(), draft, coach); }
    CoachingObservationView observation(const char* me) {
        open_sheet(draft, board, shelf, me);
        return view_coaching_observation(board, shelf, fake::friday(), draft, me);
    }
};

}  // namespace

TEST_CASE("the coach's log has the focus, the course and the newest entry first") {
    World world;
    world.entry(11, kata::Moved::fell);
    world.entry(12, kata::Moved::toward, "one leading question at most");
    const auto view = world.log();
    CHECK(view.beside == "only David");
    CHECK(view.focus == "No solution in a question");
    CHECK(view.course == std::vector{kata::Moved::fell, kata::Moved::toward});
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].day == "Wed 12 Nov");
    CHECK(view.rows[0].moved == "Moved toward it");
    CHECK(view.rows[0].expecting == "One leading question at most");
    CHECK(view.empty_words.empty());
}

TEST_CASE("nobody sees another coach's entries") {
    World world;
    world.entry(12, kata::Moved::toward);
    CHECK(world.log(second).rows.empty());
    CHECK_FALSE(world.log(second).empty_words.empty());
}

TEST_CASE("a new entry knows the cycle, proposes the focus and asks for one touch") {
    World world;
    world.entry(12, kata::Moved::toward, "one leading question at most");
    auto view = world.form();
    CHECK(view.beside == "Thu 13 Nov, 9 minutes, threshold at question 3");
    CHECK(view.focus.words == "no solution in a question");
    CHECK_FALSE(view.focus.quiet);
    CHECK(view.before == "One leading question at most");
    CHECK_FALSE(view.can_save);
    set_form_text(world.draft, view.form + " moved", "partly");
    view = world.form();
    CHECK(view.can_save);
    CHECK_FALSE(view.ask.practises_next);
    CHECK(view.why_not == "Only you can read this");
    const auto& note = view.ask.note;
    CHECK(note.written_by == coach);
    CHECK(note.shared_with.empty());
    CHECK(note.cycle == world.board.cycles[0].id);
    const auto kept = kata::coach_log_of(note.body);
    REQUIRE(kept);
    CHECK(kept->day == kata::Day{2025, 11, 13});
    CHECK(kept->minutes == 9);
    CHECK(kept->moved == kata::Moved::partly);
    CHECK(kept->threshold_seen == false);
}

TEST_CASE("another focus for the next time is stored with the entry") {
    World world;
    const auto form = world.form().form;
    set_form_text(world.draft, form + " moved", "toward");
    set_form_text(world.draft, form + " next", "Ask for the number first");
    const auto view = world.form();
    REQUIRE(view.ask.practises_next);
    CHECK(view.ask.practises_next->person == coach);
    CHECK(view.ask.practises_next->words == "Ask for the number first");
    CHECK(view.why_not == "All but what you practise next is for you alone");
    CHECK(view.next_beside == "It stands on the coaching page.");
    CHECK(world.log().entry_badge == "draft");
}

TEST_CASE("a coach who held no cycle here writes about today") {
    World world;
    world.board.cycles.clear();
    world.shelf.storyboards[world.board.board.id] = world.board;
    CHECK(world.form().beside == "Fri 14 Nov");
    CHECK_FALSE(world.form().asks_threshold);
}

TEST_CASE("the second coach writes the sheet, with the times the panel measured") {
    World world;
    auto view = world.observation(second);
    CHECK(view.writes);
    CHECK(view.beside == "Thu 13 Nov, Marta with David");
    CHECK(view.only == "only David and Ingrid");
    REQUIRE(view.phases.size() == 6);
    CHECK(view.phases[0].length == "0:40");
    CHECK(view.phases[1].length.empty());
    CHECK(view.phases[2].label == "The reflection");
    CHECK(view.threshold == "Question 3");
    CHECK_FALSE(view.can_save);
    set_form_text(world.draft, view.form + " saw", "Three questions in one breath");
    set_form_text(world.draft, view.form + " Q4-coach", "Could you move it?");
    world.draft.texts[view.form + " Q4-fact"] = "no";
    set_form_text(world.draft, view.form + " next", "Wait three seconds");
    view = world.observation(second);
    REQUIRE(view.can_save);
    const auto& note = view.ask.note;
    CHECK(note.written_by == second);
    CHECK(note.shared_with == coach);
    const auto kept = kata::observation_of(note.body);
    REQUIRE(kept);
    CHECK(kept->phases.size() == 2);
    CHECK(kept->phases[1].coach_said == "Could you move it?");
    CHECK(kept->phases[1].fact_based == false);
    CHECK(kept->phases[1].seconds == 140);
    REQUIRE(view.ask.practises_next);
    CHECK(view.ask.practises_next->person == coach);
}

TEST_CASE("the coach reads the sheet and writes nothing on it, others see none of it") {
    World world;
    world.sheet();
    const auto view = world.observation(coach);
    CHECK_FALSE(view.writes);
    CHECK_FALSE(view.can_save);
    CHECK(world.draft.texts.empty());
    CHECK(view.feedback[0].words == "three questions in one breath");
    CHECK_FALSE(world.observation(learner).empty_words.empty());
    CHECK(world.observation(learner).feedback.empty());
    world.draft.coach.observed_cycle = world.board.cycles[0].id;
    CHECK(world.observation(learner).empty_words == "This sheet belongs to the coach and the second coach");
}

TEST_CASE("a sheet that was kept is written on, not twice") {
    World world;
    world.sheet();
    auto view = world.observation(second);
    CHECK_FALSE(view.can_save);
    set_form_text(world.draft, view.form + " effect", "nobody answered");
    view = world.observation(second);
    REQUIRE(view.can_save);
    CHECK_FALSE(view.ask.practises_next);
    CHECK(view.ask.note.id == "note/1");
}

TEST_CASE("what stands on a sheet can be taken away again: a text, and an answer") {
    World world;
    world.sheet();
    auto view = world.observation(second);
    CHECK(view.feedback[1].words == "the last one was answered");
    CHECK(view.to_q4[0].selected);
    CHECK_FALSE(view.at_work);
    set_form_text(world.draft, view.form + " effect", "");
    set_form_text(world.draft, view.form + " q4", "");
    view = world.observation(second);
    CHECK(view.feedback[1].quiet);
    CHECK_FALSE(view.to_q4[0].selected);
    REQUIRE(view.can_save);
    const auto kept = kata::observation_of(view.ask.note.body);
    REQUIRE(kept);
    CHECK(kept->effect.empty());
    CHECK_FALSE(kept->went_to_q4);
    CHECK(kept->saw == "three questions in one breath");
}

TEST_CASE("a sheet that was stored waits for nothing, and follows an undo") {
    World world;
    world.sheet();
    const auto before = world.shelf.notes[0].body;
    const auto form = world.observation(second).form;
    set_form_text(world.draft, form + " effect", "nobody answered");
    world.shelf.notes[0].body = world.observation(second).ask.note.body;
    auto view = world.observation(second);
    CHECK_FALSE(view.can_save);
    CHECK_FALSE(view.at_work);
    CHECK(view.feedback[1].words == "nobody answered");
    world.shelf.notes[0].body = before;
    view = world.observation(second);
    CHECK_FALSE(view.can_save);
    CHECK(view.feedback[1].words == "the last one was answered");
}

TEST_CASE("the note beside a cycle is behind the PIN of the two") {
    World world;
    world.sheet();
    const auto view = view_coach_note(world.board, world.shelf, world.board.cycles[0].id);
    CHECK(view.only == "only David and Ingrid");
    CHECK(view.words == "It stands behind the PIN");
    CHECK(view.key == "Open the note");
    CHECK(view_coach_note(world.board, world.shelf, "").key.empty());
}

TEST_CASE("earlier sheets lie on three levels, mine to yours") {
    World world;
    world.entry(12, kata::Moved::toward);
    world.sheet();
    const auto sheets = [&](const char* me, SheetsOf which) {
        world.draft.coach.sheets = which;
        return view_coach_sheets(world.shelf, world.draft, me);
    };
    CHECK(sheets(coach, SheetsOf::my_log).rows.size() == 1);
    CHECK(sheets(coach, SheetsOf::got).levels[2].shown);
    CHECK(sheets(coach, SheetsOf::given).rows.empty());
    REQUIRE(sheets(coach, SheetsOf::got).rows.size() == 1);
    CHECK(sheets(coach, SheetsOf::got).rows[0].beside == "Ingrid");
    CHECK(sheets(second, SheetsOf::given).rows[0].beside == "David");
    CHECK(sheets(second, SheetsOf::given).rows[0].note == "note/2");
    CHECK_FALSE(sheets(learner, SheetsOf::got).empty_words.empty());
}

TEST_CASE("the mirror says a fact with its day and asks one question") {
    World world;
    world.board.experiments[2].what_happened = "Usually 25 of 30";
    const auto view = view_mirror(world.board, world.shelf, fake::friday(), coach);
    REQUIRE(view.rows.size() == 1);
    CHECK(view.rows[0].day == "Wed 12 Nov");
    CHECK(view.rows[0].fact == "What happened in experiment 8 says “usually”: “Usually 25 of 30”");
    CHECK(view.rows[0].question == "Which number, or which look at the process, could stand here?");
    CHECK(view.beside == "only David");
    CHECK(view_mirror(world.board, world.shelf, fake::friday(), learner).rows.empty());
}
