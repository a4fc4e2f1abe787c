#include "core/share/publish.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>

#include "core/share/names.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/memory_folder.hpp"
#include "tests/core/share/stand.hpp"

using namespace share;
using fake::MemoryFolder;
using fake::Weather;

namespace {

constexpr auto dir = "journal/x";
constexpr auto name = "a.jsonl";
constexpr auto path = "journal/x/a.jsonl";
const std::string bytes(5000, 'b');

struct Stand {
    Stand() { folder.folders = {"journal", "journal/x"}; }
    Weather weather;
    MemoryFolder folder{weather};
    std::string jid = fake::jid_of(1);
    Outside outside = fake::calm();

    std::string publish() { return Publisher{folder, jid, outside}.publish(dir, name, bytes); }
    int failure() {
        try {
            publish();
        } catch (const std::system_error& error) {
            return error.code().value();
        }
        return 0;
    }
    bool only_whole_files() const {
        return folder.replaced.empty() && std::ranges::all_of(folder.files, [&](const auto& item) {
                   return item.first.find(".tmp-") != std::string::npos || item.second.bytes == bytes;
               });
    }
};

/// `call` fails with `error` the first `times` times.
auto failing(const std::string& call, int error, int times) {
    return [=, left = std::make_shared<int>(times)](const std::string& what, const std::string&) {
        return what == call && (*left)-- > 0 ? error : 0;
    };
}

}  // namespace

TEST_CASE("a published file stands there whole, flushed, and alone") {
    Stand stand;
    CHECK(stand.publish() == name);
    REQUIRE(stand.folder.files.size() == 1);
    CHECK(stand.folder.files[path].bytes == bytes);
    CHECK(stand.folder.files[path].flushed == bytes.size());
}

TEST_CASE("a file that is there already with the same bytes stays as it is") {
    Stand stand;
    stand.folder.files[path] = {bytes, bytes.size(), {}, false};
    CHECK(stand.publish() == name);
    CHECK(stand.folder.files.size() == 1);
    CHECK(stand.folder.replaced.empty());
}

TEST_CASE("where other bytes have the name, both files stand side by side") {
    for (const auto& other : {std::string{"other"}, std::string(5000, 'c'), std::string(9000, 'b')}) {
        Stand stand;
        stand.folder.files[path] = {other, 0, {}, false};
        const auto place = stand.publish();
        CHECK(place.starts_with("a.r"));
        CHECK(place.ends_with(".jsonl"));
        CHECK(stand.folder.files[path].bytes == other);
        CHECK(stand.folder.files[join_path(dir, place)].bytes == bytes);
    }
}

TEST_CASE("a link that has the name is neither followed nor touched") {
    Stand stand;
    stand.folder.files[path] = {"", 0, {}, true};
    CHECK(stand.publish() != name);
    CHECK(stand.folder.files[path].link);
}

TEST_CASE("a failed write, flush, close or rename leaves nothing behind") {
    for (const std::string call : {"create", "write", "flush", "close", "rename"})
        for (const int error : {EIO, ENOSPC, EDQUOT, ESTALE, EHOSTDOWN, ETIMEDOUT}) {
            Stand stand;
            stand.folder.error = failing(call, error, 1);
            CHECK(stand.failure() == error);
            CHECK(stand.folder.files.empty());
        }
}

TEST_CASE("when the tmp file cannot be removed either, it stays and does not count") {
    Stand stand;
    stand.folder.error = [](const std::string& call, const std::string&) {
        return call == "flush" || call == "remove" ? EIO : 0;
    };
    CHECK(stand.failure() == EIO);
    REQUIRE(stand.folder.files.size() == 1);
    CHECK(is_tmp_of(stand.folder.list(dir).front().name, stand.jid));
}

TEST_CASE("a full share that takes every byte without a word is found out before the rename") {
    Stand stand;
    stand.folder.on_read = [](const std::string&, const std::string& all) { return all.substr(0, 3000); };
    CHECK(stand.failure() == EIO);
    CHECK(stand.folder.files.empty());
}

TEST_CASE("a file that vanishes or changes right after the rename does not count") {
    Stand stand;
    stand.folder.on_read = [](const std::string& file, const std::string& all) {
        return file == path ? "x" + all.substr(1) : all;
    };
    CHECK(stand.failure() == EIO);
    Stand vanishing;
    vanishing.folder.error = [&](const std::string& call, const std::string&) {
        if (call == "flush_folder") vanishing.folder.files.erase(path);
        return 0;
    };
    CHECK(vanishing.failure() == EIO);
}

