#include "core/share/exchange.hpp"

#include <memory>
#include <stdexcept>
#include <utility>

#include "core/share/exchange_in.hpp"
#include "core/share/exchange_out.hpp"
#include "core/share/exchange_round.hpp"

namespace share {

namespace {

/// True if it came to its end; else the trouble that came first stays.
bool is_through(Round& round, void (*part)(Round&)) {
    try {
        part(round);
        return true;
    } catch (const Stop& stop) {
        if (round.result.trouble.empty()) round.result.trouble = stop.trouble;
        return false;
    }
}

/// Where no plant is named yet, the marker is all that is asked for.
bool is_right_share(Round& round) {
    if (round.ask.plant.empty()) {
        round.result.marker = find_marker(round.share, round.result.trouble);
        return false;
    }
    return is_through(round, [](Round& of) { of.check_marker(); });
}

}  // namespace

Exchanged exchange(Folder& mirror, Folder& share, const ExchangeAsk& ask, const Outside& outside,
                   const ExchangeNews& news) {
    Round round{mirror, share, ask, outside, news};
    if (!is_right_share(round)) return std::move(round.result);
    round.result.right_share = true;
    const bool out = is_through(round, bring_out);
    // A share that is full or may only be read still has news.
    const bool in = !ask.fetch || is_through(round, fetch_in);
    const bool removed = is_through(round, remove_asked);
    const bool reported = !out || is_through(round, bring_reports);
    round.result.whole = out && in && removed && reported && round.whole;
    round.result.free_bytes = share.free_bytes();
    return std::move(round.result);
}

Exchanged open_and_exchange(Folder& mirror, const std::filesystem::path& share, const ExchangeAsk& ask,
                            const Outside& outside, const ExchangeNews& news) {
    std::unique_ptr<Folder> folder;
    try {
        folder = open_share(share);
    } catch (const std::runtime_error& error) {
        Exchanged exchanged;
        exchanged.trouble = error.what();
        return exchanged;
    }
    return exchange(mirror, *folder, ask, outside, news);
}

}  // namespace share
