// The half of an exchange that fills the mirror: what the share has that is new here. Everything is read and checked before it is kept,
// under a name that its content gives it.
#pragma once

#include "core/share/exchange_round.hpp"

namespace share {

/// trust/ first, so that its keys are known, then the journals, secret/, everybody's newest beats (all of our own) and blob/. Throws Stop.
void fetch_in(Round& round);

}  // namespace share
