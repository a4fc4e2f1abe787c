// The real folder: on the disk of this machine.
#include "core/share/folder.hpp"

#include <cerrno>
#include <csignal>
#include <system_error>

#include <sys/resource.h>
#include <sys/stat.h>

#include "core/share/publish.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;
using fake::TempFolder;

namespace {

template <class Work> int error_of(Work work) {
    try {
        work();
    } catch (const std::system_error& error) {
        return error.code().value();
    }
    return 0;
}

void write_file(Folder& folder, const std::string& path, std::string_view bytes) {
    const auto file = folder.create(path);
    while (!bytes.empty()) bytes.remove_prefix(file->write(bytes));
    file->flush();
    file->close();
}

}  // namespace

TEST_CASE("a folder that is not there is not made") {
    const TempFolder temp;
    CHECK(error_of([&] { open_folder(temp / "share"); }) == ENOENT);
    CHECK_FALSE(std::filesystem::exists(temp / "share"));
    fake::put_bytes(temp / "file", "x");
    CHECK(error_of([&] { open_folder(temp / "file"); }) == ENOTDIR);
}

TEST_CASE("a folder lists, reads and writes what is in it") {
    const TempFolder temp;
    const auto folder = open_folder(temp.path());
    folder->make_folder("journal");
    folder->make_folder("journal");
    write_file(*folder, "journal/a.jsonl", "abc");
    const auto top = folder->list("").at(0);
    CHECK(folder->list("") == std::vector<Entry>{{"journal", Entry::Kind::folder, top.size, top.written}});
    const auto written = folder->written_at("journal/a.jsonl");
    CHECK(folder->list("journal") == std::vector<Entry>{{"a.jsonl", Entry::Kind::file, 3, written}});
    folder->set_written_at("journal/a.jsonl", Moment{1'000'000'004'000});
    CHECK(folder->list("journal").at(0).written == Moment{1'000'000'004'000});
    CHECK(folder->read("journal/a.jsonl", 3) == "abc");
    folder->rename("journal/a.jsonl", "journal/b.jsonl");
    CHECK(read_if_there(*folder, "journal/b.jsonl", 10) == "abc");
    CHECK_FALSE(read_if_there(*folder, "journal/a.jsonl", 10));
    folder->flush_folder("journal");
    CHECK(folder->written_at("journal/b.jsonl").ms > 0);
    CHECK(folder->free_bytes());
    folder->remove("journal/b.jsonl");
    CHECK(folder->list("journal").empty());
    CHECK(list_if_there(*folder, "trust").empty());
}

TEST_CASE("a new file never takes the place of another") {
    const TempFolder temp;
    const auto folder = open_folder(temp.path());
    fake::put_bytes(temp / "a", "theirs");
    CHECK(error_of([&] { folder->create("a"); }) == EEXIST);
    std::filesystem::create_symlink(temp / "elsewhere", temp / "link");
    CHECK(error_of([&] { folder->create("link"); }) == EEXIST);
    CHECK_FALSE(std::filesystem::exists(temp / "elsewhere"));
}

TEST_CASE("a rename never takes a name that is there, where the file system can tell") {
    const TempFolder temp;
    const auto folder = open_folder(temp.path());
    fake::put_bytes(temp / "ours", "ours");
    fake::put_bytes(temp / "theirs", "theirs");
    CHECK(error_of([&] { folder->rename("ours", "theirs"); }) == EEXIST);
    CHECK(fake::bytes_of(temp / "theirs") == "theirs");
    CHECK(fake::bytes_of(temp / "ours") == "ours");
}

TEST_CASE("links, pipes and folders are not read") {
    const TempFolder temp;
    const auto folder = open_folder(temp.path());
    fake::put_bytes(temp / "secret", "x");
    std::filesystem::create_symlink(temp / "secret", temp / "link");
    std::filesystem::create_directory(temp / "dir");
    std::filesystem::create_directory_symlink(temp / "dir", temp / "dirlink");
    REQUIRE(::mkfifo((temp / "pipe").c_str(), 0600) == 0);
    CHECK(error_of([&] { folder->read("link", 10); }) == ELOOP);
    CHECK(error_of([&] { folder->read("pipe", 10); }) == EINVAL);
    CHECK(error_of([&] { folder->read("dir", 10); }) == EINVAL);
    CHECK(error_of([&] { folder->list("dirlink"); }) != 0);
    CHECK(error_of([&] { folder->create("dirlink/new"); }) != 0);
    CHECK(std::filesystem::is_empty(temp / "dir"));
    CHECK(folder->list("")[2].kind == Entry::Kind::other);
}

TEST_CASE("a file larger than asked for is not read") {
    const TempFolder temp;
    fake::put_bytes(temp / "a", std::string(100'000, 'x'));
    const auto folder = open_folder(temp.path());
    CHECK(error_of([&] { folder->read("a", 99'999); }) == EFBIG);
    CHECK(folder->read("a", 100'000).size() == 100'000);
}

TEST_CASE("what is opened stays the same folder when another takes its name") {
    const TempFolder temp;
    std::filesystem::create_directory(temp / "mount");
    const auto folder = open_folder(temp / "mount");
    std::filesystem::rename(temp / "mount", temp / "gone");
    std::filesystem::create_directory(temp / "mount");
    write_file(*folder, "a", "x");
    CHECK(std::filesystem::is_empty(temp / "mount"));
    CHECK(std::filesystem::exists(temp / "gone" / "a"));
}

TEST_CASE("a real write that stops half-way is an error, and the file is gone") {
    const TempFolder temp;
    const auto folder = open_folder(temp.path());
    struct rlimit before {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const struct rlimit small { 4096, before.rlim_max };
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const int error = error_of([&] {
        Publisher{*folder, fake::jid_of(1), fake::calm()}.publish("", "a.jsonl", std::string(10'000, 'x'));
    });
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(error == EFBIG);
    CHECK(std::filesystem::is_empty(temp.path()));
}

TEST_CASE("a file published on a real disk is there") {
    const TempFolder temp;
    const auto folder = open_folder(temp.path());
    const auto place =
        Publisher{*folder, fake::jid_of(1), real_outside(fake::today)}.publish("", "a.jsonl", "abc");
    CHECK(place == "a.jsonl");
    CHECK(fake::picture_of(temp.path()) == std::map<std::string, std::string>{{"a.jsonl", "abc"}});
}
