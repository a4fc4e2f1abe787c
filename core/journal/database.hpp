// A SQLite connection and its prepared statements. Used inside core/journal only; the rest of the program asks the Store.
//
//   Query rows = db.query("select s, line from record where journal = ?", journal);
//   while (rows.step()) use(rows.whole(0), rows.text(1));
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/journal/hash.hpp"
#include "core/journal/record.hpp"

struct sqlite3;
struct sqlite3_blob;
struct sqlite3_stmt;

namespace journal {

class Database;

/// A statement on its way through its rows. Goes back to its Database when it ends, to be used again.
class Query {
public:
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    ~Query();

    bool step();
    bool is_null(int column) const;
    std::int64_t whole(int column) const;
    double number(int column) const;
    /// Good until the next step.
    std::string_view text(int column) const;
    Bytes32 bytes32(int column) const;
    /// A blob. Good until the next step.
    std::span<const std::byte> bytes(int column) const;
    /// A blob of things that were kept as they lie in memory.
    template <class Kind> std::vector<Kind> packed(int column) const {
        static_assert(std::is_trivially_copyable_v<Kind>);
        const auto blob = bytes(column);
        std::vector<Kind> things(blob.size() / sizeof(Kind));
        if (!things.empty())
            std::memcpy(static_cast<void*>(things.data()), blob.data(), things.size() * sizeof(Kind));
        return things;
    }
    std::optional<double> maybe_number(int column) const;
    Value value(int column) const;
    int columns() const;
    /// The same value of the same kind in this column of both rows.
    bool agrees(const Query& other, int column) const;

private:
    friend class Database;
    Query(Database& db, const char* sql, sqlite3_stmt* statement)
        : db_{&db},
          sql_{sql},
          statement_{statement} {}

    void bind(std::int64_t whole);
    void bind(double number);
    void bind(std::string_view text);
    void bind(const Bytes32& bytes);
    void bind(std::span<const std::byte> bytes);
    void bind(const Value& value);
    void bind(std::nullopt_t);
    void bind(std::integral auto whole) { bind(static_cast<std::int64_t>(whole)); }
    void bind(const std::string& text) { bind(std::string_view{text}); }
    void bind(const char* text) { bind(std::string_view{text}); }
    template <class Kind> void bind(const std::optional<Kind>& maybe) {
        if (maybe) bind(*maybe);
        else bind(std::nullopt);
    }
    void bound(int result) const;

    Database* db_;
    const char* sql_;
    sqlite3_stmt* statement_;
    int next_ = 1;
};

class Database {
public:
    enum class Mode { create, read_write, read_only, scratch };
    /// Throws std::runtime_error. A scratch database has no name and is gone when it is closed.
    Database(const std::filesystem::path& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// `sql` must be a literal: statements are kept under its address.
    template <class... Values> Query query(const char* sql, const Values&... values) {
        auto rows = prepared(sql);
        (rows.bind(values), ...);
        return rows;
    }
    template <class... Values> void run(const char* sql, const Values&... values) {
        query(sql, values...).step();
    }
    /// The first column of the only row.
    template <class... Values> std::int64_t ask(const char* sql, const Values&... values) {
        auto rows = query(sql, values...);
        return rows.step() ? rows.whole(0) : 0;
    }
    /// Rows that the last statement to write has written or removed.
    std::int64_t changed() const;
    /// What the statements cost so far that stand idle now, in steps of SQLite's machine: a measure that does not depend on the hour.
    std::uint64_t cost() const;
    /// Several statements in one text, run once.
    void script(const std::string& sql);
    /// Never throws: SQLite may have rolled back by itself.
    void roll_back() noexcept;

private:
    friend class Query;
    friend class BlobPart;
    Query prepared(const char* sql);
    [[noreturn]] void fail(int code) const;

    std::filesystem::path file_;
    sqlite3* handle_ = nullptr;
    std::map<const char*, std::vector<sqlite3_stmt*>> idle_;
};

/// Reads parts of one table's blobs, row after row, without the rest of them.
class BlobPart {
public:
    BlobPart(Database& db, const char* table, const char* column)
        : db_{&db},
          table_{table},
          column_{column} {}
    ~BlobPart();
    BlobPart(const BlobPart&) = delete;
    BlobPart& operator=(const BlobPart&) = delete;

    /// `into.size()` bytes from `offset` on. Throws std::runtime_error where the row or the bytes are not there.
    void read(std::int64_t row, std::size_t offset, std::span<std::byte> into);

private:
    Database* db_;
    const char* table_;
    const char* column_;
    sqlite3_blob* blob_ = nullptr;
    std::int64_t row_ = 0;
};

}  // namespace journal
