// The child's side of child.hpp.
#include <istream>
#include <ostream>
#include <string>
#include <system_error>

#include "core/share/child.hpp"
#include "core/share/exchange_lines.hpp"

namespace share {

namespace {

enum Status { done = 0, broken = 1, not_there = 3, part = 4 };

/// Nobody takes our words: whoever asked is gone.
struct ParentGone {};

class Serving {
public:
    Serving(std::ostream& out, const Outside& outside) : out_(out), outside_(outside) {}

    Status run(Folder& mirror, const std::filesystem::path& folder, const ExchangeAsk& ask) {
        const ExchangeNews news{[this](const std::string& path) { say(CoveredLine{path}); },
                                [this](std::uint64_t done_files, std::uint64_t all) {
                                    say(FilesLine{done_files, all});
                                }};
        auto exchanged = open_and_exchange(mirror, folder, ask, outside_, news);
        const auto status = !exchanged.right_share                         ? not_there
                            : exchanged.whole && exchanged.trouble.empty() ? done
                                                                           : part;
        say(std::move(exchanged));
        return status;
    }

    void say(const ChildLine& line) {
        out_ << child_line(line) << '\n' << std::flush;
        if (!out_) throw ParentGone{};
    }

private:
    std::ostream& out_;
    const Outside& outside_;
};

}  // namespace

int serve_exchange(const std::filesystem::path& mirror, const std::filesystem::path& share, std::istream& in,
                   std::ostream& out, const Outside& outside) {
    std::string line;
    std::getline(in, line);
    const auto ask = parse_ask(line);
    if (!ask) return broken;
    Serving serving{out, outside};
    try {
        try {
            return serving.run(*open_folder(mirror), share, *ask);
        } catch (const std::system_error& error) {
            // Whoever throws it again adds the errno's own words again.
            std::string what = error.what();
            const auto words = ": " + error.code().message();
            if (what.ends_with(words)) what.resize(what.size() - words.size());
            serving.say(BrokenLine{error.code().value(), what});
            return broken;
        }
    } catch (const ParentGone&) {
        return part;
    }
}

}  // namespace share
