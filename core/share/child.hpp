// The exchange in a process of its own: `kata exchange --mirror DIR --share DIR`. A hung mount holds that process and nothing else; it
// is given up after a time without a word from it. It has no store and no key.
//
// The ask goes in as one JSON line on its standard input, news and the outcome come out as JSON lines on its standard output
// (exchange_lines.hpp). A process that a mount holds may not even die when it is killed: then nobody waits for it.
#pragma once

#include <filesystem>
#include <iosfwd>

#include "core/share/exchange.hpp"

namespace share {

struct ChildAsk {
    std::filesystem::path program;  ///< `kata` itself
    std::filesystem::path mirror, share;
    ExchangeAsk ask;
    journal::Span patience = journal::seconds(60);  ///< without a word; then it is killed and not waited for
};

/// Throws std::system_error where the mirror cannot be read or written, as exchange() does; the child says so. Exchanged::trouble says
/// that the share did not answer where the child had to be given up, and how it ended where it gave no outcome.
Exchanged exchange_in_child(const ChildAsk& ask, const ExchangeNews& news);

/// The child's side: reads the ask from `in`, writes to `out`, and ends where nobody takes its words any more. Gives its exit status:
/// 0 done, 3 share not there, 4 part done, 1 neither (no ask, or the mirror's disk does not answer).
int serve_exchange(const std::filesystem::path& mirror, const std::filesystem::path& share, std::istream& in,
                   std::ostream& out, const Outside& outside);

}  // namespace share
