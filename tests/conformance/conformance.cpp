// Does a folder behave as "publish" needs it (SHARE.md, "Publish")? Run on a directory, a full tmpfs, a folder that fails on command, and
// on real CIFS and NFS mounts inside a guest: a change in what it prints is an alarm.
//
//   conformance DIR                    an empty folder on the file system that is looked at
//   conformance DIR --small BYTES      its file system holds so few bytes
//   conformance DIR --read-only        it must refuse, and stay as it is
//   conformance DIR --faults CONTROL   it is failing_fuse's, with this control file
//
// One line a point, exit status 1 if one does not hold.
#include <cerrno>
#include <charconv>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/share/folder.hpp"
#include "core/share/names.hpp"
#include "core/share/publish.hpp"

namespace {

namespace fs = std::filesystem;
using share::Folder;
using share::Publisher;

constexpr auto jid = "aaaaaaaaaaaaaaaa";
constexpr journal::Moment noon{1'795'348'800'000};

struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};
void must(bool holds, const std::string& what) {
    if (!holds) throw Broken(what);
}

/// Real but without waiting: a busy file stays busy here.
share::Outside outside() {
    auto world = share::real_outside(noon);
    world.wait = [](journal::Span) {};
    return world;
}

/// Other bytes in each file, so that a mix-up shows.
std::string bytes_of(std::size_t size, unsigned seed) {
    std::string bytes(size, '\0');
    for (auto& byte : bytes) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        byte = static_cast<char>(seed >> 24U);
    }
    return bytes;
}

std::string name_of(int n) { return fmt::format("{:08}-{:08}-0123456789abcdef.jsonl", n, n); }

class Place {
public:
    explicit Place(fs::path where) : where_(std::move(where)), folder_(share::open_folder(where_)) {}

    Folder& folder() { return *folder_; }
    const fs::path& where() const { return where_; }
    std::string publish(const std::string& name, const std::string& bytes) {
        Publisher publisher{*folder_, jid, outside()};
        return publisher.publish("", name, bytes);
    }
    /// What another client of the share would read.
    std::string read(const std::string& name) { return share::open_folder(where_)->read(name, 64U << 20U); }
    bool has(const std::string& name) { return share::read_if_there(*folder_, name, 64U << 20U).has_value(); }
    std::vector<std::string> names() {
        std::vector<std::string> names;
        for (const auto& entry : folder_->list("")) names.push_back(entry.name);
        return names;
    }
    bool has_tmp() {
        for (const auto& name : names())
            if (share::is_tmp_of(name, jid)) return true;
        return false;
    }
    void clear() {
        for (const auto& name : names()) fs::remove_all(where_ / name);
    }

private:
    fs::path where_;
    std::unique_ptr<Folder> folder_;
};

/// Does the file system know a rename that takes no name that is there? Taking a free name must work as well: for a taken one the kernel
/// answers by itself where the file system knows nothing of it.
bool can_refuse_to_replace(Place& place) {
    const auto from = place.where() / fmt::format("probe-from-{}", ::getpid());
    const auto to = place.where() / fmt::format("probe-to-{}", ::getpid());
    std::ofstream{from} << "x";
    const bool can = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0;
    fs::remove(can ? to : from);
    return can;
}

using Point = void (*)(Place&);

