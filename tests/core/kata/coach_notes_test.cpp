// The bodies of private notes: what is written is read again, and what is strange is left out.
#include "core/kata/coach_notes.hpp"

#include "tests/catch.hpp"

using namespace kata;

namespace {

CoachLogEntry an_entry() {
    return {Day{2025, 11, 10},
            13,
            "No solution hidden in a question",
            Moved::partly,
            "Once at question 3",
            "Q4",
            true,
            "What makes you think so?",
            "Ask for the number first",
            "One leading question at most"};
}

CoachingObservation an_observation() {
    CoachingObservation made;
    made.day = Day{2025, 11, 6};
    made.coach = "person/d";
    made.learner = "person/m";
    made.focus = "Read the card as it is";
    made.phases = {{"Q1", "read it aloud", "pointed to the target", true, 40},
                   {"Q4", "could you move the bin?", "", false, 140}};
    made.threshold_at = "Q3";
    made.went_to_q4 = true;
    made.saw = "“Could you move the bin?” at question 4";
    made.effect = "The idea was taken, an own one was not heard";
    made.could_try = "Count to three, then “what makes you think so?”";
    made.next_focus = "No solution in a question";
    made.follow_up = Day{2025, 11, 13};
    return made;
}

}  // namespace

TEST_CASE("a line of the coach's log is read as it was written") {
    CHECK(coach_log_of(body_of(an_entry())) == an_entry());
    CoachLogEntry bare;
    bare.day = {2025, 11, 11};
    CHECK(coach_log_of(body_of(bare)) == bare);
}

TEST_CASE("a second coach's sheet is read as it was written") {
    CHECK(observation_of(body_of(an_observation())) == an_observation());
}

TEST_CASE("a note of another kind is no line of the log") {
    CHECK_FALSE(coach_log_of(body_of(an_observation())));
    CHECK_FALSE(observation_of(body_of(an_entry())));
    CHECK_FALSE(coach_log_of(""));
    CHECK_FALSE(coach_log_of("[1]"));
    CHECK_FALSE(coach_log_of(R"({"kind":"coach log"})"));
    CHECK_FALSE(coach_log_of(std::string(100'000, '[')));
}

TEST_CASE("what is strange in a note is left out, the rest stands") {
    const auto entry = coach_log_of(
        R"({"kind":"coach log","day":"2025-11-10","minutes":99999999999,"moved":"up","focus":7,"threshold_at":"Q9","trying":"wait"})");
    REQUIRE(entry);
    CHECK_FALSE(entry->minutes);
    CHECK_FALSE(entry->moved);
    CHECK(entry->focus.empty());
    CHECK(entry->threshold_at.empty());
    CHECK(entry->trying == "wait");
    const auto sheet = observation_of(
        R"({"kind":"coaching observation","day":"2025-11-06","phases":[1,{"at":"Q1"},{"at":"Q1","coach_said":"again"},{"at":"Q2","seconds":-4}],"coach":"x"})");
    REQUIRE(sheet);
    REQUIRE(sheet->phases.size() == 2);
    CHECK(sheet->phases[0].coach_said.empty());
    CHECK(sheet->phases[1].seconds == 0);
    CHECK(sheet->coach.empty());
}

TEST_CASE("a text without end is cut between two letters") {
    std::string long_words;
    for (int i = 0; i < 1200; ++i) {
        long_words += "ä";
    }
    CoachLogEntry entry;
    entry.trying = long_words;
    CHECK(coach_log_of(body_of(entry))->trying.size() == 2000);
}

TEST_CASE("a sheet with every text as long as it may be is kept and read whole, a longer text is not") {
    std::string words;
    for (int i = 0; i < 1000; ++i) words += "\xF0\x9F\x90\xA7";
    auto sheet = an_observation();
    sheet.phases.clear();
    for (const auto place : card_places)
        sheet.phases.push_back({std::string(place), words, words, true, 86'400});
    sheet.focus = sheet.saw = sheet.effect = sheet.could_try = sheet.next_focus = words;
    CHECK_FALSE(refuse_body(body_of(sheet)));
    CHECK(observation_of(body_of(sheet)) == sheet);
    sheet.saw += "x";
    CHECK(refuse_body(body_of(sheet)) == Refusal::text_too_long);
    sheet.saw = "a\tb";
    CHECK(refuse_body(body_of(sheet)) == Refusal::bad_text);
}
