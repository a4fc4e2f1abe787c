#include "core/share/rejects.hpp"

#include "tests/catch.hpp"
#include "tests/core/share/import_stand.hpp"

using namespace share;
using fake::today;
using journal::hours;
using journal::Rejected;

namespace {

Rejected torn(std::uint64_t size = 10, journal::Moment written = today) {
    return {"journal/x/torn.jsonl", size, written, "it is cut short", 0, {}};
}

Exchanged with(std::vector<Rejected> files, bool whole = true) {
    Exchanged exchanged;
    exchanged.whole = whole;
    exchanged.rejected = std::move(files);
    return exchanged;
}

}  // namespace

TEST_CASE("a file that could not be taken in is left alone ever longer: an hour, four, twelve, then a day") {
    fake::Desk desk;
    auto now = today;
    for (const auto pause : {hours(1), hours(4), hours(12), hours(24), hours(24)}) {
        CHECK(to_leave(*desk.store, now).empty());
        keep_rejects(*desk.store, with({torn()}), now);
        CHECK(to_leave(*desk.store, now + pause - journal::seconds(1)).size() == 1);
        now = now + pause;
    }
    CHECK(desk.store->rejected().front().tries == 5);
}

TEST_CASE("a file whose size or time has changed begins anew") {
    fake::Desk desk;
    keep_rejects(*desk.store, with({torn()}), today);
    keep_rejects(*desk.store, with({torn()}), today + hours(1));
    REQUIRE(desk.store->rejected().front().tries == 2);
    const auto later = today + hours(2);
    keep_rejects(*desk.store, with({torn(11)}), later);
    CHECK(desk.store->rejected().front().tries == 1);
    CHECK(to_leave(*desk.store, later + hours(1)).empty());
    keep_rejects(*desk.store, with({torn(11, later)}), later);
    CHECK(desk.store->rejected().front().tries == 1);
    // What the exchange tells of a file that it left alone is no further try.
    keep_rejects(*desk.store, with({torn(11, later)}), later);
    CHECK(desk.store->rejected().front().tries == 1);
}

TEST_CASE("a file that verified or vanished is forgotten once it was due, and only after a whole exchange") {
    fake::Desk desk;
    keep_rejects(*desk.store, with({torn()}), today);
    keep_rejects(*desk.store, with({}), today);  // it was left alone
    CHECK(desk.store->rejected().size() == 1);
    keep_rejects(*desk.store, with({}, false), today + hours(2));
    CHECK(desk.store->rejected().size() == 1);
    keep_rejects(*desk.store, with({}), today + hours(2));
    CHECK(desk.store->rejected().empty());
}

TEST_CASE("a good copy under another name is not read every night") {
    fake::Desk desk;
    auto copy = torn();
    copy.why.clear();
    keep_rejects(*desk.store, with({copy}), today);
    CHECK(to_leave(*desk.store, today + journal::days(7)).size() == 1);
    CHECK(to_leave(*desk.store, today + journal::days(31)).empty());
}

TEST_CASE("a clock that was years ahead once does not keep a file out") {
    fake::Desk desk;
    keep_rejects(*desk.store, with({torn()}), today + journal::days(3000));
    CHECK(to_leave(*desk.store, today).empty());
}
