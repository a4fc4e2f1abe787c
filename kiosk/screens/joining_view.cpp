// What stands beside the six words.
#include "kiosk/screens/joining_view.hpp"

#include <algorithm>
#include <sstream>
#include <tuple>

#include "kiosk/screens/pin_view.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

std::vector<std::string> six_of(std::string_view words) {
    constexpr std::size_t most = 6;
    std::istringstream in{std::string(words)};
    std::vector<std::string> six;
    for (std::string one; six.size() < most && in >> one;) {
        six.push_back(one);
    }
    return six;
}

std::string request_name(const JoinRequest& request) {
    return request.name.empty() ? request.jid : request.name;
}

JoiningView view_joining(const kata::Shelf& shelf) {
    const auto state = shelf.sync_state();
    JoiningView view;
    const auto self = std::ranges::find(state.stations, true, &kata::StationFresh::self);
    if (!state.standing.empty() || (self != state.stations.end() && self->trusted)) {
        view.head = word("This station was accepted");
        view.sentence = word("The other stations take in what is recorded here.");
        return view;
    }
    view.head = word("Waiting to be accepted");
    view.words = six_of(state.six_words);
    view.waits = true;
    view.sentence =
        view.words.empty()
            ? word("The six words of this station come with its first copy.")
            : word("Go to an admin's panel: Shared folder, Change folder, New panels. It must show the "
                   "same six words.");
    view.note = word("Until then this station can be used as usual, and nothing is lost.");
    return view;
}

JoinRequestsView view_join_requests(const kata::Shelf& shelf, const ShareState& share,
                                    std::string_view chosen) {
    JoinRequestsView view;
    view.rows = share.requests;
    std::ranges::sort(view.rows, [](const JoinRequest& a, const JoinRequest& b) {
        return std::tie(a.name, a.jid) < std::tie(b.name, b.jid);
    });
    view.can_accept = shelf.sync_state().standing == "admin" && share.accepting.empty();
    if (view.rows.empty()) {
        view.empty_words = share.asking
                               ? word("Looking who asks")
                               : word("No panel asks to join. A new one asks with its first copy; ours then "
                                      "knows of it after the next.");
    }
    const bool admin = shelf.sync_state().standing == "admin";
    if (!view.rows.empty()) {
        view.note = admin ? word("Touch a panel and compare its six words.")
                          : word("Only an admin's panel can accept. Compare the words there.");
    }
    const auto it = std::ranges::find(view.rows, chosen, &JoinRequest::jid);
    if (it == view.rows.end()) {
        return view;
    }
    view.chosen_jid = it->jid;
    view.chosen.head = request_name(*it);
    view.chosen.words = six_of(it->words);
    view.chosen.sentence =
        word("Go to this panel: Shared folder, Six words. Are these the words on its glass?");
    view.chosen.note =
        admin ? word("If one word differs, somebody else asks in its name: do not accept.") : view.note;
    view.needs_pin = admin && !somebody_has_a_pin(shelf);
    if (view.needs_pin) {
        view.can_accept = false;
        view.chosen.note =
            word("Accepting asks for a PIN, and nobody here has one yet: choose one on your own "
                 "pages first.");
    }
    view.accept_words = share.accepting.empty() ? word("The same: accept") : word("Accepting …");
    return view;
}

}  // namespace kiosk