TEST_CASE("a share without room is not written to") {
    Stand stand;
    stand.folder.room = bytes.size();
    CHECK(stand.failure() == ENOSPC);
    CHECK(stand.weather.calls == 0);
    stand.folder.room = bytes.size() + (2u << 20);
    CHECK(stand.failure() == 0);
}

TEST_CASE("a file that a virus scanner holds is tried again with longer and longer pauses") {
    for (const std::string call : {"create", "rename", "read"})
        for (const int error : {EACCES, EBUSY, ETXTBSY}) {
            Stand stand;
            std::vector<std::int64_t> pauses;
            stand.outside.wait = [&](Span span) { pauses.push_back(span.ms); };
            stand.folder.error = failing(call, error, 3);
            CHECK(stand.failure() == 0);
            CHECK(pauses == std::vector<std::int64_t>{50, 100, 200});
            CHECK(stand.folder.files[path].bytes == bytes);
        }
}

TEST_CASE("patience ends") {
    Stand stand;
    Span waited;
    stand.outside.wait = [&](Span span) { waited.ms += span.ms; };
    stand.folder.error = [](const std::string& call, const std::string&) {
        return call == "rename" ? EACCES : 0;
    };
    CHECK(stand.failure() == EACCES);
    CHECK(waited < journal::seconds(10));
    CHECK(stand.folder.files.empty());

    Publisher publisher{stand.folder, stand.jid, stand.outside};
    for (int i = 0; i < 20; ++i) CHECK_THROWS(publisher.publish(dir, name, bytes));
    CHECK(waited < journal::seconds(30));
}

TEST_CASE("a write that failed is not tried again on the same file") {
    Stand stand;
    stand.folder.error = failing("flush", EBUSY, 1);
    CHECK(stand.failure() == EBUSY);
}

TEST_CASE("a rename whose answer got lost is recognised as done") {
    Stand stand;
    int renames = 0;
    stand.folder.error = [&](const std::string& call, const std::string&) {
        if (call != "rename" || ++renames > 1) return 0;
        stand.folder.files[path] = stand.folder.files.begin()->second;
        stand.folder.files.erase(stand.folder.files.begin());
        return EBUSY;
    };
    CHECK(stand.failure() == 0);
    CHECK(stand.folder.files.size() == 1);
}

TEST_CASE("a folder that cannot be flushed does not matter") {
    Stand stand;
    stand.folder.error = failing("flush_folder", EINVAL, 1);
    CHECK(stand.failure() == 0);
}

TEST_CASE("the guard is asked before the first byte") {
    Stand stand;
    Publisher publisher{stand.folder, stand.jid, stand.outside,
                        [] { throw std::runtime_error("another plant"); }};
    CHECK_THROWS_WITH(publisher.publish(dir, name, bytes), "another plant");
    CHECK(stand.weather.calls == 0);
}

TEST_CASE("the plug pulled at any call leaves whole files only, and the next try ends well") {
    for (const bool after : {false, true}) {
        for (int call = 1;; ++call) {
            Stand stand;
            stand.weather.cut_at = call;
            stand.weather.cut_after = after;
            bool cut = false;
            try {
                stand.publish();
            } catch (const fake::PowerCut&) {
                cut = true;
            }
            stand.folder.lose_unflushed();
            CHECK(stand.only_whole_files());
            stand.weather = {};
            CHECK(stand.failure() == 0);
            CHECK(stand.only_whole_files());
            CHECK(stand.folder.files[path].bytes == bytes);
            if (!cut) break;
        }
    }
}

TEST_CASE("own leftovers older than a day go, younger ones and those of others stay") {
    Stand stand;
    const auto old = fake::today - journal::hours(25);
    const auto young = fake::today - journal::hours(23);
    const auto add = [&](const std::string& file) {
        stand.folder.files[join_path(dir, file)] = {"x", 0, young, false};
    };
    const auto other = fake::jid_of(2);
    const auto mine_old = tmp_name(stand.jid, old, "abcdefgh");
    for (const auto& file :
         {mine_old, tmp_name(stand.jid, young, "abcdefgh"), tmp_name(other, old, "abcdefgh"),
          ".tmp-" + stand.jid + "-byhand", std::string{"b.jsonl"}})
        add(file);
    const auto odd = ".tmp-" + stand.jid + "-oldhand";
    stand.folder.files[join_path(dir, odd)] = {"x", 0, old, false};
    Publisher{stand.folder, stand.jid, stand.outside}.tidy(dir, stand.folder.list(dir));
    CHECK(stand.folder.removed == std::set<std::string>{join_path(dir, mine_old), join_path(dir, odd)});
}
