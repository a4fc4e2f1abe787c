// The form's texts stand in the draft under a name of their own for every obstacle, so two half-written ones never mix.
#include "kiosk/screens/obstacle_form_view.hpp"

#include <algorithm>

#include "core/kata/rules.hpp"
#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/obstacle_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"
#include "kiosk/writing/characters.hpp"

namespace kiosk {

namespace {

constexpr auto yes = "yes", no = "no";

void add_wishes(ObstacleFormView& view, const kata::Obstacle& stored) {
    view.words_wish = {.what_for = view.form + " words",
                       .title = word("What stops us?"),
                       .beside = view.sentence,
                       .hint = word("because …"),
                       .good = word("the second fixture is stored at the tool crib"),
                       .poor = word("no time, bad planning"),
                       .may_be_empty = false,
                       .begins_with = stored.obstacle,
                       .back = ScreenId::obstacle_form};
    std::ranges::replace(view.words_wish.beside, '\n', ' ');
    view.short_wish = {.what_for = view.form + " short",
                       .title = word("Short words for the tile"),
                       .beside = said("At most {0} characters", most_on_a_tile),
                       .good = word("Second fixture away"),
                       .poor = word("Fixture problem"),
                       .most = most_on_a_tile,
                       .begins_with = stored.short_text,
                       .back = ScreenId::obstacle_form};
}

std::string short_note_of(std::string_view words, std::string_view short_words) {
    if (words.empty()) {
        return "";
    }
    if (!short_words.empty()) {
        return word("So it stands on the storyboard and at a distance");
    }
    return writing::characters(words) <= most_on_a_tile
               ? word("These words are short enough for the storyboard")
               : said("Longer than {0} characters: on the storyboard it would be set smaller or cut",
                      most_on_a_tile);
}

/// What is stored stands in the field until it is written anew.
FormField field_of_text(const Draft& draft, const TextWish& wish, std::string label,
                        const std::string& stands, const std::string& invitation) {
    FormField field{wish.what_for, std::move(label), stands, stands.empty(),
                    half_written(draft, wish.what_for)};
    if (field.half) {
        field.words = form_words(draft, wish.what_for, "");
        field.quiet = false;
    } else if (field.quiet) {
        field.words = invitation;
    }
    return field;
}

struct Written {
    std::string words, short_words;
    bool try_today = false;
};

Written written_of(const Draft& draft, const ObstacleFormView& view, const kata::Obstacle& stored) {
    const auto text = [&](std::string_view field, const std::string& before) {
        auto own = form_text(draft, view.form + std::string(field));
        return own.empty() ? before : own;
    };
    Written written{text(" words", stored.obstacle), text(" short", stored.short_text), stored.try_today};
    if (const auto today = form_text(draft, view.form + " today"); !today.empty()) {
        written.try_today = today == yes;
    }
    if (written.short_words.empty() && writing::characters(written.words) <= most_on_a_tile) {
        written.short_words = written.words;
    }
    return written;
}

void add_new(ObstacleFormView& view, const kata::Storyboard& board, const Draft& draft,
             const Written& written, const std::string& clock) {
    kata::Obstacle fresh;
    fresh.obstacle = written.words;
    fresh.short_text = written.short_words;
    fresh.try_today = written.try_today;
    fresh.found_in_experiment = form_text(draft, "parked found_in");
    if (const auto* in = kata::find_experiment(board, fresh.found_in_experiment)) {
        view.found = said("Found in experiment {0}", in->number);
    }
    view.title = word("New obstacle");
    view.fits = word("Does it keep us from this target condition? If not, it waits in the holding area.");
    view.keep = word("Keep this obstacle");
    view.hold = word("Holding area");
    view.ask = kata::AddObstacle{board.board.id, fresh};
    fresh.state = kata::ObstacleState::held;
    view.hold_ask = kata::AddObstacle{board.board.id, fresh};
    view.saved_words = said("Obstacle stored, {0}", clock);
    view.held_words = said("Stored in the holding area, {0}", clock);
}

}  // namespace

std::string form_of(const kata::EntityId& changed) {
    return changed.empty() ? "parked" : "change-" + changed;
}

bool is_said_by(std::string_view words) {
    return writing::characters(words) <= most_on_a_tile && solution_hint(words).empty();
}

ObstacleFormView view_obstacle_form(const kata::Storyboard& board, kata::Moment now, const Draft& draft) {
    const auto* changed =
        draft.changing_obstacle.empty() ? nullptr : kata::find_obstacle(board, draft.changing_obstacle);
    const auto stored = changed == nullptr ? kata::Obstacle{} : *changed;
    ObstacleFormView view;
    view.form = form_of(stored.id);
    view.sentence = sentence_of(board);
    add_wishes(view, stored);
    const auto written = written_of(draft, view, stored);
    view.words = field_of_text(draft, view.words_wish, word("Because"), written.words, word("because …"));
    view.short_words = field_of_text(draft, view.short_wish, word("Short words for the tile"),
                                     written.short_words, word("In a few words"));
    view.short_note = short_note_of(
        written.words, changed == nullptr ? form_text(draft, view.short_wish.what_for) : written.short_words);
    view.hint = solution_hint(written.words);
    view.try_today = written.try_today;
    view.other_today = written.try_today ? no : yes;
    const auto clock = clock_words(now, board.board.zone);
    if (changed == nullptr) {
        add_new(view, board, draft, written, clock);
    } else {
        view.title = said("Obstacle {0}", stored.number);
        view.keep = word("Keep these words");
        view.ask = kata::ChangeObstacle{stored.id, written.words, written.short_words, written.try_today};
        view.saved_words = said("Obstacle {0} stored, {1}", stored.number, clock);
    }
    if (!written.words.empty()) {
        const auto refusal = kata::refuse(board, view.ask, now);
        view.why_not = refusal ? word(kata::words(*refusal)) : "";
        view.can_keep = !refusal;
    }
    return view;
}

void begin_obstacle(Pane& pane, const kata::EntityId& found_in) {
    auto& draft = pane.draft;
    draft.changing_obstacle.clear();
    // Where it was found belongs to the text: one that was given up takes it along.
    const bool begun = half_written(draft, "obstacle") || form_begun(draft, "parked words");
    if (!begun || !found_in.empty()) {
        set_form_text(draft, "parked found_in", found_in);
    }
    if (!form_text(draft, "parked words").empty()) {
        pane.go = ScreenId::obstacle_form;
        return;
    }
    draft.write("obstacle", "");
    pane.go = ScreenId::write;
}

void change_obstacle(Pane& pane, const kata::EntityId& obstacle) {
    pane.draft.changing_obstacle = obstacle;
    pane.go = ScreenId::obstacle_form;
}

}  // namespace kiosk
