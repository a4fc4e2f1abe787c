// Hashing and waiting. Nothing here keeps a digit.
#include "core/kata/pins.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include <sodium.h>

namespace kata {

namespace {

constexpr std::array<std::int64_t, 9> waits_s{0, 0, 0, 30, 60, 120, 240, 480, 900};  // after so many
constexpr int most_wrong = 1000;

std::int64_t step_ms(int wrong) {
    const int at = std::clamp(wrong, 0, static_cast<int>(waits_s.size()) - 1);
    return waits_s.at(static_cast<std::size_t>(at)) * 1000;
}

/// Each digit one more, or one less, than the one before.
bool is_run(std::string_view digits, int step) {
    for (std::size_t i = 1; i < digits.size(); ++i)
        if (digits[i] - digits[i - 1] != step) return false;
    return true;
}

}  // namespace

PinCost least_pin_cost() { return {crypto_pwhash_MEMLIMIT_MIN, crypto_pwhash_OPSLIMIT_MIN}; }

std::optional<std::string_view> refuse_pin(std::string_view digits) {
    if (digits.size() != pin_digits || digits.find_first_not_of("0123456789") != digits.npos)
        return "A PIN has four digits";
    if (is_run(digits, 0) || is_run(digits, 1) || is_run(digits, -1))
        return "Others try this one first; choose four digits that are not in a row";
    return {};
}

std::string pin_hash(std::string_view digits, PinCost cost) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 || crypto_pwhash_str_alg(hash.data(), digits.data(), digits.size(), cost.passes,
                                                   cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("keep a PIN: the panel is short of memory; try again");
    return hash.data();
}

bool pin_fits(std::string_view hash, std::string_view digits) {
    if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0) return false;
    std::array<char, crypto_pwhash_STRBYTES> kept{};
    std::ranges::copy(hash, kept.begin());
    return crypto_pwhash_str_verify(kept.data(), digits.data(), digits.size()) == 0;
}

std::int64_t wait_ms(const PinTries& tries, journal::Moment now) {
    if (!tries.last) return 0;
    const auto step = step_ms(tries.wrong);
    return now < *tries.last ? step : std::max<std::int64_t>(step - (now - *tries.last).ms, 0);
}

PinTries at_clock(PinTries tries, journal::Moment now) {
    if (tries.last) tries.last = std::min(*tries.last, now);
    return tries;
}

PinTries after_wrong_try(PinTries tries, journal::Moment now) {
    tries.wrong = std::min(tries.wrong + 1, most_wrong);
    tries.last = now;
    return tries;
}

std::string pin_tries_key(std::string_view person) { return fmt::format("panel.pin-tries.{}", person); }

std::string to_text(const PinTries& tries) {
    return tries.wrong == 0 || !tries.last ? std::string{}
                                           : fmt::format("{} {}", tries.wrong, tries.last->ms);
}

PinTries tries_from(std::string_view text) {
    PinTries tries;
    std::int64_t at = 0;
    const auto* end = text.data() + text.size();
    const auto [space, bad] = std::from_chars(text.data(), end, tries.wrong);
    if (bad != std::errc{} || space == end || *space != ' ' || tries.wrong < 0) return {};
    const auto [last, worse] = std::from_chars(space + 1, end, at);
    if (worse != std::errc{} || last != end) return {};
    tries.wrong = std::min(tries.wrong, most_wrong);
    tries.last = journal::Moment{at};
    return tries;
}

}  // namespace kata
