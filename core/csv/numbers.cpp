#include "core/csv/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace csv {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Blanks and signs of several bytes, and the one byte that they mean here.
constexpr std::array<std::pair<std::string_view, char>, 6> wide_marks{
    {{"\u00A0", ' '}, {"\u202F", ' '}, {"\u2009", ' '}, {"\u2007", ' '}, {"\u2019", '\''}, {"\u2212", '-'}}};

/// How many bytes of a mark stand at the front; 0 if there is none.
std::size_t wide_mark(std::string_view text, char& meaning) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0xC2) return 0;
    const auto it =
        std::ranges::find_if(wide_marks, [&](const auto& mark) { return text.starts_with(mark.first); });
    if (it == wide_marks.end()) return 0;
    meaning = it->second;
    return it->first.size();
}

/// "e-3" behind a digit is still the number; "e" of a word is not.
bool is_exponent(std::string_view text, std::size_t at) {
    if ((text[at] != 'e' && text[at] != 'E') || at == 0) return false;
    if (!is_digit(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != ',') return false;
    const std::size_t next =
        at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == '+') ? at + 2 : at + 1;
    return next < text.size() && is_digit(text[next]);
}

/// Every mark as one byte.
std::string narrow(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        char c = text.front();
        const auto wide = wide_mark(text, c);
        plain += c;
        text.remove_prefix(std::max<std::size_t>(wide, 1));
    }
    return plain;
}

/// The digits of "12'345" if `mark` parts them in threes; nothing if it does not.
std::optional<std::string> without_groups(std::string_view whole, char mark) {
    std::string digits;
    bool first = true;
    while (true) {
        const auto end = std::min(whole.find(mark), whole.size());
        const auto group = whole.substr(0, end);
        const bool fits = first ? !group.empty() && group.size() <= 3 && group[0] != '0' : group.size() == 3;
        if (!fits || !std::ranges::all_of(group, is_digit)) return std::nullopt;
        digits += group;
        first = false;
        if (end == whole.size()) return digits;
        whole.remove_prefix(end + 1);
    }
}

/// "1.234" or "12.345.678": what could be thousands.
bool could_be_thousands(std::string_view number, char mark) {
    return number.find(mark) != std::string_view::npos && without_groups(number, mark).has_value();
}

std::string_view without_sign(std::string_view number) {
    if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
    return number;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
        const auto byte = static_cast<unsigned char>(out[i]);
        const bool capital = i > 0 && out[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        if (capital) out[i] = static_cast<char>(byte + 0x20U);
    }
    return out;
}

Amount split_amount(std::string_view text) {
    text = trimmed(text);
    std::size_t at = 0, number_ends = 0;
    bool digits = false;
    while (at < text.size()) {
        char c = text[at];
        const auto wide = wide_mark(text.substr(at), c);
        const bool exponent = wide == 0 && is_exponent(text, at);
        if (!exponent && !is_digit(c) && std::string_view("+-., '").find(c) == std::string_view::npos) break;
        digits = digits || is_digit(c);
        at += std::max<std::size_t>(wide, 1);
        if (c != ' ') number_ends = at;
    }
    if (!digits) return {text, {}, false};
    return {text.substr(0, number_ends), text.substr(at), at > number_ends};
}

void MarkCount::add(std::string_view number) {
    const auto plain = narrow(number);
    std::string_view digits = without_sign(plain);
    const bool exponent = digits.find_first_of("eE") != std::string_view::npos;
    digits = digits.substr(0, digits.find_first_of("eE"));
    const auto points = std::ranges::count(digits, '.'), commas = std::ranges::count(digits, ',');
    if (points == 0 && commas == 0) {
        bare += std::ranges::any_of(digits, is_digit) ? 1 : 0;
        return;
    }
    if (points > 0 && commas > 0) {
        ++(digits.rfind('.') > digits.rfind(',') ? point : comma);
        return;
    }
    const char mark = points > 0 ? '.' : ',';
    const bool thousands = !exponent && could_be_thousands(digits, mark);
    if (points + commas > 1) {  // twice the same one is no decimal mark
        if (thousands) ++(mark == '.' ? comma : point);
    } else if (thousands) {
        ++(mark == '.' ? maybe_point : maybe_comma);
        if (first_maybe.empty()) first_maybe = number;
    } else {
        ++(mark == '.' ? point : comma);
    }
}

std::optional<DecimalMark> decided(const MarkCount& count, char separator) {
    if (count.point > 0 || count.comma > 0)
        return count.point >= count.comma ? DecimalMark::point : DecimalMark::comma;
    if (count.maybe_point == 0 && count.maybe_comma == 0) return DecimalMark::point;
    if (count.maybe_point > 0 && count.maybe_comma > 0) return std::nullopt;
    const bool every_one = count.bare == 0;
    if (count.maybe_point > 0)
        return every_one || separator == ',' ? std::optional(DecimalMark::point) : std::nullopt;
    return every_one && separator != ',' ? std::optional(DecimalMark::comma) : std::nullopt;
}

