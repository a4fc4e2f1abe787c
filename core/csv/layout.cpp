// Every separator is tried on the first rows; the one under which most of them read as a time and a value is taken.
#include "core/csv/layout.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <fmt/format.h>
#include <istream>
#include <stdexcept>

#include "core/csv/content.hpp"
#include "core/csv/unclear.hpp"
#include "core/csv/words.hpp"

namespace csv {
namespace {

constexpr std::size_t rows_looked_at = 400;
constexpr std::size_t longest_preamble = 100;

struct Tried {
    Layout layout;
    std::size_t good = 0;        ///< rows that read as a time and a value
    std::exception_ptr trouble;  ///< why it cannot be this one
};

std::vector<Row> first_rows(std::istream& in, char separator, std::uint64_t most) {
    in.clear();
    in.seekg(0);
    Reader reader(in, separator, most);
    std::vector<Row> rows;
    try {
        while (rows.size() < rows_looked_at) {
            auto row = reader.next();
            if (!row) break;
            rows.push_back(std::move(*row));
        }
    } catch (const std::runtime_error&) {
        // A quote that is never closed, seen with this separator: said by the walk over the whole file.
        if (rows.empty()) throw;
    }
    return rows;
}

[[noreturn]] void trouble(const std::string& sentence) { throw std::runtime_error(sentence); }

[[noreturn]] void no_values() { throw Unclear(Open::value_column, "no column holds values"); }

NamedColumn named_column(const Layout& layout, std::size_t column) {
    return {column + 1, column < layout.names.size() ? layout.names[column] : std::string()};
}

bool is_words(std::string_view text) {
    return !text.empty() && !looks_like_time(text) && !looks_like_value(text) && !stands_for_no_value(text);
}

std::size_t roles(const Columns& column) {
    return static_cast<std::size_t>(column.time.has_value()) + (column.date ? 1 : 0) +
           (column.value ? 2 : 0) + (column.n ? 1 : 0) + (column.note ? 1 : 0);
}

std::optional<std::size_t> column_called(const Row& row, std::string_view name) {
    const auto wanted = lower(trimmed(name));
    const auto it =
        std::ranges::find_if(row.fields, [&](const auto& field) { return lower(trimmed(field)) == wanted; });
    return it == row.fields.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(it - row.fields.begin()));
}

std::array<std::string_view, 6> names_wanted(const Wish& wish) {
    return {wish.date_column, wish.time_column, wish.value_column,
            wish.n_column,    wish.note_column, wish.place_column};
}

/// Each name is worth more than one that we know.
std::size_t wanted_names(const Row& row, const Wish& wish) {
    const auto wanted = names_wanted(wish);
    return 10 * static_cast<std::size_t>(std::ranges::count_if(wanted, [&](std::string_view name) {
               return !name.empty() && column_called(row, name);
           }));
}

/// The row that names the columns, by words that we know or were told.
std::optional<std::size_t> find_names(Rows rows, const Wish& wish) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), longest_preamble); ++i) {
        if (!std::ranges::all_of(rows[i].fields, [](const auto& f) { return f.empty() || is_words(f); }))
            continue;
        const auto column = named_columns(rows[i], wish);
        auto worth = wanted_names(rows[i], wish);
        if (column.value || column.time) worth += roles(column);
        if (worth <= most) continue;
        most = worth;
        best = i;
    }
    return best;
}

std::size_t resolve(const Layout& layout, std::string_view name) {
    const Row row{layout.names_line, layout.names, {}};
    if (const auto column = column_called(row, name)) return *column;
    const auto number = read_number(name);
    if (number && *number >= 1 && *number <= 1000 &&
        *number == static_cast<double>(static_cast<int>(*number)))
        return static_cast<std::size_t>(*number) - 1;
    std::vector<std::string> there;
    for (const auto& one : layout.names) there.push_back(cited(one));
    trouble(fmt::format("there is no column {}, {}", cited(name),
                        there.empty() ? "its columns have no names, give a number"
                                      : "there are " + listed(there)));
}

void take_wanted(Layout& layout, const Wish& wish) {
    auto& column = layout.column;
    const auto set = [&](std::optional<std::size_t>& role, std::string_view name) {
        if (!name.empty()) role = resolve(layout, name);
    };
    set(column.date, wish.date_column);
    set(column.time, wish.time_column);
    set(column.value, wish.value_column);
    set(column.n, wish.n_column);
    set(column.note, wish.note_column);
    set(column.place, wish.place_column);
    if (!column.time) std::swap(column.date, column.time);
}