void whole_or_not(Place& place) {
    const auto bytes = bytes_of(100'000, 1);
    must(place.publish(name_of(1), bytes) == name_of(1), "it got another name");
    must(place.read(name_of(1)) == bytes, "other bytes came back");
    must(!place.has_tmp(), "a tmp file was left");
}

void again(Place& place) {
    const auto bytes = bytes_of(1000, 2);
    place.publish(name_of(2), bytes);
    must(place.publish(name_of(2), bytes) == name_of(2), "the same bytes got another name");
    must(place.names().size() == 1, "the same bytes stand there twice");
}

void stands_aside(Place& place) {
    place.publish(name_of(3), bytes_of(1000, 3));
    const auto beside = place.publish(name_of(3), bytes_of(1000, 4));
    must(beside != name_of(3) && share::parse_segment_name(beside).has_value(), "it did not step aside");
    must(place.read(name_of(3)) == bytes_of(1000, 3), "what stood there has changed");
    must(place.read(beside) == bytes_of(1000, 4), "other bytes came back");
}

void beside_a_reader(Place& place) {
    place.publish(name_of(4), bytes_of(1000, 5));
    const int reader = ::open((place.where() / name_of(4)).c_str(), O_RDONLY | O_CLOEXEC);
    must(reader >= 0, "it cannot be read");
    place.publish(name_of(5), bytes_of(1000, 6));
    must(place.read(name_of(5)) == bytes_of(1000, 6), "other bytes came back");
    ::close(reader);
}

void large(Place& place) {
    const auto bytes = bytes_of(8U << 20U, 7);
    place.publish(name_of(6), bytes);
    must(place.read(name_of(6)) == bytes, "other bytes came back");
}

void long_name(Place& place) {
    const std::string name = std::string(80 - 5, 'a') + ".json";
    must(share::is_plain_name(name), "80 characters are no plain name");
    place.publish(name, "x");
    must(place.read(name) == "x", "other bytes came back");
}

void many(Place& place) {
    constexpr int count = 300;
    Publisher publisher{place.folder(), jid, outside()};
    for (int n = 0; n < count; ++n) publisher.put("", name_of(n), bytes_of(200, static_cast<unsigned>(n)));
    std::size_t right = 0;
    for (const auto& entry : share::open_folder(place.where())->list(""))
        if (entry.size == 200) ++right;
    must(right == count, fmt::format("{} of {} are listed with their size", right, count));
}

void not_through_links(Place& place) {
    const auto target = place.where() / "target.txt";
    std::ofstream{target} << "secret";
    std::error_code refused;
    fs::create_symlink(target, place.where() / name_of(8), refused);
    if (refused) return;  // this file system knows no links
    try {
        place.folder().read(name_of(8), 100);
    } catch (const std::system_error&) {
        return;
    }
    throw Broken("it was followed");
}

void in_folders(Place& place) {
    place.folder().make_folder("journal");
    place.folder().make_folder("journal");
    place.folder().make_folder("journal/" + std::string{jid});
    Publisher publisher{place.folder(), jid, outside()};
    publisher.publish("journal/" + std::string{jid}, name_of(9), "x");
    must(place.read("journal/" + std::string{jid} + "/" + name_of(9)) == "x", "other bytes came back");
}

/// Two stations that publish other bytes under one name: both stand there afterwards, under whatever names. Where the file system cannot
/// refuse to replace a name, one of them may be told of an error or be replaced in that very moment: harmless, as one name is one chain of
/// records, which both files hold; the bytes that stand there are whole all the same.
void two_at_once(Place& place) {
    constexpr int rounds = 20;
    const auto bytes = [](unsigned who, int n) {
        return bytes_of(3000, who * 1000 + static_cast<unsigned>(n));
    };
    const auto work = [&](unsigned who) {
        Place own{place.where()};
        for (int n = 0; n < rounds; ++n) {
            try {
                own.publish(name_of(n), bytes(who, n));
            } catch (const std::system_error&) {
                if (can_refuse_to_replace(place)) throw;
            }
        }
    };
    const auto child = ::fork();
    if (child == 0) {
        int status = 0;
        try {
            work(2);
        } catch (const std::exception& error) {
            std::cerr << error.what() << '\n';
            status = 1;
        }
        ::_exit(status);
    }
    work(1);
    int status = 0;
    ::waitpid(child, &status, 0);
    must(status == 0, "the other one failed");
    std::map<std::string, int> found;
    for (const auto& name : place.names())
        if (!share::is_tmp_of(name, jid)) ++found[place.read(name)];
    for (int n = 0; n < rounds; ++n) {
        const auto both = found.count(bytes(1, n)) + found.count(bytes(2, n));
        must(both > 0, fmt::format("file {} is gone", n));
        must(both == 2 || !can_refuse_to_replace(place), fmt::format("one of the two files {} is gone", n));
        found.erase(bytes(1, n));
        found.erase(bytes(2, n));
    }
    must(found.empty(), "half a file stands there");
}

void after_the_root_moved(Place& place) {
    // The mount goes away under us: what follows must not end up in the empty folder that is left.
    const auto root = place.where() / "root";
    const auto gone = place.where() / "gone";
    fs::create_directory(root);
    Place inner{root};
    fs::rename(root, gone);
    fs::create_directory(root);
    try {
        inner.publish(name_of(1), "x");
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): may fail, must not go astray
    }
    must(fs::is_empty(root), "it ended up in the empty folder");
}

const std::map<std::string, Point> usual{
    {"a published file is there whole, under its name, and leaves no tmp", whole_or_not},
    {"the same bytes once more change nothing", again},
    {"other bytes under a taken name step aside", stands_aside},
    {"somebody who reads a file does not stop the next one", beside_a_reader},
    {"8 MiB come back as they went", large},
    {"names of 80 characters", long_name},
    {"300 files are listed with their sizes", many},
    {"a symbolic link is not followed", not_through_links},
    {"folders below, made twice without harm", in_folders},
    {"two stations, one name: both files stand there", two_at_once},
    {"a folder that was taken away gets nothing", after_the_root_moved}};

// --- a small file system, a read-only one ----------------------------------------------------------------------------

void full(Place& place, std::size_t size) {
    place.publish(name_of(1), bytes_of(1000, 1));
    const auto big = bytes_of(size / 4, 2);
    int stored = 0;
    int refusals = 0;
    for (int n = 2; n < 12; ++n) {
        try {
            place.publish(name_of(n), big);
            ++stored;
            must(place.read(name_of(n)) == big, "a file it took is not whole");
        } catch (const std::system_error& error) {
            ++refusals;
            must(error.code().value() == ENOSPC || error.code().value() == EDQUOT ||
                     error.code().value() == EIO,
                 fmt::format("full is said as \"{}\"", error.what()));
            must(!place.has(name_of(n)), "a file it refused stands there");
        }
    }
    must(stored > 0 && refusals > 0, "it never filled up");
    must(!place.has_tmp(), "a tmp file was left");
    must(place.read(name_of(1)) == bytes_of(1000, 1), "what stood there has changed");
    place.folder().remove(name_of(2));
    place.publish(name_of(20), bytes_of(1000, 3));
}

