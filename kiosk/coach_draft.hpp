// Half-typed things and choices of the coach's log, the observation sheet and the mirror. What is written stands among the draft's texts,
// each under the name of its person, so that nobody finds what another one began.
#pragma once

#include <string>

namespace kiosk {

/// Which earlier sheets are listed.
enum class SheetsOf { my_log, given, got };

struct CoachDraft {
    std::string
        observed_cycle;  ///< cycle/… the sheet is about; empty: the last one that was held with a second coach
    std::string sheet;  ///< note/… that is open; empty: that of the cycle
    SheetsOf sheets = SheetsOf::my_log;
    bool feedback = false;  ///< the second page of the sheet
    int log_page = 0, sheet_page = 0, sheets_page = 0, mirror_page = 0;
    bool operator==(const CoachDraft&) const = default;
};

}  // namespace kiosk
