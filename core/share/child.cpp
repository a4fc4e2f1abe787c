#include "core/share/child.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/wait.h>

#include "core/share/child_process.hpp"
#include "core/share/exchange_lines.hpp"

namespace share {

namespace {

constexpr std::size_t longest_line = 256u << 20;
constexpr int most_garbage = 1000;
constexpr auto end_patience = journal::seconds(2);  // for a child that has said all

class Talk {
public:
    Talk(const ChildAsk& ask, const ExchangeNews& news)
        : ask_(ask),
          news_(news),
          child_(ask.program,
                 {"exchange", "--mirror", ask.mirror.string(), "--share", ask.share.string(), "--ask"}) {
        child_.say(ask_line(ask.ask) + '\n');
    }

    Exchanged run() {
        while (!over_) hear();
        if (silent_) {
            child_.kill();
            child_.wait({});
            return not_told(
                fmt::format("The share has not answered for {} s; look at the network and at whether "
                            "the folder is mounted, then sync again",
                            std::max<std::int64_t>(1, ask_.patience.ms / 1000)));
        }
        const auto status = child_.wait(std::min(ask_.patience, end_patience));
        if (broken_) throw std::system_error(broken_->error, std::generic_category(), broken_->what);
        if (outcome_) return std::move(*outcome_);
        return not_told(why_no_outcome(status));
    }

private:
    void hear() {
        switch (child_.listen(heard_, ask_.patience)) {
        case ChildProcess::Heard::silence: over_ = silent_ = true; return;
        case ChildProcess::Heard::end: over_ = true; return;
        case ChildProcess::Heard::words: break;
        }
        std::size_t start = 0;
        for (auto end = heard_.find('\n'); end != std::string::npos && !over_;
             end = heard_.find('\n', start)) {
            take(parse_child_line(std::string_view{heard_}.substr(start, end - start)));
            start = end + 1;
        }
        heard_.erase(0, start);
        if (heard_.size() > longest_line) babble();
    }

    void take(ChildLine line) {
        if (auto* outcome = std::get_if<Exchanged>(&line)) {
            outcome_ = std::move(*outcome);
            over_ = true;
        } else if (const auto* broken = std::get_if<BrokenLine>(&line)) {
            broken_ = *broken;
            over_ = true;
        } else if (const auto* covered = std::get_if<CoveredLine>(&line)) {
            met_share_ = true;
            if (news_.covered) news_.covered(covered->path);
        } else if (const auto* files = std::get_if<FilesLine>(&line)) {
            met_share_ = true;
            if (news_.files) news_.files(files->done, files->all);
        } else if (++garbage_ > most_garbage) {
            babble();
        }
    }

    /// It is none of ours, or broken.
    void babble() {
        child_.kill();
        over_ = true;
    }

    Exchanged not_told(std::string trouble) const {
        Exchanged exchanged;
        exchanged.right_share = met_share_;
        exchanged.trouble = std::move(trouble);
        return exchanged;
    }

    static std::string why_no_outcome(std::optional<int> status) {
        if (status && WIFSIGNALED(*status))
            return fmt::format("The copying was ended by signal {}; sync again", WTERMSIG(*status));
        return "The copying ended without a result; look at whether this program is whole, then sync again";
    }

    const ChildAsk& ask_;
    const ExchangeNews& news_;
    ChildProcess child_;
    std::string heard_;
    bool over_ = false, silent_ = false, met_share_ = false;
    int garbage_ = 0;
    std::optional<Exchanged> outcome_;
    std::optional<BrokenLine> broken_;
};

Exchanged not_started(const ChildAsk& ask, const std::system_error& error) {
    Exchanged exchanged;
    exchanged.trouble = fmt::format("{} cannot be started, install this program again: {}",
                                    ask.program.string(), error.code().message());
    return exchanged;
}

}  // namespace

Exchanged exchange_in_child(const ChildAsk& ask, const ExchangeNews& news) {
    std::optional<Talk> talk;
    try {
        talk.emplace(ask, news);
    } catch (const std::system_error& error) {
        return not_started(ask, error);
    }
    return talk->run();
}

}  // namespace share
