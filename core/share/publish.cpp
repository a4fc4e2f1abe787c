#include "core/share/publish.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "core/journal/hash.hpp"
#include "core/share/names.hpp"

namespace share {

namespace {

constexpr std::uint64_t spare_bytes = 1u << 20;  // left free for others on the share
constexpr Span first_wait{50};
constexpr Span longest_wait{3200};
constexpr Span leftover_age = journal::hours(24);

[[noreturn]] void fail(int error, const std::string& doing) {
    throw std::system_error(error, std::generic_category(), doing);
}

}  // namespace

Outside real_outside(Moment now) {
    const auto random = [](std::size_t letters) {
        const auto bytes = journal::random_bytes(letters);
        const auto text =
            journal::base32({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
        return text.substr(0, letters);
    };
    const auto wait = [](Span span) { std::this_thread::sleep_for(std::chrono::milliseconds(span.ms)); };
    return {now, random, wait};
}

bool is_listed(const std::vector<Entry>& entries, const std::string& name, std::size_t bytes) {
    const auto entry = std::ranges::find(entries, name, &Entry::name);
    return entry != entries.end() && entry->kind == Entry::Kind::file && entry->size == bytes;
}

bool is_busy(int error) { return error == EACCES || error == EBUSY || error == ETXTBSY; }

Publisher::Publisher(Folder& folder, std::string jid, Outside outside, std::function<void()> guard)
    : folder_(folder),
      jid_(std::move(jid)),
      outside_(std::move(outside)),
      guard_(std::move(guard)) {}

void Publisher::patiently(const std::function<void()>& work) {
    for (auto pause = first_wait;; pause.ms *= 2) {
        try {
            return work();
        } catch (const std::system_error& error) {
            if (!is_busy(error.code().value()) || pause > longest_wait || pause > patience_) throw;
        }
        patience_.ms -= pause.ms;
        outside_.wait(pause);
    }
}

void Publisher::check_room(std::size_t bytes) {
    const auto free = folder_.free_bytes();
    if (free && *free < bytes + spare_bytes) fail(ENOSPC, "look for room");
}

std::string Publisher::write_tmp(const std::string& dir, std::string_view bytes, Flush flush) {
    std::string path;
    std::unique_ptr<NewFile> file;
    patiently([&] {
        path = join_path(dir, tmp_name(jid_, outside_.now, outside_.random(8)));
        file = folder_.create(path);
    });
    try {
        while (!bytes.empty()) bytes.remove_prefix(file->write(bytes));
        if (flush == Flush::now) file->flush();
        file->close();
    } catch (const std::system_error&) {
        file.reset();
        abandon(path);
        throw;
    }
    return path;
}

/// Best effort: a tmp that cannot be removed now is found again by tidy().
void Publisher::abandon(const std::string& tmp) {
    try {
        folder_.remove(tmp);
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch)
    }
}

bool Publisher::holds(const std::string& path, std::string_view bytes) {
    bool equal = false;
    patiently([&] {
        try {
            equal = folder_.read(path, bytes.size()) == bytes;
        } catch (const std::system_error& error) {
            if (error.code().value() != EFBIG) throw;
        }
    });
    return equal;
}

/// A link, a folder or a file that somebody holds is another.
Publisher::Taken Publisher::taken(const std::string& path, std::string_view bytes) {
    try {
        return holds(path, bytes) ? Taken::by_the_same : Taken::by_another;
    } catch (const std::system_error& error) {
        const int number = error.code().value();
        if (number == ENOENT) return Taken::no;
        if (number == ELOOP || number == EINVAL || is_busy(number)) return Taken::by_another;
        throw;
    }
}

void Publisher::put_in_place(const std::string& tmp, const std::string& path, std::string_view bytes) {
    try {
        patiently([&] { folder_.rename(tmp, path); });
    } catch (const std::system_error& error) {
        // The answer to a rename that was done can get lost on the way; the second try then finds no tmp.
        if (error.code().value() != ENOENT || !holds(path, bytes)) throw;
    }
}

/// A name that is free, or under which the same bytes stand.
std::pair<std::string, Publisher::Taken> Publisher::place_for(const std::string& dir, const std::string& name,
                                                              std::string_view bytes) {
    auto place = name;
    auto state = taken(join_path(dir, place), bytes);
    if (state == Taken::by_another) {
        place = beside(name, outside_.random(8));
        state = taken(join_path(dir, place), bytes);
    }
    if (state == Taken::by_another) fail(EEXIST, "find a name for " + name);
    return {place, state};
}

/// Somebody may take the name between our look and our rename: then once more.
std::string Publisher::settle(const std::string& tmp, const std::string& dir, const std::string& name,
                              std::string_view bytes) {
    for (bool again = true;; again = false) {
        const auto [place, state] = place_for(dir, name, bytes);
        if (state == Taken::by_the_same) {
            abandon(tmp);
            return place;
        }
        try {
            put_in_place(tmp, join_path(dir, place), bytes);
            return place;
        } catch (const std::system_error& error) {
            if (error.code().value() != EEXIST || !again) throw;
        }
    }
}

std::string Publisher::put(const std::string& dir, const std::string& name, std::string_view bytes) {
    if (guard_) guard_();
    check_room(bytes.size());
    const auto tmp = write_tmp(dir, bytes);
    std::string place;
    try {
        if (!holds(tmp, bytes)) fail(EIO, "read back " + tmp);
        place = settle(tmp, dir, name, bytes);
    } catch (const std::system_error&) {
        abandon(tmp);
        throw;
    }
    try {
        folder_.flush_folder(dir);
    } catch (
        const std::system_error&) {  // NOLINT(bugprone-empty-catch): many shares cannot, and we look anyway
    }
    if (taken(join_path(dir, place), bytes) != Taken::by_the_same) fail(EIO, "read again " + place);
    return place;
}

std::string Publisher::keep(const std::string& dir, const std::string& name, std::string_view bytes) {
    check_room(bytes.size());
    const auto tmp = write_tmp(dir, bytes, Flush::later);
    try {
        return settle(tmp, dir, name, bytes);
    } catch (const std::system_error&) {
        abandon(tmp);
        throw;
    }
}

std::string Publisher::publish(const std::string& dir, const std::string& name, std::string_view bytes) {
    auto place = put(dir, name, bytes);
    if (!is_listed(folder_.list(dir), place, bytes.size())) fail(EIO, "find " + place + " again");
    return place;
}

void Publisher::replace(const std::string& dir, const std::string& name, std::string_view bytes) {
    if (guard_) guard_();
    check_room(bytes.size());
    const auto tmp = write_tmp(dir, bytes);
    try {
        if (!holds(tmp, bytes)) fail(EIO, "read back " + tmp);
        folder_.replace(tmp,
                        join_path(dir, name));  // without patience: who has it open has it open for hours
    } catch (const std::system_error&) {
        abandon(tmp);
        throw;
    }
}

void Publisher::tidy(const std::string& dir, const std::vector<Entry>& entries) {
    for (const auto& entry : entries) {
        if (entry.kind != Entry::Kind::file || !is_tmp_of(entry.name, jid_)) continue;
        const auto path = join_path(dir, entry.name);
        try {
            const auto made_at = tmp_made_at(entry.name);
            const auto age = outside_.now - (made_at ? *made_at : folder_.written_at(path));
            if (age > leftover_age) folder_.remove(path);
        } catch (
            const std::system_error&) {  // NOLINT(bugprone-empty-catch): it harms nobody and is tried again
        }
    }
}

}  // namespace share
