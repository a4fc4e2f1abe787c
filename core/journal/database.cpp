// A SQLite connection: how it is opened, how its codes become sentences, and how statements are kept for the next use.
#include "core/journal/database.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <stdexcept>
#include <utility>

#include <sqlite3.h>
#include <unistd.h>

namespace journal {

namespace {

constexpr int busy_ms = 10'000;

/// What SQLite's code means to the person in front of the panel, and what to do.
std::string sentence(const std::filesystem::path& file, int code, const std::string& reason) {
    const auto name = file.string();
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return name + " is damaged (" + reason + "); restore this station from the shared folder";
    case SQLITE_FULL: return "the disk of " + name + " is full; free some space and try again";
    case SQLITE_READONLY:
        return name + " cannot be written (" + reason + "); check the permissions of its folder";
    case SQLITE_BUSY: return name + " is busy with another program; try again in a moment";
    case SQLITE_CANTOPEN:
        return name + " cannot be opened (" + reason + "); check that it is there and readable";
    default: return name + ": " + reason;
    }
}

/// Without a log beside it, a store in a folder we may not write cannot be opened the usual way; it cannot change either.
bool is_still(const std::filesystem::path& file) {
    const auto wal = file.string() + "-wal";
    return access(wal.c_str(), F_OK) != 0 && access(file.parent_path().c_str(), W_OK) != 0;
}

/// A file name as SQLite's URI wants it.
std::string uri_of(const std::filesystem::path& file, bool still) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#')
            uri += '%', uri += "0123456789ABCDEF"[c >> 4], uri += "0123456789ABCDEF"[c & 15];
        else uri += c;
    }
    return still ? uri + "?immutable=1" : uri;
}

int flags_of(Database::Mode mode) {
    constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    switch (mode) {
    case Database::Mode::read_only: return always | SQLITE_OPEN_READONLY;
    case Database::Mode::read_write: return always | SQLITE_OPEN_READWRITE;
    case Database::Mode::create:
    case Database::Mode::scratch: return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return always;
}

}  // namespace

// --- Query ----------------------------------------------------------------------------------------------------------

Query::Query(Query&& other) noexcept
    : db_{other.db_},
      sql_{other.sql_},
      statement_{std::exchange(other.statement_, nullptr)},
      next_{other.next_} {}

Query::~Query() {
    if (!statement_) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    db_->idle_[sql_].push_back(statement_);
}

bool Query::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) db_->fail(code);
    return false;
}

bool Query::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
std::int64_t Query::whole(int column) const { return sqlite3_column_int64(statement_, column); }
double Query::number(int column) const { return sqlite3_column_double(statement_, column); }
int Query::columns() const { return sqlite3_column_count(statement_); }

std::string_view Query::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (!text) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Bytes32 Query::bytes32(int column) const {
    Bytes32 bytes{};
    const auto* blob = sqlite3_column_blob(statement_, column);
    if (blob && sqlite3_column_bytes(statement_, column) == static_cast<int>(bytes.size()))
        std::memcpy(bytes.data(), blob, bytes.size());
    return bytes;
}

std::span<const std::byte> Query::bytes(int column) const {
    const auto* blob = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
    return {blob, blob ? static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)) : 0};
}

std::optional<double> Query::maybe_number(int column) const {
    if (is_null(column)) return {};
    return number(column);
}

// A switch is kept as a whole number, a number always as a real: so the kind survives in a column of any type.
Value Query::value(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER: return whole(column) != 0;
    case SQLITE_FLOAT: return number(column);
    case SQLITE_TEXT: return std::string{text(column)};
    default: return {};
    }
}

bool Query::agrees(const Query& other, int column) const {
    const int kind = sqlite3_column_type(statement_, column);
    if (kind != sqlite3_column_type(other.statement_, column)) return false;
    switch (kind) {
    case SQLITE_INTEGER: return whole(column) == other.whole(column);
    case SQLITE_FLOAT: return number(column) == other.number(column);
    case SQLITE_NULL: return true;
    default: return text(column) == other.text(column);  // a blob's bytes as they are
    }
}

