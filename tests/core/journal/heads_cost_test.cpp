// What a change costs where nobody names what was seen: old data, or data made to hold a station up. Counted in steps of SQLite's machine.
#include "core/journal/fold_heads.hpp"

#include "core/journal/fold_tables.hpp"
#include "core/journal/schema.hpp"
#include "tests/catch.hpp"
#include "tests/core/journal/histories.hpp"

using namespace journal;

namespace {

constexpr std::uint64_t many = 20'000, some = 1'000;

/// One cell, changed again and again.
class BusyCell {
public:
    explicit BusyCell(bool newest_first) : newest_first_(newest_first) { make_tables(db_); }

    /// What so many further changes cost.
    std::uint64_t change(std::uint64_t times) {
        const auto before = db_.cost();
        for (; times > 0; --times) {
            Record record;
            record.s = ++s_;
            record.t = {newest_first_ ? many + 1 - s_ : s_};
            record.c = {{"target/1", "sentence", "value " + std::to_string(s_), base(s_)}};
            const auto tip = blake2b(std::to_string(s_));
            fold_into_tables(db_, {static_cast<std::int64_t>(s_), 1, jid_, record, tip});
        }
        return db_.cost() - before;
    }

    std::int64_t heads() { return db_.ask("select count(*) from head"); }

private:
    /// Every third names a change that nobody has.
    static std::optional<Bytes32> base(std::uint64_t s) {
        return s % 3 == 0 ? std::optional{blake2b("nobody's " + std::to_string(s))} : std::nullopt;
    }

    Database db_{{}, Database::Mode::scratch};
    std::string jid_ = test::some_jid(1);
    std::uint64_t s_ = 0;
    bool newest_first_;
};

}  // namespace

TEST_CASE(
    "the twenty-thousandth change of a cell costs what the first ones did, though none names what it saw") {
    const bool newest_first = GENERATE(false, true);
    BusyCell cell{newest_first};
    const auto first = cell.change(some);
    cell.change(many - 2 * some);
    const auto last = cell.change(some);
    CHECK(cell.heads() == many);
    CHECK(first > 0);
    CHECK(last <= 2 * first);
}