std::optional<double> read_number(std::string_view text) {
    constexpr std::string_view true_minus = "\u2212";
    std::string plain(text);
    if (text.starts_with(true_minus)) plain = "-" + std::string(text.substr(true_minus.size()));
    if (plain.starts_with('+') && !plain.starts_with("+-")) plain.erase(0, 1);
    double value = 0;
    const auto [end, problem] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (problem != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> read_marked(std::string_view number, DecimalMark mark) {
    if (number.empty() || number.size() > 64) return std::nullopt;
    const auto plain = narrow(number);
    std::string_view rest = plain;
    std::string text = rest.starts_with('-') ? "-" : "";
    rest = without_sign(rest);
    const auto tail = std::min(rest.find_first_of("eE"), rest.size());
    const auto mantissa = rest.substr(0, tail);
    const char decimal = mark == DecimalMark::point ? '.' : ',';
    const auto at = std::min(mantissa.find(decimal), mantissa.size());
    const auto whole = mantissa.substr(0, at);
    const auto parting = whole.find_first_not_of("0123456789");
    if (parting == std::string_view::npos) {
        text += whole;
    } else {
        const char other = mark == DecimalMark::point ? ',' : '.';
        const char group = whole[parting];
        if (group != other && group != ' ' && group != '\'') return std::nullopt;
        const auto digits = without_groups(whole, group);
        if (!digits) return std::nullopt;
        text += *digits;
    }
    const auto decimals = mantissa.substr(std::min(at + 1, mantissa.size()));
    if (!std::ranges::all_of(decimals, is_digit) || (whole.empty() && decimals.empty())) return std::nullopt;
    if (at < mantissa.size()) text += '.';
    text += decimals;
    text += rest.substr(tail);
    return read_number(text);
}

bool stands_for_no_value(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || is_digit(text.front())) return false;  // the usual case, quickly
    if (std::ranges::any_of(std::string_view("-*?"),
                            [&](char c) { return std::ranges::count(text, c) == std::ssize(text); }))
        return true;
    constexpr std::array words{
        "nan",   "-nan",    "err",           "error",      "ol",    "o.l",      "o.l.",      "-ol",
        "+ol",   "over",    "overload",      "overrange",  "under", "n/a",      "na",        "#n/a",
        "#nv",   "null",    "inf",           "-inf",       "+inf",  "infinity", "-infinity", "#div/0!",
        "#num!", "#value!", "#wert!",        "#zahl!",     "#ref!", "#bezug!",  "invalid",   "bad",
        "fault", "fehler",  "ung\u00FCltig", "no reading", "nf",    "lo",       "hi"};
    const auto said = lower(text);
    return std::ranges::any_of(words, [&](std::string_view word) { return said == word; });
}

std::optional<double> seconds_in(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, double>, 29> units{{{"ms", .001},
                                                                         {"msec", .001},
                                                                         {"millisecond", .001},
                                                                         {"milliseconds", .001},
                                                                         {"millisekunden", .001},
                                                                         {"s", 1},
                                                                         {"sec", 1},
                                                                         {"secs", 1},
                                                                         {"second", 1},
                                                                         {"seconds", 1},
                                                                         {"sek", 1},
                                                                         {"sek.", 1},
                                                                         {"sekunde", 1},
                                                                         {"sekunden", 1},
                                                                         {"min", 60},
                                                                         {"min.", 60},
                                                                         {"mins", 60},
                                                                         {"minute", 60},
                                                                         {"minutes", 60},
                                                                         {"minuten", 60},
                                                                         {"h", 3600},
                                                                         {"hr", 3600},
                                                                         {"hrs", 3600},
                                                                         {"hour", 3600},
                                                                         {"hours", 3600},
                                                                         {"std", 3600},
                                                                         {"std.", 3600},
                                                                         {"stunde", 3600},
                                                                         {"stunden", 3600}}};
    const auto said = lower(trimmed(unit));
    // "MS" or "Min" are meant; "S" (siemens) and "H" (henry) come from instruments that mean them.
    if (unit == "S" || unit == "H") return std::nullopt;
    const auto it = std::ranges::find(units, said, &std::pair<std::string_view, double>::first);
    return it == units.end() ? std::nullopt : std::optional(it->second);
}

bool is_known_unit(std::string_view unit) {
    if (seconds_in(unit)) return true;
    constexpr std::array known{"mm",         "cm",  "m",       "\u00B5m", "\u03BCm", "um",   "nm",     "in",
                               "inch",       "\"",  "g",       "kg",      "mg",      "t",    "N",      "kN",
                               "Nm",         "Ncm", "bar",     "mbar",    "Pa",      "kPa",  "MPa",    "V",
                               "mV",         "A",   "mA",      "W",       "kW",      "kWh",  "Hz",     "kHz",
                               "\u00B0C",    "C",   "\u00B0F", "K",       "%",       "ppm",  "\u00B0", "deg",
                               "1/min",      "rpm", "l",       "ml",      "l/min",   "pcs",  "Stk",    "Stk.",
                               "St\u00FCck", "dB",  "Ohm",     "\u03A9",  "m/s",     "mm/s", "S",      "H"};
    return std::ranges::any_of(known, [&](std::string_view one) { return unit == one; });
}

}  // namespace csv
