// The union of a mirror and a shared folder, without a station: what `kata sync` starts as a process of its own, and what a person can
// do by hand with a stick that holds a mirror.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <ostream>
#include <system_error>

#include <csignal>
#include <sys/prctl.h>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"
#include "core/command/share_words.hpp"
#include "core/share/child.hpp"
#include "core/share/exchange.hpp"
#include "core/share/plant.hpp"

namespace command {
namespace {

/// Whose leftovers are whose: a mirror by hand has no station. Sixteen letters, as a journal's name has.
constexpr auto by_hand = "kataexchangehand";

struct Exchange {
    std::string mirror, share, plant;
    bool ask = false, json = false;
};

std::unique_ptr<share::Folder> open_mirror(const std::string& mirror) {
    try {
        return share::open_folder(mirror);
    } catch (const std::system_error& error) {
        throw std::runtime_error(
            fmt::format("Mirror {} cannot be opened, look at its name: {}", mirror, error.code().message()));
    }
}

std::string plant_of(share::Folder& mirror, const Exchange& wish) {
    if (!wish.plant.empty()) return wish.plant;
    std::string trouble;
    const auto marker = share::find_marker(mirror, trouble);
    if (!marker)
        throw std::runtime_error(fmt::format("{} does not tell its plant, give --plant ID", wish.mirror));
    return marker->plant;
}

share::SyncEnd end_of(const share::Exchanged& exchanged) {
    if (!exchanged.right_share) return share::SyncEnd::not_there;
    const bool all = exchanged.whole && exchanged.trouble.empty();
    return all ? share::SyncEnd::done : share::SyncEnd::part;
}

std::vector<std::string> refused_files(const share::Exchanged& exchanged) {
    std::vector<std::string> words;
    for (const auto& file : exchanged.rejected)
        if (!file.why.empty()) words.push_back(fmt::format("{}: {}", file.path, file.why));
    return words;
}

void tell(Call& call, const Exchange& wish, const share::Exchanged& exchanged) {
    const auto refused = refused_files(exchanged);
    const auto end = end_of(exchanged);
    if (wish.json) {
        call.put(json_line({{"end", to_text(end)},
                            {"fetched", exchanged.fetched.size()},
                            {"brought", exchanged.fresh.size()},
                            {"rejected", refused},
                            {"damaged", exchanged.damaged},
                            {"trouble", exchanged.trouble}}) +
                 '\n');
    } else {
        say_files(call, "not taken in yet", refused);
        if (end == share::SyncEnd::done)
            call.say(one_line(fmt::format(
                "{} fetched, {} brought to {}", counted(exchanged.fetched.size(), "file", "files"),
                counted(exchanged.fresh.size(), "segment", "segments"), wish.share)));
    }
    if (end != share::SyncEnd::done) call.io.err << one_line(exchanged.trouble) << '\n';
}

int exchange_by_hand(Call& call, const Exchange& wish) {
    const auto mirror = open_mirror(wish.mirror);
    share::ExchangeAsk ask;
    ask.plant = plant_of(*mirror, wish);
    ask.jid = by_hand;
    share::Exchanged exchanged;
    std::unique_ptr<share::Folder> folder;
    try {
        folder = share::open_share(wish.share);
    } catch (const std::runtime_error& error) {
        exchanged.trouble = error.what();
    }
    if (folder) {
        Progress bar(call.io);
        ProgressLines lines(call, wish.json);
        const auto files = [&](std::uint64_t done, std::uint64_t all) {
            bar.show(done, all);
            lines.show(done, all);
        };
        exchanged = share::exchange(*mirror, *folder, ask, share::real_outside(call.now), {{}, files});
    }
    tell(call, wish, exchanged);
    return status_of(end_of(exchanged));
}

/// Whoever asked may be killed while a mount holds us: then nobody is to go on writing.
int serve(Call& call, const Exchange& wish) {
    if (!call.io.in) throw std::runtime_error("There is no standard input to read the ask from");
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    return share::serve_exchange(wish.mirror, wish.share, *call.io.in, call.io.out,
                                 share::real_outside(call.now));
}

}  // namespace

void add_exchange_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Exchange>();
    auto* sub = kata.add_subcommand(
        "exchange", "Copies between a mirror and a shared folder what either lacks; needs no station");
    sub->add_option("--mirror", wish->mirror, "A station's mirror, or a folder of the same layout")
        ->type_name("DIR")
        ->required();
    sub->add_option("--share", wish->share, "The shared folder")->type_name("DIR")->required();
    sub->add_option("--plant", wish->plant, "The plant's id; else that of the mirror's PLANT.json")
        ->type_name("ID");
    sub->add_flag("--json", wish->json, "One object a line: how far it is, last the outcome");
    sub->add_flag("--ask", wish->ask, "For kata sync")->group("");
    sub->footer("Exit status: 0 done, 3 the folder is not there, 4 part done");
    sub->callback([&call, wish] {
        call.work = [&call, wish] { return wish->ask ? serve(call, *wish) : exchange_by_hand(call, *wish); };
    });
}

}  // namespace command
