// The call `kata import`. The file is walked three times and never held: once to understand it, once to see what becomes of every
// row, and only if that is what was asked for once more to store. So the journal, which forgets nothing, gets no half of an import.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <istream>
#include <ostream>

#include "core/command/call.hpp"
#include "core/command/choice.hpp"
#include "core/command/import_words.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/command/progress.hpp"

namespace command {
namespace {

struct Import {
    std::string metric, file, board, refused_file;
    std::string separator, decimal, dates, day, start, every, ends;
    CsvWish csv;
    bool preview = false, json = false, leave_out_refused = false, again = false;
};

struct SourceFile {
    std::ifstream in;
    std::uint64_t size = 0;  ///< when it was opened: what is written to it later waits for the next import
};

SourceFile open_file(const std::filesystem::path& file) {
    std::error_code trouble;
    const auto kind = std::filesystem::status(file, trouble).type();
    if (kind == std::filesystem::file_type::not_found)
        throw std::runtime_error(fmt::format("There is no file {}, look at its name", file.string()));
    if (kind == std::filesystem::file_type::directory)
        throw std::runtime_error(fmt::format("{} is a folder, name a file in it", file.string()));
    if (kind != std::filesystem::file_type::regular) {
        throw std::runtime_error(
            fmt::format("{} cannot be read more than once, save it as a file first", file.string()));
    }
    SourceFile source{std::ifstream(file, std::ios::binary), std::filesystem::file_size(file, trouble)};
    if (!source.in || trouble)
        throw std::runtime_error(fmt::format("{} cannot be read, look at its permissions", file.string()));
    return source;
}

std::optional<char> separator_of(std::string_view word) {
    if (word.empty()) return std::nullopt;
    return word == "comma" ? ',' : word == "semicolon" ? ';' : word == "tab" ? '\t' : '|';
}

kata::Moment moment_option(const std::string& text, std::string_view zone) {
    if (const auto at = kata::parse_moment(text, zone)) return *at;
    throw std::runtime_error(no_time(text));
}

void set_rhythm(CsvWish& csv, const Import& wish, kata::Moment now) {
    if (wish.every.empty()) {
        if (!wish.start.empty() || !wish.ends.empty())
            throw BadUsage("Say with --every how far the rows are apart, like --every 30s");
        return;
    }
    if (wish.start.empty() == wish.ends.empty())
        throw BadUsage("Say one of --start TIME and --ends TIME with --every");
    csv.every = parse_span(wish.every);
    if (!csv.every) {
        throw BadUsage(fmt::format("{} is not a span, write it like 30s, 5min or 250ms", cited(wish.every)));
    }
    if (!wish.start.empty()) csv.start = moment_option(wish.start, csv.zone);
    else csv.ends = wish.ends == "now" ? now : moment_option(wish.ends, csv.zone);
}

CsvWish csv_wish(const Import& wish, const kata::Metric& metric, std::string zone, kata::Moment now) {
    auto csv = wish.csv;
    csv.metric = metric.name;
    csv.unit = metric.unit;
    csv.seconds_in_unit = kata::seconds_in_unit(metric);
    csv.zone = std::move(zone);
    csv.separator = separator_of(wish.separator);
    if (!wish.decimal.empty())
        csv.decimal = wish.decimal == "comma" ? DecimalMark::comma : DecimalMark::point;
    if (!wish.dates.empty()) csv.dates = wish.dates == "dmy" ? DayOrder::dmy : DayOrder::mdy;
    if (!wish.day.empty()) {
        csv.day = kata::parse_day(wish.day);
        if (!csv.day)
            throw BadUsage(fmt::format("{} is not a day, write it like 2025-11-14", cited(wish.day)));
    }
    set_rhythm(csv, wish, now);
    return csv;
}

/// The refused rows as they are written, each with its reason, ready to be mended and imported.
class RefusedFile {
public:
    RefusedFile(const Import& wish, const CsvLayout& layout) : name_(wish.refused_file), layout_(layout) {
        if (name_.empty()) return;
        std::error_code ignored;
        if (std::filesystem::equivalent(name_, wish.file, ignored))
            throw std::runtime_error(fmt::format("{} is the file itself, name another for --refused", name_));
        out_.open(name_, std::ios::binary | std::ios::trunc);
        auto names = layout.names;
        for (std::size_t i = names.size(); i < layout.columns; ++i) names.push_back(name_of(i));
        write(names, "reason");
    }
    void add(const JudgedRow& judged) {
        if (!name_.empty())
            write(judged.row.fields, fmt::format("line {}: {}", judged.row.line, judged.reason));
    }
    void end() {
        if (name_.empty()) return;
        out_.close();
        if (!out_) throw std::runtime_error(fmt::format("{} could not be written, look at its place", name_));
    }

private:
    std::string name_of(std::size_t column) const {
        const auto& known = layout_.column;
        if (known.time == column) return "time";
        if (known.date == column) return "date";
        if (known.value == column) return "value";
        if (known.note == column) return "note";
        return known.n == column ? "n" : fmt::format("column {}", column + 1);
    }
    void write(std::vector<std::string> fields, std::string_view reason) {
        fields.resize(std::max(layout_.columns, fields.size()));
        fields.emplace_back(reason);
        out_ << csv_line(fields, layout_.separator);
    }

