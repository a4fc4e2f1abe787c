// The half of an exchange that fills the share: what it lacks of the mirror.
#pragma once

#include "core/share/exchange_round.hpp"

namespace share {

/// trust/, then the journals (the own ones first: they are what the station answers for), secret/, the own beats and blob/. Throws Stop.
void bring_out(Round& round);
/// out/: what people open. Dated ones once, out/latest as well as it goes. Throws Stop.
void bring_reports(Round& round);
/// ExchangeAsk::remove. Throws Stop.
void remove_asked(Round& round);

}  // namespace share