void read_only(Place& place) {
    try {
        place.publish(name_of(1), "x");
    } catch (const std::system_error& error) {
        must(error.code().value() == EROFS || error.code().value() == EACCES || error.code().value() == EPERM,
             fmt::format("read-only is said as \"{}\"", error.what()));
        return;
    }
    throw Broken("it was written to");
}

// --- faults on command -----------------------------------------------------------------------------------------------

class Control {
public:
    explicit Control(fs::path file) : file_(std::move(file)) {}
    void set(const std::string& line) {
        // The number at the end makes each line a new one, so that the count of calls starts again.
        std::ofstream{file_, std::ios::trunc} << line << ' ' << ++serial_ << '\n';
    }
    void clear() { set("none 0 0 0"); }

private:
    fs::path file_;
    int serial_ = 0;
};

struct Fault {
    std::string op;
    int number = 0;
    int skip = 0;
    int count = 1;
};

/// Whatever fails: the new file is there whole or not at all, the old one is as it was, and the next try gets through.
void survive(Place& place, Control& control, const Fault& fault) {
    const auto old = bytes_of(500, 1);
    place.clear();
    place.publish(name_of(1), old);
    const auto fresh = bytes_of(200'000, 2);
    control.set(fmt::format("{} {} {} {}", fault.op, fault.number, fault.skip, fault.count));
    bool said_done = false;
    try {
        place.publish(name_of(2), fresh);
        said_done = true;
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): what it left is looked at below
    }
    control.clear();
    const auto there = share::read_if_there(place.folder(), name_of(2), 64U << 20U);
    must(!said_done || there == fresh, "done was said, and it is not there");
    must(!there || *there == fresh, "half a file stands there");
    must(place.read(name_of(1)) == old, "what stood there has changed");
    must(place.publish(name_of(2), fresh) == name_of(2), "the next try did not get through");
    must(place.read(name_of(2)) == fresh, "the next try left other bytes");
}

int all_faults(Place& place, const fs::path& file) {
    Control control{file};
    int tried = 0;
    for (const auto* op : {"list", "open", "create", "read", "write", "fsync", "close", "rename", "remove"})
        for (const int number : {EIO, ENOSPC, EDQUOT, EACCES, EBUSY, ESTALE, EHOSTDOWN, ETIMEDOUT})
            for (const int skip : {0, 1, 2})
                for (const int count : {1, -1}) {
                    try {
                        survive(place, control, {op, number, skip, count});
                    } catch (const std::exception& error) {
                        control.clear();
                        throw Broken(fmt::format("{} fails with {} after {} calls, {}: {}", op,
                                                 std::strerror(number), skip,
                                                 count == 1 ? "once" : "from then on", error.what()));
                    }
                    ++tried;
                }
    control.clear();
    return tried;
}

/// write, close and stat say yes, only the first fsync says no.
void swallowed(Place& place, const fs::path& file) {
    Control control{file};
    place.clear();
    for (const int kept : {0, 1, 4096, 100'000}) {
        control.set(fmt::format("swallow {}", kept));
        try {
            place.publish(name_of(kept), bytes_of(200'000, 1));
            must(place.read(name_of(kept)) == bytes_of(200'000, 1), "done was said, and it is not there");
        } catch (const std::system_error&) {
            control.clear();
            must(!place.has(name_of(kept)), "half a file stands there");
        }
        control.clear();
    }
}

// --- the program -----------------------------------------------------------------------------------------------------

bool holds(const std::string& what, const std::function<void()>& look) {
    try {
        look();
        std::cout << "ok    " << what << '\n';
        return true;
    } catch (const std::exception& error) {
        std::cout << "FAIL  " << what << ": " << error.what() << '\n';
        return false;
    }
}

int run(const std::vector<std::string>& words) {
    Place place{words.at(0)};
    bool well = true;
    if (words.size() == 1) {
        for (const auto& [what, point] : usual) {
            well = holds(what, [&] { point(place); }) && well;
            place.clear();
        }
    } else if (words[1] == "--small") {
        well = holds("a full folder refuses, and nothing is half done",
                     [&] { full(place, std::stoul(words.at(2))); });
        place.clear();
    } else if (words[1] == "--read-only") {
        well = holds("a folder that can only be read stays as it is", [&] { read_only(place); });
    } else if (words[1] == "--faults") {
        int tried = 0;
        well = holds("every call fails once and for good, with every number",
                     [&] { tried = all_faults(place, words.at(2)); });
        std::cout << "      " << tried << " faults\n";
        well = holds("what the folder swallows is noticed", [&] { swallowed(place, words.at(2)); }) && well;
        place.clear();
    } else {
        std::cerr << "conformance DIR [--small BYTES | --read-only | --faults CONTROL]\n";
        return 2;
    }
    return well ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
