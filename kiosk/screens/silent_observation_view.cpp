// What is watched now comes from the board; what is half written waits in the draft.
#include "kiosk/screens/silent_observation_view.hpp"

#include <algorithm>

#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

using kata::SilentObservation;

const SilentObservation* watched_now(const kata::Storyboard& board) {
    const auto& all = board.observations;
    const auto it = std::find_if(all.rbegin(), all.rend(), kata::is_going_on);
    return it == all.rend() ? nullptr : &*it;
}

/// An obstacle that is half written already keeps its words.
bool may_park(const kata::Storyboard& board, const Draft& draft) {
    return kata::present_target(board) != nullptr && !form_begun(draft, "parked words") &&
           !half_written(draft, "obstacle");
}

void add_notes(SilentObservationView& view, const kata::Storyboard& board, const SilentObservation& watched,
               const Draft& draft) {
    const bool park = may_park(board, draft);
    for (const auto& note : watched.notes) {
        (note.seen ? view.seen : view.thought)
            .push_back({said("{0} min", note.seconds / 60), note.words, note.seen && park});
    }
    if (view.watching) {
        std::ranges::reverse(view.thought);
        std::ranges::reverse(view.seen);
    }
}

std::string counts_of(const SilentObservation& watched) {
    const auto seen = std::ranges::count(watched.notes, true, &kata::ObservedNote::seen);
    return said("{0} thought, {1} saw", static_cast<std::ptrdiff_t>(watched.notes.size()) - seen, seen);
}

void add_going(SilentObservationView& view, const kata::Storyboard& board, const SilentObservation& watched,
               kata::Moment now, const Draft& draft) {
    view.watching = true;
    view.id = watched.id;
    const auto started = watched.started_at.value_or(now);
    const auto clock = clock_words(started, board.board.zone);
    view.beside =
        watched.place.empty() ? said("since {0}", clock) : said("{0}, since {1}", watched.place, clock);
    view.minutes = static_cast<int>(std::clamp<std::int64_t>((now - started).ms / 60'000, 0, 24 * 60));
    const bool done = view.minutes >= observation_minutes;
    view.minutes_words =
        done ? said("{0} min", view.minutes) : said("{0} of {1} min", view.minutes, observation_minutes);
    view.calm = done ? word("The half hour is over. It goes on until it is ended.")
                     : word("Stand still, look, ask nobody yet. It goes on while the panel rests.");
    const auto badge = [&](std::string_view what) { return half_written(draft, what) ? word("draft") : ""; };
    view.thought_badge = badge(watched_thought);
    view.saw_badge = badge(watched_saw);
    add_notes(view, board, watched, draft);
}

void add_places(SilentObservationView& view, const kata::Storyboard& board, const Draft& draft) {
    view.place = form_text(draft, watch_place);
    std::vector<std::string> places;
    for (const auto& metric : board.metrics) {
        if (!metric.where.empty() && std::ranges::find(places, metric.where) == places.end()) {
            places.push_back(metric.where);
        }
    }
    if (!view.place.empty() && std::ranges::find(places, view.place) == places.end()) {
        places.insert(places.begin(), view.place);  // in sight, however many there are
    }
    for (auto& place : places) {
        const bool selected = place == view.place;
        view.places.push_back({std::move(place), selected});
    }
}

void add_earlier(SilentObservationView& view, const kata::Storyboard& board, kata::Moment now) {
    for (auto it = board.observations.rbegin(); it != board.observations.rend(); ++it) {
        if (!kata::is_going_on(*it)) {
            view.earlier.push_back(
                {it->id, it->started_at ? moment_words(*it->started_at, now, board.board.zone) : "",
                 it->place.empty() ? word("the process") : it->place, counts_of(*it)});
        }
    }
    view.earlier_empty = word("None yet. What would we see in half an hour?");
}

}  // namespace

SilentObservationView view_silent_observation(const kata::Storyboard& board, kata::Moment now,
                                              const Draft& draft) {
    SilentObservationView view;
    view.title = word("Silent observation");
    if (const auto* watched = watched_now(board)) {
        add_going(view, board, *watched, now, draft);
        return view;
    }
    if (const auto* earlier = kata::find_observation(board, draft.practice.observation)) {
        view.reading = true;
        view.id = earlier->id;
        const auto when =
            earlier->started_at ? moment_words(*earlier->started_at, now, board.board.zone) : "";
        view.beside = earlier->place.empty() ? when : said("{0}, {1}", earlier->place, when);
        add_notes(view, board, *earlier, draft);
        return view;
    }
    view.beside = word("30 minutes, no talking, only looking");
    add_places(view, board, draft);
    add_earlier(view, board, now);
    return view;
}

void add_watched_writing(WriteView& view, const kata::Storyboard& board, std::string_view what_for,
                         const std::string& text) {
    const bool seen = what_for == watched_saw;
    view.wish.title = seen ? word("We saw") : word("We thought");
    view.wish.beside = seen ? word("What happened before our eyes?") : word("What did we take for granted?");
    view.wish.good = seen ? word("walks 14 steps for each tray") : word("the press is what we wait for");
    view.wish.poor = seen ? word("a lot of walking") : word("it is fine");
    view.wish.keep_words = word("Keep this note");
    view.wish.back = ScreenId::silent_observation;
    view.wish.may_be_empty = false;
    const auto* watched = watched_now(board);
    view.ask = kata::NoteObservation{watched == nullptr ? "" : watched->id, seen, text};
    view.saved_words = seen ? word("Stored: what we saw") : word("Stored: what we thought");
}

}  // namespace kiosk
