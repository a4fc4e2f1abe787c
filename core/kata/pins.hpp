// PINs: accountability, not secrecy. Argon2id by libsodium, and a wait that grows after wrong tries and survives a restart.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/journal/moment.hpp"

namespace kata {

inline constexpr std::size_t pin_digits = 4;

/// Memory and passes of Argon2id. The usual ones take about a third of a second on the panel; tests take the least there is.
struct PinCost {
    std::size_t memory_bytes = 64UL * 1024 * 1024;
    unsigned long long passes = 3;
};
PinCost least_pin_cost();

/// Why these digits are no PIN, one sentence; nothing if they are. Four digits, not all the same, no run such as 1234 or 4321.
std::optional<std::string_view> refuse_pin(std::string_view digits);
/// What is stored of a PIN. Throws std::runtime_error where there is not enough memory.
std::string pin_hash(std::string_view digits, PinCost cost);
/// A hash of nobody fits nothing. As slow as the cost it was made with.
bool pin_fits(std::string_view hash, std::string_view digits);

/// Wrong tries of one person on one panel. The first two cost nothing; then 30 s, 1, 2, 4, 8 and 15 minutes, and 15 from there on.
struct PinTries {
    int wrong = 0;
    std::optional<journal::Moment> last;  ///< by the wall clock
    bool operator==(const PinTries&) const = default;
};
/// Milliseconds until the next try is taken; 0: now. A clock that was set back makes it begin anew, never longer than its step.
std::int64_t wait_ms(const PinTries& tries, journal::Moment now);
/// With the last try at `now` where the clock was set back behind it: the step then counts down again.
PinTries at_clock(PinTries tries, journal::Moment now);
PinTries after_wrong_try(PinTries tries, journal::Moment now);

/// The name under which a panel keeps them beside its drafts; never a record.
std::string pin_tries_key(std::string_view person);
/// "3 1763110000000"; empty where there were none.
std::string to_text(const PinTries& tries);
PinTries tries_from(std::string_view text);  ///< what can be read of it

}  // namespace kata
