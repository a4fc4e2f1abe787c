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
#include "core/csv/import_walk.hpp"

namespace command {
namespace {

struct Import {
    std::string metric, file, board, refused_file;
    std::string separator, decimal, dates, day, start, every, ends;
    csv::Wish told;
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
    throw std::runtime_error(csv::no_time(text));
}

void set_rhythm(csv::Wish& told, const Import& wish, kata::Moment now) {
    if (wish.every.empty()) {
        if (!wish.start.empty() || !wish.ends.empty())
            throw BadUsage("Say with --every how far the rows are apart, like --every 30s");
        return;
    }
    if (wish.start.empty() == wish.ends.empty())
        throw BadUsage("Say one of --start TIME and --ends TIME with --every");
    told.every = csv::parse_span(wish.every);
    if (!told.every) {
        throw BadUsage(fmt::format("{} is not a span, write it like 30s, 5min or 250ms", cited(wish.every)));
    }
    if (!wish.start.empty()) told.start = moment_option(wish.start, told.zone);
    else told.ends = wish.ends == "now" ? now : moment_option(wish.ends, told.zone);
}

csv::Wish csv_wish(const Import& wish, const kata::Metric& metric, std::string_view zone, kata::Moment now) {
    auto told = csv::wish_for(metric, zone, wish.told);
    told.separator = separator_of(wish.separator);
    if (!wish.decimal.empty())
        told.decimal = wish.decimal == "comma" ? csv::DecimalMark::comma : csv::DecimalMark::point;
    if (!wish.dates.empty()) told.dates = wish.dates == "dmy" ? csv::DayOrder::dmy : csv::DayOrder::mdy;
    if (!wish.day.empty()) {
        told.day = kata::parse_day(wish.day);
        if (!told.day)
            throw BadUsage(fmt::format("{} is not a day, write it like 2025-11-14", cited(wish.day)));
    }
    set_rhythm(told, wish, now);
    return told;
}

/// The refused rows as they are written, each with its reason, ready to be mended and imported.
class RefusedFile {
public:
    RefusedFile(const Import& wish, const csv::Layout& layout) : name_(wish.refused_file), layout_(layout) {
        if (name_.empty()) return;
        std::error_code ignored;
        if (std::filesystem::equivalent(name_, wish.file, ignored))
            throw std::runtime_error(fmt::format("{} is the file itself, name another for --refused", name_));
        out_.open(name_, std::ios::binary | std::ios::trunc);
        auto names = layout.names;
        for (std::size_t i = names.size(); i < layout.columns; ++i) names.push_back(name_of(i));
        write(names, "reason");
    }
    void add(const csv::JudgedRow& judged) {
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
        out_ << csv::written_line(fields, layout_.separator);
    }

    std::string name_;
    const csv::Layout& layout_;
    std::ofstream out_;
};

/// One import from end to end; what it looks at lives as long as it does.
struct Work {
    Call& call;
    const Import& wish;
    SourceFile& source;
    kata::Station& station;
    const kata::Metric& metric;
    const csv::Wish& told;
    csv::Understood understood;
    csv::ImportSum sum;

    csv::Table table() const { return {source.in, understood, told, source.size, wish.again}; }

    void look() {
        understood = csv::understand(source.in, told, source.size);
        if (understood.rows == 0) return;
        RefusedFile refused(wish, understood.layout);
        sum = csv::look(table(), station, metric, call.now, [&](const csv::JudgedRow& judged) {
            if (judged.fate == csv::Fate::refused) refused.add(judged);
        });
        refused.end();
    }

    std::size_t store() {
        Progress bar(call.io);
        const auto shown = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
        try {
            must_be_accepted(csv::store(table(), station, metric, sum.fresh, call.now, shown));
        } catch (const csv::Changed&) {
            throw std::runtime_error(
                fmt::format("{} was changed while it was read, nothing was stored", wish.file));
        }
        return sum.fresh;
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

/// What the file leaves open, and the option that says it.
std::string sentence_of(const std::exception& why) {
    const auto* unclear = dynamic_cast<const csv::Unclear*>(&why);
    return unclear ? fmt::format("{}, {}", why.what(), option_words(*unclear)) : why.what();
}

void understand_file(Work& work) {
    try {
        work.look();
    } catch (const BadUsage&) {
        throw;
    } catch (const std::exception& why) {
        const auto said = sentence_of(why);
        throw std::runtime_error(fmt::format("{}{} {}, nothing was stored", work.wish.file,
                                             said.starts_with("line ") ? "" : ":", said));
    }
}

int import(Call& call, const Import& wish) {
    auto source = open_file(wish.file);
    auto station = wish.preview ? open_to_read(call) : open_to_write(call);
    const auto metric = find_metric(station, wish.metric, wish.board);
    const auto zone = station.storyboard(metric.board, call.now).board.zone;
    const auto told = csv_wish(wish, metric, zone, call.now);
    Work work{call, wish, source, station, metric, told, {}, {}};
    understand_file(work);
    const auto& sum = work.sum;
    const ImportReport report{wish.file, metric, zone, work.understood, told, sum};
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
    column("--time-column", wish.told.time_column, "The column of the times");
    column("--date-column", wish.told.date_column, "The column of the days, where times stand in another");
    column("--value-column", wish.told.value_column, "The column of the values");
    column("--n-column", wish.told.n_column, "The column of how many a value is a part of");
    column("--note-column", wish.told.note_column, "The column of notes");
    column("--place-column", wish.told.place_column, "The column of places");
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
