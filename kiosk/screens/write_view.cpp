// The three things that are written so far: a note, an obstacle, the challenge.
#include "kiosk/screens/write_view.hpp"

#include "core/kata/rules.hpp"
#include "kiosk/screens/measuring_texts.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_parts.hpp"

namespace kiosk {

namespace {

constexpr std::size_t short_obstacle = 32;  // characters that the glance has room for

KeyLayer layer_of(const Draft& draft) {
    if (draft.figures) {
        return KeyLayer::figures;
    }
    if (draft.accents) {
        return draft.shift ? KeyLayer::accent_capitals : KeyLayer::accents;
    }
    return draft.shift ? KeyLayer::capitals : KeyLayer::letters;
}

std::vector<std::string> own_words(const kata::Storyboard& board) {
    std::vector<std::string> sources;
    for (const auto& metric : board.metrics) {
        sources.push_back(metric.label);
        sources.insert(sources.end(), metric.note_chips.begin(), metric.note_chips.end());
    }
    for (const auto& obstacle : board.obstacles) {
        sources.push_back(obstacle.obstacle);
    }
    for (const auto& experiment : board.experiments) {
        sources.push_back(experiment.step);
        sources.push_back(experiment.learning);
    }
    return sources;
}

void add_obstacle(WriteView& view, const kata::Storyboard& board, const std::string& text) {
    const auto* target = kata::present_target(board);
    view.title = word("What stops us?");
    view.beside =
        target == nullptr || target->sentence.empty() ? "" : said("We can’t {0} because …", target->sentence);
    view.keep_words = word("Keep this obstacle");
    view.back = view.then = ScreenId::obstacles;
    kata::Obstacle obstacle;
    obstacle.obstacle = text;
    if (text.size() <= short_obstacle) {
        obstacle.short_text = text;
    }
    view.ask = kata::AddObstacle{board.board.id, std::move(obstacle)};
}

void add_challenge(WriteView& view, const kata::Storyboard& board, const std::string& text) {
    view.title = word("Challenge");
    view.beside = word("What would be better for the customer, and by when?");
    view.keep_words = word("Keep this challenge");
    view.back = ScreenId::storyboard;
    view.then = ScreenId::storyboard;
    kata::Challenge challenge;
    if (board.challenge) {
        challenge = *board.challenge;
        challenge.short_text = challenge.challenge == text ? challenge.short_text : "";
    }
    challenge.challenge = text;
    view.ask = kata::SetChallenge{board.board.id, std::move(challenge)};
}

void add_note(WriteView& view, const std::string& text) {
    view.title = word("Note");
    view.beside = word("It stands beside the value.");
    view.keep_words = word("Keep this text");
    view.back = view.then = ScreenId::record_data;
    view.note = text;
}

/// Of the point that is picked on the run chart.
void add_point_text(WriteView& view, const Draft& draft, const std::string& text) {
    const bool note = draft.writing_for == "note on a point";
    view.title = note ? word("Note") : word("Why is it struck out?");
    view.beside =
        note ? word("It stands beside the value.") : word("It stays on the chart, with its reason.");
    view.keep_words = note ? word("Keep this text") : word("Strike out");
    view.saved_words = note ? word("Note stored") : word("Struck out");
    view.back = view.then = ScreenId::run_chart;
    if (note) {
        view.ask = kata::NotePoint{draft.chart_point, text};
        view.may_be_empty = true;
    } else {
        view.ask = kata::StrikeOutPoint{draft.chart_point, text};
    }
}

}  // namespace

WriteView view_write(const kata::Storyboard& board, const kata::Shelf&, kata::Moment now,
                     const Draft& draft) {
    WriteView view;
    const auto text = trimmed(draft.text());
    view.text = draft.text();
    view.layer = layer_of(draft);
    view.suggestions = suggestions(draft.text(), own_words(board), 5);
    if (draft.writing_for == "obstacle") {
        add_obstacle(view, board, text);
    } else if (draft.writing_for == "challenge") {
        add_challenge(view, board, text);
    } else if (draft.writing_for.starts_with("analysis/")) {
        add_analysis_writing(view, board, now, draft.writing_for, text);
    } else if (draft.writing_for.starts_with("metric/")) {
        add_card_writing(view, board, now, draft.writing_for, text);
    } else if (draft.writing_for == "note on a point" || draft.writing_for == "reason") {
        add_point_text(view, draft, text);
    } else if (!add_measuring_text(view, draft, text)) {
        add_note(view, text);
    }
    view.can_keep = view.why_not.empty() && (!text.empty() || !view.ask || view.may_be_empty);
    if (view.ask && !text.empty()) {
        if (const auto refusal = kata::refuse(board, *view.ask, now)) {
            view.why_not = word(kata::words(*refusal));
            view.can_keep = false;
        }
    }
    if (!view.saved_words.empty()) {
        return view;
    }
    const auto clock = clock_words(now, board.board.zone);
    view.saved_words = draft.writing_for == "obstacle" ? said("Obstacle stored, {0}", clock)
                                                       : said("Challenge stored, {0}", clock);
    return view;
}

}  // namespace kiosk
