#include "core/share/exchange_round.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fmt/format.h>

#include "core/share/names.hpp"
#include "core/share/rejects.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

bool is_no_folder(int number) { return number == ENOENT || number == ENOTDIR || number == ELOOP; }

/// A single file, while the rest of the share may be well.
std::string why_unread(int number) {
    switch (number) {
    case EFBIG: return "it is too large";
    case ELOOP:
    case EINVAL: return "it is not a plain file";
    default: return std::string{cannot_be_read} + std::generic_category().message(number);
    }
}

}  // namespace

std::string share_sentence(const std::system_error& error) {
    switch (error.code().value()) {
    case ENOSPC:
    case EDQUOT: return "The share is full; make room and sync again";
    case EROFS: return "The share can only be read; ask for the right to write there";
    case EACCES:
    case EPERM: return fmt::format("The share does not let us write: {}", error.what());
    default: return fmt::format("The share does not answer as it should: {}", error.what());
    }
}

Round::Round(Folder& the_mirror, Folder& the_share, const ExchangeAsk& asked, const Outside& world,
             const ExchangeNews& told)
    : mirror(the_mirror),
      share(the_share),
      ask(asked),
      outside(world),
      news(told),
      keys_(read_keys(the_mirror)),
      publisher_(the_share, asked.jid, world, [this] { check_marker(); }),
      keeper_(the_mirror, asked.jid, world),
      to_go_(asked.remove.begin(), asked.remove.end()) {
    for (const auto& file : ask.leave) left_.emplace(file.path, file);
}

void Round::check_marker() {
    std::string trouble;
    auto marker = find_marker(share, trouble);
    if (!marker) throw Stop{trouble};
    result.marker = std::move(marker);
    if (result.marker->plant != ask.plant)
        throw Stop{fmt::format(
            "The folder belongs to another plant, \"{}\"; name the share of this station's own plant",
            result.marker->name)};
    if (ask.root && result.marker->root != *ask.root)
        throw Stop{"PLANT.json in the folder names another root key than this plant's; find out who changed "
                   "it, and put the old one back"};
}

bool Round::is_own(std::string_view jid) const {
    return jid == ask.jid || ask.own.contains(std::string{jid});
}

std::vector<Entry> Round::list(const std::string& dir) {
    try {
        return share.list(dir);
    } catch (const std::system_error& error) {
        const int number = error.code().value();
        if (is_no_folder(number)) return {};
        result.error = number;
        if (!is_busy(number) && number != EPERM) throw Stop{share_sentence(error)};
        whole = false;
        result.trouble = fmt::format("The share does not let us look into {}; ask for the right to", dir);
        return {};
    }
}

ListedJournal& Round::journal(const std::string& jid) {
    const auto known = journals_.find(jid);
    if (known != journals_.end()) return known->second;
    const auto dir = journal_path(jid);
    return journals_.emplace(jid, ListedJournal{share, dir, keys_, list(dir)}).first->second;
}

ListedJournal& Round::mirrored(const std::string& jid) {
    const auto known = mirrored_.find(jid);
    if (known != mirrored_.end()) return known->second;
    const auto dir = journal_path(jid);
    auto entries = list_if_there(mirror, dir);
    keeper_.tidy(dir, entries);
    return mirrored_.emplace(jid, ListedJournal{mirror, dir, keys_, entries}).first->second;
}

void Round::make_folders(const std::string& dir) {
    for (auto end = dir.find('/'); end != std::string::npos; end = dir.find('/', end + 1))
        share.make_folder(dir.substr(0, end));
    if (!dir.empty()) share.make_folder(dir);
}

std::optional<std::string> Round::put(const std::string& dir, const std::string& name,
                                      std::string_view bytes) {
    try {
        make_folders(dir);
        auto place = publisher_.put(dir, name, bytes);
        if (news.files) news.files(done_, all_);
        return place;
    } catch (const std::system_error& error) {
        result.trouble = share_sentence(error);
        result.error = error.code().value();
        if (!is_busy(error.code().value())) throw Stop{result.trouble};
        return std::nullopt;
    }
}

void Round::replace(const std::string& dir, const std::string& name, std::string_view bytes) {
    try {
        make_folders(dir);
        publisher_.replace(dir, name, bytes);
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): it is tried again next time
    }
}

std::string Round::keep(const std::string& dir, const std::string& name, std::string_view bytes) {
    for (auto end = dir.find('/'); end != std::string::npos; end = dir.find('/', end + 1))
        mirror.make_folder(dir.substr(0, end));
    mirror.make_folder(dir);
    auto place = ask.note_times ? keeper_.keep(dir, name, bytes) : keeper_.put(dir, name, bytes);
    result.fetched.push_back(join_path(dir, place));
    if (ask.note_times) kept_.try_emplace(result.fetched.back());
    return place;
}

bool Round::is_left(const std::string& path, std::uint64_t size) {
    const auto known = left_.find(path);
    if (known == left_.end() || known->second.size != size || known->second.next_try <= outside.now)
        return false;
    try {
        return share.written_at(path) == known->second.written;
    } catch (const std::system_error&) {
        return false;  // read() says what is the matter
    }
}

void Round::reject(const std::string& path, std::uint64_t size, std::string why) {
    journal::Moment written;
    try {
        written = share.written_at(path);
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): it is looked at again
    }
    result.rejected.push_back({path, size, written, std::move(why), 0, {}});
}

std::optional<std::string> Round::read(const std::string& path, std::uint64_t size, std::size_t most) {
    try {
        return share.read(path, most);
    } catch (const std::system_error& error) {
        const int number = error.code().value();
        if (number == ENOENT) return std::nullopt;
        check_marker();  // one bad file, or is the whole share gone?
        reject(path, size, why_unread(number));
        return std::nullopt;
    }
}

void Round::note_proven(const std::string& path, journal::Moment written) {
    if (!ask.note_times) return;
    if (const auto kept = kept_.find(path); kept != kept_.end()) {
        kept->second = written;
        return;
    }
    try {
        mirror.set_written_at(path, written);
    } catch (
        const std::system_error&) {  // NOLINT(bugprone-empty-catch): it is read and proven again next time
    }
}

void Round::flush_kept() {
    if (kept_.empty()) return;
    mirror.flush_all();
    for (const auto& [path, written] : std::exchange(kept_, {}))
        if (written) note_proven(path, *written);
}

void Round::looked_at() {
    ++done_;
    if (news.files) news.files(done_, std::max(done_, all_));
}

void Round::read_keys_again() { keys_ = read_keys(mirror); }

}  // namespace share
