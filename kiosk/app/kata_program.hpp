// The command `kata` as the panel runs it: a child process in a group of its own, so that whatever it waits for never holds up the glass.
// Only ever called on an errand's thread. Tests give functions of their own in its place.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/moment.hpp"
#include "kiosk/share.hpp"

namespace kiosk {

/// How it ended.
struct Ran {
    int status =
        -1;  ///< its exit status; -1: it could not be started, was killed, or nobody waits for it any more
    std::string out;  ///< what it said, 4 MiB at most
    std::string why;  ///< the last line of its complaint, without its name before it; empty if it had none
};

struct KataCall {
    std::vector<std::string> words;                         ///< "--data", DIR, "sync"
    std::function<void(std::string_view line)> heard = {};  ///< each line it says, as it comes
    journal::Span silence =
        journal::minutes(10);  ///< after so long without a word it is killed with its group
};

/// Where the outside world is: one real, in tests a fake.
struct ShareHelp {
    std::function<Ran(const KataCall& call, const std::atomic<bool>& stop)> run;
    /// Folders one and two deep under `roots` where something is mounted or a plant stands. May hang.
    std::function<std::vector<ShareFolder>(const std::vector<std::string>& roots,
                                           const std::atomic<bool>& stop)>
        find;
};
ShareHelp real_share_help();
/// Finds nothing and runs nothing, and says that all went well: pictures must not depend on what is mounted.
ShareHelp no_share_help();

/// Beside this program, else found by PATH: "kata".
std::string kata_program();
/// Told to stop, it leaves the child to itself: a copy that has begun is finished.
Ran run_program(const std::string& program, const KataCall& call, const std::atomic<bool>& stop);
Ran run_kata(const KataCall& call, const std::atomic<bool>& stop);
std::vector<ShareFolder> find_share_folders(const std::vector<std::string>& roots,
                                            const std::atomic<bool>& stop);

}  // namespace kiosk
