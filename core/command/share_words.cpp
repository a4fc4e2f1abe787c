#include "core/command/share_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "core/command/print.hpp"

namespace command {

std::string_view to_text(share::SyncEnd end) {
    switch (end) {
    case share::SyncEnd::done: return "done";
    case share::SyncEnd::not_there: return "not_there";
    case share::SyncEnd::part: return "part";
    }
    return "";
}

int status_of(share::SyncEnd end) {
    switch (end) {
    case share::SyncEnd::done: return 0;
    case share::SyncEnd::not_there: return 3;
    case share::SyncEnd::part: return 4;
    }
    return 1;
}

void ProgressLines::show(std::uint64_t done, std::uint64_t all) {
    if (!wanted_ || all == 0) return;
    constexpr std::uint64_t whole = 100;
    const auto percent = std::min(done, all) * whole / all;
    if (percent == percent_) return;
    percent_ = percent;
    // Not put(): nobody who listens is no reason to stop.
    call_.io.out << json_line({{"done", done}, {"all", all}}) << '\n' << std::flush;
}

void say_files(Call& call, std::string_view what, const std::vector<std::string>& files) {
    constexpr std::size_t most = 8;
    for (std::size_t i = 0; i < std::min(files.size(), most); ++i)
        call.io.err << one_line(fmt::format("{}: {}", what, files[i])) << '\n';
    if (files.size() > most)
        call.io.err << fmt::format("{}: {} more; --json names them all\n", what,
                                   counted(files.size() - most, "file", "files"));
}

}  // namespace command
