// The words between `kata sync` and the exchange in a process of its own: one JSON object a line.
//
//   in    {"plant":"…","jid":"…",…}                                     the ask, once
//   out   {"covered":"journal/…"}   {"files":[3,12]}                    news, as it goes
//         {"outcome":{…}}                                               last
//         {"broken":{"errno":28,"what":"write …"}}                      instead: the mirror's disk does not answer
//
// What comes out of the child is only half trusted: a line that is none of these is passed over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/share/exchange.hpp"

namespace share {

struct CoveredLine {
    std::string path;
};
struct FilesLine {
    std::uint64_t done = 0, all = 0;
};
struct BrokenLine {
    int error = 0;
    std::string what;
};
/// Exchanged is the outcome; monostate: garbage.
using ChildLine = std::variant<std::monostate, CoveredLine, FilesLine, BrokenLine, Exchanged>;

std::string ask_line(const ExchangeAsk& ask);
/// Nothing and a reason where it is none.
std::optional<ExchangeAsk> parse_ask(std::string_view line, std::string* why = nullptr);

std::string child_line(const ChildLine& line);
ChildLine parse_child_line(std::string_view line);

}  // namespace share
