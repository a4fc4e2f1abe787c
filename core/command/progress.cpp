#include "core/command/progress.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace command {

Progress::Progress(Streams& io) : terminal_(io.err_is_terminal ? &io.err : nullptr) {}

Progress::~Progress() {
    constexpr auto wipe_line = "\r\x1b[K";
    if (terminal_ && shown_percent_ >= 0) *terminal_ << wipe_line << std::flush;
}

void Progress::show(std::uint64_t done, std::uint64_t all) {
    if (!terminal_ || all == 0) return;
    const int percent = static_cast<int>(std::min(done, all) * 100 / all);
    if (percent == shown_percent_) return;
    shown_percent_ = percent;
    constexpr int places = 40;
    const auto filled = static_cast<std::size_t>(percent * places / 100);
    *terminal_ << fmt::format("\r[{:<{}}] {:3} %", std::string(filled, '#'), places, percent) << std::flush;
}

}  // namespace command
