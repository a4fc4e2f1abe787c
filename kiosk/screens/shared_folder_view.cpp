// The facts of the shared folder.
#include "kiosk/screens/shared_folder_view.hpp"

#include <algorithm>

#include "kiosk/screens/fresh_words.hpp"
#include "kiosk/screens/sync_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string head_of(const kata::SyncState& state, const SharedFolderView& view) {
    if (view.copying) {
        return word("Copying changes");
    }
    if (!state.folder_set) {
        return word("No shared folder yet");
    }
    if (!state.trouble.empty()) {
        return hindrance_words(state);
    }
    if (view.quiet_mark) {
        return word("No copy for a while");
    }
    return state.waiting == 0 ? word("All is copied") : word("Waiting for the next copy");
}

/// "tonight 02:00" for the small hours, else "today 14:30" or "tomorrow 14:30".
std::string next_copy_words(const kata::SyncState& state, kata::Moment now, std::string_view zone) {
    if (!state.folder_set) {
        return word("when a folder is named");
    }
    constexpr int end_of_night = 6 * 60;
    const int minutes = kata::parse_clock(state.starts_at).value_or(0);
    const auto today = kata::local_time(now, zone).day;
    auto next = kata::moment_of(today, minutes / 60, minutes % 60, zone);
    const bool passed = next < now;
    if (passed) {
        next = kata::moment_of(kata::plus_days(today, 1), minutes / 60, minutes % 60, zone);
    }
    return passed && minutes < end_of_night ? said("tonight {0}", clock_words(next, zone))
                                            : moment_words(next, now, zone);
}

std::string next_try_words(const kata::SyncState& state, kata::Moment now, std::string_view zone) {
    if (!state.next_try || *state.next_try < now) {
        return next_copy_words(state, now, zone);
    }
    const auto minutes = (*state.next_try - now).ms / 60'000;
    if (minutes >= 60) {
        return moment_words(*state.next_try, now, zone);
    }
    return minutes <= 1 ? word("in a minute") : said("in {0} minutes", minutes);
}

/// "today 02:00, 02:30, 06:00": the newest day's, three at most.
std::string tried_words(const kata::SyncState& state, kata::Moment now, std::string_view zone) {
    auto tries = state.tries;
    if (tries.empty() && state.last_try) {
        tries.push_back(*state.last_try);
    }
    constexpr std::ptrdiff_t most = 3;
    const auto newest = kata::local_time(tries.back(), zone).day;
    std::erase_if(tries, [&](kata::Moment at) { return kata::local_time(at, zone).day != newest; });
    if (std::ssize(tries) > most) {
        tries.erase(tries.begin(), tries.end() - most);
    }
    std::vector<std::string> parts{moment_words(tries.front(), now, zone)};
    std::transform(tries.begin() + 1, tries.end(), std::back_inserter(parts),
                   [&](kata::Moment at) { return clock_words(at, zone); });
    return listed(parts);
}

void add_waiting(SharedFolderView& view, const kata::SyncState& state) {
    if (state.waiting == 0) {
        view.sentence = state.folder_set ? word("Every entry of this panel is in the folder.")
                                         : word("Everything is stored safely on this panel.");
        return;
    }
    view.figure = number_words(static_cast<double>(state.waiting), 0);
    view.figure_words = state.waiting == 1 ? word("change waits here.\nNothing is lost.")
                                           : word("changes wait here.\nNothing is lost.");
    view.sentence = state.folder_set ? word("Stored safely here. They go out by themselves.")
                                     : word("Stored safely here until a folder is named.");
}

void add_run(SharedFolderView& view, const kata::SyncState& state, kata::Moment now) {
    if (!kata::sync_runs(state, now) || state.running->all == 0) {
        view.of_words = word("Looking for what is new");
        return;
    }
    const auto& run = *state.running;
    view.part = static_cast<float>(run.done) / static_cast<float>(run.all);
    view.done_words = number_words(static_cast<double>(run.done), 0);
    view.of_words = run.all == 1 ? word("of 1 change")
                                 : said("of {0} changes", number_words(static_cast<double>(run.all), 0));
    view.left_words = left_words(run);
}

void add_facts(SharedFolderView& view, const kata::SyncState& state, kata::Moment now, std::string_view zone,
               bool clock_unsure) {
    view.facts.push_back({word("Last complete copy"), state.last_complete
                                                          ? moment_words(*state.last_complete, now, zone)
                                                          : word("none yet")});
    if (!state.trouble.empty() && !view.copying) {
        if (state.last_try || !state.tries.empty()) {
            view.facts.push_back({word("Tried"), tried_words(state, now, zone)});
        }
        view.facts.push_back({word("Next try"), next_try_words(state, now, zone)});
        view.facts.push_back({word("What the network said"), state.trouble});
        return;
    }
    view.facts.push_back({word("Next copy"), next_copy_words(state, now, zone)});
    if (view.figure.empty()) {
        view.facts.push_back({word("Stored on this station"),
                              state.stored == 1 ? word("1 entry")
                                                : said("all {0} entries",
                                                       number_words(static_cast<double>(state.stored), 0))});
    }
    if (state.free_bytes) {
        view.facts.push_back({word("Free space in the folder"), bytes_words(*state.free_bytes)});
    }
    view.facts.push_back({word("Clock"), clock_unsure ? word("please check") : word("synchronised")});
}

void add_rows(SharedFolderView& view, const kata::SyncState& state, kata::Moment now, std::string_view zone) {
    view.rows = fresh_rows(state, now, zone);
    const bool away = !state.trouble.empty() && state.last_complete && !view.copying;
    view.rows_title =
        away ? said("Other stations, as of {0}", day_words(kata::local_time(*state.last_complete, zone).day))
             : word("How fresh is each station?");
    if (view.rows.empty()) {
        view.rows_empty = word("After the first copy, every station of the plant stands here.");
    }
}

void add_joining(SharedFolderView& view, const kata::SyncState& state) {
    const auto self = std::ranges::find(state.stations, true, &kata::StationFresh::self);
    const bool in_plant = self != state.stations.end() || !state.six_words.empty();
    const bool trusted = !state.standing.empty() || (self != state.stations.end() && self->trusted);
    if (in_plant && !trusted) {
        view.waits_words = word("Waiting to be accepted");
    }
    const auto asks = std::ranges::count_if(state.stations, [](const kata::StationFresh& station) {
        return !station.self && !station.trusted && !station.replaced;
    });
    if (trusted && asks > 0) {
        view.requests_words = asks == 1 ? word("1 panel asks") : said("{0} panels ask", asks);
    }
}

}  // namespace

SharedFolderView view_shared_folder(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const ShareState& share) {
    SharedFolderView view;
    auto state = shelf.sync_state();
    const auto& zone = board.board.zone;
    const auto way = sync_words(state, now, zone);
    const bool can_sync = state.folder_set;  // a copy may have been made by hand without one
    state.folder_set = way.folder_set;
    view.folder = state.folder;
    view.copying = share.syncing || kata::sync_runs(state, now);
    view.quiet_mark = way.quiet_mark && !view.copying;
    view.head = head_of(state, view);
    if (view.copying) {
        add_run(view, state, now);
    } else {
        add_waiting(view, state);
    }
    add_facts(view, state, now, zone, shelf.clock_unsure(now));
    add_rows(view, state, now, zone);
    add_joining(view, state);
    view.sync_words = view.copying            ? word("Copying …")
                      : state.trouble.empty() ? word("Sync now")
                                              : word("Try now");
    view.can_sync = !view.copying && can_sync;
    view.can_copy = !view.copying && share.copying_to.empty();
    return view;
}

}  // namespace kiosk
