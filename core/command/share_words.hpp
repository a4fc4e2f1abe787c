// How the calls about the shared folder tell their outcome and how far they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/command/call.hpp"
#include "core/share/share.hpp"

namespace command {

/// "done", "not_there", "part"
std::string_view to_text(share::SyncEnd end);
/// The exit status: 0, 3, 4.
int status_of(share::SyncEnd end);

/// {"done":3,"all":12}, a line for each new percent.
class ProgressLines {
public:
    /// Silent unless `wanted`.
    ProgressLines(Call& call, bool wanted) : call_(call), wanted_(wanted) {}
    void show(std::uint64_t done, std::uint64_t all);

private:
    Call& call_;
    bool wanted_;
    std::uint64_t percent_ = UINT64_MAX;
};

/// One line for each of the first few files, and one that counts the rest: a folder full of junk must not bury what matters.
void say_files(Call& call, std::string_view what, const std::vector<std::string>& files);

}  // namespace command