/// The line below the names that says only units.
bool is_unit_line(const Row& row, const Columns& column) {
    auto unit = cell(row, column.value);
    if (unit.starts_with('[') && unit.ends_with(']')) unit = unit.substr(1, unit.size() - 2);
    return is_known_unit(trimmed(unit)) && !has_time(row, column);
}

void times_of(Layout& layout, Rows body, const Wish& wish) {
    auto& column = layout.column;
    if (wish.time_column.empty()) settle_times(body, column);
    if (wish.without_times()) {
        if (!column.time) {
            Columns found;
            find_times(body, found);
            if (found.time && found.time != column.value) column.time = found.time;
        }
        if (column.time && has_time(body.empty() ? Row{} : body.front(), column))
            throw Unclear(Open::told_every, fmt::format("{} has times", column_words(layout, *column.time)));
        column.date.reset();
        column.time.reset();
        return;
    }
    find_times(body, column);
    if (!column.time) throw Unclear(Open::time_column, "no column holds times");
}

void value_of(Layout& layout, Rows body, std::string_view told) {
    auto& column = layout.column;
    if (column.value && told.empty() && !body.empty() && column.value == column.time) column.value.reset();
    if (column.value) return;
    const auto found = columns_of_values(body, column);
    const auto after_time = column.time ? std::max(*column.time, column.date.value_or(0)) + 1 : 0;
    if (layout.names.empty() && column.time && after_time <= 2 && holds_values(body, after_time)) {
        column.value = after_time;
    } else if (found.size() == 1) {
        column.value = found.front();
    } else if (found.empty()) {
        no_values();
    } else {
        std::vector<std::string> words;
        std::vector<NamedColumn> columns;
        for (const auto one : found) {
            words.push_back(column_words(layout, one));
            columns.push_back(named_column(layout, one));
        }
        throw Unclear(Open::value_column, fmt::format("{} may each be the value", listed(words)),
                      std::move(columns));
    }
}

/// Without names a note and then of how many stand behind the value.
void rest_by_place(Layout& layout, Rows body, const Wish& wish) {
    auto& column = layout.column;
    std::size_t next = *column.value + 1;
    if (!column.unit && holds_units(body, next)) column.unit = next++;
    std::size_t widest = 0;
    for (const auto& row : body) widest = std::max(widest, row.fields.size());
    const bool told = !wish.note_column.empty() || !wish.n_column.empty();
    const bool behind_time =
        !column.time || std::max(*column.time, column.date.value_or(0)) + 1 == *column.value;
    layout.columns = std::max(widest, next);
    if (told || !behind_time || *column.value > 2) return;
    layout.columns = next + 2;
    if (usual_width(body) > layout.columns) {
        layout.columns = widest;
        return;
    }
    column.note = next;
    column.n = next + 1;
    const auto numbers = [&](const Row& row) {
        const auto text = cell(row, next);
        return text.empty() || looks_like_value(text);
    };
    const bool any = std::ranges::any_of(body, [&](const auto& row) { return !cell(row, next).empty(); });
    if (any && std::ranges::all_of(body, numbers))
        throw Unclear(Open::n_or_note, fmt::format("column {} holds numbers and has no name", next + 1),
                      {named_column(layout, next)});
}

/// The table has no names that we know: it begins with the first row that reads, a row of words above names it.
void by_content(Layout& layout, Rows rows, const Wish& wish) {
    take_wanted(layout, wish);
    const auto width = usual_width(rows);
    std::vector<Row> body;
    std::ranges::copy_if(rows, std::back_inserter(body), [&](const auto& row) {
        return row.fields.size() >= std::min<std::size_t>(width, 2);
    });
    times_of(layout, body, wish);
    value_of(layout, body, wish.value_column);
    const auto reads = [&](const Row& row) {
        return looks_like_value(cell(row, layout.column.value)) &&
               (!layout.column.time || has_time(row, layout.column));
    };
    const auto first = std::ranges::find_if(rows, reads);
    auto at = static_cast<std::size_t>(first - rows.begin());
    if (first == rows.end()) at = 0;
    const auto named = [&](const Row& row) {
        return is_words(cell(row, layout.column.value)) &&
               (!layout.column.time || is_words(cell(row, layout.column.time)));
    };
    if (at > 0 && named(rows[at - 1])) {
        layout.names = rows[at - 1].fields;
        layout.names_line = rows[at - 1].line;
        layout.first_line = rows[at].line;
        layout.passed_over = at - 1;
        layout.columns = std::max(layout.names.size(), width);
        const auto more = named_columns(rows[at - 1], wish);
        layout.column.n = more.n;
        layout.column.note = more.note;
        take_wanted(layout, wish);
        return;
    }
    // Rows as wide as the table belong to it, even if they cannot be read: they will be listed.
    while (at > 0 && rows[at - 1].fields.size() == width) --at;
    layout.first_line = rows.empty() ? 1 : rows[at].line;
    layout.passed_over = at;
    rest_by_place(layout, body, wish);
}

