// What a form wants is in the draft; a note, an obstacle, the challenge and the others of write_parts are known by their names.
#include "kiosk/screens/write_view.hpp"

#include "core/kata/rules.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/my_pages_view.hpp"
#include "kiosk/screens/obstacle_form_view.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/silent_observation_view.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/screens/write_parts.hpp"
#include "kiosk/writing/characters.hpp"

namespace kiosk {

namespace {

constexpr std::size_t most_suggestions = 5, most_forms = 8;  // that the strips have room for

void add_obstacle(WriteView& view, const kata::Storyboard& board, const Draft& draft,
                  const std::string& text) {
    const auto* target = kata::present_target(board);
    view.wish.title = word("What stops us?");
    view.wish.beside =
        target == nullptr || target->sentence.empty() ? "" : said("We can’t {0} because …", target->sentence);
    view.wish.hint = word("because …");
    view.wish.good = word("the second fixture is stored at the tool crib");
    view.wish.poor = word("no time, bad planning");
    view.wish.keep_words = word("Keep this obstacle");
    const auto found_in = form_text(draft, form_of({}) + " found_in");
    view.wish.back = found_in.empty() ? ScreenId::obstacles : draft.found_back;  // on with the experiment
    kata::Obstacle obstacle;
    obstacle.obstacle = text;
    view.wish.may_be_empty = false;
    view.remark = solution_hint(text);
    if (!is_said_by(text)) {
        view.wish.keep_words = word("Go on");
        view.form_field = form_of({}) + " words";
        view.note = text;
        return;
    }
    obstacle.short_text = text;
    obstacle.found_in_experiment = found_in;
    view.ask = kata::AddObstacle{board.board.id, std::move(obstacle)};
}

void add_challenge(WriteView& view, const kata::Storyboard& board, const std::string& text) {
    view.wish.title = word("Challenge");
    view.wish.beside = word("What would be better for the customer, and by when?");
    view.wish.good = word("every order leaves on the day it comes in");
    view.wish.poor = word("become the best in the plant");
    view.wish.keep_words = word("Keep this challenge");
    view.wish.back = ScreenId::storyboard;
    kata::Challenge challenge;
    if (board.challenge) {
        challenge = *board.challenge;
        challenge.short_text = challenge.challenge == text ? challenge.short_text : "";
    }
    challenge.challenge = text;
    view.wish.may_be_empty = false;
    view.ask = kata::SetChallenge{board.board.id, std::move(challenge)};
}

void add_slip(WriteView& view, const kata::Storyboard& board, kata::Moment now, const std::string& text) {
    view.wish.title = word("What did we learn?");
    view.wish.beside = word("It stands on the wall, for everybody.");
    view.wish.good = word("mis-feeds depend on how full the tray is");
    view.wish.poor = word("feeder was looked at");
    view.wish.keep_words = word("Put it on the wall");
    view.wish.back = ScreenId::learnings;
    view.wish.may_be_empty = false;
    view.ask = kata::AddLearning{board.board.id, text};
    view.saved_words = said("Learning stored, {0}", clock_words(now, board.board.zone));
}

void add_note(WriteView& view, const std::string& text) {
    view.wish.title = word("Note");
    view.wish.beside = word("It stands beside the value.");
    view.wish.back = ScreenId::record_data;
    view.note = text;
}

/// Of the point that is picked on the run chart.
void add_point_text(WriteView& view, const Draft& draft, const std::string& text) {
    const bool note = draft.writing_for == "note on a point";
    view.wish.title = note ? word("Note") : word("Why is it struck out?");
    view.wish.beside =
        note ? word("It stands beside the value.") : word("It stays on the chart, with its reason.");
    view.wish.keep_words = note ? "" : word("Strike out");
    view.saved_words = note ? word("Note stored") : word("Struck out");
    view.wish.back = ScreenId::run_chart;
    if (note) {
        view.ask = kata::NotePoint{draft.chart_point, text};
    } else {
        view.wish.may_be_empty = false;
        view.ask = kata::StrikeOutPoint{draft.chart_point, text};
    }
}

/// A text that is known by its name.
void add_named(WriteView& view, const kata::Storyboard& board, kata::Moment now, const Draft& draft,
               const std::string& text) {
    const auto& name = draft.writing_for;
    if (name == "obstacle") {
        add_obstacle(view, board, draft, text);
    } else if (name == "slip") {
        add_slip(view, board, now, text);
    } else if (name == "challenge") {
        add_challenge(view, board, text);
    } else if (name == watched_thought || name == watched_saw) {
        add_watched_writing(view, board, name, text);
    } else if (name.starts_with("analysis/")) {
        add_analysis_writing(view, board, now, name, text);
    } else if (name.starts_with("metric/")) {
        add_card_writing(view, board, now, name, text);
    } else if (name == "note on a point" || name == "reason") {
        add_point_text(view, draft, text);
    } else if (!add_measuring_text(view, draft, text)) {
        add_note(view, text);
    }
}

void add_keys(WriteView& view, const Draft& draft, std::string_view code) {
    const auto& keyboard = keyboard_of(code);
    view.keyboard = keyboard.code;
    view.figures = draft.figures;
    view.capitals = draft.shift && !draft.figures;
    view.keys = draft.figures ? figure_rows() : letter_rows(keyboard, view.capitals);
    view.forms = other_forms(writing::one_before(view.text), keyboard, most_forms);
    if (draft.wordbook) {
        view.suggestions = draft.wordbook->suggestions(view.text, most_suggestions);
    }
}

}  // namespace

writing::Limits limits_of(const TextWish& wish) { return {wish.most, wish.lines}; }

writing::Text text_being_written(const Draft& draft, const writing::Limits& limits) {
    return writing::text_of(draft.text(), draft.cursor, limits);
}

void put_text(Draft& draft, const writing::Text& text) {
    draft.set_text(text.words);
    draft.cursor = text.cursor == text.words.size() ? std::string::npos : text.cursor;
}

WriteView view_write(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                     const Draft& draft, std::string_view keyboard) {
    WriteView view;
    const auto text = writing::trimmed(draft.text());
    view.of_a_form = !draft.writing_for.empty() && draft.wish.what_for == draft.writing_for;
    if (view.of_a_form) {
        view.wish = draft.wish;
        view.note = text;
        if (view.wish.what_for == wall_search) {
            view.found = found_so_far(board, shelf, draft, text);
        }
    } else if (!add_own_writing(view, board, shelf, now, draft.writing_for, text)) {
        add_named(view, board, now, draft, text);
    }
    view.limits = limits_of(view.wish);
    view.text = text_being_written(draft, view.limits);
    view.stops = writing::stops(view.text.words);
    add_keys(view, draft, keyboard);
    view.enter_words = view.wish.lines ? word("New line") : word("Done");
    view.keep_words = view.wish.keep_words.empty() ? word("Keep this text") : view.wish.keep_words;
    if (view.ask && !text.empty() && view.why_not.empty()) {
        if (const auto refusal = kata::refuse(board, *view.ask, now)) {
            view.why_not = word(kata::words(*refusal));
        }
    }
    view.can_keep = view.why_not.empty() && (!text.empty() || view.wish.may_be_empty);
    view.remark = !view.why_not.empty() ? view.why_not
                  : writing::is_full(view.text, view.limits)
                      ? said("No more than {0} characters", view.limits.most)
                      : view.remark;
    if (view.saved_words.empty()) {
        const auto clock = clock_words(now, board.board.zone);
        view.saved_words = draft.writing_for == "obstacle" ? said("Obstacle stored, {0}", clock)
                                                           : said("Challenge stored, {0}", clock);
    }
    return view;
}

}  // namespace kiosk
