#include "core/rollup/postgres.hpp"

#include <libpq-fe.h>

#include <array>
#include <fmt/format.h>

namespace rollup {

namespace {

/// The first line, without its full stop or line end: one sentence of ours holds it.
std::string first_line(const char* message) {
    std::string_view words = message ? message : "";
    words = words.substr(0, words.find('\n'));
    while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.remove_suffix(1);
    return std::string{words.empty() ? "it says nothing" : words};
}

bool is_gone(std::string_view state) {
    return state.starts_with("08") || state.starts_with("57P") || state == "25P03";
}
bool is_busy(std::string_view state) { return state == "40001" || state == "40P01" || state == "CR000"; }
bool may_not(std::string_view state) { return state == "42501" || state == "25006"; }

class Postgres : public Server {
public:
    explicit Postgres(const std::string& conninfo) {
        // The later word stands: what the caller says goes before what we would say. A dead line is noticed within a minute.
        constexpr std::array keys{"connect_timeout",
                                  "keepalives_idle",
                                  "tcp_user_timeout",
                                  "fallback_application_name",
                                  "dbname",
                                  "client_encoding",
                                  static_cast<const char*>(nullptr)};
        const std::array values{
            "10", "20", "30000", "kata rollup", conninfo.c_str(), "UTF8", static_cast<const char*>(nullptr)};
        link_.reset(PQconnectdbParams(keys.data(), values.data(), 1));
        if (PQstatus(link_.get()) != CONNECTION_OK)
            throw ServerGone(
                fmt::format("The database cannot be reached, look at --to and whether it runs: {}",
                            first_line(PQerrorMessage(link_.get()))));
        PQsetNoticeProcessor(
            link_.get(), [](void*, const char*) {}, nullptr);
    }

    Answer run(std::string_view sql, const Row& params) override {
        std::vector<const char*> values;
        values.reserve(params.size());
        for (const auto& param : params) values.push_back(param ? param->c_str() : nullptr);
        const std::unique_ptr<PGresult, decltype(&PQclear)> result{
            PQexecParams(link_.get(), std::string{sql}.c_str(), static_cast<int>(values.size()), nullptr,
                         values.data(), nullptr, nullptr, 0),
            &PQclear};
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) refuse(result.get());
        return answer_of(result.get());
    }

private:
    static Answer answer_of(PGresult* result) {
        Answer answer;
        const std::string changed = PQcmdTuples(result);
        if (!changed.empty()) answer.changed = std::stoull(changed);
        for (int row = 0; row < PQntuples(result); ++row) {
            Row& fields = answer.rows.emplace_back();
            for (int field = 0; field < PQnfields(result); ++field) {
                if (PQgetisnull(result, row, field) != 0) fields.emplace_back();
                else fields.emplace_back(PQgetvalue(result, row, field));
            }
        }
        return answer;
    }

    [[noreturn]] void refuse(PGresult* result) const {
        const char* code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const std::string_view state = code ? code : "";
        const char* primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        const auto words = first_line(primary ? primary : PQerrorMessage(link_.get()));
        if (is_gone(state) || PQstatus(link_.get()) != CONNECTION_OK)
            throw ServerGone(fmt::format("The database went away, start kata rollup again: {}", words));
        if (is_busy(state)) throw ServerBusy(words);
        if (state == "42P01")
            throw NoTable(fmt::format(
                "A table is missing there, drop rollup_state and start kata rollup again: {}", words));
        if (may_not(state))
            throw std::runtime_error(fmt::format(
                "This role may not write there, give it the right to select, insert, update and delete: {}",
                words));
        throw std::runtime_error(
            fmt::format("The database does not take the tables, look at what stands there: {}", words));
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> link_{nullptr, &PQfinish};
};

}  // namespace

std::unique_ptr<Server> connect(const std::string& conninfo) {
    char* why = nullptr;
    PQconninfoOption* options = PQconninfoParse(conninfo.c_str(), &why);
    if (!options) {
        auto words = first_line(why);
        PQfreemem(why);
        throw std::invalid_argument(
            fmt::format("--to is no connection as PostgreSQL's clients know it: {}", words));
    }
    PQconninfoFree(options);
    return std::make_unique<Postgres>(conninfo);
}

}  // namespace rollup
