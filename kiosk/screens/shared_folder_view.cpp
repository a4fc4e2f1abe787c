// The facts of the shared folder.
#include "kiosk/screens/shared_folder_view.hpp"

#include "kiosk/screens/sync_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string head_of(const kata::SyncState& state, bool quiet) {
    if (!state.folder_set) {
        return word("No shared folder yet");
    }
    if (!state.trouble.empty()) {
        return word("Folder not reachable");
    }
    if (quiet) {
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

}  // namespace

SharedFolderView view_shared_folder(const kata::Storyboard& board, const kata::Shelf& shelf,
                                    kata::Moment now) {
    SharedFolderView view;
    auto state = shelf.sync_state();
    const auto& zone = board.board.zone;
    const auto way = sync_words(state, now, zone);
    state.folder_set = way.folder_set;
    view.quiet_mark = way.quiet_mark;
    view.head = head_of(state, view.quiet_mark);
    add_waiting(view, state);
    view.facts.push_back({word("Last complete copy"), state.last_complete
                                                          ? moment_words(*state.last_complete, now, zone)
                                                          : word("none yet")});
    if (state.last_try && state.last_try != state.last_complete) {
        view.facts.push_back({word("Tried"), moment_words(*state.last_try, now, zone)});
    }
    view.facts.push_back({word("Next copy"), next_copy_words(state, now, zone)});
    if (!state.trouble.empty()) {
        view.facts.push_back({word("What was said"), state.trouble});
    }
    view.station.push_back({word("This station"), shelf.station_name()});
    view.station.push_back({word("Boards"), std::to_string(shelf.boards().size())});
    view.station.push_back(
        {word("Clock"), shelf.clock_unsure(now) ? word("please check") : word("in order")});
    return view;
}

}  // namespace kiosk
