// Which page of reading in a file is on the glass, and its words. What is asked about a file is import_question's.
#include "kiosk/screens/import_view.hpp"

#include <algorithm>

#include "core/csv/understood_words.hpp"
#include "kiosk/screens/import_question.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using Page = ImportView::Page;

std::string size_words(std::uint64_t bytes) {
    if (bytes < 1000) {
        return said("{0} B", bytes);
    }
    const double kb = static_cast<double>(bytes) / 1000;
    return kb < 1000 ? said("{0} KB", number_words(kb, kb < 10 ? 1 : 0))
                     : said("{0} MB", number_words(kb / 1000, kb < 10'000 ? 1 : 0));
}

std::string count_words(std::size_t n) { return number_words(static_cast<double>(n), 0); }

std::string rows_words(std::size_t n) { return n == 1 ? word("1 row") : said("{0} rows", count_words(n)); }

std::string points_words(std::size_t n) {
    return n == 1 ? word("1 point") : said("{0} points", count_words(n));
}

/// History may be of any year, and laps of one minute are told apart by their seconds.
std::string when_words(kata::Moment at, std::string_view zone) {
    const auto local = kata::local_time(at, zone);
    const auto clock = clock_words(at, zone);
    return said("{0} {1}, {2}", short_day_words(local.day), local.day.year,
                local.second == 0 ? clock : fmt::format("{}:{:02}", clock, local.second));
}

void add_files(ImportView& view, const ImportState& state, const kata::Storyboard& board, kata::Moment now) {
    view.page = Page::files;
    for (const auto& file : state.files) {
        view.files.push_back({file.path, file.name, file.folder.empty() ? word("on this panel") : file.folder,
                              moment_words(file.changed, now, board.board.zone), size_words(file.bytes),
                              file.on_stick});
    }
    view.looking_words = state.looking ? word("Still looking ...") : "";
    view.more_words = state.more_files ? word("Only the newest files are shown.") : "";
    if (view.files.empty() && !state.looking) {
        view.empty_words =
            state.own_folder.empty()
                ? word("No file yet. Put a CSV file on a USB stick, plug it in and touch “Look again”.")
                : said("No file yet. Put a CSV file on a USB stick and plug it in, or into {0}. Then touch "
                       "“Look "
                       "again”.",
                       state.own_folder);
    }
}

void add_work(ImportView& view, const ImportState& state, const std::string& file) {
    view.page = Page::working;
    view.percent = state.percent;
    view.work_words = state.storing ? word("Taking it in") : said("Reading {0}", file);
    view.work_note = state.storing ? word("Nothing of it counts until all of it is in.")
                                   : word("Back leaves the file as it is.");
}

void add_layout(ImportView& view, const csv::Layout& layout) {
    view.facts.push_back(
        {word("Columns"), layout.columns < 2
                              ? word("one")
                              : said("{0} between them", tr(csv::separator_words(layout.separator)))});
    view.facts.push_back(
        {word("Names"), layout.names_line > 0 ? said("in line {0}", layout.names_line) : word("none")});
    if (layout.passed_over > 0) {
        view.facts.push_back({word("Passed over"), layout.passed_over == 1 ? word("1 line before the rows")
                                                                           : said("{0} lines before the rows",
                                                                                  layout.passed_over)});
    }
}

std::string time_fact(const ImportReport& report) {
    const auto& layout = report.understood.layout;
    auto words = column_name(layout, layout.column.time);
    if (layout.column.date) {
        words = said("{0} and {1}", column_name(layout, layout.column.date), words);
    }
    return said("{0}, {1}", words, tr(csv::form_words(report.understood)));
}

std::string value_fact(const ImportReport& report, const kata::Metric& metric) {
    const auto& layout = report.understood.layout;
    auto words =
        said("{0}, {1}", column_name(layout, layout.column.value), tr(csv::decimal_words(report.understood)));
    if (!layout.value_unit.empty() && layout.value_unit != metric.unit) {
        words += said(", {0} become {1}", layout.value_unit, metric.unit);
    }
    return words;
}

void add_facts(ImportView& view, const ImportReport& report, const kata::Metric& metric,
               const csv::Wish& told) {
    const auto& layout = report.understood.layout;
    view.facts.push_back({word("Letters"), word(csv::encoding_words(report.understood))});
    add_layout(view, layout);
    view.facts.push_back({word("Time"), told.day ? said("{0} of {1}", column_name(layout, layout.column.time),
                                                        day_words(*told.day))
                                                 : time_fact(report)});
    view.facts.push_back({word("Value"), value_fact(report, metric)});
    const auto add = [&](std::string_view label, std::optional<std::size_t> column) {
        if (column) {
            view.facts.push_back({word(label), column_name(layout, column)});
        }
    };
    add("Unit", layout.column.unit);
    add("Of how many", layout.column.n);
    add("Note", layout.column.note);
    add("Place", layout.column.place);
    if (const auto unused = csv::unused_columns(layout); !unused.empty()) {
        std::vector<std::string> names;
        for (const auto column : unused) {
            names.push_back(column_name(layout, column));
        }
        view.facts.push_back({word("Not used"), listed(names)});
    }
}

void add_rows(ImportView& view, const csv::ImportSum& sum, const kata::Metric& metric,
              std::string_view zone) {
    for (const auto& judged : sum.first) {
        const auto& point = judged.point;
        auto value = value_words(point.value, metric);
        if (point.n) {
            value = said("{0} of {1}", value, number_words(*point.n, 0));
        }
        auto note = judged.fate == csv::Fate::there_already ? word("there already") : point.note;
        view.rows.push_back({when_words(point.at, zone), std::move(value), std::move(note)});
    }
}

void add_counts(ImportView& view, const csv::ImportSum& sum, const ImportChoice& choice,
                std::string_view zone) {
    view.counts.push_back({word("New"), points_words(sum.fresh)});
    if (sum.there > 0) {
        view.counts.push_back({word("There already"), points_words(sum.there)});
    }
    if (sum.without_value > 0) {
        view.counts.push_back({word("Without a value"), rows_words(sum.without_value)});
    }
    if (sum.refused > 0) {
        view.counts.push_back({word("Refused"), choice.leaves_out
                                                    ? said("{0}, left out", rows_words(sum.refused))
                                                    : rows_words(sum.refused)});
    }
    if (sum.earliest) {
        view.counts.push_back({word("From"), when_words(*sum.earliest, zone)});
        view.counts.push_back({word("To"), when_words(*sum.latest, zone)});
    }
}

void add_preview(ImportView& view, const ImportReport& report, const kata::Metric& metric,
                 const kata::Storyboard& board, const ImportChoice& choice) {
    const auto& sum = report.sum;
    view.page = Page::preview;
    add_facts(view, report, metric, choice.told);
    add_rows(view, sum, metric, board.board.zone);
    add_counts(view, sum, choice, board.board.zone);
    if (sum.refused > 0) {
        view.refused_words = sum.refused == 1 ? word("Look at 1 refused row")
                                              : said("Look at {0} refused rows", count_words(sum.refused));
    }
    view.refused_first = sum.refused > 0 && !choice.leaves_out && sum.fresh > 0;
    view.can_take = sum.fresh > 0 && !view.refused_first;
    view.take_words =
        sum.fresh == 0 ? word("Nothing new to take in") : said("Take in {0}", points_words(sum.fresh));
    view.saved_words = said("{0} of {1} taken in", points_words(sum.fresh), metric.name);
}

void add_refused(ImportView& view, const ImportReport& report) {
    view.page = Page::refused;
    for (const auto& row : report.refused) {
        view.refused.push_back({said("Line {0}", row.line), row.text, with_capital(word(row.reason))});
    }
    const auto n = report.sum.refused;
    if (n > view.refused.size()) {
        view.more_words = said("The first {0} of {1}.", view.refused.size(), rows_words(n));
    }
    view.leave_out_words = n == 1 ? word("Leave out 1 row") : said("Leave out {0}", rows_words(n));
}

void add_broken(ImportView& view, const ImportReport& report) {
    view.page = Page::broken;
    view.sentence = word("This file cannot be taken in");
    view.why = with_capital(report.broken);
    view.begins = report.begins;
}

std::string name_of(const ImportState& state, const std::string& path) {
    const auto it = std::ranges::find(state.files, path, &ImportFile::path);
    return it != state.files.end() ? it->name : path.substr(path.rfind('/') + 1);
}

}  // namespace

kata::EntityId import_metric(const kata::Storyboard& board, const ImportChoice& choice) {
    if (kata::find_metric(board, choice.metric) != nullptr) {
        return choice.metric;
    }
    return board.metrics.size() == 1 ? board.metrics.front().id : kata::EntityId{};
}

ImportView view_import(const kata::Storyboard& board, const PanelState& panel, kata::Moment now,
                       const Draft& draft) {
    const auto& state = panel.import;
    const auto& choice = draft.import;
    ImportView view;
    view.title = word("Read in a file");
    const auto file = name_of(state, choice.file);
    const auto* metric = kata::find_metric(board, import_metric(board, choice));
    if (state.storing) {
        add_work(view, state, file);
        return view;
    }
    if (choice.file.empty()) {
        add_files(view, state, board, now);
        return view;
    }
    view.beside = metric == nullptr ? file : said("{0}, {1}", file, metric->name);
    view.begins_words = word("The file begins like this");
    const auto& report = state.report;
    if (!report) {
        add_work(view, state, file);
    } else if (!report->broken.empty()) {
        add_broken(view, *report);
    } else if (metric == nullptr || report->unclear || choice.rereads || choice.changes) {
        add_question(view, board, now, choice, *report);
    } else if (choice.shows_refused && report->sum.refused > 0) {
        add_refused(view, *report);
    } else {
        add_preview(view, *report, *metric, board, choice);
    }
    return view;
}

}  // namespace kiosk