void by_names(Layout& layout, Rows rows, std::size_t at, const Wish& wish) {
    layout.names = rows[at].fields;
    layout.names_line = rows[at].line;
    layout.passed_over = at;
    layout.columns = layout.names.size();
    layout.column = named_columns(rows[at], wish);
    take_wanted(layout, wish);
    auto body = rows.subspan(at + 1);
    layout.first_line = layout.names_line + 1;
    if (!body.empty() && layout.column.value && is_unit_line(body.front(), layout.column)) {
        const auto unit = cell(body.front(), layout.column.value);
        layout.value_unit = unit.starts_with('[') ? trimmed(unit.substr(1, unit.size() - 2)) : unit;
        layout.first_line = body.front().line + 1;
        ++layout.passed_over;
        body = body.subspan(1);
    }
    times_of(layout, body, wish);
    if (body.empty() && !layout.column.value) no_values();
    value_of(layout, body, wish.value_column);
}

std::size_t count_good(const Layout& layout, Rows rows) {
    if (!layout.column.value && !layout.column.time) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(rows, [&](const Row& row) {
        const bool fits = std::ranges::all_of(
            row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(layout.columns, row.fields.size())),
            row.fields.end(), [](const auto& f) { return f.empty(); });
        return row.line >= layout.first_line && fits &&
               (!layout.column.value || looks_like_value(cell(row, layout.column.value))) &&
               (!layout.column.time || has_time(row, layout.column));
    }));
}

Tried try_layout(Rows rows, char separator, const Wish& wish) {
    Tried tried;
    auto& layout = tried.layout;
    layout.separator = separator;
    layout.columns = usual_width(rows);
    try {
        if (const auto names = find_names(rows, wish)) by_names(layout, rows, *names, wish);
        else by_content(layout, rows, wish);
        if (layout.value_unit.empty() && *layout.column.value < layout.names.size())
            layout.value_unit = unit_of_name(layout.names[*layout.column.value]);
        tried.good = count_good(layout, rows);
    } catch (const std::runtime_error&) {
        tried.trouble = std::current_exception();
        // How far it got tells whether this is the separator to complain about.
        if (layout.column.time || wish.without_times()) tried.good = count_good(layout, rows);
    }
    return tried;
}

bool is_better(const Tried& one, const Tried& best) {
    if (one.good != best.good) return one.good > best.good;
    if (!one.trouble != !best.trouble) return !one.trouble;
    const bool one_named = one.layout.names_line > 0, best_named = best.layout.names_line > 0;
    if (one_named != best_named) return one_named;
    return one.layout.columns > best.layout.columns;
}

void refuse_zeros(Rows rows) {
    for (const auto& row : rows)
        if (std::ranges::any_of(row.fields, [](const auto& f) { return f.find('\0') != std::string::npos; }))
            trouble(fmt::format("line {}: holds zero bytes, save the file as UTF-8", row.line));
}

/// What `sep=;` in the first line says; that line is dropped.
std::optional<char> take_named_separator(std::vector<Row>& rows, char separator) {
    if (rows.empty()) return std::nullopt;
    const auto says = named_separator(rows.front());
    if (says) rows.erase(rows.begin());
    return says == '\0' ? std::optional(separator) : says;
}

}  // namespace

Layout find_layout(std::istream& in, const Wish& wish, std::uint64_t most) {
    std::optional<Tried> best;
    for (const char separator : {'\t', ';', '|', ','}) {
        if (wish.separator && wish.separator != separator) continue;
        auto rows = first_rows(in, separator, most);
        refuse_zeros(rows);
        if (const auto named = take_named_separator(rows, separator);
            named && named != separator && !wish.separator)
            continue;
        std::erase_if(rows, is_blank);
        if (rows.empty()) continue;
        auto tried = try_layout(rows, separator, wish);
        if (!best || is_better(tried, *best)) best = std::move(tried);
    }
    if (!best) return {};
    if (best->trouble) std::rethrow_exception(best->trouble);
    return best->layout;
}

}  // namespace csv
