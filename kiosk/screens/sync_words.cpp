// How old a copy may be before the words change: a day and a half, so that one quiet night is not yet mentioned.
#include "kiosk/screens/sync_words.hpp"

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

/// "02:10" of today, else "Thu 02:10" of this week, else "Wed 12 Nov".
std::string last_words(kata::Moment last, kata::Moment now, std::string_view zone) {
    const auto day = kata::local_time(last, zone).day;
    const auto apart = kata::days_between(day, kata::local_time(now, zone).day);
    if (apart <= 0) {
        return clock_words(last, zone);
    }
    return apart < 6 ? said("{0} {1}", weekday_words(kata::weekday(day)), clock_words(last, zone))
                     : day_words(day);
}

bool is_old(const kata::SyncState& state, kata::Moment now) {
    return state.last_complete && now - *state.last_complete > journal::hours(36);
}

}  // namespace

SyncWords sync_words(const kata::SyncState& state, kata::Moment now, std::string_view zone) {
    SyncWords out;
    out.folder_set = state.folder_set || state.last_complete.has_value();
    if (!out.folder_set) {
        out.words = word("Stored on this panel");
        out.short_words = word("On this panel");
        return out;
    }
    out.quiet_mark = is_old(state, now) || !state.trouble.empty();
    if (out.quiet_mark && state.waiting > 0) {
        out.words = said("{0} wait, nothing lost", state.waiting);
        out.short_words = said("{0} wait", state.waiting);
        return out;
    }
    if (!state.last_complete) {
        out.words =
            state.waiting > 0 ? said("{0} wait for tonight", state.waiting) : word("First copy tonight");
        out.short_words = state.waiting > 0 ? said("{0} wait", state.waiting) : word("Tonight");
        return out;
    }
    const auto last = last_words(*state.last_complete, now, zone);
    out.words =
        state.waiting > 0 ? said("Synced {0}, {1} wait", last, state.waiting) : said("Synced {0}", last);
    out.short_words = state.waiting > 0 ? said("{0}, {1} wait", last, state.waiting) : last;
    return out;
}

}  // namespace kiosk
