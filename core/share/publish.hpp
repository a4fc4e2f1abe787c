// How one file comes to stand in a folder, so that it is there whole or not at all (SHARE.md, "Publish").
//
// 1 the folder is still the right one and has room
// 2 a new file `.tmp-<jid>-<rand>` in the target folder: write, fsync, close; any error abandons it
// 3 it is read back and compared: a full SMB share takes write() and close() without a word
// 4 where the final name is taken: equal bytes are done, other bytes stay and ours get a name beside them
// 5 rename to a name that is not there; fsync of the folder, whose failure means nothing
// 6 listed and read once more: only now it counts as being there
//
// A virus scanner or an indexer holds new files for seconds: EACCES, EBUSY and ETXTBSY are tried again, ever more slowly,
// as long as the patience for the whole run lasts.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/share/folder.hpp"

namespace share {

using journal::Moment;
using journal::Span;

/// What this room needs of the outside world besides folders; tests and simulations bring their own.
struct Outside {
    Moment now;
    std::function<std::string(std::size_t letters)> random;  ///< a-z2-7
    std::function<void(Span)> wait;
};
Outside real_outside(Moment now);

class Publisher {
public:
    /// `guard` is asked before each file and throws if the folder is no longer the right one.
    Publisher(Folder& folder, std::string jid, Outside outside, std::function<void()> guard = {});

    /// On return the bytes stand below `dir`, which must be there, under the returned name, verified. Throws std::system_error
    /// (or what the guard throws); then nothing that was there has changed and at most an own tmp is left behind.
    std::string publish(const std::string& dir, const std::string& name, std::string_view bytes);

    /// The same without the last listing: who puts many files into a folder lists it once, after them all (is_listed).
    std::string put(const std::string& dir, const std::string& name, std::string_view bytes);

    /// Into a folder of this machine's own disk whose files can be fetched again: nothing is flushed or read back, the caller flushes it
    /// once after them all (Folder::flush_all).
    std::string keep(const std::string& dir, const std::string& name, std::string_view bytes);

    /// The same bytes, over whatever stands there: for out/latest alone (Folder::replace).
    void replace(const std::string& dir, const std::string& name, std::string_view bytes);

    /// Removes own tmp files older than a day, the leftovers of a crash, from a listing of `dir`.
    void tidy(const std::string& dir, const std::vector<Entry>& entries);

private:
    void patiently(const std::function<void()>& work);
    void check_room(std::size_t bytes);
    enum class Flush { now, later };
    std::string write_tmp(const std::string& dir, std::string_view bytes, Flush flush = Flush::now);
    bool holds(const std::string& path, std::string_view bytes);
    void put_in_place(const std::string& tmp, const std::string& path, std::string_view bytes);
    enum class Taken { no, by_the_same, by_another };
    Taken taken(const std::string& path, std::string_view bytes);
    std::pair<std::string, Taken> place_for(const std::string& dir, const std::string& name,
                                            std::string_view bytes);
    std::string settle(const std::string& tmp, const std::string& dir, const std::string& name,
                       std::string_view bytes);
    void abandon(const std::string& tmp);

    Folder& folder_;
    std::string jid_;
    Outside outside_;
    std::function<void()> guard_;
    Span patience_ = journal::seconds(20);
};

/// Does a listing of the folder show the file, with its size?
bool is_listed(const std::vector<Entry>& entries, const std::string& name, std::size_t bytes);

/// The kind of failure that goes away by itself.
bool is_busy(int error);

}  // namespace share
