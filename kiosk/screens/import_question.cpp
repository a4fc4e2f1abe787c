// A question with its answers. Each answer is the whole choice as it will be, so a touch has nothing to work out.
#include "kiosk/screens/import_question.hpp"

#include <array>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

using csv::DayOrder;
using csv::DecimalMark;
using csv::Open;

std::string name_or_number(const std::string& name, std::size_t number) {
    return name.empty() ? said("column {0}", number) : name;
}

/// The choice with something else said of the file: what was left out before has to be looked at again.
ImportChoice with_told(const ImportChoice& choice, csv::Wish told) {
    ImportChoice then;
    then.file = choice.file;
    then.metric = choice.metric;
    then.told = std::move(told);
    return then;
}

struct Asking {
    ImportView& view;
    const ImportChoice& choice;
    const ImportReport& report;

    void add(std::string words, bool selected, csv::Wish told) {
        view.answers.push_back({std::move(words), selected, with_told(choice, std::move(told))});
    }
    bool understood() const { return !report.unclear; }
    std::string example() const { return understood() ? "" : report.unclear->example; }
};

void ask_metric(ImportView& view, const kata::Storyboard& board, const ImportChoice& choice) {
    view.sentence = word("Which metric is it for?");
    view.why = board.metrics.empty() ? word("Nothing is measured on this board yet.") : "";
    for (const auto& metric : board.metrics) {
        ImportChoice then;
        then.file = choice.file;
        then.metric = metric.id;
        view.answers.push_back({metric.name, metric.id == choice.metric, std::move(then)});
    }
}

/// Only the columns that may be it; all where somebody reads it differently.
std::vector<csv::NamedColumn> candidates(const Asking& asking) {
    if (!asking.understood()) {
        return asking.report.unclear->columns;
    }
    const auto& layout = asking.report.understood.layout;
    std::vector<csv::NamedColumn> all;
    for (std::size_t i = 0; i < layout.columns; ++i) {
        if (layout.column.time != i && layout.column.date != i) {
            all.push_back({i + 1, i < layout.names.size() ? layout.names[i] : ""});
        }
    }
    return all;
}

void ask_value(Asking asking) {
    const auto columns = candidates(asking);
    asking.view.sentence =
        columns.empty() ? word("No column holds values") : word("Which column holds the value?");
    asking.view.why = columns.empty() ? word("Each row needs a time and a number.") : "";
    const auto& value = asking.report.understood.layout.column.value;
    for (const auto& column : columns) {
        auto told = asking.choice.told;
        told.value_column = std::to_string(column.number);
        asking.add(with_capital(name_or_number(column.name, column.number)),
                   asking.understood() && value == column.number - 1, std::move(told));
    }
}

void ask_rest(Asking asking) {
    const auto number = asking.report.unclear->columns.front().number;
    asking.view.sentence = said("What does column {0} hold?", number);
    auto of = asking.choice.told, note = asking.choice.told;
    of.n_column = std::to_string(number);
    note.note_column = std::to_string(number);
    asking.add(word("Of how many"), false, std::move(of));
    asking.add(word("A note"), false, std::move(note));
}

/// "Decimal comma: 1234": the number as it is then read.
std::string decimal_answer(DecimalMark mark, const std::string& example) {
    const auto name = mark == DecimalMark::point ? word("Decimal point") : word("Decimal comma");
    const auto value = csv::read_marked(example, mark);
    return value ? said("{0}: {1}", name, typed_words(fmt::format("{}", *value))) : name;
}

void ask_decimal(Asking asking) {
    const auto example = asking.example();
    asking.view.sentence =
        example.empty() ? word("Which mark stands before decimals?") : said("How is {0} meant?", example);
    for (const auto mark : {DecimalMark::point, DecimalMark::comma}) {
        auto told = asking.choice.told;
        told.decimal = mark;
        asking.add(decimal_answer(mark, example),
                   asking.understood() && asking.report.understood.decimal == mark, std::move(told));
    }
}

/// "Day first: 3 Nov 2025".
std::string dates_answer(DayOrder order, const std::string& example) {
    const auto name = order == DayOrder::dmy ? word("Day first") : word("Month first");
    const auto time = csv::take_apart(example);
    if (!time || time->mark == 0) {
        return name;
    }
    const bool dmy = order == DayOrder::dmy;
    const kata::Day day{time->year, dmy ? time->second : time->first, dmy ? time->first : time->second};
    return said("{0}: {1} {2}", name, short_day_words(day), day.year);
}

