#include "core/share/rejects.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace share {

namespace {

using journal::Moment;
using journal::Rejected;
using journal::Span;

constexpr std::array pauses{journal::hours(1), journal::hours(4), journal::hours(12), journal::hours(24)};
/// Nothing is wrong with it: read again only to see whether it still is what it was.
constexpr auto good_copy_pause = journal::days(30);

/// A share that stumbled over a file once gives it the next time: only what stays so is left alone for a while.
constexpr std::uint64_t tries_at_once = 3;

Span pause(const Rejected& file) {
    if (file.why.empty()) return good_copy_pause;
    if (file.why.starts_with(cannot_be_read) && file.tries <= tries_at_once) return {};
    return pauses.at(std::min<std::size_t>(file.tries, pauses.size()) - 1);
}

/// A clock that was far ahead once must not keep a file out for years.
bool is_due(const Rejected& file, Moment now) {
    return file.next_try <= now || now + good_copy_pause < file.next_try;
}

using ByPath = std::map<std::string, Rejected>;

ByPath by_path(const std::vector<Rejected>& files) {
    ByPath map;
    for (const auto& file : files) map.emplace(file.path, file);
    return map;
}

/// Nothing where it was left as it was.
std::optional<Rejected> tried(Rejected file, const ByPath& before, Moment now) {
    const auto known = before.find(file.path);
    const bool same =
        known != before.end() && known->second.size == file.size && known->second.written == file.written;
    if (same && !is_due(known->second, now)) return std::nullopt;
    file.tries = same ? known->second.tries + 1 : 1;
    file.next_try = now + pause(file);
    return file;
}

}  // namespace

std::vector<Rejected> to_leave(const journal::Store& store, Moment now) {
    auto files = store.rejected();
    std::erase_if(files, [&](const Rejected& file) { return is_due(file, now); });
    return files;
}

void keep_rejects(journal::Store& store, const Exchanged& exchanged, Moment now) {
    const auto before = by_path(store.rejected());
    const auto after = by_path(exchanged.rejected);
    store.transact([&] {
        for (const auto& [path, file] : before)
            if (exchanged.whole && is_due(file, now) && !after.contains(path)) store.drop_rejected(path);
        for (const auto& [path, file] : after)
            if (const auto again = tried(file, before, now)) store.set_rejected(*again);
    });
}

}  // namespace share
