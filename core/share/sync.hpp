// share::sync on folders that are already open: tests and simulations begin here.
//
// 1 the station alone: settings, certificates and keys into the mirror, records cut and signed, reports
// 2 the exchange, by whoever does it: in this process or in one of its own. Nothing else ever touches the share.
// 3 the station alone: what is safe is marked, what came is folded, the outcome told
#pragma once

#include <functional>

#include "core/kata/station.hpp"
#include "core/share/exchange.hpp"
#include "core/share/share.hpp"
#include "core/share/sync_state.hpp"

namespace share {

using Exchanger = std::function<Exchanged(const ExchangeAsk& ask, const ExchangeNews& news)>;

/// SyncOptions::program does not count here.
SyncResult sync_by(kata::Station& station, Folder& mirror, const Exchanger& exchanger, const Outside& outside,
                   const Progress& progress, const SyncOptions& options);

/// In this process.
SyncResult sync_folders(kata::Station& station, Folder& mirror, Folder& share, const Outside& outside,
                        const Progress& progress, const SyncOptions& options = {});

}  // namespace share