void ask_dates(Asking asking) {
    asking.view.sentence = word("Does the day or the month stand first?");
    if (!asking.understood() && asking.report.unclear->both) {
        asking.view.why =
            said("{0}; the other rows are then refused.", with_capital(word(asking.report.unclear->what())));
    }
    for (const auto order : {DayOrder::dmy, DayOrder::mdy}) {
        auto told = asking.choice.told;
        told.dates = order;
        asking.add(dates_answer(order, asking.example()),
                   asking.understood() && asking.report.understood.order == order, std::move(told));
    }
}

void ask_day(Asking asking, const kata::Storyboard& board, kata::Moment now) {
    constexpr int days = 7;
    asking.view.sentence = word("Of which day are the times?");
    const auto newest = today(board.board, now);
    for (int back = 0; back < days; ++back) {
        auto told = asking.choice.told;
        told.day = kata::plus_days(newest, -back);
        const bool is_it = asking.choice.told.day == told.day;
        asking.add(with_capital(near_day_words(*told.day, newest)), is_it, std::move(told));
    }
}

void ask_times(Asking asking) {
    asking.view.sentence = word("No column holds times");
    asking.view.why = word("Each row needs its day and its time, in one column or in two.");
}

/// It was said of the file, and the file has it itself.
void ask_back(Asking asking, std::string_view words) {
    asking.view.sentence = word(words);
    auto told = asking.choice.told;
    told.day.reset();
    told.every.reset();
    asking.add(word("Take what the file says"), false, std::move(told));
}

void ask_about(Open what, Asking asking, const kata::Storyboard& board, kata::Moment now) {
    switch (what) {
    case Open::time_column: return ask_times(asking);
    case Open::value_column: return ask_value(asking);
    case Open::n_or_note: return ask_rest(asking);
    case Open::decimal: return ask_decimal(asking);
    case Open::dates: return ask_dates(asking);
    case Open::day: return ask_day(asking, board, now);
    case Open::told_every: return ask_back(asking, "The file has times of its own");
    case Open::told_day: return ask_back(asking, "The file has days of its own");
    }
}

/// What can be read in another way than it was.
void ask_what(Asking asking, const kata::Storyboard& board) {
    const auto& understood = asking.report.understood;
    asking.view.sentence = word("What is to be read differently?");
    const auto add = [&](std::string_view words, std::optional<Open> what, bool may_be) {
        if (may_be) {
            auto then = asking.choice;
            then.rereads = false;
            then.changes = what;
            asking.view.answers.push_back({word(words), false, std::move(then)});
        }
    };
    if (board.metrics.size() > 1) {
        auto another = with_told(asking.choice, {});
        another.metric.clear();
        asking.view.answers.push_back({word("The metric"), false, std::move(another)});
    }
    add("The column of the value", Open::value_column, candidates(asking).size() > 1);
    add("Day or month first", Open::dates, understood.date_mark != 0);
    add("The decimal mark", Open::decimal, understood.decimals_seen);
    add("The day", Open::day, asking.choice.told.day.has_value());
    if (asking.choice.told != csv::Wish{}) {
        asking.add(word("All as the file says"), false, {});
    }
}

}  // namespace

std::string column_name(const csv::Layout& layout, std::optional<std::size_t> column) {
    const auto at = column.value_or(0);
    return name_or_number(at < layout.names.size() ? layout.names[at] : "", at + 1);
}

void add_question(ImportView& view, const kata::Storyboard& board, kata::Moment now,
                  const ImportChoice& choice, const ImportReport& report) {
    view.page = ImportView::Page::question;
    view.begins = report.begins;
    const Asking asking{view, choice, report};
    if (import_metric(board, choice).empty()) {
        ask_metric(view, board, choice);
    } else if (report.unclear) {
        ask_about(report.unclear->open, asking, board, now);
    } else if (choice.changes) {
        ask_about(*choice.changes, asking, board, now);
    } else {
        ask_what(asking, board);
    }
}

}  // namespace kiosk
