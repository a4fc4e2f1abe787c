// Files of the share that could not be taken in: when to look at them again. One may still be on its way, so it is tried when its size
// or time changes, and otherwise ever more rarely: after 1 h, 4 h, 12 h, then once a day. One that could not be read is tried three times
// more at once: it is the share that stumbled.
#pragma once

#include <string_view>
#include <vector>

#include "core/journal/store.hpp"
#include "core/share/exchange.hpp"

namespace share {

/// How the reason begins where a file could not be read at all.
inline constexpr std::string_view cannot_be_read = "it cannot be read: ";

/// ExchangeAsk::leave: those whose time has not come.
std::vector<journal::Rejected> to_leave(const journal::Store& store, journal::Moment now);

/// Remembers Exchanged::rejected. Of an exchange that was whole, those that were due and not rejected again are forgotten: they
/// verified or vanished. One transaction.
void keep_rejects(journal::Store& store, const Exchanged& exchanged, journal::Moment now);

}  // namespace share
