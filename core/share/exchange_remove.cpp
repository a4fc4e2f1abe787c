// What goes from the share again: own segments that a merged one has replaced, own old beats, keys of forgotten people. Everything
// else stays, whoever asks.
#include <algorithm>
#include <cerrno>

#include "core/share/exchange_out.hpp"
#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"
#include "core/share/secrets.hpp"

namespace share {

namespace {

/// "journal/<jid>/<name>" in its parts; `name` is empty where there are only two.
struct Parts {
    std::string folder, middle, name;
};

Parts parts_of(const std::string& path) {
    const auto first = std::min(path.find('/'), path.size());
    const auto rest = first < path.size() ? path.substr(first + 1) : std::string{};
    const auto second = rest.find('/');
    if (second == std::string::npos) return {path.substr(0, first), rest, {}};
    return {path.substr(0, first), rest.substr(0, second), rest.substr(second + 1)};
}

bool may_go(Round& round, const std::string& path) {
    const auto [folder, middle, name] = parts_of(path);
    if (folder == secret_folder) return name.empty() && is_small_json_name(middle);
    if (!journal::is_journal_id(middle) || !round.is_own(middle)) return false;
    if (folder == beat_folder) return is_beat_name(name);
    if (folder != journal_folder || !parse_segment_name(name)) return false;
    auto& there = round.journal(middle);
    return !there.has(name) || there.covers_beside(name);
}

/// True if it is not there any more.
bool is_gone(Round& round, const std::string& path) {
    try {
        round.share.remove(path);
    } catch (const std::system_error& error) {
        return error.code().value() == ENOENT || error.code().value() == ENOTDIR;
    }
    return true;
}

void note(Round& round, const std::string& path) {
    round.result.removed.push_back(path);
    const auto [folder, middle, name] = parts_of(path);
    if (folder == journal_folder) round.journal(middle).drop(name);  // it covers nothing any more
}

}  // namespace

void remove_asked(Round& round) {
    if (round.ask.remove.empty()) return;
    round.check_marker();  // in the empty mount point everything looks removed
    for (const auto& path : round.ask.remove)
        if (may_go(round, path) && is_gone(round, path)) note(round, path);
}

}  // namespace share
