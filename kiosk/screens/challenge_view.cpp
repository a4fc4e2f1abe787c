// The words of the challenge's form, and how far it still is.
#include "kiosk/screens/challenge_view.hpp"

#include <algorithm>
#include <cmath>

#include "core/kata/rules.hpp"
#include "kiosk/screens/number_for.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

std::string name_of(std::string_view field) { return std::string(challenge_form) + " " + std::string(field); }

std::string text_of(const Draft& draft, std::string_view field) { return form_text(draft, name_of(field)); }

kata::Challenge present(const kata::Storyboard& board) { return board.challenge.value_or(kata::Challenge{}); }

/// What the form says, on top of what it does not ask for.
kata::Challenge written(const Draft& draft, const kata::Storyboard& board) {
    auto challenge = present(board);
    challenge.challenge = text_of(draft, "sentence");
    challenge.short_text = text_of(draft, "short");
    challenge.framing = text_of(draft, "framing");
    challenge.metric = text_of(draft, "metric");
    challenge.from = form_number(draft, name_of("from"));
    challenge.to = form_number(draft, name_of("to"));
    challenge.achieve_by = kata::parse_day(text_of(draft, "day"));
    return challenge;
}

FormField number_field(const Draft& draft, std::string_view id, const std::string& label,
                       const kata::Metric* metric) {
    auto field = field_of(draft, std::string(challenge_form), std::string(id), label, word("Type it"));
    if (!field.quiet) {
        field.words = with_unit(typed_words(field.words), metric == nullptr ? "" : metric->unit);
    }
    return field;
}

void add_fields(ChallengeView& view, const Draft& draft, const kata::Metric* metric) {
    const std::string form(challenge_form);
    view.sentence = field_of(draft, form, "sentence", word("Challenge"),
                             word("What would be better for the customer, and by when?"));
    view.short_text = field_of(draft, form, "short", word("In few words, for the head of the board"),
                               word("480 a day, without overtime"));
    view.framing =
        field_of(draft, form, "framing", word("What must stay as it is"), word("same quality, no overtime"));
    view.vision = field_of(draft, form, "vision", word("North Star"), word("Where we want to be one day"));
    view.from = number_field(draft, "from", word("from"), metric);
    view.to = number_field(draft, "to", word("to"), metric);
    if (metric != nullptr) {
        view.unit = metric->unit;
        view.decimals = typed_decimals(*metric);
        view.minus = metric->least && *metric->least < 0;
    }
}

void add_metrics(ChallengeView& view, const kata::Storyboard& board, const kata::EntityId& chosen) {
    for (const auto& metric : board.metrics) {
        view.metrics.push_back({metric.name, metric.id == chosen});
        view.metric_ids.push_back(metric.id);
    }
    if (!view.metrics.empty()) {
        view.metrics.push_back({word("Not measured here"), chosen.empty()});
        view.metric_ids.emplace_back();
    }
}

void add_asks(ChallengeView& view, const kata::Storyboard& board, const Draft& draft, kata::Moment now) {
    const auto challenge = written(draft, board);
    auto changed = board.board;
    changed.vision = text_of(draft, "vision");
    if (changed.vision != board.board.vision) {
        view.asks.emplace_back(kata::ChangeBoard{std::move(changed)});
    }
    if (challenge != present(board)) {
        view.asks.emplace_back(kata::SetChallenge{board.board.id, challenge});
    }
    view.changed = !view.asks.empty();
    if (challenge.challenge.empty()) {
        view.why_not = word("Write the sentence of the challenge");
    }
    for (const auto& ask : view.asks) {
        const auto refusal = kata::refuse(board, ask, now);
        if (refusal && view.why_not.empty()) {
            view.why_not = word(kata::words(*refusal));
        }
    }
    view.can_store = view.changed && view.why_not.empty();
    view.saved_words = said("Challenge stored, {0}", clock_words(now, board.board.zone));
}

}  // namespace

void begin_challenge_form(Draft& draft, const kata::Storyboard& board) {
    if (text_of(draft, "begun") == "yes" || is_given(draft, challenge_form)) {
        return;
    }
    const auto challenge = present(board);
    const auto put = [&](std::string_view field, std::string words) {
        set_form_text(draft, name_of(field), std::move(words));
    };
    put("begun", "yes");
    put("sentence", challenge.challenge);
    put("short", challenge.short_text);
    put("framing", challenge.framing);
    put("metric", challenge.metric);
    put("vision", board.board.vision);
    put("day", challenge.achieve_by ? kata::iso(*challenge.achieve_by) : "");
    set_form_number(draft, name_of("from"), challenge.from);
    set_form_number(draft, name_of("to"), challenge.to);
}

std::string challenge_distance(const kata::Storyboard& board, const kata::Shelf& shelf,
                               const kata::Challenge& challenge) {
    const auto* metric = kata::find_metric(board, challenge.metric);
    if (metric == nullptr || !challenge.to) {
        return "";
    }
    const auto way = challenge.from ? said("From {0} to {1}.", figure_words(*challenge.from, *metric),
                                           value_words(*challenge.to, *metric))
                                    : said("To {0}.", value_words(*challenge.to, *metric));
    const auto points = shelf.last_points(metric->id, 10);
    const auto newest =
        std::find_if(points.rbegin(), points.rend(), [](const auto& point) { return !point.struck_out; });
    if (newest == points.rend()) {
        return said("{0} No data yet.", way);
    }
    const double way_to_go = *challenge.to - newest->value;
    const bool upward =
        challenge.from ? *challenge.to >= *challenge.from : metric->better != kata::Better::lower;
    const auto stand = measured_words(newest->value, *metric);
    if (upward ? way_to_go <= 0 : way_to_go >= 0) {
        return said("{0} Now {1}, it is there.", way, stand);
    }
    return said("{0} Now {1}, {2} to go.", way, stand, measured_words(std::abs(way_to_go), *metric));
}

ChallengeView view_challenge(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                             const Draft& draft) {
    ChallengeView view;
    const auto challenge = written(draft, board);
    const auto* metric = kata::find_metric(board, challenge.metric);
    view.title = word("Challenge");
    view.beside = board.board.vision.empty() ? "" : said("North Star: {0}", board.board.vision);
    add_fields(view, draft, metric);
    for (const auto* field :
         {&view.sentence, &view.short_text, &view.framing, &view.vision, &view.from, &view.to}) {
        view.half_written = view.half_written || field->half;
    }
    add_metrics(view, board, challenge.metric);
    view.earliest = today(board.board, now);
    view.day = challenge.achieve_by;
    view.day_line = view.day ? said("By {0}, in {1}", day_words(*view.day),
                                    days_words(kata::days_between(view.earliest, *view.day)))
                             : word("No date yet");
    if (view.day && *view.day < view.earliest) {
        view.day_line = said("{0} passed", day_words(*view.day));
    }
    view.distance = challenge_distance(board, shelf, challenge);
    view.hints = {word("every order leaves on the day it comes in"), word("become the best in the plant")};
    add_asks(view, board, draft, now);
    return view;
}

}  // namespace kiosk
