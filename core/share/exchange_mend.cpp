#include "core/share/exchange_mend.hpp"

#include <algorithm>
#include <optional>
#include <system_error>

#include "core/share/names.hpp"
#include "core/share/plain_files.hpp"

namespace share {

namespace {

enum class Good { both, mine, theirs, none };

Good good_of(const LastingFiles& files, const Entry& mine, const std::string& my_bytes, const Entry& theirs,
             const std::string& their_bytes) {
    const bool my_kind = files.why_not(mine.name, my_bytes).empty();
    const bool their_kind = files.why_not(theirs.name, their_bytes).empty();
    if (my_kind && their_kind && my_bytes == their_bytes) return Good::both;
    if (my_kind) return Good::mine;
    return their_kind ? Good::theirs : Good::none;
}

bool stands_beside(Round& round, const LastingFiles& files, const Entry& mine, const std::string& bytes,
                   const std::vector<Entry>& there) {
    return std::ranges::any_of(there, [&](const Entry& entry) {
        return entry.kind == Entry::Kind::file && entry.size == mine.size &&
               is_beside(entry.name, mine.name) &&
               round.read(join_path(files.dir, entry.name), entry.size, files.most) == bytes;
    });
}

std::optional<std::string> read_mine(Round& round, const std::string& path, std::size_t most) {
    try {
        return round.mirror.read(path, most);
    } catch (const std::system_error&) {
        return std::nullopt;  // a bad spot of the disk: the share's copy is what is left
    }
}

}  // namespace

void mend_pair(Round& round, const LastingFiles& files, const Entry& mine, const Entry& theirs,
               const std::vector<Entry>& there) {
    const auto path = join_path(files.dir, mine.name);
    if (mine.written == theirs.written || round.is_left(path, theirs.size)) return;
    const auto their_bytes = round.read(path, theirs.size, files.most);
    if (!their_bytes) return;
    const auto my_bytes = read_mine(round, path, files.most);
    switch (good_of(files, mine, my_bytes.value_or(""), theirs, *their_bytes)) {
    case Good::none: return round.reject(path, theirs.size, files.why_not(theirs.name, *their_bytes));
    case Good::both: break;
    case Good::theirs:
        round.mirror.remove(path);
        round.keep(files.dir, mine.name, *their_bytes);
        break;
    case Good::mine:
        if (!stands_beside(round, files, mine, *my_bytes, there) &&
            !round.put(files.dir, mine.name, *my_bytes))
            return;
        break;
    }
    round.note_proven(path, theirs.written);
}

}  // namespace share