    std::string name_;
    const CsvLayout& layout_;
    std::ofstream out_;
};

/// One import from end to end; what it looks at lives as long as it does.
struct Work {
    Call& call;
    const Import& wish;
    SourceFile& source;
    kata::Station& station;
    const kata::Metric& metric;
    const CsvWish& csv;
    CsvUnderstood understood;
    ImportSum sum;

    void look() {
        understood = understand(source.in, csv, source.size);
        if (understood.rows == 0) return;
        CsvPoints points(source.in, understood, csv, source.size);
        RowJudge judge(station, metric, call.now, wish.again);
        RefusedFile refused(wish, understood.layout);
        while (auto taken = points.next()) {
            const auto judged = judge.judge(std::move(*taken));
            sum.add(judged);
            if (judged.fate == Fate::refused) refused.add(judged);
        }
        refused.end();
    }

    std::size_t store() {
        CsvPoints points(source.in, understood, csv, source.size);
        RowJudge judge(station, metric, call.now, wish.again);
        std::size_t given = 0;
        const auto changed = [&] {
            return std::runtime_error(
                fmt::format("{} was changed while it was read, nothing was stored", wish.file));
        };
        const auto next = [&]() -> std::optional<kata::ImportedPoint> {
            while (auto taken = points.next()) {
                auto judged = judge.judge(std::move(*taken));
                if (judged.fate != Fate::fresh) continue;
                if (++given > sum.fresh) throw changed();
                auto& [at, value, n, note, place] = judged.point;
                return kata::ImportedPoint{{at, value, n}, std::move(note), std::move(place)};
            }
            if (given != sum.fresh) throw changed();
            return std::nullopt;
        };
        Progress bar(call.io);
        must_be_accepted(
            station.import_points(metric.id, next, sum.fresh, call.now,
                                  [&](std::size_t done, std::size_t all) { bar.show(done, all); }));
        return given;
    }
};

/// A refused row is named in the one sentence that ends the call; several are listed before it.
void stop_if_refused(const Work& work) {
    const auto& sum = work.sum;
    if (sum.refused == 0) return;
    if (work.wish.leave_out_refused) {
        work.call.io.err << refused_lines(sum);
        return;
    }
    if (sum.refused == 1) {
        const auto& [line, reason] = sum.first_refused.front();
        throw std::runtime_error(
            fmt::format("{} line {}: {}, nothing was stored", work.wish.file, line, reason));
    }
    work.call.io.err << refused_lines(sum);
    throw std::runtime_error(
        fmt::format("{} rows of {} are refused, nothing was stored; --leave-out-refused stores the others",
                    sum.refused, work.wish.file));
}

void understand_file(Work& work) {
    try {
        work.look();
    } catch (const BadUsage&) {
        throw;
    } catch (const std::exception& why) {
        const std::string_view said = why.what();
        throw std::runtime_error(fmt::format("{}{} {}, nothing was stored", work.wish.file,
                                             said.starts_with("line ") ? "" : ":", said));
    }
}

int import(Call& call, const Import& wish) {
    auto source = open_file(wish.file);
    auto station = wish.preview ? open_to_read(call) : open_to_write(call);
    const auto metric = find_metric(station, wish.metric, wish.board);
    const auto zone = station.storyboard(metric.board, call.now).board.zone;
    const auto csv = csv_wish(wish, metric, zone, call.now);
    Work work{call, wish, source, station, metric, csv, {}, {}};
    understand_file(work);
    const auto& sum = work.sum;
    const ImportReport report{wish.file, metric, zone, work.understood, csv, sum};
    if (sum.rows == sum.without_value) {
        throw std::runtime_error(
            fmt::format("{} has no points, write lines like 2026-11-22T14:03:00+01:00,114", wish.file));
    }
    if (wish.preview) {
        call.put(wish.json ? json_line(import_json(report, 0)) + '\n' : import_preview(report));
        return 0;
    }
    stop_if_refused(work);
    const auto stored = sum.fresh > 0 ? work.store() : 0;
    if (wish.json) {
        call.say(json_line(import_json(report, stored)));
        return 0;
    }
    call.say(import_summary(report));
    const auto name = one_line(metric.name);
    call.say(stored > 0 ? fmt::format("{} of {} stored", counted(stored, "point", "points"), name)
                        : fmt::format("No point of {} is new, nothing was stored", name));
    return 0;
}

void add_columns(CLI::App& sub, Import& wish) {
    const auto column = [&](const char* option, std::string& name, const char* help) {
        sub.add_option(option, name, help)->type_name("NAME|NUMBER")->group("What the file does not tell");
    };
    column("--time-column", wish.csv.time_column, "The column of the times");
    column("--date-column", wish.csv.date_column, "The column of the days, where times stand in another");
    column("--value-column", wish.csv.value_column, "The column of the values");
    column("--n-column", wish.csv.n_column, "The column of how many a value is a part of");
    column("--note-column", wish.csv.note_column, "The column of notes");
    column("--place-column", wish.csv.place_column, "The column of places");
}

void add_forms(CLI::App& sub, Import& wish) {
    const auto choice = [&](const char* option, std::string& word, std::vector<std::string> words,
                            const char* names, const char* help) {
        sub.add_option(option, word, help)
            ->type_name(names)
            ->check(one_of(std::move(words)))
            ->group("What the file does not tell");
    };
    const auto words = [&](const char* option, std::string& text, const char* name, const char* help) {
        sub.add_option(option, text, help)->type_name(name)->group("What the file does not tell");
    };
    choice("--dates", wish.dates, {"dmy", "mdy"}, "dmy|mdy", "Whether the day or the month stands first");
    choice("--decimal", wish.decimal, {"point", "comma"}, "point|comma", "The mark before the decimals");
    choice("--separator", wish.separator, {"comma", "semicolon", "tab", "bar"}, "comma|semicolon|tab|bar",
           "What stands between columns");
    words("--day", wish.day, "DAY", "The day of times that have none, like 2025-11-14");
    words("--every", wish.every, "SPAN", "How far rows without times are apart, like 30s, 5min, 250ms");
    words("--start", wish.start, "TIME", "When the first row without a time was measured");
    words("--ends", wish.ends, "TIME|now", "When the last row without a time was measured");
}

}  // namespace

void add_import_call(CLI::App& kata, Call& call) {
    const auto wish = std::make_shared<Import>();
    auto* sub = kata.add_subcommand("import", "Stores all points of a file as one action, or none");
    sub->add_option("METRIC", wish->metric, "A metric's slug, BOARD/SLUG or exact name")->required();
    sub->add_option("FILE", wish->file, "A table as instruments and spreadsheets write it, saved as text")
        ->required();
    sub->add_option("--board", wish->board, "Only of this board")->type_name("NAME");
    sub->add_flag("--preview", wish->preview, "Says what was understood and stores nothing");
    sub->add_flag("--json", wish->json, "Says it as an object");
    sub->add_flag("--leave-out-refused", wish->leave_out_refused,
                  "Stores the other rows where some are refused");
    sub->add_option("--refused", wish->refused_file, "Writes the refused rows there, each with its reason")
        ->type_name("FILE");
    sub->add_flag("--again", wish->again, "Stores points that stand there already once more");
    add_columns(*sub, *wish);
    add_forms(*sub, *wish);
    sub->footer("A row whose moment and value stand in the metric already is left out, so the same growing "
                "file can be\n"
                "imported every day and adds only its new rows.");
    sub->callback([&call, wish] { call.work = [&call, wish] { return import(call, *wish); }; });
}

}  // namespace command