void Query::bind(const Value& value) {
    if (const auto* yes = std::get_if<bool>(&value)) bind(std::int64_t{*yes});
    else if (const auto* real = std::get_if<double>(&value)) bind(*real);
    else if (const auto* words = std::get_if<std::string>(&value)) bind(std::string_view{*words});
    else bind(std::nullopt);
}

void Query::bind(std::int64_t whole) { bound(sqlite3_bind_int64(statement_, next_++, whole)); }
void Query::bind(double number) { bound(sqlite3_bind_double(statement_, next_++, number)); }
void Query::bind(std::nullopt_t) { bound(sqlite3_bind_null(statement_, next_++)); }

void Query::bind(std::string_view text) {
    const char* bytes = text.data() ? text.data() : "";  // a null pointer would bind NULL
    bound(sqlite3_bind_text64(statement_, next_++, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(const Bytes32& bytes) {
    bound(sqlite3_bind_blob64(statement_, next_++, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Query::bind(std::span<const std::byte> bytes) {
    bound(sqlite3_bind_blob64(statement_, next_++, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Query::bound(int result) const {
    if (result != SQLITE_OK) db_->fail(result);
}

// --- Database -------------------------------------------------------------------------------------------------------

Database::Database(const std::filesystem::path& file, Mode mode) : file_{file} {
    const bool scratch = mode == Mode::scratch;
    const auto name = scratch ? std::string{} : uri_of(file, mode == Mode::read_only && is_still(file));
    const int code = sqlite3_open_v2(name.c_str(), &handle_, flags_of(mode), nullptr);
    try {
        if (code != SQLITE_OK) fail(code);
        sqlite3_extended_result_codes(handle_, 1);
        sqlite3_busy_timeout(handle_, busy_ms);
        // 2 MiB of cache: the first board touches some dozens of pages, and memory is the kiosk's.
        script("pragma cache_size = -2048; pragma foreign_keys = off; pragma trusted_schema = off;");
        if (scratch) script("pragma journal_mode = off; pragma synchronous = off;");
        else script("pragma synchronous = full; pragma journal_size_limit = 4194304;");
    } catch (...) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Database::~Database() {
    for (const auto& [sql, statements] : idle_)
        for (auto* statement : statements) sqlite3_finalize(statement);
    sqlite3_close_v2(handle_);
}

Query Database::prepared(const char* sql) {
    auto& idle = idle_[sql];
    if (!idle.empty()) {
        auto* statement = idle.back();
        idle.pop_back();
        return {*this, sql, statement};
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(code);
    return {*this, sql, statement};
}

std::int64_t Database::changed() const { return sqlite3_changes(handle_); }

std::uint64_t Database::cost() const {
    std::uint64_t steps = 0;
    for (const auto& [sql, statements] : idle_)
        for (auto* statement : statements)
            steps += static_cast<std::uint64_t>(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0));
    return steps;
}

void Database::script(const std::string& sql) {
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

void Database::roll_back() noexcept { sqlite3_exec(handle_, "rollback", nullptr, nullptr, nullptr); }

void Database::fail(int code) const {
    throw std::runtime_error(sentence(file_, code, handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code)));
}

// --- BlobPart -------------------------------------------------------------------------------------------------------

BlobPart::~BlobPart() { sqlite3_blob_close(blob_); }

void BlobPart::read(std::int64_t row, std::size_t offset, std::span<std::byte> into) {
    int code = SQLITE_OK;
    if (!blob_) code = sqlite3_blob_open(db_->handle_, "main", table_, column_, row, 0, &blob_);
    else if (row != row_) code = sqlite3_blob_reopen(blob_, row);
    if (code != SQLITE_OK) db_->fail(code);
    row_ = row;
    code = sqlite3_blob_read(blob_, into.data(), static_cast<int>(into.size()), static_cast<int>(offset));
    if (code != SQLITE_OK) db_->fail(code);
}

}  // namespace journal
